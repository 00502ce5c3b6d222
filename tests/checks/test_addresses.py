"""The check over what the site gives to programs: each kind of dead address is told."""

from __future__ import annotations

import json

import pytest

from resolution.building.checks.addresses import data_leads, is_data
from resolution.building.checks.leads import dead_leads
from resolution.core.collection import Collection
from resolution.publish.search import publish
from tests.samples import note, resolution

URL = "https://example.org/un/"
ANCHORS = {
    "index.html": frozenset[str](),
    "es/A/RES/58/208/index.html": frozenset({"parrafo-1-ñ"}),
    "es/A/RES/58/208/parrafo/1/ñ/index.html": frozenset[str](),
    "es/S/RES/9901(2036)/index.html": frozenset[str](),
}
FILES = {*ANCHORS, "es/A/RES/58/208.json", "offline.zip"}


def told(path: str, text: str) -> list[str]:
    return list(dead_leads(dict.fromkeys(data_leads(path, text, URL), path), FILES, ANCHORS))


def record(**values: object) -> str:
    return json.dumps({"citations": [values]}, ensure_ascii=False)


ROWS = [
    ("a.json", record(page="{}")),
    ("a.json", record(url="https://example.org/un{}")),
    ("a.csv", "source,url\r\nA/RES/58/208,https://example.org/un{}\r\n"),
    ("a.graphml", '<data key="node_url">https://example.org/un{}</data>'),
    ("es/novedades.xml", '<link href="https://example.org/un{}"/>'),
    ("sitemap.xml", "<loc>https://example.org/un{}</loc>"),
    ("a.xml", '<FRBRuri value="https://example.org/un{}"/>'),
    ("a.txt", "(https://example.org/un{})."),
    ("a.bib", "url = {{https://example.org/un{}}},"),
    ("a.ris", "UR  - https://example.org/un{}\n"),
    ("_redirects", "/58/208  {}  301\n"),
    ("_redirects", "/un/58/208  /un{}  301\n"),
]

LIVE = [
    *("/", "/es/A/RES/58/208/", "/es/A/RES/58/208/#parrafo-1-ñ", "/es/A/RES/58/208.json"),
    *("/es/A/RES/58/208/#parrafo-1-%C3%B1", "/es/S/RES/9901(2036)/", "/offline.zip"),
    *("/es/A/RES/58/208/parrafo/1/ñ/", "/es/A/RES/58/208/parrafo/1/%C3%B1/"),
]

DEAD = [
    ("/es/A/RES/58/209/", "es/A/RES/58/209/index.html, where nothing stands"),
    ("/es/A/RES/58/208", "es/A/RES/58/208, where nothing stands"),
    ("/es/A/RES/58/208/#parrafo-2", "es/A/RES/58/208/index.html, which has no anchor «parrafo-2»"),
    ("/es/A/RES/58/209.json", "es/A/RES/58/209.json, where nothing stands"),
]


@pytest.mark.parametrize(("path", "text"), ROWS)
@pytest.mark.parametrize("address", LIVE)
def test_what_leads_to_a_page_or_file_is_no_problem(path: str, text: str, address: str) -> None:
    assert told(path, _with(text, address)) == []


@pytest.mark.parametrize(("path", "text"), ROWS)
@pytest.mark.parametrize(("address", "problem"), DEAD)
def test_dead_addresses_are_told(path: str, text: str, address: str, problem: str) -> None:
    assert told(path, _with(text, address)) == [f"{path}: leads to {problem}"]


def _with(text: str, address: str) -> str:
    return text.replace("{}", address).replace("{{", "{").replace("}}", "}")


def test_results_of_the_search_lead_to_pages() -> None:
    own = resolution([], [note("1", "Véase")])
    written = publish(Collection({own.symbol: own}, {}, {}, {}))
    [texts] = [file for file in written if file.path.startswith("assets/search/texts.")]
    assert told(texts.path, texts.content.decode()) == [
        f"{texts.path}: leads to es/A/RES/58/208/nota/1/index.html, where nothing stands"
    ]


def test_an_address_is_told_once_and_other_sites_are_not_asked() -> None:
    text = f"{URL}no/ {URL}no/ https://docs.un.org/es/A/RES/58/208 https://example.org/other/"
    assert told("llms.txt", text) == ["llms.txt: leads to no/index.html, where nothing stands"]


@pytest.mark.parametrize(
    ("path", "held"),
    [
        *[(path, True) for path, _ in ROWS],
        *(("assets/search/texts.0a1b2c3d.js", True), ("llms.txt", True), ("es/a.csl.json", True)),
        *(("index.html", False), ("assets/search/index.js", False), ("offline.zip", False)),
        *(("sitemap.xml.gz", False), ("es/_redirects", False)),
    ],
)
def test_which_files_are_read(path: str, held: bool) -> None:
    assert is_data(path) is held
