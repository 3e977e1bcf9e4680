"""Lines below a key as YAML: plain text values are put in quotes, so that YAML takes them as they are written."""

import re

from bangvang.edition.nodes import BRACKET, Malformed
from bangvang.edition.schema import Schema

KEY = r"(?P<key>[^\s#:{}\[\],\"'-][^:{}\[\]\"']{0,39}?)"
_LEAD = r"(?P<lead>\s*(?:-\s+)*)"
# A key with its value on one line, below another key or as the first of an item.
NESTED = re.compile(rf"{_LEAD}{KEY}\s*:\s+(?P<value>\S.*)")
_UNSPACED = re.compile(rf"{_LEAD}{KEY}:(?P<value>[^\s/].*)")
_ITEM = re.compile(r"(?P<lead>\s*-\s+)(?P<value>\S.*)")
_BLOCK = re.compile(r"[|>](?:[1-9]?[+-]?|[+-][1-9])(?:\s+#.*)?")
_QUOTED_PART = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\'\'|[^\'])*\'')
# Spaces of word processors, and line breaks that only YAML takes for such.
_ODD_SPACE = re.compile("[\u00a0\u2007\u202f\u3000\u0085\u2028\u2029]")


def spaced(line: str) -> str:
    """The line with plain spaces only."""
    return _ODD_SPACE.sub(" ", line)


def is_quoted(value: str) -> bool:
    return value.startswith(('"', "'"))


def is_block(value: str) -> bool:
    """Whether the value stands in the lines below: `|`, `>-`; “> 90%” is text."""
    return bool(_BLOCK.fullmatch(value))


def is_bracketed(value: str) -> bool:
    return value.startswith(("{", "["))


def check_closing_quote(value: str, line: int) -> None:
    """Raises Malformed for text behind the closing quote, with the value in quotes that hold all of it."""
    if not is_quoted(value):
        return
    closed = _QUOTED_PART.match(value)
    if closed and value[closed.end() :].strip()[:1] not in ("", "#"):
        as_yaml = value.replace("'", "''")
        raise Malformed(line, f"còn chữ sau dấu ngoặc kép đóng: đặt cả giá trị giữa hai dấu ', như '{as_yaml}'.")


def lenient(lines: list[str], nested: Schema | None, *, is_list: bool) -> list[str]:
    """The lines, as many as before, with the plain values of `nested`'s text keys, or of a list's items, in quotes."""
    kept = [_with_space(_without_tabs(line), nested) for line in lines]
    number = 0
    while number < len(kept):
        match = (_ITEM if is_list else NESTED).fullmatch(kept[number])
        is_text = is_list or bool(match and any(_is_text(match["key"], schema) for schema in _schemas(nested)))
        if match and is_text and _is_plain(match["value"], is_list=is_list):
            value, taken = _continued(match, kept[number + 1 :], is_list=is_list)
            named = "" if is_list else f"{match['key']}: "
            as_yaml = value.replace("'", "''")
            kept[number : number + 1 + taken] = [f"{match['lead']}{named}'{as_yaml}'", *[""] * taken]
            number += 1 + taken
        else:
            number += 1 + _untouched(kept[number], match, kept[number + 1 :])
    return kept


def _schemas(nested: Schema | None) -> tuple[Schema, ...]:
    """The schemas of the lines: that of the mapping, and those of the mappings below it."""
    return (nested, *nested.children.values()) if nested else ()


def _is_text(key: str, schema: Schema) -> bool:
    return schema.canonical(key) in schema.texts


def _is_plain(value: str, *, is_list: bool) -> bool:
    return not (is_quoted(value) or is_block(value.strip()) or (is_list and is_bracketed(value)))


def _untouched(line: str, match: re.Match[str] | None, following: list[str]) -> int:
    """How many of the following lines are the inside of a block value, or of brackets that are still open."""
    if match and is_block(match["value"].strip()):
        depth = len(line) - len(line.lstrip())
        inside = (not text.strip() or len(text) - len(text.lstrip()) > depth for text in following)
        return next((number for number, within in enumerate(inside) if not within), len(following))
    still_open = _opened(line)
    for number, text in enumerate(following):
        if still_open <= 0:
            return number
        still_open += _opened(text)
    return len(following) if still_open <= 0 else 0


def _opened(line: str) -> int:
    """How many brackets the line opens and does not close."""
    brackets = BRACKET.findall(_QUOTED_PART.sub("", line))
    return sum(1 if bracket in "[{" else -1 for bracket in brackets)


def _continued(match: re.Match[str], following: list[str], *, is_list: bool) -> tuple[str, int]:
    """The value with the deeper-indented lines that go on with it, and how many those are."""
    depth = match["lead"].index("-") if is_list else len(match["lead"])
    parts = [match["value"].strip()]
    for line in following:
        indent = len(line) - len(line.lstrip())
        if not line.strip() or indent <= depth or NESTED.fullmatch(line) or line.lstrip().startswith("- "):
            break
        parts.append(line.strip())
    return " ".join(parts), len(parts) - 1


def _with_space(line: str, nested: Schema | None) -> str:
    """The line with a space behind its key's colon, which YAML asks for and people forget."""
    match = _UNSPACED.fullmatch(line)
    if match and any(schema.canonical(match["key"]) for schema in _schemas(nested)):
        return f"{match['lead']}{match['key']}: {match['value']}"
    return line


def _without_tabs(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return indent.replace("\t", "  ") + line.lstrip()
