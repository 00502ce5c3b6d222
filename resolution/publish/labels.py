"""What the site calls things, in Spanish, in the United Nations' own terms."""

from __future__ import annotations

from resolution.instruments import InstrumentKind
from resolution.model import Relation

RELATIONS: dict[Relation, str] = {
    Relation.RECALLS: "recuerda",
    Relation.REAFFIRMS: "reafirma",
    Relation.NOTES: "toma nota",
    Relation.RECOGNISES: "reconoce",
    Relation.WELCOMES: "acoge",
    Relation.EXPRESSES: "expresa",
    Relation.URGES: "insta",
    Relation.REQUESTS: "pide",
    Relation.DECIDES: "decide",
    Relation.CITES: "cita",
    Relation.DOCUMENTS: "remite a",
    Relation.SEE: "véase",
}

KINDS: dict[InstrumentKind, str] = {
    InstrumentKind.RESOLUTION: "Resolución",
    InstrumentKind.DECISION: "Decisión",
    InstrumentKind.TREATY: "Tratado",
    InstrumentKind.DECLARATION: "Declaración",
    InstrumentKind.PROGRAMME: "Programa",
    InstrumentKind.REPORT: "Informe",
    InstrumentKind.CHARTER: "Carta",
    InstrumentKind.DOCUMENT: "Documento",
}

KINDS_PLURAL: dict[InstrumentKind, str] = {
    InstrumentKind.RESOLUTION: "Resoluciones",
    InstrumentKind.DECISION: "Decisiones",
    InstrumentKind.TREATY: "Tratados",
    InstrumentKind.DECLARATION: "Declaraciones",
    InstrumentKind.PROGRAMME: "Programas y planes",
    InstrumentKind.REPORT: "Informes",
    InstrumentKind.CHARTER: "Tratados",
    InstrumentKind.DOCUMENT: "Documentos",
}


def count(number: int, singular: str, plural: str) -> str:
    """A number with its noun.

    >>> count(1, "instrumento", "instrumentos")
    '1 instrumento'
    """
    return f"{number} {singular if number == 1 else plural}"
