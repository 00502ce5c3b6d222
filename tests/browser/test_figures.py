"""The figures in a real browser: what pointing and focus show, room for words, sizes of links."""

from __future__ import annotations

import math

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

HOME = "/"
TIMELINE = "/es/A/RES/58/208/cronologia/"
AT_REST = "Cada barra es un párrafo: su altura, lo que ocupa; su color, el verbo inicial."
WINDOWS = (1024, 1280, 1440, 1920)


def opened(page: Page, address: str, width: int) -> Page:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    return page


def opacity(mark: Locator) -> float:
    return float(mark.evaluate("mark => getComputedStyle(mark).opacity"))


def smallest(links: Locator) -> float:
    """The least width or height of the links, in px."""
    sizes = links.evaluate_all(
        """links => links.map(link => link.getBoundingClientRect())
                         .map(box => Math.min(box.width, box.height))"""
    )
    return float(min(sizes))


def test_the_line_above_the_anatomy_says_how_a_paragraph_begins(page: Page, address: str) -> None:
    opened(page, address + HOME, 1440)
    line = page.locator("[data-anatomy-line]")
    expect(line).to_have_text(AT_REST)
    page.locator('[data-place="parrafo/8"]').hover()
    expect(line).to_contain_text("Pide al Secretario General que, con carácter excepcional")
    page.mouse.move(2, 2)
    expect(line).to_have_text(AT_REST)
    page.locator('[data-anatomy] [data-place="preambulo/1"]').focus()
    page.keyboard.press("Tab")
    expect(line).to_contain_text("Recordando también sus resoluciones")


def test_bars_have_room_for_a_finger_or_are_one_link(page: Page, address: str) -> None:
    bars = opened(page, address + HOME, 768).locator(".anatomy-bar")
    assert smallest(bars) >= 24
    opened(page, address + HOME, 390)
    expect(page.locator(".anatomy a:visible")).to_have_count(1)
    assert smallest(page.locator(".anatomy-small")) >= 64
    expect(page.locator(".anatomy .legend")).to_be_visible()


@pytest.mark.parametrize("path", [HOME, TIMELINE])
def test_figures_stay_within_their_page(page: Page, address: str, path: str) -> None:
    opened(page, address + path, 1440)
    for width in (1440, 1024, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        over = page.locator(".figure").evaluate(
            """figure => Math.max(...[...figure.querySelectorAll("svg, a, li, p, td, th")]
                           .map(part => part.getBoundingClientRect().right)) - innerWidth"""
        )
        assert over <= 0, width


OVERLAPS = """drawing => {
  const words = [...drawing.querySelectorAll("text, .timeline-drawing span, .timeline-legend")]
    .filter(part => !part.parentElement.closest(".timeline-legend"))
    .map(part => [part.textContent, part.getBoundingClientRect()])
    .filter(([, box]) => box.width);
  const end = drawing.getBoundingClientRect().right + 1;
  const meet = (a, b) => a.left + 1 < b.right && b.left + 1 < a.right
                      && a.top + 4 < b.bottom - 4 && b.top + 4 < a.bottom - 4;
  return words.flatMap(([text, box], at) => [
    ...(box.right > end ? [text] : []),
    ...words.slice(at + 1).filter(([, other]) => meet(box, other)).map(([other]) => text + other),
  ]);
}"""
"""Words that end outside the drawing, and pairs that overlap by more than their leading."""

CENTRES = """marks => marks.map(mark => mark.getBoundingClientRect())
  .map(box => [box.x + box.width / 2, box.y + box.height / 2])"""
BEGINNINGS = """stems => stems.map(stem => stem.getBoundingClientRect())
  .map(box => [box.x + box.width / 2, box.y - 4])"""
"""Where dots stand, and where their threads begin, 4 px below them."""

WHOLE = "parts => parts.every(part => part.scrollWidth <= part.clientWidth)"

FACES = (("serif", "sans-serif"), ("monospace", "monospace"), ("serif", "monospace"))
"""For names and for numbers: some wide, some narrow, some that share no line well."""


def set_in(page: Page, faces: tuple[str, str]) -> None:
    """Sets the words of the page in generic faces of this machine."""
    page.evaluate(
        """faces => ["--serif", "--sans"]
             .forEach((name, at) => document.documentElement.style.setProperty(name, faces[at]))""",
        faces,
    )


@pytest.mark.parametrize("faces", FACES, ids=" ".join)
def test_names_in_the_timeline_end_within_it_and_overlap_nothing(
    page: Page, address: str, faces: tuple[str, str]
) -> None:
    drawing = opened(page, address + TIMELINE, 1440).locator(".timeline-drawing")
    set_in(page, faces)
    for width in WINDOWS:
        page.set_viewport_size({"width": width, "height": 900})
        assert drawing.evaluate(OVERLAPS) == [], width
        assert smallest(drawing.locator("a[data-mark]")) >= 24, width
        dots = drawing.locator(".timeline-dot circle").evaluate_all(CENTRES)
        stems = drawing.locator(".stem").evaluate_all(BEGINNINGS)
        off = [math.dist(dot, stem) for dot, stem in zip(dots, stems, strict=True)]
        assert max(off) < 1, width


NAME = "Acta sobre " + "la cooperación para el desarrollo y la migración internacional " * 9
SYMBOL = "E/CN.4/Sub.2/AC.2/2003/L.11/Rev.2"


@pytest.mark.parametrize("faces", FACES, ids=" ".join)
def test_names_too_long_are_cut_and_symbols_are_not(
    page: Page, address: str, faces: tuple[str, str]
) -> None:
    drawing = opened(page, address + TIMELINE, 1024).locator(".timeline-drawing")
    names, symbols = (drawing.locator(f"span.timeline-{part}") for part in ("name", "number"))
    write = "(parts, text) => parts.forEach(part => { part.textContent = text; })"
    names.evaluate_all(write, NAME)
    symbols.evaluate_all(write, SYMBOL)
    drawing.locator(".timeline-division").evaluate_all(write, NAME)
    set_in(page, faces)
    assert drawing.evaluate(OVERLAPS) == []
    assert symbols.evaluate_all(WHOLE)
    assert not names.evaluate_all(WHOLE)
    assert smallest(names) >= 15


def test_a_long_legend_grows_downwards(page: Page, address: str) -> None:
    drawing = opened(page, address + TIMELINE, 1024).locator(".timeline-drawing")
    legend = drawing.locator(".timeline-legend")
    legend.locator("p").evaluate_all(
        "(parts, text) => parts.forEach(part => { part.textContent = text; })", NAME
    )
    below = "legend => legend.getBoundingClientRect().y - legend.parentElement.querySelector('ol')"
    assert legend.evaluate(f"{below}.getBoundingClientRect().bottom") >= 0


def test_an_instrument_pointed_at_keeps_its_threads(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 1440)
    charter = page.locator('a.timeline-instrument[href$="/carta-de-las-naciones-unidas/"]')
    charter.hover()
    kept = page.locator(".thread.timeline-kept")
    expect(kept).to_have_count(1)
    place = kept.get_attribute("data-place")
    assert opacity(page.locator(f'a[data-place="{place}"]')) == 1
    for mark in (".thread", ".stem", "a.timeline-bar", "a.timeline-instrument", ".timeline-year"):
        assert opacity(page.locator(f"{mark}:not(.timeline-kept)").last) == 0.15
    page.mouse.move(2, 2)
    assert opacity(page.locator(".thread").last) == 1


def test_a_paragraph_focused_keeps_what_it_cites(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 1440)
    page.locator('a.timeline-bar[data-place="preambulo/3"]').focus()
    page.keyboard.press("Tab")
    focused = page.locator("a.timeline-bar:focus")
    assert focused.get_attribute("data-place") == "preambulo/4"
    threads = page.locator('.thread[data-place="preambulo/4"]')
    expect(page.locator(".thread.timeline-kept")).to_have_count(threads.count())
    expect(page.locator("a.timeline-instrument.timeline-kept")).to_have_count(threads.count())


def test_on_a_phone_the_table_stands_alone(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 390)
    expect(page.locator(".timeline-drawing")).to_be_hidden()
    expect(page.locator(".timeline-table tbody tr").first).to_be_visible()
