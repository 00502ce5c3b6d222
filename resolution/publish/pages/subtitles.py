"""What an instrument is, in the sentence under its title."""

from __future__ import annotations

from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.symbol import Symbol
from resolution.languages.es.agreement import agreeing, by, of
from resolution.languages.es.labels import KINDS
from resolution.languages.es.typography import long_date

_ACTS = frozenset({InstrumentKind.RESOLUTION, InstrumentKind.DECISION})
_WRITTEN = frozenset({InstrumentKind.REPORT, InstrumentKind.DOCUMENT})


def subtitle(instrument: Instrument) -> str:
    """The sentence, of what is known: «Tratado, aprobado por la Asamblea General en su …».

    >>> subtitle(Instrument("instrumentos/x", InstrumentKind.TREATY, "Convenio X", "Convenio X"))
    'Tratado.'
    """
    if instrument.kind in _ACTS:
        return _act(instrument)
    return _document(instrument) if instrument.kind in _WRITTEN else _adopted(instrument)


def _act(instrument: Instrument) -> str:
    """«Resolución S-24/2 de la Asamblea General, de 1 de julio de 2000»."""
    number = instrument.number
    named = number and number not in instrument.title
    what = f"{KINDS[instrument.kind]} {number}" if named else KINDS[instrument.kind]
    whose = f" {of(instrument.body)}" if instrument.body else ""
    when = f", de {long_date(instrument.date)}" if instrument.date else ""
    return f"{what}{whose}{when}."


def _document(instrument: Instrument) -> str:
    """«Informe publicado en 1996»."""
    kind = KINDS[instrument.kind]
    if instrument.symbol and instrument.symbol not in instrument.title:
        return f"{kind}, con la signatura {instrument.symbol}."
    if instrument.year:
        return f"{kind} {agreeing('publicado', kind)} en {instrument.year}."
    return f"{kind} de las Naciones Unidas."


def _adopted(instrument: Instrument) -> str:
    """«Declaración, aprobada por la Asamblea General en su resolución 217 A (III)»."""
    kind = KINDS[instrument.kind]
    if not instrument.body:
        return f"{kind}."
    sentence = f"{kind}, {agreeing('aprobado', kind)} {by(instrument.body)}"
    if instrument.symbol and instrument.number:
        act = KINDS[Symbol(instrument.symbol).kind].lower()
        sentence += f" en su {act} {instrument.number}"
    return f"{sentence}."
