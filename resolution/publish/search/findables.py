"""What can be found: a resolution with its clauses and notes, and the instruments cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from resolution import address
from resolution.core.instrument import Instrument
from resolution.core.model import Block, Clause, Marker, Note, Resolution, Text, texts
from resolution.core.place import Kind, Place
from resolution.languages import LANGUAGES
from resolution.languages.es import instruments, names
from resolution.languages.es.typography import upper_first
from resolution.publish.search.normalise import symbol_key, symbols_in


class Shelf(StrEnum):
    """What a result is; ``protocol.json`` says what each is called, and their order."""

    RESOLUTION = "resolution"
    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"
    NOTE = "note"
    INSTRUMENT = "instrument"


@dataclass(frozen=True)
class Findable:
    """One page that can be found.

    Attributes:
        shelf: what it is.
        path: its page, below the root of the site.
        place: id of the clause or note; empty for a resolution or an instrument.
        title: what the result is called.
        text: the words that are searched and shown.
        action: how many characters of the text are the action it opens with, set in italics.
        verb: of that action, without adverbs: «Toma nota».
        short: its title beside the number of its resolution; empty where that is its title.
        other: words that are searched and not shown (other names, short names).
        own: keys of the symbols the page is about, or the target of an instrument without one.
        prints: the same of what its text prints.
        cites: the same of what its text otherwise cites, or a note it calls.
    """

    shelf: Shelf
    path: str
    place: str
    title: str
    text: str
    action: int = 0
    verb: str = ""
    short: str = ""
    other: str = ""
    own: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


def findables(resolution: Resolution) -> tuple[Findable, ...]:
    """Every page of a resolution that can be found: its own, then its places as they are read."""
    return (_resolution(resolution), *_places(resolution), *_annexes(resolution))


def _places(resolution: Resolution) -> Iterator[Findable]:
    notes = {note.marker: note for note in resolution.notes}
    documented = _documented(resolution)
    for text in (*resolution.clauses(), *resolution.notes):
        if not text.text:
            continue
        called = _called(text.markers, notes)
        action = (text.action or "") if isinstance(text, Clause) else ""
        prints, cites = _keys((text, *called), documented.get(text.place, ()), resolution)
        yield Findable(
            shelf=_shelf(text.place),
            path=address.of(resolution, text.place).path,
            place=text.id,
            title=names.bare(text.place),
            short=names.short(text.place),
            text=text.text,
            action=len(action),
            verb=_verb(action, resolution.language),
            prints=prints,
            cites=cites,
        )


def _verb(action: str, code: str) -> str:
    found = LANGUAGES[code].actions.verb.match(action.lower())
    return upper_first(found["verb"]) if found else ""


def _annexes(resolution: Resolution) -> Iterator[Findable]:
    """Each annex by its title, and by what stands on no other page: headings and tables."""
    for annex in resolution.annexes:
        title = annex.title or annex
        inside = _unaddressed(annex.blocks)
        prints, cites = _keys((title, *inside), (), resolution)
        yield Findable(
            shelf=Shelf.ANNEX,
            path=address.of(resolution, annex.place).path,
            place=annex.id,
            title=names.bare(annex.place),
            short=names.short(annex.place),
            text=title.text,
            other=" ".join(text.text for text in inside),
            prints=prints,
            cites=cites,
        )


def _unaddressed(blocks: Iterable[Block]) -> tuple[Text, ...]:
    """The headings and cells among the blocks; the annexes have their own."""
    kinds = {Kind.HEADING, Kind.CELL}
    return tuple(text for text in texts(blocks) if text.place.kind in kinds)


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


def _keys(
    texts: Sequence[Text], targets: Iterable[str], speaking: Resolution
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keys of what the first of some texts prints; of what they cite beside, and of some targets.

    That a resolution speaks of itself («la presente resolución») is no citation.
    """
    prints, *others = ([key for key, *_ in symbols_in(text.text)] for text in texts)
    cited = (one.target for text in texts for one in text.citations)
    targets = (*targets, *(target for target in cited if target != speaking.symbol))
    found = dict.fromkeys((*map(symbol_key, targets), *chain.from_iterable(others)))
    return tuple(dict.fromkeys(prints)), tuple(key for key in found if key not in prints)


def _resolution(resolution: Resolution) -> Findable:
    inside = (*resolution.masthead, *_unaddressed(resolution.body))
    prints, cites = _keys((resolution.title, *inside), (), resolution)
    return Findable(
        shelf=Shelf.RESOLUTION,
        path=address.of(resolution).path,
        place="",
        title=names.resolution_name(resolution),
        text=resolution.title.text,
        other=" ".join(text.text for text in inside),
        own=_parts(symbol_key(resolution.symbol)),
        prints=prints,
        cites=cites,
    )


def _parts(key: str) -> tuple[str, ...]:
    """A key, and those of the parts that it stands for.

    >>> _parts("76/247a-c"), _parts("s-21/2")
    (('76/247a-c', '76/247a', '76/247b', '76/247c'), ('s-21/2',))
    """
    found = re.fullmatch(r"(.+/\d+)([a-z])-([a-z])", key)
    letters = range(ord(found[2]), ord(found[3]) + 1) if found else ()
    return key, *(f"{found[1]}{chr(letter)}" for letter in letters if found)


def instrument_findable(instrument: Instrument) -> Findable:
    """The page of an instrument."""
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
