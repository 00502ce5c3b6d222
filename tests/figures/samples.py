"""Resolutions and instruments made by hand, and the figures' markup as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from lxml import html

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Annex, Citation, Clause, Kind, Marker, Note, Relation, Resolution

HOSTILE = 'Carta & <script>alert("x")</script> `*_[a](b)_*` {{ 7 }}'


def href(path: str) -> str:
    return f"/{path}/"


def parse(figure: str) -> html.HtmlElement:
    return html.fragment_fromstring(figure)


def texts(tree: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in tree.xpath(path)]


def preambular(number: int, text: str, action: str | None = None) -> Clause:
    return Clause(f"preambulo/{number}", Kind.PREAMBULAR, text, str(number), action)


def operative(number: int, text: str, action: str | None = None) -> Clause:
    return Clause(f"parrafo/{number}", Kind.OPERATIVE, text, str(number), action)


def sub(parent: str, letter: str, text: str) -> Clause:
    return Clause(f"{parent}/{letter}", Kind.SUBPARAGRAPH, text, letter, parent=parent)


def resolution(
    clauses: Sequence[Clause], notes: Sequence[Note] = (), annexes: Sequence[Annex] = ()
) -> Resolution:
    return Resolution(
        symbol="A/RES/58/208",
        language="es",
        title="Migración",
        enacting=None,
        clauses=tuple(clauses),
        notes=tuple(notes),
        annexes=tuple(annexes),
    )


def citation(target: str, relation: Relation = Relation.RECALLS) -> Citation:
    return Citation(target, 0, 1, "R", relation)


def citing(clause: Clause, *citations: Citation, calls: Sequence[Marker] = ()) -> Clause:
    return replace(clause, citations=citations, notes=tuple(calls))


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
