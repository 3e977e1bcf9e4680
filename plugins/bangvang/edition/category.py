"""Categories: the sections of the news, as `chuyen-muc.yaml` lists them."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from bangvang.core.names import name_key
from bangvang.core.problems import Refusal, quoted


@dataclass(frozen=True, slots=True)
class Category:
    id: str
    name: str
    description: str = ""


def category_named(written: str, categories: Mapping[str, Category]) -> Category:
    """The category with the written name or id. Raises Refusal, with the nearest name or the whole list."""
    keys = {name_key(form): category for category in categories.values() for form in (category.id, category.name)}
    key = name_key(written)
    if key in keys:
        return keys[key]
    near = difflib.get_close_matches(key, keys, n=1)
    if near:
        raise Refusal(f"không có chuyên mục {quoted(written)}", keys[near[0]].name)
    names = ", ".join(category.name for category in categories.values())
    raise Refusal(f"không có chuyên mục {quoted(written)}; các chuyên mục: {names}")
