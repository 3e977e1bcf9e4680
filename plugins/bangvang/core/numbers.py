"""Numbers as Vietnamese readers write them."""

from babel.numbers import format_decimal


def grouped(number: int) -> str:
    """A whole number with its thousands grouped.

    >>> grouped(36913)
    '36.913'
    """
    return format_decimal(number, locale="vi") if number >= 1000 else str(number)
