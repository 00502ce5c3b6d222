"""Words and widths in figures: what families are called, openings of clauses, room for labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from resolution.core.model import Relation

# In the order in which a resolution uses them; every legend keeps it.
_FAMILIES: dict[Relation, str] = {
    Relation.RECALLS: "Recuerda",
    Relation.REAFFIRMS: "Reafirma",
    Relation.NOTES: "Toma nota, observa",
    Relation.RECOGNISES: "Es consciente, reconoce",
    Relation.WELCOMES: "Acoge, celebra",
    Relation.EXPRESSES: "Expresa, destaca",
    Relation.URGES: "Insta, exhorta, alienta, invita",
    Relation.REQUESTS: "Pide",
    Relation.DECIDES: "Decide",
}

# Width in em in Georgia, the widest of the usual serif faces, by sort of character: a name thought
# too wide is cut a word early, one thought too narrow would stand out of the figure.
_NARROW, _WIDE = frozenset("iljtfrI.,;:'’()[]/-| "), frozenset("mwMW—…%")
_EM_NARROW, _EM_USUAL, _EM_CAPITAL, _EM_WIDE = 0.32, 0.53, 0.72, 0.92

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
    words = _FAMILIES | {Relation.CITES: other}
    return tuple(
        Key(family.value, words[family], counts[family]) for family in words if counts[family]
    )


def family_of(relation: Relation) -> Relation:
    """The family whose colour and words a relation has.

    >>> family_of(Relation.SEE)
    <Relation.CITES: 'cites'>
    """
    return relation if relation in _FAMILIES else Relation.CITES


def family_words(family: Relation, other: str) -> str:
    """What a family is called, or ``other`` where the relation is none."""
    return _FAMILIES.get(family, other)


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


def width(text: str, size: float) -> float:
    """About how wide the text is set, in the unit of the size, rather too much than too little.

    >>> width("Carta", 16) < width("CARTA", 16)
    True
    """
    return size * sum(map(_em, text))


def fitting(text: str, size: float, room: float) -> int:
    """How many characters of the text fit the room, ellipsis included, cut between words.

    A first word that is too long is cut where it must be; one character is always shown.

    >>> fitting("Carta de las Naciones Unidas", 16, 120)
    12
    """
    if width(text, size) <= room:
        return len(text)
    used, fits = width("…", size), 0
    for character in text:
        used += size * _em(character)
        if used > room:
            break
        fits += 1
    return max(text.rfind(" ", 0, fits + 1), 0) or max(fits, 1)


def _em(character: str) -> float:
    if character in _NARROW:
        return _EM_NARROW
    if character in _WIDE:
        return _EM_WIDE
    return _EM_CAPITAL if character.isupper() else _EM_USUAL
