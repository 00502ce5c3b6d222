from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from resolution.building.content import load
from resolution.building.parts import divide
from resolution.building.reading import read_one
from resolution.building.refusals import Refusals
from resolution.core.collection import Backlink, Collection, LaterCitation
from resolution.core.instrument import Fact, Instrument, InstrumentKind, Link
from resolution.core.model import Citation, Meeting, Relation
from resolution.core.place import Place
from resolution.know.linking import link
from resolution.publish.atlas import Atlas
from resolution.publish.data.records import (
    instrument_record,
    resolution_records,
    schema,
    schema_file,
)
from resolution.publish.data.values import page_of
from resolution.publish.output import OutputFile, Site
from tests.samples import annex, clause, note, resolution, table, text

SITE = Site("https://example.org/")
OWN = Citation("A/RES/58/208", 20, 31, "párrafo 1", part=Place.parse("parrafo/1"))
CHILDREN = Citation(
    "A/RES/44/25",
    14,
    52,
    "Convención sobre los Derechos del Niño",
    Relation.RECALLS,
    pinpoint="art. 3",
    date=date(1989, 11, 20),
    via=Place.parse("nota/1"),
)
NUMBERED = Citation("A/RES/44/25", 0, 16, "Resolución 44/25", Relation.DOCUMENTS)
NOTE = note(
    "1",
    "Resolución 44/25, anexo.",
    citations=(NUMBERED,),
    meetings=(Meeting("Resolución", 0, 10, None, "1989"),),
)
PREAMBLE = clause(
    "preambulo/1",
    "Recordando la Convención sobre los Derechos del Niño[^1],",
    action="Recordando",
    citations=(CHILDREN,),
)
POINT = clause("parrafo/1/a", "Lo;", citations=(OWN,))
CELLS = table("parrafo/1/a/tabla", [["País[^1]", "Cuota"], ["", "1"]], heads=1)
LED = replace(CELLS.rows[0][1], citations=(OWN,))
TABLE = replace(CELLS, rows=((CELLS.rows[0][0], LED), CELLS.rows[1]))
ANNEX = annex(
    "anexo",
    "Anexo[^1]",
    None,
    [
        table("anexo/tabla", [["A 1"], ["B 2"]]),
        clause("anexo/parrafo/1", "Fin."),
        clause("anexo/parrafo/1/a", "Uno."),
        text("anexo/epigrafe", "Epílogo"),
    ],
)
ANNEX = replace(ANNEX, title=text("anexo/titulo", "Resolución 44/25[^1]", citations=(NUMBERED,)))
MIGRATION = resolution(
    [
        table("tabla", [["Antes"]]),
        text("formula", "La Asamblea General[^1],"),
        PREAMBLE,
        text("parrafo/1/epigrafe", "Resolución 44/25[^1]", citations=(NUMBERED, OWN)),
        clause("parrafo/1", "Pide que:", action="Pide"),
        POINT,
        TABLE,
        text("cierre", "78ª sesión plenaria"),
        text("cierre/2", "23 de diciembre de 2003"),
        ANNEX,
    ],
    [NOTE],
    title="Migración[^1]",
    adopted=date(2003, 12, 23),
    meeting="78ª sesión plenaria",
)
MIGRATION = replace(MIGRATION, title=replace(MIGRATION.title, citations=(OWN,)))
INSTRUMENT = Instrument(
    "A/RES/44/25",
    InstrumentKind.TREATY,
    "Convención sobre los Derechos del Niño",
    "Convención sobre los Derechos del Niño",
    symbol="A/RES/44/25",
    date=date(1989, 11, 20),
    year=1989,
    facts=(Fact("Publicada", "vol. 1577, núm. 27531", "Treaty Series"),),
    links=(Link("Texto", "https://docs.un.org/es/A/RES/44/25"),),
    aliases=("CDN",),
    stub=False,
)
ITSELF = Instrument("A/RES/58/208", InstrumentKind.RESOLUTION, "Migración", "Resolución 58/208")
LATER = LaterCitation("A/RES/69/229", "preámbulo", "ONU")
EMPTY = resolution([], title="")
COLLECTION = Collection(
    {MIGRATION.symbol: MIGRATION},
    {"A/RES/44/25": INSTRUMENT, "A/RES/58/208": ITSELF},
    {
        "A/RES/44/25": tuple(
            Backlink("A/RES/58/208", held, citation)
            for held in MIGRATION.texts()
            for citation in held.citations
            if citation.target == "A/RES/44/25"
        ),
        "A/RES/58/208": (Backlink("A/RES/58/208", POINT, OWN),),
    },
    {"A/RES/58/208": (LATER,)},
)


def records(collection: Collection = COLLECTION) -> dict[str, Any]:
    return {file.path: json.loads(file.content) for file in written(collection)}


def written(collection: Collection) -> Iterator[OutputFile]:
    """The records of all parts, each from its excerpt, and the schema."""
    yield schema_file(SITE)
    for part in divide(collection):
        atlas = Atlas.of(part.collection)
        if part.own:
            yield from resolution_records(atlas, part.own, SITE)
        else:
            yield instrument_record(atlas, part.collection.instruments[part.target], SITE)


def validator() -> jsonschema.Draft202012Validator:
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(schema(SITE), format_checker=checker)


def test_every_page_has_its_record() -> None:
    assert list(records()) == [
        "es/datos/esquema.json",
        "es/A/RES/58/208.json",
        "es/A/RES/58/208/preambulo/1.json",
        "es/A/RES/58/208/parrafo/1.json",
        "es/A/RES/58/208/parrafo/1/a.json",
        "es/A/RES/58/208/anexo/parrafo/1.json",
        "es/A/RES/58/208/anexo/parrafo/1/a.json",
        "es/A/RES/58/208/nota/1.json",
        "es/A/RES/58/208/anexo.json",
        "es/A/RES/44/25.json",
    ]


def test_what_only_programs_ask_is_one_line() -> None:
    lines = {file.path: file.content.count(b"\n") for file in written(COLLECTION)}
    whole = {"es/datos/esquema.json", "es/A/RES/58/208.json"}
    assert {path for path, count in lines.items() if count > 1} == whole


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(SITE))
    assert records()["es/datos/esquema.json"]["$id"] == "https://example.org/es/datos/esquema.json"


@pytest.mark.parametrize(
    "collection",
    [
        COLLECTION,
        replace(COLLECTION, later={}, backlinks={}),
        replace(COLLECTION, resolutions={EMPTY.symbol: EMPTY}),
    ],
    ids=["full", "not cited", "empty"],
)
def test_every_record_of_a_sample_follows_the_schema(collection: Collection) -> None:
    follows_the_schema(records(collection))


def test_every_record_of_the_own_content_follows_the_schema(project: Path) -> None:
    loaded = load(project / "content", project / "overrides", Refusals())
    reads = [read_one(source, loaded.registry) for source in loaded.sources]
    collection = link([read.reading.resolution for read in reads], loaded.registry)
    found = records(collection)
    assert len(found) > 60
    follows_the_schema(found)


def follows_the_schema(found: dict[str, Any]) -> None:
    check = validator()
    for path, record in found.items():
        if path != "es/datos/esquema.json":
            assert [error.message for error in check.iter_errors(record)] == []
            assert record["$schema"] == "https://example.org/es/datos/esquema.json"
            assert record["url"] == f"https://example.org/{path.removesuffix('.json')}/"


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("es/A/RES/58/208.json", {"title": None}),
        ("es/A/RES/58/208.json", {"adopted": "23 de diciembre"}),
        ("es/A/RES/58/208.json", {"symbol": "58/208"}),
        ("es/A/RES/58/208.json", {"unknown": 1}),
        ("es/A/RES/58/208/parrafo/1/a.json", {"kind": "letter"}),
        ("es/A/RES/58/208/parrafo/1/a.json", {"notes": [{"marker": "1"}]}),
        ("es/A/RES/58/208/nota/1.json", {"marker": ""}),
        ("es/A/RES/58/208.json", {"headings": [{"text": "I", "before": None}]}),
        ("es/A/RES/58/208.json", {"headings": [{"id": "epigrafe", "text": "I"}]}),
        ("es/A/RES/58/208.json", {"blocks": None}),
        ("es/A/RES/58/208.json", {"blocks": ["parrafo 1"]}),
        ("es/A/RES/58/208.json", {"tables": [{"id": "tabla", "after": None, "rows": ["A 1"]}]}),
        (
            "es/A/RES/58/208.json",
            {"tables": [{"id": "tabla", "after": None, "rows": [], "cells": {}}]},
        ),
        (
            "es/A/RES/58/208.json",
            {
                "tables": [
                    {"id": "tabla", "after": None, "rows": [], "cells": {"tabla/celda/1-1": {}}}
                ]
            },
        ),
        ("es/A/RES/58/208.json", {"texts": [{"id": "cierre", "text": "Fin", "before": None}]}),
        ("es/A/RES/58/208.json", {"title_citations": [{}]}),
        ("es/A/RES/58/208/anexo.json", {"blocks": None}),
        ("es/A/RES/58/208/anexo.json", {"unknown": 1}),
        ("es/A/RES/44/25.json", {"kind": "law"}),
        ("es/A/RES/44/25.json", {"links": [{"label": "x", "url": "docs"}]}),
        ("es/A/RES/44/25.json", {"type": "clause"}),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: str, change: dict[str, Any]) -> None:
    assert not validator().is_valid(records()[path] | change)


OPTIONAL = {
    "es/A/RES/58/208.json": {
        *("instrument", "title_notes", "title_citations", "tables", "texts", "annexes"),
    },
    "es/A/RES/58/208/anexo.json": {
        *("notes", "title_notes", "title_citations", "tables"),
    },
    "es/A/RES/58/208/parrafo/1/a.json": {"named", "parent"},
}


@pytest.mark.parametrize("path", OPTIONAL)
def test_the_schema_asks_for_all_that_every_record_has(path: str) -> None:
    record = records()[path]
    without = {name: {n: v for n, v in record.items() if n != name} for name in record}
    assert {name for name, rest in without.items() if validator().is_valid(rest)} == OPTIONAL[path]


def shown(citation: Citation, page: str) -> dict[str, Any]:
    return {
        "target": citation.target,
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "relation": str(citation.relation),
        "pinpoint": citation.pinpoint,
        "date": citation.date.isoformat() if citation.date else None,
        "via": str(citation.via) if citation.via else None,
        "part": str(citation.part) if citation.part else None,
        "page": page,
    }


OWN_SHOWN = shown(OWN, "/es/A/RES/58/208/parrafo/1/")
NUMBERED_SHOWN = shown(NUMBERED, "/es/A/RES/44/25/")


def test_the_record_of_a_resolution_lists_everything_in_reading_order() -> None:
    record = records()["es/A/RES/58/208.json"]
    parts = ("clauses", "notes", "annexes", "instrument", "backlinks", "later")
    assert {name: value for name, value in record.items() if name not in parts} == {
        "$schema": "https://example.org/es/datos/esquema.json",
        "type": "resolution",
        "url": "https://example.org/es/A/RES/58/208/",
        "symbol": "A/RES/58/208",
        "language": "es",
        "title": "Migración",
        "title_notes": [{"marker": "1", "offset": 9}],
        "title_citations": [OWN_SHOWN],
        "adopted": "2003-12-23",
        "meeting": "78ª sesión plenaria",
        "enacting": "La Asamblea General,",
        "headings": [
            {
                "id": "parrafo/1/epigrafe",
                "text": "Resolución 44/25",
                "notes": [{"marker": "1", "offset": 16}],
                "citations": [NUMBERED_SHOWN],
                "named": [OWN_SHOWN],
                "before": "parrafo/1",
            }
        ],
        "tables": [
            {"id": "tabla", "after": None, "rows": [["Antes"]]},
            {
                "id": "parrafo/1/a/tabla",
                "after": "parrafo/1/a",
                "rows": [["País", "Cuota"], ["", "1"]],
                "cells": {
                    "parrafo/1/a/tabla/celda/1-1": {"notes": [{"marker": "1", "offset": 4}]},
                    "parrafo/1/a/tabla/celda/1-2": {"named": [OWN_SHOWN]},
                },
            },
        ],
        "texts": [
            {
                "id": "formula",
                "text": "La Asamblea General,",
                "notes": [{"marker": "1", "offset": 19}],
            },
            {"id": "cierre", "text": "78ª sesión plenaria"},
            {"id": "cierre/2", "text": "23 de diciembre de 2003"},
        ],
        "blocks": [
            *("tabla", "formula", "preambulo/1", "parrafo/1/epigrafe", "parrafo/1"),
            *("parrafo/1/a", "parrafo/1/a/tabla", "cierre", "cierre/2"),
        ],
    }
    assert [one["id"] for one in record["clauses"]] == ["preambulo/1", "parrafo/1", "parrafo/1/a"]


def test_the_record_of_a_preambular_paragraph() -> None:
    record = records()["es/A/RES/58/208.json"]
    assert record["clauses"][0] == {
        "id": "preambulo/1",
        "kind": "preambular",
        "number": "1",
        "action": "Recordando",
        "text": "Recordando la Convención sobre los Derechos del Niño,",
        "notes": [{"marker": "1", "offset": 52}],
        "citations": [],
        "named": [shown(CHILDREN, "/es/A/RES/44/25/")],
    }
    assert record["notes"] == [
        {
            "id": "nota/1",
            "marker": "1",
            "text": "Resolución 44/25, anexo.",
            "citations": [NUMBERED_SHOWN],
            "meetings": [
                {"name": "Resolución", "start": 0, "end": 10, "place": None, "dates": "1989"}
            ],
        }
    ]


def test_the_record_of_an_annex_is_its_part_of_that_of_the_resolution() -> None:
    paragraph: dict[str, Any] = {
        "number": "1",
        "action": None,
        "text": "Fin.",
        "notes": [],
        "citations": [],
    }
    point: dict[str, Any] = {
        "number": "a",
        "action": None,
        "text": "Uno.",
        "notes": [],
        "citations": [],
    }
    own: dict[str, Any] = {
        "id": "anexo",
        "label": "Anexo",
        "notes": [{"marker": "1", "offset": 5}],
        "title": "Resolución 44/25",
        "title_notes": [{"marker": "1", "offset": 16}],
        "title_citations": [NUMBERED_SHOWN],
        "clauses": [
            {"id": "anexo/parrafo/1", "kind": "annex"} | paragraph,
            {"id": "anexo/parrafo/1/a", "kind": "subparagraph", "parent": "anexo/parrafo/1"}
            | point,
        ],
        "headings": [{"id": "anexo/epigrafe", "text": "Epílogo", "before": None}],
        "tables": [{"id": "anexo/tabla", "after": "anexo", "rows": [["A 1"], ["B 2"]]}],
        "blocks": ["anexo/tabla", "anexo/parrafo/1", "anexo/parrafo/1/a", "anexo/epigrafe"],
    }
    assert records()["es/A/RES/58/208.json"]["annexes"] == [own]
    alone = records()["es/A/RES/58/208/anexo.json"]
    assert {name: alone[name] for name in own} == own
    assert alone["resolution"] == "A/RES/58/208"
    assert records()["es/A/RES/58/208/anexo/parrafo/1.json"] == {
        "$schema": "https://example.org/es/datos/esquema.json",
        "type": "clause",
        "url": "https://example.org/es/A/RES/58/208/anexo/parrafo/1/",
        "resolution": "A/RES/58/208",
        "language": "es",
        **own["clauses"][0],
        "backlinks": [],
        "below": ["anexo/parrafo/1/a"],
    }


def test_every_block_is_found_by_its_id() -> None:
    record = records()["es/A/RES/58/208.json"]
    for whole in (record, *record["annexes"]):
        lists = (whole.get(name, ()) for name in ("clauses", "headings", "tables", "texts"))
        assert sorted(whole["blocks"]) == sorted(one["id"] for held in lists for one in held)


def test_a_resolution_that_is_cited_says_by_whom() -> None:
    record = records()["es/A/RES/58/208.json"]
    assert record["instrument"]["label"] == "Resolución 58/208"
    assert [link["place"] for link in record["backlinks"]] == ["parrafo/1/a"]
    assert record["later"] == [
        {
            "symbol": "A/RES/69/229",
            "label": "Resolución 69/229",
            "title": None,
            "date": None,
            "clause": "preámbulo",
            "url": "https://docs.un.org/es/A/RES/69/229",
            "origin": "ONU",
        }
    ]


def test_the_record_of_a_clause_stands_alone() -> None:
    assert records()["es/A/RES/58/208/parrafo/1.json"] == {
        "$schema": "https://example.org/es/datos/esquema.json",
        "type": "clause",
        "url": "https://example.org/es/A/RES/58/208/parrafo/1/",
        "resolution": "A/RES/58/208",
        "language": "es",
        "id": "parrafo/1",
        "kind": "operative",
        "number": "1",
        "action": "Pide",
        "text": "Pide que:",
        "notes": [],
        "citations": [],
        "backlinks": [
            {
                "resolution": "A/RES/58/208",
                "place": "parrafo/1/a",
                "page": "/es/A/RES/58/208/parrafo/1/a/",
                "start": 20,
                "end": 31,
                "text": "párrafo 1",
                "relation": "cites",
                "pinpoint": None,
                "part": "parrafo/1",
                "via": None,
            }
        ],
        "below": ["parrafo/1/a"],
    }


def test_a_note_knows_who_calls_it() -> None:
    assert records()["es/A/RES/58/208/nota/1.json"]["called_by"] == [
        *("titulo", "formula", "preambulo/1", "parrafo/1/epigrafe"),
        *("parrafo/1/a/tabla/celda/1-1", "anexo", "anexo/titulo"),
    ]


def test_citations_lead_to_pages() -> None:
    point = records()["es/A/RES/58/208/parrafo/1/a.json"]
    assert point["named"][0]["page"] == "/es/A/RES/58/208/parrafo/1/"
    assert page_of(MIGRATION, OWN) == "/es/A/RES/58/208/parrafo/1/"
    assert page_of(MIGRATION, CHILDREN) == "/es/A/RES/44/25/"


def test_a_pinpoint_leads_into_another_resolution_of_the_collection() -> None:
    other = Citation("A/RES/58/208", 0, 6, "58/208", part=Place.parse("parrafo/1"))
    later = resolution([clause("parrafo/1", "58/208.", citations=(other,))], symbol="A/RES/75/226")
    both = replace(COLLECTION, resolutions={"A/RES/58/208": MIGRATION, "A/RES/75/226": later})
    record = records(both)["es/A/RES/75/226/parrafo/1.json"]
    assert record["citations"][0]["page"] == "/es/A/RES/58/208/parrafo/1/"
