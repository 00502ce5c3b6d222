"""The words of one element of Akoma Ntoso: text, footnote calls, italics and links apart.

White space is folded, and a footnote becomes a marker at its offset in the folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date
from typing import cast

from lxml import etree

from resolution.core.model import Citation, Marker, Meeting, Relation
from resolution.read.xml.vocabulary import mentions

_UNPRINTED = str.maketrans({"\u2011": "-", "\u00ad": None, "\u200b": None, "\ufeff": None})
"""Non-breaking hyphens are hyphens; soft hyphens and widthless spaces are not printed."""

_BREAKING = frozenset(("p", "eol", "br", "li", "td", "th", "num", "content", "item"))
"""Elements after which print leaves a space or starts a line."""

_UNIT = re.compile(r"(?:\b[kcdm]?m|[²³\d])$")
"""What a raised figure is not a footnote call after: «km²»."""

_MARKER = re.compile(r"\d{1,4}[a-z]?|[a-z]{1,2}|\*{1,3}|[†‡]")

_LABEL = re.compile(
    r"""
    \(? (?P<letter> [a-z]{1,2} | [ivxl]{1,5} ) \) \s  # a)  (a)  ii)
    | (?P<number> \d{1,3} ) \. \s (?=\D)               # 12. in front of words
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """What an element says: its folded text, and what stands at which offset of it."""

    text: str = ""
    action: str | None = None
    markers: tuple[Marker, ...] = ()
    citations: tuple[Citation, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    def and_then(self, more: Words) -> Words:
        """These words, a space, and more."""
        by = len(self.text) + 1 if self.text else 0
        return Words(
            f"{self.text} {more.text}".strip(),
            self.action,
            self.markers + tuple(replace(m, offset=m.offset + by) for m in more.markers),
            self.citations
            + tuple(replace(c, start=c.start + by, end=c.end + by) for c in more.citations),
            self.meetings
            + tuple(replace(m, start=m.start + by, end=m.end + by) for m in more.meetings),
        )

    def labelled(self) -> tuple[str | None, Words]:
        """The printed number the text opens with, if it does, and the words after it.

        >>> Words("b) Los resultados").labelled()[0], Words("2003. Fin").labelled()[0]
        ('b', None)
        """
        match = _LABEL.match(self.text)
        if match is None:
            return None, self
        by = match.end()
        words = Words(
            self.text[by:],
            None,
            tuple(replace(m, offset=max(0, m.offset - by)) for m in self.markers),
        )
        return match["letter"] or match["number"], words


@dataclass(slots=True)
class _Raw:
    """Text as it stands in the file, and what was met at which offset of it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    calls: list[tuple[int, str]] = field(default_factory=list)
    italics: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int, etree._Element]] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text := text.translate(_UNPRINTED))
            self.length += len(text)


def name(element: etree._Element) -> str:
    """Local name of an element."""
    return etree.QName(element).localname


def line_of(element: etree._Element) -> int:
    """Line of the file on which an element begins, from 1; 0 where that is not known."""
    return cast("int | None", element.sourceline) or 0


def read_marker(note: etree._Element) -> str:
    """The printed marker of a footnote or of a call.

    Raises:
        ValueError: where there is none, or not one that print uses.
    """
    marker = (note.get("marker") or "").strip()
    if not _MARKER.fullmatch(marker):
        message = f"a footnote with the marker {marker[:20]!r}"
        raise ValueError(message)
    return marker


def read_words(element: etree._Element, known: frozenset[str] = frozenset()) -> Words:
    """The words of an element, without those of the footnotes in it.

    Args:
        element: any element; everything below it counts.
        known: markers of the document's footnotes. A raised figure (``<sup>4</sup>``) is a second
            call of footnote 4 if there is one.
    """
    raw = _gather(element, known)
    text = "".join(raw.parts)
    fold = _Fold(text)
    citations = tuple(
        _citation(link, fold.span(start, end), fold.text)
        for start, end, link in raw.links
        if link.get(mentions("target"))
    )
    meetings = tuple(
        _meeting(link, fold.span(start, end), fold.text)
        for start, end, link in raw.links
        if name(link) == "event"
    )
    return Words(
        fold.text,
        fold.text[: fold.offset(_italic_end(text, raw.italics))].rstrip(" ,;:") or None,
        tuple(Marker(marker, fold.offset(at)) for at, marker in raw.calls),
        citations,
        meetings,
    )


def _gather(element: etree._Element, known: frozenset[str]) -> _Raw:
    raw = _Raw()
    starts: dict[etree._Element, int] = {}
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        tag = name(node)
        if event == "start":
            starts[node] = raw.length
            marker = None if node is element else _call(node, tag, raw, known)
            if marker is None:
                raw.add(node.text)
                continue
            raw.calls.append((raw.length, marker))
            walk.skip_subtree()
        else:
            _leave(node, tag, starts[node], raw)
            if node is not element:
                raw.add(node.tail)
    return raw


def _call(node: etree._Element, tag: str, raw: _Raw, known: frozenset[str]) -> str | None:
    """The marker of the footnote that an element calls, if it calls one."""
    if tag in {"authorialNote", "noteRef"}:
        return read_marker(node)
    if tag == "sup" and not len(node):
        figure = (node.text or "").strip()
        if figure in known and not _UNIT.search("".join(raw.parts[-1:])):
            return figure
    return None


def _leave(node: etree._Element, tag: str, start: int, raw: _Raw) -> None:
    if tag == "i" or "italic" in (node.get("class") or ""):
        raw.italics.append((start, raw.length))
    if tag in {"ref", "event"}:
        raw.links.append((start, raw.length, node))
    if tag in _BREAKING:
        raw.add(" ")


def _italic_end(text: str, italics: list[tuple[int, int]]) -> int:
    """Where the italics end that the text opens with, in the raw text."""
    end = 0
    for start, stop in sorted(italics):
        if text[end:start].strip():
            break
        end = max(end, stop)
    return end


class _Fold:
    """A text with its white space folded, and where each offset of it went."""

    def __init__(self, raw: str) -> None:
        words = list(re.finditer(r"\S+", raw))
        self.text = " ".join(word[0] for word in words)
        self._starts = [word.start() for word in words]
        self._ends = [word.end() for word in words]
        self._folded: list[int] = []
        at = 0
        for word in words:
            self._folded.append(at)
            at += len(word[0]) + 1

    def offset(self, at: int) -> int:
        """The folded offset of a raw one; white space belongs to the word before it."""
        index = bisect_right(self._starts, at - 1) - 1
        if index < 0:
            return 0
        return self._folded[index] + min(at, self._ends[index]) - self._starts[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The folded span of a raw one, without white space at its start."""
        index = bisect_right(self._ends, start)
        if index == len(self._starts):
            return self.offset(end), self.offset(end)
        first = self._folded[index] + max(0, start - self._starts[index])
        return first, max(first, self.offset(end))


def _citation(link: etree._Element, span: tuple[int, int], text: str) -> Citation:
    given = {key: link.get(mentions(key)) for key in ("pinpoint", "date", "via", "part")}
    day = given.pop("date")
    start, end = span
    return Citation(
        target=link.get(mentions("target"), ""),
        start=start,
        end=end,
        text=text[start:end],
        relation=Relation(link.get(mentions("relation"), Relation.CITES)),
        date=date.fromisoformat(day) if day else None,
        **given,
    )


def _meeting(link: etree._Element, span: tuple[int, int], text: str) -> Meeting:
    start, end = span
    title = link.get(mentions("name"), text[start:end])
    return Meeting(title, start, end, link.get(mentions("place")), link.get(mentions("dates")))
