"""Official resolutions in Akoma Ntoso (AKN4UN) to the model, and the files this project writes.

The markup tells with certainty what page text only suggests: what is a footnote and where it is
called, what print sets in italics, where the preamble ends. It does not always tell what belongs to
what; :mod:`resolution.read.xml.outline` finds that from the printed numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lxml import etree

from resolution.core.errors import AddressError, SourceError
from resolution.core.model import Clause, Marker, Note, Reading, Resolution, SourceLine, Text
from resolution.core.place import Kind, Place
from resolution.core.symbol import Symbol
from resolution.languages import LANGUAGES as TABLES
from resolution.languages import Language, detect
from resolution.read import numbering
from resolution.read.ledger import Fate, check
from resolution.read.numbering import FoundAnnex
from resolution.read.pieces import Piece, Role, Words
from resolution.read.xml.outline import Outline, outline
from resolution.read.xml.vocabulary import EDITOR, LANGUAGES, NAMESPACE, akn
from resolution.read.xml.walk import Found, pieces_of
from resolution.read.xml.words import Reader, line_of, read_marker

LIMIT = 8 * 1024 * 1024
"""Bytes above which a file is not a resolution; the longest official ones stay below 2 MB."""


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
    reader = Reader(root)
    preface = next(root.iter(akn("preface")), None)
    title = _title(preface, reader)
    number = _texts(preface, "docNumber", reader)
    cover = list(_cover(root, reader))
    enacting = next(root.iter(akn("formula")), None)
    language = _language(root, enacting)
    ours = _is_ours(root)
    body = _body(root, language, reader, ours=ours)
    closings = list(_closings(root, reader))
    whole = numbering.number([*body.pieces, *closings], Place())
    annexes = numbering.number_annexes(_annexes(root, language, reader, ours=ours))
    if not any(isinstance(block, Clause) for block in whole.blocks):
        raise SourceError("no paragraph", expected="a preamble or a main body with paragraphs")
    notes = _notes(root, reader)
    closing = " ".join(piece.words.text for piece in closings)
    series = language.series(_plain(enacting) if enacting is not None else None)
    resolution = Resolution(
        symbol=_symbol(root, number, series, language),
        language=language.code,
        title=title,
        blocks=(*whole.blocks, *annexes.blocks),
        notes=notes,
        adopted=_adopted(root, closing, language),
        meeting=_meeting(root, closing, language),
    )
    furniture = sorted((*cover, *number, *reader.unread()), key=lambda line: line.line)
    check(reader.source, reader.entries)
    return Reading(resolution, tuple(furniture), (*body.doubts, *whole.doubts, *annexes.doubts))


def _plain(element: etree._Element) -> str:
    """All words in an element, on one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def _is_ours(root: etree._Element) -> bool:
    """Whether this project wrote the file, so that nothing in it needs a guess."""
    identification = next(root.iter(akn("identification")), None)
    return identification is not None and identification.get("source") == f"#{EDITOR}"


def _language(root: etree._Element, enacting: etree._Element | None) -> Language:
    stated = next(root.iter(akn("FRBRlanguage")), None)
    code = (stated.get("language") or "") if stated is not None else ""
    table = TABLES.get(LANGUAGES[code]) if code in LANGUAGES else None
    if table is None and not code and enacting is not None:
        table = detect(_plain(enacting))
    if table is None:
        raise SourceError(f"the language {code[:20]!r}", expected=f"one of {', '.join(LANGUAGES)}")
    return table


def _body(root: etree._Element, language: Language, reader: Reader, *, ours: bool) -> Outline:
    """The pieces of all that stands before closing and annexes, part by part."""
    statements = list(root.iter(akn("statement")))
    found: list[Found] = []
    for statement in statements:
        letter = ""
        if len(statements) > 1:
            letter, heading = _part(statement, reader)
            found += heading
        for child in statement:
            if child.tag == akn("preamble"):
                found += pieces_of(child, Role.PREAMBULAR, reader, letter)
            elif child.tag == akn("mainBody"):
                found += pieces_of(child, Role.PARAGRAPH, reader, letter)
    return outline(found, language, italics=ours)


def _part(statement: etree._Element, reader: Reader) -> tuple[str, list[Found]]:
    """The letter of one part of several, and its letter and title as headings."""
    lines: list[Found] = []
    for element in statement.iterfind(f"{akn('preface')}//*"):
        if element.tag in {akn("docNumber"), akn("docTitle")}:
            words = reader.words(element, Fate.HEADING)
            lines.append(Found(Role.HEADING, words, line_of(element)))
    letter = lines[0].words.text[:1] if lines else ""
    if not "A" <= letter <= "Z":
        raise SourceError(f"a part numbered {letter!r}", expected="a letter (A, B …)")
    return letter, [replace(line, part=letter) for line in lines if line.words.text]


def _annexes(
    root: etree._Element, language: Language, reader: Reader, *, ours: bool
) -> Iterator[FoundAnnex]:
    """The annexes: each begins with its label («Anexo II»), in a file of its own or not."""
    label = re.compile(rf"(?:{language.annex_pattern.pattern})", re.IGNORECASE)
    groups: list[list[Found]] = []
    for attachment in root.iter(akn("attachment")):
        for index, piece in enumerate(pieces_of(attachment, Role.PARAGRAPH, reader)):
            if index == 0 or (not ours and label.fullmatch(piece.words.text)):
                groups.append([])
            groups[-1].append(piece)
    for head, *rest in groups:
        named = head.place is not None or label.fullmatch(head.words.text) is not None
        found = rest if named else [head, *rest]
        title = found.pop(0) if found and found[0].style == "H1" else None
        inside = outline(found, language, annex=True, italics=ours)
        yield FoundAnnex(head if named else None, title, inside.pieces, inside.doubts)


def _closings(root: etree._Element, reader: Reader) -> Iterator[Piece]:
    """The lines of the closing."""
    for conclusions in root.iter(akn("conclusions")):
        for words in reader.lines(conclusions, Fate.CLOSING):
            yield Piece(Role.CLOSING, words, line_of(conclusions))


def _notes(root: etree._Element, reader: Reader) -> tuple[Note, ...]:
    """The footnotes in the order of their numbers; the same one marked up twice is one.

    Raises:
        SourceError: where two different footnotes have the same marker.
    """
    notes: dict[str, Note] = {}
    for element in root.iter(akn("authorialNote")):
        words = reader.words(element, Fate.NOTE)
        marker = read_marker(element)
        note = Note.of(marker, words.text, citations=words.citations, meetings=words.meetings)
        if notes.setdefault(marker, note) != note:
            message = f"two different footnotes {marker}"
            raise SourceError(message, expected="one", line=line_of(element))
    return tuple(sorted(notes.values(), key=_rank))


def _rank(note: Note) -> tuple[int, str]:
    """What puts footnotes in order: asterisks, then numbers, then what follows a number."""
    return int("".join(filter(str.isdigit, note.marker)) or 0), note.marker


def _title(preface: etree._Element | None, reader: Reader) -> Text:
    """The title, with the footnotes that are called in it or beside it."""
    place = Place().child(Kind.TITLE)
    if preface is None:
        return Text(place, "")
    element = next(preface.iter(akn("docTitle")), None)
    words = reader.words(element, Fate.TITLE) if element is not None else Words()
    inside = set(element.iter(akn("authorialNote"))) if element is not None else set()
    beside = (note for note in preface.iter(akn("authorialNote")) if note not in inside)
    after = tuple(Marker(read_marker(note), len(words.text)) for note in beside)
    return Text(place, words.text, words.markers + after, words.citations)


def _texts(element: etree._Element | None, tag: str, reader: Reader) -> list[SourceLine]:
    """What stands in elements of a name, set aside as it is no part of the text."""
    found = element.iter(akn(tag)) if element is not None else iter(())
    return [SourceLine(line_of(e), reader.words(e, Fate.FURNITURE).text) for e in found]


def _cover(root: etree._Element, reader: Reader) -> Iterator[SourceLine]:
    """The paragraphs of the cover, or the symbol alone where it has none."""
    for cover in root.iter(akn("coverPage")):
        tag = "p" if next(cover.iter(akn("p")), None) is not None else "docNumber"
        yield from _texts(cover, tag, reader)


def _symbol(
    root: etree._Element, number: Sequence[SourceLine], series: str, language: Language
) -> str:
    """The normalised symbol, from the cover or else from the number before the title."""
    cover = next(root.iter(akn("coverPage")), None)
    stated = next(cover.iter(akn("docNumber")), None) if cover is not None else None
    if stated is not None:
        printed = _plain(stated)
    else:
        words = " ".join(line.text for line in number)
        printed = f"{series}/{words.replace('.', '')}"
    letters = "|".join(language.joined)
    joined = re.sub(rf"\s*(?:\b(?:{letters})\b|-)\s*(?=[A-Z]\b)", "-", printed)
    try:
        return Symbol.parse(joined).text
    except AddressError as error:
        found = f"the symbol {printed[:40]!r}"
        raise SourceError(found, expected="a symbol such as A/RES/58/208") from error


def _adopted(root: etree._Element, closing: str, language: Language) -> date | None:
    """The date of adoption: the closing prints it, the metadata states it."""
    printed = (d for c in root.iter(akn("conclusions")) for d in c.iter(akn("docDate")))
    stated = (d for d in root.iter(akn("FRBRdate")) if d.get("name") == "adoption")
    for element in (*printed, *stated):
        day = element.get("date") or ""
        if re.fullmatch(r"[12]\d{3}-\d\d-\d\d", day):
            return date.fromisoformat(day)
    return language.parse_date(closing)


def _meeting(root: etree._Element, closing: str, language: Language) -> str | None:
    for inline in root.iter(akn("inline")):
        if inline.get("name") == "adoptionMeeting":
            return _plain(inline) or None
    match = language.meeting_pattern.search(closing)
    return match[0] if match else None
