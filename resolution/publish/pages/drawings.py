"""The figures that written pages may show, with links that hold where the page will stand."""

from __future__ import annotations

from dataclasses import dataclass

from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.figures import anatomy, timeline
from resolution.publish.output import Site


@dataclass(frozen=True, slots=True)
class Figures:
    """Draws figures for one page.

    Args:
        collection: the data.
        site: decides the form of links; MkDocs does not rewrite those inside a figure.
        here: the page that shows the figure.
    """

    collection: Collection
    site: Site
    here: Address

    def href(self, target: Address) -> str:
        """Link from the page to another address."""
        return self.site.href(self.here, target)

    def anatomy(self, resolution: Resolution) -> str:
        """The strip that shows every paragraph by length and action."""
        return anatomy(resolution, href=self.href)

    def timeline(self, resolution: Resolution) -> str:
        """The instruments a resolution cites, on a scale of time, joined to what cites them."""
        return timeline(self.collection, resolution, href=self.href)
