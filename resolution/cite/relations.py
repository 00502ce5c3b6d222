"""Relations: which action governs each place of a clause.

The action a clause opens with governs until another verb takes over: «Reafirmando la obligación
…, reafirmando también la Declaración …, y recordando la Convención …».
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from resolution.languages import Language
from resolution.model import Clause, Relation

_LONGEST = 4
"""Words of the longest verb («habiendo recibido y examinado»)."""


@dataclass(frozen=True, slots=True)
class Governance:
    """Where each action of a clause begins, and how it treats what follows it."""

    starts: tuple[int, ...]
    relations: tuple[Relation, ...]

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
    for match in _TURN.finditer(clause.text):
        relation = _verb(clause.text, match.end(), language)
        if relation and match.end() >= len(action or ""):
            starts.append(match.end())
            relations.append(relation)
    return Governance(tuple(starts), tuple(relations))


_TURN = re.compile(r"[,;:] (?:(?:y|e|and|et) )?|\b(?:y|e|and|et) ")
"""Where another action may begin: after a comma, or joined by «y»."""


def _verb(text: str, start: int, language: Language) -> Relation | None:
    """The family of the verb that stands at a place, adverbs before it aside."""
    words = text[start : start + 60].split(" ", _LONGEST + 1)[: _LONGEST + 1]
    if words and words[0] in language.actions.before:
        words = words[1:]
    for count in range(min(_LONGEST, len(words)), 0, -1):
        relation = language.actions.verbs.get(" ".join(words[:count]).rstrip(",;:"))
        if relation:
            return relation
    return None
