"""Numbering: pieces in reading order become the blocks of the model, each with its place.

One for all sources, so that a text has the same places whatever it is written in. Numbers tell
what belongs to what: those of paragraphs follow each other, and where they start again a section
begins; letters and Roman numerals belong to the paragraph before them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from resolution.core import roman
from resolution.core.model import Annex, Block, Cell, Citation, Clause, Doubt, Marker, Table, Text
from resolution.core.place import Kind, Place
from resolution.languages.language import CAPITAL
from resolution.read.lists import FIRST, Lists, follows
from resolution.read.pieces import FoundCell, Piece, Role, Words

_HEADED = re.compile(rf"(?P<label>[A-Z]|[IVXLC]+|\d{{1,2}})(?:\.|$|\s(?=[{CAPITAL}]))")
"""How a heading numbers its section: «II», «B. Desembolsos»."""

_HEADINGS = 4
"""Headings that may well follow each other: more may be rows of a table."""

_PLAIN = {Role.FORMULA: Kind.FORMULA, Role.CLOSING: Kind.CLOSING}


@dataclass(slots=True)
class Numbered:
    """Blocks in reading order, and what was not certain of them."""

    blocks: list[Block] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def sectioned(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with their sections, part by part.

    None where the numbering runs through; articles are numbered apart from paragraphs. Where it
    starts again, a section begins with what follows a heading without going on with the numbers,
    and with any further number 1, what opens it included: headings and preambular paragraphs.
    Sections that the source marks up count where the numbering or a preamble starts again in them.
    """
    parts = (list(part) for _, part in groupby(pieces, key=lambda piece: piece.part))
    return [
        replace(piece, section=section)
        for part in parts
        for piece, section in zip(part, _sections(part), strict=True)
    ]


def _sections(pieces: Sequence[Piece]) -> list[int]:
    """The section of each piece of one part."""
    starts = sum(piece.is_first for piece in pieces)
    preambles = any(piece.section and piece.role is Role.PREAMBULAR for piece in pieces)
    if any(piece.section for piece in pieces) and (preambles or starts > 1):
        return _marked_sections(pieces)
    return _counted_sections(pieces) if _restarts(pieces) else [0] * len(pieces)


def _marked_sections(pieces: Sequence[Piece]) -> list[int]:
    """The sections that the source marks, each two where the numbering starts again in it."""
    sections: list[int] = []
    for marked, run in groupby(pieces, key=lambda piece: piece.section):
        inside = _counted_sections(list(run), headings=False)
        next_ = max(sections, default=0) + 1 if marked else 0
        sections += [next_ + section for section in inside]
    return sections


def _restarts(pieces: Sequence[Piece]) -> bool:
    """Whether the numbering begins again: 1 after a number, or a preamble after a paragraph."""
    seen: set[Role] = set()
    for piece in pieces:
        if (piece.is_first and piece.role in seen) or (seen and piece.role is Role.PREAMBULAR):
            return True
        seen |= _begun(piece)
    return False


def _begun(piece: Piece) -> set[Role]:
    """The numbering that a piece belongs to, if it does: of paragraphs, of articles."""
    return {piece.role} if piece.is_numbered or piece.role is Role.ARTICLE else set()


def _counted_sections(pieces: Sequence[Piece], *, headings: bool = True) -> list[int]:
    """The section of each piece, counted from each further 1 and what follows the headings."""
    sections: list[int] = []
    begun: set[Role] = set()
    headed = False
    for index, piece in enumerate(pieces):
        section = sections[-1] if sections else 0
        unnumbered = piece.role in {Role.PREAMBULAR, Role.PARAGRAPH} and piece.label is None
        if (headed and (unnumbered or piece.is_first)) or (piece.is_first and piece.role in begun):
            section += 1
            start = _opening(pieces, index) if begun else index
            sections[start:] = [section] * (index - start)
            begun = set()
        sections.append(section)
        begun |= _begun(piece)
        headed = headings and piece.role is Role.HEADING
    return sections


def _opening(pieces: Sequence[Piece], index: int) -> int:
    """Where the headings and the preamble begin that a section opens with."""
    start, hanging = index, False
    for at in range(index - 1, -1, -1):
        piece = pieces[at]
        if _begun(piece) or (hanging and piece.role is Role.HEADING):
            break
        if piece.role in {Role.HEADING, Role.PREAMBULAR}:
            start, hanging = at, False
        hanging = hanging or piece.label is not None
    return start


def number_masthead(found: Iterable[tuple[Kind, Words]]) -> tuple[Text, ...]:
    """The texts of the masthead, each at its place: the second of a kind is ``tema/2``."""
    counts: Counter[Kind] = Counter()
    texts = []
    for kind, words in found:
        counts[kind] += 1
        place = Place().child(kind, counts[kind] if counts[kind] > 1 else "")
        texts.append(Text(place, words.text, words.markers))
    return tuple(texts)


def number_pieces(pieces: Sequence[Piece], whole: Place) -> Numbered:
    """The blocks that pieces become.

    Args:
        pieces: of the resolution before its annexes, or of one annex, in reading order.
        whole: the resolution or the annex.
    """
    numbered = frozenset(piece.part for piece in pieces if piece.is_numbered)
    numberer = _Numberer(whole, numbered=numbered, division=whole)
    for piece in pieces:
        numberer.take(piece)
    numberer.close()
    return numberer.done


@dataclass(frozen=True, slots=True)
class FoundAnnex:
    """An annex as found: its label and title, if print gives them, its pieces, and doubts."""

    label: Piece | None
    title: Piece | None
    pieces: Sequence[Piece]
    doubts: Sequence[Doubt] = ()


def number_annexes(found: Iterable[FoundAnnex]) -> Numbered:
    """The annexes with their places, in the order given."""
    annexes = list(found)
    done = Numbered()
    taken: Counter[Place] = Counter()
    for order, annex in enumerate(annexes, 1):
        label = annex.label.words if annex.label else Words()
        place = annex_place(label.text, order, several=len(annexes) > 1)
        taken[place] += 1
        place = place if taken[place] == 1 else place.again(taken[place])
        inside = number_pieces(annex.pieces, place)
        heading = place.child(Kind.TITLE)
        title = Text(heading, *_parts(annex.title.words)) if annex.title else None
        block = Annex(place, *_parts(label), title=title, blocks=tuple(inside.blocks))
        done.blocks.append(block)
        done.doubts += [*annex.doubts, *inside.doubts]
        if annex.label is None and annex.pieces:
            done.doubts.append(Doubt(annex.pieces[0].line, "an annex without its label"))
    return done


@dataclass(slots=True)
class _Numberer:
    """Goes through the pieces and counts; remembers what the next may belong to."""

    whole: Place
    numbered: frozenset[str]
    """The parts that number their paragraphs."""
    division: Place
    done: Numbered = field(default_factory=Numbered)
    parents: list[Place] = field(default_factory=list)
    """The paragraph last met and, below it, the items that are open."""
    lists: Lists = field(default_factory=Lists)
    orphans: bool = False
    """Whether the outermost list has no paragraph it belongs to: its items are paragraphs."""
    counts: Counter[Place] = field(default_factory=Counter)
    """How often each place was claimed."""
    worded: set[Place] = field(default_factory=set)
    """Articles whose first words have no number of their own."""
    last: Place | None = None
    """The clause last met: a table belongs to what it stands after."""
    headings: list[Piece] = field(default_factory=list)
    """Headings that wait for what they stand before."""

    def take(self, piece: Piece) -> None:
        """Add a piece."""
        self._enter(piece)
        if piece.role is Role.HEADING:
            self.headings.append(piece)
        elif piece.role is Role.TABLE:
            place = self._counted(self.last or self.division, Kind.TABLE)
            self._put(place, table(place, piece.rows))
        elif piece.role in _PLAIN:
            place = self._counted(self.division, _PLAIN[piece.role])
            self._put(place, Text(place, *_parts(piece.words)))
        else:
            self._clause(piece)

    def close(self) -> None:
        """Add the headings that nothing follows."""
        for piece in self.headings:
            self._doubt(piece, f"nothing follows the heading {piece.words.text[:60]!r}")
        self._put_headings(self.division)

    def _enter(self, piece: Piece) -> None:
        """Begin a section or part, unless already begun; a closing stands in no section."""
        if piece.role is Role.HEADING:
            return
        division = self.whole.child(Kind.PART, piece.part) if piece.part else self.whole
        if piece.section and piece.role is not Role.CLOSING:
            printed = _HEADED.match(self.headings[0].words.text) if self.headings else None
            label = printed["label"] if printed else ""
            division = division.child(Kind.SECTION, piece.section, label)
        if division != self.division:
            self.division, self.parents, self.last = division, [], None
            self.lists.close()

    def _counted(self, owner: Place, kind: Kind) -> Place:
        """The next place of a kind that needs no number while it is alone."""
        first = owner.child(kind)
        self.counts[first] += 1
        count = self.counts[first]
        return first if count == 1 else owner.child(kind, count)

    def _clause(self, piece: Piece) -> None:
        place = self._place(piece)
        if place.kind is not Kind.CONTINUATION:
            self.parents = [*self.parents[: place.depth], place]
        self.last = place
        if piece.role is Role.ARTICLE and piece.words.text:
            self.worded.add(place)
        ours = place.kind in {Kind.PREAMBULAR, Kind.ARTICLE}
        label = place.steps[-1].number if ours else piece.label
        words = piece.words
        clause = Clause(place, *_parts(words), number=label, action=words.action)
        self._put(place, clause)

    def _place(self, piece: Piece) -> Place:
        """Where a clause stands; a place that is taken is told apart by a count."""
        if piece.role is Role.CONTINUATION and self.parents:
            place = self._counted(self.parents[0], Kind.CONTINUATION)
            if self.last == self.parents[0]:
                self._doubt(piece, f"{place} goes on after {self.last}, which has no list")
            return place
        listed = piece.role in {Role.ITEM, Role.POINT}
        place = self._item(piece) if listed else self._paragraph(piece)
        self.counts[place] += 1
        if self.counts[place] > 1:
            self._doubt(piece, f"{place} stands twice")
            return place.again(self.counts[place])
        if listed:
            self._expect(piece, place)
        return place

    def _paragraph(self, piece: Piece) -> Place:
        self.lists.close()
        self.orphans = False
        if piece.role is Role.ARTICLE:
            return self._article(piece)
        if piece.role is Role.PREAMBULAR:
            return self._next(Kind.PREAMBULAR, "")
        if piece.label is None:
            place = self._next(Kind.PARAGRAPH, "s" if piece.part in self.numbered else "")
            if self.parents and self.parents[0].label.isdecimal() and "s" in place.label:
                self._doubt(piece, f"{place} has no number, after {self.parents[0]}")
            return place
        return self.division.child(Kind.PARAGRAPH, piece.label)

    def _article(self, piece: Piece) -> Place:
        """The place of an article; numbers that do not follow each other are told."""
        label, every = str(piece.label), self.division.child(Kind.ARTICLE)
        expected = self.counts[every] + 1
        if label.isdecimal():  # not «12 bis»
            self.counts[every] = int(label)
            if int(label) != expected:
                self._doubt(piece, f"article {label} stands where {expected} was expected")
        return self.division.child(Kind.ARTICLE, label)

    def _item(self, piece: Piece) -> Place:
        self.orphans = self.orphans or not self.parents
        if piece.role is Role.POINT:
            self.lists.close()
        label = piece.label or self._uncounted(self.parents[0])
        owners = self.parents[: self.lists.take(label) - self.orphans]
        if owners:
            return owners[-1].child(Kind.SUBPARAGRAPH, label)
        return self.division.child(Kind.PARAGRAPH, label)

    def _expect(self, piece: Piece, place: Place) -> None:
        """Doubt an item that neither goes on with the one before it nor begins a list."""
        if piece.label is None:
            return
        label, open_ = place.label, self.parents[place.depth : place.depth + 1]
        before = open_[0].label.partition("-")[0] if open_ else ""
        if not (follows(label, before) if before else label in FIRST):
            after = f"{before})" if before else "the paragraph it belongs to"
            self._doubt(piece, f"{label}) stands after {after}")

    def _uncounted(self, article: Place) -> str:
        """The label of a paragraph of an article that print does not number, from its words on."""
        every = article.child(Kind.SUBPARAGRAPH)
        self.counts[every] += 1
        return f"s{self.counts[every] + (article in self.worded)}"

    def _next(self, kind: Kind, mark: str) -> Place:
        """The next place of paragraphs that print does not number."""
        uncounted = self.division.child(kind, mark)
        self.counts[uncounted] += 1
        return self.division.child(kind, f"{mark}{self.counts[uncounted]}")

    def _put(self, place: Place, block: Block) -> None:
        self._put_headings(place)
        self.done.blocks.append(block)

    def _put_headings(self, owner: Place) -> None:
        listed = owner.kind in {Kind.SUBPARAGRAPH, Kind.CONTINUATION, Kind.CLOSING}
        if self.headings and (listed or len(self.headings) > _HEADINGS):
            words = repr(self.headings[-1].words.text[:60])
            self._doubt(self.headings[-1], f"{words} is taken for a heading, before {owner}")
        for piece in self.headings:
            place = self._counted(owner, Kind.HEADING)
            self.done.blocks.append(Text(place, *_parts(piece.words)))
        self.headings = []

    def _doubt(self, piece: Piece, message: str) -> None:
        self.done.doubts.append(Doubt(piece.line, message))


def table(place: Place, found: Iterable[Sequence[FoundCell]]) -> Table:
    """The table that rows of cells become; their places count rows and columns."""
    rows = tuple(
        tuple(
            Cell(
                place.child(Kind.CELL, f"{row}-{column}"),
                *_parts(entry.words),
                heads=entry.heads,
                columns=entry.columns,
                rows=entry.rows,
            )
            for column, entry in enumerate(entries, 1)
        )
        for row, entries in enumerate(found, 1)
    )
    return Table(place, rows)


def _parts(words: Words) -> tuple[str, tuple[Marker, ...], tuple[Citation, ...]]:
    return words.text, words.markers, words.citations


def annex_place(label: str, order: int, *, several: bool) -> Place:
    """The place of an annex: ``anexo``, or the second of several by its number, ``anexo/2``.

    >>> str(annex_place("Anexo II", 1, several=True)), str(annex_place("Anexo", 1, several=False))
    ('anexo/2', 'anexo')
    """
    if not several:
        return Place().child(Kind.ANNEX)
    printed = label.rstrip(".").rpartition(" ")[2]
    found = roman.value_of(printed) or (int(printed) if printed.isdecimal() else order)
    return Place().child(Kind.ANNEX, found)
