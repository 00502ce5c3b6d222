"""What is written into a site for its host, and what stands in for it on others."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building.deploy.host import prepare
from resolution.building.deploy.policy import Policy
from resolution.building.mkdocs import Variant
from resolution.core.collection import Collection
from resolution.publish.output import Site

SITE = Site("https://example.org/un/")
ABOUT = "/es/acerca-de/"
HEAD = '<!doctype html><html><head>\n  <meta charset="utf-8">'
PAGES = {"index.html": f"{HEAD}<script>a()</script>", "es/acerca-de/index.html": f"{HEAD}<p>x"}


@pytest.fixture
def variant(tmp_path: Path) -> Variant:
    for path, text in PAGES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    extra = {"site_css": "assets/site.css"}
    return Variant(tmp_path, tmp_path, tmp_path, SITE.url, flat=False, extra=extra)


def prepared(variant: Variant, moved: dict[str, str]) -> dict[str, str]:
    """The files of the site by path."""
    prepare(Collection({}, {}, {}, {}), SITE, variant, {"/", ABOUT}, moved)
    found = (path for path in variant.site.rglob("*") if path.is_file())
    return {path.relative_to(variant.site).as_posix(): path.read_text() for path in found}


def test_each_page_states_its_own_policy_and_the_header_that_of_all(variant: Variant) -> None:
    files = prepared(variant, {})
    for path, text in PAGES.items():
        assert files[path] == Policy.of(text).stated_in(text)
    assert PAGES["index.html"] != files["index.html"]
    whole = Policy.of(PAGES["index.html"])
    assert f"  Content-Security-Policy: {whole.header}\n" in files["_headers"]


def test_what_has_moved_has_a_page_and_a_rule_that_wins(variant: Variant) -> None:
    files = prepared(variant, {"/es/acerca/": f"{ABOUT}#aqui"})
    page = files["es/acerca/index.html"]
    assert '<a href="../acerca-de/#aqui">https://example.org/un/es/acerca-de/#aqui</a>' in page
    assert 'content="0; url=../acerca-de/#aqui"' in page
    assert '<link rel="stylesheet" href="../../assets/site.css">' in page
    assert "Content-Security-Policy" in page
    rules = [line.split() for line in files["_redirects"].splitlines()]
    assert ["/un/es/acerca/", "/un/es/acerca-de/#aqui", "301!"] in rules


def test_no_page_takes_the_place_of_one_that_differs_in_case_only(variant: Variant) -> None:
    """Disks that ignore case would lose the page."""
    files = prepared(variant, {"/es/Acerca-De/": "/"})
    assert sorted(path for path in files if path.endswith(".html")) == [
        "es/acerca-de/index.html",
        "es/index.html",
        "index.html",
    ]
