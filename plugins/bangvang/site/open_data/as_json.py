"""The roll as JSON, an honour a line, and the schema that says what may stand in it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bangvang.core.awards import AwardKind, AwardLevel
from bangvang.core.honours import GroupKind, Honour, HonourStatus
from bangvang.core.totals import Totals

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def as_json(head: dict[str, Any], honours: Iterable[Honour], lines: Iterable[bytes]) -> Iterator[bytes]:
    """The file in pieces: what `head` says of it, the totals, then the honours as `json_line` makes them."""
    told = {**head, "totals": _totals(Totals.of(honours))}
    opened = json.dumps(told, ensure_ascii=False, indent=1).removesuffix("\n}")
    yield f'{opened},\n "honours": [\n'.encode()
    before = b""
    for line in lines:
        yield before
        yield line
        before = b",\n"
    yield b"\n ]\n}\n"


def json_line(record: dict[str, Any]) -> bytes:
    """A record in one line."""
    return _ENCODER.encode(record).encode()


def _totals(totals: Totals) -> dict[str, int]:
    return {
        "all": totals.all,
        "named": totals.named,
        "counted": totals.counted,
        "unnumbered": totals.unnumbered,
        "proposed": totals.proposed,
        "planned": totals.planned,
    }


def schema(address: str) -> str:
    """The JSON Schema of these files; `address` is its own."""
    text, number = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 0}
    maybe_text = {"type": ["string", "null"], "minLength": 1}
    honour = _object(
        award=text,
        award_name=text,
        kind={"enum": [kind.value for kind in AwardKind]},
        level={"enum": [level.value for level in AwardLevel]},
        recipient={"oneOf": _recipients()},
        school_year={"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{4}$"},
        year={"type": ["integer", "null"], "minimum": 1900, "maximum": 2100},
        decision=maybe_text,
        decided_on={"type": ["string", "null"], "format": "date"},
        awarded_by=maybe_text,
        status={"enum": [status.value for status in HonourStatus]},
        reason=maybe_text,
        sources={"type": "array", "items": _object(name=maybe_text, url=maybe_text)},
    )
    counts = ("all", "named", "counted", "unnumbered", "proposed", "planned")
    totals = _object(**dict.fromkeys(counts, number))
    whole = _object(
        title=text, publisher=text, page=text, licence=text, totals=totals, honours={"type": "array", "items": honour}
    )
    whole["properties"]["$schema"] = {"const": address}
    return json.dumps({"$schema": DRAFT, "$id": address, **whole}, ensure_ascii=False, indent=1) + "\n"


def _recipients() -> list[dict[str, Any]]:
    text, maybe_text = {"type": "string", "minLength": 1}, {"type": ["string", "null"], "minLength": 1}
    group_kind = {"enum": [kind.value for kind in GroupKind]}
    count = {"type": ["integer", "null"], "minimum": 1}
    return [
        _object(type={"const": "unit"}, unit=text, name=text),
        _object(type={"const": "block"}, block=text, name=text),
        _object(type={"const": "person"}, person=text, role=text, unit=text, name=text),
        _object(type={"const": "group"}, of=group_kind, count=count, unit=maybe_text, name=maybe_text),
    ]


def _object(**properties: Any) -> dict[str, Any]:
    """An object that has all of these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
