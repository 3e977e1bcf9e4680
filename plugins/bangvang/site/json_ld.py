"""Linked data in pages, for search engines and archives, in the vocabulary of schema.org."""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from bangvang.core.honours import Honour
from bangvang.core.roll import of_units_themselves
from bangvang.core.text import in_sentence
from bangvang.core.units import Unit, UnitKind
from bangvang.site.shown import Shown

_OFFICES = frozenset({UnitKind.MINISTRY, UnitKind.DEPARTMENT, UnitKind.OFFICE})
_UNIONS = frozenset({UnitKind.TRADE_UNION, UnitKind.YOUTH, UnitKind.OTHER})


def organization(unit: Unit, honours: Iterable[Honour], shown: Shown) -> Markup:
    """A unit and what it was itself awarded, the highest first; what is proposed is no award."""
    registry, addresses = shown.edition.registry, shown.addresses
    parent = registry.units.get(unit.parent)
    own = shown.edition.roll.by_precedence(of_units_themselves(honours))
    data = {
        "@context": "https://schema.org",
        "@type": _type(unit.kind),
        "name": unit.name,
        "alternateName": [name for name in (unit.short, *unit.other_names) if name],
        "url": addresses.absolute(addresses.party(unit)),
        "sameAs": unit.website,
        "foundingDate": unit.start.isoformat() if unit.start else "",
        "dissolutionDate": unit.until.isoformat() if unit.until else "",
        "parentOrganization": {"@type": _type(parent.kind), "name": parent.name} if parent else {},
        "award": [_award(honour, shown) for honour in own],
    }
    return script_data({key: value for key, value in data.items() if value})


def script_data(data: Any) -> Markup:
    """The data as JSON that ends no `<script>` element around it, whatever its texts hold."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _type(kind: UnitKind) -> str:
    if kind in _OFFICES:
        return "GovernmentOrganization"
    return "Organization" if kind in _UNIONS else "EducationalOrganization"


def _award(honour: Honour, shown: Shown) -> str:
    name = shown.edition.registry.awards[honour.award].name
    return f"{name}, {in_sentence(honour.period.heading)}" if honour.period.is_known else name
