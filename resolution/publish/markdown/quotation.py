"""The words around a mention, cut where a reader would cut them."""

from __future__ import annotations

from dataclasses import dataclass

from resolution.core.model import Citation

_BEFORE = 200
_AFTER = 110
"""Characters shown before and after a mention: about three lines and two of a quotation."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage with the mention in its middle; the ellipses say where words were left out."""

    before: str
    mention: str
    after: str


def quote(text: str, citation: Citation) -> Quotation:
    """The mention with the words around it, cut at a comma where one is near, else at a space.

    >>> quote("Recordando su resolución 49/127,", Citation("A/RES/49/127", 25, 31, "49/127"))
    Quotation(before='Recordando su resolución ', mention='49/127', after=',')
    """
    return Quotation(
        before=_tail(text[: citation.start]),
        mention=text[citation.start : citation.end],
        after=_head(text[citation.end :]),
    )


def _tail(text: str) -> str:
    if len(text) <= _BEFORE:
        return text
    window = text[-_BEFORE:]
    comma = window.find(", ", 0, _BEFORE // 2)
    cut = comma + 2 if comma >= 0 else window.find(" ") + 1
    return "…" + window[cut:]


def _head(text: str) -> str:
    if len(text) <= _AFTER:
        return text
    window = text[:_AFTER]
    comma = window.rfind(", ", _AFTER // 3)
    cut = comma if comma >= 0 else window.rfind(" ")
    return window[:cut].rstrip(" ,;:") + "…"
