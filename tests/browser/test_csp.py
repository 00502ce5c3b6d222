"""Every kind of page under the headers it is published with: nothing is blocked, all works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from bench.pages import address_of, one_of_each_kind
from tests.hosting import Host

pytestmark = pytest.mark.browser

LISTEN = """
    window.blocked = [];
    document.addEventListener("securitypolicyviolation", (event) =>
        window.blocked.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""


def test_no_page_breaks_its_policy(host: Host, address: str, page: Page) -> None:
    errors: list[str] = []
    page.add_init_script(LISTEN)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    paths = [address_of(path) for path in one_of_each_kind(host.site).values()]
    assert len(paths) > 5
    for path in paths:
        response = page.goto(address + path, wait_until="networkidle")
        assert response is not None
        assert response.ok, path
        assert "script-src 'self'" in response.headers["content-security-policy"]
        assert page.evaluate("window.blocked") == [], path
    assert errors == []


def test_search_works_under_the_policy(address: str, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(LISTEN)
    page.goto(f"{address}/es/A/RES/58/208/?q=remesas", wait_until="networkidle")
    page.wait_for_selector("a.md-search-result__link")
    assert page.evaluate("window.blocked") == []
    assert errors == []


def test_a_script_that_is_not_ours_does_not_run(address: str, page: Page) -> None:
    page.goto(f"{address}/es/A/RES/58/208/")
    page.evaluate("""
        const script = document.createElement("script");
        script.textContent = "window.foreign = true";
        document.body.append(script);
    """)
    assert page.evaluate("window.foreign") is None


def test_what_is_not_there_answers_404_with_a_page(address: str, page: Page) -> None:
    page.add_init_script(LISTEN)
    response = page.goto(f"{address}/es/A/RES/58/208/parrafo/99/")
    assert response is not None
    assert response.status == 404
    assert page.evaluate("window.blocked") == []


def test_a_short_link_ends_at_its_page(address: str, page: Page) -> None:
    response = page.goto(f"{address}/58/208/10/b")
    assert response is not None
    assert response.status == 200
    assert page.url == f"{address}/es/A/RES/58/208/parrafo/10/b/"
