"""Which phrase a clause opens with, as print sets it in italics, and its family."""

from __future__ import annotations

import pytest

from resolution.core.model import Relation
from resolution.languages import ENGLISH, FRENCH, SPANISH, Language

PRINTED = [
    (SPANISH, "Recordando", " sus resoluciones 49/127,", Relation.RECALLS),
    (SPANISH, "Recordando también", " sus resoluciones 49/127,", Relation.RECALLS),
    (SPANISH, "Consciente también", " de que, a pesar de la existencia", Relation.RECOGNISES),
    (SPANISH, "Tomando nota", " de los derechos de todos los migrantes", Relation.NOTES),
    (SPANISH, "Toma nota con satisfacción", " de los progresos", Relation.NOTES),
    (SPANISH, "Observando con profunda preocupación", " que", Relation.NOTES),
    (SPANISH, "Observando con renovada preocupación", " la falta", Relation.NOTES),
    (SPANISH, "Acoge con beneplácito", ", en este sentido, la labor", Relation.WELCOMES),
    (SPANISH, "Acogiendo con beneplácito", " la invitación cursada", Relation.WELCOMES),
    (SPANISH, "Profundamente preocupada", " por la grave situación", Relation.EXPRESSES),
    (SPANISH, "Siguiendo profundamente preocupada", " porque, según", Relation.EXPRESSES),
    (SPANISH, "Expresa la opinión", " de que", Relation.EXPRESSES),
    (SPANISH, "Expresando su reconocimiento", " al Gobierno", Relation.EXPRESSES),
    (SPANISH, "Expresa su profunda preocupación", " por los ataques", Relation.EXPRESSES),
    (SPANISH, "Reitera también su solicitud", " al Secretario General", Relation.REAFFIRMS),
    (SPANISH, "Apoya y alienta", " el uso continuado", Relation.WELCOMES),
    (SPANISH, "Condena en los términos más enérgicos", " el secuestro", Relation.EXPRESSES),
    (SPANISH, "Pone de relieve", " que", Relation.EXPRESSES),
    (SPANISH, "Insta una vez más", " a los Estados", Relation.URGES),
    (SPANISH, "Pide", " al Secretario General que", Relation.REQUESTS),
    (SPANISH, "Decide además", " que", Relation.DECIDES),
    (ENGLISH, "Recalling also", " its resolution 74/40", Relation.RECALLS),
    (ENGLISH, "Also requests", " the Secretary-General", Relation.REQUESTS),
    (ENGLISH, "Takes note with appreciation", " of the report", Relation.NOTES),
    (ENGLISH, "Strongly encourages", " Governments", Relation.URGES),
    (FRENCH, "Prend également note", " des recommandations", Relation.NOTES),
    (FRENCH, "Se déclarant vivement préoccupée", " par", Relation.EXPRESSES),
    (FRENCH, "Prie", " le Secrétaire général", Relation.REQUESTS),
]

NONE = [
    (SPANISH, "El objetivo del diálogo de alto nivel es debatir"),
    (SPANISH, "recordando la Convención Internacional"),
    (SPANISH, "Pidemos lo mismo"),
    (SPANISH, "Los Jefes y Jefas de Estado y de Gobierno, en representación"),
    (SPANISH, ""),
    (ENGLISH, "The Noting of the date"),
    (FRENCH, "Les engagements pris"),
]


@pytest.mark.parametrize(("language", "action", "rest", "family"), PRINTED)
def test_action_is_what_print_sets_in_italics(
    language: Language, action: str, rest: str, family: Relation
) -> None:
    assert language.action(action + rest) == action
    assert language.family(action) == family


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_action(language: Language, text: str) -> None:
    assert language.action(text) is None
    assert not language.is_preambular(text)
    assert not language.is_operative(text)


def test_preambular_and_operative_actions_are_told_apart() -> None:
    assert SPANISH.is_preambular("Recordando su resolución")
    assert not SPANISH.is_operative("Recordando su resolución")
    assert SPANISH.is_operative("Recuerda su resolución")
    assert not SPANISH.is_preambular("Recuerda su resolución")
