"""Assembly: takes what the paragraphs are and where notes are called, gives parts of the model.

Whatever becomes words of the model is written into the ledger in the same step.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from resolution.core.errors import SourceError
from resolution.core.model import Annex, Clause, Doubt, Heading, Kind, Note, Table
from resolution.languages import Language
from resolution.read.ledger import Entry, Role
from resolution.read.numbering import Place, annex_number, number_part, parts_of
from resolution.read.text.folding import Call, Folded, Folder, Span
from resolution.read.text.footnotes import RawNote
from resolution.read.text.structure import Block, Part


class Assembler:
    """Makes clauses, headings, tables, annexes and notes; keeps ledger and doubts."""

    def __init__(self, folder: Folder, calls: Sequence[Call], language: Language) -> None:
        self._folder = folder
        self._calls = calls
        self._starts = [call.start for call in calls]
        self._language = language
        self.entries: list[Entry] = []
        self.doubts: list[Doubt] = []

    def words(self, role: Role, spans: Sequence[Span]) -> Folded:
        """The spans folded, their markers as offsets; both go into the ledger."""
        inside = self._inside(spans)
        folded = self._folder.fold(spans, inside)
        self.entries.append(Entry(role, tuple(_without(spans, inside)), folded.text))
        if inside:
            self.aside(Role.MARKER, [(call.start, call.end) for call in inside])
        return folded

    def aside(self, role: Role, spans: Iterable[Span]) -> None:
        """Enter spans that become no words of the model: labels, furniture."""
        self.entries.append(Entry(role, tuple(spans)))

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

    def note(self, raw: RawNote) -> Note:
        """The note, its words folded."""
        self.aside(Role.LABEL, [raw.label])
        text = self.words(Role.NOTE, raw.spans).text
        if not text:
            raise SourceError(f"footnote {raw.marker} without words", expected="the note's text")
        return Note(raw.marker, text)

    def body(self, blocks: Sequence[Block]) -> tuple[list[Clause], list[Heading], list[Table]]:
        """Clauses, headings and tables of the resolution before its annexes."""
        clauses: list[Clause] = []
        headings: list[Heading] = []
        tables: list[Table] = []
        for prefix, part in parts_of(blocks):
            places = number_part(prefix, part)
            self._check_numbers(part)
            made = self._part(part, places, Role.CLAUSE, clauses[-1].id if clauses else "")
            clauses += made[0]
            headings += made[1]
            tables += made[2]
        return clauses, headings, tables

    def _part(
        self, blocks: Sequence[Block], places: Sequence[Place], role: Role, before: str
    ) -> tuple[list[Clause], list[Heading], list[Table]]:
        """What the blocks of one part or annex become."""
        by_block = {id(place.block): place for place in places}
        clauses: list[Clause] = []
        waiting: list[Folded] = []
        headings: list[Heading] = []
        rows: dict[str, list[str]] = {}
        for block in blocks:
            place = by_block.get(id(block))
            if place is not None:
                clauses.append(self._clause(place, role))
                headings += [Heading(place.id, h.text, h.markers) for h in waiting]
                waiting = []
            elif block.part is Part.HEADING:
                waiting.append(self.words(Role.HEADING, block.paragraph.spans))
            elif block.part is Part.ROW:
                after = clauses[-1].id if clauses else before
                row = self.words(Role.TABLE, block.paragraph.spans)
                rows.setdefault(after, []).append(row.text)
        if waiting:
            after = clauses[-1].id if clauses else before
            rows.setdefault(after, []).extend(heading.text for heading in waiting)
        return clauses, headings, [Table(after, tuple(texts)) for after, texts in rows.items()]

    def _clause(self, place: Place, role: Role) -> Clause:
        spans = place.block.paragraph.spans
        label_end = place.block.label_end
        if label_end is not None:
            self.aside(Role.LABEL, [(spans[0][0], label_end)])
            spans = [(label_end, spans[0][1]), *spans[1:]]
        folded = self.words(role, [span for span in spans if span[0] < span[1]])
        return Clause(
            id=place.id,
            kind=place.kind,
            text=folded.text,
            number=place.number,
            action=self._language.action(folded.text),
            parent=place.parent,
            notes=folded.markers,
        )

    def annexes(self, blocks: Sequence[Block]) -> list[Annex]:
        """The annexes, each from its label to the next."""
        labels = [index for index, block in enumerate(blocks) if block.part is Part.ANNEX]
        runs = []
        for start, end in pairwise([*labels, len(blocks)]):
            if end - start > 1 or end == len(blocks):
                runs.append(blocks[start:end])
            else:
                # «Anexo» twice: once as the heading of the part, once of the annex itself.
                self.aside(Role.ANNEX, blocks[start].paragraph.spans)
        return [
            self._annex(run, order, several=len(runs) > 1)
            for order, run in enumerate(runs, start=1)
        ]

    def _annex(self, blocks: Sequence[Block], order: int, *, several: bool) -> Annex:
        label = self.words(Role.ANNEX, blocks[0].paragraph.spans).text
        prefix = annex_number(label, order, several)
        rest = list(blocks[1:])
        title = None
        if rest and rest[0].part is Part.HEADING:
            title = self.words(Role.ANNEX, rest[0].paragraph.spans).text
            rest = rest[1:]
        places = number_part(prefix, rest, Kind.ANNEX)
        clauses, headings, tables = self._part(rest, places, Role.ANNEX, prefix.rstrip("/"))
        return Annex(
            prefix.rstrip("/"), label, title, tuple(clauses), tuple(headings), tuple(tables)
        )

    def _check_numbers(self, blocks: Sequence[Block]) -> None:
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
