"""Full-text search: a prebuilt index, and a query understanding that knows what a resolution is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resolution import address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument
from resolution.core.model import Resolution
from resolution.publish.output import OutputFile
from resolution.publish.search.index import joined_index
from resolution.publish.search.lemmas import DICTIONARY, Lexicon
from resolution.publish.search.names import names
from resolution.publish.search.program import program
from resolution.publish.search.script import files
from resolution.publish.search.tallies import Tallied, tallied, tallied_instruments

__all__ = ["ANEW", "IndexWork", "parts", "publish"]

Lot = tuple[Instrument, ...]


@dataclass(frozen=True, slots=True)
class IndexWork:
    """The work on resolutions and words that an index is joined from; it may be done and kept.

    Attributes:
        tallied: gives the part of each of some resolutions.
        tallied_instruments: gives that of each of some lots of what is only cited.
        lexicon: tells what the dictionary has of words.
    """

    tallied: Callable[[Iterable[Resolution]], Iterable[Tallied]] = tallied
    tallied_instruments: Callable[[Iterable[Lot]], Iterable[Tallied]] = tallied_instruments
    lexicon: Lexicon = DICTIONARY


ANEW = IndexWork()
"""All work done now."""


def publish(collection: Collection, work: IndexWork = ANEW) -> Iterator[OutputFile]:
    """The index of a collection, and the program that reads it."""
    index = joined_index(parts(collection, work), work.lexicon, _series(collection))
    yield from files(index, names(collection))
    yield OutputFile.text("assets/search/search.js", program())


def _series(collection: Collection) -> Mapping[str, str]:
    """For the page of each resolution that is of a series, the symbol of its last."""
    return {
        address.of(collection.resolutions[symbol]).path: line.members[-1].symbol
        for symbol, line in collection.series.items()
    }


def parts(collection: Collection, work: IndexWork = ANEW) -> Iterator[Tallied]:
    """What the index is joined from: the latest resolution first, what else is cited last."""
    own = collection.resolutions
    yield from work.tallied(sorted(own.values(), key=_age, reverse=True))
    cited = (one for target, one in collection.instruments.items() if target not in own)
    yield from work.tallied_instruments([tuple(cited)])


def _age(resolution: Resolution) -> tuple[date, tuple[int, ...]]:
    """What later ones have more of."""
    figures = tuple(map(int, re.findall(r"\d+", address.of(resolution).path)))
    return resolution.adopted or date.min, figures
