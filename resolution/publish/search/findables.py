"""What can be found: the clauses, notes, resolutions and instruments of a collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from resolution.address import clause_path, resolution_path, target_path
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument
from resolution.core.model import Citation, Clause, Kind, Marker, Note, Resolution
from resolution.languages.es import names
from resolution.languages.es.typography import lower_first
from resolution.publish.search.normalise import symbol_key, symbols_in


class Shelf(StrEnum):
    """What a result is; ``protocol.json`` says what each is called, and their order."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"
    NOTE = "note"
    INSTRUMENT = "instrument"


_SHELVES = {Kind.PREAMBULAR: Shelf.PREAMBLE, Kind.ANNEX: Shelf.ANNEX}


@dataclass(frozen=True, slots=True)
class Findable:
    """One page that can be found.

    Attributes:
        shelf: what it is.
        path: its page, below the root of the site.
        place: id of the clause or note; empty for a resolution or an instrument.
        title: what the result is called.
        text: the words that are searched and shown.
        action: how many characters of the text are the action it opens with, set in italics.
        other: words that are searched and not shown (other names, short names).
        own: keys of the symbols the page is about, or the target of an instrument without one.
        cites: the same of what its text cites, or a note it calls.
    """

    shelf: Shelf
    path: str
    place: str
    title: str
    text: str
    action: int = 0
    other: str = ""
    own: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


def findables(collection: Collection) -> Iterator[Findable]:
    """Every page of a collection that can be found, in reading order, instruments last."""
    several = len(collection.resolutions) > 1
    for resolution in collection.resolutions.values():
        yield from _places(resolution, several=several)
    for resolution in collection.resolutions.values():
        yield _resolution(resolution)
    for target, instrument in collection.instruments.items():
        if target not in collection.resolutions:
            yield _instrument(instrument)


def _places(resolution: Resolution, *, several: bool) -> Iterator[Findable]:
    notes = {note.marker: note for note in resolution.notes}
    documented = _documented(resolution)
    for place in resolution.every_place():
        if not place.text:
            continue
        called = _called(place.notes, notes) if isinstance(place, Clause) else ()
        title = names.title(place.id).removesuffix(" del preámbulo")
        number = names.number(resolution.symbol)
        yield Findable(
            shelf=_shelf(place),
            path=clause_path(resolution, place.id),
            place=place.id,
            title=f"{number}, {lower_first(title)}" if several else title,
            text=place.text,
            action=len(place.action or "") if isinstance(place, Clause) else 0,
            cites=_keys((place, *called), documented.get(place.id, ())),
        )


def _shelf(place: Clause | Note) -> Shelf:
    return Shelf.NOTE if isinstance(place, Note) else _SHELVES.get(place.kind, Shelf.OPERATIVE)


def _called(markers: Iterable[Marker], notes: dict[str, Note]) -> tuple[Note, ...]:
    return tuple(notes[marker.marker] for marker in markers if marker.marker in notes)


def _documented(resolution: Resolution) -> dict[str, list[str]]:
    """For each note the targets that it is the source of: it finds what the clause names."""
    found: dict[str, list[str]] = {}
    for clause in resolution.every_clause():
        for citation in clause.citations:
            if citation.via:
                found.setdefault(citation.via, []).append(citation.target)
    return found


def _keys(places: Iterable[Clause | Note], targets: Iterable[str]) -> tuple[str, ...]:
    """Keys of some targets, and of what places cite or otherwise print a symbol of."""
    found = dict.fromkeys(map(symbol_key, targets))
    for place in places:
        cited: tuple[Citation, ...] = place.citations
        found |= dict.fromkeys(symbol_key(citation.target) for citation in cited)
        found |= dict.fromkeys(key for key, *_ in symbols_in(place.text))
    return tuple(found)


def _resolution(resolution: Resolution) -> Findable:
    return Findable(
        shelf=Shelf.INSTRUMENT,
        path=resolution_path(resolution),
        place="",
        title=names.resolution_name(resolution),
        text=resolution.title,
        own=(symbol_key(resolution.symbol),),
    )


def _instrument(instrument: Instrument) -> Findable:
    label = "" if instrument.label == instrument.title else instrument.label
    return Findable(
        shelf=Shelf.INSTRUMENT,
        path=target_path(instrument.target),
        place="",
        title=instrument.title,
        text=label,
        other=" ".join(instrument.aliases),
        own=own_keys(instrument),
    )


def own_keys(instrument: Instrument) -> tuple[str, ...]:
    """Keys of an instrument: of its symbol or address, and of a sales number in its address.

    >>> from resolution.core.instrument import InstrumentKind
    >>> own_keys(Instrument("instrumentos/S.95.XIII.18", InstrumentKind.REPORT, "", ""))
    ('instrumentos/s.95.xiii.18', 's.95.xiii.18')
    """
    slug = instrument.target.removeprefix("instrumentos/")
    printed = (key for key, *_ in symbols_in(slug))
    return tuple(dict.fromkeys((symbol_key(instrument.symbol or instrument.target), *printed)))
