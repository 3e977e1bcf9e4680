"""Withdrawn names in what is read: replaced in running text, refused where an address or a title is made of them."""

from dataclasses import dataclass, field

from bangvang.core.problems import Problem
from bangvang.core.withdrawals import WITHDRAWN, Withdrawals
from bangvang.edition.fields import Complaints
from bangvang.edition.nodes import Mapping, Node, Scalar, Sequence
from bangvang.edition.schema import Schema

# The keys of running text, in headers and in ledgers. Whatever else holds a name is for a person to change.
RUNNING_TEXT = frozenset({"lead", "note", "source", "alt", "caption", "place", "reason", "name", "text"})
# Persons stay who they are until the roll is made: two who are hidden are two still.
_PERSON = "person"

_BY_HAND = (
    "có tên đã rút theo an-danh.yaml: sửa bằng tay cho không còn tên ấy; "
    "chương trình không tự đổi tiêu đề, tên riêng hay địa chỉ."
)
_REPLACED = f"tên đã rút theo an-danh.yaml được thay bằng “{WITHDRAWN}” khi đăng."


@dataclass(slots=True)
class NameKeeper:
    """Goes through the values of one file. `notes` are the places at which a name was replaced.

    `clean` are texts in which no name was found: a ledger has few that it does not repeat.
    """

    withdrawals: Withdrawals
    complaints: Complaints
    notes: list[Problem] = field(default_factory=list)
    clean: set[str] = field(default_factory=set)

    def mapping(self, mapping: Mapping, schema: Schema) -> Mapping:
        """The mapping without withdrawn names in its running texts; a name anywhere else is a problem."""
        if not self.withdrawals:
            return mapping
        pairs = []
        for key, value in mapping.pairs:
            canonical = schema.canonical(key.text) or ""
            pairs.append((key, self._node(value, key.text, canonical, schema.children.get(canonical, schema))))
        return Mapping(tuple(pairs), mapping.line)

    def text(self, text: str, key: str, canonical: str, line: int) -> str:
        """The text of one value, under the key as it was written."""
        if text in self.clean or not self.withdrawals:
            return text
        if not (self.withdrawals.found_in(text) or self.withdrawals.found_in_address(text)):
            self.clean.add(text)
            return text
        if canonical == _PERSON:
            self.notes.append(Problem(self.complaints.path, line, f"{key}: {_REPLACED}"))
            return text
        hidden = self.withdrawals.hidden(text)
        # A name that is still there is part of an address, which would lead elsewhere without it.
        if canonical not in RUNNING_TEXT or self.withdrawals.found_in_address(hidden) or "://" in text:
            self.complaints.add(line, f"{key}: {_BY_HAND}")
            return text
        self.notes.append(Problem(self.complaints.path, line, f"{key}: {_REPLACED}"))
        return hidden

    def name(self, name: str) -> None:
        """Complains of a file's or folder's name, which becomes an address."""
        if self.withdrawals.found_in_address(name):
            self.complaints.add(0, f"tên tệp hoặc thư mục “{name}” {_BY_HAND}")

    def _node(self, node: Node, key: str, canonical: str, schema: Schema) -> Node:
        if isinstance(node, Scalar):
            return Scalar(self.text(node.text, key, canonical, node.line), node.line)
        if isinstance(node, Sequence):
            return Sequence(tuple(self._node(item, key, canonical, schema) for item in node.items), node.line)
        return self.mapping(node, schema) if isinstance(node, Mapping) else node
