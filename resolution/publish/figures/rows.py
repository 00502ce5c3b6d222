"""The upper half of the timeline: one row for each dated instrument, its name where it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolution.core.instrument import Instrument
from resolution.languages.es import instruments
from resolution.languages.es.typography import NO_BREAK, bind
from resolution.publish.figures import measures
from resolution.publish.figures.cited import CitedInstrument, moment
from resolution.publish.figures.scale import TimeScale
from resolution.publish.figures.words import fitting, width


@dataclass(frozen=True, slots=True)
class NamePiece:
    """A stretch of a name, and the kind of figure that shows it, or nothing where all do."""

    shown: str
    text: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An instrument in the drawing.

    Attributes:
        key: its place in the drawing; threads refer to it.
        item: what it is and where it is cited.
        x: where it stands, as a share of the width.
        y: where it stands, in px.
        year: its year, where it is the first of it.
        name: its name, cut to the room there is.
        number: its number or symbol, where its name does not say it.
        extent: about how wide they are in px where they are shortest.
    """

    key: int
    item: CitedInstrument
    x: float
    y: float
    year: str
    name: tuple[NamePiece, ...]
    number: str
    extent: float


def rows(items: Sequence[CitedInstrument], scale: TimeScale) -> tuple[TimelineRow, ...]:
    """The dated instruments, one below the other, in the order given."""
    drawn: list[TimelineRow] = []
    shown: int | None = None
    for item in items:
        when = moment(item.instrument)
        if when is None:
            continue
        year = item.instrument.known_year
        drawn.append(_row(len(drawn), item, scale.at(when), "" if year == shown else str(year)))
        shown = year
    return tuple(drawn)


def _row(key: int, item: CitedInstrument, at: float, year: str) -> TimelineRow:
    x = at * measures.AXIS
    name, number = bind(instruments.label(item.instrument)), number_beside(item.instrument)
    taken = measures.INDENT + (measures.APART + width(number, measures.SMALL) if number else 0)
    shown = pieces(name, [(kind, w * (1 - x) - taken) for kind, w in measures.WIDTHS])
    return TimelineRow(
        key=key,
        item=item,
        x=x,
        y=measures.HEAD + key * measures.PITCH,
        year=year,
        name=shown,
        number=number,
        extent=taken + width(shown[0].text, measures.NAME),
    )


def pieces(name: str, rooms: Sequence[tuple[str, float]]) -> tuple[NamePiece, ...]:
    """The name in stretches, so that each kind of figure shows what it has room for.

    Args:
        name: the whole name.
        rooms: kinds of figure, and the room in px that each has for the name, least first.

    >>> pieces("Carta de las Naciones Unidas", [("narrow", 120), ("wide", 400)])[1:]
    (NamePiece(shown='narrow', text='…'), NamePiece(shown='wide', text=' Naciones Unidas'))
    """
    ends = [(shown, fitting(name, measures.NAME, room)) for shown, room in rooms]
    brief = ends[0][1]
    if brief == len(name):
        return (NamePiece("", name),)
    rests = (NamePiece(shown, _until(name, brief, end)) for shown, end in ends)
    return NamePiece("", name[:brief]), *rests


def _until(name: str, start: int, end: int) -> str:
    return name[start:end] + ("…" if end < len(name) else "")


def number_beside(instrument: Instrument) -> str:
    """The number or symbol of an instrument, where its label does not already say it.

    >>> from resolution.core.instrument import InstrumentKind
    >>> child = Instrument("A/RES/44/25", InstrumentKind.TREATY, "Convención", number="44/25")
    >>> number_beside(child)
    '44/25'
    """
    number = instruments.number(instrument) or instrument.symbol or ""
    plain = instruments.label(instrument).replace(NO_BREAK, " ")
    return "" if number.replace(NO_BREAK, " ") in plain else bind(number)
