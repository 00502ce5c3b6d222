"""References in the manner of OSCOLA, 4th edition, which is English whatever it cites.

Written here because the CSL style of OSCOLA knows no documents of the United Nations: it prints
author, title and year. The forms are those of section 3 of OSCOLA and its guide to international
sources: «UNGA Res 58/208 (23 December 2003) UN Doc A/RES/58/208, para 10(b).»; a treaty by its
dates and its place in the *United Nations Treaty Series*. Titles stay in the language of the
text. Abbreviations have no stops.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from resolution.core.instrument import Event, Instrument, InstrumentKind, Series
from resolution.core.model import Clause, Note, Resolution, Text
from resolution.core.place import Kind, Place, Step
from resolution.core.roman import numeral
from resolution.core.symbol import Symbol
from resolution.languages import LANGUAGES
from resolution.languages.es import instruments
from resolution.languages.es.instruments import ACTS, sales_number
from resolution.languages.es.pinpoints import is_printed

_BODIES = (
    ("A/HRC/", "UNHRC"),
    ("A/", "UNGA"),
    ("S/", "UNSC"),
    ("E/", "ECOSOC"),
    ("T/", "UN Trusteeship Council"),
)


def resolution_reference(resolution: Resolution, text: Text | None) -> str:
    """The reference to a resolution or a text of it."""
    part = text.place.label_of(Kind.PART) if text else ""
    number = _number(resolution.symbol, part)
    act = f"{_act(resolution.symbol, number, resolution.adopted)} UN Doc {resolution.symbol}"
    return ", ".join([act, *(_pinpoint(resolution, text) if text else ())]) + "."


def instrument_reference(instrument: Instrument) -> str:
    """The reference to an instrument, as far as what is known of it goes."""
    title, symbol = instruments.title(instrument), instrument.symbol
    number = instrument.number or (_number(symbol) if symbol and Symbol(symbol).number else "")
    series = next((f.value for f in instrument.facts if isinstance(f.value, Series)), None)
    if symbol and number and instrument.kind in ACTS:
        return f"{_act(symbol, number, instrument.date)} UN Doc {symbol}."
    if series or number or instrument.kind is InstrumentKind.CHARTER:
        where = _series(series) if series else _act(symbol, number, None) if symbol else ""
        return " ".join(filter(None, (title, _dates(instrument), where))) + "."
    if sales := sales_number(instrument):
        year = f" {instrument.known_year}" if instrument.known_year else ""
        return f"{title} (United Nations{year}) UN Sales No {sales}."
    day = english_date(instrument.date) if instrument.date else instrument.year
    document = f"UN Doc {symbol}" if symbol else ""
    title = title.removesuffix(f" ({symbol})") if title != symbol else ""
    return " ".join(filter(None, (title, f"({day})" if day else "", document))) + "."


def english_date(day: date) -> str:
    """The date in English words.

    >>> english_date(date(2003, 12, 23))
    '23 December 2003'
    """
    return f"{day.day} {LANGUAGES['en'].months[day.month - 1]} {day.year}"


def _number(symbol: str, part: str = "") -> str:
    """«75/101 B», or the letters of all parts where none is meant."""
    figures, letters, series = Symbol(symbol).numbering
    return " ".join(filter(None, (figures, part or letters, series)))


def _act(symbol: str, number: str, adopted: date | None) -> str:
    """«UNGA Res 58/208 (23 December 2003)»; a year in brackets gives way to the whole date."""
    kind = "Dec" if Symbol(symbol).kind is InstrumentKind.DECISION else "Res"
    body = next((name for start, name in _BODIES if symbol.startswith(start)), "UN")
    figures, _, year = number.partition(" (")
    number = figures if adopted and year[:1].isdecimal() else number
    day = f"({english_date(adopted)})" if adopted else ""
    return " ".join(filter(None, (body, kind, number, day)))


def _series(series: Series) -> str:
    """«1577 UNTS 3»; the number of registration where the page is not known."""
    return f"{series.volume} UNTS {series.page or f'no {series.number}'}"


def _dates(instrument: Instrument) -> str:
    """«(adopted 20 November 1989, entered into force 2 September 1990)»."""
    day = instrument.date
    dated = {fact.what: fact.value for fact in instrument.facts if isinstance(fact.value, date)}
    words = "signed" if dated and Event.ADOPTED not in dated else "adopted"
    events = [f"{words} {english_date(day)}" if day else str(instrument.year or "")]
    if Event.IN_FORCE in dated:
        events.append(f"entered into force {english_date(dated[Event.IN_FORCE])}")
    return f"({', '.join(filter(None, events))})" if any(events) else ""


def _pinpoint(resolution: Resolution, text: Text) -> Iterator[str]:
    """The place cited, from the outermost division in: «annex II», «para 10(b)»."""
    for step in text.place.division.steps:
        if step.kind is Kind.ANNEX:
            yield f"annex {numeral(int(step.label))}" if step.label else "annex"
        elif step.kind is Kind.SECTION:
            yield f"s {step.printed or numeral(int(step.label))}"
    if isinstance(text, Clause):
        yield from _paragraph(text.place, printed=is_printed(resolution, text))
    elif isinstance(text, Note):
        yield f"n {text.marker}"


def _paragraph(place: Place, *, printed: bool) -> Iterator[str]:
    """«preambular para 4», «para 10(b)», «para 4, closing words»."""
    first, *inner = place.steps[len(place.division.steps) :]
    noun = "art" if first.kind is Kind.ARTICLE else "para"
    name = f"{noun} {first.number.removeprefix('s')}{_again(first)}"
    if first.kind is Kind.PREAMBULAR:
        name = f"preambular {name}"
    elif not printed:
        name = f"{'unnumbered' if first.label.startswith('s') else 'operative'} {name}"
    if place.point and place.point.number.startswith("s"):
        yield name
        name = f"unnumbered para {place.point.number.removeprefix('s')}"
        inner = inner[1:]
    items = [step for step in inner if step.kind is Kind.SUBPARAGRAPH]
    yield name + "".join(f"({step.number}){_again(step)}" for step in items)
    if place.kind is Kind.CONTINUATION:
        yield f"closing words{_again(inner[-1])}"


def _again(step: Step) -> str:
    """What tells a further one with the same number from the first: «para 10(b) [2nd]»."""
    ordinals = {1: "", 2: " [2nd]", 3: " [3rd]"}
    return ordinals.get(step.count, f" [{step.count}th]")
