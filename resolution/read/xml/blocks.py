"""The blocks of an Akoma Ntoso body in reading order: headings, paragraphs, tables.

Official files encode the same thing in several ways: a subparagraph may be a ``point`` in a
``list``, an ``item`` in a ``blockList``, a ``paragraph`` with the letter in ``num``, or a
``paragraph`` whose text begins «a)». Seen as a flat run of blocks, each with the number that print
gives it, they are one thing; what belongs to what follows from the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from lxml import etree

from resolution.read.xml.vocabulary import mentions
from resolution.read.xml.words import Words, line_of, name, read_words

_ASIDE = frozenset(("meta", "coverPage", "preface", "conclusions", "formula", "img", "documentRef"))
"""What is not part of a body, or is read elsewhere."""

_HEADINGS = frozenset(("heading", "subheading", "crossHeading"))
_TEXTS = frozenset(("p", "listIntroduction", "listWrapUp", "docTitle"))
_DIVISIONS = frozenset(("section", "part", "chapter", "title", "division"))

_HEADING_CLASS = re.compile(r"H\d")
"""Style of headings that are marked up as paragraphs, as annexes have them: ``H1``, ``H23``."""


_NUMBER = re.compile(r"\(?(\w{1,5})[.)]*")
"""What ``num`` holds for a paragraph: «12.», «b)», «(iv)»; anything else is a heading."""


class Role(Enum):
    """What a block is, as far as the markup tells."""

    HEADING = "heading"
    PREAMBULAR = "preambular"
    PARAGRAPH = "paragraph"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text as print sets it off.

    Attributes:
        role: what it is.
        words: what it says.
        line: line of the file, from 1.
        label: printed number, without stop or bracket.
        section: which ``section`` of the body it stands in, from 1; 0 outside.
        joined: whether it goes on with the content of the block before.
        style: class that the markup gives it (``H1``), if any.
        place: id of the clause, where this project wrote the file; else the numbers tell it.
        rows: of a table, each as text.
    """

    role: Role
    words: Words
    line: int
    label: str | None = None
    section: int = 0
    joined: bool = False
    style: str = ""
    place: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk stands: the role of paragraphs there, the section, and markers known."""

    role: Role
    known: frozenset[str]
    sections: Mapping[etree._Element, int]
    section: int = 0


def blocks(body: etree._Element, role: Role, known: frozenset[str]) -> list[Block]:
    """The blocks of a body (``preamble``, ``mainBody``, ``doc``), empty ones left out.

    Args:
        body: the element that holds them.
        role: what its paragraphs are.
        known: markers of the document's footnotes.
    """
    found = (element for element in body.iter(etree.Element) if name(element) == "section")
    sections = {element: index for index, element in enumerate(found, 1)}
    return _walk(body, _Place(role, known, sections))


def _walk(element: etree._Element, place: _Place) -> list[Block]:
    place = replace(place, section=place.sections.get(element, place.section))
    number = ""
    inner: list[Block] = []
    paragraphs = 0
    for child in element:
        tag = name(child)
        if tag == "num":
            number = read_words(child).text
            continue
        found = _child(child, tag, place)
        paragraphs += tag == "p"
        if tag == "p" and paragraphs > 1:
            found = [replace(block, joined=True) for block in found]
        inner.extend(found)
    empty = Block(place.role, Words(), line_of(element), section=place.section)
    inner = _identified(empty, element.get(mentions("place"), ""), inner)
    return _number(empty, number, inner, element) if number else inner


def _identified(empty: Block, place: str, inner: list[Block]) -> list[Block]:
    """The blocks of an element that is a clause, the clause's own words first."""
    if not place:
        return inner
    first = next((i for i, block in enumerate(inner) if block.role is not Role.HEADING), len(inner))
    own = inner[first : first + 1] or [empty]
    rest = inner[first + 1 :]
    if own[0].place or own[0].role is Role.TABLE:
        own, rest = [empty], inner[first:]
    return [*inner[:first], replace(own[0], place=place), *rest]


def _number(empty: Block, number: str, inner: list[Block], element: etree._Element) -> list[Block]:
    """The blocks of an element with its ``num``: a label of the first, or a heading.

    A division may repeat its number in its heading (``<num>A.</num><heading>A. Personal``).
    """
    label = _NUMBER.fullmatch(number)
    texts = [index for index, block in enumerate(inner) if block.role is not Role.HEADING]
    if label is None or not texts or name(element) in _DIVISIONS:
        head = inner[0] if inner else empty
        if head.role is Role.HEADING and head.words.text.startswith(number):
            return inner
        return [replace(empty, role=Role.HEADING, words=Words(number)), *inner]
    first = texts[0]
    if inner[first].label is not None or inner[first].role is Role.TABLE:
        inner.insert(first, empty)
    inner[first] = replace(inner[first], label=label[1])
    return inner


def _child(child: etree._Element, tag: str, place: _Place) -> list[Block]:
    line = line_of(child)
    if tag in _ASIDE:
        return []
    if tag == "table":
        rows = _rows(child, place.known)
        return [Block(Role.TABLE, Words(), line, section=place.section, rows=rows)]
    if tag in _HEADINGS | _TEXTS or _has_text(child):
        words = read_words(child, place.known)
        style = _style(child)
        role = _role(child, tag, style, place)
        own = child.get(mentions("place"), "")
        block = Block(role, words, line, section=place.section, style=style, place=own)
        return [block] if words.text or words.markers else []
    return _walk(child, place)


def _style(element: etree._Element) -> str:
    """The class of an element or of the paragraph it is the content of."""
    around = (element, *islice(element.iterancestors(), 2))
    return next((style for each in around if (style := each.get("class"))), "")


def _role(child: etree._Element, tag: str, style: str, place: _Place) -> Role:
    if tag == "crossHeading" and child.get("refersTo") == "#preamble":
        return Role.PREAMBULAR
    if tag in _HEADINGS or _HEADING_CLASS.match(style):
        return Role.HEADING
    return place.role


def _has_text(element: etree._Element) -> bool:
    """Whether words stand directly in an element that should only hold others."""
    tails = (child.tail for child in element)
    return any(text and text.strip() for text in (element.text, *tails))


def _rows(table: etree._Element, known: frozenset[str]) -> tuple[str, ...]:
    """The rows of a table as text, cells set apart by a space."""
    rows = (row for row in table.iter(etree.Element) if name(row) == "tr")
    texts = (" ".join(filter(None, (read_words(cell, known).text for cell in row))) for row in rows)
    return tuple(filter(None, texts))
