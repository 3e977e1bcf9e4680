"""Categories: the sections of the news, as `chuyen-muc.yaml` lists them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bangvang.core.names import name_key, nearest
from bangvang.core.problems import Refusal, quoted


@dataclass(frozen=True, slots=True)
class Category:
    id: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Categories:
    """All categories by id, in the order of their file, and the one that a written name means."""

    by_id: Mapping[str, Category]
    _by_key: Mapping[str, Category] = field(repr=False)

    @classmethod
    def of(cls, categories: Iterable[Category]) -> "Categories":
        by_id = {category.id: category for category in categories}
        by_key = {name_key(form): category for category in by_id.values() for form in (category.id, category.name)}
        return cls(by_id, by_key)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(category.name for category in self.by_id.values())

    def named(self, written: str) -> Category:
        """The category with the written name or id. Raises Refusal, with the nearest name or the whole list."""
        key = name_key(written)
        if key in self._by_key:
            return self._by_key[key]
        if near := nearest(key, self._by_key, most=1):
            raise Refusal(f"không có chuyên mục {quoted(written)}", self._by_key[near[0]].name)
        raise Refusal(f"không có chuyên mục {quoted(written)}; các chuyên mục: {', '.join(self.names)}")
