"""Pages of emulation clusters and blocks: who led when, the members, and what they received."""

from collections.abc import Iterator

from bangvang.core.blocks import BlockKind, EmulationBlock
from bangvang.site.page_views import Page, TermView
from bangvang.site.pages.honour_groups import by_period
from bangvang.site.pages.listing import Listing, posts_by
from bangvang.site.pages.terms import Frame, block_year, facts, framed, term_pages
from bangvang.site.shown import Shown
from bangvang.site.views import LinkView


def block_listings(shown: Shown) -> dict[str, Listing]:
    """The list of posts of every block, by its id."""
    posts = posts_by(shown.edition.listed, lambda post: post.blocks)
    parents = (LinkView("Cụm, khối thi đua", shown.addresses.at("khoi-thi-dua")),)
    return {
        block.id: Listing(
            block.name,
            "Cụm thi đua" if block.kind is BlockKind.CLUSTER else "Khối thi đua",
            shown.addresses.party(block),
            posts.get(block.id, ()),
            parents=parents,
        )
        for block in shown.edition.registry.blocks.values()
    }


def block_pages(shown: Shown, listings: dict[str, Listing]) -> Iterator[Page]:
    for block in shown.edition.registry.blocks.values():
        listing = listings[block.id]
        view = _view(block, listing.kind, framed(listing, shown), shown)
        honours = by_period(shown.edition.roll.of_block(block), shown)
        yield from term_pages(listing, "block.html", view, honours, shown)


def _view(block: EmulationBlock, kind: str, frame: Frame, shown: Shown) -> TermView:
    return TermView(
        head=frame.head,
        title=block.name,
        kind=kind.lower(),
        facts=facts(
            ("Cơ quan tổ chức", (shown.party(block.parent),) if block.parent else ()),
            ("Tỉnh, thành phố", block.province),
            ("Tên khác", ", ".join(block.other_names)),
        ),
        tiles=(),
        groups=(),
        cards=frame.cards,
        pager=frame.pager,
        note=block.note,
        blocks=tuple(block_year(block, year, shown) for year in block.years),
    )
