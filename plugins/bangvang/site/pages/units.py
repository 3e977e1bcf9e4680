"""Pages of units: what each is, what it has received, what it inherited, what is told of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bangvang.core.days import day_month_year
from bangvang.core.honours import Honour
from bangvang.core.numbers import grouped
from bangvang.core.roll import honours_by, of_units_themselves
from bangvang.core.streaks import Streak, longest, streaks
from bangvang.core.text import sort_key
from bangvang.core.units import Unit
from bangvang.site.json_ld import organization
from bangvang.site.page_views import Page, TermView
from bangvang.site.pages.honour_groups import HonourGroup, by_period, group_view
from bangvang.site.pages.listing import Listing, posts_by
from bangvang.site.pages.terms import (
    Frame,
    block_year,
    counted_tile,
    facts,
    framed,
    recipients_tile,
    telling,
    term_pages,
)
from bangvang.site.roll_views import RollListView, SummaryRowView
from bangvang.site.shown import Shown, level_slug, tally
from bangvang.site.views import BlockYearView, FactView, HonourGroupView, HonourView, LinkView, StreakView, TileView

INHERITED_SIZE = 40
_UNNAMED = LinkView("", "")

ByUnit = Mapping[str, tuple[Honour, ...]]


def unit_listings(shown: Shown) -> dict[str, Listing]:
    """The list of posts of every unit, by its id."""
    parents = (LinkView("Đơn vị", shown.addresses.at("don-vi")),)
    posts = posts_by(shown.edition.listed, lambda post: post.units)
    return {
        unit.id: Listing(unit.name, "Đơn vị", shown.addresses.party(unit), posts.get(unit.id, ()), parents=parents)
        for unit in shown.edition.registry.units.values()
    }


def unit_pages(shown: Shown, listings: dict[str, Listing]) -> Iterator[Page]:
    """The pages of every unit of the registry, those without news too: links to a unit never break."""
    by_unit = shown.edition.roll.by_unit
    for unit in shown.edition.registry.units.values():
        listing = listings[unit.id]
        view = _view(unit, by_unit, framed(listing, shown), shown)
        for page in term_pages(listing, "unit.html", view, by_period(by_unit.get(unit.id, ()), shown), shown):
            yield _without_self(page, listing.href)


def _view(unit: Unit, by_unit: ByUnit, frame: Frame, shown: Shown) -> TermView:
    honours = by_unit.get(unit.id, ())
    return TermView(
        head=frame.head,
        title=unit.name,
        kind=unit.kind.value,
        facts=_facts(unit, shown),
        tiles=_tiles(honours, shown),
        streaks=tuple(_streak(streak, shown) for streak in streaks(honours)),
        groups=(),
        summary=tuple(_summary(honours, shown)),
        json_ld=organization(unit, honours, shown),
        cards=frame.cards,
        pager=frame.pager,
        note=unit.note,
        ended=_ended(unit),
        inherited=tuple(_inherited(unit, by_unit, shown)),
        blocks=tuple(_blocks(unit, shown)),
    )


def _streak(streak: Streak, shown: Shown) -> StreakView:
    return StreakView(
        award=shown.award(streak.award),
        level=level_slug(shown.edition.registry.awards[streak.award].level),
        number=streak.length,
        first=shown.school_year(streak.years[0]),
        last=shown.school_year(streak.years[-1]),
    )


def _without_self(page: Page, href: str) -> Page:
    """The page, the unit's own, on which the unit need not be named in every row."""
    if not isinstance(page.view, TermView | RollListView):
        return page
    groups = tuple(
        replace(group, honours=tuple(_unnamed(honour, href) for honour in group.honours)) for group in page.view.groups
    )
    return replace(page, view=replace(page.view, groups=groups))


def _unnamed(honour: HonourView, href: str) -> HonourView:
    if honour.recipient.href != href:
        return honour
    note = honour.recipient.note
    return replace(honour, recipient=LinkView(note, "") if note else _UNNAMED)


def _summary(honours: tuple[Honour, ...], shown: Shown) -> Iterator[SummaryRowView]:
    """What the unit itself was awarded, a row a form of award, the highest first."""
    own = shown.edition.roll.by_precedence(of_units_themselves(honours))
    runs = {streak.award: streak for streak in reversed(streaks(own))}
    for award_id, received in honours_by(own, lambda honour: honour.award).items():
        known = sorted(honour.period for honour in received if honour.period.is_known)
        level = shown.edition.registry.awards[award_id].level
        streak = runs.get(award_id)
        yield SummaryRowView(
            award=shown.award(award_id),
            level=level_slug(level),
            level_name=level.heading,
            times=grouped(len(received)),
            first=known[0].label if known else "",
            last=known[-1].label if known else "",
            streak=f"{streak.length} năm học" if streak else "",
        )


def _inherited(unit: Unit, by_unit: ByUnit, shown: Shown) -> Iterator[HonourGroupView]:
    """The honours of the units that this one took over, apart from its own; of very many the highest.

    The heading leads to the page that holds all of them.
    """
    for earlier in shown.edition.registry.predecessors(unit.id):
        if honours := shown.edition.roll.by_precedence(by_unit.get(earlier.id, ())):
            whole = HonourGroup(earlier.name, honours, shown.addresses.party(earlier))
            view = group_view(replace(whole, honours=honours[:INHERITED_SIZE]), shown)
            left = "" if len(honours) <= INHERITED_SIZE else f", ở đây nêu {INHERITED_SIZE} lần cao nhất"
            yield replace(view, tally=f"{tally(shown.edition.roll.totals(honours))}{left}")


def _facts(unit: Unit, shown: Shown) -> tuple[FactView, ...]:
    registry = shown.edition.registry
    children = sorted(registry.children(unit.id), key=lambda child: sort_key(child.name))
    return facts(
        ("Loại hình", unit.kind.value.capitalize()),
        ("Trực thuộc", (shown.party(unit.parent),) if unit.parent else ()),
        ("Tỉnh, thành phố", _province(unit, shown)),
        ("Địa bàn", unit.place),
        ("Tên khác", ", ".join(unit.other_names)),
        ("Thành lập", day_month_year(unit.start) if unit.start else ""),
        ("Đơn vị kế tục", tuple(shown.party(successor) for successor in unit.successors)),
        ("Tiếp nhận từ", tuple(shown.party(earlier.id) for earlier in registry.predecessors(unit.id))),
        ("Đơn vị trực thuộc", tuple(shown.party(child.id) for child in children if not child.until)),
        ("Trang web", (LinkView(unit.website, unit.website),) if unit.website else ()),
    )


def _province(unit: Unit, shown: Shown) -> str:
    today = shown.edition.registry.province_today(unit.province)
    return unit.province if today == unit.province else f"{unit.province} (nay thuộc {today})"


def _ended(unit: Unit) -> str:
    if not unit.until:
        return ""
    day = day_month_year(unit.until)
    return f"Đơn vị kết thúc hoạt động ngày {day}. Trang này giữ lại tin tức và thành tích của đơn vị đến ngày đó."


def _tiles(honours: tuple[Honour, ...], shown: Shown) -> tuple[TileView, ...]:
    awarded = [honour for honour in honours if honour.counts]
    if not awarded:
        return ()
    awards = shown.edition.registry.awards
    streak = longest(honours)
    highest = awards[shown.edition.roll.by_precedence(awarded)[0].award]
    return telling(
        recipients_tile(awarded),
        counted_tile(len({honour.award for honour in awarded}), "hình thức khen thưởng"),
        counted_tile(streak.length if streak else 0, "năm học liên tiếp, chuỗi dài nhất"),
        TileView(highest.label, "khen thưởng cao nhất"),
    )


def _blocks(unit: Unit, shown: Shown) -> Iterator[BlockYearView]:
    for block in shown.edition.registry.blocks_of(unit.id):
        for year in block.years:
            if role := year.role_of(unit.id):
                yield block_year(block, year, shown, role=role)
