"""Copying references, permalinks and links to words, online and from a folder."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Built

pytestmark = pytest.mark.browser

POINT = "/es/A/RES/58/208/parrafo/10/b/"


@pytest.fixture
def allowed(chromium: Browser, address: str) -> Page:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + POINT)
    return page


def clipboard(page: Page) -> str:
    """What was copied, once the page has said that it was."""
    expect(page.locator("[role=status]").last).to_have_text("Copiado")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_reference_is_copied_and_said_so(allowed: Page) -> None:
    button = allowed.locator("#citar [data-copy]:visible").nth(1)
    allowed.clock.install(time=0)
    allowed.clock.pause_at(1e9)
    button.click()
    expect(button).to_have_text("Copiado")
    allowed.clock.run_for(1999)
    expect(button).to_have_text("Copiado")
    expect(allowed.locator("[role=status]").last).to_have_text("Copiado")
    assert clipboard(allowed).replace("\u00a0", " ") == (
        "Resolución 58/208 de la Asamblea General, párr. 10 b)."
    )
    allowed.clock.run_for(1)
    expect(button).to_have_text("Copiar")


def test_every_reference_has_a_button_of_its_own(allowed: Page) -> None:
    references = allowed.locator("#citar dd")
    assert references.count() > 1
    assert allowed.locator("#citar dt:has(+ dd) > button.copy").count() == references.count()


def test_the_key_c_copies_the_permalink(allowed: Page) -> None:
    allowed.keyboard.press("c")
    expect(allowed.locator("[data-copy-permalink]")).to_have_text("Copiado")
    assert clipboard(allowed).endswith(POINT)


def test_the_key_c_writes_c_in_a_field(allowed: Page) -> None:
    allowed.evaluate("""
        const field = document.createElement("input");
        field.id = "campo";
        document.body.append(field);
    """)
    allowed.locator("#campo").press("c")
    assert allowed.locator("#campo").input_value() == "c"
    expect(allowed.locator("[data-copy-permalink]")).to_have_text("Copiar")


def test_the_styles_are_tabs_by_keyboard_and_the_choice_is_kept(allowed: Page) -> None:
    tabs = allowed.locator("#citar [role=tab]")
    names = ["Naciones Unidas", "APA 7", "Chicago", "OSCOLA 4"]
    assert tabs.all_text_contents() == names
    tabs.first.focus()
    allowed.keyboard.press("ArrowRight")
    expect(tabs.nth(1)).to_be_focused()
    expect(allowed.locator("#citar [role=tabpanel]:visible")).to_have_attribute("id", "citar-apa")
    allowed.reload()
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")


def test_a_link_to_selected_words_names_them_and_their_neighbours(allowed: Page) -> None:
    allowed.evaluate("""
        const words = document.querySelector("[data-clause='parrafo/10/b']");
        const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
        while (texts.nextNode() && !texts.currentNode.data.includes("normativas"));
        const text = texts.currentNode;
        const start = text.data.indexOf("ormativas");
        getSelection().setBaseAndExtent(text, start, text, start + "ormativa".length);
    """)
    button = allowed.locator(".selection-link")
    button.click()
    expect(button).to_have_text("Copiado")
    link = unquote(clipboard(allowed)).replace("\u00a0", " ")
    assert re.sub(r"^https?://[^/]+", "", link) == (
        f"{POINT}#parrafo-10-b:~:text="
        "fundamentalmente en cuestiones-,normativas,-, especialmente en"
    )


def test_a_reference_is_copied_with_its_italics_and_link(allowed: Page, address: str) -> None:
    allowed.goto(f"{address}{POINT}")
    allowed.get_by_role("tab", name="APA 7").click()
    allowed.locator("#citar-apa .copy").last.click()
    plain = clipboard(allowed).replace("\u00a0", " ")
    rich = allowed.evaluate("""
        navigator.clipboard.read()
            .then(([item]) => item.getType("text/html"))
            .then((blob) => blob.text())
    """)
    assert "<em>Migración internacional y desarrollo</em>" in rich
    assert re.search(r'<a href="(https://[^"]+/es/A/RES/58/208/)">\1</a>', rich)
    assert plain.startswith("Asamblea General de las Naciones Unidas. (2003, 23 de diciembre). M")
    assert "<" not in plain


def test_a_selection_has_the_numbers_of_print_and_no_others(allowed: Page, address: str) -> None:
    allowed.goto(f"{address}/es/A/RES/58/208/")
    selected = allowed.evaluate("""
        getSelection().selectAllChildren(document.querySelector("[data-reading]"));
        getSelection().toString();
    """)
    lines = [line for line in re.split(r"\s*\n\s*", str(selected)) if line]
    preamble = lines.index("La Asamblea General,")
    assert lines[preamble + 1].startswith("Recordando el Programa")
    assert lines[preamble + 2].startswith("Recordando también")
    for number, words in (("10.", "Pide al Secretario"), ("b)", "El diálogo")):
        assert lines[lines.index(number) + 1].startswith(words)


def test_copying_works_from_a_folder_where_the_clipboard_is_closed(
    chromium: Browser, built: Built
) -> None:
    page = chromium.new_context().new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto((built.folder / "site" / POINT.strip("/") / "index.html").as_uri())
    copied = """
        new Promise((resolve) => {
            document.addEventListener("copy", () => resolve(getSelection().toString()
                || document.activeElement.value));
            document.querySelector("[data-copy-permalink]").click();
        })
    """
    assert str(page.evaluate(copied)).endswith(POINT)
    expect(page.locator("[data-copy-permalink]")).to_have_text("Copiado")


def test_the_link_to_words_leads_to_them(allowed: Page, address: str) -> None:
    """The browser scrolls to the words although no anchor names their place."""
    reading = f"{address}/es/A/RES/58/208/"
    allowed.goto(reading)
    allowed.evaluate("""
        const words = document.querySelector("[data-clause='parrafo/11']");
        getSelection().selectAllChildren(words);
    """)
    allowed.locator(".selection-link").click()
    directive = clipboard(allowed).partition(":~:")[2]
    fresh = allowed.context.new_page()
    fresh.goto(f"{reading}#:~:{directive}")
    expect(fresh.locator("[data-clause='parrafo/11']")).to_be_in_viewport()
    fresh.goto("about:blank")
    fresh.goto(f"{reading}#:~:text=palabras%20que%20no%20est%C3%A1n")
    expect(fresh.locator("[data-clause='parrafo/11']")).not_to_be_in_viewport()
