"""Closed lists of keys: what a mapping may hold, under which written names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bangvang.core.names import nearest
from bangvang.core.text import slug


@dataclass(frozen=True)
class Schema:
    """The keys of one kind of mapping: canonical English name → Vietnamese names that are accepted too.

    `texts` are the keys whose unquoted value is the rest of its line, `lists` those whose items are such texts,
    `children` the schemas of the mappings below a key. `elsewhere` are keys of other programs that would move the page.
    """

    names: Mapping[str, tuple[str, ...]]
    texts: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    children: "Mapping[str, Schema]" = field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()

    def canonical(self, written: str) -> str | None:
        """The key that a written name means, or None.

        >>> Schema({"title": ("tiêu đề",)}).canonical("Tiêu đề")
        'title'
        """
        return self._by_slug.get(slug(written))

    def moves(self, written: str) -> bool:
        """Whether the written key would move the page, or show it under another template or language."""
        return slug(written) in {slug(key) for key in self.elsewhere}

    def nearest(self, written: str) -> str | None:
        """The accepted name that looks most like the written one, in the language it was written in."""
        names = {slug(name): name for name in self._accepted()}
        near = nearest(slug(written), names, most=1)
        return names[near[0]] if near else None

    def _accepted(self) -> Iterable[str]:
        for key, others in self.names.items():
            yield key
            yield from others

    @cached_property
    def _by_slug(self) -> dict[str, str]:
        return {slug(name): key for key, others in self.names.items() for name in (key, *others)}
