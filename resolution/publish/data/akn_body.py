"""Clauses as Akoma Ntoso: preamble, main body and annexes, as the official files encode them.

Preambular paragraphs are containers named by their action, operative ones paragraphs, and
subparagraphs the points of a list (in the preamble, the items of a block list). Identifiers come
from the printed numbers (``para_10__list_1__point_b``), so that they last as long as those do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from resolution.core.model import Annex, Clause, Heading, Table
from resolution.publish.data.akn_inline import Inline, italics
from resolution.read.xml.vocabulary import akn, mentions

_BLOCKS = frozenset(map(akn, ("preamble", "container", "item", "wrapUp")))
"""Elements that hold plain blocks, where the standard has no place for a heading."""

_DIVISION = re.compile(r"(?:(?P<part>[A-Z])/)?(?:seccion/(?P<section>\d+)/)?")


def eid(place: str) -> str:
    """The identifier of a clause, from its id.

    >>> eid("parrafo/10/b"), eid("seccion/2/preambulo/1"), eid("parrafo/4/fin")
    ('para_10__list_1__point_b', 'sec_2__container_1', 'para_4__wrapup')
    """
    steps = place.split("/")
    names: list[str] = []
    while steps:
        step = steps.pop(0)
        kind = {"seccion": "sec", "preambulo": "container", "parrafo": "para"}.get(step)
        if kind and steps:
            names.append(f"{kind}_{steps.pop(0)}")
        elif step == "anexo":
            many = len(steps) > 1 and any(c.isdigit() for c in steps[1])
            names.append(f"annex_{steps.pop(0)}" if many else "annex")
            names += [f"para_{steps.pop(0)}"] if steps else []
        elif step == "fin":
            names.append("wrapup")
        elif not names and step.isupper():
            names.append(f"part_{step}")
        else:
            names.append(f"list_1__point_{step}")
    return "__".join(names)


@dataclass(frozen=True, slots=True)
class Text:
    """What a body holds: its clauses in reading order, and what stands between them."""

    clauses: Sequence[Clause]
    headings: Sequence[Heading]
    tables: Sequence[Table]


class Body:
    """Writes the clauses of one body into elements."""

    def __init__(self, text: Text, inline: Inline) -> None:
        self._inline = inline
        self._headings: dict[str, list[Heading]] = {}
        self._tables: dict[str, list[Table]] = {}
        self._below: dict[str, list[Clause]] = {}
        for heading in text.headings:
            self._headings.setdefault(heading.before, []).append(heading)
        for table in text.tables:
            self._tables.setdefault(table.after, []).append(table)
        for clause in text.clauses:
            self._below.setdefault(clause.parent or "", []).append(clause)

    def preamble(self, parent: etree._Element) -> None:
        """Writes the preambular paragraphs that stand before any division."""
        self._put_tables(parent, "", "container")
        for clause in self._below.get("", ()):
            if clause.id.startswith("preambulo/"):
                self._container(parent, clause)

    def main(self, parent: etree._Element, whole: str = "") -> None:
        """Writes all other paragraphs, in their parts and sections.

        Args:
            parent: the main body.
            whole: id of the annex that this is, after which tables may stand.
        """
        if whole:
            self._put_tables(parent, whole, "hcontainer")
        rest = (c for c in self._below.get("", ()) if not c.id.startswith("preambulo/"))
        for (part, section), clauses in groupby(rest, key=_division):
            element = parent
            if part:
                element = _division_element(parent, "part", f"part_{part}")
            if section:
                within = f"part_{part}__" if part else ""
                element = _division_element(element, "section", f"{within}sec_{section}")
            for clause in clauses:
                self._paragraph(element, clause, "paragraph")

    def _container(self, parent: etree._Element, clause: Clause) -> None:
        """A preambular paragraph; its subparagraphs are a block list."""
        self._put_headings(parent, clause)
        attributes = {"name": clause.action or "paragraph", "eId": eid(clause.id)}
        element = _sub(parent, "container", attributes, clause.id)
        self._words(_sub(element, "p"), clause)
        self._put_tables(element, clause.id, "table")
        self._items(element, clause.id)

    def _items(self, element: etree._Element, parent: str) -> None:
        for number, (final, clauses) in enumerate(
            groupby(self._below.get(parent, ()), key=_is_final), 1
        ):
            if final:
                for clause in clauses:
                    self._put_headings(element, clause)
                    self._words(_sub(element, "p", {"eId": eid(clause.id)}, clause.id), clause)
                continue
            block_list = _sub(element, "blockList", {"eId": f"{eid(parent)}__list_{number}"})
            for clause in clauses:
                item = _sub(block_list, "item", {"eId": eid(clause.id)}, clause.id)
                _number(item, clause)
                self._put_headings(item, clause)
                self._words(_sub(item, "p"), clause)
                self._items(item, clause.id)

    def _paragraph(self, parent: etree._Element, clause: Clause, tag: str) -> None:
        """A paragraph of the main body, or a point of a list, with what belongs to it."""
        self._put_headings(parent, clause)
        if "preambulo/" in clause.id and clause.parent is None:
            self._cross_heading(parent, clause)
            return
        place = eid(clause.id)
        style = {"class": "SingleTxt"} if tag == "paragraph" else {}
        element = _sub(parent, tag, {"eId": place, **style}, clause.id)
        _number(element, clause)
        below = self._below.get(clause.id, ())
        holder = _sub(element, "intro" if below else "content", {"eId": f"{place}__content"})
        self._words(_sub(holder, "p"), clause)
        self._put_tables(element if below else parent, clause.id, "hcontainer")
        self._points(element, clause.id)

    def _points(self, element: etree._Element, parent: str) -> None:
        final = [clause for clause in self._below.get(parent, ()) if _is_final(clause)]
        points = [clause for clause in self._below.get(parent, ()) if not _is_final(clause)]
        if points:
            listed = _sub(element, "list", {"eId": f"{eid(parent)}__list_1"})
            for clause in points:
                self._paragraph(listed, clause, "point")
        for clause in final:
            holder = _sub(element, "wrapUp", {"eId": eid(clause.id)})
            self._put_headings(holder, clause)
            self._words(_sub(holder, "p", place=clause.id), clause)

    def _cross_heading(self, parent: etree._Element, clause: Clause) -> None:
        """A preambular paragraph inside a division, as the official files have it."""
        attributes = {"refersTo": "#preamble", "eId": eid(clause.id)}
        self._words(_sub(parent, "crossHeading", attributes, clause.id), clause)
        for below in self._below.get(clause.id, ()):
            self._paragraph(parent, below, "paragraph")

    def _words(self, element: etree._Element, clause: Clause) -> None:
        citations = self._inline.citations(clause.citations, eid(clause.id))
        spans = [*italics(clause.action), *citations]
        self._inline.fill(element, clause.text, clause.notes, spans)

    def _put_headings(self, parent: etree._Element, clause: Clause) -> None:
        for number, heading in enumerate(self._headings.pop(clause.id, ()), 1):
            place = f"{eid(clause.id)}__heading_{number}"
            if parent.tag in _BLOCKS:
                element = _sub(parent, "p", {"class": "H23", "eId": place})
            else:
                element = _sub(parent, "paragraph", {"class": "H23", "eId": place})
                element = _sub(element, "subheading")
            self._inline.fill(element, heading.text, heading.notes)

    def _put_tables(self, parent: etree._Element, after: str, tag: str) -> None:
        for number, table in enumerate(self._tables.pop(after, ()), 1):
            place = f"{eid(after)}__table_{number}".removeprefix("__")
            holder = parent
            if tag != "table":
                holder = _sub(parent, tag, {"name": "table", "eId": place})
            if tag == "hcontainer":
                holder = _sub(holder, "content", {"eId": f"{place}__content"})
            element = _sub(holder, "table")
            for row in table.rows:
                cell = _sub(_sub(element, "tr"), "td")
                self._inline.fill(_sub(cell, "p"), row)


def write_annex(body: etree._Element, annex: Annex, inline: Inline) -> None:
    """Writes an annex: its label and title as headings, then its paragraphs."""
    place = eid(annex.id)
    for name, text in (("label", annex.label), ("title", annex.title)):
        if text is not None:
            paragraph = _sub(body, "paragraph", {"class": "H1", "eId": f"{place}__{name}"})
            head = _sub(paragraph, "subheading", place=annex.id if name == "label" else "")
            inline.fill(head, text)
    Body(Text(annex.clauses, annex.headings, annex.tables), inline).main(body, annex.id)


def _division(clause: Clause) -> tuple[str, str]:
    """The part and section that a clause stands in."""
    match = _DIVISION.match(clause.id)
    return (match["part"] or "", match["section"] or "") if match else ("", "")


def _division_element(parent: etree._Element, tag: str, place: str) -> etree._Element:
    """The division with an identifier, begun before or now."""
    last = parent[-1] if len(parent) else None
    if last is not None and last.get("eId") == place:
        return last
    return _sub(parent, tag, {"eId": place})


def _is_final(clause: Clause) -> bool:
    return clause.id.endswith("/fin")


def _number(element: etree._Element, clause: Clause) -> None:
    if clause.number is not None:
        stop = "." if clause.number.isdigit() else ")"
        _sub(element, "num").text = f"{clause.number}{stop}"


def _sub(
    parent: etree._Element, tag: str, attributes: dict[str, str] | None = None, place: str = ""
) -> etree._Element:
    known = dict(attributes or {}) | ({mentions("place"): place} if place else {})
    return etree.SubElement(parent, akn(tag), known)
