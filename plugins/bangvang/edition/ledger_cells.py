"""An honour as the cells of a ledger's row: what `read_ledger` reads back as the same honour."""

from collections.abc import Iterable
from datetime import date

from bangvang.core.honours import BlockRecipient, Group, Honour, HonourStatus, OfficeHolder
from bangvang.core.registry import Registry
from bangvang.edition.ledger import FORMULA_SIGNS
from bangvang.edition.origin import BETWEEN, Origin

Cell = str | int | date | None

STATUS_NAMES = {
    HonourStatus.AWARDED: "đã tặng",
    HonourStatus.PROPOSED: "đề nghị",
    HonourStatus.PLANNED: "dự kiến",
}


def cells(honour: Honour, registry: Registry, origins: Iterable[Origin]) -> dict[str, Cell]:
    """The cells by the keys of the ledger's columns, in their order; None for an empty one.

    Units and awards stand under names that can mean no other.
    """
    award, recipient = registry.awards[honour.award], honour.recipient
    group = recipient if isinstance(recipient, Group) else None
    person = recipient if isinstance(recipient, OfficeHolder) else None
    party = recipient.block if isinstance(recipient, BlockRecipient) else recipient.unit
    return {
        "award": award.name,
        "kind": award.kind.value,
        "level": award.level.value,
        "unit": registry.unmistakable(party) if party else None,
        "person": person.person if person else None,
        "role": person.role if person else None,
        "of": group.of.value if group else None,
        "count": group.count if group else None,
        "school_year": str(honour.period.school_year) if honour.period.school_year else None,
        "year": honour.period.year,
        "decision": honour.decision or None,
        "day": honour.day,
        "by": honour.by or None,
        "status": STATUS_NAMES[honour.status],
        "reason": honour.reason or None,
        "source": BETWEEN.join(map(_origin, origins)) or None,
    }


def _origin(origin: Origin) -> str:
    """The origin as reading takes it for one: a name that holds an address gives way to the address beside it."""
    name = "" if "://" in origin.name and origin.url else origin.name.replace("|", "/")
    return str(Origin(name, origin.url))


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: reading it as a ledger's gives the text again.

    >>> guarded("=1+1"), guarded("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if text.lstrip("'").startswith(FORMULA_SIGNS) else text
