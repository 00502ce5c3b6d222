"""The figures in a real browser: what pointing and focus show, room for words, sizes of links."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from resolution.core.model import Resolution
from resolution.publish.figures import timeline
from tests.figures.samples import Known, citation, collection, href
from tests.samples import clause, resolution

pytestmark = pytest.mark.browser

HOME = "/"
TIMELINE = "/es/A/RES/58/208/cronologia/"
AT_REST = "Cada barra es un párrafo: su altura, lo que ocupa; su color, el verbo inicial."
WINDOWS = (1440, 1024, 768, 640, 390, 320)


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


AMISS = """figure => {
  const amiss = [];
  const end = figure.getBoundingClientRect().right + 1;
  const say = (what, part) => amiss.push(`${what}: ${part.textContent.trim()}`);
  for (const part of figure.querySelectorAll("button, p, a, td, th, .timeline-number"))
    if (part.getBoundingClientRect().right > end) say("outside", part);
  for (const symbol of figure.querySelectorAll(".timeline-number"))
    if (symbol.scrollWidth > symbol.offsetWidth + 1) say("cut", symbol);
  for (const track of figure.querySelectorAll("tbody .timeline-track")) {
    const frame = track.getBoundingClientRect();
    const mark = track.querySelector(".timeline-mark")?.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(track.querySelector(".timeline-words"));
    for (const box of range.getClientRects()) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) say("beyond its row", track);
      if (mark && box.left < mark.right + 4 && mark.left - 4 < box.right
               && box.top + 4 < mark.bottom + 2 && mark.top - 2 < box.bottom - 4)
        say("over its mark", track);
    }
  }
  return amiss;
}"""
"""What leaves the figure or its row, is cut, or covers its mark by more than its leading."""

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
def test_the_timeline_fits_in_any_face_and_window(
    page: Page, address: str, faces: tuple[str, str]
) -> None:
    figure = opened(page, address + TIMELINE, 1440).locator(".timeline")
    set_in(page, faces)
    for width in WINDOWS:
        page.set_viewport_size({"width": width, "height": 900})
        assert figure.evaluate(AMISS) == [], width
        assert smallest(figure.locator("tbody tr, button")) >= 24, width


NAME = "Acta sobre " + "la cooperación para el desarrollo y la migración internacional " * 3
SYMBOL = "E/CN.4/Sub.2/AC.2/2003/L.11/Rev.2"


def of_many(instruments: int, *, name: str = "Acta", undated: int = 0) -> str:
    """The markup of a timeline of so many instruments, a paragraph citing each third."""
    known = [
        Known(f"instrumentos/{n}", name, None if n < undated else 1946 + n * 7 % 70, SYMBOL)
        for n in range(instruments)
    ]
    own: Resolution = resolution(
        [
            clause(f"parrafo/{n}", "Cita", citations=tuple(citation(k.target) for k in known[n::3]))
            for n in range(3)
        ]
    )
    return timeline(collection(own, known), own, href=href)


@pytest.mark.parametrize(
    ("instruments", "undated"), [(1, 0), (1, 1), (80, 0), (80, 5)], ids=lambda count: str(count)
)
def test_the_timeline_fits_at_any_size(
    page: Page, address: str, instruments: int, undated: int
) -> None:
    opened(page, address + TIMELINE, 1440)
    markup = of_many(instruments, name=NAME, undated=undated)
    page.locator(".timeline").evaluate("(old, made) => { old.outerHTML = made; }", markup)
    figure = page.locator(".timeline")
    expect(figure.locator("tbody tr")).to_have_count(instruments)
    for width in WINDOWS:
        page.set_viewport_size({"width": width, "height": 900})
        assert figure.evaluate(AMISS) == [], width


def test_marks_stand_below_their_years(page: Page, address: str) -> None:
    """A mark is as far along the scale of its row as the scale above says."""
    figure = opened(page, address + TIMELINE, 1440).locator(".timeline")
    for width in WINDOWS:
        page.set_viewport_size({"width": width, "height": 900})
        ticks = figure.locator(".timeline-axis text").evaluate_all(
            """ticks => ticks.map(tick => tick.getBoundingClientRect())
                             .map(box => box.x + box.width / 2)"""
        )
        years = [int(year) for year in figure.locator(".timeline-axis text").all_text_contents()]
        (mark,) = figure.locator('tr:has(time[datetime="1989-11-20"]) .timeline-mark').all()
        at = float(mark.evaluate("mark => mark.getBoundingClientRect().x"))
        year = years[0] + (at - ticks[0]) / (ticks[-1] - ticks[0]) * (years[-1] - years[0])
        assert abs(year - 1989.88) < 0.3, width


def test_the_scale_of_the_timeline_stays_in_sight(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 390)
    page.locator(".timeline tbody tr").last.scroll_into_view_if_needed()
    expect(page.locator(".timeline-axis text").first).to_be_in_viewport()


def test_a_place_pointed_at_lists_its_instruments(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 1440)
    said, lowered = page.locator(".timeline [role=status]"), page.locator(".timeline-lowered")
    at_rest = said.inner_text()
    page.locator('button[data-place="parrafo/6"]').hover()
    expect(said).to_have_text(
        "Párrafo 6: Declaración de Bangkok sobre migración irregular; A/C.2/54/2"
    )
    expect(page.locator(".timeline tbody tr:not(.timeline-lowered)")).to_have_count(2)
    assert opacity(lowered.first) < 0.5
    page.mouse.move(2, 2)
    expect(said).to_have_text(at_rest)
    expect(lowered).to_have_count(0)
    page.locator('a[data-place="preambulo/3"]').hover()
    expect(page.locator(".timeline tbody tr:not(.timeline-lowered)")).to_have_count(1)


def test_a_place_focused_lists_its_instruments(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 1440)
    page.locator('button[data-place="parrafo/1"]').focus()
    page.keyboard.press("Tab")
    expect(page.locator(".timeline [role=status]")).to_contain_text("Párrafo 6: Declaración")
    expect(page.locator(".timeline tbody tr:not(.timeline-lowered)")).to_have_count(2)


def gathered(page: Page) -> list[tuple[str, int]]:
    """The headings of what is gathered, with the rows below each."""
    found = page.locator(".timeline tbody:not([hidden])").evaluate_all(
        "bodies => bodies.map(body => [body.rows[0].innerText.trim(), body.rows.length - 1])"
    )
    return [(str(words).replace("\N{NO-BREAK SPACE}", " "), int(rows)) for words, rows in found]


def test_places_pressed_gather_and_compare_what_they_cite(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 1440)
    rows = page.locator(".timeline tbody th[scope=row]")
    order = rows.all_inner_texts()
    press = {
        place: page.locator(f'button[data-place="{place}"]')
        for place in ("preambulo/4", "preambulo/7", "parrafo/6")
    }
    press["preambulo/4"].click()
    assert gathered(page) == [("Párrafo cuarto del preámbulo: 4 instrumentos", 4)]
    press["parrafo/6"].click()
    assert gathered(page) == [
        ("Los dos: ninguno", 0),
        ("Solo preámbulo 4: 4 instrumentos", 4),
        ("Solo párr. 6: 2 instrumentos", 2),
    ]
    page.mouse.move(2, 2)
    expect(page.locator(".timeline [role=status]")).to_have_text(
        "Los dos: ninguno. Solo preámbulo 4: 4 instrumentos. Solo párr. 6: 2 instrumentos."
    )
    press["preambulo/7"].click()  # the first gives way
    assert gathered(page) == [
        ("Los dos: ninguno", 0),
        ("Solo párr. 6: 2 instrumentos", 2),
        ("Solo preámbulo 7: 1 instrumento", 1),
    ]
    press["parrafo/6"].click()
    press["preambulo/7"].click()
    assert rows.all_inner_texts() == order
    assert page.locator(".timeline [aria-pressed=true]").count() == 0


def test_what_both_places_cite_is_told_from_what_one_does(page: Page, address: str) -> None:
    opened(page, address + TIMELINE, 1440)
    page.evaluate(
        """() => { document.querySelector('tr[data-places="parrafo/1"]')
                   .dataset.places = "parrafo/1 parrafo/6"; }"""
    )
    page.locator('button[data-place="parrafo/1"]').click()
    page.locator('button[data-place="parrafo/6"]').click()
    assert gathered(page) == [
        ("Los dos: 1 instrumento", 1),
        ("Solo párr. 1: ninguno", 0),
        ("Solo párr. 6: 2 instrumentos", 2),
    ]


def test_without_scripts_nothing_is_offered_to_press(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + TIMELINE)
    expect(page.locator(".timeline-citing")).to_be_hidden()
    expect(page.locator(".timeline tbody tr").first).to_be_visible()
    context.close()
