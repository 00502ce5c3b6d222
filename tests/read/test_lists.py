"""Which label comes next in a list, and how deep it stands."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest

from resolution.read.lists import follows

ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"]
DOUBLED = [letter * 2 for letter in string.ascii_lowercase]
SPANISH = ["n", "ñ", "o"]
FIGURES = ["1", "2", "3", "9", "10", "11"]


@pytest.mark.parametrize(
    ("before", "item"),
    [
        *pairwise(ROMAN),
        *pairwise(string.ascii_lowercase),
        *pairwise(DOUBLED),
        *pairwise(SPANISH),
        ("z", "aa"),
        *[pair for pair in pairwise(FIGURES) if pair != ("3", "9")],
    ],
)
def test_next(before: str, item: str) -> None:
    assert follows(item, before)
    assert not follows(before, item)


@pytest.mark.parametrize(
    ("item", "before"),
    [
        *[("c", "a"), ("a", "a"), ("9", "3"), ("3", "3"), ("b", "1"), ("2", "a"), ("aa", "a")],
        *[("bb", "a"), ("b", "aa"), ("iii", "i"), ("iv", "ii"), ("aaa", "zz"), ("p", "ñ")],
        *[("ab", "aa"), ("ñ", "m"), ("o", "z"), ("ii", "1"), ("1", "i")],
    ],
)
def test_not_next(item: str, before: str) -> None:
    assert not follows(item, before)
