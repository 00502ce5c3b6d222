"""What can be found of one resolution, counted: what the index of a collection is joined from.

A part depends on its resolution alone, so that it may be kept as long as that stays the same.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import blake2b

from resolution import address
from resolution.core.instrument import Instrument
from resolution.core.model import Resolution
from resolution.languages.es import names
from resolution.publish.search.findables import (
    Findable,
    Shelf,
    findables,
    instrument_findable,
)
from resolution.publish.search.lemmas import (
    DICTIONARY,
    Entry,
    Lexicon,
    entry_of,
    function_words,
    reading,
)
from resolution.publish.search.normalise import Word, symbols_in, words_in
from resolution.publish.search.protocol import protocol

CITES, PRINTS, OWNS = 1, 2, 3
"""How what can be found has a symbol: through a note it calls, in print, as its own."""

Reading = tuple[str, str]
"""A word as printed, in small letters, and its lemma."""


@dataclass(frozen=True)
class Tally:
    """What one findable says, counted.

    Attributes:
        words: how often it has each word, function words among them.
        heads: the words of its title, or the one that it opens with.
        marks: the symbols it has and the places it is at, as terms, and how.
        pairs: content words that follow each other, with the function words between them.
        said: a digest of its words in their order and of what it is: the same where these are.
    """

    words: Mapping[Reading, int]
    heads: frozenset[Reading]
    marks: Mapping[str, int]
    pairs: tuple[str, ...]
    said: bytes

    @property
    def length(self) -> int:
        """How many words it has."""
        return sum(self.words.values())


@dataclass(frozen=True)
class Home:
    """The resolution that a part is of, as results name it.

    Attributes:
        path: its page.
        number: the short form of its symbol, as printed.
        title: as printed.
        adopted: when, if known.
    """

    path: str
    number: str
    title: str
    adopted: date | None

    @property
    def age(self) -> tuple[date, tuple[int, ...]]:
        """What later ones have more of."""
        figures = tuple(map(int, re.findall(r"\d+", self.path)))
        return self.adopted or date.min, figures


@dataclass(frozen=True)
class Tallied:
    """What can be found of a resolution, or of all that is cited, and what each says."""

    home: Home | None
    findables: tuple[Findable, ...]
    tallies: tuple[Tally, ...]


def tallied(resolutions: Iterable[Resolution], lexicon: Lexicon = DICTIONARY) -> Iterator[Tallied]:
    """The part of each of some resolutions."""
    return _counted([(_home(one), findables(one)) for one in resolutions], lexicon)


def tallied_instruments(
    shelves: Iterable[Iterable[Instrument]], lexicon: Lexicon = DICTIONARY
) -> Iterator[Tallied]:
    """The part of each of some lots of what is cited and is no resolution of the collection."""
    lots = [(None, tuple(map(instrument_findable, instruments))) for instruments in shelves]
    return _counted(lots, lexicon)


def _home(resolution: Resolution) -> Home:
    return Home(
        address.of(resolution).path,
        names.symbol_number(resolution.symbol),
        resolution.title.text,
        resolution.adopted,
    )


def shared(part: Tallied) -> Tallied:
    """A part that was kept, its words in memory once for all parts, as those just counted."""
    return replace(
        part,
        tallies=tuple(
            replace(
                one,
                words={_shared(*said): times for said, times in one.words.items()},
                heads=frozenset(_shared(*said) for said in one.heads),
                pairs=tuple(map(sys.intern, one.pairs)),
            )
            for one in part.tallies
        ),
    )


def _counted(
    lots: Sequence[tuple[Home | None, tuple[Findable, ...]]], lexicon: Lexicon
) -> Iterator[Tallied]:
    words = {
        word.printed
        for _, lot in lots
        for one in lot
        for word in words_in(f"{_searched(one)} {one.other}")
    }
    known = lexicon.entries(words)
    for home, lot in lots:
        yield Tallied(home, lot, tuple(tally(one, known.__getitem__) for one in lot))


def _named(findable: Findable) -> bool:
    return findable.shelf in {Shelf.RESOLUTION, Shelf.INSTRUMENT}


def _searched(findable: Findable) -> str:
    """The words of a findable; its title is searched if it is a name."""
    return " ".join(filter(None, (findable.title if _named(findable) else "", findable.text)))


def tally(findable: Findable, look_up: Callable[[str], Entry] = entry_of) -> Tally:
    """What is searched in a findable.

    Args:
        findable: what can be found.
        look_up: gives what the dictionary says of a word.
    """
    acts = findable.shelf in {Shelf.PREAMBLE, Shelf.OPERATIVE}
    words = tuple(words_in(_searched(findable)))
    said = _readings(words, look_up, acts=acts)
    other = _readings(tuple(words_in(findable.other)), look_up, acts=False)
    return Tally(
        words=Counter([*said, *other]),
        heads=frozenset(said if _named(findable) else said[:1]),
        marks=_marks(findable),
        pairs=tuple(dict.fromkeys(_pairs(words))),
        said=_digest(findable),
    )


def _digest(findable: Findable) -> bytes:
    said = " ".join((findable.shelf, *(word.folded for word in words_in(findable.text))))
    return blake2b(said.encode(), digest_size=16).digest()


def _readings(
    words: Sequence[Word], look_up: Callable[[str], Entry], *, acts: bool
) -> list[Reading]:
    return [
        _shared(word.printed, reading(words, at, acts=acts, look_up=look_up))
        for at, word in enumerate(words)
    ]


@cache
def _shared(printed: str, lemma: str) -> Reading:
    """A reading, the same wherever it occurs: there are few, millions of times."""
    return printed, lemma


def _pairs(words: Iterable[Word]) -> Iterator[str]:
    """Each content word with the next: «derechos mujeres de las»."""
    before, between = "", []
    for word in words:
        if word.folded in function_words():
            between.append(word.folded)
            continue
        if before:
            yield sys.intern(" ".join((before, word.folded, *between)))
        before, between = word.folded, []


def _marks(findable: Findable) -> dict[str, int]:
    mark = protocol()["marks"]
    printed = {key for key, *_ in symbols_in(findable.text)}
    marks = {
        f"{mark['symbol']}{key}": PRINTS if key in printed else CITES for key in findable.cites
    }
    marks |= {f"{mark['symbol']}{key}": OWNS for key in findable.own}
    marks |= {f"{mark['place']}{end}": CITES for end in _ends(findable.place)}
    return marks


def _ends(place: str) -> Iterator[str]:
    """By what a place may be called: itself, and what of it starts with a kind of place.

    >>> list(_ends("anexo/2/parrafo/3/a"))
    ['anexo/2/parrafo/3/a', 'parrafo/3/a']
    """
    steps = place.split("/")
    for at, step in enumerate(steps):
        if step in _segments():
            yield "/".join(steps[at:])


@cache
def _segments() -> frozenset[str]:
    shelves = protocol()["shelves"].values()
    return frozenset(shelf["segment"] for shelf in shelves if shelf["segment"])
