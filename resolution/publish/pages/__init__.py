"""The pages of the site as Markdown: one module per kind of page."""

from __future__ import annotations

from collections.abc import Iterator

from resolution.core.collection import Collection
from resolution.publish.atlas import Atlas
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages import annex, chronology, clause, index, instrument, note, reading


def figured_pages(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The pages whose figures hold links, which differ between the web and the bundle."""
    for resolution in collection.resolutions.values():
        yield chronology.page(collection, resolution, site)


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """Every page that depends on the resolutions alone, in a fixed order."""
    atlas = Atlas.of(collection)
    for resolution in collection.resolutions.values():
        yield reading.page(atlas, resolution, site)
        yield from clause.pages(atlas, resolution, site)
        yield from annex.pages(atlas, resolution, site)
        yield from note.pages(atlas, resolution, site)
        yield chronology.page(collection, resolution, site)
    yield from instrument.pages(atlas, site)
    yield from index.pages(atlas, site)
