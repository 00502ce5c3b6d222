"""Which label comes next in a list, and how deep it stands."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest

from resolution.read.lists import Lists, follows

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


DEPTHS = [
    ("letters", "a b c", "111"),
    ("numerals in letters", "a i ii iii b i c", "1222121"),
    ("letters in numerals in letters", "a i a b ii b", "123321"),
    ("figures and letters, either way", "1 a b 2 a i ii b", "12212332"),
    ("figures in letters", "a 1 2 b", "1221"),
    ("four in each other, and no fifth", "1 a i a 1 2 b", "1234112"),
    ("nothing deeper than four", "1 a i a aa", "12344"),
    ("letters doubled", "y z aa bb", "1111"),
    ("letters doubled under letters", "a aa bb b", "1221"),
    ("repeated", "a a b b c", "11111"),
    ("repeated under others", "a i i ii a b", "122233"),
    ("repeated, and others below it", "a i ii b b d", "122111"),
    ("letters that may be numerals", "a b c d e f g h i j", "1111111111"),
    ("i) below i)", "a b c d e f g h i i ii", "11111111122"),
    ("lost", "a c d", "111"),
    ("lost at the beginning", "b c", "11"),
    ("lost between", "a i iii iv c", "12221"),
    ("lost before what may be either", "t v", "11"),
    ("lost before what may be either, in numerals", "a i iii x b", "12221"),
    ("lost in the innermost of three", "a i 1 3 ii", "12332"),
    ("lost in doubled letters", "a 1 aa cc", "1233"),
    ("lost at the beginning of the inner", "a ii iii b", "1221"),
    ("lost at the beginning of figures", "a b 7", "112"),
    ("lost where nothing counts so", "1 a i a iv ii aa", "1234334"),
]


@pytest.mark.parametrize(
    ("labels", "depths"), [row[1:] for row in DEPTHS], ids=[row[0] for row in DEPTHS]
)
def test_depths(labels: str, depths: str) -> None:
    lists = Lists()
    assert [lists.take(label) for label in labels.split()] == [int(depth) for depth in depths]


def test_a_new_paragraph_closes_all_lists() -> None:
    lists = Lists()
    lists.take("a")
    lists.take("i")
    lists.close()
    assert lists.take("b") == 1
