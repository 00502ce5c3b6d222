"""What can be found of one resolution, counted: what the index of a collection is joined from.

A part depends on its resolution alone, so that it may be kept as long as that stays the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from sys import intern

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
    function_words,
    reading,
)
from resolution.publish.search.normalise import Word, printed_in, words_in
from resolution.publish.search.protocol import protocol

CITES, PRINTS, OWNS = 1, 2, 3
"""How what can be found has a symbol: through a note it calls, in print, as its own."""

Reading = str
"""A word as printed, in small letters, and after a blank its lemma: one text is found faster than
two."""

Words = tuple[tuple[Reading, ...], tuple[int, ...], bytes]
"""The words of something, each once; how often it has each; and whether at its head: in its name,
or first."""


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


@dataclass(frozen=True)
class Tallied:
    """What can be found of a resolution, or of all that is cited, and what each of it says.

    Attributes:
        home: the resolution.
        findables: what can be found, as it is numbered.
        said: for each a digest of its words in their order and of what it is: the same where these
            are.
        words: the words of each, function words among them.
        marks: for each the symbols it has and the places it is called by, as terms, and how.
        pairs: for each the content words that follow each other, with the function words between.
    """

    home: Home | None
    findables: tuple[Findable, ...]
    said: tuple[bytes, ...]
    words: tuple[Words, ...]
    marks: tuple[Mapping[str, int], ...]
    pairs: tuple[tuple[str, ...], ...]


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


def _counted(
    lots: Sequence[tuple[Home | None, tuple[Findable, ...]]], lexicon: Lexicon
) -> Iterator[Tallied]:
    every = (one for _, lot in lots for one in lot)
    known = lexicon.entries(printed_in(f"{_searched(one)} {one.other}" for one in every))
    for home, lot in lots:
        yield _part(home, lot, known.__getitem__)


def _named(findable: Findable) -> bool:
    return findable.shelf in {Shelf.RESOLUTION, Shelf.INSTRUMENT}


def _searched(findable: Findable) -> str:
    """The words of a findable; its title is searched if it is a name."""
    return " ".join(filter(None, (findable.title if _named(findable) else "", findable.text)))


def _part(home: Home | None, lot: tuple[Findable, ...], look_up: Callable[[str], Entry]) -> Tallied:
    searched = [tuple(words_in(_searched(one))) for one in lot]
    return Tallied(
        home,
        lot,
        tuple(map(_digest, lot, searched)),
        tuple(_words(one, said, look_up) for one, said in zip(lot, searched, strict=True)),
        tuple(map(_marks, lot)),
        tuple(tuple(dict.fromkeys(_pairs(said))) for said in searched),
    )


def _digest(findable: Findable, searched: Sequence[Word]) -> bytes:
    said = " ".join((findable.shelf, *(word.folded for word in searched)))
    return blake2b(said.encode(), digest_size=16).digest()


def _words(findable: Findable, searched: Sequence[Word], look_up: Callable[[str], Entry]) -> Words:
    acts = findable.shelf in {Shelf.PREAMBLE, Shelf.OPERATIVE}
    said = _readings(searched, look_up, acts=acts)
    heads = frozenset(said if _named(findable) else said[:1])
    other = _readings(tuple(words_in(findable.other)), look_up, acts=False)
    times = Counter(said + other)
    return tuple(times), tuple(times.values()), bytes(one in heads for one in times)


def _readings(
    words: Sequence[Word], look_up: Callable[[str], Entry], *, acts: bool
) -> list[Reading]:
    # what is one object wherever it stands is kept, and read, once
    return [
        intern(f"{word.printed} {reading(words, at, acts=acts, look_up=look_up)}")
        for at, word in enumerate(words)
    ]


def _pairs(words: Iterable[Word]) -> Iterator[str]:
    """Each content word with the next: «derechos mujeres de las»."""
    before, between = "", []
    for word in words:
        if word.folded in function_words():
            between.append(word.folded)
            continue
        if before:
            yield intern(" ".join((before, word.folded, *between)))
        before, between = word.folded, []


def _marks(findable: Findable) -> dict[str, int]:
    mark = protocol()["marks"]
    hows = ((findable.cites, CITES), (findable.prints, PRINTS), (findable.own, OWNS))
    marks = {f"{mark['symbol']}{key}": how for keys, how in hows for key in keys}
    return marks | {f"{mark['place']}{end}": CITES for end in _ends(findable.place)}


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
