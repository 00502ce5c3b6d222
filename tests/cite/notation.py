"""Resolutions for tests, written as text: markers as ``[^1]``, notes by their number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from resolution.cite import cite
from resolution.core.model import Citation, Clause, Kind, Marker, Note, Resolution
from resolution.core.registry import Registry

EMPTY = Registry()


def clause(text: str, place: str = "preambulo/1") -> Clause:
    """The clause that a text with markers stands for."""
    markers = []
    plain = ""
    for words, marker in re.findall(r"(.*?)(?:\[\^(\d+)\]|$)", text, re.DOTALL):
        plain += words
        if marker:
            markers.append(Marker(marker, len(plain)))
    kinds = {"preambulo": Kind.PREAMBULAR, "parrafo": Kind.OPERATIVE}
    step = place.split("/")
    kind = kinds[step[0]] if len(step) == 2 else Kind.SUBPARAGRAPH
    parent = "/".join(step[:-1]) if len(step) > 2 else None
    return Clause(place, kind, plain, step[-1], parent=parent, notes=tuple(markers))


def resolution(
    clauses: Mapping[str, str],
    notes: Mapping[str, str] | None = None,
    *,
    symbol: str = "A/RES/75/300",
    language: str = "es",
) -> Resolution:
    """A resolution of clauses by their id and notes by their marker."""
    return Resolution(
        symbol=symbol,
        language=language,
        title="",
        enacting=None,
        clauses=tuple(clause(text, place) for place, text in clauses.items()),
        notes=tuple(Note(marker, text) for marker, text in (notes or {}).items()),
    )


def cited(text: str, language: str = "es", symbol: str = "A/RES/75/300") -> list[Citation]:
    """The citations of one clause."""
    found = cite(resolution({"preambulo/1": text}, symbol=symbol, language=language), EMPTY)
    return list(found.clauses[0].citations)


def day(text: str | None) -> date | None:
    """A date from its ISO form."""
    return date.fromisoformat(text) if text else None
