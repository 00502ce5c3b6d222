"""One print, many ways out of it: pypdf, `pdftotext`, `pdftotext -layout` and `-raw` give one model.

The texts that `pdftotext` gives stand in `tests/fixtures/routes`, so that they are tried on machines
without it; where it is installed, they are made anew and held against the same model.
"""

# ruff: noqa: E501

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from resolution.core.errors import SourceError
from resolution.core.model import Resolution
from resolution.read import read_page_text, read_source
from resolution.read.pdf import extract
from tests.read.printing import Design, assemble, pdf_of

FIXTURES = Path(__file__).parent.parent / "fixtures" / "routes"
STEM = "A-RES-58-208.es"
WAYS: dict[str, list[str]] = {"plain": [], "layout": ["-layout"], "raw": ["-raw"]}


@pytest.fixture(scope="module")
def known(project: Path) -> Resolution:
    return read_source(project / "content" / "resolutions" / f"{STEM}.txt").resolution


def words(text: str) -> Resolution:
    """What is read, without the cover, which the source has not."""
    reading = read_page_text(text, name_hint=f"{STEM}.txt")
    return replace(reading.resolution, masthead=())


@pytest.mark.parametrize("way", WAYS)
def test_texts_of_pdftotext_are_read_as_the_resolution(way: str, known: Resolution) -> None:
    assert words((FIXTURES / f"{STEM}.{way}.txt").read_text("utf-8")) == known


@pytest.mark.parametrize("foot_first", [False, True], ids=["foot last", "foot first"])
def test_the_pdf_is_read_as_the_resolution(known: Resolution, *, foot_first: bool) -> None:
    assert words(extract(pdf_of(known, Design(foot_first=foot_first)))) == known


@pytest.mark.parametrize("way", WAYS)
def test_pdftotext_of_this_machine_gives_the_same(
    way: str, known: Resolution, tmp_path: Path
) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed (poppler-utils)")
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf_of(known, Design()))
    done = subprocess.run([program, *WAYS[way], str(file), "-"], capture_output=True, check=True)
    assert words(done.stdout.decode()) == known


def test_a_left_margin_is_no_indentation(known: Resolution) -> None:
    text = (FIXTURES / f"{STEM}.layout.txt").read_text("utf-8")
    moved = "\n".join(f"         {line}" if line.strip() else line for line in text.split("\n"))
    assert words(moved) == known


def test_a_page_that_is_turned_reads_as_any_other() -> None:
    page = b"BT /F1 10 Tf 1 0 0 1 72 700 Tm (Toma nota del informe.) Tj ET"
    assert extract(assemble([page], page=b"/Rotate 90")) == "Toma nota del informe."


BODY = """\
58/900. El agua

La Asamblea General,

Recordando su resolución 49/127{first}, de 19 de diciembre de 1994, y los principios,

1. Toma nota del informe{second};

2. Decide seguir examinando la cuestión.

78ª sesión plenaria
23 de diciembre de 2003

_______________
{notes}
"""


@pytest.mark.parametrize(
    ("first", "second", "notes"),
    [
        ("¹", "²", "¹ Véase A/58/98.\n² A/58/99."),
        ("\u202c1", "\u200b2", "1 Véase A/58/98.\n2 A/58/99."),
        ("\u200e1", "2\u200e", "1 Véase A/58/98.\n2 A/58/99."),
        ("[1]", " [2]", "[1] Véase A/58/98.\n[2] A/58/99."),
        (" 1/", " 2/", "1/ Véase A/58/98.\n2/ A/58/99."),
        ("1", "2", "* Publicado nuevamente por razones técnicas.\n1 Véase A/58/98.\n2 A/58/99."),
        ("1", "2", "1\n\n2/2\n\nVéase A/58/98.\n\n2\n\nA/58/99.\n03-50318"),
        ("1", "2", "1\n2\n\nVéase A/58/98.\nA/58/99."),
    ],
    ids=["raised", "hidden", "directed", "brackets", "strokes", "reissued", "alone", "apart"],
)
def test_notes_are_called_in_many_ways(first: str, second: str, notes: str) -> None:
    text = BODY.format(first=f" relativa al desarrollo{first}", second=second, notes=notes)
    reading = read_page_text(text, name_hint="A-RES-58-900.es.txt")
    assert [note.text for note in reading.resolution.notes] == ["Véase A/58/98.", "A/58/99."]
    called = {c.id: [m.marker for m in c.markers] for c in reading.resolution.clauses()}
    assert called == {"preambulo/1": ["1"], "parrafo/1": ["2"], "parrafo/2": []}
    assert str(reading.resolution.adopted) == "2003-12-23"


def test_notes_of_a_volume_go_on_from_those_before() -> None:
    notes = "35 Véase A/58/98.\n36 A/58/99."
    text = BODY.format(first=" relativa al desarrollo35", second="36", notes=notes)
    reading = read_page_text(text, name_hint="A-RES-58-900.es.txt")
    assert [note.id for note in reading.resolution.notes] == ["nota/35", "nota/36"]
    called = {c.id: [m.marker for m in c.markers] for c in reading.resolution.clauses()}
    assert called == {"preambulo/1": ["35"], "parrafo/1": ["36"], "parrafo/2": []}
    assert [doubt.message for doubt in reading.doubts] == ["footnote 35 without those before it"]


PLAIN = BODY.format(first="", second="", notes="").replace("_______________\n\n", "")
LINES = "\n\n".join(f"{n}. Pide al Secretario General que informe y" for n in range(2, 7))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (PLAIN + "\n\n" + PLAIN.replace("58/900", "58/901"), "a second resolution, 58/901"),
        (
            BODY.format(first=" al desarrollo1", second="", notes="1 A/58/98.\n\f\n_____\n1 A/58/9."),
            "footnote 1 twice",
        ),
        (BODY.format(first="", second="", notes="1 A/58/98."), "footnote 1 without a marker"),
        (BODY.format(first="", second="", notes="3 A/58/98."), "footnote 3 without a marker"),
        (BODY.format(first="", second="", notes="* Una nota."), "the note '* Una nota.'"),
        (
            PLAIN.replace("2. Decide seguir examinando la cuestión.", LINES),
            "5 of 7 paragraphs that end in mid-sentence",
        ),
    ],
    ids=["two", "anew", "uncalled", "unexpected", "star", "lines"],
)  # fmt: skip
def test_what_would_be_read_wrongly_is_refused(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message.replace("*", r"\*")):
        read_page_text(text, name_hint="A-RES-58-900.es.txt")


@pytest.mark.parametrize(
    ("number", "name", "symbol"),
    [
        ("2625 (XXV)", "A-RES-2625-XXV.es.txt", "A/RES/2625(XXV)"),
        ("3201 (S-VI)", "A-RES-3201.es.txt", "A/RES/3201(S-VI)"),
        ("217 A (III)", "A-RES-217-III.es.txt", "A/RES/217(III)"),
    ],
)
def test_numbers_with_roman_sessions(number: str, name: str, symbol: str) -> None:
    text = PLAIN.replace("58/900", number)
    assert read_page_text(text, name_hint=name).resolution.symbol == symbol


@pytest.mark.parametrize(
    ("closing", "meeting", "day"),
    [
        ("Aprobada en la 12ª sesión plenaria,\ncelebrada el 4 de mayo de 1999", "12ª sesión plenaria",
         "1999-05-04"),
        ("947a. sesión plenaria,\n14 de diciembre de 1960.", "947a. sesión plenaria", "1960-12-14"),
        ("18 de junio de 2020", None, "2020-06-18"),
        ("52ª sesión plenaria\n(continuación)\n4 de mayo de 1999",
         "52ª sesión plenaria (continuación)", "1999-05-04"),
    ],
    ids=["bound", "stops", "no meeting", "continued"],
)  # fmt: skip
def test_closings_of_every_time(closing: str, meeting: str | None, day: str) -> None:
    text = PLAIN.replace("78ª sesión plenaria\n23 de diciembre de 2003", closing)
    found = read_page_text(text, name_hint="A-RES-58-900.es.txt").resolution
    assert (found.meeting, str(found.adopted)) == (meeting, day)


def test_meeting_and_day_above_the_title() -> None:
    closing = "78ª sesión plenaria\n23 de diciembre de 2003\n"
    found = read_page_text(closing + "\n" + PLAIN.replace(closing, "")).resolution
    assert (found.meeting, str(found.adopted)) == ("78ª sesión plenaria", "2003-12-23")


def test_ligatures_hide_no_action_and_cr_alone_ends_a_line() -> None:
    text = PLAIN.replace("Recordando", "Reaﬁrmando").replace("\n", "\r")
    assert next(read_page_text(text).resolution.clauses()).action == "Reafirmando"


def test_a_verb_that_no_list_has_opens_a_paragraph() -> None:
    text = PLAIN.replace("principios,\n", "principios,\nRenovando su promesa de agua para todos,\n")
    text = text.replace("\n\n", "\n")
    assert [c.id for c in read_page_text(text).resolution.clauses()][:2] == [
        *("preambulo/1", "preambulo/2")
    ]


def test_numbers_broken_at_their_stroke() -> None:
    text = PLAIN.replace("49/127", "49/\n127")
    assert "su resolución 49/127, de" in next(read_page_text(text).resolution.clauses()).text


def test_what_does_not_look_like_a_paragraph_is_doubted() -> None:
    text = PLAIN.replace("1. Toma nota del informe;", "1. informe que toma nota")
    assert [doubt.message for doubt in read_page_text(text).doubts] == [
        "parrafo/1 ends without a stop: 'informe que toma nota'",
        "parrafo/1 opens in mid-sentence: 'informe que toma nota'",
    ]


@pytest.mark.parametrize("call", ["1/", "[1]"])
def test_a_call_after_the_last_stop_ends_a_paragraph_too(call: str) -> None:
    text = BODY.format(first="", second="", notes=f"{call} A/58/98.")
    text = text.replace("principios,", f"principios, {call}")
    assert next(read_page_text(text).resolution.clauses()).id == "preambulo/1"
