"""YAML as plain nodes with their lines. A scalar is the text as written: `010` is no octal, `no` is no boolean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    items: "tuple[Node, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs in written order; a key may stand twice, which is for the reader to judge."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    line: int


Node = Scalar | Sequence | Mapping


class Malformed(Exception):
    """YAML that cannot be parsed: the line, and a Vietnamese sentence."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


# libyaml where the wheel brings it (ten times faster), with the same marks.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# The parser's words, in the order in which they are tried, and what they mean to a writer.
_MEANINGS = (
    (r"found unexpected end of stream", "dấu ngoặc kép mở ra mà không đóng lại"),
    (r"expected ',' or '\}'|flow mapping", "dấu “{” không có dấu “}” đóng đúng chỗ, hoặc giữa hai mục thiếu dấu phẩy"),
    (r"expected ',' or '\]'|flow sequence", "dấu “[” không có dấu “]” đóng đúng chỗ, hoặc giữa hai mục thiếu dấu phẩy"),
    (r"found character '\\t'|cannot start any token.*\t", "dòng thụt vào bằng phím Tab: dùng dấu cách"),
    (r"mapping values are not allowed", 'giá trị có dấu hai chấm: đặt cả giá trị trong dấu ngoặc kép "…"'),
    (r"found undefined alias|anchor|alias", 'giá trị mở đầu bằng “*” hoặc “&”: đặt trong dấu ngoặc kép "…"'),
    (r"cannot start any token|tag", 'giá trị mở đầu bằng ký tự đặc biệt: đặt trong dấu ngoặc kép "…"'),
    (r"unknown escape", "dấu “\\” trong ngoặc kép: dùng dấu ngoặc đơn '…' thay cho \"…\""),
    (r"block collection|block mapping|expected <block end>", "dòng thụt vào không thẳng hàng với các dòng cùng mục"),
    (r"could not find expected ':'", "thiếu dấu hai chấm sau khóa"),
)


def compose(text: str, *, first_line: int = 1) -> Node | None:
    """The tree of one YAML document, its lines counted from `first_line`; None when it is empty. Raises Malformed."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        raise Malformed(_line(error, first_line), _meaning(error)) from None
    except yaml.YAMLError:
        raise Malformed(first_line, "có ký tự điều khiển không đọc được: xóa nó rồi gõ lại.") from None
    return None if root is None else _node(root, first_line)


def walk(node: Node) -> Iterator[Scalar]:
    """Every scalar below the node, keys too."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from walk(item)
    else:
        for key, value in node.pairs:
            yield key
            yield from walk(value)


def _node(raw: yaml.Node, first_line: int) -> Node:
    line = raw.start_mark.line + first_line
    if isinstance(raw, yaml.ScalarNode):
        return Scalar(str(raw.value).strip(), line)
    if isinstance(raw, yaml.SequenceNode):
        return Sequence(tuple(_node(item, first_line) for item in raw.value), line)
    return Mapping(tuple(_pair(key, value, first_line) for key, value in raw.value), line)


def _pair(key: yaml.Node, value: yaml.Node, first_line: int) -> tuple[Scalar, Node]:
    key_node = _node(key, first_line)
    if not isinstance(key_node, Scalar):
        raise Malformed(key_node.line, "dấu ngoặc đứng ở chỗ của một khóa.")
    return key_node, _node(value, first_line)


def _line(error: yaml.MarkedYAMLError, first_line: int) -> int:
    # Of an unclosed bracket the problem's mark is the end of the text; the context's mark is where it was opened.
    mark = error.context_mark or error.problem_mark
    return (mark.line if mark else 0) + first_line


def _meaning(error: yaml.MarkedYAMLError) -> str:
    words = f"{error.problem or ''} {error.context or ''}"
    for pattern, meaning in _MEANINGS:
        if re.search(pattern, words):
            return f"{meaning}."
    return "không đọc được: kiểm tra dấu ngoặc, dấu hai chấm và chỗ thụt vào của dòng này."
