"""The site's own values: what a department changes in `trang.yaml`."""

from dataclasses import dataclass
from datetime import date

from bangvang.edition.post import Picture

DEFAULT_PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the menu, of the footer, or to a service, which may have a word of explanation."""

    label: str
    to: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slogan:
    """A line above lists, from one day to another, both included."""

    text: str
    start: date | None = None
    until: date | None = None

    def stands_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Department:
    """A part of the department, such as one of its offices, and how to reach it; `english` is its name in English."""

    name: str
    english: str = ""
    work: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the department; each part may be empty. `feedback` is an address that takes a form."""

    address: str = ""
    phone: str = ""
    email: str = ""
    fanpage: str = ""
    hours: str = ""
    feedback: str = ""
    departments: tuple[Department, ...] = ()


@dataclass(frozen=True, slots=True)
class English:
    """What stands around the pages in English."""

    name: str
    owner: str
    address: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class SiteValues:
    """The whole of `trang.yaml`. `url` has no slash at its end; `colours` are hexadecimal, by meaning.

    `logo` and `banner` are pictures of the folder `hinh`.
    """

    name: str
    owner: str
    url: str
    description: str = ""
    province: str = ""
    notice: str = ""
    page_size: int = DEFAULT_PAGE_SIZE
    ranks_units: bool = True
    menu: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    services: tuple[Link, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    contact: Contact = Contact()
    english: English | None = None
    logo: str = ""
    banner: Picture | None = None
    colours: tuple[tuple[str, str], ...] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """The files of the folder `hinh` that the site shows."""
        return tuple(name for name in (self.logo, self.banner.image if self.banner else "") if name)

    def slogan_on(self, day: date) -> str:
        """The first slogan that stands on the day; empty when none does."""
        return next((slogan.text for slogan in self.slogans if slogan.stands_on(day)), "")
