"""Waits for what a page comes to without having it evaluate text, which its policy forbids."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page

PATIENCE = 60
"""Seconds after which it does not come any more, however busy the machine is."""


def wait_until(page: Page, expression: str, argument: Any = None) -> None:
    """Returns once an expression, or what a function gives of an argument, is true in the page."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression, argument):
        assert time.monotonic() < end, f"{expression}: never true"
        page.wait_for_timeout(50)
