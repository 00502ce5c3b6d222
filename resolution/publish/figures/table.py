"""The table of the timeline: the same facts in words."""

from __future__ import annotations

from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.instrument import Instrument
from resolution.core.model import Resolution
from resolution.core.place import Place
from resolution.languages.es import instruments, names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.typography import NO_BREAK, bind, long_date
from resolution.publish.figures.cited import CitedInstrument, CitingPlace
from resolution.publish.figures.words import family_words

CITES: str = WORDS.timeline.cites
"""What the resolution does where no action says how it cites."""


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A place: its name and address."""

    name: str
    address: Address


@dataclass(frozen=True, slots=True)
class Where:
    """One place that cites; the note by which it does; how, where there are several ways."""

    place: PlaceLink
    note: PlaceLink | None
    how: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a row of the table says of an instrument."""

    date: str
    machine_date: str
    label: str
    number: str
    address: Address
    how: str
    where: tuple[Where, ...]

    @property
    def spoken(self) -> str:
        """The same as a sentence, for those who listen to the drawing."""
        name = f"{self.label} ({self.number})" if self.number else self.label
        places = "; ".join(where.place.name for where in self.where)
        return f"{name}, {self.date}. {self.how}: {places}"


def facts_of(item: CitedInstrument, resolution: Resolution) -> Facts:
    """What the table says of an instrument that the resolution cites."""
    instrument = item.instrument
    several = len(item.relations) > 1
    return Facts(
        date=date_words(instrument),
        machine_date=str(instrument.date or instrument.year or ""),
        label=bind(instruments.label(instrument)),
        number=_number_beside(instrument),
        address=item.address,
        how="; ".join(family_words(relation, CITES) for relation in item.relations),
        where=tuple(_where(citing, resolution, several=several) for citing in item.places),
    )


def _number_beside(instrument: Instrument) -> str:
    """The number or symbol of an instrument, where its label does not already say it."""
    number = instruments.number(instrument) or instrument.symbol or ""
    plain = instruments.label(instrument).replace(NO_BREAK, " ")
    return "" if number.replace(NO_BREAK, " ") in plain else bind(number)


def date_words(instrument: Instrument) -> str:
    """The date, as far as it is known."""
    if instrument.date:
        return long_date(instrument.date)
    return str(instrument.year) if instrument.year else str(WORDS.timeline.undated)


def _where(citing: CitingPlace, resolution: Resolution, *, several: bool) -> Where:
    return Where(
        place=_link(citing.place, resolution),
        note=_link(citing.via, resolution) if citing.via else None,
        how=family_words(citing.relation, CITES) if several else "",
    )


def _link(place: Place, resolution: Resolution) -> PlaceLink:
    return PlaceLink(bind(names.title(place)), address.of(resolution, place))
