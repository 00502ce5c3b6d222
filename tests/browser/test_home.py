"""The first page and the index of instruments, and what holds on every kind of page on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = (
    *("/", "/es/instrumentos/", "/es/A/RES/58/208/", "/es/A/RES/58/208/parrafo/10/b/"),
    *("/es/A/RES/58/208/nota/13/", "/es/A/RES/58/208/notas/", "/es/A/RES/44/25/"),
    *("/es/como-citar/", "/es/A/RES/58/208/parrafo/12/", "/es/A/RES/58/209/"),
)

# Targets under 24 px whose circle of 24 px meets another target, but for links within sentences
# (WCAG 2.2, success criterion 2.5.8). A number of the margin is as large as what lies over it.
SMALL = """() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const within = (element) => {
    const block = element.closest("p, li, dd, td, blockquote, h3, small");
    return getComputedStyle(element).display === "inline" && block &&
      block.textContent.trim().length > element.textContent.trim().length + 2;
  };
  const clipped = (element) => element.closest(".note") &&
    getComputedStyle(element.closest(".note")).clipPath !== "none";
  const box = (element) => {
    const own = element.getBoundingClientRect();
    const over = getComputedStyle(element, "::after");
    return over.position === "absolute" && over.content !== "none"
      ? { x: own.x, y: own.y, width: parseFloat(over.width), height: parseFloat(over.height) }
      : own;
  };
  const targets = [...document.querySelectorAll("a[href], button, input, summary")]
    .filter((element) => seen(element) && !clipped(element))
    .map((element) => [element, box(element)])
    .filter(([, { width, height }]) => width > 1 && height > 1);
  const near = (element, { x, y, width, height }) => targets.some(([other]) =>
    other !== element && !other.contains(element) && !element.contains(other) &&
    [...other.getClientRects()].some((rect) => Math.hypot(
      Math.max(rect.left - x - width / 2, 0, x + width / 2 - rect.right),
      Math.max(rect.top - y - height / 2, 0, y + height / 2 - rect.bottom)) < 12));
  return targets
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .filter(([element, rect]) => !within(element) && near(element, rect))
    .map(([element, { width, height }]) => `${element.outerHTML} ${width}x${height}`);
}"""

# Words that stand nearer to the edge of the window than 8 px, unless they are never seen.
AT_EDGE = """() => [...document.querySelectorAll("main *, footer *")].filter((element) => {
  const own = [...element.childNodes].filter((node) => node.nodeType === 3);
  if (!own.some((node) => node.data.trim())) return false;
  for (let at = element; at; at = at.parentElement) {
    const { display, visibility, clipPath } = getComputedStyle(at);
    if (display === "none" || visibility === "hidden" || clipPath !== "none") return false;
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  const { left, right, width } = range.getBoundingClientRect();
  return width > 1 && (left < 8 || right > innerWidth - 8);
}).map((element) => element.className + element.textContent.trim())"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_too_small_or_too_near_to_the_edge(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path, wait_until="networkidle")
    assert page.evaluate(SMALL) == []
    assert page.evaluate(AT_EDGE) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844), (320, 640)])
def test_the_first_thing_to_do_is_in_sight(
    page: Page, address: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    button = page.locator(".button")
    box = button.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= height
    assert page.locator(".first .official").is_visible()
    button.click()
    expect(page).to_have_url(f"{address}/es/A/RES/58/208/")


def test_the_counts_lead_to_what_they_count(page: Page, address: str) -> None:
    page.goto(address)
    counted = [row.split() for row in page.locator(".counts li").all_inner_texts()]
    assert [(row[0], row[1]) for row in counted] == [
        ("27", "párrafos"),
        ("13", "notas"),
        ("26", "instrumentos"),
        ("9", "párrafos"),
    ]
    page.locator(".counts a").last.click()
    expect(page).to_have_url(f"{address}/es/A/RES/58/208/#encargos")


def test_examples_are_found(page: Page, address: str) -> None:
    page.goto(address)
    for link in page.locator(".examples a").all():
        page.goto(address + "/" + str(link.get_attribute("href")))
        expect(page.locator("a.md-search-result__link").first).to_be_visible()
        page.goto(address)


def test_on_a_phone_what_can_be_done_stands_in_one_row(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/es/A/RES/58/208/", wait_until="networkidle")
    shown = page.locator(".actions :is(a, button):visible")
    assert [" ".join(text.split()) for text in shown.all_inner_texts()] == [
        *("Citar", "Enlace permanente", "Descargar", "Texto oficial"),
    ]
    tops = [action.bounding_box() for action in shown.all()]
    assert len({box["y"] for box in tops if box}) == 1


def test_the_theme_switch_shows_its_sign(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address)
    sign = page.locator(".header > .theme-switch .icon").bounding_box()
    assert sign is not None
    assert min(sign["width"], sign["height"]) > 8


def shown(page: Page) -> int:
    return page.locator(".instruments tbody tr:visible").count()


def test_instruments_are_filtered_by_words_and_kind(page: Page, address: str) -> None:
    page.goto(f"{address}/es/instrumentos/")
    undated = page.locator(".instruments h2")
    expect(page.locator(".chip").first).to_have_text("Todos 26")
    assert shown(page) == 26
    expect(undated).to_be_visible()
    box = page.locator(".filter")
    box.fill("convencion derechos")
    expect(page.locator(".filter-count")).to_have_text("2 de 26")
    expect(undated).to_be_hidden()
    box.fill("A/RES/54/212")
    expect(page.locator(".filter-count")).to_have_text("1 de 26")
    box.fill("")
    page.get_by_role("button", name="Decisión 1").click()
    expect(page.locator(".instruments tbody tr:visible")).to_contain_text("Decisión 1995/313")
    expect(page.get_by_role("button", name="Decisión 1")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Todos").click()
    assert shown(page) == 26


def test_the_most_cited_come_first_and_go_back(page: Page, address: str) -> None:
    page.goto(f"{address}/es/instrumentos/")
    cells = page.locator(".instruments table").first.locator("tbody tr td:last-child")
    before = cells.all_inner_texts()
    most = page.get_by_role("button", name="Más citados")
    most.click()
    assert cells.all_inner_texts() == sorted(before, key=int, reverse=True)
    most.click()
    assert cells.all_inner_texts() == before


def test_each_instrument_leads_to_the_places_that_cite_it(page: Page, address: str) -> None:
    page.goto(f"{address}/es/instrumentos/")
    row = page.locator(".instruments tr", has_text="Convención sobre los Derechos del Niño")
    row.get_by_role("link", name="preámbulo, párr. cuarto").click()
    expect(page).to_have_url(f"{address}/es/A/RES/58/208/preambulo/4/")
    expect(page.locator("[data-clause]")).to_contain_text("Convención sobre los Derechos del Niño")
