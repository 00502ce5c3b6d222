"""Who cites an instrument: every mention, quoted, grouped by the resolution it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from resolution import names
from resolution.addresses import resolution_path
from resolution.collection import Backlink, Collection
from resolution.model import Resolution
from resolution.publish.places import Page
from resolution.publish.views import BacklinkView, LinkView, Views


@dataclass(frozen=True, slots=True)
class Citing:
    """A resolution that cites the instrument, and each place where it does."""

    resolution: Resolution
    link: LinkView
    mentions: tuple[BacklinkView, ...]


def citing(
    collection: Collection, target: str, here: Page, *, part: str | None = None
) -> tuple[Citing, ...]:
    """The resolutions that cite a target, in the order of the backlinks.

    Args:
        collection: where the backlinks are.
        target: symbol or ``instrumentos/<slug>``; its own references to itself are left out.
        here: the page the links start from.
        part: only mentions that lead to this clause; then the target's own count too.
    """
    wanted = [
        backlink
        for backlink in collection.backlinks.get(target, ())
        if (backlink.source != target if part is None else backlink.citation.part == part)
        and not (backlink.source == target and backlink.place.id == part)
    ]
    return tuple(_group(collection, wanted, here))


def _group(collection: Collection, backlinks: Iterable[Backlink], here: Page) -> Iterator[Citing]:
    for symbol, mentions in groupby(backlinks, key=lambda backlink: backlink.source):
        source = collection.resolutions[symbol]
        views = Views(collection, source, here)
        link = LinkView(names.resolution_name(source), here.to(resolution_path(source)))
        yield Citing(source, link, tuple(map(views.backlink, mentions)))
