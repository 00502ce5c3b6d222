"""Finds which clauses are alike; what was found at the last build is not sought again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resolution.building.store import Store, digest
from resolution.know.likeness import Likeness, likeness


@dataclass(frozen=True, slots=True)
class KeptLikeness:
    """Gives what is alike among texts.

    What was found last is a help and no answer: whether two texts are alike depends on them alone,
    so whatever stands in the store, the same texts give the same.

    Attributes:
        store: where the last is kept.
        stamp: of the code that compares.
    """

    store: Store
    stamp: str

    def __call__(self, texts: Iterable[str]) -> Likeness:
        """What is alike, found now as far as nobody has before."""
        key = digest([self.stamp, "likeness"])
        last = self.store.find(key)
        before = last if isinstance(last, Likeness) else None
        found = likeness(texts, before)
        if found != before:
            self.store.keep(key, found)
        return found
