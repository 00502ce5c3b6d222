"""Instruments made by hand, and the figures' markup as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lxml import html

from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation, Relation, Resolution

HOSTILE = 'Carta & <script>alert("x")</script> `*_[a](b)_*` {{ 7 }}'


def href(address: Address) -> str:
    return address.web


def parse(figure: str) -> html.HtmlElement:
    return html.fragment_fromstring(figure)


def texts(tree: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in tree.xpath(path)]


def citation(target: str, relation: Relation = Relation.RECALLS) -> Citation:
    return Citation(target, 0, 1, "R", relation)


class Known(NamedTuple):
    """What the tests say of an instrument."""

    target: str
    label: str
    when: date | int | None = None
    number: str | None = None


def collection(own: Resolution, instruments: Sequence[Known]) -> Collection:
    return Collection({own.symbol: own}, {k.target: _instrument(k) for k in instruments}, {}, {})


def _instrument(known: Known) -> Instrument:
    return Instrument(
        known.target,
        InstrumentKind.RESOLUTION,
        known.label,
        known.label,
        number=known.number,
        date=known.when if isinstance(known.when, date) else None,
        year=known.when if isinstance(known.when, int) else None,
    )
