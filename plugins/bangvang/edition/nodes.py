"""YAML as plain nodes with their lines. A scalar is the text as written: `010` is no octal, `no` is no boolean."""

import re
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Unread:
    """What stands in the place of a value that cannot be read: no value, and yet the key is there."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Sequence:
    items: "tuple[Node, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs in written order; a key may stand twice, which is for the reader to judge."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    line: int


Node = Scalar | Sequence | Mapping | Unread


class Malformed(Exception):
    """YAML that cannot be parsed: the line, and a Vietnamese sentence."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


# libyaml where the wheel brings it (ten times faster), with the same marks.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Deeper than any header goes. libyaml overflows the stack at some ten thousand brackets.
_DEEPEST = 20
BRACKET = re.compile(r"[\[{\]}]")
_DASHES = re.compile(rf"(?:[-?:][ \t]+){{{_DEEPEST}}}|^ {{200}}", re.MULTILINE)

_QUOTE_IT = 'đặt cả giá trị trong dấu ngoặc kép "…"'
_STRAIGHT = "dòng thụt vào phải thẳng hàng với các dòng cùng mục"
_IN_BRACKETS = 'giữa hai mục thiếu dấu phẩy, hoặc giá trị có dấu “:”, “#” mà không đặt trong dấu ngoặc kép "…"'

# The parser's words, in the order in which they are tried, and what they mean to a writer.
_MEANINGS = (
    (r"found unexpected end of stream", "dấu ngoặc kép mở ra mà không đóng lại"),
    (r"block scalar", "sau “|” hoặc “>” phải xuống dòng, chữ thụt vào ở các dòng dưới"),
    (r"expected ',' or '\}'|flow mapping", f"dấu “{{” không có dấu “}}” đóng đúng chỗ, {_IN_BRACKETS}"),
    (r"expected ',' or '\]'|flow sequence", f"dấu “[” không có dấu “]” đóng đúng chỗ, {_IN_BRACKETS}"),
    (r"found character '\\t'|tab character|cannot start any token.*\t", "dòng thụt vào bằng phím Tab: dùng dấu cách"),
    (r"mapping values are not allowed", f"giá trị có dấu hai chấm thì {_QUOTE_IT}; {_STRAIGHT}"),
    (r"alias|anchor", f"giá trị mở đầu bằng “*” hoặc “&”: {_QUOTE_IT}"),
    (r"expected node content", f"thiếu giá trị bên trong dấu ngoặc, hoặc giá trị mở đầu bằng “#”: {_QUOTE_IT}"),
    (r"cannot start any token|\btag\b", f"giá trị mở đầu bằng ký tự đặc biệt: {_QUOTE_IT}"),
    (r"expected <document start>", f"còn chữ sau dấu ngoặc đóng, hoặc dòng thụt vào không thẳng hàng: {_QUOTE_IT}"),
    (r"unknown escape", "dấu “\\” trong ngoặc kép: dùng dấu ngoặc đơn '…' thay cho \"…\""),
    (r"block collection|block mapping|expected <block end>", "dòng thụt vào không thẳng hàng với các dòng cùng mục"),
    (r"could not find expected ':'", "thiếu dấu hai chấm sau khóa, hoặc thiếu dấu cách sau dấu hai chấm"),
)


def compose(text: str, *, first_line: int = 1) -> Node | None:
    """The tree of one YAML document, its lines counted from `first_line`; None when it is empty. Raises Malformed."""
    if _too_deep(text):
        raise Malformed(first_line, "quá nhiều dấu ngoặc hoặc bậc thụt vào lồng nhau.")
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        last_line = text.rstrip().count("\n")
        raise Malformed(min(_line(error), last_line) + first_line, _meaning(error)) from None
    except yaml.YAMLError:
        raise Malformed(first_line, "có ký tự điều khiển không đọc được: xóa nó rồi gõ lại.") from None
    return None if root is None else _node(root, text, first_line)


def _too_deep(text: str) -> bool:
    depth = deepest = 0
    for bracket in BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest > _DEEPEST or bool(_DASHES.search(text))


def _node(raw: yaml.Node, text: str, first_line: int) -> Node:
    line = raw.start_mark.line + first_line
    # A tag (`!Chú`) or an anchor (`&Sở`) would be cut off the value; without anchors there is nothing to repeat.
    if text[raw.start_mark.index : raw.start_mark.index + 1] in ("!", "&"):
        raise Malformed(line, f"giá trị mở đầu bằng “!” hoặc “&”: {_QUOTE_IT}.")
    if isinstance(raw, yaml.ScalarNode):
        return Scalar(str(raw.value).strip(), line)
    if isinstance(raw, yaml.SequenceNode):
        return Sequence(tuple(_node(item, text, first_line) for item in raw.value), line)
    return Mapping(tuple(_pair(key, value, text, first_line) for key, value in raw.value), line)


def _pair(key: yaml.Node, value: yaml.Node, text: str, first_line: int) -> tuple[Scalar, Node]:
    key_node = _node(key, text, first_line)
    if not isinstance(key_node, Scalar):
        raise Malformed(key_node.line, "dấu ngoặc đứng ở chỗ của một khóa.")
    return key_node, _node(value, text, first_line)


def _line(error: yaml.MarkedYAMLError) -> int:
    # Of an unclosed bracket the problem's mark is the end of the text; the context's mark is where it was opened.
    mark = error.context_mark or error.problem_mark
    return mark.line if mark else 0


def _meaning(error: yaml.MarkedYAMLError) -> str:
    words = f"{error.problem or ''} {error.context or ''}"
    for pattern, meaning in _MEANINGS:
        if re.search(pattern, words):
            return f"{meaning}."
    return "không đọc được: kiểm tra dấu ngoặc, dấu hai chấm và chỗ thụt vào của dòng này."
