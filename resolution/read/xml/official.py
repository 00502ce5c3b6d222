"""Official resolutions in Akoma Ntoso (AKN4UN) to the model.

The markup tells with certainty what page text only suggests: what is a footnote and where it is
called, what print sets in italics, where the preamble ends. It does not always tell what belongs to
what; :mod:`resolution.read.xml.outline` finds that from the printed numbers.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date

from lxml import etree

from resolution.core.errors import SourceError
from resolution.core.model import Doubt, Marker, Note, Resolution, Text
from resolution.core.place import Kind, Place
from resolution.languages import Language
from resolution.read import numbering
from resolution.read.ledger import Fate
from resolution.read.numbering import FoundAnnex
from resolution.read.pieces import Role, Words
from resolution.read.xml.outline import Outline, outline
from resolution.read.xml.vocabulary import ADOPTION, MASTHEAD, akn
from resolution.read.xml.walk import Found, pieces_of
from resolution.read.xml.words import WordReader, line_of, name, plain, read_marker


def read_official(
    root: etree._Element, language: Language, reader: WordReader
) -> tuple[Resolution, list[Doubt]]:
    """The resolution that an official file holds, but for its symbol, and what is not certain.

    Raises:
        SourceError: where parts have no letters, or two footnotes one marker.
        ValueError: for a footnote without a marker that print uses.
    """
    preface = next(root.iter(akn("preface")), None)
    title, *headings = _heads(preface, reader)
    body = _body(root, headings, language, reader)
    whole = numbering.number_pieces(body.pieces, Place())
    annexes = numbering.number_annexes(_annexes(root, language, reader))
    resolution = Resolution(
        symbol="",
        language=language.code,
        title=Text(Place().child(Kind.TITLE), title.words.text, title.words.markers),
        masthead=numbering.number_masthead(_masthead(root, reader)),
        blocks=(*whole.blocks, *annexes.blocks),
    )
    called = {marker.marker for text in resolution.texts() for marker in text.markers}
    closings = [text for text in resolution.texts() if text.place.kind is Kind.CLOSING]
    closing = " ".join(text.text for text in closings)
    resolution = replace(
        resolution,
        notes=_notes(root, called, reader),
        adopted=_adopted(root) or language.parse_date(closing),
        meeting=_meeting(root, closing, language),
    )
    doubts = [*body.doubts, *whole.doubts, *annexes.doubts]
    printed = {found for text in closings if (found := language.parse_date(text.text))}
    if printed and resolution.adopted not in printed:
        told = ", ".join(map(str, sorted(printed)))
        doubts.append(Doubt(None, f"adopted {resolution.adopted}, though the closing has {told}"))
    doubts += [
        Doubt(line, f"{near!r} is read as the call of footnote {marker}")
        for line, near, marker in reader.glued
    ]
    return resolution, doubts


_CLOSING_LINES = 3
"""Paragraphs of the longest closing: meeting, day, how it was adopted."""


def _masthead(root: etree._Element, reader: WordReader) -> Iterator[tuple[Kind, Words]]:
    """What the cover tells of the resolution: item of the agenda, adoption, origin."""
    cover = root.find(f".//{akn('coverPage')}")
    for element in cover.iter("{*}*") if cover is not None else ():
        kind = MASTHEAD.get((name(element), element.get("name", "")))
        words = reader.words(element, Fate.MASTHEAD) if kind else Words()
        if kind and words.text:
            yield kind, words


def _heads(
    preface: etree._Element | None, reader: WordReader, *, part: bool = False
) -> list[Found]:
    """The title of the whole, then the headings that a preface has besides.

    These are the letter and the title of one part of several, or the title of one that stands
    alone; its letter belongs to its number. Footnotes called beside them stand at their end.
    """
    heads = [Found(Role.HEADING, Words(), 0)]
    beside: list[str] = []
    lettered = part
    read = ("docTitle", "docNumber") if part else ("docTitle",)
    known = map(akn, ("docNumber", "docTitle", "authorialNote"))
    for element in preface.iter(*known) if preface is not None else ():
        if element.tag == akn("authorialNote"):
            if next(element.iterancestors(*map(akn, read)), None) is None:
                beside.append(read_marker(element))
        elif name(element) not in read:
            lettered = lettered or element.get("refersTo") == "#letter"
        elif lettered:
            words = reader.words(element, Fate.HEADING)
            heads.append(Found(Role.HEADING, words, line_of(element)))
        else:
            more = reader.words(element, Fate.TITLE)
            heads[0] = replace(heads[0], words=heads[0].words.and_then(more))
    at = len(heads) - 1 if part else 0
    words = heads[at].words
    calls = (*words.markers, *(Marker(marker, len(words.text)) for marker in beside))
    heads[at] = replace(heads[at], words=replace(words, markers=calls))
    return heads


def _body(
    root: etree._Element, headings: list[Found], language: Language, reader: WordReader
) -> Outline:
    """The pieces of all that stands before the annexes, part by part."""
    statements = list(root.iter(akn("statement")))
    found = [*headings]
    for statement in statements:
        letter = ""
        if len(statements) > 1:
            letter, heads = _part(statement, reader)
            found += heads
        for child in statement:
            if child.tag == akn("preamble"):
                found += pieces_of(child, Role.PREAMBULAR, reader, letter)
            elif child.tag == akn("mainBody"):
                found += pieces_of(child, Role.PARAGRAPH, reader, letter)
            elif child.tag == akn("conclusions"):
                # That of the last part is that of the whole, as page text has it.
                found += _closing(child, reader, "" if statement is statements[-1] else letter)
    for conclusions in root.iterfind(f"{akn('documentCollection')}/{akn('conclusions')}"):
        found += _closing(conclusions, reader)
    return _with_closing(found, language)


def _with_closing(found: list[Found], language: Language) -> Outline:
    """The pieces in order; a closing that is marked up as paragraphs is one, and is told."""
    last = found[-_CLOSING_LINES:]
    at = next((i for i, piece in enumerate(last) if _is_closing(piece, language)), len(last))
    plain_ = last[at:]
    closing = [replace(piece, role=Role.CLOSING) for piece in plain_]
    whole = outline([*found[: len(found) - len(plain_)], *closing], language)
    if closing:
        words = " ".join(piece.words.text for piece in closing)
        doubt = Doubt(closing[0].line, f"the closing stands in paragraphs: {words[:60]!r}")
        return replace(whole, doubts=[*whole.doubts, doubt])
    return whole


def _is_closing(piece: Found, language: Language) -> bool:
    unnumbered = piece.role in {Role.PARAGRAPH, Role.HEADING} and piece.label is None
    return unnumbered and language.closing_pattern.fullmatch(piece.words.text) is not None


def _part(statement: etree._Element, reader: WordReader) -> tuple[str, list[Found]]:
    """The letter of one part of several, and its letter and title as headings."""
    heads = _heads(statement.find(akn("preface")), reader, part=True)
    lines = [head for head in heads if head.words.text]
    letter = lines[0].words.text[:1] if lines else ""
    if not "A" <= letter <= "Z":
        raise SourceError(f"a part numbered {letter!r}", expected="a letter (A, B …)")
    return letter, [replace(line, part=letter) for line in lines]


def _closing(conclusions: etree._Element, reader: WordReader, part: str = "") -> Iterator[Found]:
    """The lines of a closing."""
    for words in reader.lines(conclusions, Fate.CLOSING):
        yield Found(Role.CLOSING, words, line_of(conclusions), part=part)


def _annexes(root: etree._Element, language: Language, reader: WordReader) -> Iterator[FoundAnnex]:
    """The annexes: each begins with its label («Anexo II»), in a file of its own or not."""
    label = re.compile(rf"(?:{language.annex_pattern.pattern})", re.IGNORECASE)
    groups: list[list[Found]] = []
    for attachment in root.iter(akn("attachment")):
        for index, piece in enumerate(pieces_of(attachment, Role.PARAGRAPH, reader)):
            if index == 0 or label.fullmatch(piece.words.text):
                groups.append([])
            groups[-1].append(piece)
    for head, *rest in groups:
        named = label.fullmatch(head.words.text) is not None
        found = rest if named else [head, *rest]
        title = found.pop(0) if found and found[0].style == "H1" else None
        inside = outline(found, language, annex=True)
        yield FoundAnnex(head if named else None, title, inside.pieces, inside.doubts)


def _notes(root: etree._Element, called: Container[str], reader: WordReader) -> tuple[Note, ...]:
    """The footnotes in the order of their numbers; the same one marked up twice is one.

    Args:
        root: of the file.
        called: markers that the text calls. A note that stands apart, in the metadata, is the
            cover's where only the cover calls it.
        reader: of the file.

    Raises:
        SourceError: where two different footnotes have the same marker.
    """
    notes: dict[str, Note] = {}
    for element in root.iter(akn("authorialNote"), akn("note")):
        marker = read_marker(element)
        if element.tag == akn("note") and marker not in called:
            continue
        note = Note.of(marker, reader.words(element, Fate.NOTE).text)
        if notes.setdefault(marker, note) != note:
            message = f"two different footnotes {marker}"
            raise SourceError(message, expected="one", line=line_of(element))
    return tuple(sorted(notes.values(), key=lambda note: note.place))


def _adopted(root: etree._Element) -> date | None:
    """The date of adoption: the closing prints it, the metadata states it."""
    printed = (d for c in root.iter(akn("conclusions")) for d in c.iter(akn("docDate")))
    stated = (d for d in root.iter(akn("FRBRdate")) if d.get("name") == "adoption")
    for element in (*printed, *stated):
        day = element.get("date") or ""
        if re.fullmatch(r"[12]\d{3}-\d\d-\d\d", day):
            return date.fromisoformat(day)
    return None


def _meeting(root: etree._Element, closing: str, language: Language) -> str | None:
    for inline in root.iter(akn("inline")):
        if inline.get("name") == ADOPTION:
            return plain(inline) or None
    match = language.meeting_pattern.search(closing)
    return match[0] if match else None
