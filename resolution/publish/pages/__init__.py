"""The pages of the site as Markdown: one module per kind of page."""

from __future__ import annotations

from collections.abc import Iterator

from resolution.collection import Collection
from resolution.output import OutputFile, Site
from resolution.publish.pages import annex, chronology, clause, index, instrument, note, reading


def figured(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The pages whose figures hold links, which differ between the web and the bundle."""
    for resolution in collection.resolutions.values():
        yield chronology.page(collection, resolution, site)


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """Every page that depends on the resolutions alone, in a fixed order."""
    for resolution in collection.resolutions.values():
        yield reading.page(collection, resolution, site)
        yield from clause.pages(collection, resolution, site)
        yield from annex.pages(collection, resolution, site)
        yield from note.pages(collection, resolution, site)
        yield chronology.page(collection, resolution, site)
    yield from instrument.pages(collection, site)
    yield from index.pages(collection, site)
