"""The upper half of the timeline: one row for each instrument, beginning at its date.

Those whose date is not known follow, beyond the end of the scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolution.languages.es.interface import WORDS
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
        year: its year, where it is the first of it, or that it has none.
    """

    key: int
    item: CitedInstrument
    x: float
    y: float
    year: str


def rows(items: Sequence[CitedInstrument], scale: TimeScale) -> tuple[TimelineRow, ...]:
    """The instruments, one below the other, in the order given."""
    drawn: list[TimelineRow] = []
    shown = ""
    for item in items:
        when = moment(item.instrument)
        year = str(item.instrument.known_year or WORDS.timeline.undated)
        drawn.append(
            TimelineRow(
                key=len(drawn),
                item=item,
                x=measures.UNDATED if when is None else scale.at(when) * measures.AXIS,
                y=(len(drawn) + 0.5) * measures.PITCH,
                year="" if year == shown else year,
            )
        )
        shown = year
    return tuple(drawn)
