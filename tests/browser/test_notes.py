"""Notes on the reading page: beside the text, in place on narrow windows, and without script."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Built

pytestmark = pytest.mark.browser

READING = "/es/A/RES/58/208/"

NOTES = """
    [...document.querySelectorAll("[data-reading] .note")].map((note) => {
        const box = note.getBoundingClientRect();
        const text = note.parentElement.getBoundingClientRect();
        const call = document.querySelector(`[href="#${note.id}"]`).getBoundingClientRect();
        return {id: note.id, top: box.top, bottom: box.bottom, call: call.top,
                gap: box.left - text.right, end: innerWidth - box.right};
    })
"""

CALL_12 = "[data-note-call='12']"

WORDS = """
    Object.fromEntries([...document.querySelectorAll("[data-clause]")].map((element) => {
        const copy = element.cloneNode(true);
        for (const sup of copy.querySelectorAll("sup")) sup.remove();
        return [element.dataset.clause, copy.textContent.replaceAll("\\u00a0", " ").trim()];
    }))
"""


@pytest.mark.parametrize("width", [1024, 1280, 1440, 1920])
def test_each_note_stands_beside_its_call_and_none_overlaps(
    address: str, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + READING)
    notes = page.evaluate(NOTES)
    assert [note["id"] for note in notes] == [f"nota-{number}" for number in range(1, 14)]
    for note in notes:
        assert note["gap"] > 8, note
        assert note["end"] >= 0, note
    for before, after in itertools.pairwise(notes):
        assert after["top"] >= before["bottom"]
        # at the height of its call, unless the one before pushes it down
        assert abs(after["top"] - after["call"]) < 24 or after["top"] - before["bottom"] <= 24


def test_notes_stand_beside_their_calls_without_script(chromium: Browser, address: str) -> None:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    page.goto(address + READING)
    call, note = (page.locator(one).bounding_box() for one in (CALL_12, "#nota-12"))
    text = page.locator("#parrafo-1 .law").bounding_box()
    assert call
    assert note
    assert text
    assert abs(call["y"] - note["y"]) < 24
    assert note["x"] > text["x"] + text["width"]
    context.close()


def test_a_long_note_is_shortened_and_opens(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + READING)
    note = page.locator("#nota-13")
    short = note.bounding_box()
    note.get_by_role("button", name="Leer la nota completa").click()
    whole = note.bounding_box()
    assert short
    assert whole
    assert whole["height"] > 2 * short["height"]
    expect(note).to_be_focused()


def test_a_call_leads_to_the_note_beside_it_without_a_jump(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + READING)
    page.locator("[data-note-call='7']").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator("[data-note-call='7']").click()
    expect(page.locator("#nota-7")).to_be_focused()
    assert page.evaluate("scrollY") == before


def test_an_address_with_a_note_shows_it(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}{READING}#nota-12")
    expect(page.locator("#nota-12")).to_be_focused()
    expect(page.locator("#nota-12")).to_be_in_viewport()


@pytest.fixture
def phone(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(address + READING)
    yield page
    context.close()


def test_a_tap_opens_the_note_below_its_line_which_does_not_move(phone: Page) -> None:
    call = phone.locator("[data-note-call='2']")
    call.scroll_into_view_if_needed()
    before = call.bounding_box()
    call.tap()
    inset = phone.locator(".inset")
    expect(inset).to_contain_text("Informe de la Cumbre Mundial sobre Desarrollo Social")
    box = inset.bounding_box()
    assert before == call.bounding_box()
    assert before
    assert box
    assert box["y"] >= before["y"] + before["height"] / 2
    assert box["width"] == 390
    call.tap()
    expect(inset).to_have_count(0)


def test_several_notes_may_be_open_and_close_by_button_and_by_esc(phone: Page) -> None:
    phone.locator("[data-note-call='7']").tap()
    phone.locator("[data-note-call='8']").tap()
    expect(phone.locator(".inset")).to_have_count(2)
    phone.locator(".inset").first.get_by_role("button", name="Cerrar").tap()
    expect(phone.locator(".inset")).to_have_count(1)
    phone.keyboard.press("Escape")
    expect(phone.locator(".inset")).to_have_count(0)


def test_a_tap_on_a_mention_opens_its_card(phone: Page) -> None:
    phone.locator("[data-clause='preambulo/2'] .mention").first.tap()
    expect(phone.locator(".inset")).to_contain_text("19 de diciembre de 1994")
    expect(phone.locator(".inset a").first).to_have_text("Ver el instrumento")
    assert phone.url.endswith(READING)


def test_a_card_inside_an_open_note_stands_below_its_words(phone: Page) -> None:
    phone.locator("[data-note-call='1']").tap()
    note = phone.locator(".inset .card__note")
    before = note.text_content()
    phone.locator(".inset .mention").first.tap()
    expect(phone.locator(".inset .inset")).to_be_visible()
    assert note.text_content() == before
    card, words = phone.locator(".inset .inset").bounding_box(), note.bounding_box()
    assert card
    assert words
    assert card["y"] >= words["y"] + words["height"] - 1
    phone.locator("[data-note-call='1']").tap()
    expect(phone.locator(".inset")).to_have_count(0)


def test_a_card_in_a_note_that_an_address_opens_stands_below_its_words(phone: Page) -> None:
    phone.goto(f"{phone.url}#nota-13")
    words = phone.locator("#nota-13 [data-note]")
    before = words.text_content()
    phone.locator("#nota-13 .mention").first.tap()
    inset = phone.locator("#nota-13 .inset")
    expect(inset).to_be_in_viewport()
    assert words.text_content() == before
    card, note = inset.bounding_box(), words.bounding_box()
    assert card
    assert note
    assert card["y"] >= note["y"] + note["height"] - 1
    assert (card["x"], card["width"]) == (0, 390)


@pytest.mark.parametrize("width", [390, 1440])
def test_scripts_leave_the_words_of_every_clause_as_they_are(
    address: str, built: Built, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + READING)
    for call in page.locator("[data-note-call]").all()[:3]:
        call.click()
    data = json.loads((built.site / "es/A/RES/58/208.json").read_text("utf-8"))
    assert page.evaluate(WORDS) == {clause["id"]: clause["text"] for clause in data["clauses"]}


def test_without_script_calls_and_notes_are_links_both_ways(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + READING)
    page.locator("[data-note-call='12']").click()
    expect(page.locator("#nota-12")).to_be_in_viewport()
    page.locator("#nota-12 .back a").click()
    expect(page.locator("#llamada-12")).to_be_in_viewport()
    assert page.url.endswith("#llamada-12")
    context.close()


def test_a_copied_clause_has_neither_numbers_nor_notes_nor_line_breaks(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(
        viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(address + READING)
    page.evaluate("""
        getSelection().selectAllChildren(document.querySelector("#preambulo-5"))
    """)
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()").replace("\u00a0", " ") == (
        "Recordando la Convención Internacional sobre la protección de los derechos de todos los "
        "trabajadores migratorios y de sus familiares, que entró en vigor en julio de 2003,"
    )
    context.close()
