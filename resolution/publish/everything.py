"""All publishers in their order: the collection as the whole generated tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resolution.core.collection import Collection
from resolution.publish import pages
from resolution.publish.data import akn, feeds, network, records
from resolution.publish.data import reference_files as references
from resolution.publish.figures import cover
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages import prose
from resolution.publish.search import publish as publish_search

PUBLISHERS = (
    pages.publish,
    records.publish,
    akn.publish,
    references.publish,
    network.publish,
    feeds.publish,
    publish_search,
    cover.publish,
)


def publish(collection: Collection, site: Site, sources: Mapping[str, str]) -> Iterator[OutputFile]:
    """Every file of the tree that the content decides.

    Args:
        collection: the resolutions and what they cite.
        site: where the tree is published.
        sources: text of the written pages by file name.
    """
    # What people wrote comes first: mistakes are there, and people wait to hear of them.
    yield from prose.publish(collection, site, sources)
    for publisher in PUBLISHERS:
        yield from publisher(collection, site)


def about(collection: Collection) -> int:
    """About how many files :func:`publish` gives.

    For each place and instrument they are a page, its record and three references.
    """
    places = sum(1 for own in collection.resolutions.values() for _ in own.texts())
    return 5 * (places + len(collection.instruments))


def figured(collection: Collection, site: Site, sources: Mapping[str, str]) -> Iterator[OutputFile]:
    """The files of the tree that depend on the form of links: those that show figures."""
    yield from pages.figured_pages(collection, site)
    yield from prose.publish(collection, site, sources)
