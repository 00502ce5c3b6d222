"""The collection: all resolutions of a site with everything they cite, joined both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from resolution.core.instrument import Fact, Instrument
from resolution.core.kin import History, Kin, ResolutionSeries
from resolution.core.model import Citation, Resolution, Text
from resolution.core.place import Place


@dataclass(frozen=True)
class Backlink:
    """One mention seen from the instrument: who cites it, in which text, and how."""

    source: str
    """Symbol of the citing resolution."""
    text: Text
    citation: Citation


@dataclass(frozen=True)
class LaterCitation:
    """A later resolution that cites one of the collection: from the registry, with its origin."""

    symbol: str
    clause: str
    """Which clause of it cites, in the registry's words («primer párrafo del preámbulo»)."""
    origin: str
    title: str | None = None
    date: date | None = None


class Absence(StrEnum):
    """Why the file of a resolution is not published, the worst first."""

    UNREAD = "unread"
    UNFIT = "unfit"
    """Its corrections are none, or do not fit it."""
    FOREIGN = "foreign"
    TWICE = "twice"


@dataclass(frozen=True)
class LeftOut:
    """A file that a collection leaves out: why, the symbol its name tells, and where it fails."""

    file: str
    why: Absence
    symbol: str | None = None
    line: int | None = None
    page: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Collection:
    """Resolutions by symbol, instruments by target, backlinks by target (both in a fixed order).

    ``instruments`` holds every target that any clause or note cites, the resolutions of the
    collection among them when they are cited. Every citation has exactly one backlink. ``names``
    are what people search for, with the words that the texts have for it (OIM → «Organización
    Internacional para las Migraciones»). ``joined`` are the targets that turned out to be another
    by another name, each with that other; no citation leads to them. ``of_several`` tells
    an excerpt that the collection has more than one resolution.
    """

    resolutions: Mapping[str, Resolution]
    instruments: Mapping[str, Instrument]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    later: Mapping[str, tuple[LaterCitation, ...]]
    names: Mapping[str, str] = field(default_factory=dict)
    joined: Mapping[str, str] = field(default_factory=dict)
    lacking: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    """What is known of resolutions and their sources lack, by symbol, each with its origin."""
    kin: Mapping[str, Mapping[Place, tuple[Kin, ...]]] = field(default_factory=dict)
    """What other resolutions say alike, by symbol and place, those most alike first."""
    series: Mapping[str, ResolutionSeries] = field(default_factory=dict)
    """The series that a resolution belongs to, by symbol."""
    histories: Mapping[str, Mapping[Place, History]] = field(default_factory=dict)
    """Of the kin of a clause what its page shows, by symbol and place."""
    of_several: bool = False

    @property
    def several(self) -> bool:
        """Whether the site has more than one resolution."""
        return self.of_several or len(self.resolutions) > 1

    def citing(self, target: str) -> list[Backlink]:
        """The mentions of a target; what it says of itself is not among them."""
        return [one for one in self.backlinks.get(target, ()) if one.source != target]

    def cited_instruments(self) -> Iterator[Instrument]:
        """The instruments that something cites."""
        return (one for target, one in self.instruments.items() if self.citing(target))
