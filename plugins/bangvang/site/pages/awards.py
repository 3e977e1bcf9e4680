"""Pages of forms of award: what each is, who gives it, who received it when."""

from collections.abc import Iterator

from bangvang.core.awards import AwardType
from bangvang.core.honours import Honour, units_of
from bangvang.core.streaks import first_times
from bangvang.site.page_views import Page, TermView
from bangvang.site.pages.honour_groups import by_period, period_bars
from bangvang.site.pages.listing import Listing, posts_by
from bangvang.site.pages.terms import (
    Frame,
    counted_tile,
    facts,
    framed,
    recipients_tile,
    telling,
    term_pages,
)
from bangvang.site.shown import Shown, level_slug
from bangvang.site.views import LinkView, TileView


def award_listings(shown: Shown) -> dict[str, Listing]:
    """The list of posts of every form of award, by its id."""
    parents = (LinkView("Khen thưởng", shown.addresses.at("khen-thuong")),)
    posts = posts_by(shown.edition.listed, lambda post: post.awards)
    return {
        award.id: Listing(
            award.name,
            "Hình thức khen thưởng",
            shown.addresses.award(award.id),
            posts.get(award.id, ()),
            description=award.note,
            parents=parents,
        )
        for award in shown.edition.registry.awards
    }


def award_pages(shown: Shown, listings: dict[str, Listing]) -> Iterator[Page]:
    """The pages of every form of award of the registry, those that nobody received yet too."""
    by_award = shown.edition.roll.by_award
    for award in shown.edition.registry.awards:
        honours, listing = by_award.get(award.id, ()), listings[award.id]
        view = _view(award, honours, framed(listing, shown), shown)
        yield from term_pages(listing, "award.html", view, by_period(honours, shown), shown)


def _view(award: AwardType, honours: tuple[Honour, ...], frame: Frame, shown: Shown) -> TermView:
    awarded = [honour for honour in honours if honour.counts]
    first = first_times(awarded).get(award.id)
    tiles = telling(
        recipients_tile(awarded),
        counted_tile(len(units_of(awarded)), "đơn vị được nêu tên"),
        TileView(first.label if first else "0", "lần đầu được ghi nhận"),
    )
    return TermView(
        head=frame.head,
        title=award.name,
        kind=award.kind.value,
        facts=facts(
            ("Loại", award.kind.value.capitalize()),
            ("Cấp", award.level.heading.removeprefix("Cấp ").capitalize()),
            ("Cơ quan tặng", award.by),
            ("Đối tượng", ", ".join(award.recipients).capitalize()),
            ("Căn cứ", award.law),
            ("Tên khác", ", ".join(award.other_names)),
        ),
        tiles=tiles,
        groups=(),
        bars=period_bars(honours, shown) if len({honour.period for honour in awarded}) > 1 else None,
        cards=frame.cards,
        pager=frame.pager,
        note=award.note,
        level=level_slug(award.level),
    )
