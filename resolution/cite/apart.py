"""Mentions of one text, none inside another; members of a range may share a span."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable

from resolution.core.model import Citation

_COUNTED = re.compile(r"(.*?)(\d+)")


def apart(citations: Iterable[Citation]) -> list[Citation]:
    """The citations in order; of two that overlap, the one given first."""
    taken: list[Citation] = []
    for citation in citations:
        at = bisect(taken, citation.start, key=lambda other: other.start)
        last = taken[at - 1] if at else None
        before = last is None or last.end <= citation.start or _next_in_range(last, citation)
        if before and (at == len(taken) or citation.end <= taken[at].start):
            taken.insert(at, citation)
    return taken


def _next_in_range(last: Citation, citation: Citation) -> bool:
    """Whether both are between the ends of a range: 57/2 and 57/3 at the «a» of «57/1 a 57/5».

    So are articles: 3 and 4 of «artículos 2 a 5».
    """
    if (last.start, last.end) != (citation.start, citation.end):
        return False
    matches = (_COUNTED.fullmatch(_named(c)) for c in (last, citation))
    (head, low), (other, high) = (match.groups() if match else ("", "0") for match in matches)
    return head == other and int(high) == int(low) + 1


def _named(citation: Citation) -> str:
    return f"{citation.target} {citation.part}" if citation.part else citation.target
