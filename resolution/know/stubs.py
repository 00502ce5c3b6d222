"""Stubs: an instrument as far as the texts that cite it tell, and the symbol's official address.

Nothing is added: a date only where all that print one agree, a title only where it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from resolution.core.collection import Backlink
from resolution.core.errors import AddressError
from resolution.core.instrument import Fact, Instrument, InstrumentKind, Link
from resolution.core.model import Note, Resolution
from resolution.core.symbol import Symbol
from resolution.languages.es import names
from resolution.languages.es.agreement import agreeing, noun_of
from resolution.languages.es.typography import long_date, lower_first

_KINDS = (
    (InstrumentKind.CHARTER, "carta"),
    (InstrumentKind.DECLARATION, "declaraci|manifiesto|declaration|déclaration"),
    (InstrumentKind.TREATY, "conven|pacto|protocol|tratado|acuerdo|estatuto|covenant|treaty|pacte"),
    (InstrumentKind.PROGRAMME, "program|plan|plataforma|agenda|estrategia|marco|platform|strategy"),
    (InstrumentKind.REPORT, "informe|report|rapport"),
    (InstrumentKind.RESOLUTION, "resoluci|resolution|résolution"),
    (InstrumentKind.DECISION, "decisi|décision"),
)

_PUBLICATION = re.compile(r"^(?:\W*[Vv]éan?se )?(?P<title>[^()]{10,300}?) \([^()]*$")
"""What stands before «(publicación de las Naciones Unidas, número de venta: S.95.XIII.18)»."""

_ORDER = r"(?:primer|segund|tercer|cuart|quint|nuev|second|third|first|new )\w* "


def of_resolution(resolution: Resolution) -> Instrument:
    """A resolution of the collection as an instrument."""
    name = names.resolution_name(resolution)
    return Instrument(
        target=resolution.symbol,
        kind=InstrumentKind.RESOLUTION,
        title=resolution.title.text,
        label=name,
        symbol=resolution.symbol,
        number=names.number(resolution.symbol),
        body=names.body_name(resolution.symbol),
        date=resolution.adopted,
        year=resolution.adopted.year if resolution.adopted else None,
        links=_official(resolution.symbol),
        stub=False,
    )


def stub(target: str, backlinks: Sequence[Backlink]) -> Instrument:
    """What the citing texts say of an instrument that the registry does not know.

    Args:
        target: its address.
        backlinks: every mention of it, in order; at least one.
    """
    symbol = _symbol(target)
    number = _number(symbol, backlinks) if symbol else None
    name = _symbol_name(symbol, number) if symbol else _name(backlinks)
    day = _date(backlinks)
    kind = _kind(symbol, name, backlinks)
    return Instrument(
        target=target,
        kind=kind,
        title=name,
        label=name,
        symbol=symbol.text if symbol else None,
        number=number,
        body=symbol.body if symbol and number else None,
        date=day,
        year=day.year if day else None,
        facts=tuple(_facts(noun_of(kind, name), day, backlinks)),
        links=_official(symbol.text) if symbol else (),
    )


def _symbol(target: str) -> Symbol | None:
    if target.startswith("instrumentos/"):
        return None
    try:
        return Symbol.parse(target)
    except AddressError:
        return None


def _number(symbol: Symbol, backlinks: Sequence[Backlink]) -> str | None:
    """The number, with the letter that the symbol of an old resolution lacks: «2106 A (XX)»."""
    lettered = (b.citation.text for b in backlinks if re.search(r"\d [A-Z] \(", b.citation.text))
    return next(lettered, symbol.number) if symbol.number else None


def _symbol_name(symbol: Symbol, number: str | None) -> str:
    name = names.symbol_name(symbol.text)
    return name.replace(symbol.number, number) if symbol.number and number else name


def _official(symbol: str) -> tuple[Link, ...]:
    return (Link(f"{symbol} en docs.un.org", Symbol(symbol).url),)


def _name(backlinks: Sequence[Backlink]) -> str:
    """What the texts call it; a publication by the title its note prints."""
    for backlink in backlinks:
        before = _PUBLICATION.match(backlink.text.text[: backlink.citation.start])
        if before and re.fullmatch(r"[A-Z]\.\d\d\.[\w.]+", backlink.citation.text):
            return before["title"]
    printed = [b.citation.text for b in backlinks if not b.citation.text.startswith("Ib")]
    name = printed[0] if printed else backlinks[0].citation.text
    return name[0].upper() + name[1:]


def _kind(symbol: Symbol | None, name: str, backlinks: Sequence[Backlink]) -> InstrumentKind:
    """The kind that the symbol has, or that the noun opening its name tells."""
    if symbol and symbol.kind is not InstrumentKind.DOCUMENT:
        return symbol.kind
    if "Treaty Series" in name:
        return InstrumentKind.TREATY
    called = [name, *(b.citation.text for b in backlinks)]
    for words in called:
        noun = re.sub(_ORDER, "", words.casefold())
        for kind, openings in _KINDS:
            if re.match(openings, noun):
                return kind
    return InstrumentKind.DOCUMENT


def _date(backlinks: Sequence[Backlink]) -> date | None:
    days = {backlink.citation.date for backlink in backlinks} - {None}
    return days.pop() if len(days) == 1 else None


def _facts(noun: str, day: date | None, backlinks: Sequence[Backlink]) -> Iterator[Fact]:
    """The date, and where the treaty is published, each with the place that prints it."""
    if day:
        dated = next(b for b in backlinks if b.citation.date == day)
        yield Fact(agreeing("Aprobado", noun), long_date(day), _origin(dated))
    for backlink in backlinks:
        if isinstance(backlink.text, Note) and "Treaty Series" in backlink.citation.text:
            yield Fact(agreeing("Publicado", noun), backlink.citation.text, _origin(backlink))
            return


def _origin(backlink: Backlink) -> str:
    place = names.title(backlink.text.place)
    return f"{lower_first(place)} de la {names.symbol_name(backlink.source).lower()}"
