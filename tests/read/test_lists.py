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


@pytest.mark.parametrize(
    ("labels", "depths"),
    [
        ("a b c", [1, 1, 1]),
        ("a i ii b i", [1, 2, 2, 1, 2]),
        # Print has lost a letter, or repeated one: the list is the one that counts so.
        ("a b d", [1, 1, 1]),
        ("a i ii b b d", [1, 2, 2, 1, 1, 1]),
        ("a i c", [1, 2, 1]),
        ("a b i ii b", [1, 1, 2, 2, 1]),
        ("a i ii iv", [1, 2, 2, 2]),
        ("a i 1 3 ii", [1, 2, 3, 3, 2]),
        ("1 a b 3", [1, 2, 2, 1]),
        ("a 1 aa cc", [1, 2, 3, 3]),
        # Letters go on past those that are numerals too.
        ("a b c d e f g h i j", [1] * 10),
        ("a b c d e f g h i i ii", [1] * 9 + [2, 2]),
        # One that counts like none of the open lists stays in the innermost.
        ("a b 7", [1, 1, 1]),
    ],
)
def test_depths(labels: str, depths: list[int]) -> None:
    lists = Lists()
    assert [lists.take(label) for label in labels.split()] == depths


def test_a_new_paragraph_begins_all_lists_anew() -> None:
    lists = Lists()
    assert [lists.take(label) for label in ("a", "i")] == [1, 2]
    lists.close()
    assert [lists.take(label) for label in ("i", "a", "iii")] == [1, 2, 1]
