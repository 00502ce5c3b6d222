"""Text and spans to inline Markdown, in one pass and without touching the text.

The Markdown means the same to Python-Markdown (which MkDocs uses) and to CommonMark (which the
checks use), so only escapes that both know are written: a backslash where Python-Markdown allows
one, a character reference elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_ESCAPES = {character: f"\\{character}" for character in "\\`*_{}[]!"} | {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "|": "&#124;",
    "~": "&#126;",
    "^": "&#94;",
}
_ESCAPABLE = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")

# What would open a list, heading, quotation, rule or block only where a line begins.
_LINE_START = re.compile(r"(?P<number>\d{1,9})(?P<stop>[.)])(?=\s|$)|(?P<sign>[-+#=:])")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, the Markdown that stands before and after it, and spans inside it."""

    start: int
    end: int
    opening: str
    closing: str
    inside: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Insertion:
    """Markdown that stands at one place of the text and is not part of it."""

    offset: int
    markdown: str


def escape(text: str) -> str:
    r"""The text as Markdown that reads as just this text, wherever in a line it stands.

    >>> escape("a * b [c] <d>")
    'a \\* b \\[c\\] &lt;d&gt;'
    """
    return _ESCAPABLE.sub(lambda match: _ESCAPES[match.group()], text)


def escape_line(text: str) -> str:
    r"""The same for text that begins a line, where numbers and signs would open a block.

    >>> escape_line("1. Toma nota")
    '1\\. Toma nota'
    """
    return guard_line(escape(text))


def guard_line(markdown: str) -> str:
    """Inline Markdown made safe to begin a line: nothing in it opens a list or heading."""
    match = _LINE_START.match(markdown)
    if not match:
        return markdown
    if match["sign"]:
        return f"&#{ord(match['sign'])};{markdown[1:]}"
    return f"{match['number']}\\{match['stop']}{markdown[match.end() :]}"


def annotate(text: str, spans: Iterable[Span], insertions: Iterable[Insertion] = ()) -> str:
    """The text as inline Markdown, with spans marked up and insertions in place.

    Spans do not overlap. An insertion inside a span divides the marking in two, so that a
    footnote call never stands inside a link; one at the end of a span stands after it.

    Args:
        text: the words.
        spans: half-open spans of ``text``, in any order.
        insertions: what to put between the words, in any order.

    Raises:
        ValueError: if two spans overlap or one leaves the text.
    """
    marks = sorted(insertions, key=lambda insertion: insertion.offset)
    parts: list[str] = []
    position = 0
    for span in _divide(text, sorted(spans, key=lambda span: span.start), marks):
        parts += _plain(text, position, span.start, marks)
        parts += [span.opening, *_nested(text, span), span.closing]
        position = span.end
    parts += _plain(text, position, len(text), marks)
    return guard_line("".join(parts))


def _divide(text: str, spans: Sequence[Span], marks: Sequence[Insertion]) -> Iterator[Span]:
    """The spans, cut where an insertion stands inside one."""
    position = 0
    for span in spans:
        if span.start < position or span.end > len(text) or span.end <= span.start:
            raise ValueError(f"span {span.start}–{span.end} overlaps another or leaves the text")
        position = span.end
        cuts = sorted({mark.offset for mark in marks if span.start < mark.offset < span.end})
        edges = [span.start, *cuts, span.end]
        for start, end in pairwise(edges):
            yield replace(span, start=start, end=end)


def _nested(text: str, span: Span) -> Iterator[str]:
    """Escaped text of a span with the spans inside it, as far as they reach into it."""
    position = span.start
    for inner in span.inside:
        start, end = max(inner.start, position), min(inner.end, span.end)
        if start < end:
            yield escape(text[position:start])
            yield f"{inner.opening}{escape(text[start:end])}{inner.closing}"
            position = end
    yield escape(text[position : span.end])


def _plain(text: str, start: int, end: int, marks: Sequence[Insertion]) -> Iterator[str]:
    """Escaped text between two spans with its insertions, those at either edge included."""
    position = start
    for mark in marks:
        if start <= mark.offset <= end:
            yield escape(text[position : mark.offset])
            yield mark.markdown
            position = mark.offset
    yield escape(text[position:end])
