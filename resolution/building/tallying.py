"""The work that the search index is joined from, each piece of it done only once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from resolution.building.store import Store, digest
from resolution.publish.search import IndexWork
from resolution.publish.search.lemmas import Lexicon, entries, lookalikes, relatives
from resolution.publish.search.tallies import Tallied, tallied, tallied_instruments

Answer = TypeVar("Answer")
Counted = TypeVar("Counted")


def kept_work(store: Store, stamp: str) -> IndexWork:
    """Work whose results are kept.

    Args:
        store: where.
        stamp: of the code that does the work.
    """
    lexicon = Lexicon(
        KeptAnswers(store, digest([stamp, "entries"]), entries),
        KeptAnswers(store, digest([stamp, "relatives"]), relatives),
        KeptAnswers(store, digest([stamp, "lookalikes"]), lookalikes),
    )
    return IndexWork(
        KeptTallies(store, digest([stamp, "tallied"]), partial(tallied, lexicon=lexicon)),
        KeptTallies(
            store, digest([stamp, "instruments"]), partial(tallied_instruments, lexicon=lexicon)
        ),
        lexicon,
    )


@dataclass(frozen=True, slots=True)
class KeptTallies(Generic[Counted]):
    """Gives parts of the index.

    Attributes:
        store: where parts are kept.
        stamp: of the code that counts, and of what it counts.
        count: counts what can be found of each of some things.
    """

    store: Store
    stamp: str
    count: Callable[[Iterable[Counted]], Iterable[Tallied]]

    def __call__(self, things: Iterable[Counted]) -> Iterator[Tallied]:
        """The part of each, in their order, counted now if nobody has before."""
        keyed = {digest([self.stamp, repr(one)]): one for one in things}
        held = {key for key in keyed if self.store.holds(key)}
        new = iter(self.count([one for key, one in keyed.items() if key not in held]))
        for key, one in keyed.items():
            found: Tallied | None = self.store.find(key) if key in held else None
            if found is None:
                found = next(iter(self.count([one])) if key in held else new)
                self.store.keep(key, found)
            yield found


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
        kept: Mapping[str, Answer] = self.store.find(self.key) or {}
        new = [word for word in words if word not in kept]
        if new:
            kept = {**kept, **self.look_up(new)}
            self.store.keep(self.key, kept)
        return {word: kept[word] for word in words}
