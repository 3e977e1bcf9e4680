"""The sample pages in four situations: full, bare (nothing optional), marked (signs of HTML in every text), long."""

from tests.site import sample_contact, sample_media, sample_rolls, sample_terms, sample_views

from bangvang.site.components.situations import bare, long, marked
from bangvang.site.page_views import Page

FULL = {
    "list": ("list.html", sample_views.LIST),
    "article": ("article.html", sample_media.ARTICLE),
    "albums": ("albums.html", sample_media.ALBUMS),
    "films": ("films.html", sample_media.FILM_PAGES),
    "unit": ("unit.html", sample_terms.UNIT),
    "school_year": ("school_year.html", sample_terms.YEAR),
    "award": ("award.html", sample_terms.AWARD),
    "block": ("block.html", sample_terms.BLOCK),
    "roll": ("roll.html", sample_rolls.ROLL),
    "roll_list": ("roll_list.html", sample_rolls.ROLL_LIST),
    "unit_years": ("unit_years.html", sample_rolls.UNIT_YEARS),
    "ranking": ("ranking.html", sample_rolls.RANKING),
    "open_data": ("open_data.html", sample_rolls.OPEN_DATA),
    "index": ("index.html", sample_terms.INDEX),
    "award_index": ("index.html", sample_terms.AWARD_INDEX),
    "page": ("page.html", sample_views.PLAIN),
    "moved": ("moved.html", sample_views.MOVED),
    **sample_contact.SAMPLES,
}


def samples() -> dict[str, Page]:
    """Every kind of page in every situation, by name."""
    made = {"": lambda view: view, "-bare": bare, "-marked": marked, "-long": long}
    return {
        f"{kind}{ending}": Page(f"{kind}{ending}.html", template, make(view))
        for kind, (template, view) in FULL.items()
        for ending, make in made.items()
    }
