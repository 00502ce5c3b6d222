"""Counts what the search index has of each resolution; each only once."""

from __future__ import annotations

from dataclasses import dataclass

from resolution.building.store import Store, digest
from resolution.core.model import Resolution
from resolution.publish.search.tallies import Tallied, shared, tallied


@dataclass(frozen=True, slots=True)
class KeptTallies:
    """Gives the part of a resolution in the index.

    Attributes:
        store: where parts are kept.
        stamp: of the code that counts.
    """

    store: Store
    stamp: str

    def __call__(self, resolution: Resolution) -> Tallied:
        """The part, counted now if nobody has before."""
        key = digest([self.stamp, "tallied", repr(resolution)])
        found = self.store.find(key)
        if isinstance(found, Tallied):
            return shared(found)
        counted = tallied(resolution)
        self.store.keep(key, counted)
        return counted
