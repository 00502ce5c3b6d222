"""The words of one element of Akoma Ntoso: text, footnote calls, italics and links apart.

White space is folded, and a footnote becomes a marker at its offset in the folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby, pairwise
from operator import itemgetter
from typing import cast

from lxml import etree

from resolution.core.model import Citation, Marker, Meeting, Relation
from resolution.core.place import Place
from resolution.read.ledger import Fate, Taken
from resolution.read.pieces import Words
from resolution.read.xml.vocabulary import mentions

_UNPRINTED = str.maketrans({"\u2011": "-", "\u00ad": None, "\u200b": None, "\ufeff": None})
"""Non-breaking hyphens are hyphens; soft hyphens and widthless spaces are not printed."""

_BREAKING = frozenset(("p", "eol", "br", "li", "td", "th", "num", "content", "item"))
"""Elements after which print leaves a space or starts a line."""

_LINES = frozenset(("p", "eol", "br"))
"""Those of them after which print starts a line."""

_PRINTED_META = frozenset(("notes", "presentation"))
"""What ``meta`` holds of print: footnotes, and the docket number at the foot of the first page."""

_UNIT = re.compile(r"(?:\b[kcdm]?m|[²³]|(?<!\b19\d)(?<!\b20\d)\d)$")
"""What a raised figure is not a footnote call after: «km²»; after a year it is one."""

_NOTES = frozenset(("authorialNote", "note"))

_GLUED = re.compile(
    r"""
    (?: (?<![\w/.,]) (?:19|20)\d\d | (?<![\w/.@]) [^\W\d_]+ (?<=[a-zà-ÿ]{3}) [”»)]? )
    (?P<marker> [1-9]\d? ) (?= [\s,;.:)”»] | $ ) (?! [.,:]\d )
    """,
    re.VERBOSE,
)
"""The call of a footnote close to a year or word: «en 20184», «Desarrollo Sostenible25»."""

_MARKER = re.compile(r"\d{1,4}[a-z]?|[a-z]{1,2}|\*{1,3}|[†‡]")


@dataclass(slots=True)
class _Raw:
    """Text as it stands in the file, and what was met at which offset of it."""

    parts: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    """Where the text stands in the source."""
    length: int = 0
    calls: list[tuple[int, str, etree._Element]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    """Where print begins a new line."""
    italics: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int, etree._Element]] = field(default_factory=list)

    def add(self, text: str, start: int | None = None) -> None:
        """Add text, which stands at an offset of the source unless it is only a space."""
        self.parts.append(text)
        self.length += len(text)
        if start is not None:
            self.spans.append((start, start + len(text)))


def name(element: etree._Element) -> str:
    """Local name of an element."""
    return etree.QName(element).localname


def line_of(element: etree._Element) -> int:
    """Line of the file on which an element begins, from 1; 0 where that is not known."""
    return cast("int | None", element.sourceline) or 0


def plain(element: etree._Element) -> str:
    """All words in an element, on one line."""
    return " ".join("".join(map(str, element.itertext())).split())


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


class WordReader:
    """Reads the words of one document, and keeps the ledger of what it has read.

    Args:
        root: the root element.
        lossy: whether calls may stand as plain figures, since the markup has lost them.
    """

    def __init__(self, root: etree._Element, *, lossy: bool = False) -> None:
        self._lossy = lossy
        self._starts: dict[tuple[etree._Element, bool], int] = {}
        self._ends: dict[int, int] = {}
        parts: list[str] = []
        length = 0
        for element, tail, text in _printed(root):
            self._starts[element, tail] = length
            self._ends[length] = length + len(text)
            parts.append(text)
            length += len(text)
        self.source = "".join(parts)
        """All that the file prints."""
        notes = root.iter("{*}authorialNote", "{*}note")
        self._known = frozenset(note.get("marker", "") for note in notes)
        self.entries: list[Taken] = []
        self.glued: list[tuple[int, str, str]] = []
        """Calls that the markup has lost: line, the words that end with the number, and it."""

    def words(self, element: etree._Element, role: Fate) -> Words:
        """The words of an element, without those of the footnotes in it.

        A raised figure (``<sup>4</sup>``) is a second call of footnote 4 if there is one.

        Args:
            element: any element; everything below it counts.
            role: what becomes of them, for the ledger.
        """
        return self._words(element, role)[0]

    def _words(self, element: etree._Element, role: Fate) -> tuple[Words, list[int]]:
        """The words of an element, and the offsets at which print breaks the line."""
        raw = self._gather(element)
        text = "".join(raw.parts)
        fold = _Fold(text)
        self.entries.append(Taken(role, tuple(raw.spans), fold.text))
        links = [(fold.span(start, end), link) for start, end, link in raw.links]
        words = Words(
            fold.text,
            fold.text[: fold.offset(_italic_end(text, raw.italics))].rstrip(" ,;:") or None,
            tuple(Marker(called, fold.offset(at), *_verb(node)) for at, called, node in raw.calls),
            tuple(
                _citation(link, span, fold.text)
                for span, link in links
                if link.get(mentions("target"))
            ),
            tuple(_meeting(link, span[0]) for span, link in links if name(link) == "event"),
        )
        return words, [fold.offset(at) for at in raw.breaks]

    def lines(self, element: etree._Element, role: Fate) -> Iterator[Words]:
        """The words of an element line by line, with the footnotes called in each."""
        words, breaks = self._words(element, role)
        for start, end in pairwise(sorted({0, *breaks, len(words.text)})):
            text = words.text[start:end].strip()
            by = end - len(text)
            called = (m for m in words.markers if (start or -1) < m.offset <= end)
            yield Words(text, markers=tuple(replace(m, offset=m.offset - by) for m in called))

    def unread(self) -> Iterator[tuple[etree._Element, str]]:
        """What nothing has read, by paragraph; from now on the ledger has it as set aside."""
        read = {start for entry in self.entries for start, _ in entry.spans}
        rest = (at for at, start in self._starts.items() if start not in read)
        for block, run in groupby(rest, key=lambda at: _block(*at)):
            spans = [(start, self._ends[start]) for start in (self._starts[at] for at in run)]
            text = " ".join("".join(self.source[start:end] for start, end in spans).split())
            if text:
                self.entries.append(Taken(Fate.FURNITURE, tuple(spans)))
                yield block, text

    def line(self, offset: int) -> int:
        """Line of the file on which an offset of the source stands, as far as elements tell it."""
        starts = ((start, element) for (element, _), start in self._starts.items())
        return line_of(max((at for at in starts if at[0] <= offset), key=itemgetter(0))[1])

    def _text(self, element: etree._Element, *, tail: bool) -> str:
        start = self._starts.get((element, tail))
        return "" if start is None else self.source[start : self._ends[start]]

    def _gather(self, element: etree._Element) -> _Raw:
        raw = _Raw()
        begun: dict[etree._Element, int] = {}
        walk = etree.iterwalk(element, events=("start", "end"))
        for event, node in walk:
            tag = name(node)
            if event == "start":
                begun[node] = raw.length
                marker = None if node is element else self._call(node, tag, raw)
                if marker is None:
                    self._add(raw, node, tail=False)
                    continue
                raw.calls.append((raw.length, marker, node))
                walk.skip_subtree()
            else:
                _leave(node, tag, begun[node], raw)
                if node is not element:
                    self._add(raw, node, tail=True)
        return raw

    def _add(self, raw: _Raw, node: etree._Element, *, tail: bool) -> None:
        text = self._text(node, tail=tail)
        if not text:
            return
        start, at = self._starts[node, tail], 0
        for found in self._lost_calls(node, text):
            raw.add(text[at : found.start("marker")], start + at)
            raw.calls.append((raw.length, found["marker"], node))
            at = found.end()
            self.entries.append(Taken(Fate.MARKER, ((start + found.start("marker"), start + at),)))
            near = text[max(found.start() - 20, 0) : at]
            self.glued.append((line_of(node), " ".join(near.split()), found["marker"]))
        raw.add(text[at:], start + at)

    def _lost_calls(self, node: etree._Element, text: str) -> Iterator[re.Match[str]]:
        """Numbers of footnotes close to a year or word of the text itself."""
        if not self._lossy or any(name(each) in _NOTES for each in (node, *node.iterancestors())):
            return
        for found in _GLUED.finditer(text):
            if found["marker"] in self._known:
                yield found

    def _call(self, node: etree._Element, tag: str, raw: _Raw) -> str | None:
        """The marker of the footnote that an element calls, if it calls one."""
        if tag in {"authorialNote", "noteRef"}:
            return read_marker(node)
        if tag == "sup" and not len(node):
            figure = (node.text or "").strip()
            if figure in self._known and not _UNIT.search("".join(raw.parts[-1:])):
                start = self._starts[node, False]
                self.entries.append(Taken(Fate.MARKER, ((start, self._ends[start]),)))
                return figure
        return None


def _block(element: etree._Element, tail: bool) -> etree._Element:
    """The paragraph that a stretch of text stands in, or its element if it stands in none."""
    parent = element.getparent()
    holder = parent if tail and parent is not None else element
    around = (holder, *holder.iterancestors())
    return next((each for each in around if name(each) == "p"), holder)


def _printed(root: etree._Element) -> Iterator[tuple[etree._Element, bool, str]]:
    """Each stretch of text in the order of the file: its element, whether it stands after it."""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        printed = ((node.text if event == "start" else node.tail) or "").translate(_UNPRINTED)
        parent = node.getparent()
        in_meta = parent is not None and name(parent) == "meta"
        if event == "start" and in_meta and name(node) not in _PRINTED_META:
            walk.skip_subtree()
        elif printed:
            yield node, event == "end", printed


def _leave(node: etree._Element, tag: str, start: int, raw: _Raw) -> None:
    if tag == "i" or "italic" in (node.get("class") or ""):
        raw.italics.append((start, raw.length))
    if tag in {"ref", "event"}:
        raw.links.append((start, raw.length, node))
    if tag in _LINES:
        raw.breaks.append(raw.length)
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
    day, start, end = link.get(mentions("date")), *span
    relation, verb = _verb(link)
    via, part = link.get(mentions("via")), link.get(mentions("part"))
    return Citation(
        target=link.get(mentions("target"), ""),
        start=start,
        end=end,
        text=text[start:end],
        relation=relation,
        pinpoint=link.get(mentions("pinpoint")),
        date=date.fromisoformat(day) if day else None,
        via=Place.parse(via) if via else None,
        part=Place.parse(part) if part else None,
        verb=verb,
    )


def _verb(element: etree._Element) -> tuple[Relation, str | None]:
    """How a mention or call is governed, and by which verb."""
    relation = Relation(element.get(mentions("relation"), Relation.CITES))
    return relation, element.get(mentions("verb"))


def _meeting(link: etree._Element, start: int) -> Meeting:
    title = link.get(mentions("name"), "")
    end = start + len(title)
    return Meeting(title, start, end, link.get(mentions("venue")), link.get(mentions("dates")))
