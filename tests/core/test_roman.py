"""Roman numerals, both ways."""

from __future__ import annotations

from itertools import product

import pytest

from resolution.core.roman import numeral, value_of

HUNDREDS = ["", "C", "CC", "CCC"]
TENS = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
UNITS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
WRITTEN = ["".join(signs) for signs in product(HUNDREDS, TENS, UNITS)]


def test_every_numeral_below_four_hundred_both_ways() -> None:
    assert [numeral(value) for value in range(400)] == WRITTEN
    assert [value_of(text) for text in WRITTEN[1:]] == list(range(1, 400))
    assert [value_of(text.lower()) for text in WRITTEN[1:]] == list(range(1, 400))


@pytest.mark.parametrize("text", ["", "iiii", "vv", "iix", "ic", "xxxx", "cccc", "a", "i v", "1"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert value_of(text) is None
