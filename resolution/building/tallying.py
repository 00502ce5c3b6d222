"""The work that the search index is joined from, each piece of it done only once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from resolution.building.store import Store, digest
from resolution.publish.search import IndexWork
from resolution.publish.search.lemmas import Lexicon, lookalikes, relatives
from resolution.publish.search.tallies import Tallied, shared, tallied, tallied_instruments

Answer = TypeVar("Answer")
Counted = TypeVar("Counted")


def kept_work(store: Store, stamp: str) -> IndexWork:
    """Work whose results are kept.

    Args:
        store: where.
        stamp: of the code that does the work.
    """
    return IndexWork(
        KeptTallies(store, digest([stamp, "tallied"]), tallied),
        KeptTallies(store, digest([stamp, "instruments"]), tallied_instruments),
        Lexicon(
            KeptAnswers(store, digest([stamp, "relatives"]), relatives),
            KeptAnswers(store, digest([stamp, "lookalikes"]), lookalikes),
        ),
    )


@dataclass(frozen=True, slots=True)
class KeptTallies(Generic[Counted]):
    """Gives parts of the index.

    Attributes:
        store: where parts are kept.
        stamp: of the code that counts, and of what it counts.
        count: counts what can be found of something.
    """

    store: Store
    stamp: str
    count: Callable[[Counted], Tallied]

    def __call__(self, something: Counted) -> Tallied:
        """The part, counted now if nobody has before."""
        key = digest([self.stamp, repr(something)])
        found = self.store.find(key)
        if isinstance(found, Tallied):
            return shared(found)
        counted = self.count(something)
        self.store.keep(key, counted)
        return counted


@dataclass(frozen=True, slots=True)
class KeptAnswers(Generic[Answer]):
    """Answers what is asked of words; only new words are looked up.

    Attributes:
        store: where answers are kept, all of them together.
        key: by which.
        look_up: gives the answers.
    """

    store: Store
    key: str
    look_up: Callable[[Collection[str]], Mapping[str, Answer]]

    def __call__(self, words: Collection[str]) -> Mapping[str, Answer]:
        """The answer to each word."""
        known: dict[str, Answer] = self.store.find(self.key) or {}
        if new := [word for word in words if word not in known]:
            known |= self.look_up(new)
            self.store.keep(self.key, known)
        return {word: known[word] for word in words}
