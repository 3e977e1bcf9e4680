"""Posts about the same things: what is rare weighs more, the nearer comes first, and the work stays small."""

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.related import REACH, related

# Things in one row, and what each of them has.
Row = dict[str, list[str]]


def row(**features: str) -> Row:
    """Things by their letters, each with its features as letters."""
    return {item: list(of) for item, of in features.items()}


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        pytest.param(row(), {}, id="nothing"),
        pytest.param(row(a="x"), {"a": ""}, id="one alone"),
        pytest.param(row(a="x", b="y"), {"a": "", "b": ""}, id="nothing shared"),
        pytest.param(row(a="", b=""), {"a": "", "b": ""}, id="no features"),
        pytest.param(row(a="x", b="x"), {"a": "b", "b": "a"}, id="two alike"),
        pytest.param(row(a="xx", b="x", c="xy", d="y"), {"a": "bc", "c": "dba"}, id="a feature counts once"),
        pytest.param(row(a="rm", b="m", c="m", d="r"), {"a": "dbc"}, id="rare before frequent"),
        pytest.param(row(a="rm", b="m", c="rm", d="r"), {"a": "cbd"}, id="two features before one"),
        pytest.param(row(a="rxy", b="r", c="xy", d="x", e="y"), {"a": "cbde"}, id="two of three before one of two"),
        pytest.param(row(a="x", b="x", c="x", d="x"), {"a": "bcd", "d": "cba"}, id="of equals the nearest"),
        pytest.param(row(a="x", b="x", c="x", d="x", e="x"), {"c": "bdae"}, id="of equally near the earlier"),
    ],
)
def test_related(features: Row, expected: dict[str, str]) -> None:
    found = related(features, most=6)
    assert {item: "".join(found[item]) for item in expected} == expected


@pytest.mark.parametrize(("most", "expected"), [(0, ""), (1, "b"), (2, "bc"), (9, "bcd")])
def test_related_gives_at_most_so_many(most: int, expected: str) -> None:
    assert "".join(related(row(a="x", b="x", c="x", d="x"), most=most)["a"]) == expected


def test_related_follows_the_order_of_the_items() -> None:
    features = row(a="x", b="x", c="x")
    assert related(features, most=1)["c"] == ("b",)
    assert related({item: features[item] for item in "bac"}, most=1)["c"] == ("a",), "the nearest is another now"


def test_related_of_what_all_share_are_the_nearest_only() -> None:
    number, middle = 10 * REACH, 5 * REACH
    features: dict[int, list[str]] = {item: ["đông"] for item in range(number)}
    found = related(features, most=number)
    assert set(found[middle]) == {*range(middle - REACH, middle), *range(middle + 1, middle + REACH + 1)}
    assert (set(found[0]), len(found[number - 1])) == (set(range(1, REACH + 1)), REACH)
    rare = features | {0: ["đông", "hiếm"], number - 1: ["đông", "hiếm"]}
    assert related(rare, most=1)[0] == (number - 1,), "however far away, if few have it"


rows = st.dictionaries(
    st.sampled_from(ascii_lowercase), st.lists(st.sampled_from("xyzuvw"), max_size=5), max_size=len(ascii_lowercase)
)


@given(rows, st.integers(0, 8))
def test_related_are_others_that_share_something(features: Row, most: int) -> None:
    found = related(features, most=most)
    assert list(found) == list(features)
    for item, others in found.items():
        assert len(others) == len(set(others)) <= most
        assert item not in others
        assert all(set(features[item]) & set(features[other]) for other in others)


@given(rows)
def test_related_is_mutual_where_all_have_room(features: Row) -> None:
    found = related(features, most=len(features))
    assert all(item in found[other] for item, others in found.items() for other in others)


@given(rows, st.randoms())
def test_related_does_not_depend_on_the_order_of_features(features: Row, chance) -> None:
    shuffled = {item: chance.sample(of, len(of)) for item, of in features.items()}
    assert related(shuffled, most=6) == related(features, most=6)


@given(rows)
def test_related_takes_one_without_features_away_from_nobody(features: Row) -> None:
    assert {**related({**features, "0": []}, most=6)} == {**related(features, most=6), "0": ()}
