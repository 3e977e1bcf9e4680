"""A component in one situation, as a value: which macro is called, and with what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bangvang.core.text import slug
from bangvang.site.components.situations import bare, long, marked


class Place(StrEnum):
    """Where on its page a component stands."""

    COLUMN = "column"
    WIDE = "wide"
    AROUND = "around"


class Situation(StrEnum):
    """What each component is shown and tried in; more are named where a component has several looks."""

    USUAL = "thường"
    BARE = "tối thiểu"
    MARKED = "ký hiệu"
    LONG = "dài"


@dataclass(frozen=True, slots=True)
class Component:
    """A file of `theme/templates/components`, and what pages give it.

    `tag` encloses it, with the class `ground`; `scripts` are run if there are any. `height` is that of its frames in
    the gallery, in pixels.
    """

    name: str
    scripts: tuple[str, ...] = ()
    place: Place = Place.COLUMN
    tag: str = "div"
    ground: str = ""
    height: int = 320


@dataclass(frozen=True, slots=True)
class Example:
    """A macro of a component with its arguments, by name; `words` is the language of the words that it is given too."""

    component: Component
    macro: str
    situation: str
    arguments: Mapping[str, Any]
    words: str = ""

    @property
    def name(self) -> str:
        """What tells it from all others: "card.card, thường"."""
        return f"{self.component.name}.{self.macro}, {self.situation}"

    @property
    def folder(self) -> str:
        """Where its page stands below the gallery: "card/card-thuong"."""
        return f"{slug(self.component.name)}/{slug(self.macro)}-{slug(self.situation)}"


def in_four(
    component: Component, macro: str, *, absent: Mapping[str, Any] | None = None, words: str = "", **arguments: Any
) -> Iterator[Example]:
    """The macro in each situation that differs from the usual one.

    With nothing optional its lists have one item, and `absent` stands for what may be missing altogether.
    """
    usual = Example(component, macro, Situation.USUAL, arguments, words)
    yield usual
    for situation, changed in (
        (Situation.BARE, {name: bare(value, items=1) for name, value in arguments.items()} | dict(absent or {})),
        (Situation.MARKED, {name: marked(value, name) for name, value in arguments.items()}),
        (Situation.LONG, {name: long(value, name) for name, value in arguments.items()}),
    ):
        if changed != arguments:
            yield replace(usual, situation=situation, arguments=changed)


def also(component: Component, macro: str, situation: str, *, words: str = "", **arguments: Any) -> Example:
    """The macro in one more situation."""
    return Example(component, macro, situation, arguments, words)
