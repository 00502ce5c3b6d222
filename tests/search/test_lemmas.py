from __future__ import annotations

import pytest

from resolution.publish.search.index import Index
from resolution.publish.search.lemmas import (
    lemma,
    lookalikes,
    one_letter_away,
    paradigm,
    reading,
    relatives,
)
from resolution.publish.search.normalise import words_in


@pytest.mark.parametrize(
    "forms",
    [
        "mujer mujeres",
        "niño niños niña niñas",
        "migratorio migratoria migratorios migratorias",
        "trabajador trabajadora trabajadores trabajadoras",
        "adecuado adecuada adecuados adecuadas adecuar",
        "cuarto cuarta cuartos cuartas",
        "pedir pide pidió pidiendo pidan",
        "recordar recuerda recordando recordaron",
        "promover promueve promueven promovió",
        "conducir conduzca conduce condujo",
        "alcanzar alcanzarlos alcanzó",
        "esforzarse esforzar esfuerzan",
        "celebrar celebrada celebrados celebre",
        "estado estados",
        "cumbre cumbres",
        "género géneros",
        "desigual desiguales",
        "intenso intensas",
        "munición municiones",
        "boletín boletines",
        "traba trabas",
        "basar basada",
        "armar armados armadas",
        "utilizar utilizarse",
    ],
)
def test_forms_of_one_lemma(forms: str) -> None:
    assert len({lemma(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("género", "generar"),
        ("migración", "migrante"),
        ("migración", "migratorio"),
        ("sociedad", "social"),
        ("estado", "estar"),
        ("nacional", "internacional"),
        ("desarrollo", "sostenible"),
        ("población", "poblado"),
        ("trabajo", "trabajador"),
        ("parte", "partir"),
    ],
)
def test_different_lemmas(one: str, other: str) -> None:
    assert lemma(one) != lemma(other)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Pide al Secretario General que le informe en su sexagésimo", "informe", "informar"),
        ("Toma nota del informe del Secretario General", "informe", "informe"),
        ("le presente en su quincuagésimo noveno período", "presente", "presentar"),
        ("la aplicación de la presente resolución", "presente", "presente"),
        ("el contrabando y la trata de personas", "trata", "trata"),
        ("el informe trata de la migración", "trata", "tratar"),
        ("para que las examine la Asamblea", "examine", "examinar"),
        ("medidas que se han de adoptar", "medidas", "medida"),
    ],
)
def test_reads_words_in_their_sentence(sentence: str, word: str, expected: str) -> None:
    text = tuple(words_in(sentence))
    place = [one.printed for one in text].index(word)
    assert reading(text, place) == expected


# One case for each exception that stands in languages/es/homographs.py.
EXCEPTIONS = [
    ("el contenido", "contenido", "contenido"),
    ("servicios de cuidados", "cuidados", "cuidado"),
    ("los Estados Miembros", "estados", "estado"),
    ("la Junta Ejecutiva", "junta", "junta"),
    ("acceso a los mercados", "mercados", "mercado"),
    ("los partidos políticos", "partidos", "partido"),
    ("en el pasado", "pasado", "pasado"),
    ("como resultado", "resultado", "resultado"),
    ("en ese sentido", "sentido", "sentido"),
    ("la trata de personas", "trata", "trata"),
    ("víctimas de trata", "trata", "trata"),
    ("una era de paz", "era", "era"),
    ("que la Corte examine", "corte", "corte"),
    ("le informe", "informe", "informar"),
    ("les informe", "informe", "informar"),
    ("nos informe", "informe", "informar"),
    ("que informe", "informe", "informar"),
    ("se informe", "informe", "informar"),
    ("que lo informe", "informe", "informar"),
    ("que la informe", "informe", "informar"),
    ("que los informe", "informe", "informar"),
    ("que las informe", "informe", "informar"),
    ("que se alcance", "alcance", "alcanzar"),
    ("que albergue la Conferencia", "albergue", "albergar"),
    ("que se aplique", "aplique", "aplicar"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), EXCEPTIONS)
def test_exceptions(sentence: str, word: str, expected: str) -> None:
    test_reads_words_in_their_sentence(sentence, word, expected)


@pytest.mark.parametrize("opening", ["Toma nota", "Condena enérgicamente", "Espera con interés"])
def test_clauses_open_with_what_the_assembly_does(opening: str) -> None:
    assert reading(tuple(words_in(opening)), 0, acts=True).endswith("ar")
    assert not reading(tuple(words_in(opening)), 0).endswith("ar")


def test_relatives_are_told_by_the_lemma_that_they_are_of() -> None:
    found = relatives(["mujer", "basar", "zurrapita"])
    assert found["mujer"] == {"mujer": "mujer mujeres"}
    assert {"basaba", "basado", "basar"} <= set(found["basar"]["basar"].split())
    assert found["basar"].keys() == {"basa", "basar"}
    assert found["zurrapita"] == {"zurrapita": "zurrapita zurrapitaes zurrapitas"}


def test_lookalikes_are_words_one_letter_away_that_sound_unlike() -> None:
    near = set(one_letter_away("beso"))
    assert {"eso", "besos", "peso", "bseo", "ebso"} <= near
    assert not {"veso", "bezo"} & near
    assert lookalikes(["pueblo", "paz"]) == {"pueblo": ("puebla", "pueble", "pueblo"), "paz": ()}


def test_the_small_table_gives_the_forms_back(index: Index) -> None:
    unpacked = sorted(
        sorted(stem + ending for ending in endings.split(" "))
        for stem, endings in map(paradigm, index.forms.groups())
    )
    groups = (
        sorted(terms | index.forms.others.get(found, frozenset()))
        for found, terms in index.forms.terms.items()
    )
    assert unpacked == sorted(group for group in groups if len(group) > 1)


def test_no_form_of_the_table_is_a_word_that_the_text_reads_otherwise(index: Index) -> None:
    printed = {term for terms in index.forms.terms.values() for term in terms}
    others = {form for forms in index.forms.others.values() for form in forms}
    assert not printed & others
