"""Readings that a careful person would check have a doubt; those that print makes sure have none."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from resolution.core.model import Reading
from resolution.read.text.pagetext import read_page_text

FRONT = " 97/901. Examen\n\n La Asamblea General,\n\n"
CLOSING = "\n\n59ª sesión plenaria\n19 de diciembre de 2042\n"
PREAMBLE = " Recordando la Declaración1,\n\n Reafirmando el Pacto2,\n\n"
NOTES = "\n_______________\n1 Resolución 217 A (III).\n2 Resolución 2200 A (XXI), anexo.\n"


def read(body: str, notes: str = NOTES) -> Reading:
    return read_page_text(FRONT + PREAMBLE + body + CLOSING + notes)


def messages(reading: Reading) -> list[str]:
    return [doubt.message for doubt in reading.doubts]


ITEMS = " 1. Pide que se presente:\n\n a) {};\n\n b) {};\n\n c) {}."

DOUBTED: dict[str, tuple[str, str, list[str]]] = {
    "nothing": (ITEMS.format("Un informe", "Un estudio", "Un plan"), NOTES, []),
    "items in small letters alike": (ITEMS.format("un informe", "un estudio", "un plan"), NOTES, []),
    "the words of an item told in another order": (
        ITEMS.format("palestino", "Un estudio", "Un plan"), NOTES,
        ["parrafo/1/a opens in mid-sentence: 'palestino;'"],
    ),
    "the words of a note told in another order": (
        " 1. Decide algo.",
        "\n_______________\n1 de 2002, cap. I, resolución 1.\n2 Resolución 2200 A (XXI), anexo.\n",
        ["note 1 opens in mid-sentence: 'de 2002, cap. I, resolución 1.'"],
    ),
    "a note that breaks off": (
        " 1. Decide algo.",
        "\n_______________\n1 Informe de la Cumbre Mundial, Johannesburgo\n2 Resolución 2200 A (XXI).\n",
        ["note 1 ends without a stop: 'orme de la Cumbre Mundial, Johannesburgo'"],
    ),
    "an address as a note": (
        " 1. Decide algo.",
        "\n_______________\n1 https://undocs.org/es/A/58/98.\n2 www.un.org/es/conf.\n", [],
    ),
    "a stop within a note": (
        " 1. Decide algo.",
        "\n_______________\n1 Informe del Consejo, segunda sección. de la Cumbre Mundial.\n2 A/58/98.\n",
        ["nota/1 goes on after a stop: 'sección. de'"],
    ),
    "the head of a page within a paragraph": (
        " 1. Decide que la A/RES/97/901 Examen cuestión siga.", NOTES,
        ["parrafo/1 holds A/RES/97/901, as the head of a page does"],
    ),
    "a table within a paragraph": (
        " 1. Aprueba: Sección Monto 1 200 000 3 400 5 600 7 800 9 900 1 100 Total 29 000.", NOTES,
        ["parrafo/1 holds figures as the rows of a table do"],
    ),
    "the next paragraph within one": (
        " 1. Decide algo; 2. Pide que se haga;", NOTES, ["parrafo/1 holds what may be paragraph 2"],
    ),
    "amounts in a sentence": (" 1. Consigna 1 200 000 dólares y 3 400 euros.", NOTES, []),
    "an abbreviation within a note": (
        " 1. Decide algo.", "\n_______________\n1 Informe, vol. de anexos.\n2 A/58/98.\n", [],
    ),
    "a number set off as calls are": (
        " 1. Hace suya la Declaración de los Pueblos 1;", NOTES,
        ["1 was left to the text in 'ción de los Pueblos 1', and may call the note"],
    ),
    "numbers of a list and of a paragraph": (
        " 1. Recuerda el párrafo 2, los días 1, 2 y 3, y las metas 1, 2.", NOTES, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "notes", "expected"), DOUBTED.values(), ids=DOUBTED)
def test_what_is_doubted(body: str, notes: str, expected: list[str]) -> None:
    assert messages(read(body, notes)) == expected


def test_of_two_places_that_are_alike_the_one_taken_is_told() -> None:
    body = (
        " Recordando la Declaración1, el Objetivo de Desarrollo Sostenible 2, y\n"
        "el documento final titulado Futuro 2, que aprobó,\n\n 1. Decide algo."
    )
    reading = read_page_text(FRONT + body + CLOSING + NOTES)
    assert [message.partition(" in ")[0] for message in messages(reading)] == [
        "marker 2",
        "2 was left to the text",
    ]


def test_a_list_of_numbers_holds_no_call() -> None:
    body = (
        " Recordando la Declaración1, y que se han alcanzado seis (metas 1, 2, 3 y 4),\n\n"
        " Reafirmando el Pacto2,\n\n 1. Decide algo."
    )
    reading = read_page_text(FRONT + body + CLOSING + NOTES)
    assert "(metas 1, 2, 3 y 4)" in next(reading.resolution.clauses()).text
    assert not reading.doubts


def test_a_closing_over_three_lines_is_two_where_nothing_sets_lines_apart() -> None:
    body = "97/901. Examen\nLa Asamblea General,\nRecordando algo,\n1. Decide algo.\n"
    closing = "54a sesión plenaria\n(continuación)\n24 de diciembre de 2042\n"
    texts = {text.id: text.text for text in read_page_text(body + closing).resolution.texts()}
    assert texts["cierre"] == "54a sesión plenaria (continuación)"
    assert texts["cierre/2"] == "24 de diciembre de 2042"


def test_a_paragraph_of_the_preamble_ends_where_its_line_had_room() -> None:
    lines = [
        *("97/901. Examen", "La Asamblea General,"),
        "Recordando las disposiciones de la Carta de las Naciones Unidas y los principios que la",
        "inspiran,",
        "Sabedora de que la cuestión merece toda la atención de los Estados Miembros, en particular",
        "de los países en desarrollo, los Estados observadores y las organizaciones regionales,",
        "1. Decide algo.",
        "54a sesión plenaria",
        "24 de diciembre de 2042",
    ]
    ids = [clause.id for clause in read_page_text("\n".join(lines)).resolution.clauses()]
    assert ids == ["preambulo/1", "preambulo/2", "parrafo/1"]


def test_a_running_title_that_a_program_tells_after_some_text_is_none_of_it() -> None:
    title = "Examen de la cuestión de las islas y de los mares"
    text = (
        f"97/901. {title}\n\nLa Asamblea General,\n\nRecordando los derechos de los\n\f"
        f"A/RES/97/901\n\npequeños Territorios,\n\nExamen de la cuestión de las\nislas y de los mares"
        "\n\nRecordando también algo,\n\n1. Decide algo.\n\n54a sesión plenaria\n24 de diciembre de 2042\n"
    )
    resolution = read_page_text(text).resolution
    assert [text.id for text in resolution.texts() if "epigrafe" in text.id] == []
    assert next(resolution.clauses()).text == "Recordando los derechos de los pequeños Territorios,"


def test_the_number_of_a_section_alone_is_a_heading() -> None:
    body = " A.\n\n Escala de sueldos\n\n 1. Decide algo.\n\n B.\n\n Subsidio\n\n 2. Decide más."
    ids = [text.id for text in read(body).resolution.texts() if text.text in {"A.", "B."}]
    assert ids == ["parrafo/1/epigrafe", "parrafo/2/epigrafe"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("el informe del Consejo1,2;", "1 was left to the text in 'informe del Consejo1', and may"),
        ("el informe del Consejo1y su plan;", "1 was left to the text in 'informe del Consejo1'"),
        ("las tecnologías de de la información;", "parrafo/1 has a word twice: 'de de'"),
        ("la Declaración 1 y su plan;", "marker 1 in "),
    ],
)
def test_what_programs_make_of_calls_and_lines_is_told(words: str, told: str) -> None:
    doubts = messages(read(f" 1. Toma nota de {words}"))
    assert any(told in doubt for doubt in doubts), doubts
