"""Pages of forms of award: what each is, who gives it, who received it when."""

from collections.abc import Iterator

from bangvang.core.awards import AwardType
from bangvang.core.honours import Honour
from bangvang.core.text import slug
from bangvang.edition.post import Post
from bangvang.site.pages.listing import Listing
from bangvang.site.pages.terms import by_period, counted_tile, facts, recipients_tile, term_pages
from bangvang.site.shown import Shown
from bangvang.site.views import LinkView, Page, TermView


def award_listings(shown: Shown) -> dict[str, Listing]:
    """The list of posts of every form of award, by its id."""
    parents = (LinkView("Khen thưởng", shown.addresses.at("khen-thuong")),)
    posts: dict[str, list[Post]] = {}
    for post in shown.edition.listed:
        for award_id in post.awards:
            posts.setdefault(award_id, []).append(post)
    return {
        award.id: Listing(
            award.name,
            "Hình thức khen thưởng",
            shown.addresses.award(award.id),
            tuple(posts.get(award.id, ())),
            description=award.note,
            parents=parents,
        )
        for award in shown.edition.registry.awards
    }


def award_pages(shown: Shown, listings: dict[str, Listing]) -> Iterator[Page]:
    """The pages of every form of award of the registry, those that nobody received yet too."""
    by_award = shown.edition.roll.by_award()
    for award in shown.edition.registry.awards:
        honours = by_award.get(award.id, ())

        def view(head, cards, pager, award=award, honours=honours) -> TermView:  # type: ignore[no-untyped-def]
            return _view(award, honours, shown, head, cards, pager)

        yield from term_pages(listings[award.id], "award.html", view, shown)


def _view(award: AwardType, honours: tuple[Honour, ...], shown: Shown, head, cards, pager) -> TermView:  # type: ignore[no-untyped-def]
    awarded = [honour for honour in honours if honour.counts]
    units = {honour.unit for honour in awarded if honour.unit}
    tiles = (recipients_tile(awarded), counted_tile(len(units), "đơn vị được nêu tên")) if awarded else ()
    return TermView(
        head=head,
        title=award.name,
        kind=award.kind.value,
        facts=facts(
            ("Loại", award.kind.value.capitalize()),
            ("Cấp", award.level.value.replace("/", ", ").capitalize()),
            ("Cơ quan tặng", award.by),
            ("Đối tượng", ", ".join(award.recipients).capitalize()),
            ("Căn cứ", award.law),
            ("Tên khác", ", ".join(award.other_names)),
        ),
        tiles=tiles,
        groups=by_period(honours, shown),
        cards=cards,
        pager=pager,
        note=award.note,
        level=slug(award.level),
    )
