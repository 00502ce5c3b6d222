"""References as files: ``.bib``, ``.ris`` and ``.csl.json`` beside the page of each place.

Instruments are recorded as they are known; those of which nothing is known but their symbol have
their record in JSON alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Resolution, Text
from resolution.publish.output import OutputFile, Site
from resolution.publish.references.formats import bibtex, csl_json, ris
from resolution.publish.references.records import Work, work_of, work_of_instrument

FORMATS = {".bib": bibtex, ".ris": ris, ".csl.json": csl_json}


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The files of every resolution, clause, note, annex, and instrument that is not bare."""
    for resolution in collection.resolutions.values():
        for text in texts_with_files(resolution):
            where = address.of(resolution, text.place if text else None)
            yield from _files(where, work_of(resolution, text, site))
    for target, instrument in collection.instruments.items():
        if target not in collection.resolutions and not instrument.bare:
            where = address.of_target(target, site.language)
            yield from _files(where, work_of_instrument(instrument))


def texts_with_files(resolution: Resolution) -> Iterator[Text | None]:
    """What has a page of its own: the whole (``None``), its clauses, annexes and notes."""
    yield None
    yield from resolution.clauses()
    yield from resolution.annexes
    yield from resolution.notes


def _files(where: Address, record: Work) -> Iterator[OutputFile]:
    for suffix, write in FORMATS.items():
        yield OutputFile.text(where.file(suffix), write(record))
