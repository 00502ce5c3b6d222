"""The pieces of an Akoma Ntoso body in reading order: headings, paragraphs, tables.

Official files encode the same thing in several ways: a subparagraph may be a ``point`` in a
``list``, an ``item`` in a ``blockList``, a ``paragraph`` with the letter in ``num``, or a
``paragraph`` whose text begins «a)». Seen as a flat run of pieces, each with the number that print
gives it, they are one thing; what belongs to what follows from the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from lxml import etree

from resolution.read.ledger import Fate
from resolution.read.pieces import FoundCell, Piece, Role, Words
from resolution.read.xml.words import WordReader, line_of, name

_ASIDE = frozenset(("meta", "coverPage", "preface", "conclusions"))
"""What is not part of a body, or is read elsewhere."""

_HEADINGS = frozenset(("heading", "subheading", "crossHeading"))
_TEXTS = frozenset(("p", "listIntroduction", "listWrapUp", "docType", "docTitle"))
_CELLS = frozenset(("td", "th"))
_DIVISIONS = frozenset(("section", "subsection", "part", "chapter", "title", "division"))

_HEADING_CLASS = re.compile(r"H\d")
"""Style of headings that are marked up as paragraphs, as annexes have them: ``H1``, ``H23``."""


_NUMBER = re.compile(r"\(?(\w{1,5})[.)]*")
"""What ``num`` holds for a paragraph: «12.», «b)», «(iv)»; anything else is a heading."""


@dataclass(frozen=True, slots=True)
class Found(Piece):
    """A piece as the markup has it.

    Attributes:
        joined: whether it goes on with the content of the piece before.
        style: class that the markup gives it (``H1``), if any.
    """

    joined: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where the walk stands: the role of paragraphs there, the part and the section."""

    reader: WordReader
    role: Role
    part: str
    sections: Mapping[etree._Element, int]
    section: int = 0


def pieces_of(body: etree._Element, role: Role, reader: WordReader, part: str = "") -> list[Found]:
    """The pieces of a body (``preamble``, ``mainBody``, ``doc``), empty ones left out.

    Args:
        body: the element that holds them.
        role: what its paragraphs are.
        reader: reads the words of the document.
        part: letter of the part that it is the body of.
    """
    found = (element for element in body.iter(etree.Element) if name(element) == "section")
    sections = {element: index for index, element in enumerate(found, 1)}
    return _walk(body, _Stand(reader, role, part, sections))


def _walk(element: etree._Element, stand: _Stand) -> list[Found]:
    stand = replace(stand, section=stand.sections.get(element, stand.section))
    number = ""
    inner: list[Found] = []
    paragraphs = 0
    for child in element:
        tag = name(child)
        if tag == "num":
            number = stand.reader.words(child, Fate.LABEL).text
            continue
        found = _child(child, tag, stand)
        paragraphs += tag == "p"
        if tag == "p" and paragraphs > 1:
            found = [replace(block, joined=True) for block in found]
        inner.extend(found)
    empty = _found(stand, stand.role, Words(), element)
    return _number(empty, number, inner, element) if number else inner


def _number(empty: Found, number: str, inner: list[Found], element: etree._Element) -> list[Found]:
    """The pieces of an element with its ``num``: a label of the first, or a heading.

    A division may repeat its number in its heading (``<num>A.</num><heading>A. Personal``).
    """
    label = _NUMBER.fullmatch(number)
    texts = [index for index, block in enumerate(inner) if block.role is not Role.HEADING]
    if number.endswith(".") and number[:-1].isdecimal() and not inner:
        return [replace(empty, label=number[:-1])]  # its words are the next paragraph
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


def _found(stand: _Stand, role: Role, words: Words, element: etree._Element, **more: Any) -> Found:
    line = line_of(element)
    return Found(role, words, line, part=stand.part, section=stand.section, **more)


def _child(child: etree._Element, tag: str, stand: _Stand) -> list[Found]:
    if tag in _ASIDE:
        return []
    if tag == "table":
        rows = rows_of(child, stand.reader)
        return [_found(stand, Role.TABLE, Words(), child, rows=rows)] if rows else []
    if tag == "formula":
        words = stand.reader.words(child, Fate.ENACTING)
        return [_found(stand, Role.FORMULA, words, child)]
    if tag == "p" and child.find("{*}docType") is not None:
        return _walk(child, stand)  # label and title of an annex
    if tag in _HEADINGS | _TEXTS or _has_text(child):
        style = _style(child)
        role = _role(child, tag, style, stand)
        words = stand.reader.words(child, Fate.HEADING if role is Role.HEADING else Fate.CLAUSE)
        found = _found(stand, role, words, child, style=style)
        return [found] if words.text or words.markers else []
    return _walk(child, stand)


def _style(element: etree._Element) -> str:
    """The class of an element or of the paragraph it is the content of, or stands in."""
    around = (element, *islice(element.iterancestors(), 3))
    return next((style for each in around if (style := each.get("class"))), "")


def _role(child: etree._Element, tag: str, style: str, stand: _Stand) -> Role:
    if tag == "crossHeading" and child.get("refersTo") == "#preamble":
        return Role.PREAMBULAR
    if tag in _HEADINGS or _HEADING_CLASS.match(style):
        return Role.HEADING
    return stand.role


def _has_text(element: etree._Element) -> bool:
    """Whether words stand directly in an element that should only hold others."""
    tails = (child.tail for child in element)
    return any(text and text.strip() for text in (element.text, *tails))


def rows_of(table: etree._Element, reader: WordReader) -> tuple[tuple[FoundCell, ...], ...]:
    """The rows of a table that hold anything, each with its cells."""
    rows = (row for row in table.iter(etree.Element) if name(row) == "tr")
    found = (tuple(_cell(cell, reader) for cell in row if name(cell) in _CELLS) for row in rows)
    return tuple(row for row in found if any(cell.words.text or cell.words.markers for cell in row))


def _cell(cell: etree._Element, reader: WordReader) -> FoundCell:
    return FoundCell(
        reader.words(cell, Fate.TABLE),
        name(cell) == "th",
        *(max(1, int(cell.get(over) or 1)) for over in ("colspan", "rowspan")),
    )
