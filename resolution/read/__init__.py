"""The readers: each takes a source and gives the resolution, what was set aside, and doubts.

``.txt`` is page text, ``.xml`` the official AKN4UN file, ``.pdf`` goes through its page text.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from resolution.core.errors import SourceError
from resolution.core.files import read_bytes
from resolution.core.model import Reading
from resolution.languages import LANGUAGES
from resolution.read.text.pagetext import read_page_text
from resolution.read.text.source import decode_source

__all__ = ["read_page_text", "read_source"]


def read_source(path: Path) -> Reading:
    """What the file holds, read by the reader of its kind.

    Raises:
        SourceError: naming the file, where it cannot be opened or read as a resolution.
    """
    try:
        match path.suffix.lower():
            case ".txt":
                return _read_page_text(decode_source(read_bytes(path)), path.name)
            case ".xml":
                # Only this kind of file needs lxml, and only the next needs pypdf.
                akn = import_module("resolution.read.xml.akn")
                reading: Reading = akn.read_akn(read_bytes(path), path.name)
                return reading
            case ".pdf":
                pdf = import_module("resolution.read.pdf")
                return _read_page_text(pdf.pdf_text(read_bytes(path)), path.name)
            case suffix:
                raise SourceError(
                    f"a file of kind {suffix or 'none'!r}", expected=".txt, .xml or .pdf"
                )
    except SourceError as error:
        raise error.at(path) from error


def _read_page_text(text: str, name: str) -> Reading:
    return read_page_text(text, language=language_of_name(name), name_hint=name)


def language_of_name(name: str) -> str | None:
    """The language that a file name tells (``A-RES-58-208.es.txt``), or None.

    >>> language_of_name("A-RES-58-208.es.txt"), language_of_name("A-RES-58-208.txt")
    ('es', None)
    """
    match = re.search(r"\.([a-z]{2})\.\w+$", name)
    return match[1] if match and match[1] in LANGUAGES else None
