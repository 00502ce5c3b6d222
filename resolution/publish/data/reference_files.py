"""References as files: ``.bib``, ``.ris`` and ``.csl.json`` beside the page of each place.

Instruments are recorded as they are known; those of which nothing is known but their symbol have
their record in JSON alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from resolution import address
from resolution.address import Address
from resolution.core.instrument import Instrument
from resolution.core.model import Resolution, Text
from resolution.publish.output import OutputFile, Site
from resolution.publish.references.formats import bibtex, csl_json, ris
from resolution.publish.references.records import Work, work_of, work_of_instrument

FORMATS = {".bib": bibtex, ".ris": ris, ".csl.json": csl_json}


def resolution_reference_files(resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """The files of a resolution, and of every clause, note and annex of it."""
    for text in texts_with_files(resolution):
        where = address.of(resolution, text.place if text else None)
        yield from _files(where, work_of(resolution, text, site))


def instrument_reference_files(instrument: Instrument, site: Site) -> Iterator[OutputFile]:
    """The files of an instrument whose text the collection does not hold, unless it is bare."""
    if not instrument.bare:
        where = address.of_target(instrument.target, site.language)
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
