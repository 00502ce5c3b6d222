"""Whole sources read: 58/208 against its golden model, other bodies, and every kind of error."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from resolution.core.errors import SourceError
from resolution.core.model import Marker, SourceLine
from resolution.core.place import Kind
from resolution.publish.data.values import resolution_to_json
from resolution.read import read_page_text, read_source
from tests.conftest import Golden
from tests.samples import table, text

FIXTURES = Path(__file__).parent.parent / "fixtures" / "read"
SOURCES = sorted(FIXTURES.glob("*.txt"))


@pytest.fixture(scope="session")
def text_58_208(project: Path) -> str:
    return (project / "content" / "resolutions" / "A-RES-58-208.es.txt").read_text("utf-8")


def test_58_208(project: Path, golden: Golden) -> None:
    source = project / "content" / "resolutions" / "A-RES-58-208.es.txt"
    reading = read_source(source)
    assert reading.doubts == ()
    assert [line.text for line in reading.furniture] == [
        *["_______________"] * 2,
        *["A/RES/58/208", "3"],
        *["_______________"] * 2,
    ]
    model = json.dumps(resolution_to_json(reading.resolution), ensure_ascii=False, indent=1)
    golden(FIXTURES / "A-RES-58-208.json", model + "\n")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_awkward_sources(source: Path, golden: Golden) -> None:
    reading = read_source(source)
    model = resolution_to_json(reading.resolution)
    model["furniture"] = [line.text for line in reading.furniture]
    model["doubts"] = [doubt.message for doubt in reading.doubts]
    golden(source.with_suffix(".json"), json.dumps(model, ensure_ascii=False, indent=1) + "\n")


SHORT = """\
 75/300. Título de la resolución

 La Asamblea General,

 Recordando su resolución 58/208 y el Programa de Acción de El Cairo1,

 1. Toma nota del informe;

 2. Decide seguir examinando la cuestión.

50ª sesión plenaria
2 de marzo de 2021

_______________
1 Resolución S-21/2, anexo.
"""


def test_short() -> None:
    reading = read_page_text(SHORT)
    resolution = reading.resolution
    assert (resolution.symbol, resolution.language) == ("A/RES/75/300", "es")
    assert (resolution.adopted, resolution.meeting) == (date(2021, 3, 2), "50ª sesión plenaria")
    assert [clause.id for clause in resolution.clauses()] == [
        *["preambulo/1", "parrafo/1", "parrafo/2"]
    ]
    assert next(resolution.clauses()).markers == (Marker("1", 67),)
    assert reading.furniture == (SourceLine(14, "_______________"),)


BROKEN = [
    ("", "an empty file; expected the text of a resolution"),
    (" \n\f\n \u00ad", "an empty file; expected the text of a resolution"),
    (
        "%PDF-1.4\n\x00\x01",
        "control character U+0000; expected plain text (is this a binary file?)",
    ),
    (
        "Lista de la compra\nPan\n",
        "no enacting formula; expected a line such as «La Asamblea General,», "
        "«The General Assembly,», «L’Assemblée générale,»",
    ),
    (
        "Resoluciones\n\n La Asamblea General,\n",
        "no title; expected the number and title of the resolution («58/208. …»)",
    ),
    (
        SHORT.replace("1 Resolución S-21/2, anexo.\n", "").replace("_______________\n", ""),
        "marker 1 without a note; expected a footnote 1 below the text",
    ),
    (
        SHORT.replace("El Cairo1", "El Cairo"),
        "footnote 1 without a marker; expected the number 1 in the text above the note",
    ),
    (
        SHORT.replace("2. Decide", "3. Decide"),
        "paragraph 3 after paragraph 1; expected paragraph 2, or 1 where a section begins",
    ),
    (
        SHORT[: SHORT.index("seguir")] + SHORT[SHORT.index("\n____") :],
        "the text ends with 'Decide'; expected the closing: number of the meeting and date",
    ),
    (
        SHORT[: SHORT.index("50ª")] + SHORT[SHORT.index("____") :],
        "the text ends with 'Decide seguir examinando la cuestión.'; "
        "expected the closing: number of the meeting and date",
    ),
    (
        SHORT.replace("1 Resolución S-21/2", "Resolución S-21/2"),
        "a rule followed by 'Resolución S-21/2, anexo.'; expected footnote 1 after the rule",
    ),
    (
        SHORT[: SHORT.index(" Recordando")] + SHORT[SHORT.index("50ª") : SHORT.index("\n____")],
        "no paragraph after the enacting formula; expected the clauses",
    ),
    (
        "x" * 20_001,
        "a line of 20001 characters; expected lines of at most 20000 characters",
    ),
    ("x " * 1_000_001, "text of 2000002 characters; expected a resolution of at most 2000000 "),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_broken(text: str, message: str) -> None:
    with pytest.raises(SourceError) as raised:
        read_page_text(text, language="es" if text.startswith("x" * 99) else None)
    said = str(raised.value).removeprefix("source")
    assert said.partition(": ")[2].startswith(message)


def test_errors_name_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "A-RES-75-300.es.txt"
    file.write_text(SHORT.replace("2. Decide", "3. Decide"), "utf-8")
    with pytest.raises(SourceError) as raised:
        read_source(file)
    assert str(raised.value) == (
        f"{file}:9: paragraph 3 after paragraph 1; "
        "expected paragraph 2, or 1 where a section begins\n"
        "    there: «3. Decide seguir examinando la cuestión.»\n"
        "    to do: where the file is wrong there, say so in A-RES-75-300.es.corrections.yml; "
        "or take it out"
    )


BYTES = [
    (b"\xff\xfe\x00", "byte 0xff that is not UTF-8; expected text in UTF-8"),
    ("sesión".encode("latin-1"), "byte 0xf3 that is not UTF-8; expected text in UTF-8"),
    (b"0" * 50_000_000, "a file of 50000000 bytes; expected at most 20000000 bytes"),
]


@pytest.mark.parametrize(("data", "message"), BYTES, ids=["utf-16", "latin-1", "50 MB"])
def test_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "noise.txt"
    file.write_bytes(data)
    with pytest.raises(SourceError, match=message):
        read_source(file)


def test_unknown_kind_of_file(tmp_path: Path) -> None:
    file = tmp_path / "resolution.docx"
    file.write_bytes(b"")
    with pytest.raises(
        SourceError, match=r"a file of kind '\.docx'; expected \.txt, \.xml or \.pdf"
    ):
        read_source(file)


def test_name_adds_the_letter_of_the_part() -> None:
    resolution = read_page_text(SHORT, name_hint="A-RES-75-300-B.es.txt").resolution
    assert resolution.symbol == "A/RES/75/300B"


def test_name_that_contradicts_the_text_is_doubted() -> None:
    reading = read_page_text(SHORT, name_hint="A-RES-75-301.es.txt")
    assert reading.resolution.symbol == "A/RES/75/300"
    assert [doubt.message for doubt in reading.doubts] == [
        "the file name tells A/RES/75/301, the text A/RES/75/300; the text is taken"
    ]


def test_ornaments_are_furniture_and_headings_are_kept() -> None:
    printed = SHORT.replace(" 2. Decide", " * * *\n\n  Otros asuntos\n\n 2. Decide")
    reading = read_page_text(printed)
    headings = [b for b in reading.resolution.blocks if b.place.kind is Kind.HEADING]
    assert headings == [text("parrafo/2/epigrafe", "Otros asuntos")]
    assert [line.text for line in reading.furniture] == ["* * *", "_______________"]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace(" de ", "\u00a0de\u00a0"),
        lambda text: text.replace("Programa", "Pro\u00adgra\u00adma"),
        lambda text: text.replace("resolución 58", "reso\u00ad\nlución 58"),
        lambda text: text.replace("\n ", "\n"),
        lambda text: text.replace("_______________", "\f_____________________"),
    ],
)
def test_print_varies_and_the_text_does_not(change: object) -> None:
    assert callable(change)
    assert read_page_text(change(SHORT)).resolution == read_page_text(SHORT).resolution


@pytest.mark.parametrize("call", ["1", " 1", ""])
def test_running_titles_do_not_repeat_the_footnote_call_of_the_title(call: str) -> None:
    page = "A/RES/75/300\nTítulo de la resolución\n\n21-00001 2/2\n\n 2. Decide"
    source = SHORT.replace("Cairo1", "Cairo" if call else "Cairo1").replace(" 2. Decide", page)
    reading = read_page_text(source.replace("la resolución\n", f"la resolución{call}\n", 1))
    words = [clause.text for clause in reading.resolution.clauses()]
    assert words[1:] == ["Toma nota del informe;", "Decide seguir examinando la cuestión."]
    assert [line.text for line in reading.furniture] == [
        *["A/RES/75/300", "Título de la resolución", "21-00001 2/2", "_______________"]
    ]


@pytest.mark.parametrize("title", ["Escala de cuotas", "Cuotas para 2043"])
def test_an_annex_that_is_a_table_keeps_its_title(title: str) -> None:
    rows = ("Estado Miembro Porcentaje", "Fiji 0,004", "Samoa 0,001", "Total 0,005")
    printed = SHORT.replace("2021\n", "\n\n ".join(("2021", "Anexo", title, *rows, "")))
    [annex] = read_page_text(printed).resolution.annexes
    assert annex.title == text("anexo/titulo", title)
    assert annex.blocks == (table("anexo/tabla", [[row] for row in rows]),)
