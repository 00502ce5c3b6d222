"""Kinship: of every clause the clauses of other resolutions that are alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from resolution.core.kin import Kin
from resolution.core.model import Resolution
from resolution.core.place import Place
from resolution.know.likeness import Likeness, is_long, words_of

Likener = Callable[[Iterable[str]], Likeness]
"""Finds what is alike among texts, as :func:`resolution.know.likeness.likeness` does."""

Kinship = Mapping[str, Mapping[Place, tuple[Kin, ...]]]
"""The kin of each clause that has any, by symbol and place."""


def kinship(resolutions: Iterable[Resolution], likener: Likener) -> Kinship:
    """The kin of all clauses of eight words or more, those most alike first.

    Args:
        resolutions: in a fixed order, which decides where clauses are equally alike.
        likener: finds what is alike.
    """
    holders: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for resolution in resolutions:
        for clause in resolution.clauses():
            if is_long(clause.text):
                holders[" ".join(words_of(clause.text))].append((resolution.symbol, clause.place))
    order = {text: number for number, text in enumerate(holders)}
    beside = likener(holders).beside()
    found: dict[str, dict[Place, tuple[Kin, ...]]] = {}
    for text, held in holders.items():
        near = sorted(beside.get(text, ()), key=lambda one: (-one[1], order[one[0]]))
        kin = [Kin(*at, how) for other, how in ((text, 1.0), *near) for at in holders[other]]
        for symbol, place in held:
            others = tuple(one for one in kin if one.symbol != symbol)
            if others:
                found.setdefault(symbol, {})[place] = others
    return found
