from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest

from resolution.core.collection import Backlink, Collection, LaterCitation
from resolution.core.instrument import Fact, Instrument, InstrumentKind, Link
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
from resolution.publish.data.records import publish, schema
from resolution.publish.data.values import page_of, resolution_from_json, resolution_to_json
from resolution.publish.output import Site

SITE = Site("https://example.org/")
OWN = Citation("A/RES/58/208", 20, 31, "párrafo 1", part="parrafo/1")
CHILDREN = Citation(
    "A/RES/44/25",
    14,
    52,
    "Convención sobre los Derechos del Niño",
    Relation.RECALLS,
    pinpoint="art. 3",
    date=date(1989, 11, 20),
    via="nota/1",
)
NOTE = Note(
    "1",
    "Resolución 44/25, anexo.",
    (Citation("A/RES/44/25", 0, 16, "Resolución 44/25", Relation.DOCUMENTS),),
    (Meeting("Resolución", 0, 10, None, "1989"),),
)
PREAMBLE = Clause(
    "preambulo/1",
    Kind.PREAMBULAR,
    "Recordando la Convención sobre los Derechos del Niño,",
    "1",
    "Recordando",
    notes=(Marker("1", 52),),
    citations=(CHILDREN,),
)
POINT = Clause("parrafo/1/a", Kind.SUBPARAGRAPH, "Lo;", "a", parent="parrafo/1", citations=(OWN,))
MIGRATION = Resolution(
    "A/RES/58/208",
    "es",
    "Migración",
    "La Asamblea General,",
    (PREAMBLE, Clause("parrafo/1", Kind.OPERATIVE, "Pide que:", "1", "Pide"), POINT),
    (NOTE,),
    (Heading("parrafo/1", "I", (Marker("1", 1),)),),
    (Table("parrafo/1", ("A 1",)),),
    (Annex("anexo", "Anexo", None, (Clause("anexo/1", Kind.ANNEX, "Fin.", "1"),)),),
    (Marker("1", 9),),
    date(2003, 12, 23),
    "78ª sesión plenaria",
)
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
EMPTY = Resolution("A/RES/58/208", "es", "", None, ())
COLLECTION = Collection(
    {MIGRATION.symbol: MIGRATION},
    {"A/RES/44/25": INSTRUMENT, "A/RES/58/208": ITSELF},
    {
        "A/RES/44/25": (
            Backlink("A/RES/58/208", PREAMBLE, CHILDREN),
            Backlink("A/RES/58/208", NOTE, NOTE.citations[0]),
        ),
        "A/RES/58/208": (Backlink("A/RES/58/208", POINT, OWN),),
    },
    {"A/RES/58/208": (LATER,)},
)


def records(collection: Collection = COLLECTION) -> dict[str, Any]:
    return {file.path: json.loads(file.content) for file in publish(collection, SITE)}


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
        "es/A/RES/58/208/nota/1.json",
        "es/A/RES/58/208/anexo.json",
        "es/A/RES/44/25.json",
    ]


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
def test_every_record_follows_the_schema(collection: Collection) -> None:
    check = validator()
    for path, record in records(collection).items():
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
        ("es/A/RES/44/25.json", {"kind": "law"}),
        ("es/A/RES/44/25.json", {"links": [{"label": "x", "url": "docs"}]}),
        ("es/A/RES/44/25.json", {"type": "clause"}),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: str, change: dict[str, Any]) -> None:
    assert not validator().is_valid(records()[path] | change)


def test_the_record_of_a_resolution_reads_back() -> None:
    assert resolution_from_json(records()["es/A/RES/58/208.json"]) == MIGRATION
    assert resolution_from_json(resolution_to_json(MIGRATION)) == MIGRATION


def test_a_resolution_that_is_cited_says_by_whom() -> None:
    record = records()["es/A/RES/58/208.json"]
    assert record["instrument"]["label"] == "Resolución 58/208"
    assert [link["place"] for link in record["backlinks"]] == ["parrafo/1/a"]
    assert record["later"] == [
        {
            "symbol": "A/RES/69/229",
            "label": "Resolución 69/229",
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
    assert records()["es/A/RES/58/208/nota/1.json"]["called_by"] == ["preambulo/1"]


def test_citations_lead_to_pages() -> None:
    clause = records()["es/A/RES/58/208/parrafo/1/a.json"]
    assert clause["named"][0]["page"] == "/es/A/RES/58/208/parrafo/1/"
    assert page_of(MIGRATION, OWN) == "/es/A/RES/58/208/parrafo/1/"
    assert page_of(MIGRATION, CHILDREN) == "/es/A/RES/44/25/"


def test_a_pinpoint_leads_into_another_resolution_of_the_collection() -> None:
    other = Citation("A/RES/58/208", 0, 6, "58/208", part="parrafo/1")
    clause = Clause("parrafo/1", Kind.OPERATIVE, "58/208.", citations=(other,))
    later = Resolution("A/RES/75/226", "es", "Migración", None, (clause,))
    both = replace(COLLECTION, resolutions={"A/RES/58/208": MIGRATION, "A/RES/75/226": later})
    record = records(both)["es/A/RES/75/226/parrafo/1.json"]
    assert record["citations"][0]["page"] == "/es/A/RES/58/208/parrafo/1/"
