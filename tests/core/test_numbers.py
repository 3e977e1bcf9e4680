"""Numbers as Vietnamese readers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.numbers import grouped


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (36913, "36.913"), (1_000_000, "1.000.000")],
)
def test_grouped(number: int, expected: str) -> None:
    assert grouped(number) == expected


@given(st.integers(0, 10**12))
def test_grouped_has_the_figures_of_the_number_in_threes(number: int) -> None:
    first, *others = grouped(number).split(".")
    assert int("".join((first, *others))) == number
    assert 1 <= len(first) <= 3
    assert {len(part) for part in others} <= {3}
