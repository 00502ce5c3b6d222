"""The bundle from a folder, in Chromium and in Firefox: the same site, and nothing from outside."""

from __future__ import annotations

import base64
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from bench.pages import one_of_each_kind
from tests.browser.bidi import Firefox, firefox
from tests.conftest import Built

pytestmark = pytest.mark.browser

FIREFOX = ("firefox-esr", "firefox")
DEEP = "es/A/RES/58/208/preambulo/4.html"
RESULT = "a.md-search-result__link"


@pytest.fixture(scope="module")
def folder(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle as a reader unpacks it."""
    place = tmp_path_factory.mktemp("una carpeta")
    with zipfile.ZipFile(built.bundle) as archive:
        archive.extractall(place)
    (top,) = place.iterdir()
    return top


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    found = next(filter(None, map(shutil.which, FIREFOX)), None)
    if not found:
        pytest.skip("no Firefox is installed")
    with firefox(found, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


def foreign(requests: list[str]) -> list[str]:
    return [url for url in requests if not url.startswith(("file:", "data:", "about:"))]


def test_no_page_asks_for_anything_from_outside_in_chromium(folder: Path, page: Page) -> None:
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    for path in one_of_each_kind(folder).values():
        page.goto((folder / path).as_uri())
        page.wait_for_load_state("networkidle")
    assert foreign(requests) == []
    assert errors == []


def test_search_previews_and_figures_work_from_a_folder(folder: Path, page: Page) -> None:
    page.goto((folder / DEEP).as_uri())
    page.locator("[data-clause] .mention").first.hover()
    expect(page.locator(".preview")).to_contain_text("Declaración Universal de Derechos Humanos")
    page.keyboard.press("/")
    expect(page.locator("dialog[open]")).to_be_visible()
    page.keyboard.type("remesas")
    expect(page.locator(RESULT)).to_have_count(1)
    page.locator(RESULT).click()
    expect(page.locator("h1")).to_contain_text("Párrafo decimosexto")
    page.goto((folder / "index.html").as_uri())
    page.locator("[data-anatomy] a").first.click()
    expect(page).to_have_url((folder / "es/A/RES/58/208/preambulo/1.html").as_uri())


def test_no_page_asks_for_anything_from_outside_in_firefox(folder: Path, fox: Firefox) -> None:
    for path in one_of_each_kind(folder).values():
        fox.open((folder / path).as_uri())
        assert fox.evaluate("document.querySelector('h1').textContent.length > 0"), path
    assert foreign(fox.requests) == []
    assert fox.errors == []


def test_firefox_searches_and_previews_from_a_folder(folder: Path, fox: Firefox) -> None:
    fox.open((folder / DEEP).as_uri())
    fox.point("[data-clause] .mention")
    words = fox.wait_for("document.querySelector('.preview')?.textContent")
    assert "Declaración Universal de Derechos Humanos" in words
    fox.point("[data-search] input", press=True)
    fox.wait_for("document.querySelector('dialog[open]') !== null")
    fox.type("remesas")
    fox.wait_for(f"document.querySelectorAll('{RESULT}').length === 1")
    first = fox.evaluate(f"document.querySelector('{RESULT}').href")
    assert first.split("?")[0] == (folder / "es/A/RES/58/208/preambulo/16.html").as_uri()
    assert fox.errors == []


def test_firefox_sets_notes_beside_the_text(folder: Path, fox: Firefox) -> None:
    fox.send(
        "browsingContext.setViewport", context=fox.tab, viewport={"width": 1440, "height": 900}
    )
    fox.open((folder / "es/A/RES/58/208.html").as_uri())
    distance = fox.evaluate("""(() => {
        const note = document.querySelector("#nota-7").getBoundingClientRect();
        const call = document.querySelector("[data-note-call='7']").getBoundingClientRect();
        return Math.abs(note.top - call.top);
    })()""")
    assert distance < 32


def test_firefox_prints_notes_address_and_date(folder: Path, fox: Firefox) -> None:
    fox.open((folder / "es/A/RES/58/208.html").as_uri())
    printed = fox.send("browsingContext.print", context=fox.tab, page={"width": 21, "height": 29.7})
    reader = PdfReader(io.BytesIO(base64.b64decode(printed["data"])))
    text = " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())
    assert "Resolución 45/158, anexo." in text
    assert re.search(r"/es/A/RES/58/208/ Impreso el \d{1,2} de \w+ de \d{4}\.", text)
    assert "Copiar" not in text
