"""Instruments: what a resolution cites, and what is known of each beyond the text.

The registry (``content/instruments.yml``) names and enriches; it never decides what is a
citation of a symbol. Each fact carries its origin, and what is not known is absent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto

from resolution.core.place import Place


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


class Event(Enum):
    """What happens to instruments, in whatever words."""

    ADOPTED = auto()
    PUBLISHED = auto()
    IN_FORCE = auto()
    TITLED = auto()
    CONCERNED = auto()
    """What it is about, as a text that cites it says."""


@dataclass(frozen=True)
class Series:
    """A place in the United Nations *Treaty Series*: volume, number of registration, first page."""

    volume: int
    number: int
    page: int | None = None


@dataclass(frozen=True)
class PrintedAt:
    """A place of a resolution that prints something: its symbol, and where in it."""

    resolution: str
    place: Place


@dataclass(frozen=True)
class Fact:
    """One thing known of an instrument.

    Attributes:
        what: what it is about; in words, as the registry has it, where it is no event.
        value: the day, the place in the series, or words as the registry or a text has them.
        origin: where it comes from, in the words of the registry, or the place that prints it.
    """

    what: Event | str
    value: date | Series | str
    origin: PrintedAt | str


@dataclass(frozen=True)
class Held:
    """The document that contains an instrument, and in which part: it is another than that.

    Attributes:
        target: of the document.
        pinpoint: the part, as printed («cap. I, resolución 1, anexo I»).
        origin: where this comes from, in the words of the registry.
    """

    target: str
    pinpoint: str
    origin: str


@dataclass(frozen=True)
class Link:
    """An official address of an instrument, and what stands there, as the registry has it."""

    label: str
    url: str


@dataclass(frozen=True)
class Instrument:
    """Anything cited that has an identity.

    Attributes:
        target: normalised symbol or ``instrumentos/<slug>``; also its address below the language.
        kind: what it is.
        title: official title, or what the texts call it; none where it is known by symbol only.
        label: short name for lists, where it has one of its own.
        symbol: UN document symbol, if it has one.
        number: its number, where the symbol lacks its letter («217 A (III)»).
        body: who adopted it, where the symbol does not tell.
        date: date of adoption, where known.
        year: year, where only that is known or for sorting.
        facts: what is known, each with its origin.
        held: the document that contains it, where the registry tells.
        links: official addresses besides that of its symbol.
        aliases: other names people search for (CEDAW, Plataforma de Beijing).
        stub: whether nothing is known beyond what the citing texts say.
    """

    target: str
    kind: InstrumentKind
    title: str | None = None
    label: str | None = None
    symbol: str | None = None
    number: str | None = None
    body: str | None = None
    date: date | None = None
    year: int | None = None
    facts: tuple[Fact, ...] = ()
    held: Held | None = None
    links: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()
    stub: bool = True

    @property
    def bare(self) -> bool:
        """Whether nothing is known of it but its symbol: no title, no year."""
        return self.stub and not (self.title or self.known_year)

    @property
    def known_year(self) -> int | None:
        """The year of the instrument, from its date where that is known."""
        return self.date.year if self.date else self.year
