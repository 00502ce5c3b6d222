"""Corrections beside a source: what is read then, what is said of it, and which are errors."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from resolution.building.reading import Read
from resolution.core.errors import CorrectionError, SourceError
from resolution.core.model import Change, Correction, Doubt, Reading, SourceLine
from resolution.read import pdf, read_source
from resolution.read.corrections import Corrected, Entry, check_corrected, correct, read_corrections
from resolution.read.sourcetext import SourceText, Unit
from tests.samples import resolution

TEXT = """\
Biblioteca de la Costa
Sello: 27 NOV
75/300. Título de la resolución

La Asamblea General,

Recordando el Programa de Acción de El Cairo1 y la cooperación socio-
económica entre los Estados,

1. Toma nota del imforme;

2. Decide seguir examinando la cuestión.

60ª sesión plenaria
31 de diciembre de 2020
_______________
1 A/75/1.
"""
LOST = TEXT.replace("Cairo1", "Cairo")
NAME = "A-RES-75-300.es"
DAY = date(2026, 11, 27)


def entry(**said: object) -> str:
    """An entry with a date and a reason, unless it has its own; what is None is left out."""
    values = {"date": DAY, "reason": "Falta en la copia"} | said
    known = {key: value for key, value in values.items() if value is not None}
    lines = yaml.safe_dump(known, allow_unicode=True, sort_keys=False).splitlines()
    return "- " + "\n  ".join(lines) + "\n"


ASIDE = entry(lines="1-2", aside="Biblioteca de … NOV")
MARKER = entry(line=7, marker=1, after="El Cairo")
HYPHEN = entry(line=7, hyphen="socio-económica")
WORDS = entry(line=10, replace="imforme", by="informe")


def read(folder: Path, corrections: str, text: str = TEXT) -> Reading:
    (folder / f"{NAME}.txt").write_text(text, "utf-8")
    (folder / f"{NAME}.corrections.yml").write_text(corrections, "utf-8")
    return read_source(folder / f"{NAME}.txt")


def said(reading: Reading) -> list[str]:
    """The words of the clauses, with their calls."""
    return [
        "".join([*(f"[{m.marker} at {m.offset}] " for m in clause.markers), clause.text])
        for clause in reading.resolution.clauses()
    ]


def test_a_source_is_put_right_before_it_is_read(tmp_path: Path) -> None:
    reading = read(tmp_path, MARKER + WORDS + ASIDE, LOST)
    right = read(tmp_path, WORDS)
    assert said(reading) == said(right)
    assert said(reading)[1] == "Toma nota del informe;"
    assert reading.resolution.corrections == (
        Correction(Change.ASIDE, "Biblioteca de la Costa Sello: 27 NOV", "", DAY,
                   "Falta en la copia", 1, 2),
        Correction(Change.MARKER, "El Cairo", "1", DAY, "Falta en la copia", 7),
        Correction(Change.WORDS, "imforme", "informe", DAY, "Falta en la copia", 10),
    )  # fmt: skip
    assert reading.furniture == (
        SourceLine(1, "Biblioteca de la Costa"),
        SourceLine(2, "Sello: 27 NOV"),
        SourceLine(14, "_______________"),
    )


def test_the_source_stays_as_it_is(tmp_path: Path) -> None:
    read(tmp_path, WORDS)
    assert (tmp_path / f"{NAME}.txt").read_text("utf-8") == TEXT


def test_without_corrections_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.txt").write_text(TEXT, "utf-8")
    assert read_source(tmp_path / f"{NAME}.txt").resolution.corrections == ()


UNFIT = {
    "other words": (entry(line=10, replace="memoria", by="informe"),
                    "1: «memoria» does not stand at line 10; expected words that stand there once"),
    "another line": (entry(line=11, replace="imforme", by="informe"), "line 11, but at line 10;"),
    "no such line": (entry(line=99, replace="x", by="y"), "no line 99 in the source; expected one"),
    "twice": (entry(line=7, replace="de", by="del"), "«de» stands 2 times at line 7; expected"),
    "mended since": (entry(line=7, marker=1, after="El Cairo"), "«1» stands there already"),
    "nothing to do": (entry(line=10, replace="imforme", by="imforme"), "«imforme» stands there"),
    "a page of page text": (entry(page=1, replace="imforme", by="informe"), "expected its line"),
    "two of the same words": (
        WORDS + entry(line=10, replace="del imforme", by="de un informe"),
        "words that another correction is about too",
    ),
    "no list": ("x: 1", "no corrections; expected a list of entries, each with date, reason, one"),
    "empty": ("", "no corrections; expected"),
    "no YAML": ("- a: [", ":1: "),
    "no correction": ("- x", ":1: entry 1: no correction; expected date, reason"),
    "no change": (entry(line=1), "entry 1: no change; expected date, reason, one of line"),
    "unknown": (WORDS + entry(line=1, aside="x", zeile=1), ":6: entry 2: unknown zeile; expected"),
    "no date": (entry(date="hoy", line=1, aside="x"), "entry 1: the date «hoy»; expected the day"),
    "an hour": ("- {date: 2026-11-27 10:00:00, reason: x, line: 1, aside: x}", "1: the date «"),
    "no reason": (entry(reason=None, line=1, aside="x"), "entry 1: no reason; expected"),
    "no place": (entry(aside="x"), "entry 1: no place; expected one of line: 12, lines: 1-4 and"),
    "two places": (entry(line=1, page=1, aside="x"), "the line «1» and the page «1»; expected"),
    "lines turned": (entry(lines="4-1", aside="x"), "entry 1: the lines «4-1»; expected one of"),
    "half a change": (entry(line=1, marker=1), "entry 1: no after; expected"),
}  # fmt: skip


@pytest.mark.parametrize(("corrections", "message"), UNFIT.values(), ids=UNFIT)
def test_what_does_not_fit_is_an_error(tmp_path: Path, corrections: str, message: str) -> None:
    with pytest.raises(CorrectionError) as raised:
        read(tmp_path, corrections)
    assert str(raised.value).startswith(f"{tmp_path / NAME}.corrections.yml")
    assert message in str(raised.value)


CHANGED = [
    (MARKER, LOST, "de El Cairo1 y la"),
    (HYPHEN, TEXT.replace("socio-", "socio\u00ad"), "cooperación socio-económica\n entre los"),
    (HYPHEN, TEXT.replace("económica", "económica1,"), "socio-económica1,\n entre los"),
    (WORDS, TEXT, "nota del informe;"),
    # Words that a break parts are one line then, and whole lines leave no blank one behind.
    (entry(lines="7-8", replace="socio- económica", by="social"), TEXT, "cooperación social entre"),
    (entry(lines="1-2", aside="Biblioteca de la Costa Sello: 27 NOV"), TEXT, r"^75/300. Título"),
    (entry(line=2, aside="Sello: 27 NOV"), TEXT, "de la Costa\n75/300. Título"),
    (entry(line=2, aside="27 NOV"), TEXT, "Sello: \n75/300"),
    (entry(line=2, aside="Sello: 27 NOV"), TEXT.replace(" NOV", " NOV\f"), "Costa\n\f\n75/300"),
    # A page stays a page.
    (
        entry(lines="7-8", replace="socio- económica", by="social"),
        TEXT.replace("socio-\n", "socio-\n\f"),
        "cooperación social\f entre",
    ),
    # Signs that nobody sees, and blanks of any kind, are as good as none.
    (WORDS, TEXT.replace("imf", "im\u200bf"), "nota del informe;"),
    (
        entry(line=10, replace="nota del imforme", by="nota"),
        TEXT.replace("del im", "del  im"),
        "a nota;",
    ),
]


@pytest.mark.parametrize(("corrections", "text", "words"), CHANGED)
def test_what_is_read_in_the_place_of_what_stands_there(
    tmp_path: Path, corrections: str, text: str, words: str
) -> None:
    (tmp_path / f"{NAME}.corrections.yml").write_text(corrections, "utf-8")
    entries = read_corrections(tmp_path / f"{NAME}.txt")
    done = correct(SourceText(text, Unit.LINES), entries).text
    assert words in f"^{done}"


@pytest.mark.parametrize("text", ["abd", "ab", "abcd", ""])
def test_what_no_correction_is_about_is_read_as_it_stands(text: str) -> None:
    with pytest.raises(SourceError, match="kept that changed in reading"):
        check_corrected("abc", Corrected(text))


def test_corrections_are_text(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.txt").write_text(TEXT, "utf-8")
    (tmp_path / f"{NAME}.corrections.yml").write_bytes(b"- \xff")
    with pytest.raises(CorrectionError, match=r"corrections\.yml:1: byte 0xff that is not UTF-8"):
        read_source(tmp_path / f"{NAME}.txt")


def test_errors_and_doubts_tell_the_line_of_the_source(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as raised:
        read(tmp_path, ASIDE + WORDS, TEXT.replace("2. Decide", "3. Decide"))
    assert (raised.value.line, raised.value.words) == (
        12,
        "3. Decide seguir examinando la cuestión.",
    )
    assert "where the file is wrong there, say so in A-RES-75-300.es.corrections.yml" in str(
        raised.value
    )


def test_a_line_is_counted_as_editors_do(tmp_path: Path) -> None:
    text = TEXT.replace("\n\n1. Toma", "\n\n\f1. Toma").replace("2. Decide", "3. Decide")
    with pytest.raises(SourceError) as raised:
        read(tmp_path, WORDS, text)
    assert raised.value.line == 12


XML = "<a>\n<b>uno</b>\n<c>dos</a>"


def test_markup_is_put_right_by_replacing_it(tmp_path: Path) -> None:
    name = "A-RES-75-300.es"
    (tmp_path / f"{name}.xml").write_text(XML)
    with pytest.raises(SourceError, match=r"es\.xml:3: Opening and ending tag mismatch"):
        read_source(tmp_path / f"{name}.xml")
    (tmp_path / f"{name}.corrections.yml").write_text(entry(line=3, replace="dos", by="dos</c>"))
    with pytest.raises(SourceError, match="the root element a; expected akomaNtoso"):
        read_source(tmp_path / f"{name}.xml")


@pytest.mark.parametrize("change", [MARKER, HYPHEN])
def test_what_is_known_of_print_alone_is_no_correction_of_markup(
    tmp_path: Path, change: str
) -> None:
    (tmp_path / f"{NAME}.xml").write_text(XML)
    (tmp_path / f"{NAME}.corrections.yml").write_text(change)
    with pytest.raises(CorrectionError, match="in XML; expected replace, with the markup"):
        read_source(tmp_path / f"{NAME}.xml")


@pytest.fixture
def paged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PDF of two pages, the closing on the second, as its reader gives it."""
    text = TEXT.partition("Sello: 27 NOV\n")[2].replace("2. Decide", "\f2. Decide")
    monkeypatch.setattr(pdf, "pdf_text", lambda data: data.decode())
    source = tmp_path / f"{NAME}.pdf"
    source.write_text(text.replace("1. Toma", "1 Toma"), "utf-8")
    return source


LAST = "60ª sesión plenaria"


def test_errors_of_a_pdf_name_page_and_words(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str, **_: object) -> Reading:
        line = 1 + re.split(r"[\n\f]", text).index(LAST)
        raise SourceError("no date", expected="one", line=line)

    monkeypatch.setattr("resolution.read.read_page_text", refuse)
    with pytest.raises(SourceError) as raised:
        read_source(paged)
    assert str(raised.value) == (
        f"{paged}, page 2: no date; expected one\n"
        f"    there: «{LAST}»\n"
        "    to do: where the file is wrong there, say so in A-RES-75-300.es.corrections.yml; "
        "or take it out"
    )


def test_doubts_of_a_pdf_name_page_and_words(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def doubt(text: str, **_: object) -> Reading:
        line = 1 + re.split(r"[\n\f]", text).index(LAST)
        return Reading(resolution([]), doubts=(Doubt(line, "a doubt"), Doubt(None, "another")))

    monkeypatch.setattr("resolution.read.read_page_text", doubt)
    reading = read_source(paged)
    assert list(Read(paged, reading).doubts()) == [
        f"{paged}, page 2, «{LAST}»: a doubt",
        f"{paged}: another",
    ]


def test_doubts_of_page_text_name_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Reading(resolution([]), doubts=(Doubt(8, "a doubt"),))
    monkeypatch.setattr("resolution.read.read_page_text", lambda *_, **__: told)
    reading = read(tmp_path, ASIDE)
    file = tmp_path / f"{NAME}.txt"
    assert list(Read(file, reading).doubts()) == [f"{file}:10: a doubt"]


def test_corrections_of_a_pdf_name_its_pages(paged: Path) -> None:
    beside = paged.with_name(f"{NAME}.corrections.yml")
    beside.write_text(entry(page=1, replace="1 Toma", by="1. Toma"), "utf-8")
    assert said(read_source(paged))[-2:] == [
        "Toma nota del imforme;", "Decide seguir examinando la cuestión."
    ]  # fmt: skip
    beside.write_text(entry(line=8, replace="1 Toma", by="1. Toma"), "utf-8")
    with pytest.raises(CorrectionError, match="a line of a PDF, where nobody sees lines"):
        read_source(paged)


SOURCES = st.text("ab c\n\f-", min_size=3, max_size=40)


@given(SOURCES, st.data())
def test_all_of_a_source_is_accounted_for(source: str, data: st.DataObject) -> None:
    lines = source.split("\n")
    number = data.draw(st.integers(1, len(lines)))
    words = " ".join(lines[number - 1].split())
    correction = Correction(Change.WORDS, words, "xyz", DAY, "y", number)
    change = data.draw(st.sampled_from([Change.WORDS, Change.ASIDE]))
    one = Entry(replace(correction, change=change, after="xyz" * (change is Change.WORDS)), 1)
    if not words:
        return
    try:
        done = correct(SourceText(source, Unit.LINES), [one])
    except CorrectionError:
        return
    [edit] = done.edits
    assert source[: edit.start] + edit.text + source[edit.end :] == done.text
    origins = [done.origin(at) for at in range(len(done.text) + 1)]
    assert origins == sorted(origins)
    inside = slice(edit.start, edit.start + len(edit.text))
    assert set(origins[inside]) <= {edit.start}
    assert all(
        done.text[at] == source[origin]
        for at, origin in enumerate(origins[:-1])
        if origin < edit.start or origin >= edit.end
    )
