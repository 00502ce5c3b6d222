"""Comparing: a resolution beside an earlier one, text by text, in the order of the later."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from resolution.core.kin import TakenOver
from resolution.core.model import Clause, Resolution, Text
from resolution.core.place import Kind
from resolution.know.likeness import most_apart, words_of


@dataclass(frozen=True, slots=True)
class Row:
    """A text of the later resolution, of the earlier, or one of each that belong together.

    Attributes:
        old: of the earlier resolution, if it is not new.
        new: of the later, if it is not dropped.
        moved: whether its order among the others is another.
        left: whether this is just the place that it left; the row of its new place says the rest.
    """

    old: Text | None
    new: Text | None
    moved: bool = False
    left: bool = False

    @property
    def same(self) -> bool:
        """Whether both say the same, sign by sign."""
        return self.old is not None and self.new is not None and self.old.text == self.new.text

    @property
    def shown(self) -> Text:
        """The later text where there is one."""
        text = self.new or self.old
        if text is None:
            raise ValueError("a row of nothing; expected a text")
        return text

    @property
    def home(self) -> Text:
        """The text in whose place the row stands."""
        return self.old if self.left and self.old else self.shown


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two resolutions compared: their clauses in order, then their notes."""

    clauses: tuple[Row, ...]
    notes: tuple[Row, ...]

    @property
    def taken(self) -> TakenOver:
        """How many clauses the later takes over."""
        rows = [row for row in self.clauses if not row.left]
        both = [row for row in rows if row.old and row.new]
        return TakenOver(
            same=sum(row.same for row in both),
            changed=sum(not row.same for row in both),
            new=sum(row.old is None for row in rows),
            dropped=sum(row.new is None for row in rows),
            moved=sum(row.moved for row in both),
        )


def compared(new: Resolution, old: Resolution) -> Comparison:
    """A resolution beside an earlier one.

    Texts belong together that say the same; of the others those that are most alike, if they are
    kin by the words they share. What belongs together has moved where it stands elsewhere in the
    longest order that both resolutions have in common; a number that shifts is no move.
    """
    return Comparison(
        tuple(_rows(list(new.clauses()), list(old.clauses()))),
        tuple(_rows(new.notes, old.notes)),
    )


def _rows(new: Sequence[Text], old: Sequence[Text]) -> Iterator[Row]:
    """The texts of both in the order of the later, division by division."""
    mates = _mates(new, old)
    divisions = dict.fromkeys(map(_division, (*new, *old)))
    for division in divisions:
        here = [at for at, text in enumerate(new) if _division(text) == division]
        there = [at for at, text in enumerate(old) if _division(text) == division]
        within = [(at, mates[at]) for at in here if mates.get(at) in set(there)]
        firm = _in_order(within)
        yield from _merged(new, old, mates, firm, here, there)


def _division(text: Text) -> Hashable:
    """What texts keep their order in: the preamble, the operative part, each annex, the notes."""
    paragraph = text.place.paragraph
    preambular = paragraph is not None and paragraph.kind is Kind.PREAMBULAR
    return text.place.annex, preambular, isinstance(text, Clause)


def _mates(new: Sequence[Text], old: Sequence[Text]) -> dict[int, int]:
    """For each later text the earlier one that belongs to it, if one does, by their numbers."""
    mates = dict(_same_mates(new, old))
    taken = set(mates.values())
    left = [(at, words_of(old[at].text)) for at in range(len(old)) if at not in taken]
    alike = []
    for at, text in enumerate(new):
        if at in mates:
            continue
        said = words_of(text.text)
        for other, words in left:
            total = len(said) + len(words)
            most = most_apart(total)
            apart = Indel.distance(said, words, score_cutoff=most)
            if apart <= most and total:
                alike.append((apart / total, abs(at - other), at, other))
    for *_, at, other in sorted(alike):
        if at not in mates and other not in taken:
            mates[at] = other
            taken.add(other)
    return mates


def _same_mates(new: Sequence[Text], old: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """The numbers of texts that say the same, those that stand twice in their order."""
    standing: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(old):
        standing[text.text].append(at)
    for at, text in enumerate(new):
        if standing.get(text.text):
            yield at, standing[text.text].pop(0)


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest order that both numbers of some pairs grow in; the first ones grow already."""
    ends: list[int] = []
    chains: list[tuple[tuple[int, int], int]] = []
    tails: list[int] = []
    for pair in pairs:
        at = bisect_left(ends, pair[1])
        chains.append((pair, tails[at - 1] if at else -1))
        ends[at : at + 1] = [pair[1]]
        tails[at : at + 1] = [len(chains) - 1]
    found = []
    at = tails[-1] if tails else -1
    while at >= 0:
        pair, at = chains[at]
        found.append(pair)
    return found[::-1]


def _merged(
    new: Sequence[Text],
    old: Sequence[Text],
    mates: dict[int, int],
    firm: Iterable[tuple[int, int]],
    here: Sequence[int],
    there: Sequence[int],
) -> Iterator[Row]:
    """The rows of a division: between two that kept their order, first what is old."""
    mated = {other: at for at, other in mates.items()}
    later, earlier = list(here), list(there)
    for at, other in (*firm, (None, None)):
        while earlier and earlier[0] != other:
            gone = earlier.pop(0)
            home = mated.get(gone)
            yield Row(old[gone], None if home is None else new[home], left=home is not None)
        while later and later[0] != at:
            come = later.pop(0)
            mate = mates.get(come)
            yield Row(None if mate is None else old[mate], new[come], moved=mate is not None)
        if at is not None and other is not None:
            yield Row(old[earlier.pop(0)], new[later.pop(0)])
