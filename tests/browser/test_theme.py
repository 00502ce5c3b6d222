"""The theme, the outline and the text alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.waiting import wait_until

pytestmark = pytest.mark.browser

READING = "/es/A/RES/58/208/"
LIGHT, DARK = "rgb(251, 250, 247)", "rgb(28, 27, 26)"
GROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize(("scheme", "ground"), [("light", LIGHT), ("dark", DARK)])
def test_at_first_the_theme_is_the_system_s(
    address: str, page: Page, scheme: str, ground: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + READING)
    assert page.evaluate(GROUND) == ground


def test_the_switch_goes_round_and_the_choice_is_kept(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + READING)
    switch = page.locator("[data-theme-switch]:visible")
    expect(switch).to_have_accessible_name("Tema: automático")
    switch.click()
    expect(switch).to_have_accessible_name("Tema: claro")
    switch.click()
    expect(switch).to_have_accessible_name("Tema: oscuro")
    assert page.evaluate(GROUND) == DARK
    page.goto(f"{address}/es/instrumentos/")
    assert page.evaluate(GROUND) == DARK
    expect(switch).to_have_accessible_name("Tema: oscuro")
    switch.click()
    expect(switch).to_have_accessible_name("Tema: automático")


def test_dark_prints_light(address: str, page: Page) -> None:
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(address + READING)
    assert page.evaluate("getComputedStyle(document.querySelector('.law')).color") == "rgb(0, 0, 0)"


def test_on_a_phone_places_and_theme_open_from_a_button(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address + READING)
    menu = page.get_by_role("button", name="Menú")
    places = page.get_by_role("navigation", name="Principal")
    expect(places).to_be_hidden()
    menu.click()
    expect(places.get_by_role("link")).to_have_text(
        ["Texto", "Instrumentos", "Cronología", "Cómo citar"]
    )
    switch = places.get_by_role("button")
    expect(switch).to_have_text("Tema: automático")
    switch.click()
    expect(switch).to_have_text("Tema: claro")
    page.keyboard.press("Escape")
    expect(places).to_be_hidden()
    context.close()


def test_the_outline_follows_the_reading(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 700})
    page.goto(address + READING)
    current = page.locator("[data-outline] [aria-current]")
    expect(current).to_have_text("1 Recordando Programa de Acción")
    page.evaluate("document.querySelector('#parrafo-8').scrollIntoView()")
    expect(current).to_have_text("8 Pide informe sobre la aplicación")
    expect(current).to_be_in_viewport()
    page.locator("[data-outline] a", has_text="Reconociendo").click()
    expect(current).to_have_text("15 Reconociendo")
    expect(page.locator("#preambulo-15")).to_be_in_viewport()
    page.goto(f"{address}{READING}#parrafo-10-b")
    expect(current).to_have_text("10 Pide")
    page.locator("[data-outline] a[href='#parrafo-1']").click()
    expect(current).to_have_text("1 Toma nota informe del Secretario General")


def test_text_alone_leaves_nothing_beside_the_words(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + READING)
    switch = page.get_by_role("button", name="Solo texto")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    for selector in ("[data-outline]", "#nota-1", "[data-note-call='1']", "#citar"):
        expect(page.locator(selector)).to_be_hidden()
    expect(page.locator("[data-clause='parrafo/10/b']")).to_be_visible()
    switch.click()
    expect(page.locator("#nota-1")).to_be_visible()


def test_a_clause_pointed_at_offers_its_link_and_its_references(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(
        viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(address + READING)
    page.locator("#parrafo-10-b .clause-number").hover()
    page.get_by_role("button", name="Copiar el enlace del párrafo 10 b)").click()
    wait_until(
        page,
        "async end => (await navigator.clipboard.readText()).endsWith(end)",
        "/es/A/RES/58/208/parrafo/10/b/",
    )
    page.get_by_role("link", name="Citar el párrafo 10 b)").click()
    expect(page).to_have_url(f"{address}/es/A/RES/58/208/parrafo/10/b/#citar")
    context.close()
