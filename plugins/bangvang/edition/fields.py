"""Typed values out of a mapping's nodes: each mistake is noted with its line, and reading goes on."""

import re
from collections.abc import Callable, Iterable, Iterator, KeysView
from dataclasses import dataclass, field
from typing import TypeVar

from bangvang.core.problems import Problem, Refusal, quoted
from bangvang.core.text import squeezed
from bangvang.edition.nodes import Mapping, Node, Scalar, Sequence, Unread
from bangvang.edition.schema import Schema

T = TypeVar("T")


@dataclass(slots=True)
class Complaints:
    """The problems of one file, in the order in which they are found, each once."""

    path: str
    _found: dict[Problem, None] = field(default_factory=dict)

    @property
    def found(self) -> tuple[Problem, ...]:
        return tuple(self._found)

    def taken(self) -> tuple[Problem, ...]:
        """The problems so far, which are forgotten here."""
        found = self.found
        self._found.clear()
        return found

    def add(self, line: int, message: str) -> None:
        self._found.setdefault(Problem(self.path, line, message))

    def add_all(self, faults: Iterable[tuple[int, str]]) -> None:
        """Adds faults that parsing left: each a line and a message."""
        for line, message in faults:
            self.add(line, message)

    def attempt(self, node: Scalar, parse: Callable[[str], T], key: str = "") -> T | None:
        """What `parse` makes of the text; None, and a problem, where it refuses."""
        try:
            return parse(node.text)
        except Refusal as refusal:
            self.add(node.line, f"{key}: {refusal.sentence}" if key else refusal.sentence)
            return None


_NO_SCHEMA = Schema({})


class Fields:
    """One mapping read against its schema. Unknown and doubled keys are complained of at once.

    `inside` is the key that the mapping stands below, as messages name it: "honours: ", or nothing.
    """

    def __init__(self, mapping: Mapping, schema: Schema, complaints: Complaints, *, inside: str = "") -> None:
        self.line = mapping.line
        self.complaints = complaints
        self.inside = inside
        self._nodes: dict[str, tuple[Scalar, Node]] = {}
        for key, value in mapping.pairs:
            self._take(key, value, schema)

    @classmethod
    def of(cls, nodes: dict[str, tuple[Scalar, Node]], line: int, complaints: Complaints) -> "Fields":
        """Fields whose keys are known to be canonical: each with the key as it was written, and its value."""
        fields = cls(Mapping((), line), _NO_SCHEMA, complaints)
        fields._nodes = nodes
        return fields

    @property
    def keys(self) -> KeysView[str]:
        return self._nodes.keys()

    def __contains__(self, key: str) -> bool:
        return key in self._nodes

    def line_of(self, key: str) -> int:
        """Where the key stands; where its mapping begins when it does not."""
        return self._nodes[key][0].line if key in self._nodes else self.line

    def written(self, key: str) -> str:
        """The key as its author wrote it."""
        return self._nodes[key][0].text if key in self._nodes else key

    def refuse(self, key: str, message: str) -> None:
        self.complaints.add(self.line_of(key), message)

    def text(self, key: str) -> str:
        """The key's text in one line; empty when the key is absent or empty."""
        return self.value(key, squeezed) or ""

    def required(self, key: str, example: str) -> str:
        """The key's text; an absent or empty one is a problem that shows an example."""
        text = self.text(key)
        if not text and (key not in self._nodes or isinstance(self._nodes[key][1], Scalar)):
            self.refuse(key, f"thiếu “{self.inside}{key}”; viết như “{key}: {example}”.")
        return text

    def value(self, key: str, parse: Callable[[str], T]) -> T | None:
        """What `parse` makes of the key's text; None when absent, empty or refused."""
        node = self._scalar(key)
        return self.complaints.attempt(node, parse, self.written(key)) if node and node.text else None

    def values(self, key: str, parse: Callable[[str], T]) -> tuple[T, ...]:
        """The same for a list; one value alone is a list of one. Refused and empty ones are left out."""
        parsed = tuple(self.complaints.attempt(node, parse, self.written(key)) for node in self.scalars(key))
        if parsed == (None,) and isinstance(lone := self._nodes[key][1], Scalar) and "," in lone.text:
            advice = f"nhiều mục thì đặt trong dấu ngoặc vuông, như [{squeezed(lone.text)}]"
            self.complaints.add(lone.line, f"{self.written(key)}: {advice}.")
        return tuple(value for value in parsed if value is not None)

    def names(self, key: str, parse: Callable[[str], T]) -> tuple[T, ...]:
        """What `parse` makes of a list of names, each once.

        A comma in one alone is refused: one or several names may be meant.
        """
        node = self._nodes[key][1] if key in self._nodes else None
        if not isinstance(node, Scalar) or not re.search("[,;]", node.text):
            return tuple(dict.fromkeys(self.values(key, parse)))
        several = re.sub(r"\s*[,;]\s*", ", ", squeezed(node.text))
        advice = f'Nhiều tên thì viết [{several}], một tên thì viết ["{squeezed(node.text)}"].'
        self.complaints.add(node.line, f"{self.written(key)}: đây là một hay nhiều tên? {advice}")
        return ()

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """The texts of a list, each with its line."""
        if key not in self._nodes:
            return ()
        node = self._nodes[key][1]
        items = node.items if isinstance(node, Sequence) else (node,)
        scalars = (self._as_scalar(key, item) for item in items if not self._is_torn(key, item))
        return tuple(scalar for scalar in scalars if scalar and scalar.text)

    def child(self, key: str, schema: Schema) -> "Fields | None":
        """The mapping under the key; None when absent or no mapping. Of several the first, and a problem."""
        children = self.children(key, schema)
        if len(children) > 1:
            self.refuse(key, f"{self.written(key)}: chỉ ghi một mục, ở đây có {len(children)} mục.")
        return next(iter(children), None)

    def children(self, key: str, schema: Schema) -> "tuple[Fields, ...]":
        """The mappings under the key: one, or a list of them."""
        return tuple(
            Fields(node, schema, self.complaints, inside=f"{key}: ")
            for node in self._items(key)
            if isinstance(node, Mapping)
        )

    def _items(self, key: str) -> Iterator[Node]:
        if key not in self._nodes:
            return
        node = self._nodes[key][1]
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Sequence) or (isinstance(item, Scalar) and item.text):
                what = quoted(item.text) if isinstance(item, Scalar) else "mỗi mục"
                self.complaints.add(item.line, f"{self.written(key)}: {what} phải có dạng {{khóa: giá trị, …}}.")
            yield item

    def _scalar(self, key: str) -> Scalar | None:
        return self._as_scalar(key, self._nodes[key][1]) if key in self._nodes else None

    def _as_scalar(self, key: str, node: Node) -> Scalar | None:
        if isinstance(node, Scalar):
            return node
        if isinstance(node, Unread):
            return None
        shape = "danh sách" if isinstance(node, Sequence) else "dạng {khóa: giá trị}"
        self.complaints.add(node.line, f"{self.written(key)}: ở đây cần một giá trị, không phải {shape}.")
        return None

    def _is_torn(self, key: str, node: Node) -> bool:
        """Whether a comma within curly quotes, which YAML does not know, tore the item in two: a problem then."""
        if not isinstance(node, Scalar) or node.text.count("“") == node.text.count("”"):
            return False
        message = f'{quoted(node.text)} thiếu một dấu “ hoặc ”: giá trị có dấu phẩy thì đặt trong dấu ngoặc thẳng "…".'
        self.complaints.add(node.line, f"{self.written(key)}: {message}")
        return True

    def _take(self, key: Scalar, value: Node, schema: Schema) -> None:
        canonical = schema.canonical(key.text)
        if canonical is None:
            self.complaints.add(key.line, self._stray(key, value, schema))
        elif canonical in self._nodes:
            first = self._nodes[canonical][0].line
            message = f"khóa {quoted(key.text)} viết hai lần (lần đầu ở dòng {first}): giữ lại một."
            self.complaints.add(key.line, message)
        else:
            self._nodes[canonical] = (key, value)

    def _stray(self, key: Scalar, value: Node, schema: Schema) -> str:
        if schema.moves(key.text):
            where = "địa chỉ của bài là thư mục của nó, của trang là tên tệp"
            return f"không dùng khóa {quoted(key.text)}, vì nó đưa bài sang nơi khác: {where}. Hãy xóa dòng này."
        if schema.canonical(key.text.split(":")[0]):
            return f"{self.inside}{quoted(key.text)} thiếu dấu cách sau dấu hai chấm."
        if self.inside and isinstance(value, Scalar) and not value.text:
            advice = 'giá trị có dấu phẩy thì đặt trong dấu ngoặc kép "…"'
            return f"{self.inside}{quoted(key.text)} không phải là khóa; {advice}."
        if near := schema.nearest(key.text):
            return f"không có khóa {quoted(key.text)}. Có phải ý bạn là {quoted(near)}?"
        return f"không có khóa {quoted(key.text)}; các khóa dùng được: {', '.join(schema.names)}."
