"""Numbers as text that scripts carry and gzip makes small; ``packed.js`` reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

SEPARATOR = "~"
_DIGITS = "".join(chr(code) for code in range(32, 126) if chr(code) not in '"\\<')
_LAST = 64
"""So many digits end a number; the others say that more follows."""


@cache
def digits(value: int) -> str:
    """A number, the last digit first in weight.

    >>> [digits(value) for value in (0, 63, 64)]
    [' ', 'b', 'm#']
    """
    more = len(_DIGITS) - _LAST
    text = ""
    while value >= _LAST:
        text += _DIGITS[_LAST + value % more]
        value //= more
    return text + _DIGITS[value]


def gaps(refs: Iterable[int]) -> str:
    """Growing numbers, by what lies between them.

    >>> gaps([0, 1, 5])
    '  $'
    """
    told, free = "", 0
    for ref in refs:
        told += digits(ref - free)
        free = ref + 1
    return told


def levels(values: Sequence[int]) -> str:
    """Numbers below 91, a digit each."""
    return "".join(_DIGITS[value] for value in values)
