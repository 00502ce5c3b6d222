"""Parts of a site: each resolution, and each instrument that is only cited.

A part is made from its excerpt of the collection alone. What an excerpt says, with the code and the
theme that make files of it, is the part's key: as long as it is the same, so are the files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolution.building.store import digest
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.know.excerpts import instrument_excerpt, resolution_excerpt
from resolution.publish import everything
from resolution.publish.output import OutputFile, Site


@dataclass(frozen=True, slots=True)
class SitePart:
    """A resolution, or an instrument whose text the collection does not hold.

    Attributes:
        target: its symbol, or ``instrumentos/<slug>``.
        excerpt: what its files show of the collection.
    """

    target: str
    excerpt: Collection

    @property
    def own(self) -> Resolution | None:
        """The resolution, if it is one."""
        return self.excerpt.resolutions.get(self.target)

    def files(self, site: Site) -> Iterator[OutputFile]:
        """All files of the generated tree that are about it."""
        publish = everything.resolution_files if self.own else everything.instrument_files
        return publish(self.excerpt, self.target, site)

    def key(self, stamp: str) -> str:
        """What its files depend on, as a digest; ``stamp`` is that of code and theme."""
        return digest((stamp, self.target, repr(self.excerpt)))

    @property
    def weight(self) -> int:
        """About how many pages it has."""
        return 1 if self.own is None else 3 + sum(1 for _ in self.own.texts())


def divide(collection: Collection) -> Iterator[SitePart]:
    """The parts of a collection: its resolutions, then the instruments they cite."""
    for symbol in collection.resolutions:
        yield SitePart(symbol, resolution_excerpt(collection, symbol))
    for target in collection.instruments:
        if target not in collection.resolutions:
            yield SitePart(target, instrument_excerpt(collection, target))
