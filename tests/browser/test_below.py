"""A site below a path, by a host that knows files alone and by one that follows its rules.

Every page is opened as a reader would reach it, by the links of the pages before it: each answers,
nothing leaves the path, and no policy blocks anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from playwright.sync_api import Page, expect

from resolution.building.permalinks import read_register
from tests.conftest import PROJECT, Built
from tests.hosting import Host, Plain, served

pytestmark = pytest.mark.browser

ROOT = "/un/"
DEEP = "es/A/RES/58/208/preambulo/4/"
RESULT = "a.md-search-result__link"


@pytest.fixture(scope="module", params=[Plain, Host], ids=["plain", "netlify"])
def home(request: pytest.FixtureRequest, below: Built) -> Iterator[str]:
    """The address of the site's first page, ``http://127.0.0.1:40123/un/``."""
    with served(request.param(below.site, ROOT)) as address:
        yield address + ROOT


@pytest.fixture
def errors(page: Page) -> list[str]:
    """What browsers complain of while a test runs: scripts, policies, files that are missing."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
    return said


def test_every_page_is_reached_and_nothing_leaves_the_path(
    home: str, page: Page, errors: list[str]
) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    waiting, seen = [home], {home}
    while waiting:
        address = waiting.pop()
        response = page.goto(address, wait_until="load")
        assert response is not None
        assert response.status == 200, address
        links: list[str] = page.evaluate("Array.from(document.links, (link) => link.href)")
        for link in {urldefrag(link).url for link in links if urlsplit(link).path.endswith("/")}:
            if urlsplit(link).netloc == urlsplit(home).netloc and link not in seen:
                seen.add(link)
                waiting.append(link)
    register = (PROJECT / "content/permalinks.txt").read_text("utf-8")
    assert {unquote(urlsplit(address).path) for address in seen} == {
        ROOT + address.removeprefix("/") for address in read_register(register)
    }
    assert [address for address in asked if not address.startswith(home)] == []
    assert errors == []


def test_files_of_data_are_reached(home: str, page: Page) -> None:
    for start in ("es/datos/", DEEP):
        page.goto(home + start)
        links: list[str] = page.evaluate("Array.from(document.links, (link) => link.href)")
        files = [link for link in links if link.startswith(home) and not link.endswith("/")]
        assert files
        for file in files:
            assert page.request.get(urldefrag(file).url).ok, file


def test_search_and_previews_work(home: str, page: Page, errors: list[str]) -> None:
    page.goto(home + DEEP)
    page.locator("[data-clause] .mention").first.hover()
    expect(page.locator(".preview")).to_contain_text("Declaración Universal de Derechos Humanos")
    search(page)
    expect(page.locator("h1")).to_contain_text("Párrafo decimosexto")
    assert urlsplit(page.url).path == f"{ROOT}es/A/RES/58/208/preambulo/16/"
    assert errors == []


def search(page: Page) -> None:
    """Looks for a word and opens the first page that has it."""
    page.keyboard.press("/")
    expect(page.locator("dialog[open]")).to_be_visible()
    page.keyboard.type("remesas")
    page.locator(RESULT).first.click()


@pytest.mark.parametrize(
    ("asked", "reached"),
    [
        ("58/208/", "es/A/RES/58/208/"),
        ("58/208", "es/A/RES/58/208/"),
        ("A/RES/58/208/", "es/A/RES/58/208/"),
        ("es/", ""),
        ("es/acerca/", "es/acerca-de/#que-se-promete-del-texto"),
        ("es/A/RES/58/208/parrafo/10", "es/A/RES/58/208/parrafo/10/"),
        ("es/A/RES/58/208/parrafo/10/b.html", "es/A/RES/58/208/parrafo/10/b/"),
        ("ES/a/Res/58/208/Nota/13", "es/A/RES/58/208/nota/13/"),
        ("58/208/10/b#texto", "es/A/RES/58/208/parrafo/10/b/#texto"),
        ("es/a/res/217(iii)/", "es/A/RES/217(III)/"),
        ("es/acerca-de.html", "es/acerca-de/"),
        ("en/A/RES/58/208", "es/A/RES/58/208/"),
        ("fr/A/RES/58/208/parrafo/10/b/", "es/A/RES/58/208/parrafo/10/b/"),
        ("es/A/RES/58/208.pdf", "es/A/RES/58/208/"),
        ("es/A/RES/58/208/parrafo/10b", "es/A/RES/58/208/parrafo/10/b/"),
        ("es/A/RES/58/208/p%C3%A1rrafo/10%20b)", "es/A/RES/58/208/parrafo/10/b/"),
        ("A/RES/58/208/parrafo/10(b)/", "es/A/RES/58/208/parrafo/10/b/"),
        ("58/208/10b", "es/A/RES/58/208/parrafo/10/b/"),
    ],
)
def test_other_ways_to_write_an_address_lead_to_it(
    home: str, page: Page, asked: str, reached: str
) -> None:
    page.goto(home + asked)
    expect(page).to_have_url(home + reached)
    expect(page.locator("h1")).not_to_contain_text("otra dirección")


def test_what_is_not_there_is_answered_with_a_page_that_works(home: str, page: Page) -> None:
    response = page.goto(f"{home}es/A/RES/58/208/parrafo/99/")
    assert response is not None
    assert response.status == 404
    expect(page.locator("h1")).to_contain_text("tiene 11 párrafos")
    search(page)
    expect(page).to_have_url(f"{home}es/A/RES/58/208/preambulo/16/")


@pytest.mark.parametrize(
    ("asked", "title", "lead", "rows"),
    [
        (
            "es/A/RES/58/208/parrafo/12/",
            "La resolución 58/208 tiene 11 párrafos en la parte dispositiva",
            "El párrafo 12 no existe.",
            11,
        ),
        (
            "es/A/RES/58/208/preambulo/17/",
            "La resolución 58/208 tiene 16 párrafos en el preámbulo",
            "El párrafo 17 del preámbulo no existe.",
            16,
        ),
        ("58/208/nota/14", "La resolución 58/208 tiene 13 notas", "La nota 14 no existe.", 13),
        (
            "es/A/RES/58/208/parrafo/10/e/",
            "El párrafo 10 de la resolución 58/208 tiene 4 apartados",
            "El apartado e) no existe.",
            4,
        ),
        (
            "es/A/RES/58/208/parrafo/9/a/",
            "El párrafo 9 de la resolución 58/208 no tiene apartados",
            "El apartado a) no existe.",
            0,
        ),
        ("es/A/RES/58/209/", "La resolución 58/209 no está en este sitio", "", 0),
        ("58/209/3", "La resolución 58/209 no está en este sitio", "", 0),
        ("es/E/DEC/1995/1/", "La decisión 1995/1 no está en este sitio", "", 0),
        ("es/A/58/99/Add.1/", "El documento A/58/99/Add.1 no está en este sitio", "", 0),
        (
            "es/A/RES/49/127/parrafo/3/",
            "La resolución 49/127 no tiene su texto en este sitio",
            "",
            0,
        ),
        ("es/S/RES/1325(2000)/", "La resolución 1325 (2000) no está en este sitio", "", 0),
        ("es/encargos/82/", "Aquí no hay ninguna página", "incompleta", 0),
        ("es/A/RES/58/208/comparar/57/1/", "Aquí no hay ninguna página", "incompleta", 0),
        ("es/A/RES/58/208/anexo/1/", "Aquí no hay ninguna página", "incompleta", 0),
        ("es/nada/", "Aquí no hay ninguna página", "incompleta", 0),
    ],
)
def test_a_wrong_address_is_answered_with_what_is_known(
    home: str, page: Page, asked: str, title: str, lead: str, rows: int
) -> None:
    page.goto(home + asked)
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".lead")).to_contain_text(lead)
    expect(page.locator(".instead a")).to_have_count(rows)
    # All that is offered in place of it is there.
    for link in page.locator("article a").all():
        href = link.evaluate("(link) => link.href")
        if "docs.un.org" not in href:
            assert page.request.get(href).ok, href


def test_what_is_not_in_the_site_is_looked_for_at_the_united_nations(home: str, page: Page) -> None:
    page.goto(f"{home}es/a/res/58/209/")
    official = page.locator(".button")
    expect(official).to_have_text("Buscar A/RES/58/209 en docs.un.org")
    expect(official).to_have_attribute("href", "https://docs.un.org/es/A/RES/58/209")


def test_a_script_that_is_not_ours_does_not_run(home: str, page: Page) -> None:
    page.goto(home + DEEP)
    page.evaluate("""
        const script = document.createElement("script");
        script.textContent = "window.foreign = true";
        document.body.append(script);
    """)
    assert page.evaluate("window.foreign") is None
