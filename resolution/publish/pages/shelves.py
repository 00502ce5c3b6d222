"""Where an index that is too long for one page keeps its instruments: by title, or by symbol.

What has a title of its own stands by its first letter; acts and documents by their series and the
session or year in it, as their symbols have it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.slug import slug
from resolution.know.linking import natural
from resolution.languages.es import instruments, names
from resolution.languages.es.interface import WORDS

LONGEST = 300
"""Rows that a page of the index has at most; that many still load and sort at once."""

_RARE = 10
"""A series with fewer instruments stands with all the others of its kind."""

_SERIES = re.compile(r"(?P<series>.+?)/(?P<part>(?:E?S-)?\d+)(?=[/A-Z(]|$)")
_ACTS = frozenset({InstrumentKind.RESOLUTION, InstrumentKind.DECISION})


@dataclass(frozen=True, slots=True)
class IndexShelf:
    """A part of the index.

    Attributes:
        folder: the name of its group in addresses: ``titulo``, ``A-RES``.
        name: its own name there: ``a``, ``70``.
        label: what it is called among its like: «A», «70».
        title: what its page is called.
        instruments: those that stand there.
    """

    folder: str
    name: str
    label: str
    title: str
    instruments: tuple[Instrument, ...]


@dataclass(frozen=True, slots=True)
class Bookcase:
    """Shelves of one kind: all letters, or all sessions of a series."""

    title: str
    shelves: tuple[IndexShelf, ...]

    @property
    def size(self) -> int:
        """How many instruments it holds."""
        return sum(len(shelf.instruments) for shelf in self.shelves)


def bookcases(cited: Iterable[Instrument]) -> tuple[Bookcase, ...]:
    """The shelves of all instruments, each of at most :data:`LONGEST`; every one stands once.

    By title first, then the series of symbols, those with most instruments first.
    """
    titled: list[Instrument] = []
    series: dict[str, list[Instrument]] = {}
    for instrument in cited:
        if instrument.symbol and (instrument.kind in _ACTS or not instrument.title):
            series.setdefault(_series(instrument.symbol), []).append(instrument)
        else:
            titled.append(instrument)
    rare = [i for held in series.values() if len(held) < _RARE for i in held]
    common = {name: held for name, held in series.items() if len(held) >= _RARE}
    by_size = sorted(common, key=lambda name: (-len(common[name]), name))
    cases = [Bookcase(WORDS.shelves.by_title, tuple(_shelves("titulo", titled, _letter)))]
    cases += [
        Bookcase(_called(name), tuple(_shelves(name.replace("/", "-"), common[name], _part)))
        for name in by_size
    ]
    cases.append(Bookcase(WORDS.shelves.others, tuple(_shelves("otros", rare, _initial))))
    return tuple(case for case in cases if case.shelves)


def _shelves(
    folder: str, held: Iterable[Instrument], label: Callable[[Instrument], str]
) -> Iterator[IndexShelf]:
    """The instruments of a group by label where they are many, no shelf longer than a page."""
    held = tuple(held)
    labelled: dict[str, list[Instrument]] = {}
    for instrument in held:
        known = label(instrument) if len(held) > LONGEST else WORDS.shelves.all
        labelled.setdefault(known, []).append(instrument)
    for known in sorted(labelled, key=natural):
        row = sorted(labelled[known], key=lambda i: natural(i.symbol or instruments.title(i)))
        for number, start in enumerate(range(0, len(row), LONGEST), 1):
            again = f" ({number})" if len(row) > LONGEST else ""
            name = slug(f"{known}{again}")
            title = _group(folder)
            if known != WORDS.shelves.all:
                title = WORDS.shelves.page.format(label=f"{known}{again}", group=title)
            part = tuple(row[start : start + LONGEST])
            yield IndexShelf(folder, name, f"{known}{again}", title, part)


def _group(folder: str) -> str:
    fixed = {"titulo": WORDS.shelves.by_title, "otros": WORDS.shelves.others}
    return fixed.get(folder) or _called(folder.replace("-", "/"))


def _called(series: str) -> str:
    """What a series of symbols is called: «Resoluciones de la Asamblea General», «A/HRC»."""
    for form, kind in (("/RES", "resolution"), ("/DEC", "decision")):
        if series.endswith(form):
            plural = getattr(WORDS.kinds, kind)[1]
            return f"{plural} {names.of_body(series + '/')}"
    return str(WORDS.shelves.documents.format(series=series))


def _series(symbol: str) -> str:
    match = _SERIES.match(symbol)
    return match["series"] if match else symbol


def _part(instrument: Instrument) -> str:
    """The session or year in a symbol; those that the Assembly counted in Roman stand together."""
    symbol = instrument.symbol or ""
    match = _SERIES.match(symbol)
    if match is None or symbol[match.end() : match.end() + 1] == "(":
        return str(WORDS.shelves.early)
    return match["part"]


def _letter(instrument: Instrument) -> str:
    return slug(instruments.title(instrument))[0].upper()


def _initial(instrument: Instrument) -> str:
    return (instrument.symbol or "?")[0]
