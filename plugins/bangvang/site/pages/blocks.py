"""Pages of emulation clusters and blocks: who led when, the members, and what they received."""

from collections.abc import Iterator

from bangvang.core.blocks import BlockKind, EmulationBlock
from bangvang.core.honours import BlockRecipient, Honour
from bangvang.site.pages.listing import Listing
from bangvang.site.pages.terms import Frame, block_year, by_period, facts, framed, term_pages
from bangvang.site.shown import Shown
from bangvang.site.views import LinkView, Page, TermView


def block_listings(shown: Shown) -> dict[str, Listing]:
    """The list of posts of every block, by its id."""
    parents = (LinkView("Cụm, khối thi đua", shown.addresses.at("khoi-thi-dua")),)
    return {
        block.id: Listing(
            block.name,
            "Cụm thi đua" if block.kind is BlockKind.CLUSTER else "Khối thi đua",
            shown.addresses.party(block),
            tuple(post for post in shown.edition.listed if block.id in post.blocks),
            parents=parents,
        )
        for block in shown.edition.registry.blocks.values()
    }


def block_pages(shown: Shown, listings: dict[str, Listing]) -> Iterator[Page]:
    for block in shown.edition.registry.blocks.values():
        listing = listings[block.id]
        yield from term_pages(listing, "block.html", _view(block, listing.kind, framed(listing, shown), shown), shown)


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
        groups=by_period(_honours(block, shown), shown),
        cards=frame.cards,
        pager=frame.pager,
        note=block.note,
        blocks=tuple(block_year(block, year, shown) for year in block.years),
    )


def _honours(block: EmulationBlock, shown: Shown) -> tuple[Honour, ...]:
    """The honours of the block itself, and its members' of the years in which they were in it."""
    years = {(unit, year.begins) for year in block.years for unit in (year.lead, year.deputy, *year.members) if unit}
    return tuple(
        honour
        for honour in shown.edition.roll.honours
        if honour.recipient == BlockRecipient(block.id) or (honour.unit, honour.begins) in years
    )
