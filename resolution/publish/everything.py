"""All publishers in their order: what each part of a collection adds to the generated tree.

The files of a resolution and of an instrument are pure functions of what the collection holds of
them (:mod:`resolution.know.excerpts`), so that parts can be made apart and kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from resolution import address
from resolution.core.collection import Collection, LeftOut
from resolution.publish.atlas import Atlas
from resolution.publish.data import akn, feeds, kindred, network, records
from resolution.publish.data import reference_files as references
from resolution.publish.data.asks import asks_file
from resolution.publish.figures import cover
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages import (
    annex,
    chronology,
    clause,
    comparison,
    index,
    instrument,
    note,
    prose,
    reading,
    secretary,
    series,
)
from resolution.publish.pages import left_out as lacking


def resolution_files(collection: Collection, symbol: str, site: Site) -> Iterator[OutputFile]:
    """The pages and data of a resolution and of whatever stands in it."""
    atlas = Atlas.of(collection)
    own = collection.resolutions[symbol]
    yield reading.page(atlas, own, site)
    yield from clause.pages(atlas, own, site)
    yield from annex.pages(atlas, own, site)
    yield from note.pages(atlas, own, site)
    yield chronology.page(collection, own)
    yield from comparison.comparison_pages(collection, own)
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


def written_files(
    collection: Collection,
    site: Site,
    sources: Mapping[str, str],
    left_out: Sequence[LeftOut] = (),
) -> Iterator[OutputFile]:
    """The pages that people wrote, and the one that says what the collection lacks.

    Args:
        collection: the resolutions and what they cite.
        site: where the tree is published.
        sources: text of the written pages by file name.
        left_out: the files of resolutions that the collection lacks.
    """
    yield from prose.publish(collection, site, sources, left_out)
    if left_out:
        yield lacking.page(left_out, site)


def common_files(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The pages and data about the collection as a whole."""
    yield from index.pages(Atlas.of(collection), site)
    yield from series.series_page(collection, site)
    yield from secretary.pages(collection, site)
    yield records.schema_file(site)
    yield from network.publish(collection, site)
    yield asks_file(collection, site)
    yield from kindred.publish_pairs(collection, site)
    yield from feeds.publish(collection, site)
    yield from cover.publish(collection, site)
