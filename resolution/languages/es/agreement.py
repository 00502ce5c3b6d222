"""Agreement in Spanish: participles and articles with the noun that a name opens with.

The gender is told from the ending of the first word, which serves the names of instruments and
bodies («Convención …», «Programa …», «Cumbre …»); where the ending tells nothing, masculine.
"""

from __future__ import annotations

import re

from resolution.core.instrument import InstrumentKind

_FEMININE = re.compile(r"(?i)(?!(?:programa|sistema)\b)(?:\w*(?:a|ión|dad)|cumbre)\b")
# Titles that open with a place in the Treaty Series («Naciones Unidas, …») are no plurals.
_FEMININE_PLURAL = re.compile(r"(?i)(?!naciones\b)(?:\w*(?:as|iones|dades)|directrices|bases)\b")
_PLURAL = re.compile(r"(?i)(?:principios|objetivos|acuerdos|convenios|protocolos|elementos)\b")

# A resolution is called one whatever its title opens with («Medidas clave para …»).
_CALLED = {InstrumentKind.RESOLUTION: "resolución", InstrumentKind.DECISION: "decisión"}


def noun_of(kind: InstrumentKind, title: str) -> str:
    """The words whose first noun a participle about an instrument agrees with."""
    return _CALLED.get(kind, title)


def agreeing(participle: str, noun: str) -> str:
    """A masculine participle in the gender and number of the noun.

    >>> agreeing("Citado", "Convención sobre los Derechos del Niño")
    'Citada'
    >>> agreeing("Citado", "Programa de Acción"), agreeing("Citado", "Reglas de Bangkok")
    ('Citado', 'Citadas')
    """
    if _FEMININE_PLURAL.match(noun):
        return participle[:-1] + "as"
    if _FEMININE.match(noun):
        return participle[:-1] + "a"
    return participle + "s" if _PLURAL.match(noun) else participle


def by(noun: str) -> str:
    """The noun as the one who acts.

    >>> by("Asamblea General"), by("Consejo Económico y Social")
    ('por la Asamblea General', 'por el Consejo Económico y Social')
    """
    return f"por {'la' if _FEMININE.match(noun) else 'el'} {noun}"


def of(noun: str) -> str:
    """The noun as the one to whom something belongs.

    >>> of("Asamblea General"), of("Consejo Económico y Social")
    ('de la Asamblea General', 'del Consejo Económico y Social')
    """
    return f"de la {noun}" if _FEMININE.match(noun) else f"del {noun}"
