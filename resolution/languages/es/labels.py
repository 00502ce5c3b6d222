"""What the site calls things, in Spanish, in the United Nations' own terms."""

from __future__ import annotations

import re

from resolution.core.instrument import InstrumentKind
from resolution.core.model import Relation
from resolution.languages import SPANISH

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


_PRESENT = (re.compile(r"^(\w+)ando\b"), r"\1a"), (re.compile(r"^(\w+)iendo\b"), r"\1e")
_OPERATIVE = frozenset(verb.lower() for verb in SPANISH.actions.operative)


def how(relation: Relation, verb: str | None) -> str:
    """How a clause cites: its own verb in the present where that is known, else its family's.

    >>> how(Relation.NOTES, "observando"), how(Relation.NOTES, "teniendo presente")
    ('observa', 'toma nota')
    >>> how(Relation.RECALLS, "recordando"), how(Relation.URGES, "exhorta")
    ('recuerda', 'exhorta')
    """
    forms = (verb or "", *(form.sub(present, verb or "") for form, present in _PRESENT))
    return next((form for form in forms if form in _OPERATIVE), RELATIONS[relation])


def count(number: int, singular: str, plural: str) -> str:
    """A number with its noun.

    >>> count(1, "instrumento", "instrumentos")
    '1 instrumento'
    """
    return f"{number} {singular if number == 1 else plural}"
