"""Cards of mentions and notes, by mouse and by keyboard: dismissible, and never over the words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

CLAUSE = "/es/A/RES/58/208/preambulo/4/"
REST = 250
"""Milliseconds after which a card comes or goes."""


@pytest.fixture
def clause(address: str, page: Page) -> Page:
    """A page whose clock stands still: its time passes when a test says so."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.clock.install(time=0)
    page.goto(address + CLAUSE)
    page.clock.pause_at(1e9)
    return page


def mention(page: Page) -> Locator:
    return page.locator("[data-clause] .mention").nth(1)


def preview(page: Page) -> Locator:
    return page.locator(".preview")


def test_a_mouse_at_rest_shows_title_type_date_relation_and_original(clause: Page) -> None:
    mention(clause).hover()
    clause.clock.run_for(REST)
    expect(preview(clause)).to_contain_text("Convención Internacional sobre la Eliminación")
    expect(preview(clause)).to_contain_text("Tratado · 21 de diciembre de 1965")
    expect(preview(clause)).to_contain_text("recuerda")
    original = preview(clause).locator("a.official")
    assert str(original.get_attribute("href")).startswith("https://docs.un.org/")


def test_a_mouse_that_passes_shows_nothing(clause: Page) -> None:
    mention(clause).hover()
    clause.clock.run_for(REST - 1)
    expect(preview(clause)).to_have_count(0)
    clause.mouse.move(0, 0)
    clause.clock.run_for(REST - 1)
    expect(preview(clause)).to_have_count(0)
    clause.clock.run_for(REST)
    expect(preview(clause)).to_have_count(0)


def test_a_card_stands_under_the_words_and_never_over_them(clause: Page) -> None:
    for scroll in (0, 300):
        clause.evaluate(f"scrollTo(0, {scroll})")
        for each in clause.locator("[data-clause] .mention").all():
            clause.mouse.move(0, 0)
            clause.clock.run_for(REST)
            expect(preview(clause)).to_have_count(0)
            each.hover()
            clause.clock.run_for(REST)
            card = preview(clause).bounding_box()
            words = each.bounding_box()
            assert card
            assert words
            below = card["y"] >= words["y"] + words["height"]
            above = card["y"] + card["height"] <= words["y"]
            assert below or above


def test_a_card_can_be_pointed_at(clause: Page) -> None:
    mention(clause).hover()
    clause.clock.run_for(REST)
    preview(clause).locator("a").first.hover()
    clause.clock.run_for(2 * REST)
    expect(preview(clause)).to_be_visible()
    clause.mouse.move(0, 0)
    clause.clock.run_for(REST)
    expect(preview(clause)).to_have_count(0)


def test_the_keyboard_shows_a_card_and_esc_takes_it_away(clause: Page) -> None:
    clause.locator(".line a").focus()
    clause.keyboard.press("Tab")
    clause.clock.run_for(REST)
    expect(preview(clause)).to_contain_text("Declaración Universal de Derechos Humanos")
    focused = clause.locator("[data-clause] .mention").first
    expect(focused).to_have_attribute("aria-describedby", "preview")
    clause.keyboard.press("Escape")
    expect(preview(clause)).to_have_count(0)
    expect(focused).to_be_focused()


def test_a_call_shows_its_note(clause: Page) -> None:
    clause.locator("[data-note-call='8']").hover()
    clause.clock.run_for(REST)
    expect(preview(clause)).to_contain_text("2106 A (XX)")
    clause.keyboard.press("Escape")
    expect(preview(clause)).to_have_count(0)


def test_a_click_still_leads_to_the_instrument(clause: Page) -> None:
    mention(clause).click()
    expect(clause).to_have_url(re.compile(r"/es/A/RES/2106\(XX\)/$"))
