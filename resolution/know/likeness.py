"""Likeness: which texts of a collection are alike, word by word.

Two texts are alike where twice their longest common subsequence of words is at least six tenths of
all their words. Whoever compares every text with every other waits for ever; texts that are alike
have runs of three words in common, so an index of such runs names the few that are worth the exact
comparison. Whether two texts are compared depends on these two alone: what was found among some
texts holds however many others come to stand beside them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz.distance import Indel

FEWEST = 8
"""Words that a text has at least to be compared: shorter ones are alike by chance."""

_RUN = 3
_SHARED = 0.1
"""Share of their runs that two texts have in common at least to be compared exactly.

Of all pairs that are alike, 998 in 1000 have it.
"""

_FEW = 20
"""Texts so few that to look for their words in all others takes less time than an index of those.

A run may be found within longer words: the index tells.
"""

_WORD = re.compile(r"\w+")
_LONG = re.compile(rf"(?:\W*+\w++){{{FEWEST}}}")

Spelt = TypeVar("Spelt", str, tuple[str, ...])
"""A text by its words, which are letters or strings."""


def most_apart(total: int) -> int:
    """How many of the words of two texts that are alike are not common to both, at most.

    What is left is a similarity of six tenths: in whole numbers, for no computer has 0.6.
    """
    return 2 * total // 5


def words_of(text: str) -> tuple[str, ...]:
    """The words that count: case folded, accents kept, punctuation left out.

    >>> words_of("Recordando su resolución 58/208,")
    ('recordando', 'su', 'resolución', '58', '208')
    """
    return tuple(_WORD.findall(text.casefold()))


def is_long(text: str) -> bool:
    """Whether a text has words enough to be compared.

    >>> is_long("Decide seguir ocupándose de la cuestión"), is_long("uno dos 3 4 5 6 7 ocho")
    (False, True)
    """
    return _LONG.match(text) is not None


def similarity(one: str, other: str) -> float:
    """Twice the words in common, in their order, by all words: 1.0 where all are.

    >>> similarity("Toma nota del informe", "Toma nota con aprecio del informe")
    0.8
    """
    pair = words_of(one), words_of(other)
    total = sum(map(len, pair))
    return (total - Indel.distance(*pair)) / total if total else 1.0


@dataclass(frozen=True)
class Likeness:
    """What is alike among some texts, each once.

    Attributes:
        texts: their words with a blank between, sorted.
        pairs: numbers of two of them, the lesser first, with their similarity; sorted.
    """

    texts: tuple[str, ...] = ()
    pairs: tuple[tuple[int, int, float], ...] = ()

    def beside(self) -> Mapping[str, Sequence[tuple[str, float]]]:
        """For each text those that are alike, itself aside."""
        found: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for one, other, how in self.pairs:
            found[self.texts[one]].append((self.texts[other], how))
            found[self.texts[other]].append((self.texts[one], how))
        return found


def likeness(texts: Iterable[str], before: Likeness | None = None) -> Likeness:
    """What is alike among texts, as :func:`words_of` gives them with a blank between.

    Args:
        texts: in any order; of those that are the same, one counts.
        before: what was alike among others, which spares comparing again what is in both.
    """
    before = before or Likeness()
    ordered = tuple(sorted(set(texts)))
    numbers = {text: number for number, text in enumerate(ordered)}
    known = set(before.texts)
    still = [numbers.get(text) for text in before.texts]
    new = [text for text in ordered if text not in known]
    index = _RunIndex()
    for text in _near(new, [text for text in ordered if text in known]):
        index.add(numbers[text], text)
    found = [
        (one, other, how)
        for first, second, how in before.pairs
        if (one := still[first]) is not None and (other := still[second]) is not None
    ]
    for text in new:
        found += index.alike(numbers[text], text)
        index.add(numbers[text], text)
    pairs = ((min(one, other), max(one, other), how) for one, other, how in found)
    return Likeness(ordered, tuple(sorted(pairs)))


def _near(few: Sequence[str], texts: Sequence[str]) -> Sequence[str]:
    """The texts that have a run in common with any of a few; all, where those are many."""
    if len(few) > _FEW:
        return texts
    runs = {" ".join(run) for text in few for run in _runs(tuple(text.split(" ")))}
    return [text for text in texts if any(run in text for run in runs)]


class _RunIndex:
    """Texts by their runs of words."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self._written: dict[int, str] = {}
        self._runs: dict[int, int] = {}
        self._holders: dict[str, list[int]] = defaultdict(list)

    def add(self, number: int, text: str) -> None:
        """Puts a text in."""
        written = self._spelt(text)
        runs = _runs(written)
        self._written[number] = written
        self._runs[number] = len(runs)
        for run in runs:
            self._holders[run].append(number)

    def alike(self, number: int, text: str) -> Iterator[tuple[int, int, float]]:
        """The texts of the index that one is alike, with their similarity."""
        written = self._spelt(text)
        runs = _runs(written)
        shared: Counter[int] = Counter()
        for run in runs:
            shared.update(self._holders.get(run, ()))
        least = _SHARED * len(runs) / 2
        many = [(other, common) for other, common in shared.items() if common >= least]
        for other, common in many:
            if common < least + _SHARED * self._runs[other] / 2:
                continue
            total = len(written) + len(self._written[other])
            most = most_apart(total)
            apart = Indel.distance(written, self._written[other], score_cutoff=most)
            if apart <= most:
                yield number, other, (total - apart) / total

    def _spelt(self, text: str) -> str:
        """The words as letters, one each, which compare fastest."""
        letters = self._letters
        return "".join(letters.setdefault(w, chr(len(letters))) for w in text.split(" "))


def _runs(written: Spelt) -> set[Spelt]:
    return {written[at : at + _RUN] for at in range(len(written) - _RUN + 1)}
