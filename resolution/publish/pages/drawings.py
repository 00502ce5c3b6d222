"""The figures that written pages may show, with links that hold where the page will stand."""

from __future__ import annotations

from dataclasses import dataclass

from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.figures import anatomy, timeline


@dataclass(frozen=True, slots=True)
class Figures:
    """Draws figures for one page.

    Args:
        collection: the data.
        here: the page that shows the figure.
    """

    collection: Collection
    here: Address

    def anatomy(self, resolution: Resolution) -> str:
        """The strip that shows every paragraph by length and action."""
        return anatomy(resolution, href=self.here.link)

    def timeline(self, resolution: Resolution) -> str:
        """The instruments a resolution cites, on a scale of time, joined to what cites them."""
        return timeline(self.collection, resolution, href=self.here.link)
