"""Blocks as Akoma Ntoso: preamble, main body and conclusions, as the official files encode them.

One walk in reading order. Preambular paragraphs are containers named by their action, operative
ones paragraphs, subparagraphs the points of a list (in the preamble, the items of a block list).
A heading stands within the element that it stands before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import cast

from lxml import etree

from resolution.core.model import Block, Clause, Table, Text
from resolution.core.place import Kind, Place
from resolution.languages.es import names
from resolution.publish.data.akn_elements import add, eid, ours
from resolution.publish.data.akn_inline import Inline
from resolution.read.xml.vocabulary import akn

_OPENING = frozenset((Kind.FORMULA, Kind.PREAMBULAR))
"""What the preamble begins with, and nothing else does."""

_BLOCKS = {
    Kind.FORMULA: "formula",
    Kind.PREAMBULAR: "container",
    Kind.SUBPARAGRAPH: "item",
    Kind.CONTINUATION: "container",
}
"""Elements of the preamble: they hold paragraphs, tables and block lists."""

_HIERARCHY = {
    Kind.PART: "part",
    Kind.SECTION: "section",
    Kind.PARAGRAPH: "paragraph",
    Kind.ARTICLE: "article",
    Kind.SUBPARAGRAPH: "point",
}
"""Elements of the main body: they hold each other, or their content. Others are ``hcontainer``."""

_ASSIGNED = frozenset((Kind.PREAMBULAR, Kind.ARTICLE))
"""What has no number of its own in print, or has it in its heading."""

_NAMES = {
    Kind.FORMULA: "enactingFormula",
    Kind.PREAMBULAR: "paragraph",
    Kind.CONTINUATION: "wrapUp",
    Kind.CLOSING: "conclusions",
    Kind.HEADING: "heading",
    Kind.TABLE: "table",
}


def write_blocks(
    document: etree._Element, blocks: Sequence[Block], whole: Place, inline: Inline
) -> None:
    """Writes the blocks of a resolution before its annexes, or of an annex.

    Args:
        document: gets preamble, main body and conclusions.
        blocks: in reading order.
        whole: the place of the resolution or annex.
        inline: writes their words.
    """
    kinds = [block.place.steps[len(whole.steps)].kind for block in blocks]
    first = sum(1 for _ in takewhile(lambda kind: kind in _OPENING, kinds))
    closes = takewhile(lambda kind: kind is Kind.CLOSING, reversed(kinds[first:]))
    last = len(kinds) - sum(1 for _ in closes)
    if first:
        _Walk(add(document, "preamble"), whole, inline).write(blocks[:first])
    body = add(document, "mainBody")
    _Walk(body, whole, inline).write(blocks[first:last])
    if not len(body):
        add(body, "p")
    if last < len(kinds):
        conclusions = add(document, "conclusions")
        for text in cast("Sequence[Text]", blocks[last:]):  # no table belongs to a closing
            inline.put(conclusions, "p", text, {"eId": eid(text.place)})


class _Walk:
    """Writes blocks one after the other; knows the elements that are open."""

    def __init__(self, region: etree._Element, whole: Place, inline: Inline) -> None:
        self._inline = inline
        self._flat = region.tag.endswith("preamble")
        self._open = {whole: region}
        """Divisions and clauses by their places."""
        self._headings: list[Text] = []
        """Headings that wait for what they stand before."""
        self._words: etree._Element | None = None
        """What holds the words of the clause last written, where tables may follow them."""

    def write(self, blocks: Iterable[Block]) -> None:
        """Writes the blocks."""
        for block in blocks:
            if isinstance(block, Clause):
                self._clause(block)
            elif block.place.kind is Kind.HEADING and isinstance(block, Text):
                self._headings.append(block)
            elif isinstance(block, Table):
                self._table(block)
            else:
                self._words = None
                self._inline.put(self._holder(block.place), "p", block)
        if self._headings:
            self._begin(self._headings[0].place)

    def _clause(self, clause: Clause) -> None:
        element = self._begin(clause.place, clause.action)
        self._open[clause.place] = element
        if clause.number and clause.place.kind not in _ASSIGNED:
            add(element, "num", text=names.printed_number(clause))
        self._words = self._content(element)
        self._inline.put(self._words, "p", clause)

    def _table(self, table: Table) -> None:
        """A table, after the words of the clause it follows or in an element of its own."""
        holder = self._words
        if holder is None:
            holder = self._holder(table.place)
        self._put_headings(holder, "p")
        known = ours(place=table.place) | {"eId": eid(table.place)}
        element = add(holder, "table", known)
        for row in table.rows:
            line = add(element, "tr")
            for cell in row:
                over = {"colspan": cell.columns, "rowspan": cell.rows}
                more = {name: str(count) for name, count in over.items() if count > 1}
                entry = add(line, "th" if cell.heads else "td", ours(place=cell.place) | more)
                self._inline.fill(add(entry, "p"), cell)

    def _holder(self, place: Place) -> etree._Element:
        """What holds the words of something that is no clause."""
        return self._content(self._begin(place))

    def _content(self, element: etree._Element) -> etree._Element:
        return element if self._flat else add(element, "content")

    def _begin(self, place: Place, action: str | None = None) -> etree._Element:
        """A new element for what stands at a place, with the headings that stand before it."""
        kind = place.kind or Kind.PARAGRAPH
        tag = _BLOCKS[kind] if self._flat else _HIERARCHY.get(kind, "hcontainer")
        more = {"name": action or _NAMES[kind]} if kind in _NAMES else {}
        if kind is Kind.PREAMBULAR and not self._flat:
            more["refersTo"] = "#preamble"
        if kind not in {Kind.TABLE, Kind.HEADING}:  # these bear it themselves
            more["eId"] = eid(place)
        element = add(self._parent(place), tag, more)
        self._put_headings(element, "p" if tag in {"container", "formula"} else "subheading")
        return element

    def _parent(self, place: Place) -> etree._Element:
        """The element in which one for the place has to stand, begun now if it has not been."""
        owner = place.division if place.kind is Kind.TABLE else place.parent
        if owner not in self._open:
            self._open[owner] = self._begin(owner)
        element = self._open[owner]
        if not owner.is_clause:
            return element
        for content in element.findall(akn("content")):
            content.tag = akn("intro")  # as it is called where parts follow
        if place.kind is not Kind.SUBPARAGRAPH:
            return element
        tag = "blockList" if self._flat else "list"
        lists = element.findall(akn(tag))
        if lists and lists[-1] is element[-1]:
            return lists[-1]
        return add(element, tag, {"eId": f"{eid(owner)}__list_{len(lists) + 1}"})

    def _put_headings(self, element: etree._Element, tag: str) -> None:
        style = {"class": "H23"} if tag == "p" else {}
        for heading in self._headings:
            self._inline.put(element, tag, heading, {"eId": eid(heading.place)} | style)
        self._headings = []
