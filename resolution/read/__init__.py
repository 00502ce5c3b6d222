"""The readers: each takes a source and gives the resolution, what was set aside, and doubts.

``.txt`` is page text, ``.xml`` the official AKN4UN file, ``.pdf`` goes through its page text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from resolution.core.errors import CorrectionError, SourceError
from resolution.core.files import decode, read_bytes
from resolution.core.model import Doubt, Reading
from resolution.languages import LANGUAGES
from resolution.read.corrections import Corrected, correct, corrections_file, read_corrections
from resolution.read.sourcetext import SourceText, Unit, start_of_line
from resolution.read.text.pagetext import read_page_text
from resolution.read.text.source import decode_source, straightened

__all__ = ["read_page_text", "read_source"]


def read_source(path: Path) -> Reading:
    """What the file holds, read by the reader of its kind, after the corrections beside it.

    Raises:
        SourceError: naming the file, where it cannot be opened or read as a resolution.
        CorrectionError: naming the file of its corrections, where one does not fit.
    """
    entries = read_corrections(path)
    try:
        source = _source_text(path)
        corrected = correct(source, entries)
    except CorrectionError as error:
        raise error.at(corrections_file(path)) from error
    except SourceError as error:
        raise _with_remedy(error.at(path)) from error
    try:
        reading = _read(corrected.text, source.unit, path)
    except SourceError as error:
        raise _with_remedy(_located(error.at(path), source, corrected)) from error
    known = reading.resolution.corrections  # one of our own files tells those of its source
    corrections = (*known, *corrected.corrections)
    return replace(
        reading,
        resolution=replace(reading.resolution, corrections=corrections),
        furniture=(*corrected.aside, *reading.furniture),
        doubts=tuple(_seen(doubt, source, corrected) for doubt in reading.doubts),
    )


def _source_text(path: Path) -> SourceText:
    """The text of a source."""
    match path.suffix.lower():
        case ".txt":
            return SourceText(straightened(decode_source(read_bytes(path))), Unit.LINES)
        case ".xml":
            return SourceText(decode(read_bytes(path)), Unit.MARKUP)
        case ".pdf":
            pdf = import_module("resolution.read.pdf")  # only this kind of file needs pypdf
            return SourceText(straightened(pdf.pdf_text(read_bytes(path))), Unit.PAGES)
        case suffix:
            raise SourceError(f"a file of kind {suffix or 'none'!r}", expected=".txt, .xml or .pdf")


def _read(text: str, unit: Unit, path: Path) -> Reading:
    if unit is Unit.MARKUP:
        akn = import_module("resolution.read.xml.akn")  # only this kind of file needs lxml
        reading: Reading = akn.read_akn(text.encode(), path.name)
        return reading
    return read_page_text(text, language=language_of_name(path.name), name_hint=path.name)


Sighting = tuple[int | None, int | None, str]
"""The line or the page, and the words there, as people see them who have the source open."""


def _sighting(line: int, source: SourceText, corrected: Corrected) -> Sighting:
    """What people see of a line as the reader counts it."""
    at = corrected.origin(start_of_line(corrected.text, line, source.unit))
    return source.line_at(at), source.page_at(at), source.words_at(at)


def _located(error: SourceError, source: SourceText, corrected: Corrected) -> SourceError:
    if error.line is None:
        return error
    line, page, words = _sighting(error.line, source, corrected)
    return error.known(line=line, page=page, words=error.words or words)


def _seen(doubt: Doubt, source: SourceText, corrected: Corrected) -> Doubt:
    if doubt.line is None:
        return doubt
    line, page, words = _sighting(doubt.line, source, corrected)
    return replace(doubt, line=line, page=page, words=words if page else "")


def _with_remedy(error: SourceError) -> SourceError:
    """The error with what to do, unless it says so itself."""
    beside = corrections_file(error.file).name if error.file else ""
    if error.line is None and error.page is None:
        remedy = "see that the file is whole and holds one resolution; or take it out"
    else:
        markup = error.file is not None and error.file.suffix.lower() == ".xml"
        other = "put its PDF in its place" if markup else "take it out"
        remedy = f"where the file is wrong there, say so in {beside}; or {other}"
    return error if error.remedy else error.known(remedy=remedy)


def language_of_name(name: str) -> str | None:
    """The language that a file name tells (``A-RES-58-208.es.txt``), or None.

    >>> language_of_name("A-RES-58-208.es.txt"), language_of_name("A-RES-58-208.txt")
    ('es', None)
    """
    match = re.search(r"\.([a-z]{2})\.\w+$", name)
    return match[1] if match and match[1] in LANGUAGES else None
