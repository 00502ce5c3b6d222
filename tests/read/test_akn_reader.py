from __future__ import annotations

import contextlib
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from resolution.core.errors import SourceError
from resolution.core.model import Clause, Marker, Reading, Table, Text
from resolution.core.place import Kind
from resolution.publish.data.values import resolution_to_json
from resolution.read.ledger import Fate, check_ledger
from resolution.read.xml.akn import LIMIT, read_akn
from resolution.read.xml.words import WordReader
from tests import samples
from tests.counting import growth
from tests.samples import clause, table, text

HEAD = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
    '<statement name="resolution"><meta><identification source="#DGACM"><FRBRWork>'
    '<FRBRdate date="2020-12-07" name="adoption"/></FRBRWork><FRBRExpression>'
    '<FRBRlanguage language="{language}"/></FRBRExpression></identification></meta>'
    '<coverPage><p><docNumber refersTo="#symbol">{symbol}</docNumber></p></coverPage>'
    "<preface><p><docNumber>75/1.</docNumber><docTitle>Desarme{title}</docTitle></p></preface>"
)
FORMULA = '<formula name="enactingFormula"><p><span>La Asamblea General</span>,</p></formula>'
CLOSING = (
    '<conclusions><p><inline name="adoptionMeeting">37a sesión plenaria</inline><eol/>'
    '<docDate date="2020-12-07">7 de diciembre de 2020</docDate></p></conclusions>'
)


def document(
    body: str,
    preamble: str = "",
    *,
    symbol: str = "A/RES/75/1",
    language: str = "spa",
    title: str = "",
    after: str = "",
) -> bytes:
    """An official file in small."""
    head = HEAD.format(symbol=symbol, language=language, title=title)
    preamble = f"<preamble>{FORMULA}{preamble}</preamble>"
    tail = f"{CLOSING}{after}</statement></akomaNtoso>"
    return f"{head}{preamble}<mainBody>{body}</mainBody>{tail}".encode()


def read(body: str, preamble: str = "", **options: str) -> Reading:
    return read_akn(document(body, preamble, **options), "75_1_S.xml")


def paragraph(number: str, text: str) -> str:
    num = f"<num>\t{number}</num>" if number else ""
    content = f'<content><p xml:space="preserve">\t{text}</p></content>'
    return f'<paragraph class="SingleTxt">{num}{content}</paragraph>'


def clauses(reading: Reading) -> list[Clause]:
    return list(reading.resolution.clauses())


def ids(reading: Reading) -> list[str]:
    return [clause.id for clause in clauses(reading)]


def headings(reading: Reading) -> list[Text]:
    return [text for text in reading.resolution.texts() if text.place.kind is Kind.HEADING]


def note(marker: str, text: str) -> str:
    return f'<authorialNote marker="{marker}" placement="bottom"><p>\t\t{text}</p></authorialNote>'


def heading(text: str) -> str:
    return f'<paragraph class="H23"><subheading>\t\t{text}</subheading></paragraph>'


POINTS = (
    "<paragraph><num>1.</num><list><intro><p>Decide que:</p></intro>"
    "<point><num>a)</num><content><p>\tUno;</p></content></point>"
    "<point><num>b)</num><list><intro><p>Dos:</p></intro>"
    "<point><num>i)</num><content><p>Tres;</p></content></point></list></point>"
    "</list></paragraph>"
)
SUBLIST = (
    "<paragraph><num>1.</num><list><intro><p>Decide que:</p></intro>"
    "<point><num>a)</num><content><p>Uno;</p></content></point>"
    "<point><num>b)</num><content><p>Dos:</p></content></point>"
    "<sublist><point><num>i)</num><content><p>Tres;</p></content></point></sublist>"
    "</list></paragraph>"
)
BLOCK_LIST = (
    "<paragraph><num>1.</num><content><blockList><listIntroduction>Decide que:</listIntroduction>"
    "<item><num>a)</num><p>Uno;</p></item>"
    "<item><num>b)</num><p>Dos:</p><blockList><item><num>i)</num><p>Tres;</p></item></blockList>"
    "</item></blockList></content></paragraph>"
)
NUMBERED = "".join(
    paragraph(number, text)
    for number, text in (("1.", "Decide que:"), ("a)", "Uno;"), ("b)", "Dos:"), ("i)", "Tres;"))
)
IN_TEXT = paragraph("1.", "Decide que:") + "".join(
    paragraph("", text) for text in ("a)\tUno;", "b)\tDos:", "i)\tTres;")
)
ONE_CONTENT = (
    "<paragraph><num>1.</num><content><p>Decide que:</p><p>\ta)\tUno;</p><p>\tb)\tDos:</p>"
    "<p>\ti)\tTres;</p></content></paragraph>"
)


@pytest.mark.parametrize(
    "body",
    [POINTS, SUBLIST, BLOCK_LIST, NUMBERED, IN_TEXT, ONE_CONTENT],
    ids=["points", "sublist", "block list", "numbered paragraphs", "in the text", "one content"],
)
def test_every_encoding_of_subparagraphs_reads_the_same(body: str) -> None:
    assert clauses(read(body)) == [
        clause("parrafo/1", "Decide que:", action="Decide"),
        clause("parrafo/1/a", "Uno;"),
        clause("parrafo/1/b", "Dos:"),
        clause("parrafo/1/b/i", "Tres;"),
    ]


def test_the_front_and_the_end_of_a_resolution() -> None:
    resolution = read(paragraph("1.", "Toma nota.")).resolution
    assert (resolution.symbol, resolution.language) == ("A/RES/75/1", "es")
    assert (resolution.title.text, resolution.enacting) == ("Desarme", "La Asamblea General,")
    assert (resolution.adopted, resolution.meeting) == (date(2020, 12, 7), "37a sesión plenaria")
    assert resolution.blocks[-2:] == (
        text("cierre", "37a sesión plenaria"),
        text("cierre/2", "7 de diciembre de 2020"),
    )


def test_the_masthead_is_part_of_the_document() -> None:
    cover = (
        '<p><inline name="agenda item">Tema 22 b) del programa</inline></p><p><docDate>30</docDate>'
        '</p><p><inline name="agenda item name">Globalización</inline></p><p><inline name="other"/>'
        "<docTitle>Resolución aprobada por la Asamblea General</docTitle></p><p><docProponent>"
        '[sobre la base de (<inline name="originating document">A/75/460, párr. 8</inline>)]'
        "</docProponent></p></coverPage>"
    )
    data = document(paragraph("1.", "Decide.")).replace(b"</coverPage>", cover.encode(), 1)
    reading = read_akn(data, "75_1_S.xml")
    assert reading.resolution.masthead == (
        text("tema", "Tema 22 b) del programa"),
        text("tema/2", "Globalización"),
        text("aprobacion", "Resolución aprobada por la Asamblea General"),
        text("procedencia", "[sobre la base de (A/75/460, párr. 8)]"),
    )
    assert [line.text for line in reading.furniture] == ["A/RES/75/1", "30", "75/1."]
    assert reading.resolution.title.text == "Desarme"


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("A/RES/75/253 B", "A/RES/75/253B"),
        ("A/RES/75/101 A-B", "A/RES/75/101A-B"),
        ("A/RES/75/92 A y B", "A/RES/75/92A-B"),
        ("A/RES/ES-11/1", "A/RES/ES-11/1"),
        ("S/RES/2231 (2015)", "S/RES/2231(2015)"),
    ],
)
def test_symbols_are_brought_to_one_form(printed: str, symbol: str) -> None:
    assert read(paragraph("1.", "Decide."), symbol=printed).resolution.symbol == symbol


def test_the_words_of_the_closing_tell_meeting_and_date_where_the_markup_does_not() -> None:
    data = document(paragraph("1.", "Decide.")).decode()
    data = data.replace(' name="adoption"', ' name="x"').replace(' date="2020-12-07">7', ">7")
    data = data.replace('<inline name="adoptionMeeting">', "<inline>")
    found = read_akn(data.encode(), "x.xml").resolution
    assert (found.adopted, found.meeting) == (date(2020, 12, 7), "37a sesión plenaria")


def test_another_day_in_the_closing_than_in_its_markup_is_doubted() -> None:
    data = document(paragraph("1.", "Decide.")).replace(b">7 de dic", b">9 de dic")
    reading = read_akn(data, "x.xml")
    assert reading.resolution.adopted == date(2020, 12, 7)
    assert [doubt.message for doubt in reading.doubts] == [
        "adopted 2020-12-07, though the closing has 2020-12-09"
    ]


def test_without_a_cover_the_number_tells_the_symbol() -> None:
    cover = document(paragraph("1.", "Decide."))
    bare = re.sub(rb"<coverPage>.*</coverPage>", b"", cover)
    assert read_akn(bare, "x.xml").resolution.symbol == "A/RES/75/1"


def test_footnotes_leave_the_text_and_mark_their_place() -> None:
    printed = f"<i>Toma nota</i> del informe{note('1', 'A/75/1.')}, \n y de <a href='x'>otro</a>;"
    reading = read(paragraph("1.", printed))
    words = "Toma nota del informe[^1], y de otro;"
    assert clauses(reading) == [clause("parrafo/1", words, action="Toma nota")]
    assert reading.resolution.notes == (samples.note("1", "A/75/1."),)


@pytest.mark.parametrize(
    ("printed", "said", "markers"),
    [
        ("Coloniales<sup>4</sup> y", "Coloniales y", (Marker("4", 10),)),
        ("la 19<sup>ª</sup> Cumbre", "la 19ª Cumbre", ()),
        ("un área de 20 km<sup>4</sup>", "un área de 20 km4", ()),
        ("Coloniales<sup>5</sup>", "Coloniales5", ()),
        ("el informe <sup>4</sup>  anual", "el informe anual", (Marker("4", 10),)),
        ("en 2014 y 2018<sup>4</sup>;", "en 2014 y 2018;", (Marker("4", 14),)),
        ("una carga de 10<sup>4</sup>", "una carga de 104", ()),
    ],
    ids=["second call", "ordinal", "unit", "no such note", "spaced", "year", "power"],
)
def test_raised_figures_call_a_footnote_only_if_there_is_one(
    printed: str, said: str, markers: tuple[Marker, ...]
) -> None:
    first = paragraph("1.", f"Recuerda la Declaración{note('4', 'Resolución 1514 (XV).')};")
    second = clauses(read(first + paragraph("2.", printed)))[1]
    assert (second.text, second.markers) == (said, markers)


@pytest.mark.parametrize(
    ("printed", "said", "markers"),
    [
        ("celebrada en 20194;", "celebrada en 2019;", (Marker("4", 17),)),
        ("de 2015-20304 y", "de 2015-2030 y", (Marker("4", 12),)),
        ("Desarrollo Sostenible4, que", "Desarrollo Sostenible, que", (Marker("4", 21),)),
        ("el “Pacto Mundial”4 y", "el “Pacto Mundial” y", (Marker("4", 18),)),
        ("celebrada en 20195;", "celebrada en 20195;", ()),
        ("el documento S/20194;", "el documento S/20194;", ()),
        ("las salas A4 y COVID4;", "las salas A4 y COVID4;", ()),
        ("unos 20194,5 dólares", "unos 20194,5 dólares", ()),
    ],
)
def test_a_call_whose_markup_is_lost_is_read_and_told(
    printed: str, said: str, markers: tuple[Marker, ...]
) -> None:
    first = paragraph("1.", f"Recuerda la Declaración{note('4', 'Documento 20194.')};")
    reading = read(first + paragraph("2.", printed))
    second = clauses(reading)[1]
    assert (second.text, second.markers) == (said, markers)
    assert len(reading.doubts) == len(markers)
    assert reading.resolution.notes[0].text == "Documento 20194."


def test_characters_that_print_does_not_show_are_folded() -> None:
    printed = "Toma nota del período\u00a02020\u20112021 y del desa\u00adrrollo;"
    (only,) = clauses(read(paragraph("1.", printed)))
    assert only.text == "Toma nota del período 2020-2021 y del desarrollo;"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([("1.", "Uno:"), ("", "a) A;"), ("", "y exige B;")], ["1", "1/a", "1/fin"]),
        ([("1.", "Uno:"), ("", "a) A;"), ("", "Exige B;")], ["1", "1/a", "s1"]),
        ([("1.", "Uno:"), ("", "El jueves;"), ("2.", "Dos.")], ["1", "s1", "2"]),
        ([("", "Resuelve que:"), ("1.", "Uno;"), ("2.", "Dos.")], ["s1", "1", "2"]),
        ([("", "Nombra a A."), ("", "Nombra a B.")], ["1", "2"]),
        ([("", "Insta a:"), ("", "a) A;"), ("", "b) B.")], ["1", "1/a", "1/b"]),
        ([("1.", "Uno, a saber: a) A; b) B;"), ("2.", "Dos.")], ["1", "2"]),
        ([("1.", "En 2003. Fue así;"), ("2.", "Dos.")], ["1", "2"]),
        ([("1.", "Uno:"), ("", "1) A;"), ("2.", "Dos.")], ["1", "s1", "2"]),
        ([("", "1. Uno;"), ("", "2. Dos.")], ["1", "2"]),
        (
            [("1.", "Uno:"), *(("", f"{label}) X;") for label in "abcdefghij")],
            ["1", *(f"1/{label}" for label in "abcdefghij")],
        ),
        ([("1.", "A;"), ("1.", "B;"), ("2.", "C.")], ["1", "seccion/1/1", "seccion/1/2"]),
        ([("1.", "A;"), ("3.", "B;"), ("3.", "C.")], ["1", "3", "3-2"]),
    ],
)
def test_what_belongs_to_what_is_told_by_the_numbers(
    paragraphs: list[tuple[str, str]], expected: list[str]
) -> None:
    body = "".join(paragraph(number, text) for number, text in paragraphs)
    assert [place.replace("parrafo/", "") for place in ids(read(body))] == expected


def test_gaps_in_the_numbers_are_doubts() -> None:
    reading = read(paragraph("1.", "Uno;") + paragraph("3.", "Tres."))
    assert [doubt.message for doubt in reading.doubts] == [
        "paragraph 3 stands where 2 was expected"
    ]


def test_preamble_with_a_list() -> None:
    preamble = (
        '<container name="Convencida"><p><span class="italic">Convencida </span>de:</p></container>'
        "<blockList><item><num>a)</num><p>La paz,</p></item></blockList>"
        '<container name="x"><p>y de que es posible,</p></container>'
    )
    assert clauses(read(paragraph("1.", "Decide."), preamble))[:3] == [
        clause("preambulo/1", "Convencida de:", action="Convencida"),
        clause("preambulo/1/a", "La paz,"),
        clause("preambulo/1/fin", "y de que es posible,"),
    ]


def test_sections_with_preambles_of_their_own() -> None:
    def section(number: str, text: str) -> str:
        cross = f'<crossHeading refersTo="#preamble"><i>Recordando</i> {text},</crossHeading>'
        return (
            f"<section><num>\t{number} </num><subheading>\t{text}</subheading>{cross}"
            f"{paragraph('1.', 'Toma nota;')}</section>"
        )

    reading = read(section("I", "el Instituto") + section("II", "el Consejo"))
    assert ids(reading) == [
        "seccion/1/preambulo/1",
        "seccion/1/parrafo/1",
        "seccion/2/preambulo/1",
        "seccion/2/parrafo/1",
    ]
    assert headings(reading) == [
        text("seccion/1/preambulo/1/epigrafe", "I"),
        text("seccion/1/preambulo/1/epigrafe/2", "el Instituto"),
        text("seccion/2/preambulo/1/epigrafe", "II"),
        text("seccion/2/preambulo/1/epigrafe/2", "el Consejo"),
    ]


def test_sections_that_the_markup_does_not_tell() -> None:
    preamble = paragraph("", "Recordando el informe,")
    parts = [heading(text) + preamble + paragraph("1.", "Decide.") for text in ("I", "II")]
    reading = read(
        paragraph("1.", "Uno;") + "".join(parts), '<container name="x"><p>A,</p></container>'
    )
    assert ids(reading) == [
        "preambulo/1",
        "parrafo/1",
        "seccion/1/preambulo/1",
        "seccion/1/parrafo/1",
        "seccion/2/preambulo/1",
        "seccion/2/parrafo/1",
    ]
    assert [str(heading.place.parent) for heading in headings(reading)] == [
        "seccion/1/preambulo/1",
        "seccion/2/preambulo/1",
    ]


def test_headings_do_not_begin_sections_where_the_numbers_run_on() -> None:
    body = paragraph("1.", "Uno;") + heading("II Dos") + paragraph("2.", "Dos.")
    reading = read(body)
    assert ids(reading) == ["parrafo/1", "parrafo/2"]
    assert headings(reading) == [text("parrafo/2/epigrafe", "II Dos")]


def test_a_number_that_its_heading_repeats_stands_once() -> None:
    head = '<paragraph class="H1"><num>A.</num><heading>\tA.\tPensiones</heading></paragraph>'
    reading = read(head + paragraph("1.", "Uno."))
    assert headings(reading) == [text("parrafo/1/epigrafe", "A. Pensiones")]


def in_table(rows: str) -> str:
    return f'<container name="table"><table>{rows}</table></container>'


def test_tables_keep_their_cells() -> None:
    called = f"1{note('1', 'De 2020.')}"
    rows = (
        '<tr><th colspan="2"><p>Medida</p></th></tr><tr><td/><td/></tr>'
        f'<tr><td rowspan="0"><p>Puesto\nnuevo</p></td><td><p>{called}</p></td></tr>'
        f'<tr><td>{note("2", "Vacía.")}</td><td rowspan="2"/></tr>'
    )
    reading = read(paragraph("1.", "Aprueba:") + in_table(rows) + paragraph("2.", "Decide."))
    found = reading.resolution.blocks[2]
    assert isinstance(found, Table)
    assert found.id == "parrafo/1/tabla"
    assert [[(c.text, c.heads, c.columns, c.rows) for c in row] for row in found.rows] == [
        [("Medida", True, 2, 1)],
        [("Puesto nuevo", False, 1, 1), ("1", False, 1, 1)],
        [("", False, 1, 1), ("", False, 1, 2)],
    ]
    assert [c.markers for row in found.rows for c in row if c.markers] == [
        (Marker("1", 1),),
        (Marker("2", 0),),
    ]


def test_a_table_without_words_is_none() -> None:
    body = paragraph("1.", "Aprueba:") + in_table("<tr><td/></tr>")
    assert not any(isinstance(block, Table) for block in read(body).resolution.blocks)


def test_a_table_belongs_to_a_clause_of_its_own_section() -> None:
    first = f"<section><num>I</num>{paragraph('1.', 'Uno;')}</section>"
    rows = "<tr><td><p>A</p></td></tr>"
    second = f"<section><num>II</num>{in_table(rows)}{paragraph('1.', 'Dos.')}</section>"
    assert table("seccion/2/tabla", [["A"]]) in read(first + second).resolution.blocks


def part(letter: str, body: str, after: str = "") -> str:
    return (
        '<component><statement name="resolution"><preface><p>'
        f"<docNumber>{letter}</docNumber><docTitle>Parte {letter}</docTitle>{after}</p></preface>"
        f"<preamble>{FORMULA}</preamble><mainBody>{body}</mainBody>"
        f"{CLOSING if letter == 'A' else ''}</statement></component>"
    )


def collection(*parts: str) -> bytes:
    """An official file of several parts in small; the last one closes the whole."""
    whole = document("", symbol="A/RES/75/101 A-B").decode()
    whole = whole.replace('statement name="resolution"', "documentCollection", 1)
    front, _, end = whole.partition("<preamble>")
    closing = end[end.index("<conclusions>") :].replace("</statement>", "</documentCollection>")
    return f"{front}<components>{''.join(parts)}</components>{closing}".encode()


def test_parts_are_statements_of_their_own() -> None:
    data = collection(part("A", paragraph("", "Insta a:")), part("B", paragraph("", "Decide.")))
    found = read_akn(data, "75_101A-B_S.xml").resolution
    assert found.symbol == "A/RES/75/101A-B"
    assert found.blocks == (
        text("A/formula/epigrafe", "A"),
        text("A/formula/epigrafe/2", "Parte A"),
        text("A/formula", "La Asamblea General,"),
        clause("A/parrafo/1", "Insta a:", number=None, action="Insta"),
        text("A/cierre", "37a sesión plenaria"),
        text("A/cierre/2", "7 de diciembre de 2020"),
        text("B/formula/epigrafe", "B"),
        text("B/formula/epigrafe/2", "Parte B"),
        text("B/formula", "La Asamblea General,"),
        clause("B/parrafo/1", "Decide.", number=None, action="Decide"),
        text("cierre", "37a sesión plenaria"),
        text("cierre/2", "7 de diciembre de 2020"),
    )


def test_a_footnote_beside_the_title_of_a_part_is_called_there() -> None:
    beside = note("1", "Pasa a ser A.")
    decides = paragraph("", "Decide.")
    data = collection(part("A", decides, after=beside), part("B", decides))
    heading = next(t for t in read_akn(data, "x.xml").resolution.texts() if t.text == "Parte A")
    assert heading.markers == (Marker("1", 7),)


def annex(*paragraphs: str) -> str:
    meta = '<meta><identification source="#DGACM"/></meta>'
    body = "".join(paragraphs)
    return f'<attachment><doc name="annex">{meta}<mainBody>{body}</mainBody></doc></attachment>'


def bold(text: str, style: str = "H1") -> str:
    span = f'<span class="bold">\t\t{text}</span>'
    return f'<paragraph class="{style}"><content><p>{span}</p></content></paragraph>'


@pytest.mark.parametrize("apart", [True, False], ids=["two files", "one file"])
def test_annexes(apart: bool) -> None:
    opening = paragraph("1.", "Apertura:") + paragraph("", "a) Lugar;")
    first = (bold("Anexo I"), bold("Programa"), opening)
    second = (bold("Anexo II"), bold("Estocolmo", "H23"), paragraph("", "Decide durar."))
    files = annex(*first) + annex(*second) if apart else annex(*first, *second)
    reading = read(paragraph("1.", "Decide."), after=f"<attachments>{files}</attachments>")
    assert reading.resolution.annexes == (
        samples.annex(
            "anexo/1",
            "Anexo I",
            "Programa",
            [clause("anexo/1/parrafo/1", "Apertura:"), clause("anexo/1/parrafo/1/a", "Lugar;")],
        ),
        samples.annex(
            "anexo/2",
            "Anexo II",
            None,
            [
                text("anexo/2/parrafo/1/epigrafe", "Estocolmo"),
                clause("anexo/2/parrafo/1", "Decide durar.", number=None),
            ],
        ),
    )


def test_label_and_title_of_an_annex_in_one_paragraph() -> None:
    head = "<p><docType>Anexo</docType><docTitle>\tPrograma</docTitle></p>"
    head = f'<paragraph class="H1"><content>{head}</content></paragraph>'
    files = annex(head, paragraph("1.", "Apertura."))
    reading = read(paragraph("1.", "Decide."), after=f"<attachments>{files}</attachments>")
    opening = clause("anexo/parrafo/1", "Apertura.")
    assert reading.resolution.annexes == (samples.annex("anexo", "Anexo", "Programa", [opening]),)
    assert reading.doubts == ()


@pytest.mark.parametrize("where", ["in", "beside"])
def test_footnotes_of_the_title(where: str) -> None:
    data = document(paragraph("1.", "Decide."), title=note("1", "Pasa a ser A.")).decode()
    if where == "beside":
        data = data.replace("<docTitle>Desarme", "<docTitle>Desarme</docTitle>", 1)
        data = data.replace("</authorialNote></docTitle>", "</authorialNote>", 1)
    assert read_akn(data.encode(), "75_253B_S.xml").resolution.title == text(
        "titulo", "Desarme[^1]"
    )


def test_a_title_in_two_elements_stays_whole_and_that_of_its_part_is_a_heading() -> None:
    data = document(paragraph("1.", "Decide.")).decode()
    more = "<docTitle>y paz</docTitle></p><p><docNumber refersTo='#letter'>B</docNumber>"
    data = data.replace("</docTitle>", f"</docTitle>{more}<docTitle>Mares</docTitle>", 1)
    reading = read_akn(data.encode(), "x.xml")
    assert reading.resolution.title == text("titulo", "Desarme y paz")
    assert headings(reading) == [text("formula/epigrafe", "Mares")]
    assert reading.doubts == ()


def test_a_footnote_in_the_closing_is_called_in_its_line() -> None:
    closing = CLOSING.replace("<eol/>", f"{note('1', 'Nota.')}<eol/>")
    data = document(paragraph("1.", "Decide.")).decode().replace(CLOSING, closing)
    assert read_akn(data.encode(), "x.xml").resolution.blocks[-2:] == (
        text("cierre", "37a sesión plenaria[^1]"),
        text("cierre/2", "7 de diciembre de 2020"),
    )


REISSUED = (
    '<notes source="#DGACM"><note marker="*" placement="bottom"><p>Publicado de nuevo.</p></note>'
    "</notes><presentation><docket>20-17000 (S)</docket></presentation></meta>"
)


def test_what_the_metadata_print_is_set_aside() -> None:
    data = document(paragraph("1.", "Decide.")).decode().replace("</meta>", REISSUED)
    reading = read_akn(data.encode(), "x.xml")
    assert [line.text for line in reading.furniture] == [
        "Publicado de nuevo.",
        "20-17000 (S)",
        "A/RES/75/1",
        "75/1.",
    ]
    assert (reading.resolution.notes, reading.doubts) == ((), ())


def test_a_footnote_in_the_metadata_that_the_text_calls_is_a_note() -> None:
    called = paragraph("1.", 'Decide<noteRef marker="*" href="#n"/>.')
    data = document(called).decode().replace("</meta>", REISSUED)
    reading = read_akn(data.encode(), "x.xml")
    assert clauses(reading) == [clause("parrafo/1", "Decide[^*].", action="Decide")]
    assert reading.resolution.notes == (samples.note("*", "Publicado de nuevo."),)


COMPONENT = (
    '<component eId="other"><doc name="x"><mainBody><p>Otra cosa.</p></mainBody></doc></component>'
)
PREFACED = (
    "<attachment><doc name='annex'><preface><p>Prefacio.</p></preface>"
    "<mainBody/></doc></attachment>"
)
ELSEWHERE = "<attachment><documentRef href='#a' showAs='Anexo'/></attachment>"


@pytest.mark.parametrize(
    ("body", "after", "line", "aside"),
    [
        ("Suelto.", "", 1, "Suelto."),  # directly in the body, which begins there
        (in_table("<caption>Cuotas</caption><tr><td>1</td></tr>"), "", 2, "Cuotas"),
        ("", f"<components>{COMPONENT}</components>", 3, "Otra cosa."),
        ("", f"<attachments>{PREFACED}</attachments>", 3, "Prefacio."),
    ],
)
def test_words_outside_known_elements_are_told_with_their_line(
    body: str, after: str, line: int, aside: str
) -> None:
    message = f"set aside as no part of the resolution: {aside!r}"
    assert doubts(body, after) == [(line, message)]


@pytest.mark.parametrize(
    ("body", "after", "absent"),
    [
        ("<p><img src='a.png' alt='Mapa'/></p>", "", "a picture, 'Mapa'"),
        ("<p><img src='a.png'/></p>", "", "a picture, 'a.png'"),
        ("<componentRef src='#b' showAs='B'/>", "", "a document, 'B'"),
        ("", f"<attachments>{ELSEWHERE}</attachments>", "a document, 'Anexo'"),
    ],
)
def test_what_the_file_does_not_hold_is_told_with_its_line(
    body: str, after: str, absent: str
) -> None:
    message = f"the file does not hold {absent}"
    assert doubts(body, after) == [(2 if body else 3, message)]


def doubts(body: str, after: str) -> list[tuple[int | None, str]]:
    """The doubts of a file with something in the body on line 2 or after it on line 3."""
    whole = document(paragraph("1.", "Decide.") + f"\n{body}", after=f"\n{after}")
    return [(doubt.line, doubt.message) for doubt in read_akn(whole, "x.xml").doubts]


def test_pictures_of_the_cover_and_documents_of_the_file_itself_are_no_doubt() -> None:
    whole = collection(part("A", paragraph("", "Insta a:")), part("B", paragraph("", "Decide.")))
    references = "<collectionBody><component><documentRef href='#b'/></component></collectionBody>"
    front = whole.replace(b"</coverPage>", b"<p><img src='logo.png'/></p></coverPage>")
    front = front.replace(b"<components>", f"{references}<components eId='b'>".encode(), 1)
    assert read_akn(front, "x.xml").doubts == ()


LEDGER = etree.fromstring("<p>\n<b>Pide\nalgo</b>;\n\n<i>y\nmás</i></p>")


def test_the_ledger_of_a_file_tells_what_is_lost_with_its_line() -> None:
    reader = WordReader(LEDGER)
    reader.words(LEDGER[0], Fate.CLAUSE)
    with pytest.raises(SourceError, match=r"^source:2: ';.* that ended nowhere"):
        check_ledger(reader.source, reader.entries, reader.line)
    assert [text for _, text in reader.unread()] == ["; y más"]
    check_ledger(reader.source, reader.entries, reader.line)


def test_the_ledger_of_a_file_tells_what_is_taken_twice_with_its_line() -> None:
    reader = WordReader(LEDGER)
    reader.words(LEDGER, Fate.CLAUSE)
    reader.words(LEDGER[1], Fate.HEADING)
    with pytest.raises(SourceError, match=r"^source:5: 'y\\nmás' taken twice"):
        check_ledger(reader.source, reader.entries, reader.line)


OWN = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
    ' xmlns:mention="urn:x-resolution:mentions:1"><statement name="resolution"><meta>'
    '<identification source="#unofficialEditor"><FRBRExpression><FRBRlanguage language="spa"/>'
    "</FRBRExpression></identification></meta><coverPage><p><docNumber>A/RES/75/1</docNumber></p>"
    "</coverPage><mainBody><num>1.</num><p mention:place='parrafo/1'>Decide.</p>{}</mainBody>"
    "</statement></akomaNtoso>"
)


def test_own_files_are_read_by_their_places_alone() -> None:
    words = "<p mention:place='parrafo/1/a'>1. Recordando,</p>"
    own = read_akn(OWN.format(words).encode(), "x.xml").resolution
    assert own == samples.resolution(
        [clause("parrafo/1", "Decide."), clause("parrafo/1/a", "1. Recordando,", number=None)],
        title="",
        symbol="A/RES/75/1",
    )


@pytest.mark.parametrize("words", ["<p>X</p>", "<p mention:place=''>X</p>"])
def test_words_of_own_files_without_a_place_are_told(words: str) -> None:
    (doubt,) = read_akn(OWN.format(words).encode(), "x.xml").doubts
    assert doubt.message == "set aside as no part of the resolution: 'X'"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("<p mention:place='parrafo/1'>X</p>", "two texts at parrafo/1"),
        ("<p mention:place='anexo/parrafo/1'>X</p>", "anexo/parrafo/1 without its annex"),
        ("<p mention:place='../1'>X</p>", "'../1' is no place in a resolution"),
        ("<p mention:place='nota/1'>X</p>", "a footnote with the marker ''"),
        ("<p mention:place='parrafo/2'><b mention:place='parrafo/3'>X</b></p>", "'X' taken twice"),
    ],
)
def test_own_files_with_wrong_places_are_a_clear_error(words: str, told: str) -> None:
    with pytest.raises(SourceError, match=re.escape(told)):
        read_akn(OWN.format(words).encode(), "x.xml")


def test_the_formula_tells_the_language_where_the_metadata_do_not() -> None:
    data = document(paragraph("1.", "Decide."), language="").decode()
    data = data.replace('language=""', "").replace("La Asamblea General", "The General Assembly")
    assert read_akn(data.encode(), "x.xml").resolution.language == "en"


@pytest.mark.parametrize(("language", "code"), [("spa", "es"), ("eng", "en"), ("fra", "fr")])
def test_languages(language: str, code: str) -> None:
    assert read(paragraph("1.", "X."), language=language).resolution.language == code


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "source:1: Document is empty"),
        (b"<akomaNtoso/>", "the root element akomaNtoso; expected akomaNtoso of http://docs"),
        (b"<a><b></a>", "source:1: Opening and ending tag mismatch"),
        (b"<a>\xff</a>", "expected well-formed XML in UTF-8"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "a document type declaration; expected"),
        (b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>', "a document type declaration"),
        (b" " * (LIMIT + 1), f"at most {LIMIT} bytes"),
        (document(""), "no paragraph; expected a preamble or a main body"),
        (document(paragraph("1.", "X."), language="rus"), "the language 'rus'; expected one of"),
        (document(paragraph("1.", "X."), symbol="../../etc"), "the symbol '../../etc'"),
        (document(paragraph("1.", f"X{note('../1', 'Y')}.")), "a footnote with the marker '../1'"),
        (document(paragraph("1.", f"X{note('', 'Y')}.")), "a footnote with the marker ''"),
        (
            document(paragraph("1.", f"X{note('1', 'Y')} y Z{note('1', 'W')}.")),
            "two different footnotes 1; expected one",
        ),
    ],
)
def test_what_cannot_be_read_is_a_clear_error(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=re.escape(message)):
        read_akn(data, "75_1_S.xml")


def test_entities_in_other_encodings_are_not_expanded() -> None:
    text = '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    for encoding in ("utf-16", "utf-16-le", "utf-7"):
        with pytest.raises(SourceError):
            read_akn(text.encode(encoding), "x.xml")


@pytest.mark.parametrize(
    ("body", "size"),
    [
        (lambda n: paragraph("1.", "Uno:") + paragraph("", "a) A;") * n, 300),
        (lambda n: "<paragraph>" * n + "<p>X</p>" + "</paragraph>" * n, 100),
        (lambda n: paragraph("1.", "x" + "<sup>1</sup>" * n), 300),
        (lambda n: paragraph("1.", note("1", "Y") * n), 300),
        (lambda n: (heading("II") + paragraph("1.", "Uno;")) * n, 300),
        (lambda n: in_table("<tr><td>X</td></tr>" * n) + paragraph("1.", "Uno."), 300),
        (lambda n: "X<p>Y</p>" * n + paragraph("1.", "Uno."), 300),
    ],
    ids=["same letter", "deep", "calls", "same footnote", "sections", "rows", "stray words"],
)
def test_hostile_files_are_read_in_linear_time(body: Callable[[int], str], size: int) -> None:
    def work(size: int) -> None:
        with contextlib.suppress(SourceError):
            read_akn(document(body(size)), "x.xml")

    assert growth(work, size) < 2.5


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_a_reading_or_a_clear_error(data: bytes) -> None:
    with pytest.raises(SourceError):
        read_akn(data, "x.xml")


def test_official_files_read_as_the_gold_has_them(shared: Path) -> None:
    files = sorted((shared / "corpus" / "akn").glob("*.xml"))
    assert files
    for file in files:
        reading = read_akn(file.read_bytes(), file.name)
        found = reading.resolution
        session, number = re.findall(r"\d+", file.stem)
        gold = json.loads((shared / "corpus/es" / f"A-RES-{session}-{number}.json").read_text())
        assert reading.doubts == ()
        told = resolution_to_json(found)
        assert [
            (c["id"], c["kind"], c["text"], [n["marker"] for n in c["notes"]])
            for c in told["clauses"]
        ] == [(c["id"], c["kind"], c["text"], c["notes"]) for c in gold["clauses"]], file.name
        for kind, names in (("notes", ("marker", "text")), ("headings", ("before", "text"))):
            assert [[each[name] for name in names] for each in told[kind]] == [
                [each[name] for name in names] for each in gold[kind]
            ], file.name
        for name in ("title", "symbol", "adopted", "enacting"):
            assert told[name] == gold[name]


def test_nothing_of_an_official_file_is_lost(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "akn").glob("*.xml")):
        reading = read_akn(file.read_bytes(), file.name)
        root = etree.parse(file).getroot()
        for meta in root.iter("{*}meta"):
            for unprinted in [e for e in meta if not _is_printed(e)]:
                meta.remove(unprinted)
        printed = "".join(str(text) for text in root.itertext())
        assert _characters(printed.translate({0x2011: "-", 0xAD: None})) == _accounted(reading)


def _is_printed(meta: etree._Element) -> bool:
    return etree.QName(meta).localname in {"presentation", "notes"}


def _characters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def _accounted(reading: Reading) -> Counter[str]:
    """The characters of a reading: what the resolution says, and what was set aside."""
    said = [line.text for line in reading.furniture]
    calls: Counter[str] = Counter()
    for each in reading.resolution.texts():
        said.append(each.text)
        calls.update(marker.marker for marker in each.markers)
        if isinstance(each, Clause) and each.number and each.place.kind is not Kind.PREAMBULAR:
            said.append(each.number + ("." if each.number.isdigit() else ")"))
    said += [marker * (count - 1) for marker, count in calls.items()]  # second calls are printed
    return _characters("".join(said))
