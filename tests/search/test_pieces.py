"""An index cut into small pieces: how many of them a word that is not typed well may take."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from resolution.core.collection import Collection
from resolution.publish.search import pieces, script
from tests.samples import clause, resolution
from tests.search.conftest import run_node, write_search

ALIKE = "abaco abanico abedul abeja abismo abogado abono"
"""Words that begin alike, each with a list of places that fills a piece."""
OTHERS = "nacar naftalina navegante nieve nogal nube nuez"
TIMES = 40


def cut(folder: Path, least: int) -> Path:
    """An index in pieces of so many bytes."""
    texts = [f"Cosecha {ALIKE};"] * TIMES + [f"Halla {word};" for word in OTHERS.split()]
    clauses = [clause(f"parrafo/{at}", text) for at, text in enumerate(texts, 1)]
    own = resolution(clauses, symbol="A/RES/91/70", title="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_WHOLE", 1)
        patch.setattr(pieces, "_GROWTH", 0)
        patch.setattr(script, "_LEAST", least)
        return write_search(Collection({own.symbol: own}, {}, {}, {}), folder)


@pytest.mark.parametrize(
    ("least", "typed", "found", "words", "postings"),
    [
        # what begins so is in a few pieces of words, or in too many to look for
        (30, "aba", TIMES, 2, 2),
        (30, "ab", 0, 1, 0),
        # or stands in too many of places: only the most frequent count
        (60, "ab", TIMES, 4, 6),
        # the first two letters are right, and the third may not be
        (30, "nagegante", 1, 5, 1),
    ],
)
def test_pieces_that_a_word_takes(
    tmp_path: Path, least: int, typed: str, found: int, words: int, postings: int
) -> None:
    asked = run_node("engine.js", cut(tmp_path, least), {"queries": [typed]})
    [answer] = asked["answers"]
    kinds = Counter(name.split(".")[0] for name in answer["loaded"])
    assert (len(answer["results"]), kinds["words"], kinds["postings"]) == (found, words, postings)
    assert asked["expected"] == []  # so many are not loaded before they are asked for


def test_pieces_of_a_small_site_are_loaded_before_they_are_asked_for(published: Path) -> None:
    expected = run_node("engine.js", published, {})["expected"]
    assert {name.split(".")[0] for name in expected} == {"words", "postings", "texts"}
