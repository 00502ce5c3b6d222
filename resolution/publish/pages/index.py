"""The indexes: all instruments cited, and the resolutions of each session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from resolution import address
from resolution.address import Address
from resolution.core.instrument import Instrument
from resolution.core.model import Meeting
from resolution.languages.es import instruments, names
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.languages.es.labels import KINDS, count
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView, day_or_year
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.front import crumb, front
from resolution.publish.pages.series import series_rows
from resolution.publish.pages.sessions import Session, sessions
from resolution.publish.pages.shelves import LONGEST, IndexShelf, bookcases

_MOST_CITED = 20
"""Instruments on the first page of an index that has many."""

_PLACES = 3
"""Places that a row of the index names at most."""


@dataclass(frozen=True, slots=True)
class IndexRow:
    """An instrument in the index.

    Attributes:
        sort: its date as ISO 8601, as far as known.
        where: the first places that cite it; of more, how many, and where all of them are told.
    """

    title: str
    number: str
    href: str
    kind: str
    date: str | None
    sort: str
    where: tuple[LinkView, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting that a note lists, and the note."""

    meeting: Meeting
    note: LinkView


def pages(atlas: Atlas, site: Site) -> Iterator[OutputFile]:
    """The index of instruments and, with several resolutions, one page per session."""
    cited = list(atlas.collection.cited_instruments())
    if len(cited) > LONGEST:
        yield from _by_shelf(atlas, site, cited)
    else:
        yield _instruments(atlas, site, cited)
    if atlas.collection.several:
        yield from (_session(atlas, session) for session in sessions(atlas.collection))


def _instruments(atlas: Atlas, site: Site, cited: Iterable[Instrument]) -> OutputFile:
    """All of them on one page."""
    path = f"{site.language}/instrumentos"
    here = Address(path)
    rows = sorted(
        (_row(atlas, site, here, instrument) for instrument in cited),
        key=lambda row: (row.sort, row.title),
    )
    of = f" — {names.resolution_name(atlas.only)}" if atlas.only else ""
    title = f"{WORDS.shared.cited[1]}{of}"
    split = (tuple(row for row in rows if bool(row.sort) is dated) for dated in (True, False))
    return render(
        path,
        "instruments",
        front(
            path,
            "instruments",
            title,
            WORDS.instruments.description.format(count=len(rows)),
            resolution=atlas.only,
        ),
        number=len(rows),
        halves=tuple(zip(("", WORDS.instruments.undated), split, strict=True)),
        meetings=tuple(_meetings(atlas, here)),
    )


def _by_shelf(atlas: Atlas, site: Site, cited: list[Instrument]) -> Iterator[OutputFile]:
    """The most cited, and the way to all others: each on one page of a few hundred rows."""
    path = f"{site.language}/instrumentos"
    cases = bookcases(cited)
    number = count(len(cited), *WORDS.counted.instrument)
    most = sorted(cited, key=lambda i: (-_mentions(atlas, i), instruments.title(i)))[:_MOST_CITED]
    title, lead = WORDS.shared.cited[1], WORDS.shelves.lead.format(count=number)
    yield render(
        path,
        "bookcases",
        front(path, "instruments", title, lead),
        lead=lead,
        cases=[(case.title, case.size, [_way(path, s) for s in case.shelves]) for case in cases],
        rows=[_row(atlas, site, Address(path), instrument) for instrument in most],
    )
    for shelf in (shelf for case in cases for shelf in case.shelves):
        yield _shelf(atlas, site, shelf)


def _way(path: str, shelf: IndexShelf) -> tuple[LinkView, int]:
    href = Address(path).link(_place(path, shelf))
    return LinkView(shelf.label, href), len(shelf.instruments)


def _place(path: str, shelf: IndexShelf) -> Address:
    return Address(f"{path}/por/{shelf.folder}/{shelf.name}")


def _shelf(atlas: Atlas, site: Site, shelf: IndexShelf) -> OutputFile:
    index = f"{site.language}/instrumentos"
    here = _place(index, shelf)
    number = count(len(shelf.instruments), *WORDS.counted.instrument)
    crumbs = [crumb(WORDS.shared.instruments, Address(index)), crumb(shelf.title)]
    return render(
        here.path,
        "shelf",
        front(here.path, "instruments", shelf.title, f"{shelf.title}. {number}.", crumbs=crumbs),
        title=shelf.title,
        count=number,
        rows=[_row(atlas, site, here, instrument) for instrument in shelf.instruments],
    )


def _mentions(atlas: Atlas, instrument: Instrument) -> int:
    return len(atlas.collection.citing(instrument.target))


def _row(atlas: Atlas, site: Site, here: Address, instrument: Instrument) -> IndexRow:
    sort = instrument.date.isoformat() if instrument.date else str(instrument.year or "")
    title = instruments.title(instrument)
    href = here.link(atlas.instrument(instrument.target, site.language))
    return IndexRow(
        title=title,
        number=instruments.number_beside(title, instrument),
        href=href,
        kind=KINDS[instrument.kind],
        date=day_or_year(instrument),
        sort=sort,
        where=tuple(_where(atlas, here, instrument, href)),
        mentions=_mentions(atlas, instrument),
    )


def _where(atlas: Atlas, here: Address, instrument: Instrument, all_: str) -> Iterator[LinkView]:
    """The places that cite an instrument, those of the last resolution first.

    A note does not stand beside the clause whose mention it documents.
    """
    mentions = atlas.collection.citing(instrument.target)
    told = {(mention.source, mention.citation.via) for mention in mentions}
    every = dict.fromkeys((mention.source, mention.text.place) for mention in mentions)
    by_source = groupby((one for one in every if one not in told), key=itemgetter(0))
    places = [place for held in reversed([[*group] for _, group in by_source]) for place in held]
    for symbol, place in places[:_PLACES]:
        name = names.short(place)
        if atlas.collection.several:
            name = f"{names.symbol_number(symbol)}, {name}"
        yield LinkView(name, here.link(address.of(atlas.collection.resolutions[symbol], place)))
    if (left := len(places) - _PLACES) > 0:
        yield LinkView(one_or_more(left, WORDS.instruments.more).format(count=left), all_)


def _meetings(atlas: Atlas, here: Address) -> Iterator[MeetingRow]:
    for resolution in atlas.collection.resolutions.values():
        for note in resolution.notes:
            name = names.title(note.place)
            if atlas.collection.several:
                name = f"{names.resolution_name(resolution)}, {lower_first(name)}"
            link = LinkView(name, here.link(address.of(resolution, note.place)))
            yield from (MeetingRow(meeting, link) for meeting in note.meetings)


def _session(atlas: Atlas, session: Session) -> OutputFile:
    number = len(session.resolutions)
    return render(
        session.page.path,
        "session",
        front(
            session.page.path,
            "session",
            session.label,
            WORDS.session.description.format(
                count=count(number, *WORDS.counted.resolution), session=session.label
            ),
            crumbs=[crumb(WORDS.shared.resolutions, Address("index")), crumb(session.label)],
        ),
        label=session.label,
        entries=tuple(session.entries(session.page)),
        series=series_rows(
            atlas.collection, session.page, {one.symbol for one in session.resolutions}
        ),
    )
