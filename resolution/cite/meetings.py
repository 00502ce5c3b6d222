"""Meetings: conferences that a note lists, with the place and dates it prints for them."""

from __future__ import annotations

from resolution.cite.grammar import Grammar
from resolution.core.model import Meeting
from resolution.languages.citing import Meetings


def meetings(text: str, rules: Grammar) -> tuple[Meeting, ...]:
    """The meetings that a note lists, where at least one is said to have been held."""
    words = rules.words.meetings
    if words is None or not words.held.search(text):
        return ()
    starts = [match.end() for match in words.start.finditer(text)]
    ends = [*starts[1:], len(text)]
    found = (_meeting(text, span, words) for span in zip(starts, ends, strict=False))
    return tuple(meeting for meeting in found if meeting.name)


def _meeting(text: str, span: tuple[int, int], words: Meetings) -> Meeting:
    """The meeting whose name begins and ends within the span."""
    start, limit = span
    held = words.held.search(text, start, limit)
    end = words.end.search(text, start, limit)
    stop = min(m.start() for m in (held, end) if m) if held or end else limit
    name = words.joint.sub("", text[start:stop])
    when = words.when.match(text, held.end(), limit) if held and held.start() == stop else None
    return Meeting(
        name=name,
        start=start,
        end=start + len(name),
        place=when["place"] if when else None,
        dates=when["dates"] if when else None,
    )
