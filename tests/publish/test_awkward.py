"""Texts with all that 58/208 lacks, as read, shown, found and given; `make golden` rewrites them.

What each is made for stands in `tests/fixtures/awkward/README.md`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import pytest

from resolution.building.joining import Joined, join
from resolution.building.places import DEFAULT_URL, Places, site
from resolution.building.reading import read_one
from resolution.building.report import Reporter
from resolution.cite import cite
from resolution.core.model import Resolution, Table
from resolution.core.registry import Registry
from resolution.publish.data.akn import akn_xml
from resolution.publish.data.values import resolution_to_json
from resolution.publish.output import Site
from resolution.publish.search.findables import findables
from resolution.read.xml.akn import read_akn
from tests.conftest import PROJECT, Golden, awkward_content
from tests.publishing import published

AWKWARD = PROJECT / "tests" / "fixtures" / "awkward"
GOLDEN = PROJECT / "tests" / "golden" / "awkward"
AS_TEXT = AWKWARD / "A-RES-97-901.es.txt"
AS_XML = AWKWARD / "resolutions" / "A-RES-97-901.es.xml"
SOURCES = [AS_TEXT, *sorted((AWKWARD / "resolutions").iterdir())]

WHOLE = ("es/A/RES/97/901", "es/A/RES/97/902A-B", "es/A/RES/97/903")
PAGES = [
    *WHOLE,
    *(f"{WHOLE[0]}/{place}" for place in ("anexo/1", "anexo/2/seccion/2/parrafo/2", "nota/3")),
    *(f"{WHOLE[1]}/{place}" for place in ("A/seccion/1/preambulo/1", "B/parrafo/1")),
    *(f"{WHOLE[2]}/{place}" for place in ("parrafo/2/b-2", "parrafo/2/fin/2", "parrafo/3/ñ")),
]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_reading(source: Path, golden: Golden) -> None:
    reading = read_one(source, Registry()).reading
    model = resolution_to_json(reading.resolution)
    model["furniture"] = [line.text for line in reading.furniture]
    model["doubts"] = [f"{doubt.line}: {doubt.message}" for doubt in reading.doubts]
    text = json.dumps(model, ensure_ascii=False, indent=1) + "\n"
    golden(GOLDEN / "read" / f"{source.name}.json", text)


def test_page_text_and_official_xml_are_read_alike() -> None:
    text, xml = (read_one(source, Registry()).reading for source in (AS_TEXT, AS_XML))
    assert (text.doubts, xml.doubts) == ((), ())
    assert outline(text.resolution) == outline(xml.resolution)


def outline(resolution: Resolution) -> list[tuple[object, ...]]:
    """Every text by its place, rows of tables in one: page text does not tell their cells."""
    rows = {
        cell.place: row
        for blocks in (resolution.blocks, *(annex.blocks for annex in resolution.annexes))
        for table in blocks
        if isinstance(table, Table)
        for row in table.rows
        for cell in row
    }
    found: list[tuple[object, ...]] = []
    for text in resolution.texts():
        row = rows.get(text.place, (text,))
        if text is row[0]:
            words = " ".join(cell.text for cell in row)
            cites = [(c.text, c.target, c.relation) for cell in row for c in cell.citations]
            calls = [(m.marker, m.offset) for m in text.markers]
            found.append((text.id, words, calls, cites))
    return found


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Joined:
    content = awkward_content(tmp_path_factory.mktemp("awkward"))
    return join(Places(PROJECT, content, content), Reporter(quiet=True))


@pytest.fixture(scope="module")
def files(joined: Joined) -> Mapping[str, str]:
    """The files with words that the collection gives, by path."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", DEFAULT_URL)
        every = published(joined.collection, site(), joined.content.prose)
        kept = (file for file in every if file.path.endswith((".md", ".txt")))
        return {file.path: file.content.decode() for file in kept}


def test_the_xml_that_is_published_is_read_as_the_same_text(joined: Joined) -> None:
    registry = joined.content.registry
    for read in joined.reads:
        own = read.reading.resolution
        again = read_akn(akn_xml(own, Site(DEFAULT_URL)), read.source.name)
        assert (again.doubts, cite(again.resolution, registry)) == ((), own)


@pytest.mark.parametrize("path", PAGES)
def test_page(path: str, files: Mapping[str, str], golden: Golden) -> None:
    golden(GOLDEN / f"{path}.md", files[f"{path}.md"])


@pytest.mark.parametrize("path", WHOLE)
def test_plain_text(path: str, files: Mapping[str, str], golden: Golden) -> None:
    golden(GOLDEN / f"{path}.txt", files[f"{path}.txt"])


def test_search_records(joined: Joined, golden: Golden) -> None:
    own = joined.collection.resolutions.values()
    found = [asdict(record) for resolution in own for record in findables(resolution)]
    lines = [json.dumps(record, ensure_ascii=False) for record in found]
    golden(GOLDEN / "search.jsonl", "".join(f"{line}\n" for line in lines))
