"""Resolutions for tests, written as text: markers as ``[^1]``, notes by their number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from resolution.cite import cite
from resolution.core.model import Citation, Resolution
from resolution.core.registry import Registry
from tests import samples

EMPTY = Registry()


def resolution(
    clauses: Mapping[str, str],
    notes: Mapping[str, str] | None = None,
    *,
    symbol: str = "A/RES/75/300",
    language: str = "es",
) -> Resolution:
    """A resolution of clauses by their id and notes by their marker."""
    return samples.resolution(
        [samples.clause(place, text) for place, text in clauses.items()],
        [samples.note(marker, text) for marker, text in (notes or {}).items()],
        title="",
        symbol=symbol,
        language=language,
    )


def cited(text: str, language: str = "es", symbol: str = "A/RES/75/300") -> list[Citation]:
    """The citations of one clause."""
    found = cite(resolution({"preambulo/1": text}, symbol=symbol, language=language), EMPTY)
    return list(next(found.clauses()).citations)


def day(text: str | None) -> date | None:
    """A date from its ISO form."""
    return date.fromisoformat(text) if text else None
