"""Likeness: takes a reading, tells what in it does not look like a resolution.

A resolution is one sentence: each of its paragraphs ends with a stop, its numbers stand once, its
paragraphs and notes open with a capital. What does not may be a line taken for a paragraph, a
paragraph that took what is none of its words, or words told in another order than print has them: a
person has to look.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from resolution.core.errors import SourceError
from resolution.core.model import Clause, Doubt, Note, Resolution, Text
from resolution.core.place import Kind
from resolution.languages import CAPITAL, LANGUAGES
from resolution.read.text.paragraphs import Paragraph
from resolution.read.text.source import Line

_STOPPED = re.compile(r"[.,;:?!…—–][”’»\")\]]*(?: (?:y|e|o|u|and|or|et|ou))?$")
_NOTE_STOPPED = re.compile(r"[.?!…][”’»\")\]]*$")
_DOUBLED = re.compile(r"\b([a-zà-ÿ]{2,}) \1\b")
_FIGURES = re.compile(r"\b\d{1,3}(?: \d{3})+\b")
_ROWS = 6
"""Figures set as in tables from which a paragraph may have swallowed one."""
_ROW = re.compile(r"(?:(?<!\S)(?:[–—-]|\(?\d[\d.,]*\)?)(?: |$)){5}")
_NUMBERED = re.compile(rf"[;.] (\d{{1,3}})\. (?=[{CAPITAL}])")
_NEXT = re.compile(rf"; (?:\S{{1,3}}[.)] |\d{{1,3}} )?[{CAPITAL}][a-zà-ÿ]{{2,}} ")
"""After such a stop a sentence goes on in small letters."""
_NOTE = re.compile(r"[.;,] \d{1,3} [ASE]/\w+")
"""After a stop, as a note opens: «… que informe. 35 A/44/12.»"""
_STAR = re.compile(r"\w+\*+(?!\w)")
_GLUED = re.compile(r"\w*[)”»][a-zà-ÿ]{2,}")
_BROKEN = re.compile(r"[^\W\d_]{6,}\. [a-zà-ÿ]{2,}")
_LETTERED = r"(?:\d{1,2}[OlI]\d?|[OlI]\d{1,2}|[Ol])"
_MISREAD = re.compile(rf"\b(?:{_LETTERED}/\d{{1,3}}|\d{{1,3}}/{_LETTERED})\b")
"""Not «I/7», which is decision 7 of a first session."""
_STRANGE = (
    (_BROKEN, "goes on after a stop"),
    (_DOUBLED, "has a word twice"),
    (_NOTE, "may hold the foot of a page"),
    (_GLUED, "has words without a space"),
    (_STAR, "has a sign as calls are"),
    (_MISREAD, "has a letter in figures"),
)
_ADDRESS = re.compile(r"(?:https?:|www\.|\w+(?:\.\w+)+(?:/|$))")
_LABEL = re.compile(r"\(?(?:[a-z]|[ivx]+)\) ")
_GAP = r"^.{15,}?\S {3,}(?=%s)"
_COLUMN = re.compile(_GAP % r"[^\W_]+[.)]? [^\W\d_]")
_SUM = re.compile(_GAP % r"\(?\d[\d.,]*(?: [\d.,]+)*\)?$")
"""Before words of another column; before a figure of a table."""
_SHIFT = 3
"""Blanks by which a column may stand elsewhere from line to line."""
_FEW_LINES = 3
"""Lines with a gap at the same place that are more than chance."""
_FEW = 4
"""Paragraphs from which the greater part tells how a text was read."""


def refuse_columns(paragraphs: Iterable[Paragraph]) -> None:
    """Nothing, unless paragraphs run over columns that stand side by side.

    Raises:
        SourceError: at the first line that does.
    """
    for line, alike in _with_gaps(_COLUMN, paragraphs):
        raise SourceError(
            f"{alike} lines with a gap at the same place",
            expected="one column: is this text set in two, side by side?",
            line=line.number,
        )


def rows_of_tables(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    """Lines that end in a figure, set apart at the same place."""
    return (line for line, _ in _with_gaps(_SUM, paragraphs))


def _with_gaps(
    form: re.Pattern[str], paragraphs: Iterable[Paragraph]
) -> Iterator[tuple[Line, int]]:
    """Lines with a gap at the same place as others, and how many have it there."""
    lines = (body.line for paragraph in paragraphs for body in paragraph.lines)
    gaps = [(line.indent + gap.end(), line) for line in lines if (gap := form.search(line.text))]
    counts = Counter(column for column, _ in gaps)
    for column, line in gaps:
        alike = sum(counts[column + shift] for shift in range(-_SHIFT, _SHIFT + 1))
        if alike >= _FEW_LINES:
            yield line, alike


def unlikely(resolution: Resolution) -> Iterator[Doubt]:
    """What a person should look at.

    Raises:
        SourceError: where most paragraphs of the resolution itself end in mid-sentence.
    """
    every = tuple(resolution.clauses())
    yield from map(_opening, _items_that_open_strangely(every))
    yield from filter(None, map(_note, resolution.notes))
    for clause in every:
        yield from _swallowed(clause, resolution)
    yield from filter(None, map(_broken, (*every, *resolution.notes)))
    yield from _other_resolutions(resolution, every)
    headings = [text for text in resolution.texts() if text.place.kind is Kind.HEADING]
    for text in (*every, *headings):
        if text.text.isdecimal():
            yield Doubt(None, f"{text.place} is a number and no more: {text.text!r}")
        if len(_FIGURES.findall(text.text)) >= _ROWS or _ROW.search(text.text):
            yield Doubt(None, f"{text.place} holds figures as the rows of a table do")
    clauses = [clause for clause in every if not clause.place.annex]
    open_ = [c for c in clauses if c.text and not _STOPPED.search(c.text)]
    if len(clauses) >= _FEW and 2 * len(open_) > len(clauses):
        raise SourceError(
            f"{len(open_)} of {len(clauses)} paragraphs that end in mid-sentence, as {_end(open_)}",
            expected="paragraphs, not lines: is this text set in another way?",
        )
    for clause in open_:
        yield Doubt(None, f"{clause.place} ends without a stop: {clause.text[-40:]!r}")
    yield from map(_opening, filter(_opens_strangely, clauses))


def _other_resolutions(resolution: Resolution, every: Iterable[Clause]) -> Iterator[Doubt]:
    """What may be another resolution: a formula in an annex, or a second one without a part."""
    formula = LANGUAGES[resolution.language].enacting_pattern
    for clause in every:
        if clause.place.annex and formula.fullmatch(clause.text):
            yield Doubt(None, f"{clause.place} opens as a resolution does: {clause.text!r}")
    first, *others = [t.place for t in resolution.texts() if t.place.kind is Kind.FORMULA]
    for place in others:
        if not place.label_of(Kind.PART) or place.label_of(Kind.SECTION):
            yield Doubt(None, f"{place} stands after {first}: is it another resolution's?")


def _end(clauses: Sequence[Clause]) -> str:
    return repr(clauses[0].text[-30:])


def _opens_strangely(clause: Clause) -> bool:
    """Whether a numbered paragraph opens in mid-sentence, or with the letter of an item."""
    if clause.place.kind is not Kind.PARAGRAPH or clause.number is None:
        return False
    return clause.text[:1].islower() or _LABEL.match(clause.text) is not None


def _items_that_open_strangely(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Items in small letters in a list whose others open with capitals."""
    listed = (clause for clause in clauses if clause.place.kind is Kind.SUBPARAGRAPH)
    for _, items in groupby(listed, key=lambda clause: clause.place.parent):
        alike = [item for item in items if item.text]
        capital = sum(item.text[0].isupper() for item in alike)
        if 2 * capital >= len(alike) > 1:
            yield from (item for item in alike if item.text[0].islower())


def _swallowed(clause: Clause, resolution: Resolution) -> Iterator[Doubt]:
    """What a paragraph holds that is none of its words: a page header, rows, the next paragraph."""
    if resolution.symbol in clause.text.replace(" ", ""):
        yield Doubt(None, f"{clause.place} holds {resolution.symbol}, as the head of a page does")
    number = clause.number or "0"
    for found in _NUMBERED.finditer(clause.text) if number.isdecimal() else ():
        if int(found[1]) > int(number):
            yield Doubt(None, f"{clause.place} holds what may be paragraph {found[1]}")
            return
    if after := _NEXT.search(clause.text):
        yield Doubt(None, f"{clause.place} goes on in capitals: {after[0].strip()!r}")


def _broken(text: Text) -> Doubt | None:
    """What stands in no sentence of print."""
    for pattern, what in _STRANGE:
        if found := pattern.search(text.text):
            return Doubt(None, f"{text.id} {what}: {found[0]!r}")
    return None


def _note(note: Note) -> Doubt | None:
    """A note is a sentence, too: words told in another order break at its ends."""
    if not _NOTE_STOPPED.search(note.text):
        return Doubt(None, f"note {note.marker} ends without a stop: {note.text[-40:]!r}")
    if note.text[:1].islower() and not _ADDRESS.match(note.text):
        return Doubt(None, f"note {note.marker} opens in mid-sentence: {note.text[:40]!r}")
    return None


def _opening(clause: Clause) -> Doubt:
    return Doubt(None, f"{clause.place} opens in mid-sentence: {clause.text[:40]!r}")
