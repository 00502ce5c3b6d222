"""The index of a collection, joined from its parts: where each word, symbol and pair stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from lunr.builder import Builder

from resolution.publish.search.findables import Findable, Shelf
from resolution.publish.search.lemmas import DICTIONARY, Forms, Lexicon, forms, homes, term
from resolution.publish.search.tallies import Home, Reading, Tallied


@dataclass(frozen=True, slots=True)
class Postings:
    """Where a term stands.

    Attributes:
        refs: numbers of findables, in their order.
        weights: for a word how often it stands there, for a mark how.
        heads: whether a word stands at the head: in a name, or first.
    """

    refs: list[int] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    heads: bytearray = field(default_factory=bytearray)


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
    lengths: Sequence[int]
    words: Mapping[str, Postings]
    marks: Mapping[str, Postings]
    pairs: Mapping[str, Sequence[int]]
    forms: Forms
    same: Mapping[int, Sequence[int]]


def joined_index(
    parts: Iterable[Tallied],
    lexicon: Lexicon = DICTIONARY,
    series: Mapping[str, str] = MappingProxyType({}),
) -> Index:
    """The index of all parts: in time and space linear in their words.

    Args:
        parts: what can be found, counted: the latest resolution first, what is only cited last.
        lexicon: what is known of the words.
        series: for the pages of resolutions that continue each other one name.
    """
    findables: list[Findable] = []
    held: list[tuple[Home, int]] = []
    lengths: list[int] = []
    said: list[bytes] = []
    words: dict[Reading, Postings] = defaultdict(Postings)
    marks: dict[str, Postings] = defaultdict(Postings)
    pairs: dict[str, list[int]] = defaultdict(list)
    for part in parts:
        first = len(findables)
        findables += part.findables
        said += part.said
        if part.home:
            held.append((part.home, len(part.findables)))
        for ref, (own, times, heads) in enumerate(part.words, first):
            lengths.append(sum(times))
            for one, often, head in zip(own, times, heads, strict=True):
                postings = words[one]
                postings.refs.append(ref)
                postings.weights.append(often)
                postings.heads.append(head)
        for ref, marked in enumerate(part.marks, first):
            for mark, how in marked.items():
                marks[mark].refs.append(ref)
                marks[mark].weights.append(how)
        for ref, followed in enumerate(part.pairs, first):
            for pair in followed:
                pairs[pair].append(ref)
    read = {_parted(one): postings for one, postings in words.items()}
    home = homes({one: sum(postings.weights) for one, postings in read.items()})
    return Index(
        findables=findables,
        homes=held,
        lengths=lengths,
        words={term(*one, home): postings for one, postings in read.items()},
        marks=marks,
        pairs=pairs,
        forms=forms(read, home, lexicon),
        same=dict(_same(findables, held, said, series)),
    )


def _parted(one: Reading) -> tuple[str, str]:
    printed, _, lemma = one.partition(" ")
    return printed, lemma


def _same(
    findables: Sequence[Findable],
    held: Iterable[tuple[Home, int]],
    said: Sequence[bytes],
    series: Mapping[str, str],
) -> Iterator[tuple[int, Sequence[int]]]:
    """Resolutions of a series, and places of several whose words are the same, but for case."""
    groups: dict[str | bytes, list[tuple[int, int]]] = defaultdict(list)
    places = [place for place, (_, count) in enumerate(held) for _ in range(count)]
    for ref, place in enumerate(places):
        found = findables[ref]
        alike = series.get(found.path) if found.shelf is Shelf.RESOLUTION else said[ref]
        if alike:
            groups[alike].append((ref, place))
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
        self._k1, self._b = builder._k1, builder._b  # noqa: SLF001 - they have no other name
        self._average = sum(lengths) / max(1, len(lengths))

    def share(self, length: int, times: int) -> float:
        """The share of a word that stands so many times among so many: from 0 to k1 + 1."""
        norm = self._k1 * (1 - self._b + self._b * length / self._average)
        share: float = (self._k1 + 1) * times / (norm + times)
        return share
