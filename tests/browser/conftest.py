"""What browser tests share: one Chromium, and the built site behind the host's own rules."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.conftest import Built
from tests.hosting import Host, served

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
"""Names of the program; the environment's CHROMIUM comes before them."""

PATIENCE = 180_000
"""Milliseconds until what does not come is given up: a busy machine is slow, and not wrong."""

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of the system, else the one Playwright has installed."""
    wanted = os.environ.get("CHROMIUM", "chromium")
    found = next(filter(None, map(shutil.which, (wanted, *CHROMIUM))), None)
    with sync_playwright() as playwright:
        if not found and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("no Chromium is installed")
        browser = playwright.chromium.launch(executable_path=found)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def host(built: Built) -> Host:
    return Host(built.site)


@pytest.fixture(scope="session")
def address(host: Host) -> Iterator[str]:
    """Where the built site is served with its headers and redirects."""
    with served(host) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh page in a context of its own."""
    context = chromium.new_context(locale="es-ES")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
