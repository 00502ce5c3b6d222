"""Likeness: complete within its definition, exact, and the same whatever was known before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.know.likeness import FEWEST, Likeness, likeness, similarity, words_of
from resolution.read import read_source

pytestmark = pytest.mark.long

WORDS = st.sampled_from(
    ["pide", "al", "secretario", "general", "que", "informe", "sobre", "la", "aplicación", "de"]
)
TEXTS = st.lists(st.lists(WORDS, min_size=FEWEST, max_size=14).map(" ".join), max_size=12)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Recordando su resolución 58/208,", ["recordando", "su", "resolución", "58", "208"]),
        ("“El Pacto para el Futuro” [1];", ["el", "pacto", "para", "el", "futuro", "1"]),
        ("ÁFRICA África", ["áfrica", "áfrica"]),
        (" — ", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Toma nota del informe;", "toma nota del informe.", 1),
        ("a b c d", "a b c d e f", 0.8),
        ("a b c", "c b a", 1 / 3),  # the order counts
        ("a a b", "a b b", 2 / 3),  # each word counts once
        ("a b", "c d", 0),
        ("", "", 1),
    ],
)
def test_similarity(one: str, other: str, how: float) -> None:
    assert similarity(one, other) == pytest.approx(how)


def test_six_tenths_are_enough_and_less_is_not() -> None:
    base = "uno dos tres cuatro cinco seis"
    other, less = f"{base} a b c d", f"{base} a b c d e"
    both = f"{base} w x y z"
    assert likeness([other, both]).pairs == ((0, 1, 0.6),)
    assert likeness([less, both]).pairs == ()


@given(TEXTS)
def test_all_pairs_are_found_that_have_a_run_in_common(texts: list[str]) -> None:
    found = likeness(texts)
    wanted = {
        (one, other)
        for one in range(len(found.texts))
        for other in range(one + 1, len(found.texts))
        if similarity(found.texts[one], found.texts[other]) >= 0.6
        and _shared(found.texts[one], found.texts[other]) >= 0.1
    }
    assert {(one, other) for one, other, _ in found.pairs} == wanted
    for one, other, how in found.pairs:
        assert how == pytest.approx(similarity(found.texts[one], found.texts[other]))


def _shared(one: str, other: str) -> float:
    runs = [
        {tuple(words[at : at + 3]) for at in range(len(words) - 2)}
        for words in (one.split(), other.split())
    ]
    return 2 * len(runs[0] & runs[1]) / (len(runs[0]) + len(runs[1]))


@given(TEXTS, TEXTS)
def test_what_was_known_before_changes_nothing(before: list[str], after: list[str]) -> None:
    assert likeness(after, likeness(before)) == likeness(after)


def test_what_was_known_is_not_compared_again() -> None:
    text, other = "a b c d e f g h", "a b c d e f g i"
    told = Likeness((text, other), ((0, 1, 0.7),))  # which is not so
    assert likeness([text, other], told) == told


def test_hardly_any_of_real_clauses_are_missed(shared: Path) -> None:
    sources = sorted((shared / "series").glob("*.xml"))[::4]
    every = {
        " ".join(words)
        for source in sources
        for clause in read_source(source).resolution.clauses()
        if len(words := words_of(clause.text)) >= FEWEST
    }
    found = likeness(every)
    wanted = [
        (one, other)
        for one in range(len(found.texts))
        for other in range(one + 1, len(found.texts))
        if similarity(found.texts[one], found.texts[other]) >= 0.6
    ]
    assert len(wanted) > 200
    pairs = {(one, other) for one, other, _ in found.pairs}
    assert pairs <= set(wanted)
    assert len(pairs) >= 0.98 * len(wanted)
