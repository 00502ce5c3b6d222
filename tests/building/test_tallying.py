"""What the index has of a resolution is counted once, and again where the resolution changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from resolution.building.keys import Keys
from resolution.building.store import Store
from resolution.building.tallying import KeptAnswers, KeptTallies, kept_work
from resolution.core.collection import Collection as Together
from resolution.core.model import Resolution
from resolution.publish.search import publish
from resolution.publish.search.tallies import Tallied, tallied
from tests.samples import clause, resolution

OWN = resolution([clause("parrafo/1", "Pide un informe a la Comisión.")])


def test_what_stays_the_same_is_counted_once(tmp_path: Path) -> None:
    counted: list[str] = []

    def counting(some: Iterable[Resolution]) -> Iterator[Tallied]:
        for one in some:
            counted.append(one.symbol)
            yield from tallied([one])

    parts_of = KeptTallies(Store(tmp_path), Keys("code"), counting)
    other = replace(OWN, symbol="A/RES/75/9")
    edited = replace(OWN, blocks=(clause("parrafo/1", "Pide otro informe."),))
    for some in ([OWN, other], [OWN], [edited], [edited, other]):
        assert list(parts_of(some)) == list(tallied(some))
    assert counted == [OWN.symbol, other.symbol, edited.symbol]
    list(KeptTallies(Store(tmp_path), Keys("other code"), counting)([OWN]))
    assert counted[3:] == [OWN.symbol]


def test_what_cannot_be_read_is_counted_again(tmp_path: Path) -> None:
    parts_of = KeptTallies(Store(tmp_path), Keys("code"), tallied)
    (before,) = parts_of([OWN])
    for kept in tmp_path.rglob("*"):
        if kept.is_file():
            kept.write_bytes(b"hola")
    assert list(parts_of([OWN])) == [before]


def test_an_index_of_what_was_kept_is_as_one_made_anew(tmp_path: Path) -> None:
    other = replace(OWN, symbol="A/RES/75/9")
    edited = replace(other, blocks=(clause("parrafo/1", "Pide otro informe sobre el mar."),))
    for some in ([OWN, other], [OWN, edited], [OWN, other]):
        collection = Together({one.symbol: one for one in some}, {}, {}, {})
        kept = list(publish(collection, kept_work(Store(tmp_path), Keys("code"))))
        assert kept == list(publish(collection))


def test_only_new_words_are_looked_up_and_answers_outlast_the_build(tmp_path: Path) -> None:
    asked: list[list[str]] = []

    def look_up(words: Collection[str]) -> Mapping[str, int]:
        asked.append(sorted(words))
        return {word: len(word) for word in words}

    for words in (["mar", "mares"], ["mares", "monte"], ["mar", "monte"]):
        answers = KeptAnswers(Store(tmp_path), "words", look_up)(words)
        assert answers == {word: len(word) for word in words}
    assert asked == [["mar", "mares"], ["monte"]]
