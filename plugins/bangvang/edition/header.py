"""The header of a post: `---`, then one key a line, then `---`.

Writers do not know YAML, so each top-level key is read on its own (one broken line hides no other), and the unquoted
value of a text key is the rest of its line, whatever it contains.
"""

import re
from dataclasses import dataclass

from bangvang.core.problems import quoted
from bangvang.edition.nodes import Malformed, Mapping, Node, Scalar, Sequence, compose
from bangvang.edition.schema import Schema

_FENCE = re.compile(r"-{3,}\s*")
_KEY = re.compile(r"(?P<key>[^\s#:{}\[\],\"'-][^:{}\[\]\"']{0,39}?)\s*:(?P<value>\s.*|[^/\s].*|)")
_NESTED = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>[^\s#:{}\[\],\"'-][^:{}\[\]\"']{0,39}?)\s*:\s+(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<lead>\s*-\s+)(?P<value>\S.*)")
_COMMENT = re.compile(r"(?:^|\s)#.*")
# What YAML reads as more than the rest of the line: quotes, block values, brackets.
_QUOTED, _BLOCK, _FLOW = ('"', "'"), ("|", ">"), ("{", "[")


@dataclass(frozen=True, slots=True)
class Document:
    """A file with a header: its pairs, what could not be parsed (line, message), and the body with its first line."""

    header: Mapping
    faults: tuple[tuple[int, str], ...]
    body: str
    body_line: int


def parse_document(text: str, schema: Schema) -> Document:
    """The header's nodes and the body. Never raises: what is wrong stands in `faults`."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[first]):
        fault = "thiếu phần đầu bài: dòng thứ nhất phải là “---”, sau đó là các khóa, rồi một dòng “---”."
        return Document(Mapping((), 1), ((first + 1, fault),), text, 1)
    last = next((n for n in range(first + 1, len(lines)) if _FENCE.fullmatch(lines[n])), None)
    if last is None:
        fault = "phần đầu bài không có dòng “---” kết thúc: thêm “---” sau khóa cuối cùng."
        return Document(Mapping((), 1), ((first + 1, fault),), "", len(lines))
    header, faults = parse_pairs(lines[first + 1 : last], schema, first_line=first + 2)
    return Document(header, faults, "\n".join(lines[last + 1 :]), last + 2)


def parse_pairs(lines: list[str], schema: Schema, *, first_line: int) -> tuple[Mapping, tuple[tuple[int, str], ...]]:
    """The mapping that the lines spell, key by key, and the faults of those that cannot be read."""
    pairs: list[tuple[Scalar, Node]] = []
    faults: list[tuple[int, str]] = []
    for start, chunk in _chunks(lines):
        line = first_line + start
        match = _KEY.fullmatch(chunk[0])
        if not match:
            faults.append((line, f"dòng {quoted(chunk[0].strip())} không có dạng “khóa: giá trị”."))
            continue
        try:
            pairs.append((Scalar(match["key"], line), _value(match, chunk, schema, line)))
        except Malformed as error:
            faults.append((error.line, f"{match['key']}: {error.message}"))
    return Mapping(tuple(pairs), first_line), tuple(faults)


def parse_items(text: str, schema: Schema) -> tuple[tuple[Mapping, ...], tuple[tuple[int, str], ...]]:
    """The mappings of a file that is one list (`- id: …`), and the faults of the items that cannot be read."""
    items: list[Mapping] = []
    faults: list[tuple[int, str]] = []
    for line, chunk in _item_chunks(text.split("\n")):
        try:
            node = compose("\n".join(_lenient(chunk, schema, is_list=False)), first_line=line)
        except Malformed as error:
            faults.append((error.line, error.message))
            continue
        mappings = node.items if isinstance(node, Sequence) else ()
        if len(mappings) == 1 and isinstance(mappings[0], Mapping):
            items.append(mappings[0])
        else:
            faults.append((line, f"{quoted(chunk[0].strip())}: mỗi mục của danh sách phải bắt đầu bằng “- id: …”."))
    return tuple(items), tuple(faults)


def _item_chunks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Each item of a top-level list: its first line's number and its lines."""
    found: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines, start=1):
        stands_alone = line[:1] not in ("", " ", "\t", "#")
        if stands_alone and (line.startswith("- ") or not found or not line.strip("- ")):
            found.append((number, [line]))
        elif found:
            found[-1][1].append(line)
    return found


def _chunks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Each top-level line with the indented, blank and list lines that belong to it, and where it stands."""
    found: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines):
        belongs = not line.strip() or line[0] in " \t" or re.match(r"-(\s|$)", line) or line.startswith("#")
        if belongs and found:
            found[-1][1].append(line)
        elif line.strip() and not line.startswith("#"):
            found.append((number, [line]))
    return found


def _value(match: re.Match[str], chunk: list[str], schema: Schema, line: int) -> Node:
    key = schema.canonical(match["key"])
    value = match["value"].strip()
    is_text = key in schema.texts or key in schema.lists
    if value and not value.startswith((*_QUOTED, *_BLOCK, *_FLOW)):
        more = [text.strip() for text in chunk[1:] if text.strip() and not text.lstrip().startswith("#")]
        whole = " ".join([value, *more])
        return Scalar(whole if is_text else _COMMENT.sub("", whole).strip(), line)
    if value.startswith(_QUOTED):
        _check_closing_quote(value, line)
    rest = chunk[1:] if value.startswith(_BLOCK) else _lenient(chunk[1:], schema.children.get(key or ""), is_text)
    node = compose("\n".join([f"{' ' if value else ''}{value}", *rest]), first_line=line)
    return _text_of_block(node) if node else Scalar("", line)


def _check_closing_quote(value: str, line: int) -> None:
    quote = value[0]
    closing = value.find(quote, 1)
    if 0 < closing < len(value) - 1 and value[closing + 1 :].strip()[:1] not in ("", "#", quote) and value[-1] != quote:
        other = "'" if quote == '"' else '"'
        raise Malformed(
            line, f"còn chữ sau dấu ngoặc kép đóng: đặt cả giá trị giữa hai dấu {other}, như {other}{value}{other}."
        )


def _text_of_block(node: Node) -> Node:
    return Scalar(" ".join(node.text.split()), node.line) if isinstance(node, Scalar) else node


def _lenient(lines: list[str], nested: Schema | None, is_list: bool) -> list[str]:
    """The lines below a key, with plain text values put in quotes so that YAML takes them as they are."""
    kept = [_without_tabs(line) for line in lines]
    number = 0
    while number < len(kept):
        match = (_ITEM if is_list else _NESTED).fullmatch(kept[number])
        plain = match and not match["value"].startswith((*_QUOTED, *_BLOCK, *_FLOW))
        if match and plain and (is_list or (nested and nested.canonical(match["key"]) in nested.texts)):
            value, taken = _continued(match, kept[number + 1 :])
            named = "" if is_list else f"{match['key']}: "
            as_yaml = value.replace("'", "''")
            kept[number : number + 1 + taken] = [f"{match['lead']}{named}'{as_yaml}'", *[""] * taken]
        number += 1
    return kept


def _continued(match: re.Match[str], following: list[str]) -> tuple[str, int]:
    """The value with the deeper-indented lines that go on with it, and how many those are."""
    depth = len(match["lead"])
    parts = [match["value"].strip()]
    for line in following:
        indent = len(line) - len(line.lstrip())
        if not line.strip() or indent <= depth or _NESTED.fullmatch(line) or line.lstrip().startswith("- "):
            break
        parts.append(line.strip())
    return " ".join(parts), len(parts) - 1


def _without_tabs(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return indent.replace("\t", "  ") + line.lstrip()
