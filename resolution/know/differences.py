"""Differences: one text beside another as stretches that both have, or that changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\s*(?:[^\W_]+(?:[./-][^\W_]+)*|\S)|\s+")
"""A word, a number or symbol with what joins its parts, or a sign, with the blank before it."""

_LITTLE = 3
"""Up to so many words of so many letters, between two changes, are part of one change."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words as two texts have them, one after the other.

    ``kept`` tells that they are the same, white space aside. All that the stretches of a comparison
    have of one text are that text, sign by sign.
    """

    kept: bool
    old: str
    new: str


def stretches(old: str, new: str) -> tuple[Stretch, ...]:
    """What an older text and a newer one have in common and what not, in order.

    >>> for one in stretches("la labor del Relator,", "la labor de la Relatora y de todos,"):
    ...     print("=" if one.kept else "~", repr(one.old), repr(one.new))
    = 'la labor' 'la labor'
    ~ ' del Relator' ' de la Relatora y de todos'
    = ',' ','
    """
    found = _without_crumbs(_aligned(_TOKEN.findall(old), _TOKEN.findall(new)))
    return tuple(
        Stretch(kept, "".join(one for one, _ in parts), "".join(other for _, other in parts))
        for kept, parts in found
    )


_Part = tuple[str, str]
"""Some of the older text, and some of the newer."""


def _aligned(old: list[str], new: list[str]) -> list[tuple[bool, list[_Part]]]:
    """The longest common order of tokens, as runs that are kept or changed."""
    steps = Indel.opcodes([one.strip() for one in old], [one.strip() for one in new])
    pairs: list[tuple[bool, _Part]] = []
    for step in steps:
        before, after = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            pairs += ((True, pair) for pair in zip(before, after, strict=True))
        else:
            pairs += ((False, (token, "")) for token in before)
            pairs += ((False, ("", token)) for token in after)
    return _runs_of(pairs)


def _without_crumbs(runs: list[tuple[bool, list[_Part]]]) -> list[tuple[bool, list[_Part]]]:
    """The runs, little ones that are kept between two changes taken into these."""
    last = len(runs) - 1
    pairs = (
        (kept and not (0 < at < last and _is_little(parts)), part)
        for at, (kept, parts) in enumerate(runs)
        for part in parts
    )
    return _runs_of(pairs)


def _is_little(parts: list[_Part]) -> bool:
    return len(parts) <= _LITTLE and all(len(new.strip()) <= _LITTLE for _, new in parts)


def _runs_of(pairs: Iterable[tuple[bool, _Part]]) -> list[tuple[bool, list[_Part]]]:
    return [
        (kept, [part for _, part in run]) for kept, run in groupby(pairs, key=lambda pair: pair[0])
    ]
