"""Text with its spans as Akoma Ntoso inline markup: action, citations, meetings, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from resolution.address import clause_path, target_path
from resolution.core.model import Citation, Marker, Meeting, Note, Resolution
from resolution.publish.output import Site
from resolution.read.xml.vocabulary import akn, mentions

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text and the element that holds it."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str]


@dataclass(slots=True)
class Inline:
    """Writes text into elements; a footnote stands in full where it is first called.

    Attributes:
        resolution: what is written.
        site: where its pages are.
        called: markers of the footnotes already written.
    """

    resolution: Resolution
    site: Site
    called: set[str] = field(default_factory=set)

    def fill(
        self,
        parent: etree._Element,
        text: str,
        markers: Sequence[Marker] = (),
        spans: Iterable[Span] = (),
    ) -> None:
        """Puts text into an element, with footnotes at their calls and spans as elements.

        Where several meet at one offset, what ends there comes first, then calls, then what begins.
        """
        nested = sorted(spans, key=lambda span: (span.start, -span.end))
        moments: list[tuple[int, int, Span | Marker | None]] = [
            *((span.end, 0, None) for span in nested),
            *((marker.offset, 1, marker) for marker in markers),
            *((span.start, 2, span) for span in nested),
        ]
        stack, at = [parent], 0
        for offset, _, what in sorted(moments, key=lambda moment: moment[:2]):
            _append(stack[-1], text[at:offset])
            at = offset
            if isinstance(what, Marker):
                self._call(stack[-1], what)
            elif what is None:
                stack.pop()
            else:
                stack.append(etree.SubElement(stack[-1], akn(what.tag), dict(what.attributes)))
        _append(parent, text[at:])

    def leftover(self, parent: etree._Element) -> None:
        """Writes the footnotes that nothing calls."""
        for note in self.resolution.notes:
            if note.marker not in self.called:
                self._call(parent, Marker(note.marker, 0))

    def citations(self, citations: Iterable[Citation], place: str) -> Iterator[Span]:
        """The spans of citations; ``place`` is the identifier of what holds them."""
        for number, citation in enumerate(citations, 1):
            known = {
                "target": citation.target,
                "relation": str(citation.relation),
                "pinpoint": citation.pinpoint,
                "date": citation.date.isoformat() if citation.date else None,
                "via": citation.via,
                "part": citation.part,
            }
            attributes = {mentions(key): value for key, value in known.items() if value}
            attributes |= {"eId": f"{place}__ref_{number}", "href": self._href(citation)}
            yield Span(citation.start, citation.end, "ref", attributes)

    def _href(self, citation: Citation) -> str:
        """The permalink of what is cited."""
        if citation.part and citation.target == self.resolution.symbol:
            return self.site.permalink(clause_path(self.resolution, citation.part))
        return self.site.permalink(target_path(citation.target, self.resolution.language))

    def _call(self, parent: etree._Element, marker: Marker) -> None:
        notes = (note for note in self.resolution.notes if note.marker == marker.marker)
        note = next(notes, Note(marker.marker, ""))
        place = note_id(note.marker)
        if marker.marker in self.called:
            reference = {"marker": marker.marker, "href": f"#{place}"}
            etree.SubElement(parent, akn("noteRef"), reference)
            return
        self.called.add(marker.marker)
        attributes = {"marker": note.marker, "placement": "bottom", "eId": place}
        element = etree.SubElement(parent, akn("authorialNote"), attributes)
        paragraph = etree.SubElement(element, akn("p"))
        citations = list(self.citations(note.citations, place))
        meetings = _apart(_meetings(note.meetings, place), citations)
        self.fill(paragraph, note.text, (), [*citations, *meetings])


def italics(action: str | None) -> Iterator[Span]:
    """The span of the action that a text opens with, as print sets it."""
    if action:
        yield Span(0, len(action), "span", {"class": "italic"})


def note_id(marker: str) -> str:
    """Identifier of a footnote, as the official files write it."""
    return f"authorialNote_{marker}"


def event_id(place: str, number: int) -> str:
    """Identifier of a meeting that a footnote lists, as the metadata names it."""
    return f"event_{place}_{number}"


def _meetings(meetings: Iterable[Meeting], place: str) -> Iterator[Span]:
    for number, meeting in enumerate(meetings, 1):
        known = {"name": meeting.name, "place": meeting.place, "dates": meeting.dates}
        attributes = {mentions(key): value for key, value in known.items() if value}
        reference = f"#{event_id(place, number)}"
        attributes |= {"eId": f"{place}__event_{number}", "refersTo": reference}
        yield Span(meeting.start, meeting.end, "event", attributes)


def _apart(spans: Iterable[Span], citations: Sequence[Span]) -> Iterator[Span]:
    """The spans that cross no citation; only those can be elements beside them."""
    for span in spans:
        edges = ((c, c.start < span.start < c.end, c.start < span.end < c.end) for c in citations)
        if not any(
            starts != ends and not (span.start <= c.start and c.end <= span.end)
            for c, starts, ends in edges
        ):
            yield span


def _append(element: etree._Element, text: str) -> None:
    """Adds text at the end of what an element holds."""
    printable = _FORBIDDEN.sub("\ufffd", text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + printable
    else:
        element.text = (element.text or "") + printable
