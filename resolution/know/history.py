"""Histories: of all that is alike just what the page of a clause shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from resolution.core.kin import History, Kin, ResolutionSeries
from resolution.core.model import Clause, Resolution
from resolution.core.place import Place
from resolution.know.kinship import Kinship

_MEMBERS = 8
"""Resolutions of a series that are shown: a line that a page is wide enough for."""

_OTHERS = 5
"""Resolutions beyond the series that are shown, as many as one looks through."""

_ROOM = 20_000
"""Characters that are shown of them, about: of long clauses fewer are shown."""

_FAR = 1_000_000
"""Days between resolutions of which one has no date."""


def histories(
    resolutions: Mapping[str, Resolution], kinship: Kinship, series: Mapping[str, ResolutionSeries]
) -> Mapping[str, Mapping[Place, History]]:
    """The history of each clause that has one, by symbol and place.

    Args:
        resolutions: by symbol.
        kinship: the kin of their clauses, those most alike first.
        series: that which each belongs to.
    """
    order = {symbol: at for at, symbol in enumerate(resolutions)}
    return {
        symbol: {
            clause.place: _history(resolutions, order, own, clause, series.get(symbol), kin)
            for clause in own.clauses()
            if clause.place in kin
        }
        for symbol, own in resolutions.items()
        if (kin := kinship.get(symbol))
    }


def _history(
    resolutions: Mapping[str, Resolution],
    order: Mapping[str, int],
    own: Resolution,
    clause: Clause,
    series: ResolutionSeries | None,
    kinship: Mapping[Place, Iterable[Kin]],
) -> History:
    members = [member.symbol for member in series.members] if series else [own.symbol]
    itself = Kin(own.symbol, clause.place, 1)
    nearest = {own.symbol: itself}
    for one in kinship[clause.place]:
        nearest.setdefault(one.symbol, one)
    room = max(2, _ROOM // len(clause.text))
    line = _around([nearest[one] for one in members if one in nearest], itself, room)
    beyond = [one for one in nearest.values() if one.symbol not in members]

    def away(one: Kin) -> int:
        there = resolutions[one.symbol].adopted
        return abs((there - own.adopted).days) if there and own.adopted else _FAR

    nearest_first = sorted(beyond, key=lambda one: (-one.similarity, away(one)))
    by_time = _by_time(nearest.values(), resolutions, order)
    return History(
        first=by_time[0],
        last=by_time[-1],
        line=tuple(line) if len(line) > 1 else (),
        others=tuple(nearest_first[: max(1, min(_OTHERS, room - len(line)))]),
        beyond=len(beyond),
        usual=sum(one.same for one in beyond),
    )


def _by_time(
    kin: Collection[Kin], resolutions: Mapping[str, Resolution], order: Mapping[str, int]
) -> list[Kin]:
    """Kin by when their resolutions were adopted; where that is not known of all, by symbol."""
    days = {one.symbol: resolutions[one.symbol].adopted for one in kin}
    known = {symbol: day.toordinal() for symbol, day in days.items() if day}
    when = known if len(known) == len(days) else order
    return sorted(kin, key=lambda one: (when[one.symbol], order[one.symbol]))


def _around(line: Sequence[Kin], itself: Kin, room: int) -> list[Kin]:
    """The members of a line that stand next to one, as many as there is room for."""
    many = min(_MEMBERS, room)
    first = max(0, min(line.index(itself) - many // 2, len(line) - many))
    return list(line[first : first + many])
