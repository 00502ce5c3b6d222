"""What the clauses of one resolution are cited with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resolution.cite.grammar import Grammar
from resolution.cite.notes import Documented
from resolution.core.place import Place
from resolution.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Context:
    """What the clauses of one resolution are cited with.

    Attributes:
        symbol: of the resolution.
        own: series of the body that speaks (``A``).
        rules: patterns of its language.
        registry: names and treaties.
        places: where its clauses stand.
        documented: what each note documents, by its place.
    """

    symbol: str
    own: str
    rules: Grammar
    registry: Registry
    places: frozenset[Place]
    documented: Mapping[Place, Documented]
