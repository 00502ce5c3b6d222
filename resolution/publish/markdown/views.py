"""What templates arrange: finished values, made from the model for one page.

Fields that hold Markdown say so; all others are plain text, which templates escape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from resolution import address
from resolution.address import Address
from resolution.core.collection import Backlink
from resolution.core.instrument import Instrument, Link
from resolution.core.model import Citation, Clause, Note, Resolution, Text
from resolution.core.place import Kind, Place
from resolution.languages.es import instruments, names
from resolution.languages.es.labels import KINDS, how
from resolution.languages.es.topics import topic, year
from resolution.languages.es.typography import bind, long_date, lower_first
from resolution.publish.atlas import Atlas, Contents
from resolution.publish.citings import Citing, citings, telling
from resolution.publish.markdown.inline import Writer, call_anchor
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
    name: str
    number: str
    href: str
    words: str
    depth: int
    assigned: bool


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note: its words (Markdown), its page, where it is called, and what *Ibíd.* stands for."""

    marker: str
    name: str
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
    number: str
    href: str
    kind: str
    date: str | None
    relation: str
    pinpoint: str | None
    official: Link | None
    note: NoteView | None


@dataclass(frozen=True, slots=True)
class CitingView:
    """A text with what it cites: each instrument, and the notes that cite it for the text."""

    id: str
    name: str
    link: LinkView
    cited: tuple[tuple[CitedView, tuple[LinkView, ...]], ...]


@dataclass(frozen=True, slots=True)
class BacklinkView:
    """A mention seen from what it cites; ``note`` is that of the note it calls, shown with it."""

    place: str
    name: str
    href: str
    relation: str
    pinpoint: str | None
    via: str
    quotation: Quotation
    calls: tuple[LinkView, ...]
    note: BacklinkView | None = None


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of one resolution for one page."""

    atlas: Atlas
    resolution: Resolution
    page: Address
    notes_here: Mapping[Place, Place | None] = field(default_factory=dict)

    @property
    def register(self) -> Contents:
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
            anchor=clause.place.anchor,
            name=names.title(clause.place),
            number=names.printed_number(clause),
            href=self._href(clause.place),
            words=self.writer.clause(clause),
            depth=clause.place.depth,
            assigned=clause.place.kind in {Kind.PREAMBULAR, Kind.ARTICLE},
        )

    def topic(self, clause: Clause) -> str:
        """What the clause is about in words of its own, or nothing."""
        found = topic(clause.text, clause.action)
        spans = (found, year(clause.text, found)) if found else ()
        return " ".join(clause.text[slice(*span)] for span in spans if span)

    def _href(self, place: Place) -> str:
        return self.page.link(address.of(self.resolution, place))

    def link(self, place: Place) -> LinkView:
        """A link to a place, with the opening words of a clause."""
        clause = self.register.clause(place)
        opening = self.writer.opening(clause) if clause else ""
        here = address.shown(self.resolution, place)
        anchor = here.anchor if here.path == self.page.path else ""
        name = names.title(clause.place if clause else place)
        return LinkView(name, self._href(place), opening, anchor)

    def note(self, note: Note) -> NoteView:
        """The note with its way back to every call."""
        return NoteView(
            marker=note.marker,
            name=names.spoken(note.place),
            anchor=note.place.anchor,
            id=note.id,
            href=self._href(note.place),
            words=self.writer.note(note),
            calls=self._calls(note),
            ibidem=self._ibidem(note),
        )

    def notes_after(self, *texts: Text) -> tuple[NoteView, ...]:
        """The notes that stand after texts: those that they are the first to call on the page."""
        here = {text.place for text in texts}
        called = self.register.notes_of(*texts)
        return tuple(self.note(n) for n in called if self.notes_here.get(n.place) in here)

    def _calls(self, note: Note) -> tuple[LinkView, ...]:
        """What calls the note; the way back to the call that it stands by leads to that itself."""
        first = self.notes_here.get(note.place)
        return tuple(
            replace(link, anchor=call_anchor(note.place)) if text.place == first else link
            for text in self.register.callers.get(note.marker, ())
            for link in (self.link(text.place),)
        )

    def _ibidem(self, note: Note) -> LinkView | None:
        """The earlier note that *Ibíd.* repeats; its opening is the document that both cite."""
        if not note.text.startswith(("Ibíd", "Ibid")) or not note.citations:
            return None
        target = note.citations[0].target
        earlier = self.resolution.notes[: self.resolution.notes.index(note)]
        for candidate in reversed(earlier):
            if any(citation.target == target for citation in candidate.citations):
                document = instruments.label(self.atlas.collection.instruments[target])
                return replace(self.link(candidate.place), opening=bind(escape(document)))
        return None

    def cited(self, places: Iterable[Text]) -> tuple[CitedView, ...]:
        """The instruments that texts cite, in the order of their first mention.

        Each is shown as the first action treats it whose object it is, if there is one: a title
        only names what the preamble recalls.

        The resolution itself, where it speaks of itself, is not among them.
        """
        mentions: dict[str, list[Citation]] = {}
        for citation in (citation for place in places for citation in place.citations):
            if citation.target != self.resolution.symbol:
                mentions.setdefault(citation.target, []).append(citation)
        shown: set[Place] = set()
        views = []
        for found in mentions.values():
            citation = telling(found)
            note = None if citation.via in shown else self.register.note(citation.via)
            shown |= {note.place} if note else set()
            views.append(self._cited(citation, note))
        return tuple(views)

    def _cited(self, citation: Citation, note: Note | None) -> CitedView:
        instrument = self.atlas.collection.instruments[citation.target]
        title = instruments.title(instrument)
        return CitedView(
            target=citation.target,
            title=title,
            number=instruments.number_beside(title, instrument),
            href=self.page.link(self.atlas.cited(self.resolution, citation)),
            kind=KINDS[instrument.kind],
            date=day_or_year(instrument),
            relation=how(citation.relation, citation.verb),
            pinpoint=citation.pinpoint or self.pinpoint_in_note(citation),
            official=next(iter(instruments.links(instrument)), None),
            note=self.note(note) if note else None,
        )

    def citings(self, within: Callable[[Place], bool] = lambda _: True) -> tuple[CitingView, ...]:
        """The texts of the resolution at certain places, each with what it cites."""
        found = (one for one in citings(self.resolution) if within(one.place))
        return tuple(
            CitingView(
                str(place),
                names.title(place),
                self._briefly(place),
                tuple(map(self._mention, same)),
            )
            for place, same in groupby(found, key=lambda one: one.place)
        )

    def _briefly(self, place: Place) -> LinkView:
        where = self.page.link(address.shown(self.resolution, place))
        return LinkView(names.brief(place), where)

    def _mention(self, one: Citing) -> tuple[CitedView, tuple[LinkView, ...]]:
        view = replace(self._cited(one.citation, None), pinpoint="; ".join(one.pinpoints))
        return view, tuple(map(self._briefly, one.notes))

    def pinpoint_in_note(self, citation: Citation) -> str | None:
        """The part cited, as the note that documents the mention gives it."""
        note = self.register.note(citation.via)
        for documented in note.citations if note else ():
            if documented.pinpoint and documented.target == citation.target:
                return documented.pinpoint
        return None

    def backlink(self, backlink: Backlink) -> BacklinkView:
        """A mention in this resolution, quoted, for the page of what it cites."""
        text, citation = backlink.text, backlink.citation
        in_note = isinstance(text, Note)
        return BacklinkView(
            place=text.id,
            name=names.title(text.place),
            href=self._href(text.place),
            relation="" if in_note else how(citation.relation, citation.verb),
            # A note prints its own pinpoint beside the mention; a clause leaves it to the note.
            pinpoint=None if in_note else self.pinpoint_in_note(citation),
            via=lower_first(names.title(citation.via)) if citation.via else "",
            quotation=quote(text.text, citation),
            calls=self._calls(text) if isinstance(text, Note) else (),
        )


def day_or_year(instrument: Instrument) -> str | None:
    """The instrument's date in words, its year, or nothing where neither is known."""
    if instrument.date:
        return long_date(instrument.date)
    return str(instrument.year) if instrument.year else None


def targets(resolution: Resolution) -> tuple[str, ...]:
    """The instruments a resolution cites, itself aside, in the order of their first mention."""
    cited = dict.fromkeys(c.target for text in resolution.texts() for c in text.citations)
    return tuple(target for target in cited if target != resolution.symbol)
