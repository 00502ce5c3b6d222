"""Series in lists: on a page of their own, on the home and on the page of a session."""

from __future__ import annotations

from collections.abc import Collection as Symbols
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.slug import slug
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import count
from resolution.publish.markdown.templates import page as render
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.front import front

FOLDER = "series"
"""Where the page of all series stands, below the language."""


@dataclass(frozen=True, slots=True)
class SeriesMemberView:
    """A resolution of a series in a list: its year, or else its number, and where it stands."""

    number: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series in a list: its title, its last resolution, and all of them."""

    title: str
    href: str
    members: tuple[SeriesMemberView, ...]


def series_rows(
    collection: Collection, page: Address, only: Symbols[str] | None = None
) -> tuple[SeriesRow, ...]:
    """The series by title, as a page lists them.

    Args:
        collection: whose series are listed.
        page: the page they are listed on.
        only: symbols of which a series has one at least, where not all are listed.
    """
    every = {one.members[0].symbol: one for one in collection.series.values()}
    rows = (
        SeriesRow(
            series.title,
            page.link(address.of(collection.resolutions[series.members[-1].symbol])),
            tuple(
                SeriesMemberView(
                    names.symbol_number(member.symbol),
                    str(member.year or names.symbol_number(member.symbol)),
                    page.link(address.of(collection.resolutions[member.symbol])),
                )
                for member in series.members
            ),
        )
        for series in every.values()
        if only is None or any(member.symbol in only for member in series.members)
    )
    return tuple(sorted(rows, key=lambda row: slug(row.title)))


def longest_first(rows: Iterable[SeriesRow]) -> tuple[SeriesRow, ...]:
    """The rows by how many resolutions they have, then as they are."""
    return tuple(sorted(rows, key=lambda row: -len(row.members)))


def series_page(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """The page of all series, where there are any."""
    here = Address(f"{site.language}/{FOLDER}")
    rows = series_rows(collection, here)
    if rows:
        number = count(len(rows), *WORDS.counted.series)
        yield render(
            here.path,
            "series",
            front(
                here.path,
                "series",
                WORDS.series.title,
                WORDS.series.description.format(count=number),
            ),
            count=number,
            rows=rows,
        )
