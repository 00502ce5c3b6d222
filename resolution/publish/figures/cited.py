"""What a resolution cites, seen from the instruments: when each is from, where it is cited, how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument
from resolution.core.model import Citation, Clause, Note, Relation, Resolution, Text
from resolution.core.place import Place
from resolution.languages.es.instruments import label
from resolution.publish.figures.words import family_of


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """One place that cites an instrument.

    Attributes:
        place: of the text; of the note where nothing calls it.
        bar: the paragraph that a clause belongs to, or ``None``.
        relation: how it cites.
        via: the note that cites it for the text, if the text itself does not.
    """

    place: Place
    bar: Place | None
    relation: Relation
    via: Place | None = None


@dataclass(frozen=True, slots=True)
class CitedInstrument:
    """An instrument and every place that cites it, in reading order, each place once."""

    instrument: Instrument
    address: Address
    places: tuple[CitingPlace, ...]

    @property
    def relation(self) -> Relation:
        """How an action first cites it; titles and headings, which have none, do not count."""
        told = (relation for relation in self.relations if relation is not Relation.CITES)
        return next(told, Relation.CITES)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The ways in which it is cited, in reading order."""
        return tuple(dict.fromkeys(citing.relation for citing in self.places))

    @property
    def bars(self) -> Mapping[Place, Relation]:
        """The paragraphs that cite it, and how each does so first."""
        found: dict[Place, Relation] = {}
        for citing in self.places:
            if citing.bar:
                found.setdefault(citing.bar, citing.relation)
        return found


def cited(collection: Collection, resolution: Resolution) -> tuple[CitedInstrument, ...]:
    """The instruments that a resolution cites, by date; those without date come last.

    The resolution itself is not among them.
    """
    places: dict[str, list[CitingPlace]] = {}
    for target, citing in _citings(resolution):
        known = places.setdefault(target, [])
        if all(other.place != citing.place for other in known):
            known.append(citing)
    found = [
        CitedInstrument(
            collection.instruments[target], _address(collection, resolution, target), tuple(citings)
        )
        for target, citings in places.items()
    ]
    return tuple(sorted(found, key=lambda item: _order(item.instrument)))


def moment(instrument: Instrument) -> float | None:
    """When an instrument is from, in years; one dated by year only stands in the middle of it.

    >>> from resolution.core.instrument import InstrumentKind
    >>> moment(Instrument("x", InstrumentKind.TREATY, year=1965))
    1965.5
    """
    if instrument.date:
        start = date(instrument.date.year, 1, 1)
        days = (date(instrument.date.year, 12, 31) - start).days + 1
        return instrument.date.year + (instrument.date - start).days / days
    return instrument.year + 0.5 if instrument.year else None


def _order(instrument: Instrument) -> tuple[bool, float, str]:
    when = moment(instrument)
    return (when is None, when or 0.0, label(instrument))


def _address(collection: Collection, resolution: Resolution, target: str) -> Address:
    own = collection.resolutions.get(target)
    return address.of(own) if own else address.of_target(target, resolution.language)


def _citings(resolution: Resolution) -> Iterator[tuple[str, CitingPlace]]:
    """Each target with a place that cites it, in reading order.

    A note counts for whatever calls it, but only as citing: no action governs what it cites. A
    clause that itself names what its note documents comes first, with its own relation. A note
    that nothing calls stands for itself, at the end.
    """
    uncalled = {note.marker: note for note in resolution.notes}
    notes = dict(uncalled)
    for text in resolution.texts():
        if isinstance(text, Note):
            continue
        bar = text.place.paragraph if isinstance(text, Clause) else None
        for citation in _others(text, resolution):
            yield citation.target, CitingPlace(text.place, bar, family_of(citation.relation))
        for call in text.markers:
            uncalled.pop(call.marker, None)
            if note := notes.get(call.marker):
                for citation in _others(note, resolution):
                    yield citation.target, CitingPlace(text.place, bar, Relation.CITES, note.place)
    for note in uncalled.values():
        for citation in _others(note, resolution):
            yield citation.target, CitingPlace(note.place, None, Relation.CITES)


def _others(text: Text, resolution: Resolution) -> Iterator[Citation]:
    """The citations of anything but the resolution itself."""
    return (c for c in text.citations if c.target != resolution.symbol)
