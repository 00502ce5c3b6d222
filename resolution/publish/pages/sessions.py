"""The resolutions of a collection by session, as the home and each session's page list them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.languages.es import names


@dataclass(frozen=True, slots=True)
class ListedResolution:
    """A resolution in a list: its number in print, and where it stands."""

    resolution: Resolution
    number: str
    href: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session with its resolutions, in the order of their numbers.

    Attributes:
        page: the address of its resolutions less their number.
        label: what it is called.
        resolutions: those of the collection.
    """

    page: Address
    label: str
    resolutions: tuple[Resolution, ...]

    def entries(self, page: Address) -> Iterator[ListedResolution]:
        """The resolutions as a page lists them."""
        for resolution in self.resolutions:
            href = page.link(address.of(resolution))
            yield ListedResolution(resolution, names.symbol_number(resolution.symbol), href)


def sessions(collection: Collection) -> tuple[Session, ...]:
    """The sessions of a collection, in the order of their symbols."""
    found: dict[Address, list[Resolution]] = {}
    for resolution in collection.resolutions.values():
        found.setdefault(address.session(resolution), []).append(resolution)
    return tuple(
        Session(page, names.session_name(resolutions[0].symbol), tuple(resolutions))
        for page, resolutions in found.items()
    )
