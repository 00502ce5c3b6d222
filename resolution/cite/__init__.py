"""Citing: a resolution in, the same resolution with every mention as a span of its text.

The steps: :mod:`find` what is printed, :mod:`resolve` what it leads to, join names to the
:mod:`notes` that document them, give each mention its :mod:`relations`. The text is never edited,
and what the text does not tell stays unlinked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from resolution.cite.asks import with_asks
from resolution.cite.clauses import cite_texts
from resolution.cite.context import Context
from resolution.cite.grammar import grammar
from resolution.cite.notes import cite_notes
from resolution.core.model import Note, Resolution, Text
from resolution.core.place import Place
from resolution.core.registry import Registry

__all__ = ["cite"]


def cite(resolution: Resolution, registry: Registry) -> Resolution:
    """The resolution with the citations of its texts, and the meetings of its notes.

    Args:
        resolution: as read; citations it already has are replaced.
        registry: names and treaties that texts print.
    """
    rules = grammar(resolution.language)
    own = resolution.symbol.partition("/RES/")[0]
    notes = cite_notes(resolution.notes, rules, own, registry)
    places = frozenset(clause.place for clause in resolution.clauses())
    context = Context(resolution.symbol, own, rules, registry, places, notes.documented)
    cited = cite_texts([text for text in resolution.texts() if not isinstance(text, Note)], context)
    done: dict[Place, Text] = {note.place: _named(note, cited.treaties) for note in notes.notes}
    done |= {text.place: text for text in cited.texts}
    return with_asks(resolution.rewritten(lambda text: done[text.place]))


def _named(note: Note, treaties: Mapping[Place, tuple[str, str]]) -> Note:
    """The note with the treaty that a clause names for it: known by name, not by volume."""
    if note.place not in treaties:
        return note
    by_volume, by_name = treaties[note.place]
    citations = (replace(c, target=by_name) if c.target == by_volume else c for c in note.citations)
    return replace(note, citations=tuple(citations))
