"""What the pieces of an Akoma Ntoso body are, told by their numbers and letters.

The markup says less than it seems: subparagraphs stand as paragraphs, numbers inside the text,
preambular paragraphs of a section in the operative part. Here each piece gets the role that print
gives it; :mod:`resolution.read.numbering` does the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resolution.core.model import Doubt
from resolution.languages import Language
from resolution.read.articles import articled
from resolution.read.numbering import sectioned
from resolution.read.pieces import Piece, Role
from resolution.read.xml.walk import Found

_OF_ARTICLES = frozenset((Role.ARTICLE, Role.POINT, Role.CONTINUATION))
_CLAUSES = frozenset((Role.PREAMBULAR, Role.PARAGRAPH, Role.ITEM, *_OF_ARTICLES))


@dataclass(slots=True)
class Outline:
    """Pieces with their roles, and what was not certain of them."""

    pieces: list[Piece] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def outline(found: Sequence[Found], language: Language, *, annex: bool = False) -> Outline:
    """The roles of the pieces of one body or annex.

    Args:
        found: the pieces in reading order, as the markup has them.
        language: the words of its language.
        annex: whether they are an annex, which has no preamble.
    """
    named = articled(_with_words([_named(piece) for piece in found]), language)
    opening = [_opening(piece, language) for piece in named]
    sections = [piece.section for piece in sectioned(opening)]
    writer = _Outliner(language, annex=annex)
    for piece, section in zip(named, sections, strict=True):
        writer.write(replace(piece, section=section))
    return writer.outline


def _named(piece: Found) -> Found:
    """The piece with a number that stands in its text, taken out of it."""
    if piece.role not in _CLAUSES:
        return piece
    label, words = piece.words.labelled()
    if label is None or piece.label not in {None, label}:
        return piece
    return replace(piece, label=label, words=words)


def _with_words(pieces: Sequence[Found]) -> list[Found]:
    """The pieces, a number that stands alone with the paragraph after it."""
    found: list[Found] = []
    for piece in pieces:
        alone = found and found[-1].label and not found[-1].words.text
        if alone and piece.role is Role.PARAGRAPH and piece.label is None:
            piece = replace(piece, label=found.pop().label)
        found.append(piece)
    return found


def _opening(piece: Found, language: Language) -> Found:
    """The piece; a preambular paragraph of a section stands as such in the operative part."""
    text = piece.words.text
    unnumbered = piece.role is Role.PARAGRAPH and piece.label is None
    if unnumbered and text.endswith((",", ":")) and language.is_preambular(text):
        return replace(piece, role=Role.PREAMBULAR)
    return piece


@dataclass(slots=True)
class _Outliner:
    """Goes through the pieces; remembers what the next may belong to."""

    language: Language
    annex: bool
    outline: Outline = field(default_factory=Outline)
    division: tuple[str, int] = ("", 0)
    listed: bool = False
    """Whether the paragraph last met has subparagraphs."""
    begun: bool = False
    """Whether the part or section has a paragraph yet."""
    last: int = 0

    def write(self, piece: Found) -> None:
        """Add a piece with its role, or its words to the clause that it goes on with."""
        if (piece.part, piece.section) != self.division:
            self.division = (piece.part, piece.section)
            self.listed = self.begun = False
            self.last = 0
        if piece.role in _CLAUSES:
            if self._joins(piece):
                return
            piece = self._clause(piece)
            piece = replace(piece, words=replace(piece.words, action=self._action(piece)))
        self.outline.pieces.append(piece)

    def _joins(self, piece: Found) -> bool:
        """Whether a piece goes on with the clause before; its words are added there."""
        pieces = self.outline.pieces
        at = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].role in _CLAUSES), -1)
        if piece.label is not None or not piece.joined or at < 0 or self._goes_on(piece):
            return False
        pieces[at] = replace(pieces[at], words=pieces[at].words.and_then(piece.words))
        return True

    def _goes_on(self, piece: Found) -> bool:
        """Whether text goes on after subparagraphs, as its first letter tells."""
        return self.listed and piece.words.text[:1].islower()

    def _clause(self, piece: Found) -> Found:
        if piece.label is None and self._goes_on(piece):
            return replace(piece, role=Role.CONTINUATION)
        if piece.role in _OF_ARTICLES:
            return self._top(piece)
        if piece.is_numbered:
            return self._numbered(piece)
        if piece.role is Role.PREAMBULAR and (piece.label is None or not self.begun):
            return self._top(replace(piece, label=None))
        if piece.label is not None:
            self.listed = True
            return replace(piece, role=Role.ITEM)
        opening = _opening(piece, self.language)
        return self._top(piece if self.annex else opening)

    def _numbered(self, piece: Found) -> Found:
        number = int(piece.label or 0)
        if number != self.last + 1 and not self.annex:
            message = f"paragraph {number} stands where {self.last + 1} was expected"
            self.outline.doubts.append(Doubt(piece.line, message))
        self.last = number
        return self._top(piece)

    def _top(self, piece: Found) -> Found:
        """The piece as one that belongs to no other."""
        self.listed, self.begun = False, True
        return piece

    def _action(self, piece: Found) -> str | None:
        """The action of a clause: its italics, or what the language tells where markup lost them.

        What no verb of the resolution stands in has italics for other reasons, too.
        """
        printed, known = piece.words.action, self.language.action(piece.words.text)
        if self.annex or piece.role in {Role.ITEM, Role.CONTINUATION}:
            return printed and known
        return printed or known
