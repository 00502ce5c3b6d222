"""Citing: a resolution in, the same resolution with every mention as a span of its text.

The steps: :mod:`find` what is printed, :mod:`resolve` what it leads to, join names to the
:mod:`notes` that document them, give each mention its :mod:`relations`. The text is never edited,
and what the text does not tell stays unlinked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from resolution.cite.clauses import cite_clauses
from resolution.cite.context import Context
from resolution.cite.grammar import grammar
from resolution.cite.notes import cite_notes
from resolution.core.model import Clause, Note, Resolution
from resolution.core.registry import Registry

__all__ = ["cite"]


def cite(resolution: Resolution, registry: Registry) -> Resolution:
    """The resolution with the citations of its clauses and notes, and the meetings of its notes.

    Args:
        resolution: as read; citations it already has are replaced.
        registry: names and treaties that texts print.
    """
    rules = grammar(resolution.language)
    own = resolution.symbol.partition("/RES/")[0]
    notes = cite_notes(resolution.notes, rules, own, registry)
    context = Context(resolution.symbol, own, rules, registry, notes.documented)
    cited = cite_clauses(tuple(resolution.every_clause()), context)
    clauses = iter(cited.clauses)
    return replace(
        resolution,
        clauses=tuple(_next(clauses, resolution.clauses)),
        annexes=tuple(
            replace(annex, clauses=tuple(_next(clauses, annex.clauses)))
            for annex in resolution.annexes
        ),
        notes=tuple(_named(note, cited.treaties) for note in notes.notes),
    )


def _next(clauses: Iterator[Clause], places: Iterable[Clause]) -> Iterator[Clause]:
    """As many clauses as there are places."""
    for _ in places:
        yield next(clauses)


def _named(note: Note, treaties: Mapping[str, tuple[str, str]]) -> Note:
    """The note with the treaty that a clause names for it: known by name, not by volume."""
    if note.marker not in treaties:
        return note
    by_volume, by_name = treaties[note.marker]
    citations = (replace(c, target=by_name) if c.target == by_volume else c for c in note.citations)
    return replace(note, citations=tuple(citations))
