"""Tellings of honours for tests: by hand, in few words, and by Hypothesis, so few of each thing that they collide."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from bangvang.core.awards import AwardKind, AwardLevel, AwardRegistry, AwardType
from bangvang.core.honours import (
    BlockRecipient,
    Group,
    GroupKind,
    Honour,
    HonourStatus,
    OfficeHolder,
    Recipient,
    Source,
    UnitRecipient,
)
from bangvang.core.periods import UNKNOWN, Period
from bangvang.core.school_years import SchoolYear
from bangvang.core.withdrawals import WITHDRAWN

SCHOOL = UnitRecipient("thpt-mau")
AWARDS = AwardRegistry.of(
    [
        AwardType("co", "Cờ thi đua Mẫu", AwardKind.COMMENDATION, AwardLevel.GOVERNMENT, 1),
        AwardType("bang-khen", "Bằng khen Mẫu", AwardKind.COMMENDATION, AwardLevel.MINISTRY_OR_PROVINCE, 2),
        AwardType("giay-khen", "Giấy khen Mẫu", AwardKind.COMMENDATION, AwardLevel.DEPARTMENT, 1),
        AwardType("giai", "Giải Mẫu", AwardKind.PRIZE, AwardLevel.NATIONAL, 1),
    ]
)


def period(written: str) -> Period:
    """The period of "2019-2020", of "2020", or of nothing.

    >>> period("2019-2020").label, period("2020").label, period("") == UNKNOWN
    ('2019–2020', '2020', True)
    """
    if not written:
        return UNKNOWN
    return Period(SchoolYear.parse(written)) if "-" in written else Period(year=int(written))


def told(where: str, when: str = "", recipient: Recipient = SCHOOL, award: str = "co", **values) -> Honour:
    """What "a:3", the third line of the file a, tells of a period, written as above."""
    path, _, line = where.partition(":")
    return Honour(award, recipient, (Source(path, int(line or 0)),), period=period(when), **values)


recipients = st.sampled_from(
    [
        *(UnitRecipient(unit) for unit in ("a", "b")),
        BlockRecipient("cum"),
        OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "a"),
        OfficeHolder("NGUYỄN VĂN MẪU", "Phó hiệu trưởng", "a"),
        OfficeHolder(WITHDRAWN, "Giáo viên", "a"),
        *(Group(GroupKind.INDIVIDUALS, count, unit) for count in (None, 3, 4) for unit in ("", "a")),
        Group(GroupKind.BOTH, 7),
    ]
)
PERIODS = tuple(map(period, ("", "2018-2019", "2019-2020", "2019", "2020")))


def honours(recipients: st.SearchStrategy[Recipient] = recipients) -> st.SearchStrategy[Honour]:
    """Honours as files tell them, all of one source so far."""
    return st.builds(
        Honour,
        award=st.sampled_from([award.id for award in AWARDS]) | st.just("co"),
        recipient=recipients,
        sources=st.just((Source("a"),)),
        by=st.sampled_from(["", "", "Sở GD&ĐT Mẫu", "sở giáo dục và đào tạo Mẫu", "UBND tỉnh Mẫu"]),
        period=st.sampled_from(PERIODS),
        decision=st.sampled_from(["", "", "", "15/QĐ-UBND", "15/qđ-ubnd ", "16/QĐ"]),
        day=st.sampled_from([None, None, date(2019, 8, 1), date(2020, 8, 1)]),
        status=st.sampled_from([HonourStatus.AWARDED, *HonourStatus]),
        reason=st.sampled_from(["", "", "Dạy tốt", "DẠY TỐT", "học tốt"]),
    )


def tellings(
    recipients: st.SearchStrategy[Recipient] = recipients, *, most: int = 10
) -> st.SearchStrategy[list[Honour]]:
    """Honours of a few files, each on a line of its own."""
    of_files = st.lists(st.tuples(honours(recipients), st.sampled_from("bcde")), max_size=most)
    return of_files.map(lambda pairs: [in_file(honour, path, line) for line, (honour, path) in enumerate(pairs, 1)])


def in_file(honour: Honour, path: str, line: int) -> Honour:
    """What the honour tells, told there."""
    return replace(honour, sources=(Source(path, line),))


one_recipient = st.shared(recipients, key="recipient")
# Of everything, and, so that most of it collides, of one recipient.
collisions = tellings() | tellings(one_recipient)
