"""The search as a reader uses it: keyboard, filters, shared queries, from a folder, on a phone."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.waiting import wait_until
from tests.conftest import Built

pytestmark = pytest.mark.browser

CLAUSE = "/es/A/RES/58/208/parrafo/10/b"
FIELD = "[data-md-component=search-query]"
RESULT = "a.md-search-result__link"
COUNT = ".md-search-result__meta"


@pytest.fixture
def errors(page: Page) -> Iterator[list[str]]:
    """What the console and uncaught exceptions said: nothing, in every test."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda entry: said.append(entry.text) if entry.type == "error" else None)
    yield said
    assert said == []


@pytest.fixture
def clause(page: Page, address: str, errors: list[str]) -> Page:
    """A clause's page, on which any error fails the test."""
    assert errors == []
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}{CLAUSE}/")
    return page


@pytest.fixture(scope="session")
def unpacked(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the offline bundle."""
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(built.bundle) as archive:
        archive.extractall(folder)
    return next(folder.rglob("index.html")).parent


def ask(page: Page, query: str) -> Locator:
    page.locator(FIELD).fill(query)
    return page.locator(RESULT)


def open_search(page: Page) -> None:
    page.locator(FIELD).click()
    expect(page.locator("dialog[open]")).to_be_visible()


def test_nothing_is_loaded_before_it_is_used(clause: Page) -> None:
    loaded: list[str] = []
    clause.on("request", lambda request: loaded.append(request.url))
    clause.reload(wait_until="networkidle")
    assert not [url for url in loaded if "/assets/search/" in url]
    open_search(clause)
    assert [url for url in loaded if url.endswith("/assets/search/index.js")]


def test_the_field_proposes_nothing_and_says_what_it_opens(clause: Page) -> None:
    field = clause.locator(FIELD)
    for name, value in (
        ("aria-haspopup", "dialog"),
        ("autocomplete", "off"),
        ("spellcheck", "false"),
    ):
        expect(field).to_have_attribute(name, value)
    expect(clause.locator(".search__field:has(input) > :is(svg, kbd):visible")).to_have_count(2)


@pytest.mark.parametrize("saving", [False, True])
@pytest.mark.parametrize("path", ["/", "/es/A/RES/58/208/"])
def test_what_answers_is_there_before_it_is_likely_to_be_used(
    page: Page, address: str, path: str, saving: bool
) -> None:
    """Unless the reader saves data."""
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    if saving:
        page.add_init_script(
            "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
        )
    page.goto(address + path, wait_until="networkidle")
    if not saving:
        wait_until(page, "!!globalThis.resolutionSearch?.data")
    core = {url.rpartition("/")[2] for url in loaded if "/assets/search/" in url}
    assert core == (set() if saving else {"search.js", "index.js"})


def test_an_excerpt_is_cut_around_the_longest_phrase(clause: Page) -> None:
    open_search(clause)
    ask(clause, "conferencia regional migración")
    note = clause.locator(f"{RESULT}[href*='nota/13']")
    expect(note.locator("mark").first).to_be_visible()
    assert "Conferencia Regional sobre Migración" in note.locator("mark").all_inner_texts()


EXCERPT = """(spans) => {
  const element = document.createElement("p");
  const said = (size) => new Set(Array(size).keys());
  const found = spans.map(([start, end, size]) => ({ start, end, said: said(size) }));
  resolutionSearch.excerpt(element, "palabra ".repeat(200), found, 0);
  const before = element.querySelector("mark").previousSibling;
  return [element.textContent.length, before.textContent.length, element.children.length];
}"""
THREE_WORDS = [[80, 87, 1], [96, 103, 1], [112, 119, 1]]
A_PHRASE = [800, 815, 2]


@pytest.mark.parametrize(("width", "longest", "before"), [(1280, 170, 45), (390, 90, 20)])
def test_an_excerpt_is_two_lines_around_a_phrase_rather_than_words(
    clause: Page, width: int, longest: int, before: int
) -> None:
    clause.set_viewport_size({"width": width, "height": 800})
    open_search(clause)
    wait_until(clause, "!!globalThis.resolutionSearch?.excerpt")
    length, ahead, marks = clause.evaluate(EXCERPT, [*THREE_WORDS, A_PHRASE])
    assert longest - 10 <= length <= longest + 2
    assert before - 8 <= ahead <= before
    assert marks == 1


@pytest.mark.parametrize(("others", "named"), [(1, True), (4, True), (5, False)])
def test_a_few_others_are_named_and_a_few_words_marked(
    clause: Page, others: int, named: bool
) -> None:
    open_search(clause)
    wait_until(clause, "!!globalThis.resolutionSearch?.rows")
    said, marks = clause.evaluate(
        """(count) => {
          const text = Array.from({ length: 20 }, (_, at) => `palabra${at}`).join(" ");
          const spans = Array.from(text.matchAll(/\\w+/g), ({ index, 0: word }) =>
            ({ start: index, end: index + word.length, said: new Set([word]) }));
          const home = { symbol: "75/90", number: "75/90", title: "", path: "75/90" };
          const layout = { several: true, kind: () => ({ label: "" }), home: () => home };
          const item = { ref: 0, path: "", title: "", text, action: 0, same: [], home };
          const others = Array.from({ length: count }, (_, at) => [at + 1, "parrafo/1"]);
          const engine = { layout, spans: () => spans };
          const { make, rows } = resolutionSearch;
          const [row] = rows(engine, make, {}, { item, others }, 0, (path) => path);
          const marked = new URL(row.firstChild.href).searchParams.get("h").split("|");
          return [row.querySelector("[data-same]").textContent, marked.length];
        }""",
        others,
    )
    assert ("75/90" in said, marks) == (named, 12)


def test_a_phrase_is_marked_across_a_link(page: Page, address: str) -> None:
    page.goto(f"{address}/es/A/RES/58/208/preambulo/2/?h=resoluciones 49/127, de|1995/313 del")
    expect(page.locator("[data-clause] .search-mark")).to_have_text(
        ["resoluciones ", "49/127", ", de", "1995/313", " del"]
    )


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_opens_by_a_key_and_closes_by_escape(clause: Page, key: str) -> None:
    clause.keyboard.press(key)
    expect(clause.locator(FIELD)).to_be_focused()
    expect(clause.locator("dialog[open]")).to_be_visible()
    expect(clause.locator(FIELD)).to_have_value("")
    clause.keyboard.press("Escape")
    expect(clause.locator("dialog[open]")).to_have_count(0)


def test_keyboard_alone_leads_to_a_marked_clause(clause: Page) -> None:
    clause.keyboard.press("/")
    expect(clause.locator("dialog[open]")).to_be_visible()
    clause.keyboard.type("trabajadores migratorios")
    chosen = clause.locator(f"{RESULT}[aria-selected=true]")
    expect(chosen).to_have_count(1)
    first = chosen.get_attribute("href")
    clause.keyboard.press("ArrowDown")
    second = chosen.get_attribute("href")
    assert first != second
    expect(clause.locator(FIELD)).to_have_attribute("aria-activedescendant", "search-result-1")
    clause.keyboard.press("Enter")
    clause.wait_for_selector("[data-clause] mark")
    assert clause.locator("[data-clause] mark").first.inner_text() == "trabajadores migratorios"
    assert "?" not in clause.url


def test_filters_by_kind_with_counts(clause: Page) -> None:
    open_search(clause)
    results = ask(clause, "remesas")
    expect(clause.get_by_role("button", name="Todo 1")).to_have_attribute("aria-pressed", "true")
    expect(clause.get_by_role("button", name="Notas 0")).to_be_disabled()
    ask(clause, "derechos")
    every = results.count()
    clause.get_by_role("button", name="Instrumentos").click()
    expect(clause.get_by_role("button", name="Instrumentos")).to_have_attribute(
        "aria-pressed", "true"
    )
    assert 0 < results.count() < every
    assert set(clause.locator(".search-dialog__shelf").all_inner_texts()) == {"Instrumento"}
    clause.get_by_role("button", name="Todo").click()
    expect(results).to_have_count(every)


def test_a_query_is_shared_as_a_link(page: Page, address: str, errors: list[str]) -> None:
    page.goto(f"{address}/es/A/RES/58/208/?q=10+b)")
    expect(page.locator(FIELD)).to_have_value("10 b)")
    expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("/parrafo/10/b/$"))
    ask(page, "remesas")
    page.wait_for_url("**/?q=remesas")
    page.keyboard.press("Enter")
    page.wait_for_url("**/preambulo/16/")
    page.go_back()
    expect(page.locator(RESULT)).to_have_count(1)
    assert errors == []


def test_says_what_it_found_and_what_it_did_not(clause: Page) -> None:
    open_search(clause)
    count = clause.locator(COUNT)
    expect(count).to_have_attribute("role", "status")
    ask(clause, "remesas")
    expect(count).to_have_text("1 resultado")
    ask(clause, "cooperasion regional")
    expect(count).to_contain_text("Se muestran resultados para “cooperación regional”")
    ask(clause, "bicicleta")
    expect(count).to_have_text("Sin resultados: no está en los textos “bicicleta”.")
    ask(clause, "nota 99")
    expect(count).to_have_text("Ningún párrafo ni nota lleva ese número.")
    ask(clause, "")
    expect(count).to_contain_text("Escriba palabras")
    expect(clause.locator(RESULT)).to_have_count(0)


@pytest.mark.parametrize(
    "query",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "+a -b ~1 *", "🙂", "x" * 500],
)
def test_whatever_is_typed_is_text(clause: Page, query: str) -> None:
    open_search(clause)
    clause.locator(FIELD).press_sequentially(query)
    expect(clause.locator(RESULT)).to_have_count(0)
    assert clause.locator("img[onerror]").count() == 0


def test_works_from_a_folder_deep_in_the_bundle(
    page: Page, unpacked: Path, errors: list[str]
) -> None:
    outside: list[str] = []
    page.on(
        "request",
        lambda request: outside.append(request.url) if request.url[:5] != "file:" else None,
    )
    page.goto(f"file://{unpacked}{CLAUSE}.html")
    open_search(page)
    results = ask(page, "remesas")
    expect(results).to_have_count(1)
    results.click()
    page.wait_for_selector("[data-clause] mark")
    assert page.url.split("?")[0].endswith("/preambulo/16.html")
    assert outside == errors == []


def test_fills_the_window_of_a_phone(chromium: Browser, address: str) -> None:
    context = chromium.new_context(
        viewport={"width": 390, "height": 780}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(f"{address}{CLAUSE}/")
    page.locator(FIELD).tap()
    panel = page.locator(".search-dialog__panel")
    expect(panel).to_be_visible()
    ask(page, "migración")
    box = panel.bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 780}
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


@pytest.mark.parametrize("query", ["", "derechos humanos", "bicicleta"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_accessible(clause: Page, query: str, scheme: str) -> None:
    clause.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_search(clause)
    ask(clause, query)
    found = Axe().run(clause, context=".search-dialog")
    assert found.violations_count == 0, found.generate_report()


def test_without_scripts_the_box_is_a_link(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{CLAUSE}/")
    expect(page.locator(FIELD)).to_be_hidden()
    page.get_by_role("search").get_by_role("link").click()
    page.wait_for_url("**/es/instrumentos/")
    context.close()


def test_keys_typed_at_once_all_arrive(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}{CLAUSE}/")
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    for key in "/10 b)":
        page.keyboard.press("Space" if key == " " else key, delay=0)
    expect(page.locator("dialog[open]")).to_be_visible()
    expect(page.locator(FIELD)).to_have_value("10 b)")
    page.keyboard.press("Enter")
    page.wait_for_url("**/parrafo/10/b/**")
    context.close()


def test_the_dialog_is_there_before_what_answers(page: Page, address: str) -> None:
    waiting: list[Route] = []
    held = True
    page.route(
        "**/assets/search/*", lambda route: waiting.append(route) if held else route.continue_()
    )
    page.goto(f"{address}{CLAUSE}/")
    page.keyboard.press("/")
    page.keyboard.type("migrantes")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("migrantes")
    expect(page.locator(COUNT)).to_have_text("Cargando el índice…")
    held = False
    for route in waiting:
        route.continue_()
    expect(page.locator(RESULT).first).to_be_visible()
