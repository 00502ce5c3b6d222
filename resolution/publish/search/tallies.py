"""What can be found of one resolution, counted: what the index of a collection is joined from.

A part depends on its resolution alone, so that it may be kept as long as that stays the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    function_words,
    reading,
)
from resolution.publish.search.normalise import Word, symbols_in, words_in
from resolution.publish.search.protocol import protocol

CITES, PRINTS, OWNS = 1, 2, 3
"""How what can be found has a symbol: through a note it calls, in print, as its own."""

Reading = tuple[str, str]
"""A word as printed, in small letters, and its lemma."""


Stands = tuple[tuple[int, ...], tuple[int, ...], bytes]
"""Where something stands: numbers of findables, in their order; for a word how often it stands
there, for a mark how; and whether it stands at the head, in a title or first."""


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
    """What can be found of a resolution, or of all that is cited, and where it has each word.

    Attributes:
        home: the resolution.
        findables: what can be found, as it is numbered.
        lengths: how many words each has.
        said: for each a digest of its words in their order and of what it is: the same where these
            are.
        words: where each word stands, function words among them.
        marks: where the symbols that are had and the places that are called stand, as terms.
        pairs: where content words follow each other, with the function words between them.
    """

    home: Home | None
    findables: tuple[Findable, ...]
    lengths: tuple[int, ...]
    said: tuple[bytes, ...]
    words: Mapping[Reading, Stands]
    marks: Mapping[str, Stands]
    pairs: Mapping[str, tuple[int, ...]]


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
    words = {
        word.printed
        for _, lot in lots
        for one in lot
        for word in words_in(f"{_searched(one)} {one.other}")
    }
    known = lexicon.entries(words)
    for home, lot in lots:
        yield _part(home, lot, known.__getitem__)


def _named(findable: Findable) -> bool:
    return findable.shelf in {Shelf.RESOLUTION, Shelf.INSTRUMENT}


def _searched(findable: Findable) -> str:
    """The words of a findable; its title is searched if it is a name."""
    return " ".join(filter(None, (findable.title if _named(findable) else "", findable.text)))


def _part(home: Home | None, lot: Sequence[Findable], look_up: Callable[[str], Entry]) -> Tallied:
    lengths: list[int] = []
    words: dict[Reading, list[tuple[int, int, bool]]] = defaultdict(list)
    marks: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    pairs: dict[str, list[int]] = defaultdict(list)
    for ref, findable in enumerate(lot):
        acts = findable.shelf in {Shelf.PREAMBLE, Shelf.OPERATIVE}
        searched = tuple(words_in(_searched(findable)))
        said = _readings(searched, look_up, acts=acts)
        heads = frozenset(said if _named(findable) else said[:1])
        said += _readings(tuple(words_in(findable.other)), look_up, acts=False)
        lengths.append(len(said))
        for one, times in Counter(said).items():
            words[one].append((ref, times, one in heads))
        for mark, how in _marks(findable).items():
            marks[mark].append((ref, how, False))
        for pair in dict.fromkeys(_pairs(searched)):
            pairs[pair].append(ref)
    return Tallied(
        home,
        tuple(lot),
        tuple(lengths),
        tuple(map(_digest, lot)),
        {one: _stands(found) for one, found in words.items()},
        {mark: _stands(found) for mark, found in marks.items()},
        {pair: tuple(refs) for pair, refs in pairs.items()},
    )


def _stands(found: Iterable[tuple[int, int, bool]]) -> Stands:
    refs, weights, heads = zip(*found, strict=True)
    return refs, weights, bytes(heads)


def _digest(findable: Findable) -> bytes:
    said = " ".join((findable.shelf, *(word.folded for word in words_in(findable.text))))
    return blake2b(said.encode(), digest_size=16).digest()


def _readings(
    words: Sequence[Word], look_up: Callable[[str], Entry], *, acts: bool
) -> list[Reading]:
    return [
        (word.printed, reading(words, at, acts=acts, look_up=look_up))
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
            yield " ".join((before, word.folded, *between))
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
