"""Relations: which action governs each place of a clause.

The action a clause opens with governs until another verb takes over: «Reafirmando la obligación
…, reafirmando también la Declaración …, y recordando la Convención …».
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from resolution.core.model import Clause, Relation
from resolution.languages import Language


@dataclass(frozen=True, slots=True)
class Governance:
    """Where each action of a clause begins, and how it treats what follows it."""

    starts: tuple[int, ...]
    relations: tuple[Relation, ...]
    verbs: tuple[str | None, ...]
    """As printed, in lower case and without adverbs; none where the relation is inherited."""

    def verb_at(self, offset: int) -> str | None:
        """The verb that governs a place of the text."""
        return self.verbs[max(0, bisect_right(self.starts, offset) - 1)]

    def at(self, offset: int) -> Relation:
        """The relation that holds at a place of the text."""
        return self.relations[max(0, bisect_right(self.starts, offset) - 1)]


def governance(clause: Clause, language: Language, inherited: Relation) -> Governance:
    """The actions of a clause.

    Args:
        clause: whose text is read.
        language: its words.
        inherited: what holds where the clause opens with no action: its parent's.
    """
    action = clause.action or language.action(clause.text)
    starts, relations = [0], [language.family(action) if action else inherited]
    verbs = [_verb(action.lower(), 0, language) if action else None]
    for match in _TURN.finditer(clause.text):
        verb = _verb(clause.text, match.end(), language)
        if verb and match.end() >= len(action or ""):
            starts.append(match.end())
            relations.append(language.actions.verbs[verb])
            verbs.append(verb)
    return Governance(tuple(starts), tuple(relations), tuple(verbs))


_TURN = re.compile(r"[,;:] (?:(?:y|e|and|et) )?|\b(?:y|e|and|et) ")
"""Where another action may begin: after a comma, or joined by «y»."""


def _verb(text: str, start: int, language: Language) -> str | None:
    """The verb that stands at a place, adverbs before it aside."""
    match = language.actions.verb.match(text, start)
    return match["verb"] if match else None
