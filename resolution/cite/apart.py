"""Mentions of one text, none inside another."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable

from resolution.core.model import Citation


def apart(citations: Iterable[Citation]) -> list[Citation]:
    """The citations in order; of two that overlap, the one given first."""
    taken: list[Citation] = []
    for citation in citations:
        at = bisect(taken, citation.start, key=lambda other: other.start)
        before = at == 0 or taken[at - 1].end <= citation.start
        if before and (at == len(taken) or citation.end <= taken[at].start):
            taken.insert(at, citation)
    return taken
