"""Which posts are about the same things: what few of them share weighs more than what many do."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from heapq import nsmallest
from math import log
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)

# Of those that have a feature, so many before and after an item are looked at: all, where the feature is rare, and the
# nearest, where nearly everything has it. So the work grows with the number of items, not with its square.
REACH = 20


def related(features: Mapping[Item, Iterable[Hashable]], *, most: int) -> dict[Item, tuple[Item, ...]]:
    """For each item the `most` others that share most with it, the best first; of equals the nearest in order.

    A feature that `n` items have weighs 1 / ln n, as Adamic and Adar have it ("Friends and neighbors on the web",
    2003): unlike a weight that depends on the number of all items, it moves little when one more comes.

    >>> related({"a": ["cờ", "2020"], "b": ["2020"], "c": ["cờ", "2020"], "d": ["2020"]}, most=2)["a"]
    ('c', 'b')
    """
    order = {item: place for place, item in enumerate(features)}
    holders: dict[Hashable, list[Item]] = defaultdict(list)
    standing: dict[Item, list[tuple[list[Item], int]]] = {item: [] for item in features}
    for item, of in features.items():
        for feature in dict.fromkeys(of):
            standing[item].append((holders[feature], len(holders[feature])))
            holders[feature].append(item)

    def best(item: Item) -> tuple[Item, ...]:
        scores: dict[Item, float] = defaultdict(float)
        for items, place in standing[item]:
            if len(items) > 1:
                weight = 1 / log(len(items))
                for other in items[max(0, place - REACH) : place + REACH + 1]:
                    scores[other] += weight
        scores.pop(item, None)
        here = order[item]
        # Rounded, since sums of the same weights in another order may differ in their last digit.
        return tuple(nsmallest(most, scores, key=lambda o: (-round(scores[o], 9), abs(order[o] - here), order[o])))

    return {item: best(item) for item in features}
