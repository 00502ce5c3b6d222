"""Full-text search: a prebuilt index, and a query understanding that knows what a resolution is."""

from __future__ import annotations

from collections.abc import Iterator

from resolution.core.collection import Collection
from resolution.publish.output import OutputFile, Site
from resolution.publish.search.index import joined_index
from resolution.publish.search.names import names
from resolution.publish.search.program import program
from resolution.publish.search.script import files
from resolution.publish.search.tallies import Tallied, tallied, tallied_instruments

__all__ = ["parts", "publish"]


def publish(collection: Collection, _site: Site) -> Iterator[OutputFile]:
    """The index of a collection, and the program that reads it."""
    yield from files(joined_index(parts(collection)), names(collection))
    yield OutputFile.text("assets/search/search.js", program())


def parts(collection: Collection) -> Iterator[Tallied]:
    """The parts that the index is joined from: of each resolution, and of what else is cited."""
    own = collection.resolutions
    yield from map(tallied, own.values())
    yield tallied_instruments(
        one for target, one in collection.instruments.items() if target not in own
    )
