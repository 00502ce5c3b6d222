"""What a resolution cites, by date: each instrument with when it is from, and who cites it how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument
from resolution.core.model import Relation, Resolution
from resolution.core.place import Place
from resolution.languages.es import instruments, names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import how
from resolution.languages.es.typography import bind, long_date
from resolution.publish.citings import Citing, citings
from resolution.publish.figures.words import family_of


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A place: its id, its name in full and in brief, and its address."""

    id: str
    name: str
    brief: str
    address: Address


@dataclass(frozen=True, slots=True)
class Way:
    """How an instrument is cited, and by what: each place, with the notes by which it does."""

    how: str
    family: Relation
    places: tuple[tuple[PlaceLink, tuple[PlaceLink, ...]], ...]


@dataclass(frozen=True, slots=True)
class CitedInstrument:
    """An instrument that a resolution cites.

    Attributes:
        label: its name.
        number: its number or symbol, where the name does not say it.
        address: of its page.
        date: in words, or that it has none.
        machine_date: as far as it is known.
        span: when it is from, in years: a moment, a whole year, or nothing.
        ways: how it is cited, in reading order.
    """

    label: str
    number: str
    address: Address
    date: str
    machine_date: str
    span: tuple[float, float] | None
    ways: tuple[Way, ...]

    @property
    def places(self) -> tuple[PlaceLink, ...]:
        """What cites it, each place once."""
        return tuple(dict.fromkeys(place for way in self.ways for place, _ in way.places))

    @property
    def family(self) -> Relation:
        """How an action first cites it; titles, headings and notes, which have none, come last."""
        families = (way.family for way in self.ways)
        return next((one for one in families if one is not Relation.CITES), Relation.CITES)


def cited(collection: Collection, resolution: Resolution) -> tuple[CitedInstrument, ...]:
    """The instruments that a resolution cites, by date; those without date come last."""
    found: dict[str, list[Citing]] = {}
    for citing in citings(resolution):
        found.setdefault(citing.citation.target, []).append(citing)
    items = (_cited(collection, resolution, target, found[target]) for target in found)
    return tuple(
        sorted(items, key=lambda item: (not item.span, item.span or (), item.label.casefold()))
    )


def _cited(
    collection: Collection, resolution: Resolution, target: str, places: Iterable[Citing]
) -> CitedInstrument:
    instrument = collection.instruments[target]
    own = collection.resolutions.get(target)
    when = long_date(instrument.date) if instrument.date else instrument.year
    return CitedInstrument(
        label=bind(instruments.label(instrument)),
        number=bind(instruments.number_beside(instruments.label(instrument), instrument)),
        address=address.of(own) if own else address.of_target(target, resolution.language),
        date=str(when or WORDS.timeline.undated),
        machine_date=str(instrument.date or instrument.year or ""),
        span=span(instrument),
        ways=tuple(_ways(resolution, places)),
    )


def span(instrument: Instrument) -> tuple[float, float] | None:
    """When an instrument is from, in years; one dated by year only is from all of it.

    >>> from resolution.core.instrument import InstrumentKind
    >>> span(Instrument("x", InstrumentKind.TREATY, year=1965))
    (1965.0, 1966.0)
    """
    if instrument.date:
        start = date(instrument.date.year, 1, 1)
        days = (date(instrument.date.year, 12, 31) - start).days + 1
        moment = instrument.date.year + (instrument.date - start).days / days
        return moment, moment
    return (float(instrument.year), instrument.year + 1.0) if instrument.year else None


def _ways(resolution: Resolution, places: Iterable[Citing]) -> Iterator[Way]:
    """The places by how they cite."""
    found: dict[tuple[str, Relation], list[tuple[PlaceLink, tuple[PlaceLink, ...]]]] = {}
    for citing in places:
        relation = citing.citation.relation
        notes = tuple(_link(resolution, note) for note in citing.notes)
        way = how(relation, citing.citation.verb), family_of(relation)
        found.setdefault(way, []).append((_link(resolution, citing.place), notes))
    yield from (Way(*way, tuple(links)) for way, links in found.items())


def _link(resolution: Resolution, place: Place) -> PlaceLink:
    return PlaceLink(
        str(place),
        bind(names.title(place)),
        bind(names.brief(place)),
        address.of(resolution, place),
    )
