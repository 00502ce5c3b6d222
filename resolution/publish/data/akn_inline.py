"""Texts as Akoma Ntoso inline markup: actions, mentions, meetings, and calls of footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from resolution import address
from resolution.core.model import (
    Citation,
    Clause,
    Marker,
    Note,
    Relation,
    Resolution,
    Text,
    one_for_each_span,
)
from resolution.core.place import Kind, Place, note_place
from resolution.languages import LANGUAGES
from resolution.publish.data.akn_elements import add, eid, ours, printable
from resolution.publish.output import Site
from resolution.read.xml.vocabulary import ADOPTION


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch of text and the element that holds it."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str]


@dataclass(slots=True)
class Inline:
    """Writes texts into elements; a footnote stands in full where it is first called.

    Attributes:
        resolution: what is written.
        site: where its pages are.
        called: markers of the footnotes already written.
    """

    resolution: Resolution
    site: Site
    called: set[str] = field(default_factory=set)

    def put(
        self,
        parent: etree._Element,
        tag: str,
        text: Text,
        attributes: Mapping[str, str] | None = None,
    ) -> None:
        """Adds an element that holds a text and tells its place."""
        self.fill(add(parent, tag, ours(place=text.place) | dict(attributes or {})), text)

    def fill(self, parent: etree._Element, text: Text) -> None:
        """Puts a text into an element, with footnotes at their calls and stretches as elements.

        Where several meet at one offset, what ends there comes first, then calls, then what begins.
        """
        nested = sorted(self._stretches(text), key=lambda stretch: (stretch.start, -stretch.end))
        moments: list[tuple[int, int, Tagged | Marker | None]] = [
            *((stretch.end, 0, None) for stretch in nested),
            *((marker.offset, 1, marker) for marker in text.markers),
            *((stretch.start, 2, stretch) for stretch in nested),
        ]
        stack, at = [parent], 0
        for offset, _, what in sorted(moments, key=lambda moment: moment[:2]):
            _append(stack[-1], text.text[at:offset])
            at = offset
            if isinstance(what, Marker):
                self._call(stack[-1], what)
            elif what is None:
                stack.pop()
            else:
                stack.append(add(stack[-1], what.tag, what.attributes))
        _append(parent, text.text[at:])

    def uncalled(self) -> list[Note]:
        """The footnotes that nothing written so far calls."""
        return [note for note in self.resolution.notes if note.marker not in self.called]

    def note(
        self, parent: etree._Element, tag: str, note: Note, call: Mapping[str, str] | None = None
    ) -> None:
        """Adds an element that holds a footnote, and tells of the call that it stands at."""
        known = {"marker": note.marker, "placement": "bottom", "eId": eid(note.place)}
        element = add(parent, tag, ours(place=note.place) | known | dict(call or {}))
        self.fill(add(element, "p"), note)

    def _call(self, parent: etree._Element, marker: Marker) -> None:
        relation = marker.relation if marker.relation is not Relation.CITES else None
        call = ours(relation=relation, verb=marker.verb)
        note = next((note for note in self.uncalled() if note.marker == marker.marker), None)
        if note is None:
            place = eid(note_place(marker.marker))
            add(parent, "noteRef", call | {"marker": marker.marker, "href": f"#{place}"})
            return
        self.called.add(marker.marker)
        self.note(parent, "authorialNote", note, call)

    def _stretches(self, text: Text) -> Iterator[Tagged]:
        """What a text marks up; no stretch crosses another."""
        yield from self._closing(text)
        refs = [
            Tagged(c.start, c.end, "ref", self._ref(c) | {"eId": f"{eid(text.place)}__ref_{n}"})
            for n, c in enumerate(one_for_each_span(text.citations), 1)
        ]
        yield from refs
        if isinstance(text, Clause) and text.action:
            yield from _italics(len(text.action), refs)
        if isinstance(text, Note):
            yield from _events(text, refs)

    def _closing(self, text: Text) -> Iterator[Tagged]:
        """The meeting or the date, as a line of the closing prints it."""
        if text.place.kind is not Kind.CLOSING:
            return
        adopted = self.resolution.adopted
        if text.text == self.resolution.meeting:
            known = {"name": ADOPTION, "refersTo": f"#{ADOPTION}"}
            yield Tagged(0, len(text.text), "inline", known)
        elif adopted and LANGUAGES[self.resolution.language].parse_date(text.text) == adopted:
            known = {"date": adopted.isoformat(), "refersTo": "#adoptionDate"}
            yield Tagged(0, len(text.text), "docDate", known)

    def _ref(self, citation: Citation) -> dict[str, str]:
        """What a citation is, in our attributes, and the address of what is cited."""
        told = ours(
            target=citation.target,
            relation=citation.relation,
            pinpoint=citation.pinpoint,
            date=citation.date,
            via=citation.via,
            part=citation.part,
            verb=citation.verb,
        )
        return told | {"href": self._address(citation)}

    def _address(self, citation: Citation) -> str:
        """That of the United Nations, as the official files write it; ours where they have none."""
        language = self.resolution.language
        if citation.part and citation.target == self.resolution.symbol:
            return self.site.permalink(address.of(self.resolution, citation.part))
        if citation.target.startswith("instrumentos/"):
            return self.site.permalink(address.of_target(citation.target, language))
        return f"https://undocs.org/{language}/{citation.target}"


def event_id(note: Place, number: int) -> str:
    """Identifier of a meeting that a footnote lists, as the metadata names it."""
    return f"event_{eid(note)}_{number}"


def _italics(end: int, refs: Sequence[Tagged]) -> Iterator[Tagged]:
    """The action that a text opens with, as print sets it, divided where a citation begins."""
    edges = {edge for ref in refs for edge in (ref.start, ref.end) if edge < end}
    for start, stop in pairwise(sorted({0, end} | edges)):
        yield Tagged(start, stop, "span", {"class": "italic"})


def _events(note: Note, refs: Sequence[Tagged]) -> Iterator[Tagged]:
    """The meetings of a note, each up to the first citation; its name tells how far it reaches."""
    edges = sorted(edge for ref in refs for edge in (ref.start, ref.end))
    for number, meeting in enumerate(note.meetings, 1):
        end = next((edge for edge in edges if meeting.start < edge < meeting.end), meeting.end)
        told = ours(name=meeting.name, venue=meeting.place, dates=meeting.dates)
        reference = {"refersTo": f"#{event_id(note.place, number)}"}
        yield Tagged(meeting.start, end, "event", told | reference)


def _append(element: etree._Element, text: str) -> None:
    """Adds text at the end of what an element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + printable(text)
    else:
        element.text = (element.text or "") + printable(text)
