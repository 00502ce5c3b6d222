"""Lists of subparagraphs: which label comes next, and how deep it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from resolution.core import roman

FIRST = frozenset(("a", "i", "1", "aa"))
"""Labels that begin a list."""

_DEEPEST = 4
"""Lists within lists that print ever has: 1. a) i) a."""


def follows(label: str, last: str) -> bool:
    """Whether a label is the next after another, in letters, Roman numerals or figures.

    >>> follows("i", "h"), follows("iv", "iii"), follows("ñ", "n"), follows("d", "b")
    (True, True, True, False)
    """
    if last.isdecimal() or label.isdecimal():
        return last.isdecimal() and label.isdecimal() and int(label) == int(last) + 1
    doubled = len(last) == len(label) and len(set(label)) == len(set(last)) == 1
    if doubled and ord(label[0]) == ord(last[0]) + 1:
        return True
    if (last, label) in {("n", "ñ"), ("ñ", "o"), ("z", "aa")}:
        return True
    first, second = roman.value_of(last), roman.value_of(label)
    return first is not None and second is not None and second == first + 1


@dataclass(slots=True)
class Lists:
    """The lists that are open, outermost first, each by its last label."""

    open: list[str] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    """The label that each began with, which tells how it counts."""

    def close(self) -> None:
        """Close all: a new paragraph begins."""
        self.open, self.begun = [], []

    def take(self, label: str) -> int:
        """Enter a label where it belongs, and give its depth.

        It goes on with the innermost list that it follows, or begins a new one. One that does
        neither stays with the innermost list of its kind: print has lost or repeated a letter,
        which :mod:`resolution.read.numbering` doubts.
        """
        for depth in range(len(self.open), 0, -1):
            if follows(label, self.open[depth - 1]):
                return self._enter(depth, label)
        if not self.open or (label in FIRST and len(self.open) < _DEEPEST):
            return self._enter(len(self.open) + 1, label)
        manner = _manner(label)
        alike = (d for d in range(len(self.open), 0, -1) if _manner(self.begun[d - 1]) == manner)
        return self._enter(next(alike, len(self.open)), label)

    def _enter(self, depth: int, label: str) -> int:
        self.open = [*self.open[: depth - 1], label]
        self.begun = [*self.begun, label][:depth]
        return depth


def _manner(label: str) -> str:
    """How a list counts that begins with the label: by figures, numerals, letters, doubled ones."""
    if label.isdecimal():
        return "figures"
    return "numerals" if re.fullmatch("[ivx]+", label) else "letters" * len(label)
