"""The indexes: all instruments cited, and the resolutions of each session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.instrument import Instrument
from resolution.core.model import Meeting
from resolution.languages.es import instruments, names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import KINDS, count
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView, day_or_year
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.front import crumb, front
from resolution.publish.pages.sessions import Session, sessions


@dataclass(frozen=True, slots=True)
class IndexRow:
    """An instrument in the index. ``sort`` is its date as ISO 8601, as far as known."""

    title: str
    number: str | None
    href: str
    kind: str
    date: str | None
    sort: str
    mentions: int


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting that a note lists, and the note."""

    meeting: Meeting
    note: LinkView


def pages(atlas: Atlas, site: Site) -> Iterator[OutputFile]:
    """The index of instruments and, with several resolutions, one page per session."""
    yield _instruments(atlas, site)
    if len(atlas.collection.resolutions) > 1:
        yield from map(_session, sessions(atlas.collection))


def _instruments(atlas: Atlas, site: Site) -> OutputFile:
    path = f"{site.language}/instrumentos"
    here = Address(path)
    rows = sorted(
        (
            _row(atlas, site, here, instrument)
            for instrument in atlas.collection.cited_instruments()
        ),
        key=lambda row: (row.sort or "9999", row.title),
    )
    of = f" — {names.resolution_name(atlas.only)}" if atlas.only else ""
    return render(
        path,
        "instruments",
        front(
            path,
            "instruments",
            f"{WORDS.shared.cited[1]}{of}",
            WORDS.instruments.description.format(count=len(rows)),
            resolution=atlas.only,
        ),
        rows=rows,
        meetings=tuple(_meetings(atlas, here)),
    )


def _row(atlas: Atlas, site: Site, here: Address, instrument: Instrument) -> IndexRow:
    sort = instrument.date.isoformat() if instrument.date else str(instrument.year or "")
    title = instruments.title(instrument)
    number = instruments.number(instrument) or instrument.symbol
    return IndexRow(
        title=title,
        number=None if number and number in title else number,
        href=here.link(atlas.instrument(instrument.target, site.language)),
        kind=KINDS[instrument.kind],
        date=day_or_year(instrument),
        sort=sort,
        mentions=len(atlas.collection.backlinks.get(instrument.target, ())),
    )


def _meetings(atlas: Atlas, here: Address) -> Iterator[MeetingRow]:
    for resolution in atlas.collection.resolutions.values():
        for note in resolution.notes:
            name = names.title(note.place)
            if len(atlas.collection.resolutions) > 1:
                name = f"{names.resolution_name(resolution)}, {lower_first(name)}"
            link = LinkView(name, here.link(address.of(resolution, note.place)))
            yield from (MeetingRow(meeting, link) for meeting in note.meetings)


def _session(session: Session) -> OutputFile:
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
    )
