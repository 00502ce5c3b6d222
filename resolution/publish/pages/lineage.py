"""The line of a series on the page of a resolution: what each takes over from the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.kin import Member, ResolutionSeries, TakenOver
from resolution.core.model import Resolution
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import count
from resolution.publish.markdown.views import LinkView

_SHOWN = 8
"""Members that a line shows, so many as stand beside each other."""

HIGH = 56
"""How high the bar of the longest resolution is."""


@dataclass(frozen=True, slots=True)
class BarView:
    """A stretch of a bar: what it counts, and where it stands in the drawing."""

    kind: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member with its bar; ``said`` tells the same in words."""

    number: str
    year: int | None
    href: str
    said: str
    here: bool
    bars: tuple[BarView, ...]


@dataclass(frozen=True, slots=True)
class LineageView:
    """The band of a series on the page of one of its resolutions."""

    title: str
    size: str
    members: tuple[MemberView, ...]
    more: str
    high: int
    deep: int
    legend: tuple[tuple[str, str], ...]
    lead: str
    compare: LinkView | None
    before: LinkView | None
    after: LinkView | None


def lineage(collection: Collection, own: Resolution, page: Address) -> LineageView | None:
    """The band of the series that a resolution belongs to, if it belongs to one."""
    series = collection.series.get(own.symbol)
    if series is None:
        return None
    around = _around(series, own.symbol)
    scale = HIGH / max(member.taken.size for member in around)
    before, after = series.before(own.symbol), series.after(own.symbol)
    members = tuple(_member(m, series, own, page, scale) for m in around)
    kinds = dict.fromkeys(bar.kind for member in members for bar in member.bars)
    left = len(series.members) - len(around)
    return LineageView(
        title=series.title,
        size=count(len(series.members), *WORDS.counted.resolution),
        members=members,
        more=WORDS.series.more.format(count=left) if left else "",
        high=HIGH,
        deep=round(scale * max(m.taken.dropped for m in around)),
        legend=tuple(
            (kind, getattr(WORDS.series.kinds, kind)[1]) for kind in _ORDER if kind in kinds
        ),
        lead=_lead(series, own.symbol),
        compare=_compare(own, before, page),
        before=_link(before, own, page),
        after=_link(after, own, page),
    )


_ORDER = ("same", "changed", "new", "dropped", "first")


def _around(series: ResolutionSeries, symbol: str) -> tuple[Member, ...]:
    many = len(series.members)
    first = max(0, min(series.at(symbol) - _SHOWN // 2, many - _SHOWN))
    return series.members[first : first + _SHOWN]


def _member(
    member: Member, series: ResolutionSeries, own: Resolution, page: Address, scale: float
) -> MemberView:
    first = member is series.members[0]
    return MemberView(
        number=names.symbol_number(member.symbol),
        year=member.year,
        href=page.link(address.of_target(member.symbol, own.language)),
        said=WORDS.series.kinds.first[0] if first else _told(member.taken),
        here=member.symbol == own.symbol,
        bars=tuple(_bars(member.taken, scale, first=first)),
    )


def _bars(taken: TakenOver, scale: float, *, first: bool) -> Iterator[BarView]:
    """The stretches from the ground up; what was dropped lies below it."""
    if first:
        yield BarView("first", round(HIGH - taken.new * scale, 1), round(taken.new * scale, 1))
        return
    top = float(HIGH)
    for kind in ("same", "changed", "new"):
        height = getattr(taken, kind) * scale
        top -= height
        if height:
            yield BarView(kind, round(top, 1), round(height, 1))
    if taken.dropped:
        yield BarView("dropped", HIGH + 2, round(taken.dropped * scale, 1))


def _told(taken: TakenOver) -> str:
    """What was taken over, as a list: «37 sin cambios, 15 cambiados y 6 suprimidos»."""
    kinds = (kind for kind in _ORDER if getattr(taken, kind, 0))
    *parts, last = [count(getattr(taken, k), *getattr(WORDS.series.kinds, k)) for k in kinds]
    return f"{', '.join(parts)}{WORDS.shared.last}{last}" if parts else last


def _lead(series: ResolutionSeries, symbol: str) -> str:
    """What the figures tell, in words."""
    before = series.before(symbol)
    if before is None:
        return str(WORDS.series.is_first)
    told = _told(series.members[series.at(symbol)].taken)
    return str(WORDS.series.lead.format(before=names.symbol_number(before.symbol), told=told))


def _compare(own: Resolution, before: Member | None, page: Address) -> LinkView | None:
    if before is None:
        return None
    where = address.comparison(own.symbol, before.symbol, own.language)
    number = names.symbol_number(before.symbol)
    return LinkView(WORDS.series.compare.format(number=number), page.link(where))


def _link(member: Member | None, own: Resolution, page: Address) -> LinkView | None:
    if member is None:
        return None
    where = address.of_target(member.symbol, own.language)
    return LinkView(names.symbol_number(member.symbol), page.link(where))
