"""All publishers in their order: what each part of a collection adds to the generated tree.

The files of a resolution and of an instrument are pure functions of what the collection holds of
them (:mod:`resolution.know.excerpts`), so that parts can be made apart and kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resolution import address
from resolution.core.collection import Collection
from resolution.publish.atlas import Atlas
from resolution.publish.data import akn, feeds, network, records
from resolution.publish.data import reference_files as references
from resolution.publish.data.asks import asks_file
from resolution.publish.figures import cover
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages import (
    annex,
    chronology,
    clause,
    index,
    instrument,
    note,
    prose,
    reading,
    secretary,
)
from resolution.publish.search import TallyMaker
from resolution.publish.search import publish as publish_search
from resolution.publish.search.tallies import tallied


def resolution_files(collection: Collection, symbol: str, site: Site) -> Iterator[OutputFile]:
    """The pages and data of a resolution and of whatever stands in it."""
    atlas = Atlas.of(collection)
    own = collection.resolutions[symbol]
    yield reading.page(atlas, own, site)
    yield from clause.pages(atlas, own, site)
    yield from annex.pages(atlas, own, site)
    yield from note.pages(atlas, own, site)
    yield chronology.page(collection, own)
    yield from records.resolution_records(atlas, own, site)
    yield from references.resolution_reference_files(own, site)
    yield OutputFile(address.of(own).file(".xml"), akn.akn_xml(own, site))
    yield OutputFile.text(address.of(own).file(".txt"), feeds.plain_text(own, site))


def instrument_files(collection: Collection, target: str, site: Site) -> Iterator[OutputFile]:
    """The page and data of an instrument whose text the collection does not hold."""
    atlas = Atlas.of(collection)
    cited = collection.instruments[target]
    yield from instrument.pages(atlas, cited, site)
    yield records.instrument_record(atlas, cited, site)
    yield from references.instrument_reference_files(cited, site)


def common_files(
    collection: Collection,
    site: Site,
    sources: Mapping[str, str],
    part_of: TallyMaker = tallied,
) -> Iterator[OutputFile]:
    """The pages and data about the collection as a whole.

    Args:
        collection: the resolutions and what they cite.
        site: where the tree is published.
        sources: text of the written pages by file name.
        part_of: gives what the search index has of a resolution.
    """
    # What people wrote comes first: mistakes are there, and people wait to hear of them.
    yield from prose.publish(collection, site, sources)
    yield from index.pages(Atlas.of(collection), site)
    yield from secretary.pages(collection, site)
    yield records.schema_file(site)
    yield from network.publish(collection, site)
    yield asks_file(collection, site)
    yield from feeds.publish(collection, site)
    yield from publish_search(collection, site, part_of)
    yield from cover.publish(collection, site)
