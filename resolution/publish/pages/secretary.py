"""What is asked of the Secretary-General across resolutions, by the session or year it is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Ask, Clause, Resolution
from resolution.languages.es import names
from resolution.languages.es.asked import asks_secretary, session_due
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import count
from resolution.languages.es.typography import upper_first
from resolution.publish.figures.words import shorten
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.asks import what_is_asked
from resolution.publish.pages.front import crumb, front
from resolution.publish.pages.shelves import LONGEST

_TITLE = 90
"""Characters of a resolution's title that tell it from others."""


@dataclass(frozen=True, slots=True)
class DueAsk:
    """An ask of the Secretary-General that has a session or year."""

    resolution: Resolution
    clause: Clause
    holder: Clause
    ask: Ask


@dataclass(frozen=True, slots=True)
class DueRow:
    """The same on a page: where it stands, the resolution, what is asked and by when."""

    link: LinkView
    title: str
    what: str
    when: str


@dataclass(frozen=True, slots=True)
class DuePage:
    """What is due at one time, or a part of it that a page holds."""

    here: Address
    title: str
    label: str
    asks: tuple[DueAsk, ...]


def pages(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The list of times, and a page for each; where there are several resolutions only."""
    if not collection.several:
        return
    index = Address(f"{site.language}/encargos")
    found = list(_asked(collection))
    by_session = _due(index, found, years=False)
    by_year = _due(index, found, years=True)
    asks = _count([ask for one in (*by_session, *by_year) for ask in one.asks])
    title = WORDS.asks.of_secretary
    yield render(
        index.path,
        "secretary",
        front(index.path, "asks", title, WORDS.asks.description.format(asks=asks)),
        title=title,
        lead=WORDS.asks.lead_all.format(asks=asks),
        data=index.link(Address(f"{site.language}/datos")),
        groups=[
            (heading, [(_link(index, one), _count(one.asks)) for one in due])
            for heading, due in (
                (WORDS.asks.sessions, by_session),
                (WORDS.asks.years, by_year),
            )
            if due
        ],
    )
    yield from (_page(index, one) for one in (*by_session, *by_year))


def _count(asks: Sequence[DueAsk]) -> str:
    return count(len(asks), *WORDS.counted.ask)


def _link(index: Address, due: DuePage) -> LinkView:
    return LinkView(due.label, index.link(due.here))


def _asked(collection: Collection) -> Iterator[DueAsk]:
    for resolution in collection.resolutions.values():
        clauses = {clause.place: clause for clause in resolution.clauses()}
        for clause, ask in resolution.asks():
            when = ask.deadline
            known = when and (when.session or when.year)
            if known and ask.addressee and asks_secretary(ask.addressee.text):
                holder = clauses[ask.source] if ask.source else clause
                yield DueAsk(resolution, clause, holder, ask)


def _due(index: Address, found: Sequence[DueAsk], *, years: bool) -> list[DuePage]:
    """The pages of sessions, or of years where the text gives no session, in their order."""
    by_time: dict[int, list[DueAsk]] = {}
    for one in found:
        when = one.ask.deadline
        session, year = (when.session, when.year) if when else (None, None)
        time = (None if session else year) if years else session
        if time:
            by_time.setdefault(time, []).append(one)
    return [
        page
        for time in sorted(by_time)
        for page in _parts(
            Address(f"{index.path}/{time}"),
            WORDS.asks.due_year.format(year=time) if years else session_due(time),
            by_time[time],
        )
    ]


def _parts(here: Address, due: str, asks: list[DueAsk]) -> Iterator[DuePage]:
    """As many pages as it takes that none is too long."""
    title = WORDS.asks.of_secretary_by.format(due=due)
    for number, start in enumerate(range(0, len(asks), LONGEST), 1):
        part = tuple(asks[start : start + LONGEST])
        if number == 1:
            yield DuePage(here, title, due, part)
        else:
            again = WORDS.asks.page.format
            at = Address(f"{here.path}/{number}")
            yield DuePage(at, again(title=title, page=number), again(title=due, page=number), part)


def _page(index: Address, due: DuePage) -> OutputFile:
    crumbs = [crumb(WORDS.asks.of_secretary, index), crumb(upper_first(due.label))]
    asks = _count(due.asks)
    return render(
        due.here.path,
        "due",
        front(due.here.path, "asks", due.title, f"{due.title}. {asks}.", crumbs=crumbs),
        title=due.title,
        count=asks,
        rows=[_row(due.here, one) for one in due.asks],
    )


def _row(here: Address, due: DueAsk) -> DueRow:
    place = address.of(due.resolution, due.clause.place)
    number = names.symbol_number(due.resolution.symbol)
    when = due.ask.deadline
    return DueRow(
        link=LinkView(f"{number}, {names.short(due.clause.place)}", here.link(place)),
        title=shorten(due.resolution.title.text, _TITLE),
        what=what_is_asked(due.holder.text, due.ask),
        when=when.text if when else "",
    )
