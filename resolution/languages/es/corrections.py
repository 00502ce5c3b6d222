"""What an editor put right in a source, in words."""

from __future__ import annotations

from resolution.core.model import Correction
from resolution.languages.es.interface import WORDS
from resolution.languages.es.typography import long_date


def correction_in_words(one: Correction) -> str:
    """A sentence that says when, where, how and why."""
    change = getattr(WORDS.changes, one.change)
    return str(
        WORDS.corrections.entry.format(
            date=long_date(one.date),
            place=place_in_source(one.line, one.last, one.page),
            change=change.format(before=one.before, after=one.after),
            reason=one.reason.rstrip(".") + ".",
        )
    )


def place_in_source(line: int | None, last: int | None, page: int | None) -> str:
    """Where in a source something stands; empty where that is not known.

    >>> place_in_source(1, 4, None), place_in_source(None, None, 2)
    ('líneas 1 a 4', 'página 2')
    """
    words = WORDS.shared
    if page is not None:
        return str(words.at_page.format(page=page))
    if line is None:
        return ""
    form = words.at_line if last is None else words.at_lines
    return str(form.format(line=line, last=last))
