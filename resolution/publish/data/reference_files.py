"""References as files: ``.bib``, ``.ris`` and ``.csl.json`` beside the page of each place.

Paragraphs of an annex have no page and so no files; instruments are recorded as they are known.
"""

from __future__ import annotations

from collections.abc import Iterator

from resolution.address import clause_path, resolution_path, target_path
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.output import OutputFile, Site
from resolution.publish.references import Place
from resolution.publish.references.formats import bibtex, csl_json, ris
from resolution.publish.references.records import Record, record_of, record_of_instrument

FORMATS = {".bib": bibtex, ".ris": ris, ".csl.json": csl_json}


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The files of every resolution, clause, note, annex and instrument that has a page."""
    for resolution in collection.resolutions.values():
        for place in places(resolution):
            path = clause_path(resolution, place.id) if place else resolution_path(resolution)
            yield from _files(path, record_of(resolution, place, site))
    for target, instrument in collection.instruments.items():
        if target not in collection.resolutions:
            yield from _files(target_path(target, site.language), record_of_instrument(instrument))


def places(resolution: Resolution) -> Iterator[Place | None]:
    """What has a page of its own: the whole (``None``), its clauses, annexes and notes."""
    yield None
    yield from resolution.clauses
    yield from resolution.annexes
    yield from resolution.notes


def _files(path: str, record: Record) -> Iterator[OutputFile]:
    for suffix, write in FORMATS.items():
        yield OutputFile.text(path + suffix, write(record))
