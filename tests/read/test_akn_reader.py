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
from resolution.core.model import Clause, Heading, Kind, Marker, Note, Reading, Table
from resolution.read.xml.akn import LIMIT, read_akn
from resolution.read.xml.outline import follows
from tests.counting import growth

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


def ids(reading: Reading) -> list[str]:
    return [clause.id for clause in reading.resolution.every_clause()]


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
    assert read(body).resolution.clauses == (
        Clause("parrafo/1", Kind.OPERATIVE, "Decide que:", "1", "Decide"),
        Clause("parrafo/1/a", Kind.SUBPARAGRAPH, "Uno;", "a", parent="parrafo/1"),
        Clause("parrafo/1/b", Kind.SUBPARAGRAPH, "Dos:", "b", parent="parrafo/1"),
        Clause("parrafo/1/b/i", Kind.SUBPARAGRAPH, "Tres;", "i", parent="parrafo/1/b"),
    )


def test_the_front_and_the_end_of_a_resolution() -> None:
    resolution = read(paragraph("1.", "Toma nota.")).resolution
    assert (resolution.symbol, resolution.language) == ("A/RES/75/1", "es")
    assert (resolution.title, resolution.enacting) == ("Desarme", "La Asamblea General,")
    assert (resolution.adopted, resolution.meeting) == (date(2020, 12, 7), "37a sesión plenaria")


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


def test_without_a_cover_the_number_tells_the_symbol() -> None:
    cover = document(paragraph("1.", "Decide."))
    bare = re.sub(rb"<coverPage>.*</coverPage>", b"", cover)
    assert read_akn(bare, "x.xml").resolution.symbol == "A/RES/75/1"


def test_footnotes_leave_the_text_and_mark_their_place() -> None:
    text = f"<i>Toma nota</i> del informe{note('1', 'A/75/1.')}, \n y de <a href='x'>otro</a>;"
    reading = read(paragraph("1.", text))
    clause = reading.resolution.clauses[0]
    assert clause.text == "Toma nota del informe, y de otro;"
    assert (clause.action, clause.notes) == ("Toma nota", (Marker("1", 21),))
    assert reading.resolution.notes == (Note("1", "A/75/1."),)


@pytest.mark.parametrize(
    ("text", "read_text", "markers"),
    [
        ("Coloniales<sup>4</sup> y", "Coloniales y", (Marker("4", 10),)),
        ("la 19<sup>ª</sup> Cumbre", "la 19ª Cumbre", ()),
        ("un área de 20 km<sup>4</sup>", "un área de 20 km4", ()),
        ("Coloniales<sup>5</sup>", "Coloniales5", ()),
        ("el informe <sup>4</sup>  anual", "el informe anual", (Marker("4", 10),)),
    ],
    ids=["second call", "ordinal", "unit", "no such note", "spaced"],
)
def test_raised_figures_call_a_footnote_only_if_there_is_one(
    text: str, read_text: str, markers: tuple[Marker, ...]
) -> None:
    first = paragraph("1.", f"Recuerda la Declaración{note('4', 'Resolución 1514 (XV).')};")
    clause = read(first + paragraph("2.", text)).resolution.clauses[1]
    assert (clause.text, clause.notes) == (read_text, markers)


def test_characters_that_print_does_not_show_are_folded() -> None:
    text = "Toma nota del período\u00a02020\u20112021 y del desa\u00adrrollo;"
    clause = read(paragraph("1.", text)).resolution.clauses[0]
    assert clause.text == "Toma nota del período 2020-2021 y del desarrollo;"


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
        ([("1.", "A;"), ("3.", "B;"), ("3.", "C.")], ["1", "3", "s1"]),
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
    assert read(paragraph("1.", "Decide."), preamble).resolution.clauses[:3] == (
        Clause("preambulo/1", Kind.PREAMBULAR, "Convencida de:", "1", "Convencida"),
        Clause("preambulo/1/a", Kind.SUBPARAGRAPH, "La paz,", "a", parent="preambulo/1"),
        Clause("preambulo/1/fin", Kind.CONTINUATION, "y de que es posible,", parent="preambulo/1"),
    )


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
    assert reading.resolution.headings == (
        Heading("seccion/1/preambulo/1", "I"),
        Heading("seccion/1/preambulo/1", "el Instituto"),
        Heading("seccion/2/preambulo/1", "II"),
        Heading("seccion/2/preambulo/1", "el Consejo"),
    )


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
    assert [h.before for h in reading.resolution.headings] == [
        "seccion/1/preambulo/1",
        "seccion/2/preambulo/1",
    ]


def test_headings_do_not_begin_sections_where_the_numbers_run_on() -> None:
    body = paragraph("1.", "Uno;") + heading("II Dos") + paragraph("2.", "Dos.")
    reading = read(body)
    assert ids(reading) == ["parrafo/1", "parrafo/2"]
    assert reading.resolution.headings == (Heading("parrafo/2", "II Dos"),)


def test_a_number_that_its_heading_repeats_stands_once() -> None:
    head = '<paragraph class="H1"><num>A.</num><heading>\tA.\tPensiones</heading></paragraph>'
    reading = read(head + paragraph("1.", "Uno."))
    assert reading.resolution.headings == (Heading("parrafo/1", "A. Pensiones"),)


def test_tables_stay_rows_of_text() -> None:
    table = (
        '<container name="table"><table><tr><th><p>Medida</p></th><th><p>Número</p></th></tr>'
        "<tr><td/><td/></tr><tr><td><p>Puesto\nnuevo</p></td><td><p>1</p></td></tr></table>"
        "</container>"
    )
    reading = read(paragraph("1.", "Aprueba:") + table + paragraph("2.", "Decide."))
    assert reading.resolution.tables == (Table("parrafo/1", ("Medida Número", "Puesto nuevo 1")),)


def test_parts_are_statements_of_their_own() -> None:
    def part(letter: str, text: str) -> str:
        return (
            '<component><statement name="resolution"><preface><p>'
            f"<docNumber>{letter}</docNumber><docTitle>Parte {letter}</docTitle></p></preface>"
            f"<preamble>{FORMULA}</preamble><mainBody>{paragraph('', text)}</mainBody>"
            "</statement></component>"
        )

    whole = document("", symbol="A/RES/75/101 A-B").decode()
    whole = whole.replace('statement name="resolution"', "documentCollection", 1)
    front, _, end = whole.partition("<preamble>")
    closing = end[end.index("<conclusions>") :].replace("</statement>", "</documentCollection>")
    parts = f"<components>{part('A', 'Insta a:')}{part('B', 'Decide.')}</components>"
    reading = read_akn((front + parts + closing).encode(), "75_101A-B_S.xml")
    assert reading.resolution.symbol == "A/RES/75/101A-B"
    assert ids(reading) == ["A/parrafo/1", "B/parrafo/1"]
    assert reading.resolution.headings[2:] == (
        Heading("B/parrafo/1", "B"),
        Heading("B/parrafo/1", "Parte B"),
    )


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
    second = (bold("Anexo II"), bold("Estocolmo", "H23"), paragraph("", "Duración."))
    files = annex(*first) + annex(*second) if apart else annex(*first, *second)
    reading = read(paragraph("1.", "Decide."), after=f"<attachments>{files}</attachments>")
    one, two = reading.resolution.annexes
    assert (one.id, one.label, one.title) == ("anexo/1", "Anexo I", "Programa")
    assert one.clauses == (
        Clause("anexo/1/1", Kind.ANNEX, "Apertura:", "1"),
        Clause("anexo/1/1/a", Kind.ANNEX, "Lugar;", "a", parent="anexo/1/1"),
    )
    assert (two.label, two.title) == ("Anexo II", None)
    assert two.headings == (Heading("anexo/2/1", "Estocolmo"),)


@pytest.mark.parametrize("where", ["in", "beside"])
def test_footnotes_of_the_title(where: str) -> None:
    data = document(paragraph("1.", "Decide."), title=note("1", "Pasa a ser A.")).decode()
    if where == "beside":
        data = data.replace("<docTitle>Desarme", "<docTitle>Desarme</docTitle>", 1)
        data = data.replace("</authorialNote></docTitle>", "</authorialNote>", 1)
    resolution = read_akn(data.encode(), "75_253B_S.xml").resolution
    assert (resolution.title, resolution.title_notes) == ("Desarme", (Marker("1", 7),))


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
    ],
    ids=["same letter", "deep", "calls", "same footnote", "sections"],
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


@pytest.mark.parametrize(
    ("label", "last", "expected"),
    [
        ("b", "a", True),
        ("j", "i", True),
        ("ii", "i", True),
        ("x", "ix", True),
        ("aa", "z", True),
        ("bb", "aa", True),
        ("2", "1", True),
        ("c", "a", False),
        ("a", "a", False),
        ("iv", "ii", False),
        ("3", "1", False),
        ("ñ", "n", False),
        ("b", "", False),
    ],
)
def test_labels_that_follow_each_other(label: str, last: str, expected: bool) -> None:
    assert follows(label, last) is expected


def test_official_files_read_as_the_gold_has_them(shared: Path) -> None:
    files = sorted((shared / "corpus" / "akn").glob("*.xml"))
    assert files
    for file in files:
        reading = read_akn(file.read_bytes(), file.name)
        found = reading.resolution
        session, number = re.findall(r"\d+", file.stem)
        gold = json.loads((shared / "corpus/es" / f"A-RES-{session}-{number}.json").read_text())
        assert reading.doubts == ()
        assert [
            (c.id, str(c.kind), c.text, [m.marker for m in c.notes]) for c in found.clauses
        ] == [(c["id"], c["kind"], c["text"], c["notes"]) for c in gold["clauses"]], file.name
        assert [(n.marker, n.text) for n in found.notes] == [
            (n["marker"], n["text"]) for n in gold["notes"]
        ]
        assert [(h.before, h.text) for h in found.headings] == [
            (h["before"], h["text"]) for h in gold["headings"]
        ]
        assert (found.title, found.symbol) == (gold["title"], gold["symbol"])
        assert found.adopted == date.fromisoformat(gold["adopted"])


def test_nothing_of_an_official_file_is_lost(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "akn").glob("*.xml")):
        reading = read_akn(file.read_bytes(), file.name)
        root = etree.parse(file).getroot()
        for meta in list(root.iter("{*}meta")):
            meta.getparent().remove(meta)
        printed = "".join(str(text) for text in root.itertext())
        assert _characters(printed.translate({0x2011: "-", 0xAD: None})) == _accounted(reading)


def _characters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def _accounted(reading: Reading) -> Counter[str]:
    """The characters of a reading: what the resolution says, and what was set aside."""
    found = reading.resolution
    adopted = found.adopted
    assert adopted is not None
    months = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    month = [*months.split(), "diciembre"][adopted.month - 1]
    texts = [found.title, found.enacting or "", found.meeting or ""]
    texts += [line.text for line in reading.furniture]
    texts += [f"{adopted.day} de {month} de {adopted.year}"]
    texts += [heading.text for heading in found.headings]
    texts += [note.text for note in found.notes]
    for clause in found.clauses:
        printed = clause.number if clause.kind is not Kind.PREAMBULAR else None
        stop = "." if printed and printed.isdigit() else ")"
        texts += [clause.text, f"{printed}{stop}" if printed else ""]
    calls = Counter(m.marker for clause in found.clauses for m in clause.notes)
    texts += [marker * (count - 1) for marker, count in calls.items()]  # second calls are printed
    return _characters("".join(texts))
