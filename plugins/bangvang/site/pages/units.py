"""Pages of units: what each is, what it has received, what it inherited, what is told of it."""

from collections.abc import Iterator
from dataclasses import replace

from bangvang.core.days import day_month_year
from bangvang.core.honours import Honour
from bangvang.core.streaks import Streak, streaks
from bangvang.core.text import slug, sort_key
from bangvang.core.units import Unit
from bangvang.site.page_views import Page, TermView
from bangvang.site.pages.listing import Listing, posts_by
from bangvang.site.pages.terms import (
    Frame,
    block_year,
    by_period,
    counted_tile,
    facts,
    framed,
    recipients_tile,
    telling,
    term_pages,
)
from bangvang.site.shown import Shown
from bangvang.site.views import BlockYearView, FactView, HonourGroupView, HonourView, LinkView, StreakView, TileView

ByUnit = dict[str, tuple[Honour, ...]]


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
    by_unit = shown.edition.roll.by_unit()
    for unit in shown.edition.registry.units.values():
        view = _view(unit, by_unit, framed(listings[unit.id], shown), shown)
        yield from term_pages(listings[unit.id], "unit.html", view, shown)


def _view(unit: Unit, by_unit: ByUnit, frame: Frame, shown: Shown) -> TermView:
    honours = by_unit.get(unit.id, ())
    return TermView(
        head=frame.head,
        title=unit.name,
        kind=unit.kind.value,
        facts=_facts(unit, shown),
        tiles=_tiles(honours, shown),
        streaks=tuple(_streak(streak, shown) for streak in streaks(honours)),
        groups=without_self(by_period(honours, shown), shown.addresses.party(unit)),
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
        level=slug(shown.edition.registry.awards[streak.award].level),
        number=streak.length,
        first=shown.school_year(streak.years[0]),
        last=shown.school_year(streak.years[-1]),
    )


def without_self(groups: tuple[HonourGroupView, ...], href: str) -> tuple[HonourGroupView, ...]:
    """The groups of a unit's own page, on which the unit need not be named in every row."""
    return tuple(
        replace(group, honours=tuple(_without_self(honour, href) for honour in group.honours)) for group in groups
    )


def _without_self(honour: HonourView, href: str) -> HonourView:
    return replace(honour, recipient=LinkView(honour.recipient.note, "")) if honour.recipient.href == href else honour


def _inherited(unit: Unit, by_unit: ByUnit, shown: Shown) -> Iterator[HonourGroupView]:
    """The honours of the units that this one took over, apart from its own."""
    for earlier in shown.edition.registry.predecessors(unit.id):
        if honours := by_unit.get(earlier.id):
            yield shown.group(earlier.name, honours, href=shown.addresses.party(earlier))


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
    highest = awards[shown.by_precedence(awarded)[0].award]
    return telling(
        recipients_tile(awarded),
        counted_tile(len({honour.award for honour in awarded}), "hình thức khen thưởng"),
        TileView(highest.label, "khen thưởng cao nhất"),
    )


def _blocks(unit: Unit, shown: Shown) -> Iterator[BlockYearView]:
    for block in shown.edition.registry.blocks_of(unit.id):
        for year in block.years:
            if role := year.role_of(unit.id):
                yield block_year(block, year, shown, role=role)
