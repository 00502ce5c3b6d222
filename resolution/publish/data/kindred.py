"""Kin as data: of each clause what is alike, the series of a resolution, and all pairs as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolution import address
from resolution.core.collection import Collection
from resolution.core.kin import Kin, ResolutionSeries
from resolution.core.place import Place
from resolution.languages.es import names
from resolution.publish.data.values import Json
from resolution.publish.output import OutputFile, Site

PAIR_COLUMNS = (
    *("resolution", "place", "other_resolution", "other_place", "similarity", "same"),
    *("url", "other_url"),
)
"""Columns of the table of pairs."""

_DIGITS = 4
"""Of a similarity, so many that no two that differ among clauses of a hundred words look alike."""

_MOST_PAIRS = 50_000
"""Pairs that a file holds at most before each session has its own."""


def kin_to_json(kin: Iterable[Kin], site: Site) -> list[Json]:
    """The kin of a clause, those most alike first."""
    return [
        {
            "resolution": one.symbol,
            "place": str(one.place),
            "page": site.placed(address.of_place(one.symbol, one.place, site.language).web),
            "similarity": round(one.similarity, _DIGITS),
            "same": one.same,
        }
        for one in kin
    ]


def series_to_json(series: ResolutionSeries, symbol: str) -> Json:
    """The series of a resolution: its members in order, and those next to it."""
    before, after = series.before(symbol), series.after(symbol)
    return {
        "title": series.title,
        "members": [member.symbol for member in series.members],
        "previous": before.symbol if before else None,
        "next": after.symbol if after else None,
    }


@dataclass(frozen=True, slots=True)
class PairsPart:
    """The pairs whose later clause is of one session, or all of them.

    Attributes:
        name: of its file, without extension.
        label: what the session is called; empty for all.
        later: symbols of the resolutions that the later clauses are of.
    """

    name: str
    label: str
    later: tuple[str, ...]


def pairs_parts(collection: Collection) -> tuple[PairsPart, ...]:
    """The tables of pairs: none where nothing is alike, one a session where they are many."""
    holding = [symbol for symbol in collection.resolutions if symbol in collection.kin]
    kin = (kin for one in collection.kin.values() for kin in one.values())
    if sum(map(len, kin)) <= 2 * _MOST_PAIRS:
        return (PairsPart("parrafos-afines", "", tuple(holding)),) if holding else ()
    sessions: dict[str, list[str]] = {}
    for symbol in holding:
        sessions.setdefault(symbol.rpartition("/")[0], []).append(symbol)
    return tuple(
        PairsPart(
            f"parrafos-afines-{session.replace('/', '-')}",
            names.session_name(symbols[0]),
            tuple(symbols),
        )
        for session, symbols in sessions.items()
    )


def publish_pairs(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """``datos/parrafos-afines.csv``, every pair once: the later clause, then the earlier."""
    for part in pairs_parts(collection):
        table = pairs_table(collection, site, part)
        path = f"{site.language}/datos/{part.name}.csv"
        yield OutputFile(path, table.encode("utf-8-sig"))  # the mark is for spreadsheets


def pairs_table(collection: Collection, site: Site, part: PairsPart) -> str:
    """The pairs of a part as CSV (RFC 4180), with the names of the columns first."""
    rows = io.StringIO()
    writer = csv.writer(rows)
    writer.writerow(PAIR_COLUMNS)
    order = {symbol: at for at, symbol in enumerate(collection.resolutions)}
    for symbol in part.later:
        for place, kin in collection.kin[symbol].items():
            for one in kin:
                if order[one.symbol] < order[symbol]:
                    writer.writerow(_pair(symbol, place, one, site))
    return rows.getvalue()


def _pair(symbol: str, place: Place, other: Kin, site: Site) -> Iterator[str]:
    yield from (symbol, str(place), other.symbol, str(other.place))
    yield f"{other.similarity:.{_DIGITS}g}"
    yield str(other.same).lower()
    yield site.permalink(address.of_place(symbol, place, site.language))
    yield site.permalink(address.of_place(other.symbol, other.place, site.language))
