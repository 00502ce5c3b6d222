"""By keyboard: where Tab stops on the reading page, and what the arrows reach from there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

READING = "/es/A/RES/58/208/"
MOST = 110
"""Stops between the head of the page and its end."""


@pytest.fixture
def reading(page: Page, address: str) -> Page:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + READING)
    return page


def stops(page: Page) -> Iterator[str]:
    """What has the focus after each Tab, up to the end of the page."""
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate("""
            (() => {
                const at = document.activeElement;
                if (at === document.body) return null;
                const lists = ["[data-verbs]", "[data-outline]", ".note", ".citings"];
                return lists.find((list) => at.closest(list)) ?? (at.className || at.tagName);
            })()
        """)
        if stop is None:
            return
        yield stop


def test_tab_stops_once_at_each_list(reading: Page) -> None:
    found = list(stops(reading))
    assert len(found) <= MOST
    for one in ("[data-verbs]", "[data-outline]", ".citings"):
        assert found.count(one) == 1, one
    assert sum(one.startswith("clause-number") for one in found) == 1
    assert ".note" not in found


def test_arrows_walk_the_outline(reading: Page) -> None:
    links = reading.locator("[data-outline] a")
    links.first.focus()
    steps = {"ArrowDown": 1, "End": links.count() - 1, "ArrowUp": links.count() - 2, "Home": 0}
    for key, at in steps.items():
        reading.keyboard.press(key)
        expect(links.nth(at)).to_be_focused()
    reading.keyboard.press("ArrowUp")
    expect(links.first).to_be_focused()
    reading.keyboard.press("Shift+Tab")
    reading.keyboard.press("Tab")
    expect(links.first).to_be_focused()


def test_the_outline_is_entered_at_what_is_read_and_leads_to_its_number(reading: Page) -> None:
    reading.evaluate("document.querySelector('#parrafo-8').scrollIntoView()")
    current = reading.locator("[data-outline] [aria-current]")
    expect(current).to_have_attribute("href", "#parrafo-8")
    expect(current).to_have_attribute("tabindex", "0")
    expect(current).to_have_accessible_description("Con las flechas, al anterior y al siguiente")
    current.focus()
    reading.keyboard.press("ArrowDown")
    reading.keyboard.press("Enter")
    number = reading.locator("#parrafo-9 .clause-number")
    expect(number).to_have_attribute("tabindex", "0")
    reading.keyboard.press("Tab")
    expect(number).to_be_focused()


def test_arrows_walk_the_numbers_and_tools_follow(reading: Page) -> None:
    reading.locator("#preambulo-16 .clause-number").focus()
    reading.keyboard.press("ArrowDown")
    expect(reading.locator("#parrafo-1 .clause-number")).to_be_focused()
    reading.keyboard.press("Tab")
    copying = reading.get_by_role("button", name="Copiar el enlace del párrafo 1")
    expect(copying).to_be_focused()


def test_a_clause_in_which_the_focus_is_has_its_number_before_it(reading: Page) -> None:
    reading.locator("[data-clause='preambulo/3'] .mention").focus()
    reading.keyboard.press("Shift+Tab")
    expect(reading.locator("#preambulo-3 .clause-number")).to_be_focused()


def test_a_call_leads_into_its_note_and_back(reading: Page) -> None:
    note = reading.locator("#nota-3")
    reading.locator("[data-note-call='3']").focus()
    reading.keyboard.press("Enter")
    expect(note).to_be_focused()
    for inside in note.get_by_role("link").all():
        reading.keyboard.press("Tab")
        expect(inside).to_be_focused()
    reading.keyboard.press("Enter")
    expect(reading.locator("#llamada-3, [data-note-call='3']").first).to_be_in_viewport()
    reading.keyboard.press("Tab")
    expect(note.get_by_role("link").first).to_have_attribute("tabindex", "-1")


def test_without_script_every_link_is_a_stop(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + READING)
    expect(page.locator("article a[tabindex]")).to_have_count(0)
    expect(page.locator("[data-verbs]")).to_be_hidden()
    context.close()


def test_a_verb_lowers_all_others_until_it_is_released(reading: Page) -> None:
    asks = reading.get_by_role("button", name="Pide 3")
    low = reading.locator(".clause[data-low]")
    asks.click()
    expect(asks).to_have_attribute("aria-pressed", "true")
    expect(reading.locator("[data-verbs] [role=status]")).to_have_text(
        "3: Párrafo 4, Párrafo 8 y Párrafo 10"
    )
    expect(reading.locator("[data-outline] a[class]:not([data-low])")).to_have_count(3)
    # subparagraphs go with their paragraph
    expect(reading.locator(".clause:not([data-low])")).to_have_count(3 + 4)
    assert reading.url.endswith("?verbo=pide")
    reading.reload()
    expect(asks).to_have_attribute("aria-pressed", "true")
    reading.get_by_role("button", name="Decide 2").click()
    expect(asks).to_have_attribute("aria-pressed", "false")
    assert reading.url.endswith("?verbo=decide")
    reading.keyboard.press("Escape")
    expect(low).to_have_count(0)
    assert reading.url.endswith(READING)
