"""The address of everything that has a page, in one place: what a reader types, links and bookmarks never changes."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from bangvang.core.awards import AwardKind, AwardLevel
from bangvang.core.blocks import EmulationBlock
from bangvang.core.periods import Period
from bangvang.core.registry import Party
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import slug
from bangvang.edition.post import PlainPage, Post

# The page that tells how to reach the department.
CONTACT = "lien-he"
# First parts of addresses that a plain page must not take, those of pages still to come included.
RESERVED = frozenset(
    {
        "tin-tuc",
        "chuyen-muc",
        "don-vi",
        "nam-hoc",
        "khen-thuong",
        "khoi-thi-dua",
        "bang-vang",
        "tac-gia",
        "chu-de",
        "the",
        "luu-tru",
        "tim-kiem",
        "thu-vien-anh",
        "video",
        "van-ban",
        "so-do-trang",
        "en",
        "theme",
        "404",
        "index",
    }
)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses below `url`, the site's root without a slash at its end; an href begins with the root's own path."""

    url: str

    @property
    def base(self) -> str:
        """The path of the root: "" or, at a sub-path, "/so-gddt"."""
        return urlsplit(self.url).path

    def at(self, *parts: str) -> str:
        """The href of a folder.

        >>> Addresses("https://example.org/so-gddt").at("don-vi", "bo-gddt")
        '/so-gddt/don-vi/bo-gddt/'
        """
        return "/".join((self.base, *parts, ""))

    @property
    def home(self) -> str:
        return self.at()

    def post(self, post: Post) -> str:
        return self.of_file(post.path)

    def page(self, page: PlainPage) -> str:
        return self.of_file(page.path)

    def of_file(self, path: str) -> str:
        """Of the post or page that a file of the content folder is, told by its place alone.

        >>> addresses = Addresses("https://example.org")
        >>> addresses.of_file("tin-tuc/2020/bai/index.md"), addresses.of_file("trang/en/contact.md")
        ('/tin-tuc/2020/bai/', '/en/contact/')
        """
        pure = PurePosixPath(path)
        return self.at(*(pure.parent.parts if pure.name == "index.md" else (*pure.parent.parts[1:], pure.stem)))

    def category(self, category_id: str) -> str:
        return self.at("chuyen-muc", category_id)

    def party(self, party: Party) -> str:
        """Of a unit or a block."""
        return self.at("khoi-thi-dua" if isinstance(party, EmulationBlock) else "don-vi", party.id)

    def school_year(self, school_year: SchoolYear) -> str:
        return self.at("nam-hoc", str(school_year))

    def award(self, award_id: str) -> str:
        return self.at("khen-thuong", award_id)

    @property
    def roll(self) -> str:
        return self.at("bang-vang")

    @property
    def open_data(self) -> str:
        return self.at("bang-vang", "du-lieu")

    def roll_level(self, level: AwardLevel) -> str:
        return self.at("bang-vang", "cap", slug(level))

    def roll_kind(self, kind: AwardKind) -> str:
        return self.at("bang-vang", "loai", slug(kind))

    def roll_year(self, period: Period) -> str:
        """Of a calendar year, or of the honours of which no source tells the year."""
        return self.at("bang-vang", "nam", str(period) or "chua-ro")

    def author(self, name: str) -> str:
        return self.at("tac-gia", slug(name))

    def topic(self, name: str) -> str:
        return self.at("chu-de", slug(name))

    def tag(self, name: str) -> str:
        return self.at("the", slug(name))

    def archive(self, year: int) -> str:
        return self.at("luu-tru", str(year))

    @property
    def gallery(self) -> str:
        return self.at("thu-vien-anh")

    @property
    def films(self) -> str:
        return self.at("video")

    @property
    def documents(self) -> str:
        return self.at("van-ban")

    def documents_of_year(self, year: int | None) -> str:
        """Of the documents issued in a year, or of those that tell no day."""
        return self.at("van-ban", "nam", str(year) if year else "chua-ro")

    @property
    def issuers(self) -> str:
        return self.at("van-ban", "co-quan")

    def documents_of_issuer(self, name: str) -> str:
        return self.at("van-ban", "co-quan", slug(name))

    @property
    def site_map(self) -> str:
        return self.at("so-do-trang")

    @property
    def english(self) -> str:
        return self.at("en")

    def contact(self, language: str) -> str:
        """Of the page that tells how to reach the department."""
        return self.at("en", "contact") if language == "en" else self.at(CONTACT)

    def site_picture(self, name: str) -> str:
        """Of a picture of the site itself, by its published name."""
        return f"{self.base}/theme/hinh/{name}"

    def numbered(self, href: str, number: int) -> str:
        """The address of a list's page; the first is the list itself.

        >>> Addresses("https://example.org").numbered("/tin-tuc/", 2)
        '/tin-tuc/trang/2/'
        """
        return href if number == 1 else f"{href}trang/{number}/"

    def more_honours(self, href: str, number: int) -> str:
        """The address of a term's further honours; the first of them stand on its own page.

        >>> Addresses("https://example.org").more_honours("/don-vi/bo-gddt/", 2)
        '/don-vi/bo-gddt/bang-vang/trang/2/'
        """
        return href if number == 1 else f"{href}bang-vang/trang/{number}/"

    def absolute(self, href: str) -> str:
        """The whole address, for machines and other sites."""
        return f"{self.url.removesuffix(self.base)}{href}"

    def path(self, href: str) -> str:
        """The file below the output that answers the address.

        >>> Addresses("https://example.org/so-gddt").path("/so-gddt/don-vi/")
        'don-vi/index.html'
        """
        below = href.removeprefix(self.base).lstrip("/")
        return f"{below}index.html" if below == "" or below.endswith("/") else below
