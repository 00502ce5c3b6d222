"""All files of a collection's tree, made as a build makes them: part by part, from excerpts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resolution.building.parts import divide
from resolution.core.collection import Collection
from resolution.publish import everything
from resolution.publish.output import OutputFile, Site
from resolution.publish.search import publish as publish_search


def of_parts(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The files about each resolution and instrument."""
    for part in divide(collection):
        yield from part.files(site)


def published(
    collection: Collection, site: Site, written: Mapping[str, str] | None = None
) -> Iterator[OutputFile]:
    """Every file, those about the collection as a whole last."""
    yield from of_parts(collection, site)
    yield from everything.written_files(collection, site, written or {})
    yield from everything.common_files(collection, site)
    yield from publish_search(collection)
