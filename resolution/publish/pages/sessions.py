"""The resolutions of a collection by session, as the home and each session's page list them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from resolution.address import resolution_path
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.languages.es import names
from resolution.publish.atlas import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A resolution in a list: its number in print, and where it stands."""

    resolution: Resolution
    number: str
    href: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session with its resolutions, in the order of their numbers.

    Attributes:
        path: the address of its resolutions less their number.
        label: what it is called.
        resolutions: those of the collection.
    """

    path: str
    label: str
    resolutions: tuple[Resolution, ...]

    def entries(self, page: Page) -> Iterator[Entry]:
        """The resolutions as a page lists them."""
        for resolution in self.resolutions:
            href = page.to(resolution_path(resolution))
            yield Entry(resolution, names.number(resolution.symbol), href)


def sessions(collection: Collection) -> tuple[Session, ...]:
    """The sessions of a collection, in the order of their symbols."""
    found: dict[str, list[Resolution]] = {}
    for resolution in collection.resolutions.values():
        found.setdefault(session_path(resolution), []).append(resolution)
    return tuple(
        Session(path, names.session_name(resolutions[0].symbol), tuple(resolutions))
        for path, resolutions in found.items()
    )


def session_path(resolution: Resolution) -> str:
    """Path of the page that lists a resolution's session.

    >>> session_path(Resolution("A/RES/75/1", "es", "", None, ()))
    'es/A/RES/75'
    """
    return posixpath.dirname(resolution_path(resolution))
