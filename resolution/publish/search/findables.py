"""What can be found: the clauses, notes, resolutions and instruments of a collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from resolution import address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument
from resolution.core.model import Block, Clause, Marker, Note, Resolution, Text, texts
from resolution.core.place import Kind, Place
from resolution.languages.es import instruments, names
from resolution.languages.es.typography import lower_first
from resolution.publish.search.normalise import symbol_key, symbols_in


class Shelf(StrEnum):
    """What a result is; ``protocol.json`` says what each is called, and their order."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"
    NOTE = "note"
    INSTRUMENT = "instrument"


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
    several = collection.several
    for resolution in collection.resolutions.values():
        yield from _places(resolution, several=several)
        yield from _annexes(resolution, several=several)
    for resolution in collection.resolutions.values():
        yield _resolution(resolution)
    for target, instrument in collection.instruments.items():
        if target not in collection.resolutions:
            yield _instrument(instrument)


def _places(resolution: Resolution, *, several: bool) -> Iterator[Findable]:
    notes = {note.marker: note for note in resolution.notes}
    documented = _documented(resolution)
    for text in (*resolution.clauses(), *resolution.notes):
        if not text.text:
            continue
        called = _called(text.markers, notes)
        yield Findable(
            shelf=_shelf(text.place),
            path=address.of(resolution, text.place).path,
            place=text.id,
            title=_title(resolution, text.place, several=several),
            text=text.text,
            action=len(text.action or "") if isinstance(text, Clause) else 0,
            cites=_keys((text, *called), documented.get(text.place, ())),
        )


def _annexes(resolution: Resolution, *, several: bool) -> Iterator[Findable]:
    """Each annex by its title, and by what stands on no other page: headings and tables."""
    for annex in resolution.annexes:
        title = annex.title or annex
        inside = _unaddressed(annex.blocks)
        yield Findable(
            shelf=Shelf.ANNEX,
            path=address.of(resolution, annex.place).path,
            place=annex.id,
            title=_title(resolution, annex.place, several=several),
            text=title.text,
            other=" ".join(text.text for text in inside),
            cites=_keys((title, *inside), ()),
        )


def _unaddressed(blocks: Iterable[Block]) -> tuple[Text, ...]:
    """The headings and cells among the blocks; the annexes have their own."""
    kinds = {Kind.HEADING, Kind.CELL}
    return tuple(text for text in texts(blocks) if text.place.kind in kinds)


def _title(resolution: Resolution, place: Place, *, several: bool) -> str:
    title = names.bare(place)
    return f"{names.symbol_number(resolution.symbol)}, {lower_first(title)}" if several else title


def _shelf(place: Place) -> Shelf:
    if place.kind is Kind.NOTE:
        return Shelf.NOTE
    if place.annex:
        return Shelf.ANNEX
    preambular = place.paragraph is not None and place.paragraph.kind is Kind.PREAMBULAR
    return Shelf.PREAMBLE if preambular else Shelf.OPERATIVE


def _called(markers: Iterable[Marker], notes: dict[str, Note]) -> tuple[Note, ...]:
    return tuple(notes[marker.marker] for marker in markers if marker.marker in notes)


def _documented(resolution: Resolution) -> dict[Place, list[str]]:
    """For each note the targets that it is the source of: it finds what the clause names."""
    found: dict[Place, list[str]] = {}
    for text in resolution.texts():
        for citation in text.citations:
            if citation.via:
                found.setdefault(citation.via, []).append(citation.target)
    return found


def _keys(texts: Iterable[Text], targets: Iterable[str]) -> tuple[str, ...]:
    """Keys of some targets, and of what texts cite or otherwise print a symbol of."""
    found = dict.fromkeys(map(symbol_key, targets))
    for text in texts:
        found |= dict.fromkeys(symbol_key(citation.target) for citation in text.citations)
        found |= dict.fromkeys(key for key, *_ in symbols_in(text.text))
    return tuple(found)


def _resolution(resolution: Resolution) -> Findable:
    inside = (*resolution.masthead, *_unaddressed(resolution.body))
    return Findable(
        shelf=Shelf.INSTRUMENT,
        path=address.of(resolution).path,
        place="",
        title=names.resolution_name(resolution),
        text=resolution.title.text,
        other=" ".join(text.text for text in inside),
        own=(symbol_key(resolution.symbol),),
        cites=_keys((resolution.title, *inside), ()),
    )


def _instrument(instrument: Instrument) -> Findable:
    title, label = instruments.title(instrument), instruments.label(instrument)
    return Findable(
        shelf=Shelf.INSTRUMENT,
        path=address.of_target(instrument.target).path,
        place="",
        title=title,
        text="" if label == title else label,
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
