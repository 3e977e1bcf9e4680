"""The header of a post: `---`, then one key a line, then `---`.

Writers do not know YAML, so each top-level key is read on its own, and each item of its list where one is broken (one
broken line hides no other), and the unquoted value of a text key is the rest of its line, whatever it contains.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bangvang.core.problems import quoted
from bangvang.edition.lenient import (
    KEY,
    NESTED,
    check_closing_quote,
    is_block,
    is_bracketed,
    is_quoted,
    lenient,
    spaced,
)
from bangvang.edition.nodes import Malformed, Mapping, Node, Scalar, Sequence, Unread, compose
from bangvang.edition.schema import Schema

_FENCE = re.compile(r"-{3,}\s*")
_KEY = re.compile(rf"{KEY}\s*:(?P<value>\s.*|[^/\s].*|)")
# A hash begins a comment where a space or nothing follows: “#ThiĐua” is somebody's text.
_INDENTED_ITEM = re.compile(r"[ \t]+(?=-\s*(?:id|mã)\s*:)", re.IGNORECASE)
_COMMENT_LINE = re.compile(r"\s*#(?:\s.*)?")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_DASH = re.compile(r"-(?:\s|$)")
_ITEMS_ALONE = "mỗi mục của danh sách viết ở một dòng riêng dưới khóa, mở đầu bằng dấu “-” và một dấu cách."


@dataclass(frozen=True, slots=True)
class Document:
    """A file with a header: its pairs, what could not be parsed (line, message), and the body with its first line.

    `has_header` is false where no header was found, of which nothing more can be said than that.
    """

    header: Mapping
    faults: tuple[tuple[int, str], ...]
    body: str
    body_line: int
    has_header: bool = True


def parse_document(text: str, schema: Schema) -> Document:
    """The header's nodes and the body. Never raises: what is wrong stands in `faults`."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[first]):
        fault = "thiếu phần đầu bài: dòng thứ nhất phải là “---”, sau đó là các khóa, rồi một dòng “---”."
        return Document(Mapping((), 1), ((first + 1, fault),), text, 1, has_header=False)
    last = next((n for n in range(first + 1, len(lines)) if _FENCE.fullmatch(lines[n])), None)
    if last is None:
        fault = "phần đầu bài không có dòng “---” kết thúc: thêm “---” sau khóa cuối cùng."
        return Document(Mapping((), 1), ((first + 1, fault),), "", len(lines), has_header=False)
    header, faults = parse_pairs(lines[first + 1 : last], schema, first_line=first + 2)
    return Document(header, faults, "\n".join(lines[last + 1 :]), last + 2)


def parse_pairs(lines: list[str], schema: Schema, *, first_line: int) -> tuple[Mapping, tuple[tuple[int, str], ...]]:
    """The mapping that the lines spell, key by key, and the faults of those that cannot be read.

    Where a value cannot be read its key stands in the mapping nevertheless, with an `Unread`.
    """
    pairs: list[tuple[Scalar, Node]] = []
    faults: list[tuple[int, str]] = []
    for start, chunk in _chunks([spaced(line) for line in lines]):
        line = first_line + start
        match = _KEY.fullmatch(chunk[0])
        if not match:
            faults.append((line, f"dòng {quoted(chunk[0].strip())} không có dạng “khóa: giá trị”."))
            continue
        value = _value(match, chunk, schema, line)
        pairs.append((Scalar(match["key"], line), value))
        faults += [(unread.line, f"{match['key']}: {unread.message}") for unread in _unread(value)]
    return Mapping(tuple(pairs), first_line), tuple(faults)


def parse_items(text: str, schema: Schema) -> tuple[tuple[Mapping, ...], tuple[tuple[int, str], ...]]:
    """The mappings of a file that is one list (`- id: …`), and the faults of the items that cannot be read."""
    items: list[Mapping] = []
    faults: list[tuple[int, str]] = []
    for line, chunk in _item_chunks([spaced(line) for line in text.split("\n")]):
        node = _composed(lenient(chunk, schema, is_list=False), line)
        mappings = node.items if isinstance(node, Sequence) else ()
        if isinstance(node, Unread):
            faults.append((node.line, node.message))
        elif len(mappings) == 1 and isinstance(mappings[0], Mapping):
            items.append(mappings[0])
        else:
            begins = f"- {next(iter(schema.names))}: …"
            message = f"mỗi mục của danh sách phải bắt đầu bằng {quoted(begins)}, dấu “-” ở đầu dòng"
            faults.append((line, f"{quoted(chunk[0].strip())}: {message}."))
    return tuple(items), tuple(faults)


def _unread(node: Node) -> Iterator[Unread]:
    for part in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(part, Unread):
            yield part


def _item_chunks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Each item of a top-level list: its first line's number and its lines.

    An item that was indented by a slip is brought back to the margin with its lines: only such an item has an id.
    """
    found: list[tuple[int, list[str]]] = []
    margin = ""
    for number, line in enumerate(lines, start=1):
        if head := _INDENTED_ITEM.match(line):
            margin = head[0]
        elif line.startswith("-"):
            margin = ""
        line = line.removeprefix(margin)
        written = bool(line.strip()) and not line.lstrip().startswith("#")
        if written and (line.startswith("-") or not found):
            found.append((number, [line]))
        elif found:
            found[-1][1].append(line)
    return found


def _chunks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Each top-level line with the indented, blank and list lines that belong to it, and where it stands."""
    found: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines):
        belongs = not line.strip() or line[0] in " \t" or _DASH.match(line) or line.startswith("#")
        if belongs and found:
            found[-1][1].append(line)
        elif line.strip() and not line.startswith("#"):
            found.append((number, [line]))
    return found


def _value(match: re.Match[str], chunk: list[str], schema: Schema, line: int) -> Node:
    """The value of one key: `chunk` is its line and those that belong to it."""
    key = schema.canonical(match["key"]) or ""
    value = "" if _COMMENT_LINE.fullmatch(match["value"]) else match["value"].strip()
    if is_quoted(value) or is_block(value) or (is_bracketed(value) and key not in schema.texts):
        return _yaml_value(value, chunk[1:], line)
    below = [text for text in chunk[1:] if text.strip() and not _is_comment(text)]
    if key in schema.lists and below and (value or _begins_plain(below)) and not is_bracketed(below[0].strip()):
        return Unread(line + chunk.index(below[0]), _ITEMS_ALONE)
    if not value and not (key in schema.texts and _begins_plain(below)):
        is_list = key in schema.lists
        return _composed(["", *lenient(chunk[1:], schema.children.get(key), is_list=is_list)], line)
    if astray := _astray(match["key"], chunk[1:], schema, line):
        return astray
    whole = " ".join(part for part in (value, *(text.strip() for text in below)) if part)
    return Scalar(whole if key in schema.texts | schema.lists else _COMMENT.sub("", whole).strip(), line)


def _is_comment(line: str) -> bool:
    return line.startswith("#") or bool(_COMMENT_LINE.fullmatch(line))


def _begins_plain(below: list[str]) -> bool:
    first = below[0].strip() if below else ""
    return bool(first) and not is_quoted(first) and not _DASH.match(first)


def _yaml_value(value: str, rest: list[str], line: int) -> Node:
    try:
        check_closing_quote(value, line)
    except Malformed as error:
        return Unread(error.line, error.message)
    node = _composed([f" {value}", *(rest if is_block(value) else lenient(rest, None, is_list=False))], line)
    return Scalar(" ".join(node.text.split()), node.line) if isinstance(node, Scalar) else node


def _astray(key: str, below: list[str], schema: Schema, line: int) -> Unread | None:
    """What is wrong with lines that go on with a plain value: an indented key would be lost in it."""
    for number, text in enumerate(below, start=line + 1):
        match = _KEY.fullmatch(text.strip())
        if match and schema.canonical(match["key"]):
            return Unread(
                number, f"dòng {quoted(text.strip())} thụt vào nên bị tính vào {quoted(key)}: đưa ra đầu dòng."
            )
    return None


def _composed(lines: list[str], line: int) -> Node:
    """The tree of the lines; of a list that cannot be read as a whole, each item, an `Unread` for the broken ones."""
    try:
        return compose("\n".join(lines), first_line=line) or Scalar("", line)
    except Malformed as error:
        items = _indented_items(lines, line)
        if len(items) > 1:
            return Sequence(tuple(part for start, item in items for part in _parts(_composed(item, start))), line)
        return _explained(lines, line) or Unread(error.line, error.message)


def _parts(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


def _indented_items(lines: list[str], line: int) -> list[tuple[int, list[str]]]:
    """The items of the list that the lines are, each with its first line's number; none where they are no list."""
    found: list[tuple[int, list[str]]] = []
    indent: int | None = None
    for number, text in enumerate(lines, start=line):
        written = bool(text.strip()) and not _is_comment(text)
        depth = len(text) - len(text.lstrip())
        if written and indent is None and not _DASH.match(text.lstrip()):
            return []
        if written and _DASH.match(text.lstrip()) and indent in (None, depth):
            indent = depth
            found.append((number, [text]))
        elif found:
            found[-1][1].append(text)
    return found


def _explained(lines: list[str], line: int) -> Unread | None:
    """What the parser cannot say: which value goes on after its closing quote."""
    for number, text in enumerate(lines, start=line):
        match = NESTED.fullmatch(text)
        try:
            check_closing_quote(match["value"].strip() if match else "", number)
        except Malformed as error:
            return Unread(error.line, error.message)
    return None
