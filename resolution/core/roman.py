"""Roman numerals, both ways."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_WORTH = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NUMERALS = (
    *((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")),
    *((9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def numeral(value: int) -> str:
    """The number in Roman numerals.

    >>> [numeral(n) for n in (2, 4, 19, 24, 140)]
    ['II', 'IV', 'XIX', 'XXIV', 'CXL']
    """
    numerals = ""
    for worth, sign in _NUMERALS:
        count, value = divmod(value, worth)
        numerals += sign * count
    return numerals


def value_of(text: str) -> int | None:
    """Value of a Roman numeral below 400 in letters of any size, or None.

    >>> value_of("xiv"), value_of("IV"), value_of("iix"), value_of("b"), value_of("")
    (14, 4, None, None, None)
    """
    small = text.casefold()
    if not small or not _ROMAN.fullmatch(small):
        return None
    values = [_WORTH[sign] for sign in small]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
