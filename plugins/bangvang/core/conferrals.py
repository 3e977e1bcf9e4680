"""Conferrals: tellings of one award to one recipient, sorted by the conferral that each of them is of.

What several files tell in the same words is one. Then those of one decision belong together, and those without a
decision's number to those of the same period. Where no file tells of several, they are all one; where one does, each
of the others is the one whose reason it has, or else the only one that it does not contradict. What that does not
decide stands alone and is `unsure`. Names of files, and the order in which the tellings come, decide nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple, TypeVar

from bangvang.core.honours import Group, Honour, OfficeHolder
from bangvang.core.names import name_key
from bangvang.core.periods import Period
from bangvang.core.text import fold, plain_dashes
from bangvang.core.withdrawals import WITHDRAWN

# What people write before a decision's number, and its day behind it.
_AROUND_NUMBER = re.compile(r"^(?:(?:quyet dinh|qd)\s+)?(?:so\s*:?\s*)?(?=\d)|[\s,]+ngay\s.*$")
# Who signs for a body that has its name in his own.
_SIGNATORY = re.compile(
    r"^(?:bo truong (?=bo )|chu tich (?=(?:uy ban|hoi|lien)\b)|giam doc (?=so )|thu tuong (?=chinh phu$))"
)

Key = TypeVar("Key")
Value = TypeVar("Value")
Pair = tuple[Honour, Honour]


class Details(NamedTuple):
    """What tells the conferrals of one file apart. `number` is for persons whose names are the same: withdrawn ones."""

    period: Period
    decision: str
    reason: str
    body: str
    number: int = 0


def details_of(telling: Honour) -> Details:
    """The telling's details without case, marks and abbreviations."""
    return Details(telling.period, decision_key(telling), fold(telling.reason), body_key(telling.by))


def decision_key(honour: Honour) -> str:
    """The decision's number without what stands around it: "Số 156/QĐ-UBND ngày 5/9/2020" is "156/qd-ubnd"."""
    return _decision_key(honour.decision) if honour.decision else ""


@lru_cache(maxsize=65536)
def _decision_key(written: str) -> str:
    return "".join(_AROUND_NUMBER.sub("", plain_dashes(fold(written))).split()).lstrip("0")


@lru_cache(maxsize=8192)
def body_key(written: str) -> str:
    """An awarding body without who signs for it: "Bộ trưởng Bộ GD&ĐT" is "Bộ GD&ĐT".

    Bodies are few, and each is named many thousand times.
    """
    return _SIGNATORY.sub("", name_key(written))


def is_withdrawn(honour: Honour) -> bool:
    """Whether it is of a person whose name was withdrawn: whether two of those are the same person nobody knows."""
    return isinstance(honour.recipient, OfficeHolder) and honour.recipient.person == WITHDRAWN


@dataclass(slots=True)
class Conferral:
    """The tellings of one conferral, the files that they stand in, and their details; reasons and bodies as keys."""

    tellings: list[Honour]
    paths: set[str]
    details: set[Details]
    reasons: set[str]
    bodies: set[str]

    @classmethod
    def of(cls, details: Details) -> "Conferral":
        """One with the details, and no telling yet."""
        return cls([], set(), {details}, {details.reason} - {""}, {details.body} - {""})

    def add(self, telling: Honour) -> None:
        """Adds a telling with the details."""
        self.tellings.append(telling)
        self.paths.add(telling.source.path)

    def absorb(self, other: "Conferral") -> None:
        self.tellings += other.tellings
        self.paths |= other.paths
        self.details |= other.details
        self.reasons |= other.reasons
        self.bodies |= other.bodies

    @property
    def first(self) -> Honour:
        """The telling of its first source."""
        return min(self.tellings, key=source_of)

    @property
    def decision(self) -> str:
        return max(details.decision for details in self.details)

    @property
    def period(self) -> Period:
        return max(details.period for details in self.details)

    @property
    def is_vague(self) -> bool:
        """Whether it is of some people somewhere at some time, of whom others may be told in other words."""
        recipient = self.tellings[0].recipient
        if not isinstance(recipient, Group) or recipient.unit or self.decision:
            return False
        return recipient.count is None or not self.period.is_known

    @property
    def honour(self) -> Honour:
        """The telling of its first source, with what it leaves open filled in from the others."""
        if len(self.tellings) == 1:
            return self.tellings[0]
        first, *others = sorted(self.tellings, key=source_of)
        return replace(
            first,
            sources=tuple(source for telling in (first, *others) for source in telling.sources),
            by=first.by or next((other.by for other in others if other.by), ""),
            period=self.period,
            decision=first.decision or next((other.decision for other in others if other.decision), ""),
            day=first.day or next((other.day for other in others if other.day), None),
            reason=first.reason or next((other.reason for other in others if other.reason), ""),
        )


@dataclass(frozen=True, slots=True)
class Sorted:
    """The conferrals; the `twins`, told again in the same file in the same words; and the tellings that are `unsure`.

    Each of those is a pair: the telling, and another one that it may be the same as.
    """

    conferrals: tuple[Conferral, ...]
    twins: tuple[Pair, ...] = ()
    unsure: tuple[Pair, ...] = ()


def sorted_out(tellings: Iterable[Honour]) -> Sorted:
    """The conferrals that the tellings, all of one identity, are of."""
    twins: list[Pair] = []
    unsure: list[Pair] = []
    alike = _told_alike(tellings, twins)
    vague = [cluster for cluster in alike if cluster.is_vague]
    decided = [cluster for cluster in alike if cluster.decision]
    others = [cluster for cluster in alike if not cluster.decision and not cluster.is_vague]
    found = [one for same in _of_one_decision(decided) for one in _joined([], same, unsure)]
    known = keyed(found, lambda conferral: conferral.period)
    for period, same in keyed(others, lambda cluster: cluster.period).items():
        found += _joined(known.get(period, []), same, unsure)
    return Sorted((*found, *vague), tuple(twins), tuple(unsure))


def keyed(values: Iterable[Value], key: Callable[[Value], Key]) -> dict[Key, list[Value]]:
    """The values under their keys, in the order in which they come."""
    found: dict[Key, list[Value]] = {}
    for value in values:
        found.setdefault(key(value), []).append(value)
    return found


def source_of(honour: Honour) -> tuple[str, int, str, str]:
    """What orders honours by their first sources."""
    source = honour.source
    return source.path, source.line, source.name, source.url


def agree(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether two sets of what was written have something in common, or one of them says nothing."""
    return not one or not other or not one.isdisjoint(other)


def _told_alike(tellings: Iterable[Honour], twins: list[Pair]) -> list[Conferral]:
    """Those of different files that are told in the same words, together."""
    alike: dict[Details, Conferral] = {}
    before: Counter[tuple[str, Details]] = Counter()
    for telling in tellings:
        path, details = telling.source.path, details_of(telling)
        if is_withdrawn(telling):
            before[path, details] += 1
            details = details._replace(number=before[path, details])
        cluster = alike.get(details) or alike.setdefault(details, Conferral.of(details))
        if path in cluster.paths:
            twins.append((telling, next(other for other in cluster.tellings if other.source.path == path)))
        else:
            cluster.add(telling)
    return list(alike.values())


def _of_one_decision(clusters: Iterable[Conferral]) -> Iterator[list[Conferral]]:
    """Those of one decision and one period; of an unknown period too, where the decision is told of one only."""
    for same in keyed(clusters, lambda cluster: cluster.decision).values():
        periods = {cluster.period for cluster in same if cluster.period.is_known}
        if len(periods) == 1:
            yield same
        else:
            yield from keyed(same, lambda cluster: cluster.period).values()


def _joined(known: list[Conferral], clusters: list[Conferral], unsure: list[Pair]) -> list[Conferral]:
    """The conferrals that the clusters are of, less the known ones, which take up what is of them."""
    everyone = [*known, *clusters]
    if len(known) <= 1 and sum(len(one.paths) for one in everyone) == len(set().union(*(o.paths for o in everyone))):
        for other in everyone[1:]:
            everyone[0].absorb(other)
        return everyone[len(known) : 1]
    found = list(known)
    for cluster in _surest_first(clusters):
        candidates = [other for other in found if other.paths.isdisjoint(cluster.paths)]
        if same := _same(cluster, candidates):
            same.absorb(cluster)
            continue
        unsure += [(telling, candidates[0].first) for telling in cluster.tellings if candidates]
        found.append(cluster)
    return found[len(known) :]


def _surest_first(clusters: list[Conferral]) -> list[Conferral]:
    """Those of files that tell of several first, then those that tell the most."""
    told = Counter(path for cluster in clusters for path in cluster.paths)

    def place(cluster: Conferral) -> tuple[bool, int, Details]:
        details = min(cluster.details)
        return all(told[path] == 1 for path in cluster.paths), -sum(map(bool, details)), details

    return sorted(clusters, key=place)


def _same(cluster: Conferral, candidates: list[Conferral]) -> Conferral | None:
    """The one candidate that has the reason, or else the one whose body and reason say nothing against it."""
    likely = [other for other in candidates if not other.reasons.isdisjoint(cluster.reasons)]
    if len(likely) != 1:
        likely = [other for other in likely or candidates if agree(other.bodies, cluster.bodies)]
    return likely[0] if len(likely) == 1 and agree(likely[0].reasons, cluster.reasons) else None
