"""What WCAG 2.2 AA asks of every kind of page, as far as a machine can tell."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from bench.pages import address_of, one_of_each_kind
from tests.hosting import Host

pytestmark = pytest.mark.browser

CLAUSE = "/es/A/RES/58/208/preambulo/4/"
READING = "/es/A/RES/58/208/"

# Parts that reach beyond the window; a part that scrolls by itself may.
OVERFLOWING = """
    [...document.querySelectorAll("body *")].filter((element) => {
        const box = element.getBoundingClientRect();
        const scrolls = element.closest("[role=tablist], pre, .visually-hidden, [popover]");
        return box.width && box.right > innerWidth + 1 && !scrolls;
    }).map((element) => element.outerHTML.slice(0, 100))
"""

FOCUS = """
    (() => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        const box = element.closest(".search__field") || element;
        return {
            name: (element.getAttribute("aria-label") || element.textContent).trim(),
            seen: element === document.body
                || style.outlineStyle !== "none" || style.boxShadow !== "none"
                || getComputedStyle(box).outlineStyle !== "none",
        };
    })()
"""


def violations(page: Page) -> list[tuple[str, list[str]]]:
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_on_any_kind_of_page(
    host: Host, address: str, page: Page, scheme: str, width: int
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for kind, path in one_of_each_kind(host.site).items():
        page.goto(address + address_of(path))
        found[kind] = violations(page)
    assert found == {kind: [] for kind in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(address: str, page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + CLAUSE)
    page.locator("[data-clause] .mention").first.hover()
    expect(page.locator(".preview")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 390, "height": 900})
    page.locator("[data-note-call='8']").click()
    expect(page.locator(".inset")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Menú").click()
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 640])
def test_no_page_scrolls_sideways(host: Host, address: str, page: Page, width: int) -> None:
    # 320 px is a phone, and a window of 1280 px at 400 %.
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for kind, path in one_of_each_kind(host.site).items():
        page.goto(address + address_of(path))
        found[kind] = page.evaluate(OVERFLOWING)
    assert found == {kind: [] for kind in found}


def test_the_first_stop_of_the_keyboard_skips_to_the_text(address: str, page: Page) -> None:
    page.goto(address + READING)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Ir al contenido")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    # The first thing inside the text, not of the header.
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_focus_is_always_seen(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    for path in ("/", READING, CLAUSE, "/es/A/RES/44/25/", "/es/instrumentos/"):
        page.goto(address + path)
        for _ in range(45):
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUS)
            assert focus["seen"], (path, focus)


def test_every_page_is_spanish_with_one_title_and_landmarks(
    host: Host, address: str, page: Page
) -> None:
    for path in one_of_each_kind(host.site).values():
        page.goto(address + address_of(path))
        assert page.get_attribute("html", "lang") == "es"
        expect(page.locator("h1")).to_have_count(1)
        expect(page.get_by_role("main")).to_have_count(1)
        expect(page.get_by_role("banner")).to_have_count(1)
        expect(page.get_by_role("contentinfo")).to_have_count(1)
        levels = page.evaluate("""
            [...document.querySelectorAll("h1, h2, h3, h4")].map((h) => Number(h.tagName[1]))
        """)
        steps = [after - before for before, after in itertools.pairwise(levels)]
        assert all(step <= 1 for step in steps), (path, levels)


def test_nothing_moves_where_motion_is_not_wanted(address: str, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + CLAUSE)
    moving = page.evaluate("""
        [...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
        }).length
    """)
    assert moving == 0


def test_forced_colours_keep_what_is_current_told(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(forced_colors="active")
    page.goto(address + READING)
    current = page.locator(".places [aria-current]")
    assert "underline" in current.evaluate("(link) => getComputedStyle(link).textDecorationLine")
