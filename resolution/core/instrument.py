"""Instruments: what a resolution cites, and what is known of each beyond the text.

The registry (``content/instruments.yml``) names and enriches; it never decides what is a
citation of a symbol. Each fact carries its origin, and what is not known is absent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class InstrumentKind(StrEnum):
    """What an instrument is."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    TREATY = "treaty"
    DECLARATION = "declaration"
    PROGRAMME = "programme"
    REPORT = "report"
    CHARTER = "charter"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of an instrument: what it is about, its value, and where that comes from.

    ``label`` and ``value`` are Spanish, for readers («Publicada», «Naciones Unidas, Treaty
    Series, vol. 1577, núm. 27531»); ``origin`` names the source.
    """

    label: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Link:
    """An official address of an instrument, and what stands there."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """Anything cited that has an identity.

    Attributes:
        target: normalised symbol or ``instrumentos/<slug>``; also its address below the language.
        kind: what it is.
        title: official Spanish title, or for a stub what the text calls it («Resolución 49/127»).
        label: short printed name for lists («Resolución 49/127», «Convención sobre los Derechos
            del Niño»).
        symbol: UN document symbol, if it has one.
        number: printed short form («49/127», «217 A (III)»), if it has one.
        body: who adopted it («Asamblea General»).
        date: date of adoption, where known.
        year: year, where only that is known or for sorting.
        facts: what is known, each with its origin.
        links: official addresses.
        aliases: other names people search for (CEDAW, Plataforma de Beijing).
        stub: whether nothing is known beyond what the citing texts say.
    """

    target: str
    kind: InstrumentKind
    title: str
    label: str
    symbol: str | None = None
    number: str | None = None
    body: str | None = None
    date: date | None = None
    year: int | None = None
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()
    stub: bool = True

    @property
    def known_year(self) -> int | None:
        """The year of the instrument, from its date where that is known."""
        return self.date.year if self.date else self.year
