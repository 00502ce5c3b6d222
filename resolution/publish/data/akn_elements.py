"""Elements of Akoma Ntoso, and their identifiers.

Identifiers come from places, and so from the printed numbers: they last as long as those do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from resolution.core.place import Kind, Place, Step
from resolution.read.xml.vocabulary import akn, mentions

_NAMES = {
    Kind.AGENDA: "agendaItem",
    Kind.ADOPTION: "adoption",
    Kind.ORIGIN: "proponent",
    Kind.TITLE: "docTitle",
    Kind.FORMULA: "formula",
    Kind.PREAMBULAR: "container",
    Kind.PARAGRAPH: "para",
    Kind.ARTICLE: "art",
    Kind.SECTION: "sec",
    Kind.PART: "part",
    Kind.CLOSING: "conclusions",
    Kind.ANNEX: "annex",
    Kind.NOTE: "authorialNote",
    Kind.SUBPARAGRAPH: "list_1__point",
    Kind.CONTINUATION: "wrapup",
    Kind.HEADING: "heading",
    Kind.TABLE: "table",
    Kind.CELL: "cell",
}
"""How identifiers of the official files name what stands at a place."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


def eid(place: Place) -> str:
    """The identifier of what stands at a place.

    >>> [eid(Place.parse(p)) for p in ("parrafo/10/b", "seccion/2/preambulo/1", "parrafo/4/fin")]
    ['para_10__list_1__point_b', 'sec_2__container_1', 'para_4__wrapup']

    Official files count the containers of the preamble on from the formula that opens it:

    >>> [eid(Place.parse(p)) for p in ("formula", "preambulo/1", "B/preambulo/2")]
    ['formula_1', 'container_2', 'part_B__container_3']
    """
    opened = place.division.kind in {None, Kind.PART}
    return "__".join(_identifier(step, opened=opened) for step in place.steps)


def _identifier(step: Step, *, opened: bool) -> str:
    label = step.label
    if step.kind is Kind.FORMULA:
        label = label or "1"
    elif step.kind is Kind.PREAMBULAR and opened and label.isdecimal():
        label = str(int(label) + 1)
    return "_".join(filter(None, (_NAMES[step.kind], label)))


def add(
    parent: etree._Element, tag: str, attributes: Mapping[str, str] | None = None, text: str = ""
) -> etree._Element:
    """A new element at the end of another."""
    known = {name: printable(value) for name, value in (attributes or {}).items()}
    element = etree.SubElement(parent, akn(tag), known)
    element.text = printable(text) or None
    return element


def ours(**known: object) -> dict[str, str]:
    """Our attributes, as far as their values are known."""
    return {mentions(name): str(value) for name, value in known.items() if value}


def printable(text: str) -> str:
    """The text as XML can hold it."""
    return _FORBIDDEN.sub("\ufffd", text)
