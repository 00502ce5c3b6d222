"""What instruments are called in Spanish, and how what is known of them is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from resolution.core.instrument import (
    Event,
    Fact,
    Instrument,
    InstrumentKind,
    Link,
    PrintedAt,
    Series,
)
from resolution.core.symbol import Symbol, official_url
from resolution.languages.es import names
from resolution.languages.es.agreement import agreeing, by_the, noun_of, of_the
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import KINDS
from resolution.languages.es.typography import long_date, lower_first, unbound

ACTS = frozenset({InstrumentKind.RESOLUTION, InstrumentKind.DECISION})
"""What is called by its number."""

_WRITTEN = frozenset({InstrumentKind.REPORT, InstrumentKind.DOCUMENT})
_EVENTS = {Event[key.upper()]: word for key, word in vars(WORDS.events).items()}
OFFICIAL_LANGUAGES = {
    "ar": "العربية",
    "zh": "中文",
    "en": "English",
    "fr": "français",
    "ru": "русский",
    "es": "español",
}
"""The official languages of the United Nations, each by its own name, as the Organization lists
them: in the English alphabetical order of their names."""


_SALES_NUMBER = re.compile(r"instrumentos/((?:[A-Z]+\.)*\d\d\.[IVX]+\.[\w.]+)")
"""The target of what is sold as a publication: ``instrumentos/S.95.XIII.18``."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact in words: «Publicada», «Naciones Unidas, Treaty Series, vol. 1577, núm. 27531»."""

    label: str
    value: str
    origin: str


def title(instrument: Instrument) -> str:
    """The title; what its symbol is called, where nothing else is known.

    >>> title(Instrument("A/RES/49/127", InstrumentKind.RESOLUTION, symbol="A/RES/49/127"))
    'Resolución 49/127'
    """
    return instrument.title or document(instrument)


def label(instrument: Instrument) -> str:
    """The name in lists: its own, for acts their number, else the title."""
    if instrument.label:
        return instrument.label
    return document(instrument) if instrument.kind in ACTS else title(instrument)


def document(instrument: Instrument) -> str:
    """What the document is called: «Resolución 217 A (III)», «A/58/98»; its name without symbol."""
    if instrument.symbol and (printed := number(instrument)):
        whose = names.whose(instrument.symbol)
        return f"{KINDS[Symbol(instrument.symbol).kind]} {printed}{whose}"
    return instrument.symbol or instrument.label or instrument.title or instrument.target


def number(instrument: Instrument) -> str | None:
    """The number as Spanish text prints it, if it has one.

    >>> number(Instrument("x", InstrumentKind.RESOLUTION, symbol="A/RES/75/101A-B"))
    '75/101 A y B'
    """
    if instrument.number or not instrument.symbol:
        return instrument.number
    printed = Symbol(instrument.symbol).number
    return names.parts_joined(printed) if printed else None


def number_beside(name: str, instrument: Instrument) -> str:
    """The number or symbol of an instrument, where its name does not already say it.

    >>> number_beside("Paz", Instrument("x", InstrumentKind.RESOLUTION, symbol="A/RES/58/208"))
    '58/208'
    >>> number_beside("A/58/98", Instrument("x", InstrumentKind.REPORT, symbol="A/58/98"))
    ''
    """
    printed = number(instrument) or instrument.symbol or ""
    return "" if printed in unbound(name) else printed


def sales_number(instrument: Instrument) -> str | None:
    """The number by which the United Nations sell a publication.

    >>> sales_number(Instrument("instrumentos/S.95.XIII.18", InstrumentKind.REPORT))
    'S.95.XIII.18'
    """
    match = _SALES_NUMBER.fullmatch(instrument.target)
    return match[1] if match else None


def body(instrument: Instrument) -> str | None:
    """Who adopted it, as the registry says or the symbol of an act tells."""
    if instrument.body or not instrument.symbol:
        return instrument.body
    act = Symbol(instrument.symbol).kind in ACTS
    return names.body_name(instrument.symbol) if act else None


def links(instrument: Instrument) -> tuple[Link, ...]:
    """The official addresses, that of the symbol first; no decision is a document by itself."""
    if instrument.symbol is None or not has_document(instrument):
        return instrument.links
    url = official(instrument.symbol).url
    return (
        Link(WORDS.instrument.at_official.format(symbol=instrument.symbol), url),
        *instrument.links,
    )


def has_document(instrument: Instrument) -> bool:
    """Whether its symbol is that of a document: decisions stand in collections and reports only.

    >>> has_document(Instrument("x", InstrumentKind.DECISION, symbol="E/DEC/1995/313"))
    False
    """
    if instrument.symbol is None:
        return False
    return Symbol(instrument.symbol).kind is not InstrumentKind.DECISION


def translations(instrument: Instrument) -> tuple[tuple[str, Link], ...]:
    """The same document in the six official languages: the code of each, its name and address."""
    if instrument.symbol is None or not has_document(instrument):
        return ()
    return tuple(
        (code, Link(name, official_url(instrument.symbol, code)))
        for code, name in OFFICIAL_LANGUAGES.items()
    )


def official(symbol: str) -> Link:
    """What a symbol is called, and its official address."""
    return Link(names.symbol_name(symbol), official_url(symbol, "es"))


def facts(instrument: Instrument) -> tuple[Statement, ...]:
    """What is known of it, each fact with its origin."""
    return statements(instrument.facts, noun_of(instrument.kind, title(instrument)))


def statements(known: Iterable[Fact], noun: str) -> tuple[Statement, ...]:
    """Facts in words, as of what a noun names."""
    return tuple(
        Statement(_what(fact, noun), _value(fact.value), origin(fact.origin)) for fact in known
    )


def _what(fact: Fact, noun: str) -> str:
    if isinstance(fact.what, str):
        return fact.what
    word: str = _EVENTS[fact.what]
    return agreeing(word, noun) if fact.what in {Event.ADOPTED, Event.PUBLISHED} else word


def _value(value: date | Series | str) -> str:
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, Series):
        return str(WORDS.instrument.treaty_series.format(volume=value.volume, number=value.number))
    return value


def origin(source: PrintedAt | str) -> str:
    """Where a fact comes from.

    >>> from resolution.core.place import Place
    >>> origin(PrintedAt("A/RES/57/270B", Place.parse("preambulo/4")))
    'párrafo cuarto del preámbulo de la resolución 57/270 B'
    """
    if isinstance(source, str):
        return source
    place = lower_first(names.title(source.place))
    return f"{place} {of_the(lower_first(names.symbol_name(source.resolution)))}"


def subtitle(instrument: Instrument) -> str:
    """What it is, in a sentence of what is known: «Tratado, aprobado por la Asamblea General …».

    >>> subtitle(Instrument("instrumentos/x", InstrumentKind.TREATY, "Convenio X"))
    'Tratado.'
    """
    if instrument.kind in ACTS:
        return _act(instrument)
    return _written(instrument) if instrument.kind in _WRITTEN else _adopted(instrument)


def _act(instrument: Instrument) -> str:
    """«Resolución S-24/2 de la Asamblea General, de 1 de julio de 2000»."""
    printed, who = number(instrument), body(instrument)
    named = printed and printed not in title(instrument)
    what = f"{KINDS[instrument.kind]} {printed}" if named else KINDS[instrument.kind]
    whose = f" {of_the(who)}" if who else ""
    when = f", de {long_date(instrument.date)}" if instrument.date else ""
    return f"{what}{whose}{when}."


def _written(instrument: Instrument) -> str:
    """«Informe del Secretario General, con la signatura A/58/98», «Documento publicado en 1996»."""
    kind = KINDS[instrument.kind]
    if instrument.kind is InstrumentKind.REPORT and instrument.body:
        kind = f"{WORDS.instrument.report} {of_the(instrument.body)}"
    if instrument.symbol and instrument.symbol not in title(instrument):
        return f"{kind}, con la signatura {instrument.symbol}."
    if instrument.year:
        return f"{kind}, {agreeing('publicado', kind)} en {instrument.year}."
    return f"{kind}." if instrument.body else f"{kind} {of_the('Naciones Unidas')}."


def _noun(instrument: Instrument) -> str:
    """What an instrument is called as its kind: «Plataforma de Acción» of a programme, «Tratado».

    >>> title = "Plataforma de Acción de Beijing"
    >>> _noun(Instrument("x", InstrumentKind.PROGRAMME, title))
    'Plataforma de Acción'
    """
    if instrument.kind is InstrumentKind.PROGRAMME and instrument.title:
        return re.sub(r"^(\w+(?: de Acción)?).*", r"\1", title(instrument))
    return KINDS[instrument.kind]


def _adopted(instrument: Instrument) -> str:
    """«Declaración, aprobada por la Asamblea General en su resolución 217 A (III)»."""
    kind, who = _noun(instrument), body(instrument)
    if not who:
        return f"{kind}."
    sentence = f"{kind}, {agreeing('aprobado', kind)} {by_the(who)}"
    if instrument.symbol and number(instrument):
        sentence += f" en su {lower_first(document(instrument))}"
    return f"{sentence}."
