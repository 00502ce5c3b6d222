"""Checks, before a page is written, that no two things of a collection claim one address.

Symbols and names have addresses of their own by what they are; only pages that people write may
stand in the way of others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resolution import address
from resolution.core.collection import Collection
from resolution.core.errors import ResolutionError
from resolution.publish.pages import prose


def taken_addresses(
    collection: Collection, written: Mapping[str, str]
) -> Iterator[ResolutionError]:
    """The written pages at an address of a resolution, a place in it or an instrument.

    Args:
        collection: what has pages of its own.
        written: text of each written page by file name.
    """
    paths = {
        prose.split(name, source)[0]["path"].casefold(): name for name, source in written.items()
    }
    for taken in dict.fromkeys(_paths(collection)):
        name = paths.get(taken.casefold())
        if name:
            yield ResolutionError(f"{name}:1: path {taken!r} is that of a page that is generated")


def _paths(collection: Collection) -> Iterator[str]:
    for resolution in collection.resolutions.values():
        yield from {address.of(resolution, text.place).path for text in resolution.texts()}
        yield address.of(resolution).path
        yield address.session(resolution).path
    for target in collection.instruments.keys() - collection.resolutions.keys():
        yield address.of_target(target).path
