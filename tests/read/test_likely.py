"""Readings that a careful person would check have a doubt; those that print makes sure have none."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from resolution.core.errors import SourceError
from resolution.core.model import Reading
from resolution.languages import SPANISH
from resolution.read.text.lines import settled
from resolution.read.text.pagetext import read_page_text
from resolution.read.text.source import split_lines

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
    "a number set off from a noun": (
        " 1. Insta a las partes en el protocolo 2 a que lo apliquen en los próximos 2 años.", NOTES,
        ["2 was left to the text in 'tes en el protocolo 2', and may call the note"],
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


def flat(*lines: str) -> Reading:
    """A text whose paragraphs nothing sets apart."""
    front = ("97/901. Examen", "La Asamblea General,")
    closing = ("59ª sesión plenaria", "19 de diciembre de 2042")
    return read_page_text("\n".join((*front, *lines, *closing)))


LONG = "Recordando las disposiciones de la Carta de las Naciones Unidas y los principios que la"
ASKED = "Pide a los Estados Miembros que apliquen todas las medidas que figuran en el plan, y a la"

STRANGE: dict[str, tuple[tuple[str, ...], str]] = {
    "a line twice": (
        (LONG, LONG, "inspiran,", "1. Decide algo."), "the line stands twice: 'Recordando las",
    ),
    "words of another paper between two lines": (
        ("1. " + ASKED, "Descargado el 3 de mayo", "Secretaría que informe de ello sin demora a los órganos."),
        "the line ends early: 'Descargado el 3 de mayo'",
    ),
    "a number that print lost": (
        ("1. Decide algo; l1. Solicita más.",), "parrafo/1 goes on in capitals: '; l1. Solicita'",
    ),
    "a number without its stop": (("1. Decide algo;", "2 Solicita más."), "parrafo/1 goes on in capitals: '; 2 Solicita'"),
    "words of a paragraph after its list": (
        ("1. " + ASKED, "Secretaría:", "a) Los informes de los órganos que figuran en el plan de los Estados Miembros y de las", "personas;", "y decide volver sobre ello."),
        "may open what nothing sets apart: 'y decide volver",
    ),
    "a note within a paragraph": (("1. Decide algo. 35 A/44/12.",), "parrafo/1 may hold the foot of a page: '. 35 A/44'"),
    "a letter for a figure": (("1. Recuerda la resolución 5O/123.",), "parrafo/1 has a letter in figures: '5O/123'"),
    "a later paragraph within one": (("1. Decide algo; 7. La cosa.",), "parrafo/1 holds what may be paragraph 7"),
    "words without a space": (("1. Toma nota de ello (ONU)en su informe.",), "parrafo/1 has words without a space"),
    "a star as a call": (("1. Toma nota de la Declaración* y del plan.",), "parrafo/1 has a sign as calls are"),
    "a table of small figures": (
        ("1. Aprueba las plazas: P-5 P-4 Total Apoyo 1 – 2 3 – 7.",), "parrafo/1 holds figures as the rows",
    ),
    "a paragraph without its number": (
        ("1. Decide algo;", "Decide más."), "parrafo/s1 has no number, after parrafo/1",
    ),
    "two headings on full lines": (
        (LONG, "inspiran,", "1. Decide algo;", "Aplicación del Reglamento para los mares y los ríos que fluyen en todas las", "Primera parte", "2. Decide más."),
        "may open what nothing sets apart: 'Primera parte'",
    ),
    "a paragraph of the preamble that opens with an unknown word": (
        (LONG[:-3] + "él,", "Perseverante en la labor que se realiza en los mares y en los ríos de la Tierra, así,", "1. Decide algo."),
        "may open what nothing sets apart: 'Perseverante en",
    ),
    "a note without a rule": (
        (LONG, "inspiran,", "1. Toma nota de todo lo que se ha hecho hasta ahora en el informe y en el", "1 Resolución 70/1.", "plan."),
        "may be a note without a rule above it: '1 Resolución 70/1.'",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "told"), STRANGE.values(), ids=STRANGE)
def test_what_is_strange_in_lines_is_told(lines: tuple[str, ...], told: str) -> None:
    doubts = messages(flat(*lines))
    assert any(told in doubt for doubt in doubts), doubts


def test_headings_like_rows_of_a_table_are_told() -> None:
    rows = "\n\n".join(f"  Oficina de Asuntos {name}" for name in "ABCDE")
    body = f" 1. Decide algo.\n\n{rows}\n\n 2. Decide más."
    assert messages(read(body)) == [
        "'Oficina de Asuntos E' is taken for a heading, before parrafo/2"
    ]


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        ("59ª sesión plenaria\n31 de junio de 2042\n", "no date in the closing; taken is none"),
        ("59ª sesión plenaria\n", "no date in the closing; taken is none"),
    ],
)
def test_a_closing_without_a_date_is_told(closing: str, told: str) -> None:
    assert messages(read_page_text(f"{FRONT} 1. Decide algo.\n\n{closing}")) == [told]


def test_a_note_that_is_called_after_a_later_one_is_told() -> None:
    body = " 1. Toma nota de la promoción del plan 3 y del informe4;\n\n 2. Hace suyo el plan3 y el informe 4, de hoy."
    notes = NOTES + "3 A/97/1.\n4 A/97/2.\n"
    assert [message[:9] for message in messages(read(body, notes))] == ["marker 3 "]


def test_a_year_after_a_stroke_is_no_sure_call() -> None:
    front, preamble = (
        FRONT,
        " Recordando la resolución 5/2021, de la Conferencia,\n\n 1. Decide algo.",
    )
    notes = "\n_______________\n1 Resolución 217 A (III).\n"
    doubts = messages(read_page_text(front + preamble + CLOSING + notes))
    assert [doubt[:9] for doubt in doubts] == ["marker 1 "]


APART: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "a heading, then a number without an action": (
        ("Aprueba la siguiente declaración:", "Declaración sobre el agua", "1. Los Estados se reúnen.", "2. Surgidas de ello, las Naciones Unidas existen."),
        ["parrafo/1", "parrafo/2"],
    ),
    "an adjective that no list has": (
        (LONG, "inspiran,", "Decepcionada por la falta de progresos que se observa en la esfera del agua,", "1. Decide algo."),
        ["preambulo/1", "preambulo/2", "parrafo/1"],
    ),
    "the body that speaks, within a sentence": (
        ("Recordando la resolución en la que se invita a participar en los trabajos de", "la Asamblea General,", "1. Decide algo."),
        ["preambulo/1", "parrafo/1"],
    ),
    "the word annex, within a sentence": (
        ("1. Aprueba el programa de trabajo para el agua que figura en el presente", "anexo.", "2. Decide más."),
        ["parrafo/1", "parrafo/2"],
    ),
    "a page number between a number and its words": (
        ("1. Decide algo;", "2.", "", "2/3", "Decide más sobre la cuestión del agua y de los mares.", "03-50318", "\fA/RES/97/901"),
        ["parrafo/1", "parrafo/2"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "ids"), APART.values(), ids=APART)
def test_paragraphs_that_only_words_set_apart(lines: tuple[str, ...], ids: list[str]) -> None:
    assert [clause.id for clause in flat(*lines).resolution.clauses()] == ids


def test_the_number_of_a_section_ends_its_line_whatever_follows() -> None:
    body = " 1. Decide algo;\n\n I\n\fA/RES/97/901\n\nAdministración\n\n 2. Decide más."
    headings = [text.text for text in read(body).resolution.texts() if "epigrafe" in text.id]
    assert headings == ["I", "Administración"]


def test_a_lost_paragraph_is_refused() -> None:
    with pytest.raises(SourceError, match="paragraph 3 after paragraph 1"):
        flat("1. Decide algo;", "3. Pide más.")


def test_a_margin_is_that_of_the_text_below_the_header() -> None:
    page = [
        "Examen de la cuestión de las islas, los mares y los ríos             A/RES/97/901",
        "de todos los continentes y de quienes viven en ellos y de",
        "quienes los gobiernan y de los que los visitan a menudo",
        "",
        *(
            f"            {line}"
            for line in [ASKED[7:]] * 2
            + ["Secretaría que informe de ello sin más demora a todos los órganos."]
        ),
    ]
    lines = split_lines("97/901. Examen\n\f" + "\n".join(page))
    indents = [
        line.indent for line in settled(lines, "97/901. Examen\n\f" + "\n".join(page), SPANISH)
    ]
    assert indents[-3:] == [0, 0, 0]


def test_numbers_of_notes_told_after_their_words() -> None:
    notes = "\n_______________\n1\n\nResolución 217 A (III).\nResolución 2200 A (XXI),\nanexo.\n2\n\n03-50318\n"
    found = {note.marker: note.text for note in read(" 1. Decide algo.", notes).resolution.notes}
    assert found == {"1": "Resolución 217 A (III).", "2": "Resolución 2200 A (XXI), anexo."}


def test_a_running_title_whose_year_carries_a_call() -> None:
    text = (
        "97/901. Cuestiones relativas al presupuesto para 20421\n\nLa Asamblea General,\n\n"
        "1. Decide algo;\n\n_______________\n1 A/97/1.\n\fA/RES/97/901\nCuestiones relativas al\n"
        "presupuesto para 2042\n\n2. Decide más.\n\n59ª sesión plenaria\n19 de diciembre de 2042\n"
    )
    texts = [text.id for text in read_page_text(text).resolution.texts()]
    assert not [id_ for id_ in texts if "epigrafe" in id_]


def test_columns_side_by_side_are_refused() -> None:
    left = ("Recordando su resolución 39/1,", "de 1 de octubre de 1984, y las", "demás, 1. Decide:")
    right = ("2. Pide a los Estados que", "cooperen plenamente en la", "aplicación de la Carta.")
    lines = (f"{one:40}{two}" for one, two in zip(left, right, strict=True))
    with pytest.raises(SourceError, match=r"3 lines with a gap at the same place; expected one"):
        flat(*lines, "1. Decide algo.")


def test_tables_are_no_columns() -> None:
    rows = (f"{name:40}60 012 50{at}" for at, name in enumerate(("Formulación de políticas",) * 3))
    reading = flat("1. Aprueba estas sumas:", *rows, "en total.")
    told = [doubt.message for doubt in reading.doubts if "row" in doubt.message]
    assert told == ["may be a row of figures: 'n de políticas                60 012 500'"]


def test_decisions_of_a_first_session_are_no_misprints() -> None:
    assert not flat("1. Recuerda la decisión I/7 de la Conferencia de las Partes.").doubts
