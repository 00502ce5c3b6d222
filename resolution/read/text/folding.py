"""Lines to running text: takes spans of the source, gives the text as one folded line.

What print does at the end of a line is undone (a word broken by a soft hyphen, a compound broken
after its hyphen); footnote markers are taken out and leave their offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resolution.core.model import Marker
from resolution.read.text.source import INVISIBLE

Span = tuple[int, int]

_CUT = "\x00"
"""Stands for a marker while the text is folded; `prepare` lets no such character in."""

_SOFT_BREAK = re.compile(r"\u00ad *\n *")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_BLANKS = re.compile(r"\s+")
_SPLIT_SYMBOL = re.compile(r"(?<=[A-Z\d]/) *\n *(?=[A-Z\d])|(?<=[A-Z\d]) *\n *(?=/[A-Z\d])")
"""A symbol or number broken at its stroke: «48/» above «127»."""
_STRAY_HYPHEN = re.compile(r"(?<=\w) -(?=\w)")
"""Newer extracts set off the hyphen that does not break: «COVID -19»."""
_SET_OFF_BEFORE_STOP = re.compile(rf" +({_CUT}) *(?=[,;.:)”»])")
_SET_OFF = re.compile(rf" +({_CUT})")
_BROKEN_BEFORE_STOP = re.compile(rf"({_CUT}) *\n *(?=[,;.:)”»])")
"""Some extracts break the line after the raised number."""


@dataclass(frozen=True, slots=True)
class Call:
    """A footnote marker in the source: the span of its digits, and its number.

    ``sure`` is false where only the order of the notes speaks for this place.
    """

    start: int
    end: int
    marker: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Folded:
    """Running text, and the markers that stood in it."""

    text: str
    markers: tuple[Marker, ...] = ()


class Folder:
    r"""Folds spans of one source; the joiners are those of its language.

    >>> source = "cuarto5 y los del eje Sur- \nSur 6 , asociados"
    >>> calls = [Call(6, 7, "5"), Call(32, 33, "6")]
    >>> folded = Folder(source, ("y",)).fold([(0, 26), (28, 46)], calls)
    >>> folded.text
    'cuarto y los del eje Sur-Sur, asociados'
    >>> [(marker.marker, marker.offset) for marker in folded.markers]
    [('5', 6), ('6', 28)]
    """

    def __init__(self, source: str, joiners: Sequence[str]) -> None:
        self._source = source
        words = "|".join(map(re.escape, joiners))
        self._hyphen_break = re.compile(rf"(?<=\w)- *\n *(?=\w)(?!(?:{words})\b)")

    def fold(self, spans: Iterable[Span], calls: Iterable[Call] = ()) -> Folded:
        """The spans as one line of text, without the calls of notes that stand in them."""
        pieces, numbers = [], []
        inside = sorted(calls, key=lambda call: call.start)
        for start, end in spans:
            piece, at = "", start
            for call in inside:
                if start <= call.start and call.end <= end:
                    piece += self._source[at : call.start] + _CUT
                    numbers.append(call.marker)
                    at = call.end
            pieces.append(piece + self._source[at:end])
        return _settle(self._running("\n".join(pieces)), numbers)

    def _running(self, text: str) -> str:
        text = _INVISIBLE.sub("", _SOFT_BREAK.sub("", text))
        if "\n" in text:
            text = _SPLIT_SYMBOL.sub("", text)
            text = _BROKEN_BEFORE_STOP.sub(r"\1", text)
            text = self._hyphen_break.sub("-", text)
        return _STRAY_HYPHEN.sub("-", _BLANKS.sub(" ", text)).strip()


def _settle(text: str, numbers: Sequence[str]) -> Folded:
    """The text without the places of the markers, which become offsets."""
    if not numbers:
        return Folded(text)
    text = _SET_OFF.sub(r"\1 ", _SET_OFF_BEFORE_STOP.sub(r"\1", text))
    text = re.sub(" +", " ", text).strip()
    parts = text.split(_CUT)
    # Two markers side by side leave a blank that is only theirs.
    words, markers = parts[0], []
    for number, part in zip(numbers, parts[1:], strict=True):
        markers.append(Marker(number, len(words.rstrip())))
        words += part
    folded = words.rstrip()
    return Folded(folded, tuple(Marker(m.marker, min(m.offset, len(folded))) for m in markers))
