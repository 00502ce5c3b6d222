"""Articles and participles agree with the noun, wherever they are needed."""

from __future__ import annotations

from datetime import date

import pytest

from resolution.core.instrument import InstrumentKind
from resolution.core.model import Resolution
from resolution.languages.es.agreement import agreeing, by_the, noun_of, of_the, to_the
from resolution.languages.es.names import body_name, session_name
from resolution.languages.es.usage import in_text
from tests.samples import text

BODIES = [
    ("A/RES/217(III)", "de la Asamblea General"),
    ("S/RES/2231(2015)", "del Consejo de Seguridad"),
    ("E/RES/2000/3", "del Consejo Económico y Social"),
    ("A/HRC/PRST/43/1", "del Consejo de Derechos Humanos"),
    ("E/CN.4/RES/2005/1", "de la Comisión de Derechos Humanos"),
    ("T/RES/2183(LIII)", "del Consejo de Administración Fiduciaria"),
    ("FCCC/CP/2015/10", "de las Naciones Unidas"),
]


@pytest.mark.parametrize(("symbol", "words"), BODIES, ids=[words for _, words in BODIES])
def test_every_body_has_its_article_wherever_it_is_named(symbol: str, words: str) -> None:
    assert of_the(body_name(symbol)) == words
    assert session_name(symbol) == f"Resoluciones {words}"
    own = Resolution(symbol, "es", text("titulo", ""), adopted=date(2005, 4, 1))
    assert f" {words}, de 1 de abril de 2005" in in_text(own, None)


NOUNS = [
    ("Convención sobre los Derechos del Niño", "la", "Citada"),
    ("Programa de Acción", "el", "Citado"),
    ("Cumbre Mundial sobre Desarrollo Social", "la", "Citada"),
    ("parte B, párrafo 1", "la", "Citada"),
    ("párrafo 10 b)", "el", "Citado"),
    ("nota 13", "la", "Citada"),
    ("Reglas de Bangkok", "las", "Citadas"),
    ("Directrices de Riad", "las", "Citadas"),
    ("Principios de París", "los", "Citados"),
    ("Programas de Acción", "los", "Citados"),
    ("Naciones Unidas", "las", "Citadas"),
]


@pytest.mark.parametrize(("noun", "article", "participle"), NOUNS)
def test_articles_and_participles(noun: str, article: str, participle: str) -> None:
    assert agreeing("Citado", noun) == participle
    assert by_the(noun) == f"por {article} {noun}"
    assert of_the(noun) == (f"del {noun}" if article == "el" else f"de {article} {noun}")
    assert to_the(noun) == (f"al {noun}" if article == "el" else f"a {article} {noun}")


def test_acts_and_what_has_no_name_are_called_by_their_kind() -> None:
    assert noun_of(InstrumentKind.RESOLUTION, "Medidas clave") == "resolución"
    assert noun_of(InstrumentKind.TREATY, "Naciones Unidas, Treaty Series, vol. 2") == "tratado"
    assert noun_of(InstrumentKind.TREATY, "Convenio") == "Convenio"
