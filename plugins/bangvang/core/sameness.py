"""Sameness: when several sources tell of one conferral, and where they contradict each other.

Two tellings of different sources are one conferral when they have the award, the recipient and the status in common
and either the decision's number, or, where one of them gives none, the period. Several tellings of one source are
several conferrals, told apart by decision, body, or reason. Groups without unit, number or period are one only when
told alike. What cannot be decided is a conflict, never a guess.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from bangvang.core.conferrals import (
    Conferral,
    Sorted,
    agree,
    body_key,
    decision_key,
    is_withdrawn,
    keyed,
    sorted_out,
    source_of,
)
from bangvang.core.days import day_month_year
from bangvang.core.honours import Group, GroupKind, Honour, HonourStatus, OfficeHolder, Recipient, Source, kinds_of
from bangvang.core.periods import Period
from bangvang.core.problems import quoted
from bangvang.core.text import fold, in_sentence

_APART = "nếu là hai lần khen thì ghi số quyết định ở cả hai nơi"
_TWO_DECISIONS = "nếu là hai quyết định trùng số thì ghi ngày quyết định ở cả hai nơi"
_ALIKE = "nếu là một lần khen thì ghi cùng lý do ở cả hai nơi"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two tellings that do not go together: what is wrong at `here`, seen from `there`, as a Vietnamese sentence."""

    here: Source
    there: Source
    message: str


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Each conferral once, with all of its sources; `doubts` are what may be one conferral and counts as two."""

    honours: tuple[Honour, ...]
    conflicts: tuple[Conflict, ...] = ()
    doubts: tuple[Conflict, ...] = ()


class Identity(NamedTuple):
    """What all tellings of one conferral have in common."""

    award: str
    recipient: Recipient
    status: str


def identity(honour: Honour) -> Identity:
    """The same for all tellings that may be of one conferral.

    Capitals in a person's name do not count, nor does the office, unless it is all that is left of the person.
    """
    recipient = honour.recipient
    if isinstance(recipient, OfficeHolder):
        role = fold(recipient.role) if is_withdrawn(honour) else ""
        recipient = OfficeHolder(_spelled(recipient.person), role, recipient.unit)
    return Identity(honour.award, recipient, honour.status)


@lru_cache(maxsize=8192)
def _spelled(name: str) -> str:
    """The same for a name in capitals, and with its tones placed as people were taught: "Hoà" is "Hòa"."""
    return " ".join(map(_spelled_word, name.casefold().split()))


def _spelled_word(word: str) -> str:
    # The Icelandic letter looks the same as Đ, and old fonts put it in its place.
    letters = normalize("NFD", word.replace("ð", "đ"))
    return "".join(char for char in letters if not combining(char)) + "".join(sorted(filter(combining, letters)))


def reconcile(told: Iterable[Honour]) -> Reconciled:
    """The conferrals that the tellings are of, in the order of their first sources, whatever order they come in.

    Those of one line stay in the order in which they come.
    """
    ordered = sorted(told, key=source_of)
    findings = _Findings()
    conferrals: list[Honour] = []
    for tellings in keyed(ordered, identity).values():
        conferrals += tellings if len(tellings) == 1 else _conferrals(tellings, findings)
    findings.conflicts += _differing_counts(ordered)
    return Reconciled(tuple(sorted(conferrals, key=source_of)), *findings.in_order())


@dataclass(slots=True)
class _Findings:
    conflicts: list[Conflict] = field(default_factory=list)
    doubts: list[Conflict] = field(default_factory=list)

    def in_order(self) -> tuple[tuple[Conflict, ...], tuple[Conflict, ...]]:
        """Both in the order of their places, each finding once."""
        conflicts, doubts = (
            tuple(sorted(dict.fromkeys(found), key=lambda conflict: (conflict.here, conflict.there)))
            for found in (self.conflicts, self.doubts)
        )
        return conflicts, doubts


def _conferrals(tellings: list[Honour], findings: _Findings) -> list[Honour]:
    """The conferrals among tellings of one identity."""
    if _are_plainly_several(tellings):
        return tellings
    found = sorted_out(tellings)
    conferrals = sorted(found.conferrals, key=lambda conferral: source_of(conferral.first))
    findings.conflicts += _undecided(found)
    findings.conflicts += _other_periods(conferrals)
    for conferral in conferrals:
        findings.conflicts += _contradictions(conferral)
        findings.doubts += _other_reasons(conferral) or _barely_known(conferral)
    findings.doubts += _doubts(conferrals)
    return [conferral.honour for conferral in conferrals]


def _are_plainly_several(tellings: list[Honour]) -> bool:
    """Whether one file tells of one award in as many periods as it tells of it, which is what most of a ledger is."""
    paths = {telling.source.path for telling in tellings}
    return len(paths) == 1 and len({telling.period for telling in tellings}) == len(tellings)


def _undecided(found: Sorted) -> Iterator[Conflict]:
    """What is told twice in one file, and what may be one conferral or another."""
    for telling, twin in found.twins:
        yield _conflict(telling, twin, "ghi hai lần", "giữ lại một")
    for telling, other in found.unsure:
        advice = _ALIKE if decision_key(telling) else _APART
        yield _conflict(telling, other, "không rõ có phải là cùng một lần khen", advice)


def _other_periods(conferrals: list[Conferral]) -> Iterator[Conflict]:
    """One decision told of different periods by different files, none of which speaks of both."""
    for decision, same in keyed(conferrals, lambda conferral: conferral.decision).items():
        if decision and len({conferral.period for conferral in same}) > 1:
            for number, later in enumerate(same):
                if other := next((earlier for earlier in same[:number] if _is_other_period(later, earlier)), None):
                    here, there = later.first, other.first
                    what = f"cùng quyết định {quoted(here.decision)} mà {_periods(later, other)}"
                    yield _conflict(here, there, what, f"sửa nơi ghi sai; {_TWO_DECISIONS}")


def _is_other_period(one: Conferral, other: Conferral) -> bool:
    if one.period == other.period or not one.paths.isdisjoint(other.paths):
        return False
    # Offices number their decisions anew each year, each its own: other bodies, or days of other years, mean others.
    return agree(_years(one), _years(other)) and agree(one.bodies, other.bodies)


def _years(conferral: Conferral) -> set[str]:
    return {str(telling.day.year) for telling in conferral.tellings if telling.day}


def _contradictions(conferral: Conferral) -> Iterator[Conflict]:
    """Where tellings differ in the body, and where in the day."""
    for telling, other in _otherwise(conferral, lambda telling: body_key(telling.by)):
        what = f"cơ quan tặng ở đây là {quoted(telling.by)}, ở kia là {quoted(other.by)}"
        one_decision = decision_key(telling) and decision_key(other)
        yield _conflict(telling, other, what, "sửa nơi ghi sai" if one_decision else f"sửa cho khớp; {_APART}")
    for telling, other in _otherwise(conferral, lambda telling: telling.day):
        days = [day_month_year(told.day) for told in (telling, other) if told.day]
        yield _conflict(telling, other, f"ngày quyết định ở đây là {', ở kia là '.join(days)}", "sửa nơi ghi sai")


def _other_reasons(conferral: Conferral) -> list[Conflict]:
    """A conferral told with two reasons counts once, which its writers should know, unless they name its decision."""
    return [
        _once(telling, other, f"lý do ở đây là {quoted(telling.reason)}, ở kia là {quoted(other.reason)}")
        for telling, other in _otherwise(conferral, lambda telling: fold(telling.reason))
        if not (decision_key(telling) and decision_key(other))
    ]


def _barely_known(conferral: Conferral) -> list[Conflict]:
    """So does one that two files tell of without a year, or of people of no named unit."""
    first, *others = sorted(conferral.tellings, key=source_of)
    if conferral.decision or not others or others[0].source.path == first.source.path:
        return []
    if not conferral.period.is_known:
        return [_once(others[0], first, "hai nơi cùng kể mà không nêu năm")]
    is_nameless = isinstance(first.recipient, Group) and not first.recipient.unit
    return [_once(others[0], first, "hai nơi cùng kể mà không nêu đơn vị")] if is_nameless else []


def _once(here: Honour, there: Honour, what: str) -> Conflict:
    advice = "nếu là hai lần thì ghi số quyết định ở cả hai nơi"
    return _conflict(here, there, f"{what}; được tính là một lần khen", advice)


def _otherwise(conferral: Conferral, said: Callable[[Honour], object]) -> Iterator[tuple[Honour, Honour]]:
    """Each telling that says otherwise than the first one that says anything, and that one."""
    saying = [telling for telling in sorted(conferral.tellings, key=source_of) if said(telling)]
    return ((telling, saying[0]) for telling in saying[1:] if said(telling) != said(saying[0]))


def _doubts(conferrals: list[Conferral]) -> Iterator[Conflict]:
    """Conferrals of different files that may be one, since the period of one is unknown or told in another way."""
    by_period = keyed(
        (conferral for conferral in conferrals if not conferral.is_vague), lambda conferral: conferral.period
    )
    for period, same in by_period.items():
        others = [o for known, those in by_period.items() if _is_vaguer(period, known) for o in those]
        for one in same:
            if other := next((other for other in others if _may_be_one(one, other)), None):
                what = f"{_periods(one, other)}; được tính là hai lần khen"
                yield _conflict(one.first, other.first, what, "nếu là một lần thì ghi cùng năm ở cả hai nơi")


def _is_vaguer(period: Period, other: Period) -> bool:
    """Whether what is told of the period may be of the other one: unknown ones of any, calendar years of two."""
    if not period.is_known:
        return other.is_known
    return period.year is not None and period.overlaps(other)


def _may_be_one(one: Conferral, other: Conferral) -> bool:
    return not (one.decision and other.decision) and one.paths.isdisjoint(other.paths)


def _periods(here: Conferral, there: Conferral) -> str:
    one, other = (in_sentence(conferral.period.heading) for conferral in (here, there))
    return f"ở đây là {one}, ở kia là {other}"


def _differing_counts(ordered: list[Honour]) -> Iterator[Conflict]:
    """Groups of one unit that two files give different numbers of."""
    groups = [honour for honour in ordered if isinstance(honour.recipient, Group) and honour.unit and honour.number]
    for same in keyed(groups, _people).values():
        if len({honour.number for honour in same}) > 1:
            yield from _other_counts(same)


def _people(honour: Honour) -> tuple[str, str, HonourStatus, frozenset[GroupKind]]:
    """Whom a group is of, and which award they received."""
    return honour.award, honour.unit, honour.status, kinds_of(honour.recipient)


def _other_counts(groups: list[Honour]) -> Iterator[Conflict]:
    """The groups that an earlier file gives another number of; a number that both files give is no contradiction."""
    by_path = keyed(groups, lambda group: group.source.path)
    for number, group in enumerate(groups):
        for other in groups[:number]:
            if group.number != other.number and _may_be_one_group(group, other):
                here, there = by_path[group.source.path], by_path[other.source.path]
                if not _has(there, group) and not _has(here, other):
                    what = f"số lượng ở đây là {group.number}, ở kia là {other.number}"
                    yield _conflict(group, other, what, f"sửa cho khớp, hoặc {_APART}")
                    break


def _has(groups: list[Honour], group: Honour) -> bool:
    """Whether the file with the groups tells of this one."""
    return any(other.number == group.number and _may_be_one_group(other, group) for other in groups)


def _may_be_one_group(one: Honour, other: Honour) -> bool:
    """Whether but for their numbers they would be one conferral: by decision, or else by period."""
    if not agree({body_key(one.by)} - {""}, {body_key(other.by)} - {""}):
        return False
    decision, known = decision_key(one), decision_key(other)
    if decision and known:
        return decision == known and (one.period == other.period or not (one.period.is_known and other.period.is_known))
    return one.period.is_known and one.period == other.period


def _conflict(here: Honour, there: Honour, what: str, advice: str) -> Conflict:
    return Conflict(here.source, there.source, f"{what}: {advice}")
