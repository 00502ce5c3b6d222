"""Pieces: what a reader finds in its source, before it is known where each stands.

A source is a flat run of pieces in reading order, each with what print tells of it: its words, the
number or letter before them, what it is. Page text and official XML come to the same pieces, and
:mod:`resolution.read.numbering` gives each its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from resolution.core.model import Citation, Marker, Meeting

_LABEL = re.compile(
    r"""
    \(? (?P<letter> [a-zñ]{1,2} | [ivxl]{1,5} ) \) \s  # a)  (a)  ii)
    | (?P<number> \d{1,3} ) \. \s (?=\D)                # 12. in front of words
    """,
    re.VERBOSE,
)


class Role(Enum):
    """What a piece is."""

    FORMULA = auto()
    PREAMBULAR = auto()
    PARAGRAPH = auto()
    """Of the operative part or an annex, with or without number."""
    ARTICLE = auto()
    """An article, with its first words if they have no number of their own."""
    POINT = auto()
    """A paragraph of an article, but for its first words; with or without number."""
    ITEM = auto()
    CONTINUATION = auto()
    HEADING = auto()
    TABLE = auto()
    CLOSING = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """What a stretch of source says: its folded text, and what stands at which offset of it."""

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
        )

    def divided(self, at: int) -> tuple[Words, Words]:
        """The words before an offset, and those from it on; a call there belongs to the first.

        >>> [words.text for words in Words("Artículo 1. Todo individuo").divided(12)]
        ['Artículo 1.', 'Todo individuo']
        """
        before = self.text[:at].rstrip()
        calls = tuple(replace(m, offset=len(before)) for m in self.markers if m.offset <= at)
        later = tuple(replace(m, offset=m.offset - at) for m in self.markers if m.offset > at)
        return Words(before, markers=calls), Words(self.text[at:], markers=later)

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


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell of a table as found: its words, whether it heads, over how much it reaches."""

    words: Words
    heads: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, table or formula as print sets it off.

    Attributes:
        role: what it is.
        words: what it says.
        line: line of the source, from 1.
        label: printed number, without stop or bracket.
        part: letter of the part it stands in (A, B), empty where there are none.
        section: of that part or of the annex, from 1; 0 outside.
        rows: of a table.
    """

    role: Role
    words: Words
    line: int
    label: str | None = None
    part: str = ""
    section: int = 0
    rows: tuple[tuple[FoundCell, ...], ...] = ()

    @property
    def is_numbered(self) -> bool:
        """Whether it is a paragraph with a number."""
        return self.role is Role.PARAGRAPH and self.label is not None and self.label.isdecimal()

    @property
    def is_first(self) -> bool:
        """Whether it begins a numbering: paragraph 1 or article 1."""
        return self.label == "1" and (self.is_numbered or self.role is Role.ARTICLE)
