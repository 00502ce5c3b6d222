"""``make screenshots``: each kind of page on a desktop, on a phone, in the dark and on paper.

The pictures go to ``build/screenshots``; paper as PDF.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from bench.measure import PROJECT, chromium, run
from bench.pages import address_of, one_of_each_kind
from bench.serving import served

FOLDER = PROJECT / "build" / "screenshots"


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at."""

    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    scale: int = 1


VIEWS: Mapping[str, View] = {
    "desktop": View(1440, 900),
    "phone": View(390, 844, scale=2),
    "dark": View(1440, 900, "dark"),
}


def _search(page: Page) -> None:
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open]")
    page.keyboard.type("trabajadores migratorios")
    page.wait_for_selector("a.md-search-result__link")


def _preview(page: Page) -> None:
    page.locator("[data-clause] .mention").first.hover()
    page.wait_for_selector(".preview")


# What only stands on a page after something was done; the kind of page, and what is done.
STATES: Mapping[str, tuple[str, Callable[[Page], None]]] = {
    "search": ("clause", _search),
    "preview": ("clause", _preview),
}


def picture(
    browser: Browser, url: str, name: str, view: View, act: Callable[[Page], None] | None = None
) -> None:
    """Takes one picture of the whole page, after something was done on it."""
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        color_scheme=view.scheme,
        device_scale_factor=view.scale,
    )
    page = context.new_page()
    page.goto(url)
    if act:
        act(page)
    # A dialog lies over the window: the whole page would show it over the top alone.
    page.screenshot(path=FOLDER / f"{name}.png", full_page=not page.query_selector("dialog[open]"))
    context.close()


def paper(browser: Browser, url: str, name: str) -> None:
    """Prints one page."""
    page = browser.new_page()
    page.goto(url)
    page.pdf(path=FOLDER / f"{name}-print.pdf", prefer_css_page_size=True)
    page.close()


def main() -> None:
    """Builds the site and takes all pictures of it."""
    program = chromium()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        run([sys.executable, "build.py", "--quiet", "--to", folder])
        site = Path(folder, "site")
        pages = one_of_each_kind(site)
        browser = playwright.chromium.launch(executable_path=program)
        with served(site) as address:
            for kind, path in pages.items():
                url = address + address_of(path)
                for name, view in VIEWS.items():
                    picture(browser, url, f"{kind}-{name}", view)
                paper(browser, url, kind)
            for name, (kind, act) in STATES.items():
                url = address + address_of(pages[kind])
                picture(browser, url, f"{name}-desktop", VIEWS["desktop"], act)
        browser.close()
    print(f"{len(list(FOLDER.iterdir()))} pictures in {FOLDER.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
