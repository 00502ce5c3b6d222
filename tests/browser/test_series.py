"""Histories, series and comparisons of a site of several resolutions, in a browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import PROJECT, Built, run_build
from tests.hosting import Host, served

pytestmark = pytest.mark.browser

TEXT = """{session}/7. Los mares
 La Asamblea General,
 Recordando su resolución {last}/7, de 1 de diciembre de {year},
{paragraphs}
1ª sesión plenaria
1 de diciembre de {year}
"""

KEPT = "Acoge con beneplácito la labor de las comisiones regionales en favor de los puertos;"
ASKED = "Solicita al Secretario General que le presente un {thing} sobre los mares en dos años;"
NEW = "Alienta a los Estados Miembros a que contribuyan voluntariamente al fondo fiduciario;"

COMPARED = "/es/A/RES/96/7/comparar/95/7/"
HISTORY = "/es/A/RES/96/7/parrafo/2/"
PAGES = {
    "history": HISTORY,
    "comparison": COMPARED,
    "resolution": "/es/A/RES/96/7/",
    "series": "/es/series/",
    "home": "/",
    "session": "/es/A/RES/96/",
}

WIDE = """
    [...document.querySelectorAll("#contenido *")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && box.right > innerWidth + 1
            && !element.closest("[role=tablist], pre, .visually-hidden");
    }).map((element) => element.outerHTML.slice(0, 100))
"""


LEFT = "(element) => element.getBoundingClientRect().x"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A series of three sessions, the last with a paragraph more, one less and one changed."""
    folder = tmp_path_factory.mktemp("series")
    content = folder / "content"
    (content / "resolutions").mkdir(parents=True)
    shutil.copytree(PROJECT / "content" / "pages", content / "pages")
    for name in ("novedades.yml", "instruments.yml"):
        shutil.copy(PROJECT / "tests" / "fixtures" / "collection" / name, content)
    said = {
        94: (KEPT, ASKED.format(thing="informe"), "Decide reanudar el examen de la cuestión;"),
        95: (KEPT, ASKED.format(thing="informe"), "Decide reanudar el examen de la cuestión;"),
        96: (KEPT, ASKED.format(thing="amplio estudio"), NEW),
    }
    for session, paragraphs in said.items():
        numbered = "\n".join(f" {number}. {one}" for number, one in enumerate(paragraphs, 1))
        text = TEXT.format(
            session=session, last=session - 1, year=session + 1945, paragraphs=numbered
        )
        (content / f"resolutions/A-RES-{session}-7.es.txt").write_text(text, "utf-8")
    done = run_build(folder, "--content", str(content))
    assert done.returncode == 0, done.stderr
    with served(Host(Built(folder, done.stdout).site)) as served_at:
        yield served_at


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(address: str, page: Page, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for kind, path in PAGES.items():
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        violations = Axe().run(page).response["violations"]
        found[kind] = [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations]
    assert found == {kind: [] for kind in found}


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_scrolls_sideways(address: str, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for kind, path in PAGES.items():
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        found[kind] = page.evaluate(WIDE)
    assert found == {kind: [] for kind in found}


def test_changes_are_told_without_colour_and_to_who_listens(address: str, page: Page) -> None:
    page.goto(address + HISTORY)
    style = "(element) => getComputedStyle(element).textDecorationLine"
    assert page.locator(".history__text ins").first.evaluate(style) == "underline"
    assert page.locator(".history__text del").first.evaluate(style) == "line-through"
    said = "(element) => getComputedStyle(element, '::before').content"
    assert "inserción" in page.locator(".history__text ins").first.evaluate(said)
    assert "supresión" in page.locator(".history__text del").first.evaluate(said)


def test_what_was_deleted_is_not_copied(address: str, page: Page) -> None:
    page.goto(address + HISTORY)
    page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.history__text .history__words'))"
    )
    copied = page.evaluate("getSelection().toString()")
    assert " ".join(copied.split()) == ASKED.format(thing="amplio estudio")


def columns(page: Page) -> list[tuple[float, str]]:
    """The words of the paragraph that changed: where they begin, and which are seen."""
    row = page.locator("[data-change='changed']").filter(has_text="Solicita")
    words = row.locator(".compare__words").all()
    shown = [one for one in words if one.is_visible()]
    return [(float(one.evaluate(LEFT)), one.inner_text()) for one in shown]


def test_two_columns_need_no_script(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + COMPARED)
    page.get_by_label("Una columna").check()
    [(_, words)] = columns(page)
    assert words == ASKED.format(thing="informe amplio estudio")
    page.get_by_label("Dos columnas").check()
    (old_at, old), (new_at, new) = columns(page)
    assert old_at < new_at
    assert old == ASKED.format(thing="informe")
    assert " ".join(new.split()) == ASKED.format(thing="amplio estudio")
    page.set_viewport_size({"width": 800, "height": 900})
    assert len(columns(page)) == 1
    assert not page.get_by_label("Dos columnas").is_visible()


def test_what_is_alike_is_unfolded_at_once(address: str, page: Page) -> None:
    page.goto(address + COMPARED)
    fold = page.locator(".compare__same").first
    assert fold.get_attribute("open") is None
    page.get_by_role("button", name="Desplegar los iguales").click()
    assert fold.get_attribute("open") is not None
    page.get_by_role("button", name="Plegar los iguales").click()
    assert fold.get_attribute("open") is None


def test_paper_has_one_column_and_both_texts(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + COMPARED)
    page.emulate_media(media="print")
    shown = page.locator("#contenido").inner_text()
    assert re.sub(r"\s+", " ", ASKED.format(thing="informe amplio estudio")) in shown
    assert "Suprimido" in shown
    assert "Nuevo" in shown
    assert not page.locator(".compare__columns").is_visible()
