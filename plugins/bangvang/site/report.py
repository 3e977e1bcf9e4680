"""The commendation report of a school year: as a page to print, and as an Excel workbook."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bangvang.core.days import day_month_year
from bangvang.core.honours import Group, GroupKind, Honour, OfficeHolder, units_of
from bangvang.core.roll import honours_by, of_units_themselves
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import SortKey, in_sentence, sort_key
from bangvang.core.totals import Totals
from bangvang.edition.ledger_cells import Cell, cells
from bangvang.edition.post import Post
from bangvang.site.open_data.as_xlsx import COLUMNS, Sheet, as_xlsx
from bangvang.site.open_data.records import Records
from bangvang.site.pages.honour_groups import HonourGroup, group_view
from bangvang.site.pages.terms import counted_tile, telling
from bangvang.site.roll_views import ReportPostView, ReportView
from bangvang.site.shown import Shown, moment_view
from bangvang.site.views import HonourGroupView


@dataclass(frozen=True)
class Report:
    """What is reported of one school year, as of the edition's day."""

    school_year: SchoolYear
    shown: Shown

    @property
    def title(self) -> str:
        return f"Báo cáo khen thưởng năm học {self.school_year.label}"

    @property
    def is_empty(self) -> bool:
        return not self.awarded and not self.waiting

    @cached_property
    def awarded(self) -> tuple[Honour, ...]:
        """What counts: by level, award, then by the recipient's name."""
        return self._in_order(honour for honour in self._honours if honour.counts)

    @cached_property
    def waiting(self) -> tuple[Honour, ...]:
        """What was proposed or planned and has led to no award yet."""
        roll = self.shown.edition.roll
        return self._in_order(h for h in self._honours if not h.counts and not roll.later_award(h))

    @cached_property
    def of_years(self) -> tuple[Honour, ...]:
        """What is of one of its two calendar years: whether of this school year too, no source tells."""
        by_year = self.shown.edition.roll.by_year
        both = (self.school_year.first, self.school_year.last)
        return self._in_order(h for year in both for h in by_year.get(year, ()) if h.counts)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """The posts of its days, from September to August, and those of other days that tell of it, oldest first."""
        told = {source.path for honour in self._honours for source in honour.sources}
        posts = self.shown.edition.written
        return tuple(
            post
            for post in reversed(posts)
            if post.path in told or SchoolYear.containing(post.date.day) == self.school_year
        )

    @property
    def view(self) -> ReportView:
        """The page to print."""
        shown = self.shown
        return ReportView(
            title=self.title,
            owner=shown.edition.site.owner,
            day=day_month_year(shown.edition.now.day),
            tiles=telling(
                counted_tile(Totals.of(self.awarded).all, "lượt khen thưởng"),
                counted_tile(Totals.of(self.awarded).named, "lượt ghi rõ tên người nhận"),
                counted_tile(len(units_of(self.awarded)), "đơn vị được nêu tên"),
                counted_tile(len(self.waiting), "đề nghị, dự kiến"),
            ),
            levels=tuple(self._levels()),
            waiting=shown.honours(self.waiting),
            of_years=shown.honours(self.of_years),
            posts=tuple(_post(post, shown) for post in self.posts),
        )

    def workbook(self) -> bytes:
        """The same as a workbook: the honours, how many of each award, and the posts."""
        honours = Sheet("Khen thưởng", COLUMNS, self._rows((*self.awarded, *self.waiting)))
        sums = Sheet("Tổng hợp", _SUMS, self._sums())
        units = Sheet("Theo đơn vị", _UNITS, self._units())
        of_years = Sheet("Theo năm dương lịch", COLUMNS, self._rows(self.of_years))
        posts = Sheet("Bài viết", _POSTS, (_post_cells(post, self.shown) for post in self.posts))
        sheets = (honours, sums, units, *((of_years,) if self.of_years else ()), posts)
        return as_xlsx(self.title, self.shown.edition.site.owner, sheets)

    @property
    def _honours(self) -> tuple[Honour, ...]:
        return self.shown.edition.roll.by_school_year.get(self.school_year, ())

    def _in_order(self, honours: Iterable[Honour]) -> tuple[Honour, ...]:
        awards = self.shown.edition.registry.awards
        return tuple(sorted(honours, key=lambda h: (awards[h.award].precedence, self._name_key(h), h.source)))

    def _name_key(self, honour: Honour) -> SortKey:
        return sort_key(self.shown.honour(honour).recipient.label)

    def _levels(self) -> Iterator[tuple[str, tuple[HonourGroupView, ...]]]:
        awards = self.shown.edition.registry.awards
        for level, honours in honours_by(self.awarded, lambda honour: awards[honour.award].level).items():
            by_award = honours_by(honours, lambda honour: honour.award)
            groups = (HonourGroup(awards[award].name, received) for award, received in by_award.items())
            yield level.heading, tuple(group_view(group, self.shown) for group in groups)

    def _rows(self, honours: Iterable[Honour]) -> Iterator[Iterable[Cell]]:
        records = Records(self.shown)
        for honour in honours:
            yield cells(honour, records.registry, records.origins(honour)).values()

    def _sums(self) -> Iterator[Iterable[Cell]]:
        """A row an award, and below those of a level the sum of the level."""
        awards = self.shown.edition.registry.awards
        for level, of_level in honours_by(self.awarded, lambda honour: awards[honour.award].level).items():
            for award_id, honours in honours_by(of_level, lambda honour: honour.award).items():
                yield _sum_cells(level.heading, awards[award_id].name, honours)
            yield _sum_cells(level.heading, f"Cộng {in_sentence(level.heading)}", of_level)

    def _units(self) -> Iterator[Iterable[Cell]]:
        """A row a unit, by name: what it received itself, and what its people did."""
        registry = self.shown.edition.registry
        by_unit = honours_by(self.awarded, lambda honour: honour.unit or None)
        for unit_id in sorted(by_unit, key=lambda unit_id: sort_key(registry.units[unit_id].name)):
            whole, own = Totals.of(by_unit[unit_id]).all, len(of_units_themselves(by_unit[unit_id]))
            yield registry.unmistakable(unit_id), whole, own, whole - own


_SUMS = (
    ("Cấp", 16),
    ("Hình thức khen thưởng", 48),
    ("Lượt", 10),
    ("Tập thể", 10),
    ("Cá nhân", 10),
    ("Cả hai", 10),
    ("Nhóm chưa rõ số lượng", 14),
)
_UNITS = (("Đơn vị", 48), ("Lượt", 10), ("Chính đơn vị", 14), ("Người, nhóm của đơn vị", 14))
_POSTS = (("Ngày đăng", 14), ("Bài viết", 60), ("Tác giả", 28), ("Nguồn", 36), ("Địa chỉ", 60))


def _sum_cells(level: str, name: str, honours: Iterable[Honour]) -> Iterable[Cell]:
    """How many received an award: collectives, individuals, and groups of both that no source tells apart."""
    by_kind = honours_by(honours, _kind)
    counts = (Totals.of(by_kind.get(kind, ())).all for kind in GroupKind)
    totals = Totals.of(honours)
    return level, name, totals.all, *counts, totals.unnumbered


def _kind(honour: Honour) -> GroupKind:
    if isinstance(honour.recipient, Group):
        return honour.recipient.of
    return GroupKind.INDIVIDUALS if isinstance(honour.recipient, OfficeHolder) else GroupKind.COLLECTIVES


def _post(post: Post, shown: Shown) -> ReportPostView:
    return ReportPostView(moment_view(post.date), shown.post(post), ", ".join(post.authors), str(post.source))


def _post_cells(post: Post, shown: Shown) -> Iterable[Cell]:
    address = shown.addresses.absolute(shown.addresses.post(post))
    day: date = post.date.day
    return day, post.title, ", ".join(post.authors) or None, str(post.source) or None, address
