"""The upper half of the timeline: one row for each dated instrument, beginning at its date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolution.publish.figures import measures
from resolution.publish.figures.cited import CitedInstrument, moment
from resolution.publish.figures.scale import TimeScale


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An instrument in the drawing.

    Attributes:
        key: its place in the drawing; threads refer to it.
        item: what it is and where it is cited.
        x: where it stands, as a share of the width.
        y: where it stands, in px.
        year: its year, where it is the first of it.
    """

    key: int
    item: CitedInstrument
    x: float
    y: float
    year: str


def rows(items: Sequence[CitedInstrument], scale: TimeScale) -> tuple[TimelineRow, ...]:
    """The dated instruments, one below the other, in the order given."""
    drawn: list[TimelineRow] = []
    shown: int | None = None
    for item in items:
        when = moment(item.instrument)
        if when is None:
            continue
        year = item.instrument.known_year
        drawn.append(
            TimelineRow(
                key=len(drawn),
                item=item,
                x=scale.at(when) * measures.AXIS,
                y=(len(drawn) + 0.5) * measures.PITCH,
                year="" if year == shown else str(year),
            )
        )
        shown = year
    return tuple(drawn)
