"""The reader of page text: takes text extracted from PDF pages, gives the resolution.

The steps, each in its module: lines (`source`), `front`, `furniture`, `footnotes`, `pages`,
`paragraphs`, `structure`, `numbering`, `assembly`; and last the `ledger`, which accounts for every
character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise

from resolution.core.errors import SourceError
from resolution.core.model import Clause, Reading, Resolution, SourceLine, Text
from resolution.core.place import Kind, Place
from resolution.languages import CAPITAL, LANGUAGES, Language, detect
from resolution.read.ledger import Fate, check_ledger
from resolution.read.text.assembly import Assembler
from resolution.read.text.folding import Call, Folder, Span
from resolution.read.text.footnotes import find_notes
from resolution.read.text.front import Front, find_front, refuse_second, symbol_of, symbol_of_name
from resolution.read.text.furniture import find_furniture
from resolution.read.text.hyphens import Unbroken, unbroken
from resolution.read.text.likely import refuse_columns, rows_of_tables, unlikely
from resolution.read.text.lines import settled
from resolution.read.text.masthead import find_masthead
from resolution.read.text.notes import Notes
from resolution.read.text.pages import body_of, call_all, doubtful_numbers
from resolution.read.text.paragraphs import (
    BodyLine,
    Paragraph,
    cut_short,
    group,
    layout_of,
    perhaps_joined,
)
from resolution.read.text.source import Line, line_number, split_lines, straightened
from resolution.read.text.stars import star_calls, without
from resolution.read.text.structure import Block, Part, classify

_CLAUSES = frozenset((Part.PREAMBULAR, Part.OPERATIVE, Part.ITEM, Part.CONTINUATION))
_WHOLE_LINE = 20
"""Characters of a line that tells something."""
_PAGE_HEAD = re.compile(r"\d{1,4} {4,}\D{20,}|\D{20,}[^\d\s] {4,}\d{1,4}")
"""As bound volumes have it: «208      General Assembly—Forty-fourth Session»."""
_HALF = re.compile(r"[^\W\d_]+-")
"""The last word of a page that may go on on the next one."""


def read_page_text(
    text: str, *, language: str | None = None, name_hint: str | None = None
) -> Reading:
    """The resolution that the page text holds.

    Args:
        text: text of the pages, in order.
        language: its language, where known; else the enacting formula tells.
        name_hint: name of the file (``A-RES-75-253-B.es.txt``), for what the text leaves out.

    Raises:
        SourceError: where the text is not a whole resolution, or not all of it can be placed.
    """
    printed = straightened(text)
    words = LANGUAGES.get(language) if language else detect(printed)
    if words is None:
        raise _no_formula(LANGUAGES.values())
    hyphens = unbroken(printed, words)
    source = hyphens.text
    lines = settled(split_lines(source), source, words)
    front = find_front(lines, words)
    stars = star_calls(lines, front)
    lines = [without(line, stars.get(line.number)) for line in lines]
    refuse_second(lines, front, words)
    title = _title_spans(lines, front)
    if not title:
        place = lines[front.first].number
        raise SourceError("a number without a title", expected="«58/208. …»", line=place)
    folder = Folder(source, words.joiners)
    furniture = find_furniture(lines, front, folder.fold(title).text)
    called = {"*" * (end - start) for start, end in stars.values()}
    notes = find_notes(lines, furniture, front.end, words, called)
    body = body_of(lines, front, furniture, notes)
    calls = call_all(source, title, body, notes, lines, words)
    paragraphs = group(body, words)
    blocks = classify(paragraphs, words)
    refuse_columns(block.paragraph for block in blocks if block.part in _CLAUSES)

    assembler = Assembler(folder, calls, words)
    assembler.aside(Fate.MARKER, stars.values())
    left = doubtful_numbers(source, body, calls, notes, words)
    told = (
        *_doubtful_calls(source, calls, left),
        *_kept_hyphens(hyphens, body),
        *_strange_lines(paragraphs, body, lines, notes, words),
        *notes.doubts,
    )
    for at, message in told:
        assembler.doubt(at, message)
    cover = (*range(front.first), *range(front.title_end, front.end))
    masthead = find_masthead(lines, cover, words)
    taken = {line.number for text in masthead for line in text.lines}
    aside = [lines[index] for index in (*cover, *furniture, *notes.rules)]
    aside = [line for line in aside if line.number not in taken]
    aside += _after_closing(blocks, assembler)
    assembler.aside(Fate.FURNITURE, [(line.start, line.end) for line in aside])
    resolution = _resolution(lines, front, title, blocks, words, name_hint, assembler)
    resolution = replace(
        resolution,
        masthead=assembler.masthead(masthead),
        notes=tuple(map(assembler.note, notes.notes)),
    )
    check_ledger(source, assembler.entries)
    doubts = (*assembler.doubts, *unlikely(resolution))
    return Reading(resolution, _shown(aside), doubts)


def _doubtful_calls(
    source: str, calls: Iterable[Call], left: Iterable[Call]
) -> Iterator[tuple[int, str]]:
    """Lines with a call that stands strangely, then those with a number left to the text."""
    for call in calls:
        if not call.sure:
            near = source[max(call.start - 20, 0) : call.end + 5]
            message = f"marker {call.marker} in {near!r}"
            yield line_number(source, call.start), message
    for number in left:
        near = " ".join(source[max(number.start - 20, 0) : number.end].split())
        message = f"{number.marker} was left to the text in {near!r}, and may call the note"
        yield line_number(source, number.start), message


def _kept_hyphens(hyphens: Unbroken, body: Sequence[BodyLine]) -> Iterator[tuple[int, str]]:
    """Lines with a hyphen at their end, or at that of a page, that may only break a word."""
    for at, compound in hyphens.doubts:
        message = f"the hyphen at the end of a line stays: {compound!r}"
        yield line_number(hyphens.text, at), message
    for above, below in pairwise(body):
        halves = above.line.text.split()[-1:] + below.line.text.split()[:1]
        if below.page_break and _HALF.fullmatch(halves[0]) and halves[1][0].islower():
            message = f"the hyphen at the end of a page stays: {''.join(halves).rstrip(',;:.')!r}"
            yield above.line.number, message


def _strange_lines(
    paragraphs: Sequence[Paragraph],
    body: Sequence[BodyLine],
    lines: Sequence[Line],
    notes: Notes,
    language: Language,
) -> Iterator[tuple[int, str]]:
    """Lines that stand twice, end early, or open as notes do where none were found."""
    for above, below in pairwise(line for line in lines if not line.blank):
        if above.text == below.text and len(below.text) >= _WHOLE_LINE:
            yield below.number, f"the line stands twice: {below.text[:40]!r}"
    for paragraph in paragraphs:
        if len(paragraph.lines) == 1 and _PAGE_HEAD.fullmatch(paragraph.text):
            yield paragraph.first.number, f"may be the head of a page: {paragraph.text!r}"
    for line in islice(rows_of_tables(paragraphs), 1):
        yield line.number, f"may be a row of figures: {line.text[-40:]!r}"
    layout = layout_of(body)
    for line in perhaps_joined(paragraphs, layout):
        yield line.number, f"may open what nothing sets apart: {line.text[:40]!r}"
    for line in cut_short(paragraphs, layout.width):
        yield line.number, f"the line ends early: {line.text[-40:]!r}"
    number = 1 if not notes.notes else 0
    for line in (found.line for found in body if number):
        dated = language.date_pattern.match(line.text)
        if re.match(rf"{number} [{CAPITAL}]", line.text) and not dated:
            yield line.number, f"may be a note without a rule above it: {line.text[:40]!r}"
            number += 1


def _no_formula(languages: Iterable[Language]) -> SourceError:
    formulas = ", ".join(f"«{next(iter(language.bodies))},»" for language in languages)
    return SourceError("no enacting formula", expected=f"a line such as {formulas}")


def _title_spans(lines: Sequence[Line], front: Front) -> list[Span]:
    spans = [
        (line.start, line.end) for line in lines[front.first : front.title_end] if not line.blank
    ]
    first = (max(front.label_end, spans[0][0]), spans[0][1])
    return [span for span in (first, *spans[1:]) if span[0] < span[1]]


def _after_closing(blocks: Sequence[Block], assembler: Assembler) -> list[Line]:
    """Lines after the closing that are no annex: set aside, and said."""
    after = [block for block in blocks if block.part is Part.AFTER]
    for block in after:
        assembler.doubt(
            block.paragraph.first.number,
            f"set aside as no part of the resolution: {block.text[:60]!r} after the closing",
        )
    return [body.line for block in after for body in block.paragraph.lines]


def _shown(lines: Sequence[Line]) -> tuple[SourceLine, ...]:
    """The lines set aside, in the order of the source, without the blank ones."""
    return tuple(
        SourceLine(line.number, line.text)
        for line in sorted(lines, key=lambda line: line.number)
        if not line.blank
    )


def _resolution(
    lines: Sequence[Line],
    front: Front,
    title: Sequence[Span],
    blocks: Sequence[Block],
    language: Language,
    name: str | None,
    assembler: Assembler,
) -> Resolution:
    """The resolution but for its notes."""
    assembler.aside(Fate.LABEL, [(lines[front.first].start, title[0][0])])
    heading = assembler.words(Fate.TITLE, title)
    annex = next((i for i, block in enumerate(blocks) if block.part is Part.ANNEX), len(blocks))
    body = assembler.body(blocks[:annex])
    annexes = assembler.annexes(blocks[annex:])
    resolution = Resolution(
        symbol="",
        language=language.code,
        title=Text(Place().child(Kind.TITLE), heading.text, heading.markers),
        blocks=(*body.blocks, *annexes.blocks),
    )
    if resolution.enacting is None:
        raise _no_formula([language])
    if not any(isinstance(block, Clause) for block in body.blocks):
        raise SourceError("no paragraph after the enacting formula", expected="the clauses")
    symbol = symbol_of(front, lines, language.series(resolution.enacting), name)
    named = symbol_of_name(name) if name else None
    if named and named != symbol:
        assembler.doubt(None, f"the file name tells {named}, the text {symbol}; the text is taken")
    meeting, adopted = _closing(resolution, blocks[-1], front, language, assembler)
    return replace(resolution, symbol=symbol, meeting=meeting, adopted=adopted)


def _closing(
    resolution: Resolution, last: Block, front: Front, language: Language, assembler: Assembler
) -> tuple[str | None, date | None]:
    """Meeting and date from the closing, or from the cover where there is no closing."""
    texts = [text.text for text in resolution.texts() if text.place.kind is Kind.CLOSING]
    if texts:
        dates = [found for text in texts if (found := language.parse_date(text))]
        adopted = dates[-1] if dates else _cover_date(front, language)
        if not dates and not (adopted and re.search(r"\(\d{4}\)", front.number)):
            # The Security Council's volumes have the date under the number alone.
            told = f"{adopted}, the cover's" if adopted else "none"
            assembler.doubt(last.paragraph.first.number, f"no date in the closing; taken is {told}")
        met = (language.meeting_pattern.search(text) for text in texts)
        return next((match[0] for match in reversed(list(met)) if match), None), adopted
    adopted = _cover_date(front, language)
    whole = re.search(r"[.][”»]?\d{0,3}$", last.text) is not None
    if not whole or adopted is None:
        raise SourceError(
            f"the text ends with {last.text[-40:]!r}",
            expected="the closing: number of the meeting and date",
            line=last.paragraph.lines[-1].line.number,
        )
    meeting = language.meeting_pattern.search(front.cover)
    if meeting is None:
        assembler.doubt(last.paragraph.first.number, "no closing; the date is the cover's")
    return (meeting[0] if meeting else None), adopted


def _cover_date(front: Front, language: Language) -> date | None:
    """The date of the cover after «aprobada por» or the meeting, not that of distribution."""
    told = re.search(
        language.adopted_by, front.cover, re.IGNORECASE
    ) or language.meeting_pattern.search(front.cover)
    return language.parse_date(front.cover[told.end() :]) if told else None
