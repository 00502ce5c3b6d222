"""The fidelity ledger: takes the source and what was made of it, gives nothing if all is there.

Every character of the source that is not blank ends in exactly one entry, and an entry that
became text has the same characters as the spans it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from resolution.core.errors import SourceError
from resolution.read.text.folding import Span
from resolution.read.text.source import INVISIBLE, line_number

_BLANK = re.compile(rf"[\s{INVISIBLE}]+")
_PRINTED = re.compile(rf"[^\s{INVISIBLE}]")


class Fate(StrEnum):
    """What became of a stretch of the source."""

    FURNITURE = "furniture"
    MASTHEAD = "masthead"
    TITLE = "title"
    ENACTING = "enacting formula"
    CLAUSE = "clause"
    LABEL = "label"
    MARKER = "marker"
    NOTE = "note"
    HEADING = "heading"
    TABLE = "table"
    ANNEX = "annex"
    CLOSING = "closing"
    KEPT = "kept"
    """By corrections: read as it stands."""
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Taken:
    """Spans of the source and what they became; ``text`` where they became words of the model."""

    role: Fate
    spans: tuple[Span, ...]
    text: str | None = None


def squeeze(text: str) -> str:
    """The characters of the text that are not blank."""
    return _BLANK.sub("", text)


def check_ledger(
    source: str, entries: Iterable[Taken], line_of: Callable[[int], int] | None = None
) -> None:
    """Nothing, if the entries account for every character that is not blank exactly once.

    Args:
        source: all that is to be accounted for.
        entries: what became of it.
        line_of: line of the file on which an offset stands, unless the source is the whole file.

    Raises:
        SourceError: naming the line of the first character lost, taken twice or changed.
    """
    entries = list(entries)
    line_of = line_of or partial(line_number, source)
    taken = sorted(
        ((start, end, entry.role) for entry in entries for start, end in entry.spans),
        key=lambda span: span[:2],
    )
    at = 0
    for start, end, role in [*taken, (len(source), len(source), Fate.FURNITURE)]:
        if start < at:
            found = f"{source[start:at][:40]!r} taken twice, again as {role}"
            raise _fault(line_of(start), found)
        lost = _PRINTED.search(source, at, start)
        if lost:
            words = source[lost.start() : start].strip()
            raise _fault(line_of(lost.start()), f"{words[:40]!r} that ended nowhere")
        at = max(at, end)
    for entry in entries:
        if entry.text is not None:
            printed = squeeze("".join(source[start:end] for start, end in entry.spans))
            if printed != squeeze(entry.text):
                raise _fault(line_of(entry.spans[0][0]), f"{entry.role} that changed in reading")


def _fault(line: int, found: str) -> SourceError:
    return SourceError(
        found, expected="every character of the source in exactly one place", line=line
    )
