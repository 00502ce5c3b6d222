"""What templates arrange: finished values, made from the model for one page.

Fields that hold Markdown say so; all others are plain text, which templates escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from resolution.address import anchor, clause_path, resolution_path
from resolution.core.collection import Backlink
from resolution.core.instrument import Instrument, Link
from resolution.core.model import Citation, Clause, Kind, Marker, Note, Resolution
from resolution.languages.es import instruments, names
from resolution.languages.es.labels import KINDS, how
from resolution.languages.es.typography import bind, long_date
from resolution.publish.atlas import Atlas, Page, Place, Register, annex_path
from resolution.publish.markdown.inline import Writer
from resolution.publish.markdown.markup import escape
from resolution.publish.markdown.quotation import Quotation, quote


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: its text, where it leads, and the opening words of what stands there (Markdown).

    ``anchor`` is the place's id on this page, empty where it stands on another.
    """

    text: str
    href: str
    opening: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause in a list or in the reading text.

    ``number`` is the printed form («10.», «b)») or, for the preamble, the number we assign;
    ``words`` is Markdown.
    """

    id: str
    anchor: str
    kind: Kind
    name: str
    number: str
    href: str
    words: str
    depth: int
    assigned: bool


@dataclass(frozen=True, slots=True)
class TitleCall:
    """A call of a note in a title or heading, and the words before it."""

    name: str
    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note: its words (Markdown), its page, where it is called, and what *Ibíd.* stands for."""

    marker: str
    anchor: str
    id: str
    href: str
    words: str
    calls: tuple[LinkView, ...]
    ibidem: LinkView | None


@dataclass(frozen=True, slots=True)
class CitedView:
    """An instrument as a clause cites it: how, which part, and the note that documents it."""

    target: str
    title: str
    href: str
    kind: str
    date: str | None
    relation: str
    pinpoint: str | None
    official: Link | None
    note: NoteView | None


@dataclass(frozen=True, slots=True)
class BacklinkView:
    """A mention seen from what it cites."""

    place: str
    name: str
    href: str
    relation: str
    pinpoint: str | None
    via: str
    quotation: Quotation
    calls: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of one resolution for one page."""

    atlas: Atlas
    resolution: Resolution
    page: Page
    notes_here: frozenset[str] = frozenset()

    @property
    def register(self) -> Register:
        """The resolution's clauses and notes by id."""
        return self.atlas.registers[self.resolution.symbol]

    @property
    def writer(self) -> Writer:
        """Writes this resolution's words on this page."""
        return Writer(self.atlas, self.resolution, self.page, self.notes_here)

    def clause(self, clause: Clause) -> ClauseView:
        """The clause as the page shows it."""
        return ClauseView(
            id=clause.id,
            anchor=anchor(clause.id),
            kind=clause.kind,
            name=names.title(clause.id),
            number=names.printed_number(clause),
            href=self.page.to(self.register.place(clause.id)),
            words=self.writer.clause(clause),
            depth=depth(clause),
            assigned=clause.kind is Kind.PREAMBULAR,
        )

    def link(self, place: str) -> LinkView:
        """A link to a clause or note, with its opening words."""
        clause = self.register.clauses.get(place)
        opening = self.writer.opening(clause) if clause else ""
        href = self.page.to(self.register.place(place))
        return LinkView(names.title(place), href, opening, self._anchor(place))

    def _anchor(self, place: str) -> str:
        annex = self.register.annexes.get(place)
        whole = annex_path(self.resolution, annex) if annex else resolution_path(self.resolution)
        return anchor(place) if self.page.path == whole else ""

    def note(self, note: Note) -> NoteView:
        """The note with its way back to every call."""
        return NoteView(
            marker=note.marker,
            anchor=anchor(note.id),
            id=note.id,
            href=self.page.to(clause_path(self.resolution, note.id)),
            words=self.writer.note(note),
            calls=self._calls(note),
            ibidem=self._ibidem(note),
        )

    def _calls(self, note: Note) -> tuple[LinkView, ...]:
        titled = (LinkView(call.name, self.page.to(call.place)) for call in self.titled(note))
        callers = self.register.callers.get(note.marker, ())
        return (*titled, *(self.link(clause.id) for clause in callers))

    def titled(self, note: Note) -> Iterator[TitleCall]:
        """The calls of a note that stand in the title or a heading, not in a clause."""
        own = self.resolution
        whole = resolution_path(own)
        yield from _title_calls(note, "Título", Place(whole, "titulo"), own.title, own.title_notes)
        parts = [(whole, own.headings), *((annex_path(own, a), a.headings) for a in own.annexes)]
        for path, headings in parts:
            for heading in headings:
                place = Place(path, anchor(heading.before))
                yield from _title_calls(note, "Epígrafe", place, heading.text, heading.notes)

    def _ibidem(self, note: Note) -> LinkView | None:
        """The earlier note that *Ibíd.* repeats; its opening is the document that both cite."""
        if not note.text.startswith(("Ibíd", "Ibid")) or not note.citations:
            return None
        target = note.citations[0].target
        earlier = self.resolution.notes[: self.resolution.notes.index(note)]
        for candidate in reversed(earlier):
            if any(citation.target == target for citation in candidate.citations):
                document = instruments.label(self.atlas.collection.instruments[target])
                return replace(self.link(candidate.id), opening=bind(escape(document)))
        return None

    def cited(self, places: Iterable[Clause | Note]) -> tuple[CitedView, ...]:
        """The instruments that clauses or notes cite, in the order of their first mention.

        References of the resolution to itself are not among them: see :meth:`internal`.
        """
        seen: dict[str, CitedView] = {}
        shown: set[str] = set()
        for place in places:
            for citation in place.citations:
                if citation.target == self.resolution.symbol or citation.target in seen:
                    continue
                note = None if citation.via in shown else self._note(citation.via)
                shown |= {note.id} if note else set()
                seen[citation.target] = self._cited(citation, note)
        return tuple(seen.values())

    def _cited(self, citation: Citation, note: Note | None) -> CitedView:
        instrument = self.atlas.collection.instruments[citation.target]
        return CitedView(
            target=citation.target,
            title=instruments.title(instrument),
            href=self.page.to(self.atlas.cited(self.resolution, citation)),
            kind=KINDS[instrument.kind],
            date=day_or_year(instrument),
            relation=how(citation.relation, citation.verb),
            pinpoint=citation.pinpoint or self.pinpoint_in_note(citation),
            official=next(iter(instruments.links(instrument)), None),
            note=self.note(note) if note else None,
        )

    def _note(self, place: str | None) -> Note | None:
        return self.register.notes.get(place) if place else None

    def pinpoint_in_note(self, citation: Citation) -> str | None:
        """The part cited, as the note that documents the mention gives it."""
        note = self._note(citation.via)
        for documented in note.citations if note else ():
            if documented.pinpoint and documented.target == citation.target:
                return documented.pinpoint
        return None

    def internal(self, place: Clause | Note) -> tuple[LinkView, ...]:
        """References of the resolution to itself: the printed words, and where they lead."""
        own = (c for c in place.citations if c.target == self.resolution.symbol)
        found = {c.text: c for c in own if c.part != place.id}
        return tuple(self._internal(citation) for citation in found.values())

    def _internal(self, citation: Citation) -> LinkView:
        if citation.part:
            link = self.link(citation.part)
            return LinkView(citation.text, link.href, link.text)
        href = self.page.to(resolution_path(self.resolution))
        return LinkView(citation.text, href, names.resolution_name(self.resolution))

    def backlink(self, backlink: Backlink) -> BacklinkView:
        """A mention in this resolution, quoted, for the page of what it cites."""
        place = backlink.place
        citation = backlink.citation
        return BacklinkView(
            place=place.id,
            name=names.title(place.id),
            href=self.page.to(self.register.place(place.id)),
            relation="" if isinstance(place, Note) else how(citation.relation, citation.verb),
            # A note prints its own pinpoint beside the mention; a clause leaves it to the note.
            pinpoint=None if isinstance(place, Note) else self.pinpoint_in_note(citation),
            via=names.title(citation.via).lower() if citation.via else "",
            quotation=quote(place.text, citation),
            calls=self._calls(place) if isinstance(place, Note) else (),
        )


def _title_calls(
    note: Note, name: str, place: Place, text: str, markers: Iterable[Marker]
) -> Iterator[TitleCall]:
    for marker in markers:
        if marker.marker == note.marker:
            yield TitleCall(name, place, text[: marker.offset])


_ROOTS = frozenset({"preambulo", "parrafo", "anexo"})


def depth(clause: Clause) -> int:
    """How deep a clause stands: 0 for a paragraph, 1 for its subparagraphs, 2 for points.

    >>> depth(Clause("parrafo/10/b", Kind.SUBPARAGRAPH, "", parent="parrafo/10"))
    1
    """
    steps = clause.id.split("/")
    roots = [index for index, step in enumerate(steps) if step in _ROOTS]
    return len(steps) - roots[-1] - 2 if clause.parent and roots else 0


def day_or_year(instrument: Instrument) -> str | None:
    """The instrument's date in words, its year, or nothing where neither is known."""
    if instrument.date:
        return long_date(instrument.date)
    return str(instrument.year) if instrument.year else None


def targets(resolution: Resolution) -> tuple[str, ...]:
    """The instruments a resolution cites, itself aside, in the order of their first mention."""
    places = resolution.every_place()
    cited = dict.fromkeys(citation.target for place in places for citation in place.citations)
    return tuple(target for target in cited if target != resolution.symbol)
