"""What is written into a site for its host, and what stands in for it on others."""

from __future__ import annotations

from pathlib import Path

from resolution.building.assembling import Selection
from resolution.building.deploy.host import prepare
from resolution.building.deploy.policy import Policy
from resolution.building.making import Findings, Press, Stock
from resolution.building.register import Register
from resolution.building.rendering import Theme
from resolution.building.store import Store
from resolution.core.collection import Collection
from resolution.publish.output import Site

SITE = Site("https://example.org/un/")
ABOUT = "/es/acerca-de/"
POLICY = Policy(scripts=frozenset({"a()"}))


def prepared(folder: Path, moved: dict[str, str]) -> tuple[dict[str, str], Findings]:
    """The files that are added to a site, by path, and what is known of them."""
    theme = Theme(folder, SITE.url, {"assets": {"site.css": "assets/site.css"}}, 0)
    press = Press(SITE, theme, Stock(Store(folder / "cache")))
    kept = Register(folder, "", frozenset({"/", ABOUT}), moved)
    selection = Selection({"k": Findings(files=("assets/x.0123abcd.css",), policy=POLICY)})
    more = prepare(Collection({}, {}, {}, {}), press, folder / "site", kept, selection)
    found = (path for path in (folder / "site").rglob("*") if path.is_file())
    files = {path.relative_to(folder / "site").as_posix(): path.read_text() for path in found}
    return files, more


def test_the_header_is_the_policy_of_all_pages(tmp_path: Path) -> None:
    files, _ = prepared(tmp_path, {})
    assert f"  Content-Security-Policy: {POLICY.header}\n" in files["_headers"]
    assert "/un/assets/x.0123abcd.css\n  Cache-Control: public, max-age" in files["_headers"]


def test_what_has_moved_has_a_page_and_a_rule_that_wins(tmp_path: Path) -> None:
    files, more = prepared(tmp_path, {"/es/acerca/": f"{ABOUT}#aqui"})
    page = files["es/acerca/index.html"]
    assert '<a href="../acerca-de/#aqui">https://example.org/un/es/acerca-de/#aqui</a>' in page
    assert 'content="0; url=../acerca-de/#aqui"' in page
    assert '<link rel="stylesheet" href="../../assets/site.css">' in page
    assert "Content-Security-Policy" in page
    rules = [line.split() for line in files["_redirects"].splitlines()]
    assert ["/un/es/acerca/", "/un/es/acerca-de/#aqui", "301!"] in rules
    assert "es/acerca-de/index.html#aqui" in more.leads
    assert set(more.files) == set(files)


def test_the_list_of_pages_holds_their_addresses(tmp_path: Path) -> None:
    files, _ = prepared(tmp_path, {})
    assert "<loc>https://example.org/un/es/acerca-de/</loc>" in files["sitemap.xml"]
    assert files["sitemap.xml"].count("<loc>") == 2


def test_no_page_takes_the_place_of_one_that_differs_in_case_only(tmp_path: Path) -> None:
    """Disks that ignore case would lose the page."""
    files, _ = prepared(tmp_path, {"/es/Acerca-De/": "/"})
    assert [path for path in files if path.endswith(".html")] == ["es/index.html"]
