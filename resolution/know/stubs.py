"""Stubs: an instrument as far as the texts that cite it tell.

Nothing is added: a date only where all that print one agree, a title only where it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from resolution.core.collection import Backlink
from resolution.core.errors import AddressError
from resolution.core.instrument import Event, Fact, Instrument, InstrumentKind, PrintedAt
from resolution.core.model import Note, Resolution
from resolution.core.symbol import Symbol
from resolution.languages import LANGUAGES

_TABLES = [language.citing for language in LANGUAGES.values()]

_KINDS = [
    (kind, re.compile("|".join(words.kinds[kind] for words in _TABLES)))
    for kind in _TABLES[0].kinds
]
"""What the noun tells that opens a name, in whatever language the texts are."""

_ORDER = re.compile(rf"(?:{'|'.join(words.order for words in _TABLES)}) ", re.IGNORECASE)
_SEE = "|".join(words.see for words in _TABLES)
_SERIES = re.compile("|".join(words.series for words in _TABLES))
_IBID = re.compile("|".join(words.ibid for words in _TABLES))

_LONGEST_LIST = 400
"""How far after a number it may stand what it is about, in characters."""

_PUBLICATION = re.compile(rf"^(?:\W*(?:{_SEE}) )?(?P<title>[^()]{{10,300}}?) \([^()]*$")
"""What stands before «(publicación de las Naciones Unidas, número de venta: S.95.XIII.18)»."""


def of_resolution(resolution: Resolution) -> Instrument:
    """A resolution of the collection as an instrument."""
    return Instrument(
        target=resolution.symbol,
        kind=InstrumentKind.RESOLUTION,
        title=resolution.title.text,
        symbol=resolution.symbol,
        date=resolution.adopted,
        year=resolution.adopted.year if resolution.adopted else None,
        stub=False,
    )


def stub(target: str, backlinks: Sequence[Backlink]) -> Instrument:
    """What the citing texts say of an instrument that the registry does not know.

    Args:
        target: its address.
        backlinks: every mention of it, in order; at least one.
    """
    symbol = _symbol(target)
    name = None if symbol else _name(backlinks)
    day = _date(backlinks)
    return Instrument(
        target=target,
        kind=_kind(symbol, name, backlinks),
        title=name,
        symbol=symbol.text if symbol else None,
        number=_lettered(backlinks) if symbol and symbol.number else None,
        date=day,
        year=day.year if day else None,
        facts=(*_facts(day, backlinks), *(_concerned(backlinks) if symbol else ())),
    )


def _symbol(target: str) -> Symbol | None:
    if target.startswith("instrumentos/"):
        return None
    try:
        return Symbol.parse(target)
    except AddressError:
        return None


def _lettered(backlinks: Sequence[Backlink]) -> str | None:
    """The number with the letter that the symbol of an old resolution lacks: «2106 A (XX)»."""
    printed = (backlink.citation.text for backlink in backlinks)
    return next((text for text in printed if re.search(r"\d [A-Z] \(", text)), None)


def _name(backlinks: Sequence[Backlink]) -> str:
    """What the texts call it; a publication by the title its note prints."""
    for backlink in backlinks:
        before = _PUBLICATION.match(backlink.text.text[: backlink.citation.start])
        if before and re.fullmatch(r"[A-Z]\.\d\d\.[\w.]+", backlink.citation.text):
            return before["title"]
    printed = [b.citation.text for b in backlinks if not _IBID.match(b.citation.text)]
    name = printed[0] if printed else backlinks[0].citation.text
    return name[0].upper() + name[1:]


def _kind(symbol: Symbol | None, name: str | None, backlinks: Sequence[Backlink]) -> InstrumentKind:
    """The kind that the symbol has, or that the noun opening its name tells."""
    if symbol and symbol.kind is not InstrumentKind.DOCUMENT:
        return symbol.kind
    called = [*filter(None, [name]), *(b.citation.text for b in backlinks)]
    if _SERIES.match(called[0]):
        return InstrumentKind.TREATY
    for words in called:
        noun = _ORDER.sub("", words).casefold()
        for kind, opening in _KINDS:
            if opening.match(noun):
                return kind
    return InstrumentKind.DOCUMENT


def _date(backlinks: Sequence[Backlink]) -> date | None:
    days = {backlink.citation.date for backlink in backlinks} - {None}
    return days.pop() if len(days) == 1 else None


def _facts(day: date | None, backlinks: Sequence[Backlink]) -> Iterator[Fact]:
    """The date, and where the treaty is published, each with the place that prints it."""
    if day:
        dated = next(b for b in backlinks if b.citation.date == day)
        yield Fact(Event.ADOPTED, day, _origin(dated))
    for backlink in backlinks:
        printed = backlink.citation.text
        if isinstance(backlink.text, Note) and _SERIES.match(printed):
            yield Fact(Event.PUBLISHED, printed, _origin(backlink))
            return


def _concerned(backlinks: Sequence[Backlink]) -> Iterator[Fact]:
    """What it is about: «49/127, de …, y 50/123, de …, relativas a la migración internacional»."""
    for backlink in backlinks:
        text, end = backlink.text.text, backlink.citation.end
        for language in LANGUAGES.values():
            told = re.compile(rf", (?:{language.concerned}) (?P<matter>[^,;.]+)")
            found = told.search(text, end, end + _LONGEST_LIST)
            between = language.date_pattern.sub("", text[end : found.start()]) if found else "x"
            if found and not re.search(r"[^\W\d_]{3}", between):
                yield Fact(Event.CONCERNED, found["matter"], _origin(backlink))
                return


def _origin(backlink: Backlink) -> PrintedAt:
    return PrintedAt(backlink.source, backlink.text.place)
