"""Parts of a site, which are made apart and kept: what they depend on is their key.

Each resolution, each instrument that is only cited and the search index is a part, made from its
excerpt of the collection alone; what is about the collection as a whole is told apart by its pages.
As long as a part's key is the same, so are its files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from posixpath import dirname
from typing import Protocol

from resolution.building.keys import Keys
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.know.excerpts import Excerpts
from resolution.publish import everything
from resolution.publish.output import OutputFile, Site
from resolution.publish.search import IndexWork
from resolution.publish.search import publish as publish_search


class SitePart(Protocol):
    """What is made apart from the rest."""

    @property
    def own(self) -> Resolution | None:
        """The resolution whose words its pages must hold, if it is one."""

    @property
    def weight(self) -> int:
        """About how many pages it has."""

    def files(self, site: Site) -> Iterable[OutputFile]:
        """Its files of the generated tree."""

    def key(self, keys: Keys) -> str:
        """What its files depend on, as a digest."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A resolution, or an instrument whose text the collection does not hold.

    Attributes:
        target: its symbol, or ``instrumentos/<slug>``.
        collection: what its files show of the collection.
    """

    target: str
    collection: Collection

    @property
    def own(self) -> Resolution | None:
        """The resolution, if it is one."""
        return self.collection.resolutions.get(self.target)

    @property
    def weight(self) -> int:
        """About how many pages it has."""
        return 1 if self.own is None else 3 + sum(1 for _ in self.own.texts())

    def files(self, site: Site) -> Iterator[OutputFile]:
        """All files of the generated tree that are about it."""
        publish = everything.resolution_files if self.own else everything.instrument_files
        return publish(self.collection, self.target, site)

    def key(self, keys: Keys) -> str:
        """What its files depend on, as a digest."""
        return keys.of(self.target, self.collection)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The index of all that can be found, and the program that searches it.

    Attributes:
        collection: what is searched.
        work: what the index is joined from.
    """

    collection: Collection
    work: IndexWork

    @property
    def own(self) -> Resolution | None:
        """No resolution."""
        return None

    @property
    def weight(self) -> int:
        """Pages that take as long: a text is counted ten times as fast as its page is made."""
        return sum(1 for one in self.collection.resolutions.values() for _ in one.texts()) // 10

    def files(self, _: Site) -> Iterator[OutputFile]:
        """The scripts of the index."""
        return publish_search(self.collection, self.work)

    def key(self, keys: Keys) -> str:
        """What they depend on, as a digest."""
        return keys.of("search", self.collection)


@dataclass(frozen=True, slots=True)
class Shared:
    """Files about the collection as a whole: a page, or the data of one folder.

    Without files it stands for those of the theme, which rendering brings forth.
    """

    published: tuple[OutputFile, ...] = ()

    @property
    def own(self) -> Resolution | None:
        """No resolution."""
        return None

    @property
    def weight(self) -> int:
        """About how many pages it has."""
        return 1

    def files(self, _: Site) -> tuple[OutputFile, ...]:
        """The files."""
        return self.published

    def key(self, keys: Keys) -> str:
        """What they are, as a digest."""
        return keys.of(*self.published)


THEME = Shared()


def divide(collection: Collection) -> Iterator[Excerpt]:
    """The parts of a collection: its resolutions, then the instruments they cite."""
    excerpts = Excerpts(collection)
    for symbol in collection.resolutions:
        yield Excerpt(symbol, excerpts.of_resolution(symbol))
    for target in collection.instruments:
        if target not in collection.resolutions:
            yield Excerpt(target, excerpts.of_instrument(target))


def divide_shared(files: Iterable[OutputFile]) -> Iterator[Shared]:
    """The parts of what is about the collection as a whole: each page, and the data by folder."""
    pages: list[OutputFile] = []
    data: list[OutputFile] = []
    for file in files:
        (pages if file.path.endswith((".md", ".html")) else data).append(file)
    yield THEME
    yield from (Shared((page,)) for page in pages)
    data.sort(key=lambda file: dirname(file.path))
    for _, together in groupby(data, lambda file: dirname(file.path)):
        yield Shared(tuple(together))
