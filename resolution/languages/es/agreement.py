"""Agreement in Spanish: participles and articles with the noun that a name opens with.

Gender and number are told from the ending of the first word, which serves the names of
instruments, bodies and places («Convención …», «Naciones Unidas», «párrafo 10 b)»); where the
ending tells nothing, masculine and singular.
"""

from __future__ import annotations

import re

from resolution.core.instrument import InstrumentKind

_NOT = r"(?i)(?!(?:programa|sistema)s?\b)"
_FEMININE = re.compile(rf"{_NOT}(?:\w*(?:a|ión|dad)|cumbre|parte)\b")
_FEMININE_PLURAL = re.compile(
    rf"{_NOT}(?:\w*(?:as|iones|dades)|directrices|bases|cumbres|partes)\b"
)
_PLURAL = re.compile(r"(?i)(?:\w*os|programas|sistemas|planes|informes)\b")

_CALLED = {
    # A resolution is called one whatever its title opens with («Medidas clave para …»).
    InstrumentKind.RESOLUTION: "resolución",
    InstrumentKind.DECISION: "decisión",
}


def noun_of(kind: InstrumentKind, title: str) -> str:
    """The words whose first noun a participle about an instrument agrees with."""
    if title.startswith("Naciones Unidas, "):  # known by its place in the Treaty Series only
        return "tratado"
    if re.match(r"[A-Z]+[/.]", title):  # by its symbol or sales number only
        return "documento"
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


def the(noun: str) -> str:
    """The noun with its article.

    >>> the("Asamblea General"), the("Consejo Económico y Social"), the("Naciones Unidas")
    ('la Asamblea General', 'el Consejo Económico y Social', 'las Naciones Unidas')
    """
    if _FEMININE_PLURAL.match(noun):
        return f"las {noun}"
    if _FEMININE.match(noun):
        return f"la {noun}"
    return f"los {noun}" if _PLURAL.match(noun) else f"el {noun}"


def by_the(noun: str) -> str:
    """The noun as the one who acts: «por la Asamblea General»."""
    return f"por {the(noun)}"


def of_the(noun: str) -> str:
    """The noun as the one to whom something belongs: «del Consejo Económico y Social»."""
    return _contracted(f"de {the(noun)}")


def to_the(noun: str) -> str:
    """The noun as the place where something leads: «al párrafo 10 b)»."""
    return _contracted(f"a {the(noun)}")


def _contracted(words: str) -> str:
    """The words with «del» for «de el», «al» for «a el», where they open with that."""
    return re.sub(r"^(de|a) el ", r"\1l ", words)
