"""The words of a clause or note as inline Markdown: action, mentions and calls in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from resolution import address
from resolution.address import Address
from resolution.core.model import Citation, Clause, Note, Resolution, Text, one_for_each_span
from resolution.core.place import Place, note_place
from resolution.languages.es import names
from resolution.languages.es.typography import bind, bind_narrow
from resolution.publish.atlas import Atlas
from resolution.publish.figures.words import shorten
from resolution.publish.markdown.markup import Insertion, Span, annotate

# Print sets these in italics inside notes: the back reference, and the title of a report up to
# the place where the meeting was held or the parenthesis that identifies the publication.
_NOTE_ITALICS = re.compile(
    r"\b(?:Ib[ií]d\.|Ibidem)"
    r"|(?<![^\s(])(?:Informe|Rapport|Report)\s(?:de\s?l?a?s?|du|of)\s[^,(;]+?(?=,|\s\()"
    r"|Documentos\sOficiales\sde[^,(;]+(?:,[^,(;]+)*?,\s[Ss]uplemento\snúm\.\s\w+"
    r"|\bTreaty\sSeries\b"
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the words of one resolution on one page.

    Args:
        atlas: where citations lead.
        resolution: whose words are written.
        page: the page they are written on.
        notes_here: notes that stand on the same page, each with what calls it first; calls of
            others lead to their page.
    """

    atlas: Atlas
    resolution: Resolution
    page: Address
    notes_here: Mapping[Place, Place | None] = field(default_factory=dict)

    def clause(self, clause: Clause) -> str:
        """The clause's words: its action in italics, mentions as links, calls as superscripts."""
        spans = list(self._mentions(clause.citations))
        if clause.action:
            spans = [*_clear_of(_italics(0, len(clause.action)), spans), *spans]
        return annotate(bind(clause.text), spans, self._calls(clause))

    def opening(self, clause: Clause, length: int = 70) -> str:
        """The clause's first words, its action in italics, without links: for lists."""
        return _opening(clause.text, len(clause.action or ""), length)

    def note(self, note: Note) -> str:
        """The note's words: titles in italics as in print, mentions as links."""
        italics = tuple(map(_title, _NOTE_ITALICS.finditer(note.text)))
        mentions = [replace(span, inside=italics) for span in self._mentions(note.citations)]
        free = [span for italic in italics for span in _clear_of(italic, mentions)]
        return annotate(bind_narrow(note.text), [*free, *mentions])

    def plain(self, text: Text) -> str:
        """The words of a title, heading, formula, closing or cell: mentions and calls in place."""
        return annotate(bind(text.text), self._mentions(text.citations), self._calls(text))

    def _mentions(self, citations: Iterable[Citation]) -> Iterator[Span]:
        for citation in one_for_each_span(citations):
            if citation.target == self.resolution.symbol and citation.part is None:
                continue  # the resolution speaking of itself leads nowhere else
            link = self.page.link(self.atlas.cited(self.resolution, citation))
            yield Span(
                citation.start,
                citation.end,
                "[",
                f'](<{link}>){{.mention data-target="{citation.target}"}}',
            )

    def _calls(self, text: Text) -> Iterator[Insertion]:
        """The calls of a text; the one that its note stands by bears an id, to lead back to."""
        opened: set[Place] = set()
        for marker in text.markers:
            note = note_place(marker.marker)
            here = Address(self.page.path, note.anchor)
            target = here if note in self.notes_here else address.of(self.resolution, note)
            opens = self.notes_here.get(note) == text.place and note not in opened
            opened.add(note)
            yield Insertion(marker.offset, _call(marker.marker, self.page.link(target), opens))


def _call(marker: str, link: str, opens: bool) -> str:
    anchor = f"#{call_anchor(note_place(marker))} " if opens else ""
    name = f'role="doc-noteref" aria-label="{names.spoken(note_place(marker))}"'
    return f'<sup>[{marker}](<{link}>){{{anchor}.call {name} data-note-call="{marker}"}}</sup>'


def call_anchor(note: Place) -> str:
    """The id of the call that a note stands by."""
    return f"llamada-{note.anchor.removeprefix('nota-')}"


@lru_cache(maxsize=4096)  # a clause is named on a dozen pages
def _opening(words: str, action: int, length: int) -> str:
    text = shorten(words, length)
    end = min(action, len(text))
    return annotate(bind_narrow(text), [_italics(0, end)] if end else ())


def _italics(start: int, end: int) -> Span:
    return Span(start, end, "*", "*")


def _title(match: re.Match[str]) -> Span:
    """A title inside a note; the series of treaties has an English one in all languages."""
    if match.group().startswith("Treaty"):
        return Span(*match.span(), '<i lang="en">', "</i>")
    return _italics(*match.span())


def _clear_of(span: Span, others: Iterable[Span]) -> Iterator[Span]:
    """The span where no other covers it: a mention keeps its link, the rest its italics."""
    start = span.start
    for other in sorted(others, key=lambda other: other.start):
        if other.end <= start or other.start >= span.end:
            continue
        if other.start > start:
            yield Span(start, other.start, span.opening, span.closing)
        start = max(start, other.end)
    if start < span.end:
        yield Span(start, span.end, span.opening, span.closing)
