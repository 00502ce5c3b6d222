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
    """The lists that are open, outermost first: how each counts, and its last label."""

    open: list[tuple[str, str]] = field(default_factory=list)

    def close(self) -> None:
        """Close all: a new paragraph begins."""
        self.open = []

    def take(self, label: str) -> int:
        """Enter a label where it belongs, and give its depth.

        It goes on with the innermost list that it follows, or begins one within a list that counts
        in another manner. One that does neither stays with the innermost list of its manner: print
        has lost or repeated a letter, which :mod:`resolution.read.numbering` doubts.
        """
        innermost = len(self.open)
        for depth in range(innermost, 0, -1):
            if follows(label, self.open[depth - 1][1]):
                return self._enter(depth, label)
        manners = _manners(label)
        alike = [depth for depth, (manner, _) in enumerate(self.open, 1) if manner in manners]
        begins = not alike or (label in FIRST and self.open[-1][0] != manners[0])
        if begins and innermost < _DEEPEST:
            return self._enter(innermost + 1, label)
        return self._enter(alike[-1] if alike else innermost, label)

    def _enter(self, depth: int, label: str) -> int:
        outer, inner = self.open[: depth - 1], self.open[depth - 1 :]
        manner = inner[0][0] if inner else _manners(label)[0]
        self.open = [*outer, (manner, label)]
        return depth


def _manners(label: str) -> tuple[str, ...]:
    """How a label may count: first, how it does in a list that begins with it."""
    if label.isdecimal():
        return ("figures",)
    letters = "letters" * len(label)  # a) and aa) are two manners
    if not re.fullmatch("[ivx]+", label):
        return (letters,)
    return (letters, "numerals") if label in {"v", "x"} else ("numerals", letters)
