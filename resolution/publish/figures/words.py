"""Words in figures: what families are called, openings of clauses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from resolution.core.model import Relation
from resolution.languages.es.labels import FAMILIES

_LOOSE_END = re.compile(r"(?: \w{1,2})*[ ,;:.—–-]*$")


@dataclass(frozen=True, slots=True)
class Key:
    """One line of a legend: the class of the colour, its words, and how many it counts."""

    family: str
    words: str
    count: int


def legend(families: Iterable[Relation], other: str) -> tuple[Key, ...]:
    """What the colours stand for, with their counts, in one order for all figures.

    Args:
        families: one for each thing counted.
        other: words for what has no family.

    >>> legend([Relation.DECIDES, Relation.RECALLS, Relation.DECIDES], "Otros")[1]
    Key(family='decides', words='Decide', count=2)
    """
    counts = Counter(map(family_of, families))
    words = FAMILIES | {Relation.CITES: other}
    return tuple(
        Key(family.value, words[family], counts[family]) for family in words if counts[family]
    )


def family_of(relation: Relation) -> Relation:
    """The family whose colour and words a relation has.

    >>> family_of(Relation.SEE)
    <Relation.CITES: 'cites'>
    """
    return relation if relation in FAMILIES else Relation.CITES


def shorten(text: str, length: int) -> str:
    """The text, or its first whole words within the length and an ellipsis.

    Words of one or two letters, which lead on to the next, do not end it.

    >>> shorten("Pide al Secretario General que en su próximo informe", 38)
    'Pide al Secretario General que…'
    """
    if len(text) <= length:
        return text
    end = max(text.rfind(" ", 0, length), 0) or length - 1
    return _LOOSE_END.sub("", text[:end]) + "…"
