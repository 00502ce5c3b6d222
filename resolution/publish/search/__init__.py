"""Full-text search: a prebuilt index, and a query understanding that knows what a resolution is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.output import OutputFile, Site
from resolution.publish.search.index import joined_index
from resolution.publish.search.names import names
from resolution.publish.search.program import program
from resolution.publish.search.script import files
from resolution.publish.search.tallies import Tallied, tallied, tallied_instruments

__all__ = ["TallyMaker", "parts", "publish"]

TallyMaker = Callable[[Resolution], Tallied]
"""Gives the part of a resolution: counts it, or knows where it was counted."""


def publish(
    collection: Collection, _site: Site, part_of: TallyMaker = tallied
) -> Iterator[OutputFile]:
    """The index of a collection, and the program that reads it."""
    yield from files(joined_index(parts(collection, part_of)), names(collection))
    yield OutputFile.text("assets/search/search.js", program())


def parts(collection: Collection, part_of: TallyMaker = tallied) -> Iterator[Tallied]:
    """The parts that the index is joined from: of each resolution, and of what else is cited."""
    own = collection.resolutions
    yield from map(part_of, own.values())
    yield tallied_instruments(
        one for target, one in collection.instruments.items() if target not in own
    )
