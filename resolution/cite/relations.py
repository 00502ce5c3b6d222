"""Relations: which action governs each place of a clause.

The action a clause opens with governs until another verb takes over: «Reafirmando la obligación
…, reafirmando también la Declaración …, y recordando la Convención …».
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from resolution.core.model import Clause, Relation, Text
from resolution.languages import Language


@dataclass(frozen=True, slots=True)
class Action:
    """How a verb treats what follows it.

    Attributes:
        relation: of what it governs.
        verb: as printed, in lower case and without adverbs; none where no action is known.
    """

    relation: Relation = Relation.CITES
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class Governance:
    """The actions of a clause, and where each begins."""

    starts: tuple[int, ...]
    actions: tuple[Action, ...]

    def at(self, offset: int) -> Action:
        """The action that governs a place of the text."""
        return self.actions[max(0, bisect_right(self.starts, offset) - 1)]


def governance(clause: Text, language: Language, inherited: Action) -> Governance:
    """The actions of a clause.

    Args:
        clause: whose text is read; what is no clause has no action.
        language: its words.
        inherited: what holds where the clause opens with no action: its parent's.
    """
    if not isinstance(clause, Clause):
        return Governance((0,), (Action(),))
    action = clause.action or language.action(clause.text)
    starts, actions = [0], [inherited]
    if action:
        actions = [Action(language.family(action), _verb(action.lower(), 0, language))]
    for match in language.turn_pattern.finditer(clause.text):
        verb = _verb(clause.text, match.end(), language)
        if verb and match.end() >= len(action or ""):
            starts.append(match.end())
            actions.append(Action(language.actions.verbs[verb], verb))
    return Governance(tuple(starts), tuple(actions))


def _verb(text: str, start: int, language: Language) -> str | None:
    """The verb that stands at a place, adverbs before it aside."""
    match = language.actions.verb.match(text, start)
    return match["verb"] if match else None
