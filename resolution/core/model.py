"""The resolution as values: what every step reads and gives.

All values are frozen; to change one is to make a new one. ``None`` means that the text does not
say. Spans are half-open offsets, in characters, into the text of the clause or note that holds
them, so that ``text[start:end]`` is always the printed form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a clause is, by its place in the resolution."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUBPARAGRAPH = "subparagraph"
    CONTINUATION = "continuation"
    """Text that goes on after the subparagraphs of its parent (``parrafo/4/fin``)."""
    ANNEX = "annex"
    """A paragraph of an annex (``anexo/3``, or ``anexo/2/3`` in the second of several)."""


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


@dataclass(frozen=True, slots=True)
class Marker:
    """The call of a footnote: its printed number, and where in the clause's text it stands.

    ``relation`` and ``verb`` are those of the action that governs the call, as in a mention.
    """

    marker: str
    offset: int
    relation: Relation = Relation.CITES
    verb: str | None = None


@dataclass(frozen=True, slots=True)
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
        via: id of the note that documents the instrument (``nota/10``), if it is one.
        part: id of the clause the pinpoint leads to (``parrafo/3``) where it names one.
    """

    target: str
    start: int
    end: int
    text: str
    relation: Relation = Relation.CITES
    pinpoint: str | None = None
    date: date | None = None
    via: str | None = None
    part: str | None = None
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


@dataclass(frozen=True, slots=True)
class Meeting:
    """A conference or meeting that a note lists: span of its name, place and dates as printed."""

    name: str
    start: int
    end: int
    place: str | None = None
    dates: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """Any addressable paragraph: its own words only.

    Attributes:
        id: address below the resolution: ``preambulo/3``, ``parrafo/10``, ``parrafo/10/b``,
            ``parrafo/10/b/ii``, ``parrafo/4/fin``, ``seccion/2/parrafo/1``, ``A/parrafo/1``,
            ``anexo/3``.
        number: as printed, without stop or bracket (``10``, ``b``); the order for preambular
            paragraphs, which print leaves unnumbered; ``None`` where there is none.
        text: no number, no marker, no subparagraph's text; white space folded.
        action: the phrase the clause opens with and print sets in italics; a prefix of ``text``.
        parent: id of the clause this one belongs to.
    """

    id: str
    kind: Kind
    text: str
    number: str | None = None
    action: str | None = None
    parent: str | None = None
    notes: tuple[Marker, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside the resolution, and the id of the clause it stands before."""

    before: str
    text: str
    notes: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table, kept as rows of text, and the id of the clause it stands after."""

    after: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex, kept whole: its label as printed («Anexo», «Anexo II»), title and paragraphs."""

    id: str
    label: str
    title: str | None
    clauses: tuple[Clause, ...]
    headings: tuple[Heading, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its printed marker and its text."""

    marker: str
    text: str
    citations: tuple[Citation, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    @property
    def id(self) -> str:
        """Address below the resolution."""
        return f"nota/{self.marker}"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution as read: its identity, clauses in reading order, and notes.

    ``symbol`` is normalised (``A/RES/58/208``), ``title`` as printed, ``meeting`` as printed in
    the closing («78ª sesión plenaria»), ``enacting`` the formula («La Asamblea General,»).
    """

    symbol: str
    language: str
    title: str
    enacting: str | None
    clauses: tuple[Clause, ...]
    notes: tuple[Note, ...] = ()
    headings: tuple[Heading, ...] = ()
    tables: tuple[Table, ...] = ()
    annexes: tuple[Annex, ...] = ()
    title_notes: tuple[Marker, ...] = ()
    adopted: date | None = None
    meeting: str | None = None

    def every_clause(self) -> Iterator[Clause]:
        """Clauses in reading order, those of the annexes after the others."""
        yield from self.clauses
        for annex in self.annexes:
            yield from annex.clauses

    def every_place(self) -> Iterator[Clause | Note]:
        """Clauses in reading order, then notes: whatever can cite."""
        yield from self.every_clause()
        yield from self.notes


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the source: number from 1, and its text."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader was not certain of: where, and what it took it for."""

    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader gives: the resolution, what was set aside, and what is doubtful.

    ``furniture`` holds the page headers, page numbers and rules that are not the resolution's
    text. Together with the resolution it accounts for every non-blank character of the source.
    """

    resolution: Resolution
    furniture: tuple[SourceLine, ...] = ()
    doubts: tuple[Doubt, ...] = ()
