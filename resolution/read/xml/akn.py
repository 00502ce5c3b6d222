"""Akoma Ntoso to the model: official files (AKN4UN), and those that this project writes.

Whatever neither reader makes part of the resolution is set aside here, and told where it is more
than a cover has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from resolution.core.errors import AddressError, SourceError
from resolution.core.model import Clause, Doubt, Reading, SourceLine
from resolution.core.symbol import Symbol
from resolution.languages import LANGUAGES as TABLES
from resolution.languages import Language, detect
from resolution.read.ledger import check_ledger
from resolution.read.xml.official import read_official
from resolution.read.xml.own import is_own, read_own
from resolution.read.xml.vocabulary import LANGUAGES, NAMESPACE, akn
from resolution.read.xml.words import WordReader, line_of, name, plain

LIMIT = 8 * 1024 * 1024
"""Bytes above which a file is not a resolution; the longest official ones stay below 2 MB."""

_FRONT = frozenset(("meta", "coverPage", "preface"))
"""What stands before the text, where words that are none of the resolution's are no surprise."""

_ABSENT = {"img": "a picture", "documentRef": "a document", "componentRef": "a document"}
"""Elements that may stand for what the file does not hold."""


def read_akn(data: bytes, name: str) -> Reading:
    """The resolution that an Akoma Ntoso file holds.

    Args:
        data: the bytes of the file, UTF-8.
        name: what to call the file in doubts and errors.

    Raises:
        SourceError: where the bytes are not such a file, or hold more than a resolution may.
    """
    root = _parse(data)
    try:
        return _read(root)
    except ValueError as error:
        raise SourceError(f"{name} holds {error}", expected="the values of Akoma Ntoso") from error


def _parse(data: bytes) -> etree._Element:
    """The root element; nothing is loaded, nothing expanded."""
    if len(data) > LIMIT:
        raise SourceError(f"{len(data)} bytes", expected=f"at most {LIMIT} bytes of XML")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise SourceError("a document type declaration", expected="XML without one")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno if error.lineno and error.lineno > 0 else None
        found = re.sub(
            r", line \d+, column \d+.*", "", error.msg or "broken markup", flags=re.DOTALL
        )
        raise SourceError(found, expected="well-formed XML in UTF-8", line=line) from error
    if root.tag != akn("akomaNtoso"):
        raise SourceError(f"the root element {root.tag}", expected=f"akomaNtoso of {NAMESPACE}")
    return root


def _read(root: etree._Element) -> Reading:
    reader = WordReader(root, lossy=not is_own(root))
    language = _language(root)
    doubts: list[Doubt] = []
    if is_own(root):
        found = read_own(root, language.code, reader)
    else:
        found, doubts = read_official(root, language, reader)
    if not any(isinstance(block, Clause) for block in found.blocks):
        raise SourceError("no paragraph", expected="a preamble or a main body with paragraphs")
    resolution = replace(found, symbol=_symbol(root, language.series(found.enacting), language))
    furniture = []
    for element, text in reader.unread():
        furniture.append(SourceLine(line_of(element), text))
        if not _is_front(element):
            message = f"set aside as no part of the resolution: {text[:60]!r}"
            doubts.append(Doubt(line_of(element), message))
    check_ledger(reader.source, reader.entries, reader.line)
    return Reading(resolution, tuple(furniture), (*doubts, *_absent(root)))


def _is_front(element: etree._Element) -> bool:
    """Whether an element stands before the text of the whole, or of one of its parts."""
    around = {name(each) for each in (element, *element.iterancestors())}
    return not around.isdisjoint(_FRONT) and "attachment" not in around


def _absent(root: etree._Element) -> Iterator[Doubt]:
    """What the text shows or leads to, and the file does not hold."""
    known = {element.get("eId") for element in root.iter("{*}*")}
    for element in root.iter(*map(akn, _ABSENT)):
        target = element.get("href") or element.get("src") or ""
        if target.removeprefix("#") not in known and not _is_front(element):
            told = element.get("showAs") or element.get("alt") or target
            message = f"the file does not hold {_ABSENT[name(element)]}, {told[:60]!r}"
            yield Doubt(line_of(element), message)


def _language(root: etree._Element) -> Language:
    stated = next(root.iter(akn("FRBRlanguage")), None)
    enacting = next(root.iter(akn("formula")), None)
    code = (stated.get("language") or "") if stated is not None else ""
    table = TABLES.get(LANGUAGES[code]) if code in LANGUAGES else None
    if table is None and not code and enacting is not None:
        table = detect(plain(enacting))
    if table is None:
        raise SourceError(f"the language {code[:20]!r}", expected=f"one of {', '.join(LANGUAGES)}")
    return table


def _symbol(root: etree._Element, series: str, language: Language) -> str:
    """The normalised symbol, from the cover or else from the number before the title."""
    cover = root.find(f".//{akn('coverPage')}//{akn('docNumber')}")
    number = root.find(f".//{akn('preface')}//{akn('docNumber')}")
    printed = f"{series}/"
    if cover is not None:
        printed = plain(cover)
    elif number is not None:
        printed += plain(number).replace(".", "")
    letters = "|".join(language.joined)
    joined = re.sub(rf"\s*(?:\b(?:{letters})\b|-)\s*(?=[A-Z]\b)", "-", printed)
    try:
        return Symbol.parse(joined).text
    except AddressError as error:
        found = f"the symbol {printed[:40]!r}"
        raise SourceError(found, expected="a symbol such as A/RES/58/208") from error
