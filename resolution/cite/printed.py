"""What is printed: a mention as it stands in the text, and the part of it that is cited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from resolution.cite.grammar import Grammar

_LONGEST_RANGE = 50
"""Members of the longest range: what reaches further is none."""


class Form(Enum):
    """How a mention is printed."""

    NUMBER = auto()
    SYMBOL = auto()
    SALES = auto()
    HEALTH = auto()
    """A resolution of the World Health Assembly."""
    TREATY = auto()
    IBID = auto()
    ACT = auto()
    """A resolution of a body whose numbers are no symbols: «resolución 25/2 de la Comisión…»."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A mention as printed.

    Attributes:
        start, end: its span.
        form: how it is printed.
        text: the printed words.
        decision: whether «decisión» governs the number.
        body: series of the body that is named with it (``A/HRC``), ``""`` for a body that has
            none, ``None`` where the text leaves it to the reader.
        date: its date, where printed.
        pinpoint: the part cited, as printed.
        see: whether «véase» introduces it.
        near: series of the body named last before it, where its noun is alone: it may be that
            body's, if no other numbers so.
        read_as: what is named where print leaves it to the reader: «y 2» after «Corr.1», the
            members of «57/1 a 57/5» between its ends.
    """

    start: int
    end: int
    form: Form
    text: str
    decision: bool = False
    body: str | None = None
    date: date | None = None
    pinpoint: str | None = None
    see: bool = False
    read_as: str | None = None
    near: str | None = None


def between(low: str, high: str) -> range:
    """The numbers that a range leaves out, between its ends.

    >>> list(between("57", "60")), list(between("2 bis", "4")), list(between("1", "900"))
    ([58, 59], [], [])
    """
    counted = low.isdecimal() and high.isdecimal() and int(high) <= int(low) + _LONGEST_RANGE
    return range(int(low) + 1, int(high)) if counted else range(0)


def parts_after(text: str, end: int, rules: Grammar) -> str | None:
    """The part cited that is printed after a mention: «, anexo, secc. II.C»."""
    match = rules.parts_after.match(text, end)
    return match["parts"] if match else None


def parts_before(text: str, start: int, rules: Grammar) -> str | None:
    """The part cited that is printed before «resolución» or a name: «el párrafo 3 de su …»."""
    window = max(0, start - 120)
    parts = list(rules.part.finditer(text, window, start))
    if not parts or not rules.parts_before.fullmatch(text, parts[-1].end(), start):
        return None
    first = parts[-1]
    for part in reversed(parts[:-1]):
        if not rules.parts_joint.fullmatch(text, part.end(), first.start()):
            break
        first = part
    return text[first.start() : parts[-1].end()]
