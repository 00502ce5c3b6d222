"""What clauses are about, as the outline and the titles of pages say it: words of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from resolution.languages.es.topics import topic, year

RIVERS = "recursos hídricos"

TOPICS = [
    ("Recordando", " además su resolución 57/270 B, de 23 de junio de 2003,", None),
    ("Recordando además", " su resolución 57/270 B, de 23 de junio,", "resolución 57/270 B"),
    ("Reafirmando", " el Acuerdo de París y su pronta entrada en vigor,", "Acuerdo de París"),
    (
        "Recordando",
        " la Convención Internacional sobre la protección de los derechos de todos",
        "Convención Internacional",
    ),
    ("Observando", " la importancia de las remesas de fondos que reciben", "remesas de fondos"),
    ("Toma nota", " del informe del Secretario General;", "informe del Secretario General"),
    (
        "Tomando nota con reconocimiento",
        " del informe del Secretario General;",
        "informe del Secretario General",
    ),
    (
        "Decide",
        " que en 2006 se celebre un diálogo de alto nivel dedicado a la migración;",
        "diálogo de alto nivel",
    ),
    (
        "Insta",
        " a los Estados Miembros a que sigan fortaleciendo la cooperación internacional en",
        "cooperación internacional",
    ),
    (
        "Pide",
        " al Secretario General que, con carácter excepcional, le presente en su sexagésimo "
        "período de sesiones, y no en el siguiente, un informe sobre la aplicación de la presente "
        "resolución",
        "informe sobre la aplicación",
    ),
    (
        "Decide",
        " incluir el subtema titulado “Migración internacional y desarrollo”;",
        "Migración internacional y desarrollo",
    ),
    # who is asked is not what for
    ("Pide", " al Secretario General que informe;", None),
    ("Exhorta", " a todos los Estados Miembros a que cooperen;", None),
    # a time or a manner says nothing of what it is about
    ("Recuerda", " los párrafos 16 y 18 de su resolución 69/273,", None),
    ("Solicita", " que, en el marco de los recursos existentes, se convoque;", None),
    # one word is too little
    ("Alienta", " la calidad y la cantidad de los datos;", None),
    # a verb or a participle ends the phrase
    ("Reconoce", " que la cooperación regional favorece el comercio;", "cooperación regional"),
    ("Acoge", " las medidas adoptadas por el Secretario General;", None),
    # nor is how or when a part of it
    ("Reconociendo", " que urge gestionar los recursos hídricos de manera integrada,", RIVERS),
    ("Reconociendo", " que urge gestionar los recursos hídricos de forma integrada,", RIVERS),
    ("Reconociendo", " que urge gestionar los recursos hídricos de acuerdo con ella,", RIVERS),
    ("Reconociendo", " que urge gestionar los recursos hídricos de conformidad con ella,", RIVERS),
    ("Solicita", " al Comité que prosiga su labor de conformidad con lo dispuesto;", None),
    ("Reafirmando", " que la violencia nunca puede ser una respuesta aceptable a", None),
    ("Observa", " el proyecto de acuerdo presentado;", "proyecto de acuerdo"),
    ("Aprueba", " el plan de forma de gobierno;", "plan de forma de gobierno"),
    # a day, or a name with a verb or an occasion in it, is whole
    (
        "Acoge",
        " la oportunidad de la proclamación del 2 de noviembre como Día Internacional,",
        "oportunidad de la proclamación",
    ),
    ("Recordando", " el Fondo Internacional para Salvar el Mar de Aral,", None),
    ("Recordando", " la Declaración con Motivo del Cincuentenario de las Naciones Unidas,", None),
    # what tells nothing by itself
    ("Poniendo de relieve", " que la mejor forma de afrontar las inquietudes es", None),
    ("Observando", " que la última vez que el Territorio participó", None),
]


@pytest.mark.parametrize(("action", "rest", "said"), TOPICS, ids=[rest for _, rest, _ in TOPICS])
def test_a_topic_is_a_phrase_of_the_clause(action: str, rest: str, said: str | None) -> None:
    found = topic(action + rest, action)
    assert (found and (action + rest)[slice(*found)]) == said


def test_without_a_verb_there_is_no_topic() -> None:
    assert topic("El objetivo del diálogo de alto nivel es debatir", None) is None


READ = [
    line.split(" | ", 2)
    for line in Path(__file__).with_name("topics.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("symbol", "place", "words"), READ, ids=[" ".join(r[:2]) for r in READ])
def test_what_paragraphs_read_by_hand_are_about(symbol: str, place: str, words: str) -> None:
    action, rest = words.split("|")
    text = action + rest.replace("«", "").replace("»", "")
    start, _, said = rest.partition("«")
    phrase = said.partition("»")[0]
    expected = (len(action + start), len(action + start) + len(phrase)) if phrase else None
    assert topic(text, action) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Decide que en 2006 se celebre un diálogo de alto nivel dedicado a", "en 2006"),
        ("Decide convocar un acto de alto nivel en 2022, organizado por", "en 2022"),
        ("Decide que en 2006 se examinen las medidas y celebrar un diálogo de alto nivel", None),
        ("Decide celebrar un diálogo de alto nivel en 20 ciudades", None),
    ],
)
def test_the_year_of_a_topic_is_that_in_which_it_is_held(text: str, said: str | None) -> None:
    phrase = re.search(r"\w+ de alto nivel", text)
    assert phrase
    found = year(text, phrase.span())
    assert (found and text[slice(*found)]) == said
