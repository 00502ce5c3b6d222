"""Articles: takes pieces in reading order, tells which are articles and what belongs to each.

A declaration, convention or statute consists of articles, each with a heading («Artículo 3») or
opened by it («Artículo 3. Todo individuo …»). What follows is the article's, up to the next one:
numbers begin anew in each, and what has no number belongs to it too. An article ends
where a treaty attests («En fe de lo cual»), and where a heading leads to something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from resolution.core import roman
from resolution.languages import Language
from resolution.read.lists import FIRST
from resolution.read.pieces import Piece, Role, Words

P = TypeVar("P", bound=Piece)

_TEXTS = frozenset((Role.PREAMBULAR, Role.PARAGRAPH, Role.ITEM, Role.CONTINUATION))
_UNNUMBERED = frozenset((Role.PREAMBULAR, Role.PARAGRAPH, Role.CONTINUATION))


def articled(pieces: Iterable[P], language: Language) -> list[P]:
    """The pieces, with a piece for each article; those without any are as they were."""
    opened = [part for piece in pieces for part in _opened(piece, language)]
    return list(_Articles(language).run(opened))


def article_label(text: str, language: Language) -> tuple[str, re.Match[str]] | None:
    """The number of the article that a text opens with, in figures, and its match."""
    match = language.article_pattern.match(text)
    if match is None:
        return None
    number = match["number"]
    value = number if number.isdecimal() else str(roman.value_of(number) or 1)
    return value + (match["more"] or ""), match


def _opened(piece: P, language: Language) -> Iterator[P]:
    """The piece; number and words of an article that stand in one paragraph, apart."""
    found = None
    if piece.role in _UNNUMBERED and piece.label is None:
        found = article_label(piece.words.text, language)
    if found is None or not (found[1]["end"].strip() or found[1].end() == len(piece.words.text)):
        yield piece
        return
    number, rest = piece.words.divided(found[1].end())
    yield replace(piece, role=Role.HEADING, words=number)
    if rest.text:
        yield replace(piece, role=Role.PARAGRAPH, words=rest)


class _Articles:
    """Goes through the pieces; remembers the article it is in, and one that has yet to open."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._part = ""
        self._inside = False
        self._headed = False
        self._opening = ""

    def run(self, pieces: Sequence[P]) -> Iterator[P]:
        """The pieces, each in its article if it is in one."""
        for piece in pieces:
            if piece.part != self._part or piece.role is Role.FORMULA:
                self._part, self._inside = piece.part, False
            if piece.role is Role.HEADING:
                self._headed = True
                found = article_label(piece.words.text, self._language)
                self._opening = found[0] if found else self._opening
                yield piece
            elif piece.role in _TEXTS or (piece.role is Role.TABLE and self._opening):
                yield from self._text(piece)
            else:
                self._headed, self._opening = False, ""
                yield piece

    def _text(self, piece: P) -> Iterator[P]:
        opening, self._opening = self._opening, ""
        headed, self._headed = self._headed, False
        if opening:
            self._inside = True
            unnumbered = piece.role in _UNNUMBERED and piece.label is None
            words = piece.words if unnumbered else Words()
            yield replace(piece, role=Role.ARTICLE, label=opening, words=words, rows=())
            if unnumbered:
                return
        elif self._ends(piece, headed=headed):
            self._inside = False
        yield replace(piece, role=_within(piece)) if self._inside else piece

    def _ends(self, piece: Piece, *, headed: bool) -> bool:
        """Whether a text is no part of the article before it."""
        if piece.label is not None:
            return headed and piece.label in FIRST
        return headed or self._language.testimony_pattern.match(piece.words.text) is not None


def _within(piece: Piece) -> Role:
    """What a piece is in an article."""
    if piece.role not in _UNNUMBERED or not (piece.is_numbered or piece.label is None):
        return piece.role
    return Role.CONTINUATION if piece.words.text[:1].islower() else Role.POINT
