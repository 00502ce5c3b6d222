"""Official resolutions in Akoma Ntoso (AKN4UN) to the model, and the files this project writes.

The markup tells with certainty what page text only suggests: what is a footnote and where it is
called, what print sets in italics, where the preamble ends. It does not always tell what belongs to
what; :mod:`resolution.read.xml.outline` finds that from the printed numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from resolution.core.errors import AddressError, SourceError
from resolution.core.model import Annex, Doubt, Marker, Note, Reading, Resolution, SourceLine
from resolution.core.symbol import Symbol
from resolution.languages import LANGUAGES as TABLES
from resolution.languages import Language, detect
from resolution.read.numbering import annex_number
from resolution.read.xml.blocks import Block, Role, blocks
from resolution.read.xml.outline import Outline, annex_outline, outline
from resolution.read.xml.vocabulary import EDITOR, LANGUAGES, NAMESPACE, akn
from resolution.read.xml.words import Words, line_of, read_marker, read_words

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


@dataclass(frozen=True, slots=True)
class _Part:
    """One resolution of a file: its ``statement``, and the letter and title of a part (A, B)."""

    statement: etree._Element
    letter: str = ""
    title: str = ""


def _read(root: etree._Element) -> Reading:
    language = _language(root)
    preface = next(root.iter(akn("preface")), None)
    conclusions = next(root.iter(akn("conclusions")), None)
    known = frozenset(note.get("marker", "") for note in root.iter(akn("authorialNote")))
    ours = _is_ours(root)
    bodies = [_body(part, language, known, ours=ours) for part in _parts(root)]
    annexes, doubts = _annexes(root, language, known, ours=ours)
    title, title_notes = _title(preface)
    resolution = Resolution(
        symbol=_symbol(root, language),
        language=language.code,
        title=title,
        enacting=_enacting(root),
        clauses=tuple(clause for body in bodies for clause in body.clauses),
        notes=_notes(root),
        headings=tuple(heading for body in bodies for heading in body.headings),
        tables=tuple(table for body in bodies for table in body.tables),
        annexes=annexes,
        title_notes=title_notes,
        adopted=_adopted(root, conclusions, language),
        meeting=_meeting(conclusions, language),
    )
    if not resolution.clauses:
        raise SourceError("no paragraph", expected="a preamble or a main body with paragraphs")
    every = tuple(doubt for body in bodies for doubt in body.doubts)
    return Reading(resolution, tuple(_furniture(root)), every + doubts)


def _is_ours(root: etree._Element) -> bool:
    """Whether this project wrote the file, so that nothing in it needs a guess."""
    identification = next(root.iter(akn("identification")), None)
    return identification is not None and identification.get("source") == f"#{EDITOR}"


def _language(root: etree._Element) -> Language:
    stated = next(root.iter(akn("FRBRlanguage")), None)
    code = (stated.get("language") or "") if stated is not None else ""
    table = TABLES.get(LANGUAGES[code]) if code in LANGUAGES else None
    table = table or (None if code else detect(_enacting(root) or ""))
    if table is None:
        raise SourceError(f"the language {code[:20]!r}", expected=f"one of {', '.join(LANGUAGES)}")
    return table


def _parts(root: etree._Element) -> list[_Part]:
    """The statement of the file, or those of its components, with their letters."""
    statements = list(root.iter(akn("statement")))
    if len(statements) < 2:
        return [_Part(statement) for statement in statements]
    parts = []
    for statement in statements:
        preface = next(statement.iter(akn("preface")), None)
        letter = "".join(_texts(preface, "docNumber"))[:1]
        if not "A" <= letter <= "Z":
            raise SourceError(f"a part numbered {letter!r}", expected="a letter (A, B …)")
        parts.append(_Part(statement, letter, _title(preface)[0]))
    return parts


def _body(part: _Part, language: Language, known: frozenset[str], *, ours: bool) -> Outline:
    found = [
        Block(Role.HEADING, Words(text), line_of(part.statement))
        for text in (part.letter, part.title)
        if text
    ]
    for child in part.statement:
        if child.tag == akn("preamble"):
            found += blocks(child, Role.PREAMBULAR, known)
        elif child.tag == akn("mainBody"):
            found += blocks(child, Role.PARAGRAPH, known)
    letter = f"{part.letter}/" if part.letter else ""
    return outline(found, language, part=letter, italics=ours)


def _annexes(
    root: etree._Element, language: Language, known: frozenset[str], *, ours: bool
) -> tuple[tuple[Annex, ...], tuple[Doubt, ...]]:
    """The annexes: each begins with its label («Anexo II»), in a file of its own or not."""
    words = "|".join(language.annex_words)
    label = re.compile(rf"(?:{words})(?:\s+[IVXLC\d]+)?", re.IGNORECASE)
    groups: list[list[Block]] = []
    for attachment in root.iter(akn("attachment")):
        for index, block in enumerate(blocks(attachment, Role.PARAGRAPH, known)):
            if index == 0 or (not ours and label.fullmatch(block.words.text)):
                groups.append([])
            groups[-1].append(block)
    annexes, doubts = [], []
    for order, (head, *rest) in enumerate(groups, 1):
        name = head.words.text
        place = head.place or annex_number(name, order, len(groups) > 1).rstrip("/")
        if not head.place and not label.fullmatch(name):
            doubts.append(Doubt(head.line, "an annex without its label"))
            name, rest = language.annex_words[0], [head, *rest]
        title = rest.pop(0).words.text if rest and rest[0].style == "H1" else None
        body = annex_outline(rest, language, place, italics=ours)
        doubts += body.doubts
        parts = (tuple(body.clauses), tuple(body.headings), tuple(body.tables))
        annexes.append(Annex(place, name, title, *parts))
    return tuple(annexes), tuple(doubts)


def _notes(root: etree._Element) -> tuple[Note, ...]:
    """The footnotes in the order of their numbers; the same one marked up twice is one.

    Raises:
        SourceError: where two different footnotes have the same marker.
    """
    notes: dict[str, Note] = {}
    for element in root.iter(akn("authorialNote")):
        words = read_words(element)
        note = Note(read_marker(element), words.text, words.citations, words.meetings)
        if notes.setdefault(note.marker, note) != note:
            message = f"two different footnotes {note.marker}"
            raise SourceError(message, expected="one", line=line_of(element))
    return tuple(sorted(notes.values(), key=_rank))


def _rank(note: Note) -> tuple[int, str]:
    """What puts footnotes in order: asterisks, then numbers, then what follows a number."""
    return int("".join(filter(str.isdigit, note.marker)) or 0), note.marker


def _title(preface: etree._Element | None) -> tuple[str, tuple[Marker, ...]]:
    """The title, and the footnotes that are called in it or beside it."""
    if preface is None:
        return "", ()
    element = next(preface.iter(akn("docTitle")), None)
    words = read_words(element) if element is not None else Words()
    inside = set(element.iter(akn("authorialNote"))) if element is not None else set()
    beside = (note for note in preface.iter(akn("authorialNote")) if note not in inside)
    after = tuple(Marker(read_marker(note), len(words.text)) for note in beside)
    return words.text, words.markers + after


def _texts(element: etree._Element | None, tag: str) -> list[str]:
    if element is None:
        return []
    return [read_words(found).text for found in element.iter(akn(tag))]


def _symbol(root: etree._Element, language: Language) -> str:
    """The normalised symbol, from the cover or else from the number before the title."""
    printed = _texts(next(root.iter(akn("coverPage")), None), "docNumber")
    if not printed:
        number = " ".join(_texts(next(root.iter(akn("preface")), None), "docNumber"))
        printed = [f"{language.series(_enacting(root))}/{number.replace('.', '')}"]
    letters = "|".join(language.joined)
    joined = re.sub(rf"\s*(?:\b(?:{letters})\b|-)\s*(?=[A-Z]\b)", "-", printed[0])
    try:
        return Symbol.parse(joined).text
    except AddressError as error:
        found = f"the symbol {printed[0][:40]!r}"
        raise SourceError(found, expected="a symbol such as A/RES/58/208") from error


def _enacting(root: etree._Element) -> str | None:
    formula = next(root.iter(akn("formula")), None)
    return read_words(formula).text or None if formula is not None else None


def _adopted(
    root: etree._Element, conclusions: etree._Element | None, language: Language
) -> date | None:
    """The date of adoption: the closing prints it, the metadata states it."""
    closing = conclusions.iter(akn("docDate")) if conclusions is not None else iter(())
    stated = (d for d in root.iter(akn("FRBRdate")) if d.get("name") == "adoption")
    for element in (*closing, *stated):
        day = element.get("date") or ""
        if re.fullmatch(r"[12]\d{3}-\d\d-\d\d", day):
            return date.fromisoformat(day)
    return language.parse_date(_closing(conclusions))


def _meeting(conclusions: etree._Element | None, language: Language) -> str | None:
    if conclusions is None:
        return None
    for inline in conclusions.iter(akn("inline")):
        if inline.get("name") == "adoptionMeeting":
            return read_words(inline).text or None
    match = language.meeting_pattern.search(_closing(conclusions))
    return match[0] if match else None


def _closing(conclusions: etree._Element | None) -> str:
    return read_words(conclusions).text if conclusions is not None else ""


def _furniture(root: etree._Element) -> Iterator[SourceLine]:
    """What is printed beside the resolution: the cover, and the number before the title."""
    for cover in root.iter(akn("coverPage")):
        for paragraph in cover.iter(akn("p")):
            yield SourceLine(line_of(paragraph), read_words(paragraph).text)
    for preface in root.iter(akn("preface")):
        for number in preface.iter(akn("docNumber")):
            yield SourceLine(line_of(number), read_words(number).text)
