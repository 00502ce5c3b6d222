"""Stars: what cover and title call by them tells of the file alone, and is set aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from resolution.read.text.folding import Span
from resolution.read.text.front import Front
from resolution.read.text.source import Line

STARRED = re.compile(r"^(\*{1,3})(?![*\d]) *[^\s*]")
"""How such a note opens; «*1512091*» is a number in bars."""
_CALL = re.compile(r"(?<=\w)\*{1,3}$")
"""At the end of a line: «Human Rights Council*»."""


def star_calls(lines: Sequence[Line], front: Front) -> dict[int, Span]:
    """Stars at the ends of lines of cover and title, by line, if a note has one."""
    if not any(STARRED.match(line.text) for line in lines):
        return {}
    calls = ((line, _CALL.search(line.text)) for line in lines[: front.end])
    return {line.number: (line.end - len(call[0]), line.end) for line, call in calls if call}


def without(line: Line, span: Span | None) -> Line:
    """The line without its end, if that is a call."""
    return replace(line, end=span[0], text=line.text[: span[0] - span[1]]) if span else line


def starred_notes(
    lines: Sequence[Line],
    rest: Iterable[int],
    ends: Callable[[str], bool],
    opens: Callable[[str], bool],
) -> list[list[int]]:
    """Indexes of the lines of each note with a star that stands first below a rule.

    It ends with its sentence, or before what opens anew; a blank line it never crosses.

    Args:
        lines: all lines of the source.
        rest: indexes of those with words below the rule.
        ends: whether words end a sentence.
        opens: whether words open another note, or a paragraph.
    """
    notes: list[list[int]] = []
    for index in rest:
        above, text = lines[index - 1], lines[index].text
        if STARRED.match(text):
            notes.append([])
        elif not notes or above.blank or ends(above.text) or opens(text):
            break
        notes[-1].append(index)
    return notes
