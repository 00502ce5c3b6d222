"""The search of a site of several resolutions as a reader uses it, also while it loads."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import PROJECT, Built, run_build
from tests.hosting import Host, served

pytestmark = pytest.mark.browser

FIELD = "[data-md-component=search-query]"
RESULT = "a.md-search-result__link"
SHOWN = f"li:not([hidden]) > {RESULT}"
COUNT = ".md-search-result__meta"
PIECES = "**/assets/search/postings.*.js"
FIRST = "/es/A/RES/91/901/"


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The invented collection, and a later resolution that says what its first one says."""
    folder = tmp_path_factory.mktemp("several")
    content = folder / "content"
    shutil.copytree(PROJECT / "tests" / "fixtures" / "collection", content)
    shutil.copytree(PROJECT / "content" / "pages", content / "pages")
    first = content / "resolutions" / "A-RES-91-901.es.txt"
    later = first.read_text("utf-8").replace("91/901", "93/901").replace("2036 \n", "2038 \n")
    later = later.replace("Nonagésimo primer período", "Nonagésimo tercer período")
    first.with_name("A-RES-93-901.es.txt").write_text(later, "utf-8")
    done = run_build(folder, "--content", str(content))
    assert done.returncode == 0, done.stderr
    return Built(folder, done.stdout)


@pytest.fixture(scope="module")
def collection(several: Built) -> Iterator[str]:
    with served(Host(several.site)) as address:
        yield address


def asked(page: Page, query: str) -> None:
    page.locator(FIELD).click()
    page.locator(FIELD).fill(query)


def found(page: Page, query: str) -> None:
    asked(page, query)
    expect(page.locator(RESULT).first).to_be_visible()


def paths(page: Page, shown: str = SHOWN) -> list[str]:
    found = page.locator(shown).evaluate_all("all => all.map(one => one.pathname)")
    return [path.removeprefix("/es/A/RES/").strip("/") for path in found]


def test_the_latest_of_a_series_stands_for_the_others(page: Page, collection: str) -> None:
    page.goto(collection + FIRST)
    found(page, "bibliotecas paz")
    first = page.locator(SHOWN).first
    expect(first).to_contain_text("la más reciente de su serie")
    expect(first).to_contain_text("y otra: 91/901")
    assert paths(page)[0] == "93/901"
    assert "91/901" not in paths(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator(SHOWN).nth(1)).to_contain_text("91/901")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/es/A/RES/91/901/(\?|$)"))


def test_results_say_whose_they_are_and_open_what_says_the_same(
    page: Page, collection: str
) -> None:
    page.goto(collection + FIRST)
    found(page, "abra una biblioteca")
    first = page.locator(SHOWN).first
    expect(first).to_contain_text("93/901, párr. 1 · Bibliotecas para la paz (2038)")
    expect(first).to_contain_text("y en otra: 91/901")
    page.locator(".search-dialog__same").first.click()
    assert paths(page)[:2] == ["93/901/parrafo/1", "91/901/parrafo/1"]
    assert page.url.startswith(collection + FIRST)


def test_filters_are_part_of_the_shared_link(page: Page, collection: str) -> None:
    page.goto(collection + FIRST)
    found(page, "biblioteca")
    every = page.locator(RESULT).count()
    page.get_by_label("Período de sesiones:").select_option("91")
    page.wait_for_url("**sesion=91**")
    assert 0 < len(paths(page, RESULT)) < every
    assert all(path.startswith("91/") for path in paths(page, RESULT))
    page.get_by_label("Acción:").select_option("Pide")
    page.wait_for_url("**accion=Pide**")
    expect(page.get_by_role("button", name="Párrafos 1")).to_be_enabled()
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(page.locator(RESULT)).to_have_count(1)
    expect(page.get_by_label("Período de sesiones:")).to_have_value("91")
    assert paths(page) == ["91/901/parrafo/1"]


def test_what_is_found_may_be_of_this_resolution_or_cite_this_document(
    page: Page, collection: str
) -> None:
    page.goto(collection + FIRST)
    found(page, "biblioteca")
    page.get_by_label("Solo en esta resolución").check()
    page.wait_for_url("**en=91*901**")
    assert {path.split("/parrafo")[0] for path in paths(page, RESULT)} >= {"91/901"}
    assert all(path.startswith("91/901") for path in paths(page, RESULT))
    page.goto(f"{collection}/es/A/91/77/")
    found(page, "libros")
    page.get_by_label("Solo lo que lo cita").check()
    page.wait_for_url("**cita=**")
    assert set(paths(page, RESULT)) == {"93/901/anexo/parrafo/2", "91/901/anexo/parrafo/2"}


def test_says_that_a_piece_did_not_come_and_tries_again(page: Page, collection: str) -> None:
    failing = [True]

    def answer(route: Route) -> None:
        if failing[0]:
            route.abort()
        else:
            route.continue_()

    page.route(PIECES, answer)
    page.goto(collection + FIRST)
    asked(page, "biblioteca")
    expect(page.locator(COUNT)).to_have_text(
        "Una parte del índice no se pudo cargar; se intenta de nuevo."
    )
    failing[0] = False
    expect(page.locator(RESULT).first).to_be_visible()
    expect(page.locator(COUNT)).to_contain_text("resultados")


def test_what_is_typed_while_pieces_load_is_what_is_answered(page: Page, collection: str) -> None:
    held: list[Route] = []
    page.route(PIECES, lambda route: held.append(route))
    page.goto(collection + FIRST)
    asked(page, "acceso")
    expect(page.locator(COUNT)).to_have_text("Buscando…")
    page.locator(FIELD).fill("idiomas")
    page.keyboard.press("Enter")
    assert page.locator(RESULT).count() == 0
    with page.expect_navigation(url="**/es/A/RES/93/901/parrafo/1/a/**"):
        for route in held:
            route.continue_()
