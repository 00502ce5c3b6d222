"""Words that changed between two texts, as inline Markdown: what is deleted, then what is new.

The marks are the elements ``<del>`` and ``<ins>``; the theme says what they are without colour and
to those who listen. What is deleted cannot be taken for words of the text: it is never copied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolution.core.model import Clause, Text
from resolution.know.differences import Stretch, stretches
from resolution.languages.es.typography import bind
from resolution.publish.markdown.markup import Span, annotate


def marked(old: Text, new: Text) -> str:
    """The later text with what changed since the earlier; the actions of both in italics."""
    return _written(_pieces(stretches(old.text, new.text), _action(old), _action(new)))


def struck(old: Text, new: Text) -> str:
    """The earlier text with what the later has no more."""
    pieces = _pieces(stretches(old.text, new.text), _action(old), _action(new), apart="")
    return _written(piece for piece in pieces if piece.tag != "ins")


def _written(pieces: Iterable[_MarkedPiece]) -> str:
    text = ""
    spans: list[Span] = []
    for piece in pieces:
        start = len(text)
        text += piece.text
        spans += piece.spans(start)
    return annotate(bind(text), spans)


def unmarked(text: Text, tag: str = "") -> str:
    """A text as it stands, its action in italics, without links; all of it marked, if it is to be.

    Args:
        text: what is written.
        tag: ``ins`` or ``del``, where the whole text is new or dropped.
    """
    return annotate(bind(text.text), _MarkedPiece(text.text, tag, _action(text)).spans(0))


def _blank(text: str) -> str:
    """The white space that a text begins with."""
    return text[: len(text) - len(text.lstrip())]


def _action(text: Text) -> int:
    """How long the action is that a clause opens with."""
    return len(text.action or "") if isinstance(text, Clause) else 0


@dataclass(frozen=True, slots=True)
class _MarkedPiece:
    """Words with the element that marks them, and how many of them are in italics."""

    text: str
    tag: str
    italics: int

    def spans(self, start: int) -> Iterator[Span]:
        """The marks, where the piece begins so many characters into the whole."""
        words = start + len(self.text) - len(self.text.lstrip())
        end = start + len(self.text if self.tag == "del" else self.text.rstrip())
        slanted = min(start + self.italics, end)
        if not self.tag:
            if slanted > words:
                yield Span(words, slanted, "*", "*")
        elif end > words:
            inside = (Span(words, slanted, "<em>", "</em>"),) if slanted > words else ()
            yield Span(
                start if self.tag == "del" else words,
                end,
                f"<{self.tag}>",
                f"</{self.tag}>",
                inside,
            )


def _pieces(
    found: tuple[Stretch, ...], old_action: int, new_action: int, apart: str = " "
) -> Iterator[_MarkedPiece]:
    """The stretches with their marks.

    Whoever leaves out what is deleted reads the later text, sign by sign: the blank before both is
    kept, and what sets deleted words apart from new ones is deleted too.
    """
    for stretch in found:
        if stretch.kept:
            yield _MarkedPiece(stretch.new, "", new_action)
        else:
            blank = _blank(stretch.new) if _blank(stretch.old) else ""
            old, new = (
                stretch.old[len(_blank(stretch.old)) if blank else 0 :],
                stretch.new[len(blank) :],
            )
            yield _MarkedPiece(blank, "", 0)
            yield _MarkedPiece(
                old + (apart if old and new else ""), "del", max(0, old_action - len(blank))
            )
            yield _MarkedPiece(new, "ins", max(0, new_action - len(blank)))
        old_action = max(0, old_action - len(stretch.old))
        new_action = max(0, new_action - len(stretch.new))
