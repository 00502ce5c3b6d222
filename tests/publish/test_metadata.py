from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind, Link
from resolution.core.model import Citation, Resolution, Text
from resolution.publish.output import Site
from resolution.publish.pages.metadata import Head, head, instrument_head
from tests.samples import annex, clause, note, resolution, table, text

SITE = Site("https://example.org/")
ADDRESS = "https://example.org/es/A/RES/58/208"

POINT = clause("parrafo/10/b", "El diálogo;")
CHAPEAU = clause("parrafo/10", "Pide que:")
PREAMBLE = clause(
    "preambulo/4",
    "recordando la Convención sobre los Derechos del Niño y la Carta,",
    citations=(
        Citation("A/RES/44/25", 14, 52, "Convención sobre los Derechos del Niño"),
        Citation("A/RES/44/25", 14, 24, "Convención"),
        Citation("A/58/98", 58, 63, "Carta"),
        Citation("A/RES/58/208", 0, 10, "recordando"),
    ),
)
NOTE = note("10", "Resolución 44/25, anexo.")
ANNEXED = clause("anexo/parrafo/3", "Los objetivos:")
ANNEXED_POINT = clause("anexo/parrafo/3/a", "Uno;")
CELLS = table("anexo/parrafo/3/a/tabla", [["Informe"]])
CELL = replace(CELLS.rows[0][0], citations=(Citation("A/58/98", 0, 7, "Informe"),))
ANNEX = annex(
    "anexo", "Anexo", "Programa", [ANNEXED, ANNEXED_POINT, replace(CELLS, rows=((CELL,),))]
)
MIGRATION = resolution(
    [PREAMBLE, text("parrafo/10/epigrafe", "Seguimiento"), CHAPEAU, POINT, ANNEX],
    [NOTE],
    title="Migración internacional y desarrollo",
    adopted=date(2003, 12, 23),
)
CHILDREN = Instrument(
    "A/RES/44/25",
    InstrumentKind.RESOLUTION,
    "Convención sobre los Derechos del Niño",
    "Resolución 44/25",
    symbol="A/RES/44/25",
    date=date(1989, 11, 20),
    links=(Link("Texto oficial", "https://docs.un.org/es/A/RES/44/25"),),
)
REPORT = Instrument("A/58/98", InstrumentKind.REPORT, "Informe", "A/58/98", symbol="A/58/98")
COLLECTION = Collection(
    {MIGRATION.symbol: MIGRATION},
    {one.target: one for one in (CHILDREN, REPORT)},
    {},
    {},
)


def made(held: Text | None, own: Resolution = MIGRATION) -> Head:
    return head(own, held, COLLECTION, SITE, title="Título")


def part(path: str, pinpoint: str) -> dict[str, str]:
    return {
        "@type": "Legislation",
        "@id": f"{ADDRESS}{path}/",
        "legislationIdentifier": f"A/RES/58/208{pinpoint}",
    }


def test_zotero_finds_a_report_with_its_author_and_number() -> None:
    assert {meta.name: meta.content for meta in made(POINT).metas} == {
        "z:itemType": "report",
        "z:reportNumber": "A/RES/58/208",
        "z:url": f"{ADDRESS}/",
        "z:extra": f"párr. 10 b): {ADDRESS}/parrafo/10/b/",
        "DC.title": "Migración internacional y desarrollo",
        "DC.creator": "Asamblea General de las Naciones Unidas,",
        "DC.type": "Resolución",
        "DC.date": "2003-12-23",
        "DC.language": "es",
    }


def told(instrument: Instrument) -> dict[str, str]:
    metas = instrument_head(instrument, SITE, title="Título").metas
    return {meta.name: meta.content for meta in metas}


def test_zotero_finds_the_instrument_on_its_page_and_not_who_cites_it() -> None:
    assert told(CHILDREN) == {
        "z:itemType": "report",
        "z:reportNumber": "A/RES/44/25",
        "z:url": "https://docs.un.org/es/A/RES/44/25",
        "DC.title": "Convención sobre los Derechos del Niño",
        "DC.creator": "Asamblea General de las Naciones Unidas,",
        "DC.type": "Resolución",
        "DC.date": "1989-11-20",
        "DC.language": "es",
    }
    report = Instrument("instrumentos/S.96.IV.8", InstrumentKind.REPORT, "Informe", year=1996)
    assert told(report) == {
        "z:itemType": "report",
        "z:reportNumber": "S.96.IV.8",
        "z:institution": "Naciones Unidas",
        "z:place": "Nueva York",
        "DC.title": "Informe",
        "DC.creator": "Naciones Unidas,",
        "DC.type": "Documento",
        "DC.date": "1996",
        "DC.language": "es",
    }


@pytest.mark.parametrize("held", [None, POINT, PREAMBLE, NOTE, ANNEX, ANNEXED])
def test_nothing_stands_in_the_way_of_zotero(held: Text | None) -> None:
    """A title for articles would make the page one; another author would be divided."""
    names = {meta.name for meta in made(held).metas}
    assert not {"citation_title", "author"} & names


def test_what_is_not_known_is_left_out() -> None:
    own = replace(MIGRATION, adopted=None)
    names = [meta.name for meta in made(None, own).metas]
    assert "DC.date" not in names
    assert "z:extra" not in names
    assert "legislationDate" not in json.loads(made(None, own).json_ld)


def test_a_clause_is_legislation_inside_what_it_belongs_to() -> None:
    assert json.loads(made(POINT).json_ld) == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": f"{ADDRESS}/parrafo/10/b/",
        "legislationIdentifier": "A/RES/58/208, párr. 10 b)",
        "legislationDate": "2003-12-23",
        "inLanguage": "es",
        "isBasedOn": {"@id": "https://docs.un.org/es/A/RES/58/208"},
        "isPartOf": part("/parrafo/10", ", párr. 10"),
        "name": "Título",
    }


def test_the_whole_says_what_holds_for_all_its_parts() -> None:
    graph = json.loads(made(None).json_ld)
    assert {name: graph[name] for name in graph if name not in json.loads(made(POINT).json_ld)} == {
        "legislationType": "Resolución",
        "legislationPassedBy": {
            "@type": "Organization",
            "name": "Asamblea General de las Naciones Unidas",
        },
        "legislationJurisdiction": "Naciones Unidas",
        "sameAs": "https://docs.un.org/es/A/RES/58/208",
        "encoding": {
            "@type": "LegislationObject",
            "url": f"{ADDRESS}/",
            "encodingFormat": "text/html",
            "legislationLegalValue": {"@id": "https://schema.org/UnofficialLegalValue"},
        },
        "hasPart": graph["hasPart"],
        "citation": graph["citation"],
    }


def test_parts_are_listed_from_above() -> None:
    listed = {
        None: ("/preambulo/4", "/parrafo/10", "/anexo"),
        CHAPEAU: ("/parrafo/10/b",),
        ANNEX: ("/anexo/parrafo/3",),
        ANNEXED: ("/anexo/parrafo/3/a",),
    }
    for held, parts in listed.items():
        found = json.loads(made(held).json_ld)["hasPart"]
        assert found == [{"@id": f"{ADDRESS}{part}/"} for part in parts]


def test_a_clause_lists_each_instrument_it_cites_once_and_never_itself() -> None:
    assert json.loads(made(PREAMBLE).json_ld)["citation"] == [
        {
            "@type": "Legislation",
            "@id": "https://example.org/es/A/RES/44/25/#subject",
            "name": "Convención sobre los Derechos del Niño",
            "legislationIdentifier": "A/RES/44/25",
            "legislationDate": "1989-11-20",
            "url": "https://docs.un.org/es/A/RES/44/25",
            "subjectOf": {"@id": "https://example.org/es/A/RES/44/25/"},
        },
        {
            "@type": "CreativeWork",
            "@id": "https://example.org/es/A/58/98/#subject",
            "name": "Informe",
            "identifier": "A/58/98",
            "url": "https://docs.un.org/es/A/58/98",
            "subjectOf": {"@id": "https://example.org/es/A/58/98/"},
        },
    ]


def test_a_note_and_an_annex_belong_to_the_resolution() -> None:
    for held in (NOTE, ANNEX, PREAMBLE):
        assert json.loads(made(held).json_ld)["isPartOf"] == part("", "")


def test_a_paragraph_of_an_annex_belongs_to_the_annex() -> None:
    whole, paragraph = part("/anexo", ", anexo"), part("/anexo/parrafo/3", ", anexo, párr. 3")
    assert json.loads(made(ANNEXED).json_ld)["isPartOf"] == whole
    assert json.loads(made(ANNEXED_POINT).json_ld)["isPartOf"] == paragraph


def test_an_annex_cites_what_anything_in_it_cites() -> None:
    assert [one["name"] for one in json.loads(made(ANNEX).json_ld)["citation"]] == ["Informe"]
    assert "citation" not in json.loads(made(ANNEXED_POINT).json_ld)
    assert [one["name"] for one in json.loads(made(None).json_ld)["citation"]] == [
        "Convención sobre los Derechos del Niño",
        "Informe",
    ]


def test_the_page_of_an_instrument_is_about_the_node_that_others_cite() -> None:
    graph = json.loads(instrument_head(CHILDREN, SITE, title="Convención").json_ld)
    assert (graph["@type"], graph["about"]["name"]) == ("WebPage", CHILDREN.title)
    cited = json.loads(made(PREAMBLE).json_ld)["citation"][0]
    assert graph["about"]["@id"] == cited["@id"]
    assert graph["@id"] == cited["subjectOf"]["@id"] == "https://example.org/es/A/RES/44/25/"


def test_a_resolution_of_the_collection_is_cited_as_its_own_node() -> None:
    later = replace(MIGRATION, symbol="A/RES/60/1", notes=(), title=text("titulo", "Otra"))
    citing = replace(PREAMBLE, citations=(Citation("A/RES/58/208", 0, 10, "recordando"),))
    known = Instrument("A/RES/58/208", InstrumentKind.RESOLUTION, symbol="A/RES/58/208")
    both = replace(
        COLLECTION,
        resolutions={MIGRATION.symbol: MIGRATION, later.symbol: later},
        instruments={known.target: known},
    )
    graph = json.loads(head(later, citing, both, SITE, title="Título").json_ld)
    assert [one["@id"] for one in graph["citation"]] == [f"{ADDRESS}/"]


def test_the_whole_resolution_is_the_same_as_the_official_one() -> None:
    official = "https://docs.un.org/es/A/RES/58/208"
    assert json.loads(made(None).json_ld)["sameAs"] == official
    assert "sameAs" not in json.loads(made(POINT).json_ld)


def test_paragraphs_of_two_parts_are_told_apart() -> None:
    one, other = clause("A/parrafo/1", "Pide"), clause("B/parrafo/1", "Pide")
    own = replace(MIGRATION, symbol="A/RES/75/101A-B", blocks=(one, other))
    assert [json.loads(made(c, own).json_ld)["legislationIdentifier"] for c in (one, other)] == [
        "A/RES/75/101A-B, parte A, párr. 1",
        "A/RES/75/101A-B, parte B, párr. 1",
    ]


def test_no_title_can_end_the_script() -> None:
    hostile = "<!-- </script><script>alert(1)</script>"
    own = replace(MIGRATION, title=text("titulo", hostile))
    made_ = head(own, None, COLLECTION, SITE, title="</SCRIPT >")
    assert "<" not in made_.json_ld
    assert json.loads(made_.json_ld)["name"] == "</SCRIPT >"


def test_the_data_beside_the_page_is_named() -> None:
    assert [(link["rel"], link["href"]) for link in made(POINT).links] == [
        ("schema.DC", "http://purl.org/dc/elements/1.1/"),
        ("alternate", "../b.json"),
    ]
    assert made(None).links[-1] == {
        "rel": "alternate",
        "type": "application/akn+xml",
        "href": "../208.xml",
    }


def test_data_is_named_as_addresses_are_written() -> None:
    held = clause("parrafo/3/ñ", "Uno;")
    links = made(held, replace(MIGRATION, blocks=(held,))).links
    assert links[1]["href"] == "../%C3%B1.json"


def test_the_front_matter_says_the_same() -> None:
    made_ = made(NOTE)
    front = made_.front()
    assert front["json_ld"] == made_.json_ld
    assert front["links"][0] == {
        "rel": "schema.DC",
        "href": "http://purl.org/dc/elements/1.1/",
    }
    assert front["metas"][0] == {"name": "z:itemType", "content": "report"}
    assert front["metas"][-1] == {"name": "DC.language", "content": "es"}
