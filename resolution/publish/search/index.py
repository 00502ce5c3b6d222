"""The index of a collection, joined from its parts: where each word, symbol and pair stands."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from lunr.builder import Builder

from resolution.publish.search.findables import Findable, Shelf
from resolution.publish.search.lemmas import DICTIONARY, Forms, Lexicon, forms, homes, term
from resolution.publish.search.tallies import Home, Reading, Tallied, Tally


@dataclass(frozen=True, slots=True)
class Postings:
    """Where a term stands.

    Attributes:
        refs: numbers of findables, in their order.
        weights: for a word how often it stands there, for a mark how.
        heads: whether it stands at the head: in a title, or first.
    """

    refs: array[int] = field(default_factory=lambda: array("I"))
    weights: array[int] = field(default_factory=lambda: array("H"))
    heads: bytearray = field(default_factory=bytearray)

    def add(self, ref: int, weight: int, *, head: bool = False) -> None:
        """Puts another findable at the end."""
        self.refs.append(ref)
        self.weights.append(min(weight, 0xFFFF))
        self.heads.append(head)


@dataclass(frozen=True, slots=True)
class Index:
    """All that the search of a site knows.

    Attributes:
        findables: what can be found; the latest resolution first, what is only cited last.
        homes: the resolutions, each with how many of those are its own.
        lengths: how many words each findable has.
        words: where each word stands.
        marks: where each symbol is cited, and what is called by a number.
        pairs: where content words follow each other.
        forms: the table of forms.
        same: for each findable those of other resolutions that say the same; for a resolution
            those of its series.
    """

    findables: Sequence[Findable]
    homes: Sequence[tuple[Home, int]]
    lengths: array[int]
    words: Mapping[str, Postings]
    marks: Mapping[str, Postings]
    pairs: Mapping[str, array[int]]
    forms: Forms
    same: Mapping[int, Sequence[int]]


def joined_index(
    parts: Iterable[Tallied],
    lexicon: Lexicon = DICTIONARY,
    series: Mapping[str, str] = MappingProxyType({}),
) -> Index:
    """The index of all parts: in time and space linear in their words.

    Args:
        parts: what can be found, counted.
        lexicon: what is known of the words.
        series: for the pages of resolutions that continue each other one name.
    """
    ordered = sorted(parts, key=lambda one: one.home.age if one.home else (), reverse=True)
    findables = [findable for part in ordered for findable in part.findables]
    tallies = [tally for part in ordered for tally in part.tallies]
    words = _word_postings(tallies)
    home = homes({one: sum(postings.weights) for one, postings in words.items()})
    return Index(
        findables=findables,
        homes=[(part.home, len(part.findables)) for part in ordered if part.home],
        lengths=array("I", (tally.length for tally in tallies)),
        words={term(*one, home): postings for one, postings in words.items()},
        marks=_mark_postings(tallies),
        pairs=_pair_postings(tallies),
        forms=forms(words, home, lexicon),
        same=dict(_same(ordered, series)),
    )


def _word_postings(tallies: Iterable[Tally]) -> Mapping[Reading, Postings]:
    found: dict[Reading, Postings] = defaultdict(Postings)
    for ref, tally in enumerate(tallies):
        for one, times in tally.words.items():
            found[one].add(ref, times, head=one in tally.heads)
    return found


def _mark_postings(tallies: Iterable[Tally]) -> Mapping[str, Postings]:
    found: dict[str, Postings] = defaultdict(Postings)
    for ref, tally in enumerate(tallies):
        for mark, how in tally.marks.items():
            found[mark].add(ref, how)
    return found


def _pair_postings(tallies: Iterable[Tally]) -> Mapping[str, array[int]]:
    found: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for ref, tally in enumerate(tallies):
        for pair in tally.pairs:
            found[pair].append(ref)
    return found


def _same(
    parts: Iterable[Tallied], series: Mapping[str, str]
) -> Iterator[tuple[int, Sequence[int]]]:
    """Resolutions of a series, and places of several whose words are the same, but for case."""
    groups: dict[str | bytes, list[tuple[int, int]]] = defaultdict(list)
    ref = 0
    for place, part in enumerate(parts):
        for found, tally in zip(part.findables, part.tallies, strict=True):
            page = found.shelf is Shelf.RESOLUTION
            alike = series.get(found.path) if page else tally.said
            if part.home and alike:
                groups[alike].append((ref, place))
            ref += 1
    for group in groups.values():
        for one, place in group:
            others = [other for other, elsewhere in group if elsewhere != place]
            if others:
                yield one, others


class Scorer:
    """How much a word says of a findable: lunr's formula (BM25), without the word's rarity.

    lunr's own builder keeps every vector of a collection in memory several times over; what it
    computes needs no more than lengths and frequencies.
    """

    def __init__(self, lengths: Sequence[int]) -> None:
        """Takes how many words each findable has."""
        builder = Builder()
        k1, b = builder._k1, builder._b  # noqa: SLF001 - they have no other name
        average = sum(lengths) / max(1, len(lengths))
        self._most = k1 + 1
        self._norms = [k1 * (1 - b + b * length / average) for length in lengths]

    def share(self, ref: int, times: int) -> float:
        """The share of a word that stands so many times in a findable: from 0 to k1 + 1."""
        share: float = self._most * times / (self._norms[ref] + times)
        return share
