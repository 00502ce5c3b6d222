"""The timeline of a resolution: what it cites by date, and what cites each.

It is a table: an instrument has a row of its own, with its mark on a scale that all rows share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.figures.cited import cited
from resolution.publish.figures.drawing import draw
from resolution.publish.figures.scale import TimeScale


def timeline(
    collection: Collection, resolution: Resolution, *, href: Callable[[Address], str]
) -> str:
    """The instruments a resolution cites, those without a date apart, as markup.

    Args:
        collection: knows the instruments.
        resolution: whose citations are shown.
        href: link to an address from the page that shows the figure.
    """
    items = cited(collection, resolution)
    if not items:
        return ""
    order = {text.id: at for at, text in enumerate(resolution.texts())}
    citing = Counter(place for item in items for place in item.places)
    return draw(
        "timeline",
        items=items,
        scale=TimeScale.of([moment for item in items for moment in item.span or ()]),
        citing=sorted(citing.items(), key=lambda each: order[each[0].id]),
        href=href,
    )
