"""Series: resolutions that continue each other from session to session.

A resolution continues one of an earlier session of its body where both have one title and clauses
that are alike, or nearly one title, half of their clauses alike, and the later cites the earlier.
Of several it continues the one of the latest session; no two continue the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from resolution.core.kin import Member, ResolutionSeries, TakenOver
from resolution.core.model import Resolution
from resolution.know.comparing import compared
from resolution.know.kinship import Kinship
from resolution.know.likeness import is_long, similarity, words_of

_NUMBERED = re.compile(r"(?P<body>.+/RES)/(?P<session>\d+)/")
"""Of the sessions that come one after the other; special ones continue nothing."""

_ONE_TITLE = 0.2
"""Share of clauses that are alike, of the shorter resolution, where both have one title."""

_NEAR_TITLE, _CITED = 0.6, 0.5
"""Likeness of titles, and that share, where they have not."""


class _Continuation(NamedTuple):
    """That one resolution may continue another; of several steps the least is taken."""

    sessions: int
    retitled: bool
    apart: float
    new: str
    old: str


@dataclass(frozen=True, slots=True)
class _Continuable:
    """What tells whether a resolution continues another."""

    body: str
    session: int
    title: str
    words: tuple[str, ...]
    long: int
    cited: frozenset[str]


def series(
    resolutions: Mapping[str, Resolution], kinship: Kinship
) -> Mapping[str, ResolutionSeries]:
    """The series that each resolution belongs to, by symbol, where it belongs to one.

    Args:
        resolutions: by symbol, in a fixed order.
        kinship: the kin of their clauses.
    """
    facts = {symbol: known for symbol, one in resolutions.items() if (known := _facts(one))}
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for step in sorted(_steps(facts, kinship)):
        if step.new not in before and step.old not in after:
            before[step.new], after[step.old] = step.old, step.new
    found: dict[str, ResolutionSeries] = {}
    for first in resolutions:
        if first in after and first not in before:
            made = _made([resolutions[symbol] for symbol in _line(first, after)])
            found |= dict.fromkeys((member.symbol for member in made.members), made)
    return found


def _facts(resolution: Resolution) -> _Continuable | None:
    numbered = _NUMBERED.match(resolution.symbol)
    if numbered is None:
        return None
    return _Continuable(
        body=numbered["body"],
        session=int(numbered["session"]),
        title=resolution.title.text,
        words=words_of(resolution.title.text),
        long=sum(is_long(clause.text) for clause in resolution.clauses()),
        cited=frozenset(c.target for text in resolution.texts() for c in text.citations),
    )


def _steps(facts: Mapping[str, _Continuable], kinship: Kinship) -> Iterator[_Continuation]:
    for new, later in facts.items():
        shared = Counter(
            symbol
            for kin in kinship.get(new, {}).values()
            for symbol in {one.symbol for one in kin}
        )
        for old, count in shared.items():
            earlier = facts.get(old)
            if earlier is None or earlier.body != later.body or earlier.session >= later.session:
                continue
            share = count / min(earlier.long, later.long)
            if _continues(later, earlier, share, old):
                retitled = later.words != earlier.words
                yield _Continuation(later.session - earlier.session, retitled, 1 - share, new, old)


def _continues(later: _Continuable, earlier: _Continuable, share: float, symbol: str) -> bool:
    if later.words == earlier.words:
        return share >= _ONE_TITLE
    cites = share >= _CITED and symbol in later.cited
    return cites and similarity(later.title, earlier.title) >= _NEAR_TITLE


def _line(first: str, after: Mapping[str, str]) -> Iterator[str]:
    symbol: str | None = first
    while symbol is not None:
        yield symbol
        symbol = after.get(symbol)


def _made(line: Iterable[Resolution]) -> ResolutionSeries:
    members: list[Member] = []
    last: Resolution | None = None
    for one in line:
        taken = compared(one, last).taken if last else TakenOver(new=sum(1 for _ in one.clauses()))
        members.append(Member(one.symbol, one.adopted.year if one.adopted else None, taken))
        last = one
    return ResolutionSeries(last.title.text if last else "", tuple(members))
