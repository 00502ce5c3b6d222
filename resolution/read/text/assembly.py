"""Assembly: takes what the paragraphs are and where notes are called, gives parts of the model.

Whatever becomes words of the model is written into the ledger in the same step.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from resolution.core.errors import SourceError
from resolution.core.model import Doubt, Note, Text
from resolution.core.place import Place
from resolution.languages import Language
from resolution.read.articles import articled
from resolution.read.ledger import Fate, Taken
from resolution.read.numbering import (
    FoundAnnex,
    Numbered,
    number_annexes,
    number_masthead,
    number_pieces,
    sectioned,
)
from resolution.read.pieces import FoundCell, Piece, Role, Words
from resolution.read.text.folding import Call, Folded, Folder, Span
from resolution.read.text.masthead import MastheadLines
from resolution.read.text.notes import RawNote
from resolution.read.text.structure import Block, Part

_ROLES = {
    Part.ENACTING: Role.FORMULA,
    Part.PREAMBULAR: Role.PREAMBULAR,
    Part.OPERATIVE: Role.PARAGRAPH,
    Part.ITEM: Role.ITEM,
    Part.CONTINUATION: Role.CONTINUATION,
    Part.HEADING: Role.HEADING,
    Part.ROW: Role.TABLE,
    Part.CLOSING: Role.CLOSING,
}
_ENTERED = {
    Part.ENACTING: Fate.ENACTING,
    Part.HEADING: Fate.HEADING,
    Part.ROW: Fate.TABLE,
    Part.CLOSING: Fate.CLOSING,
}


class Assembler:
    """Makes pieces, annexes and notes; keeps ledger and doubts."""

    def __init__(self, folder: Folder, calls: Sequence[Call], language: Language) -> None:
        self._folder = folder
        self._calls = calls
        self._starts = [call.start for call in calls]
        self._language = language
        self.entries: list[Taken] = []
        self.doubts: list[Doubt] = []

    def words(self, role: Fate, spans: Sequence[Span]) -> Folded:
        """The spans folded, their markers as offsets; both go into the ledger."""
        inside = self._inside(spans)
        folded = self._folder.fold(spans, inside)
        self.entries.append(Taken(role, tuple(_without(spans, inside)), folded.text))
        if inside:
            self.aside(Fate.MARKER, [(call.start, call.end) for call in inside])
        return folded

    def aside(self, role: Fate, spans: Iterable[Span]) -> None:
        """Enter spans that become no words of the model: labels, furniture."""
        self.entries.append(Taken(role, tuple(spans)))

    def doubt(self, line: int | None, message: str) -> None:
        """Note something that was read, but not with certainty."""
        self.doubts.append(Doubt(line, message))

    def _inside(self, spans: Sequence[Span]) -> list[Call]:
        found = []
        for start, end in spans:
            at = bisect_left(self._starts, start)
            while at < len(self._calls) and self._calls[at].end <= end:
                found.append(self._calls[at])
                at += 1
        return found

    def masthead(self, found: Iterable[MastheadLines]) -> tuple[Text, ...]:
        """The texts of the masthead, their words folded."""
        spans = ((text.kind, [(line.start, line.end) for line in text.lines]) for text in found)
        return number_masthead(
            (kind, Words(self.words(Fate.MASTHEAD, lines).text)) for kind, lines in spans
        )

    def note(self, raw: RawNote) -> Note:
        """The note, its words folded."""
        self.aside(Fate.LABEL, [raw.label])
        text = self.words(Fate.NOTE, raw.spans).text
        if not text:
            raise SourceError(f"footnote {raw.marker} without words", expected="the note's text")
        return Note.of(raw.marker, text)

    def body(self, blocks: Sequence[Block]) -> Numbered:
        """What stands before the annexes, part by part."""
        pieces: list[Piece] = []
        for letter, part in parts_of(blocks):
            _check_numbers(part)
            pieces += self._pieces(part, letter)
        divided = sectioned(articled(pieces, self._language))
        return self._doubted(number_pieces(divided, Place()))

    def annexes(self, blocks: Sequence[Block]) -> Numbered:
        """The annexes, each from its label to the next."""
        labels = [index for index, block in enumerate(blocks) if block.part is Part.ANNEX]
        found = []
        for start, end in pairwise([*labels, len(blocks)]):
            if end - start > 1 or end == len(blocks):
                found.append(self._annex(blocks[start], blocks[start + 1 : end]))
            else:
                # «Anexo» twice: once as the heading of the part, once of the annex itself.
                self.aside(Fate.ANNEX, blocks[start].paragraph.spans)
        return self._doubted(number_annexes(found))

    def _annex(self, label: Block, blocks: Sequence[Block]) -> FoundAnnex:
        title = None
        head = self._piece(label, Fate.ANNEX)
        if blocks and blocks[0].part is Part.HEADING:
            title = self._piece(blocks[0], Fate.ANNEX)
            blocks = blocks[1:]
        pieces = articled(self._pieces(blocks), self._language)
        return FoundAnnex(head, title, sectioned(pieces))

    def _doubted(self, numbered: Numbered) -> Numbered:
        self.doubts += numbered.doubts
        return numbered

    def _pieces(self, blocks: Sequence[Block], letter: str = "") -> list[Piece]:
        """The blocks as pieces; rows that follow each other are one table."""
        pieces = []
        kept = (block for block in blocks if block.part is not Part.AFTER)
        for is_row, run in groupby(kept, key=lambda block: block.part is Part.ROW):
            made = [replace(self._piece(block), part=letter) for block in run]
            if is_row:
                rows = tuple((FoundCell(row.words),) for row in made)
                made = [replace(made[0], words=Words(), rows=rows)]
            pieces += made
        return pieces

    def _piece(self, block: Block, role: Fate | None = None) -> Piece:
        spans = block.paragraph.spans
        if block.label_end is not None:
            self.aside(Fate.LABEL, [(spans[0][0], block.label_end)])
            spans = [(block.label_end, spans[0][1]), *spans[1:]]
        entered = role or _ENTERED.get(block.part, Fate.CLAUSE)
        folded = self.words(entered, [span for span in spans if span[0] < span[1]])
        action = self._language.action(folded.text)
        if action and entered is Fate.HEADING:
            self.doubt(
                block.paragraph.first.number, f"a heading, or a paragraph: {folded.text[:60]!r}"
            )
        action = action if entered is Fate.CLAUSE else None
        return Piece(
            _ROLES.get(block.part, Role.HEADING),
            Words(folded.text, action, folded.markers),
            block.paragraph.first.number,
            block.label,
        )


def parts_of(blocks: Sequence[Block]) -> list[tuple[str, Sequence[Block]]]:
    """The blocks by part: ``("A", …)`` where parts have their own enacting formula, else one.

    The closing of the last part is that of the whole.
    """
    formulas = [index for index, block in enumerate(blocks) if block.part is Part.ENACTING]
    starts: dict[int, str] = {}
    for formula in formulas:
        letter = chr(ord("A") + len(starts))
        at = formula - 1
        while at >= 0 and blocks[at].part not in {Part.ENACTING, Part.CLOSING}:
            headed = re.fullmatch(rf"{letter}\.?\s?\d{{0,3}}", blocks[at].text)
            if blocks[at].part is Part.HEADING and headed:  # a note may be called there
                starts[at] = letter
                break
            at -= 1
    closing = len(blocks)
    while closing and blocks[closing - 1].part in {Part.CLOSING, Part.AFTER}:
        closing -= 1
    edges = [0, *sorted(starts), closing, len(blocks)]
    return [
        (starts.get(start, ""), blocks[start:end]) for start, end in pairwise(edges) if start < end
    ]


def _check_numbers(blocks: Sequence[Block]) -> None:
    """Nothing, if numbers run on or begin again at 1.

    Raises:
        SourceError: for a gap.
    """
    last = 0
    for block in blocks:
        if block.part is not Part.OPERATIVE or block.label is None:
            continue
        number = int(block.label)
        if number not in {last + 1, 1}:
            raise SourceError(
                f"paragraph {number} after paragraph {last}",
                expected=f"paragraph {last + 1}, or 1 where a section begins",
                line=block.paragraph.first.number,
            )
        last = number


def _without(spans: Iterable[Span], calls: Sequence[Call]) -> list[Span]:
    """The spans without the calls that stand in them."""
    kept = []
    for start, end in spans:
        at = start
        for call in calls:
            if start <= call.start and call.end <= end:
                kept.append((at, call.start))
                at = call.end
        kept.append((at, end))
    return kept
