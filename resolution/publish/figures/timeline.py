"""The timeline of a resolution: what it cites by date, each joined to the paragraphs that cite it.

One drawing serves as chronology and as map of citations between clauses and instruments. A table
with the same facts follows it, and stands alone on a phone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.core.place import Place
from resolution.publish.figures import measures
from resolution.publish.figures.bars import groups
from resolution.publish.figures.cited import cited, moment
from resolution.publish.figures.drawing import draw
from resolution.publish.figures.rows import TimelineRow, rows
from resolution.publish.figures.scale import TimeScale
from resolution.publish.figures.slots import Ground, ground
from resolution.publish.figures.table import CITES, facts_of
from resolution.publish.figures.words import legend

_KEYS_BESIDE = 5
"""As many lines of the legend as stand beside the bars and the bend of the threads."""


@dataclass(frozen=True, slots=True)
class Thread:
    """What joins an instrument to a paragraph: from where to where, as shares of the width."""

    row: TimelineRow
    place: Place
    family: str
    to: float


def timeline(
    collection: Collection, resolution: Resolution, *, href: Callable[[Address], str]
) -> str:
    """The instruments a resolution cites, on a scale of time and as a table, as markup.

    Args:
        collection: knows the instruments.
        resolution: whose citations are shown.
        href: link to an address from the page that shows the figure.
    """
    items = cited(collection, resolution)
    if not items:
        return ""
    moments = [when for item in items if (when := moment(item.instrument))]
    scale = TimeScale.of(moments)
    drawn = rows(items, scale) if moments else ()
    base = ground(groups(resolution), {bar for row in drawn for bar in row.item.bars})
    keys = legend((relation for item in items for relation in item.relations), CITES)
    return draw(
        "timeline",
        facts=[facts_of(item, resolution) for item in items],
        rows=drawn,
        ticks=[(year, scale.at(year) * measures.AXIS) for year in scale.ticks()],
        ground=base,
        threads=tuple(threads(drawn, base)),
        citations=Counter(bar for row in drawn for bar in row.item.bars),
        legend=keys,
        doubled=sum(key.count for key in keys) > len(items),
        beside=base.leaves_room and len(keys) <= _KEYS_BESIDE,
        measures=measures,
        bottom=len(drawn) * measures.PITCH,
        href=href,
    )


def threads(drawn: Sequence[TimelineRow], base: Ground) -> Iterator[Thread]:
    """One thread for each instrument and paragraph that cites it."""
    places = {slot.bar.place: slot.x for division in base.divisions for slot in division.slots}
    for row in drawn:
        for bar, relation in row.item.bars.items():
            yield Thread(row, bar, relation.value, places[bar])
