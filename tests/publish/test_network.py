from __future__ import annotations

import codecs
import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from resolution.core.collection import Backlink, Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation, Relation
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.know.linking import link
from resolution.publish.data import network
from resolution.publish.data.network import (
    COLUMNS,
    GRAPHML,
    csv_table,
    edges_of,
    network_parts,
    publish,
)
from resolution.publish.output import Site
from tests.samples import annex, clause, note, resolution, table, text

SITE = Site("https://example.org/")
CHILD = Citation("A/RES/44/25", 14, 24, 'Convención, "del Niño"', Relation.RECALLS, "art. 3")
SOURCE = Citation("A/RES/44/25", 0, 16, "Resolución 44/25", Relation.DOCUMENTS)
CHARTER = Citation("instrumentos/carta", 30, 35, "Carta", via=Place.parse("nota/1"))
TOLD = Citation("instrumentos/carta", 0, 5, "Carta")
PREAMBLE = clause("preambulo/1", citations=(CHILD, CHARTER))
NOTE = note("1", "Resolución 44/25", citations=(SOURCE,))
ANNEXED = clause("anexo/parrafo/3", citations=(TOLD,))
HEADING = text("preambulo/1/epigrafe", "Carta", citations=(TOLD,))
CELLS = table("anexo/tabla", [["Carta"]])
CELL = replace(CELLS.rows[0][0], citations=(TOLD,))
ANNEX = annex("anexo", "Anexo", None, [replace(CELLS, rows=((CELL,),)), ANNEXED])
MIGRATION = resolution([HEADING, PREAMBLE, ANNEX], [NOTE], adopted=date(2003, 12, 23))
INSTRUMENTS = (
    Instrument("A/RES/44/25", InstrumentKind.TREATY, "Convención", "Convención", year=1989),
    Instrument("instrumentos/carta", InstrumentKind.CHARTER, "Carta <&>", "Carta"),
)
COLLECTION = Collection(
    {MIGRATION.symbol: MIGRATION},
    {one.target: one for one in INSTRUMENTS},
    {
        "A/RES/44/25": (
            Backlink("A/RES/58/208", PREAMBLE, CHILD),
            Backlink("A/RES/58/208", NOTE, SOURCE),
        ),
        "instrumentos/carta": (
            Backlink("A/RES/58/208", PREAMBLE, CHARTER),
            *(Backlink("A/RES/58/208", held, TOLD) for held in (HEADING, CELL, ANNEXED)),
        ),
    },
    {},
)
FILES = {file.path: file.content for file in publish(COLLECTION, SITE)}


def graph() -> etree._Element:
    root = etree.fromstring(FILES["es/datos/citas.graphml"])
    found = root.find(f"{{{GRAPHML}}}graph")
    assert found is not None
    return found


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_taken_for_a_formula(sign: str) -> None:
    hostile = replace(CHILD, text=f"{sign}1+1")
    links = {"A/RES/44/25": (Backlink("A/RES/58/208", PREAMBLE, hostile),)}
    found = replace(COLLECTION, backlinks=links)
    written = csv_table(found, edges_of(found, SITE, network_parts(found)[0]))
    (row,) = csv.DictReader(io.StringIO(written))
    assert row["text"] == f"'{sign}1+1"


def test_every_mention_is_a_row() -> None:
    content = FILES["es/datos/citas.csv"]
    assert content.startswith(codecs.BOM_UTF8)  # or spreadsheets take it for another encoding
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    page = "https://example.org/es/A/RES/58/208/preambulo/1/"
    assert [tuple(row) for row in rows] == [COLUMNS] * 6
    assert list(rows[0].values()) == [
        *("A/RES/58/208", "preambulo/1", "A/RES/44/25", "treaty", "Convención", "recalls"),
        *("art. 3", 'Convención, "del Niño"', "14", "24", "", page),
    ]
    assert [(row["place"], row["target"], row["via"]) for row in rows[1:]] == [
        ("nota/1", "A/RES/44/25", ""),
        ("preambulo/1", "instrumentos/carta", "nota/1"),
        ("preambulo/1/epigrafe", "instrumentos/carta", ""),
        ("anexo/tabla/celda/1-1", "instrumentos/carta", ""),
        ("anexo/parrafo/3", "instrumentos/carta", ""),
    ]
    root = "https://example.org/es/A/RES/58/208"
    assert [row["url"] for row in rows[3:]] == [
        f"{root}/#preambulo-1-epigrafe",
        f"{root}/anexo/#anexo-tabla-celda-1--1",
        f"{root}/anexo/parrafo/3/",
    ]


def test_the_graph_has_every_node_and_mention_once() -> None:
    nodes = [node.get("id") for node in graph().iter(f"{{{GRAPHML}}}node")]
    edges = [edge.attrib for edge in graph().iter(f"{{{GRAPHML}}}edge")]
    assert nodes == ["A/RES/58/208", "A/RES/44/25", "instrumentos/carta"]
    assert [(edge["source"], edge["target"]) for edge in edges] == [
        ("A/RES/58/208", "A/RES/44/25"),
        ("A/RES/58/208", "A/RES/44/25"),
        *[("A/RES/58/208", "instrumentos/carta")] * 4,
    ]
    assert len({edge["id"] for edge in edges}) == 6


def test_values_of_the_graph_are_declared_and_absent_where_unknown() -> None:
    root = etree.fromstring(FILES["es/datos/citas.graphml"])
    declared = {key.get("id") for key in root.iter(f"{{{GRAPHML}}}key")}
    data = list(root.iter(f"{{{GRAPHML}}}data"))
    assert {one.get("key") for one in data} <= declared
    assert all(one.text for one in data)
    dates = [one.text for one in data if one.get("key") == "node_date"]
    assert dates == ["2003-12-23", "1989"]


def test_a_large_network_stands_in_files_of_sessions(monkeypatch: pytest.MonkeyPatch) -> None:
    cited = Citation("A/RES/44/25", 0, 5, "44/25")
    symbols = ("A/RES/75/1", "A/RES/75/2", "A/RES/S-31/1")
    held = {s: resolution([clause("parrafo/1", citations=(cited,))], symbol=s) for s in symbols}
    linked = link(held.values(), Registry())
    monkeypatch.setattr(network, "LARGE", 2)
    files = {file.path: file.content.decode("utf-8-sig") for file in publish(linked, SITE)}
    tables = {
        path: [row["source"] for row in csv.DictReader(io.StringIO(text))]
        for path, text in files.items()
        if path.endswith(".csv")
    }
    assert tables == {
        "es/datos/citas-A-RES-75.csv": ["A/RES/75/1", "A/RES/75/2"],
        "es/datos/citas-A-RES-S-31.csv": ["A/RES/S-31/1"],
    }
    graph = etree.fromstring(files["es/datos/citas-A-RES-S-31.graphml"].encode())
    nodes = [node.get("id") for node in graph.iter(f"{{{GRAPHML}}}node")]
    assert nodes == ["A/RES/S-31/1", "A/RES/44/25"]
