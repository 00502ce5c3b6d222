"""The work that the search index is joined from, each piece of it done only once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from resolution.building.keys import Keys
from resolution.building.store import Store, digest
from resolution.publish.search import IndexWork
from resolution.publish.search.lemmas import Lexicon, entries, lookalikes, relatives
from resolution.publish.search.tallies import Tallied, tallied, tallied_instruments

Answer = TypeVar("Answer")
Counted = TypeVar("Counted")


def kept_work(store: Store, keys: Keys) -> IndexWork:
    """Work whose results are kept.

    Args:
        store: where.
        keys: of what it is done to, stamped by the code that does it.
    """
    lexicon = Lexicon(
        KeptAnswers(store, digest([keys.stamp, "entries"]), entries),
        KeptAnswers(store, digest([keys.stamp, "relatives"]), relatives),
        KeptAnswers(store, digest([keys.stamp, "lookalikes"]), lookalikes),
    )
    return IndexWork(
        KeptTallies(
            store, keys.stamped(f"{keys.stamp} tallied"), partial(tallied, lexicon=lexicon)
        ),
        KeptTallies(
            store,
            keys.stamped(f"{keys.stamp} instruments"),
            partial(tallied_instruments, lexicon=lexicon),
        ),
        lexicon,
    )


@dataclass(frozen=True, slots=True)
class KeptTallies(Generic[Counted]):
    """Gives parts of the index.

    Attributes:
        store: where parts are kept.
        keys: of what is counted, stamped by the code that counts.
        count: counts what can be found of each of some things.
    """

    store: Store
    keys: Keys
    count: Callable[[Iterable[Counted]], Iterable[Tallied]]

    def __call__(self, things: Iterable[Counted]) -> Iterator[Tallied]:
        """The part of each, in their order, counted now if nobody has before."""
        keyed = {self.keys.of(one): one for one in things}
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
