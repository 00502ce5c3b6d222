"""Who cites an instrument: every mention, quoted, grouped by the resolution it stands in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from resolution import address
from resolution.address import Address
from resolution.core.collection import Backlink
from resolution.core.model import Resolution
from resolution.core.place import Place
from resolution.languages.es import names
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.views import BacklinkView, LinkView, Views


@dataclass(frozen=True, slots=True)
class CitingResolution:
    """A resolution that cites the instrument, and each place where it does."""

    resolution: Resolution
    link: LinkView
    mentions: tuple[BacklinkView, ...]

    @property
    def number(self) -> str:
        """Its number as print writes it."""
        return names.symbol_number(self.resolution.symbol)

    @property
    def count(self) -> int:
        """How many mentions there are, those of notes that stand within others among them."""
        return sum(1 if mention.note is None else 2 for mention in self.mentions)

    @property
    def anchor(self) -> str:
        """Where on the page its mentions begin."""
        return "por-" + re.sub(r"\W+", "-", self.resolution.symbol).strip("-")


def citing(
    atlas: Atlas, target: str, here: Address, only: Container[str] | None = None
) -> tuple[CitingResolution, ...]:
    """The resolutions that cite an instrument; what it says of itself is not among them.

    Args:
        atlas: the collection, with its backlinks.
        target: symbol or ``instrumentos/<slug>``.
        here: the page the links start from.
        only: symbols of the resolutions that are meant, where not all are.
    """
    backlinks = (
        backlink
        for backlink in atlas.collection.citing(target)
        if only is None or backlink.source in only
    )
    return tuple(_group(atlas, backlinks, here))


def citing_clause(
    atlas: Atlas, symbol: str, clause: Place, here: Address
) -> tuple[CitingResolution, ...]:
    """The resolutions with a mention that leads to one clause, its own resolution among them."""
    backlinks = atlas.pinpointed.get((symbol, clause), ())
    elsewhere = (b for b in backlinks if (b.source, b.text.place) != (symbol, clause))
    return tuple(_group(atlas, elsewhere, here))


def _group(
    atlas: Atlas, backlinks: Iterable[Backlink], here: Address
) -> Iterator[CitingResolution]:
    for symbol, mentions in groupby(backlinks, key=lambda backlink: backlink.source):
        source = atlas.collection.resolutions[symbol]
        views = Views(atlas, source, here)
        link = LinkView(names.resolution_name(source), here.link(address.of(source)))
        yield CitingResolution(source, link, tuple(map(views.backlink, mentions)))
