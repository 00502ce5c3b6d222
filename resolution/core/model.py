"""The resolution as values: what every step reads and gives.

All values are frozen; to change one is to make a new one. ``None`` means that the text does not
say. Spans are half-open offsets, in characters, into the text of the clause or note that holds
them, so that ``text[start:end]`` is always the printed form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, cast

from resolution.core.place import Kind, Place, note_place


class Relation(StrEnum):
    """How a clause treats what it cites; also the family of its action."""

    RECALLS = "recalls"
    REAFFIRMS = "reaffirms"
    NOTES = "notes"
    RECOGNISES = "recognises"
    WELCOMES = "welcomes"
    EXPRESSES = "expresses"
    URGES = "urges"
    REQUESTS = "requests"
    DECIDES = "decides"
    CITES = "cites"
    """Cited without an action that says how."""
    DOCUMENTS = "documents"
    """In a note: the source of what the text names."""
    SEE = "see"
    """In a note: «véase»."""


@dataclass(frozen=True)
class Marker:
    """The call of a footnote: its printed number, and where in the clause's text it stands.

    ``relation`` and ``verb`` are those of the action that governs the call, as in a mention.
    """

    marker: str
    offset: int
    relation: Relation = Relation.CITES
    verb: str | None = None


@dataclass(frozen=True)
class Citation:
    """One mention of an instrument: a span of a clause or note, and what it means.

    Attributes:
        target: normalised symbol (``A/RES/49/127``) or ``instrumentos/<slug>``. For an internal
            reference, the resolution's own symbol.
        start, end: span of the mention in the text.
        text: the printed form, ``text[start:end]`` of the clause or note.
        relation: from the action that governs the mention.
        verb: of that action, as printed, in lower case and without adverbs; data leaves it out,
            since citing finds it again.
        pinpoint: the part cited, as printed (``anexo, sección II.C``).
        date: date of the instrument where the text prints it.
        via: the note that documents the instrument, if one does.
        part: the clause that the pinpoint leads to, where it names one.
    """

    target: str
    start: int
    end: int
    text: str
    relation: Relation = Relation.CITES
    pinpoint: str | None = None
    date: date | None = None
    via: Place | None = None
    part: Place | None = None
    verb: str | None = None

    @property
    def by_symbol(self) -> bool:
        """Whether the mention prints the symbol, or its number, of the document it cites.

        Others identify an instrument by its name, sales number or place in the Treaty Series, by
        *Ibíd.*, or are the resolution speaking of itself: what they cite is for a reader to tell.

        >>> Citation("A/RES/57/270B", 0, 8, "57/270 B").by_symbol
        True
        >>> Citation("A/RES/70/1", 0, 11, "Agenda 2030").by_symbol
        False
        """
        if self.target.startswith("instrumentos/"):
            return False
        figures = _FIGURES.search(self.text)
        return figures is not None and figures[0] in _FIGURES.findall(self.target)


# «49/127» in A/RES/49/127, «217» in A/RES/217(III), «58/98» in A/58/98.
_FIGURES = re.compile(r"\d+(?:/\d+)*")


def one_for_each_span(citations: Iterable[Citation]) -> Iterator[Citation]:
    """The citations that can be links: the first of those that one span names.

    The word between the ends of a range («57/1 a 57/5») names all that print leaves out.
    """
    taken: set[tuple[int, int]] = set()
    for citation in citations:
        span = citation.start, citation.end
        if span not in taken:
            taken.add(span)
            yield citation


@dataclass(frozen=True)
class Meeting:
    """A conference or meeting that a note lists: span of its name, place and dates as printed."""

    name: str
    start: int
    end: int
    place: str | None = None
    dates: str | None = None


@dataclass(frozen=True)
class Text:
    """Words at a place: a title, formula, heading or closing as it is; clauses and others are more.

    Attributes:
        place: where the words stand, and by its kind what they are.
        text: no number, no marker, no subparagraph's text; white space folded.
        markers: the footnotes called in it.
        citations: what it mentions.
    """

    place: Place
    text: str
    markers: tuple[Marker, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def id(self) -> str:
        """The place as an id."""
        return str(self.place)


@dataclass(frozen=True)
class Phrase:
    """Words of a text: their span, and as printed."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Deadline(Phrase):
    """By when something is asked, or how often.

    Attributes:
        session: of the General Assembly, where the words name one.
        year: where the words name one.
        source: the clause that has the words, where it is not the one that is asked by.
    """

    session: int | None = None
    year: int | None = None
    source: Place | None = None


@dataclass(frozen=True)
class Ask:
    """What is requested of someone, or decided, by one verb of a clause.

    Attributes:
        action: the verb with its adverbs.
        relation: the family of the verb.
        until: where the words that it governs end.
        addressee: the whole noun phrase that is asked; None where the text names nobody, and for
            what the body decides to do itself.
        deadline: by when, or how often; None where the text does not say.
        source: the clause that has these words, where a subparagraph goes on from it.
    """

    action: Phrase
    relation: Relation
    until: int
    addressee: Phrase | None = None
    deadline: Deadline | None = None
    source: Place | None = None

    @property
    def inherited(self) -> bool:
        """Whether all its words are another clause's."""
        when = self.deadline
        return self.source is not None and (when is None or when.source is not None)


@dataclass(frozen=True)
class Clause(Text):
    """Any addressable paragraph: its own words only.

    Attributes:
        number: as printed, without stop or bracket (``10``, ``b``); the order for preambular
            paragraphs, which print leaves unnumbered; ``None`` where there is none.
        action: the phrase the clause opens with and print sets in italics; a prefix of ``text``.
        asks: what it requests and decides, in the order of the verbs.
    """

    number: str | None = None
    action: str | None = None
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True)
class Note(Text):
    """A footnote: its printed marker, its text, and the meetings it lists."""

    marker: str = ""
    meetings: tuple[Meeting, ...] = ()

    @classmethod
    def of(cls, marker: str, text: str, **more: Any) -> Note:
        """The note with a marker, at the place that the marker tells."""
        return cls(note_place(marker), text, marker=marker, **more)


@dataclass(frozen=True)
class Cell(Text):
    """A cell of a table; ``columns`` and ``rows`` tell over how many it reaches."""

    heads: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Table:
    """A table: rows of cells where the source tells them, rows of one cell otherwise."""

    place: Place
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def id(self) -> str:
        """The place as an id."""
        return str(self.place)


@dataclass(frozen=True)
class Annex(Text):
    """An annex: its label as printed («Anexo», «Anexo II»), its title, and its blocks."""

    title: Text | None = None
    blocks: tuple[Block, ...] = ()


Block = Text | Table
"""What a resolution consists of: plain texts, clauses, tables, annexes."""


def texts(blocks: Iterable[Block]) -> Iterator[Text]:
    """Whatever has words, in reading order: an annex first gives its label, then its title."""
    for block in blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)
            continue
        yield block
        if isinstance(block, Annex):
            if block.title:
                yield block.title
            yield from texts(block.blocks)


def rewritten(blocks: Iterable[Block], change: Callable[[Text], Text]) -> tuple[Block, ...]:
    """The blocks with each text changed; the change keeps place and class."""
    return tuple(_rewritten(block, change) for block in blocks)


def _rewritten(block: Block, change: Callable[[Text], Text]) -> Block:
    if isinstance(block, Table):
        rows = (tuple(cast("Cell", change(cell)) for cell in row) for row in block.rows)
        return replace(block, rows=tuple(rows))
    if isinstance(block, Annex):
        block = cast("Annex", change(block))
        title = change(block.title) if block.title else None
        return replace(block, title=title, blocks=rewritten(block.blocks, change))
    return change(block)


class Change(StrEnum):
    """How an editor puts a source right."""

    MARKER = "marker"
    """A footnote is called where no marker of it stands."""
    HYPHEN = "hyphen"
    """The hyphen at the end of a line belongs to the word."""
    ASIDE = "aside"
    """Words are no part of the resolution."""
    WORDS = "words"
    """Other words are read in the place of those that stand there."""


@dataclass(frozen=True)
class Correction:
    """What an editor put right in a source before it was read.

    Attributes:
        change: how.
        before: the words that stand in the source; of a marker, those it stands after.
        after: what is read there; of a marker, the marker.
        date: when it was put right.
        reason: why.
        line: line of the source, from 1, or the first of several.
        last: the last of several lines.
        page: in a source in which people see pages, in the place of the line.
    """

    change: Change
    before: str
    after: str
    date: date
    reason: str
    line: int | None = None
    last: int | None = None
    page: int | None = None


@dataclass(frozen=True)
class Resolution:
    """A resolution as read: its identity, its blocks in reading order, and its notes.

    Attributes:
        symbol: normalised (``A/RES/58/208``).
        language: ISO 639-1 code.
        title: as printed.
        masthead: item of the agenda, adoption and origin, as far as the source has them.
        blocks: formulas, headings, clauses, tables, closings and annexes.
        notes: footnotes in the order of their numbers.
        adopted: date of adoption, from the closing or the cover.
        meeting: as printed («78ª sesión plenaria»).
        corrections: what an editor put right in its source.
    """

    symbol: str
    language: str
    title: Text
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    masthead: tuple[Text, ...] = ()
    adopted: date | None = None
    meeting: str | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks before the annexes."""
        return tuple(block for block in self.blocks if not isinstance(block, Annex))

    @property
    def annexes(self) -> tuple[Annex, ...]:
        """The annexes."""
        return tuple(block for block in self.blocks if isinstance(block, Annex))

    @property
    def enacting(self) -> str | None:
        """The enacting formula («La Asamblea General,»), the first of several parts."""
        formulas = (text for text in self.texts() if text.place.kind is Kind.FORMULA)
        return next((formula.text for formula in formulas), None)

    def clauses(self) -> Iterator[Clause]:
        """Clauses in reading order, those of the annexes after the others."""
        return (text for text in texts(self.blocks) if isinstance(text, Clause))

    def asks(self) -> Iterator[tuple[Clause, Ask]]:
        """What it asks, each with its clause, in reading order; what is only inherited, once."""
        for clause in self.clauses():
            yield from ((clause, ask) for ask in clause.asks if not ask.inherited)

    def texts(self) -> Iterator[Text]:
        """Whatever has words and can cite, in reading order, the notes last."""
        yield from self.masthead
        yield self.title
        yield from texts(self.blocks)
        yield from self.notes

    def rewritten(self, change: Callable[[Text], Text]) -> Resolution:
        """The resolution with each text changed; the change keeps place and class."""
        return replace(
            self,
            masthead=tuple(change(text) for text in self.masthead),
            title=change(self.title),
            blocks=rewritten(self.blocks, change),
            notes=tuple(cast("Note", change(note)) for note in self.notes),
        )


@dataclass(frozen=True)
class SourceLine:
    """A line of the source: number from 1, and its text."""

    line: int
    text: str


@dataclass(frozen=True)
class Doubt:
    """Something the reader was not certain of: where, and what it took it for.

    In a source in which people see pages and no lines, ``page`` and ``words`` tell where.
    """

    line: int | None
    message: str
    page: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Reading:
    """What a reader gives: the resolution, what was set aside, and what is doubtful.

    ``furniture`` holds the page headers, page numbers and rules that are not the resolution's
    text. Together with the resolution it accounts for every non-blank character of the source.
    """

    resolution: Resolution
    furniture: tuple[SourceLine, ...] = ()
    doubts: tuple[Doubt, ...] = ()
