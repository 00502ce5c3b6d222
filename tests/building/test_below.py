"""A site below a path of its host: every address it publishes stands below that path."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from resolution.building.permalinks import read_register
from tests.conftest import PROJECT, Built
from tests.hosting import Host, Plain

pytestmark = pytest.mark.long

ROOT = "/un/"
MOVED = {
    "/un/es/": "/un/",
    "/un/58/208/": "/un/es/A/RES/58/208/",
    "/un/A/RES/58/208/": "/un/es/A/RES/58/208/",
    "/un/es/acerca/": "/un/es/acerca-de/#que-se-promete-del-texto",
}


ADDRESS = re.compile(r"https://example\.org(?:[^\s\"'<>&`()}\\,”]|\([^\s()]*\))*")
"""An address up to what follows it in a sentence, in markup or in data."""

LINKS = ("href", "src", "data-assets")


@pytest.fixture(scope="module")
def plain(below: Built) -> Plain:
    return Plain(below.site, ROOT)


def published(site: Path) -> Iterator[str]:
    """Every full address that files for people and machines name."""
    for pattern in ("*.html", "*.xml", "*.txt", "*.json", "*.csv", "*.graphml", "*.bib", "*.ris"):
        for file in site.rglob(pattern):
            yield from ADDRESS.findall(file.read_text("utf-8"))


def test_every_published_address_leads_to_a_file(plain: Plain) -> None:
    addresses = {unquote(address).partition("#")[0] for address in published(plain.site)}
    addresses = {address.rstrip(".;") for address in addresses}
    assert len(addresses) > 80
    for address in addresses:
        assert plain.answer(urlsplit(address).path).status == 200, address


def test_every_page_of_the_data_is_a_page(plain: Plain) -> None:
    pages: set[str] = set()

    def collect(values: object) -> None:
        if isinstance(values, dict):
            pages.update([values["page"]] if "page" in values else [])
            list(map(collect, values.values()))
        elif isinstance(values, list):
            list(map(collect, values))

    for file in plain.site.rglob("es/A/**/*.json"):
        collect(json.loads(file.read_text("utf-8")))
    assert len(pages) > 30
    for page in pages:
        assert plain.answer(page.partition("#")[0]).status == 200, page


def test_no_page_links_to_the_top_of_the_host(plain: Plain) -> None:
    for file in plain.site.rglob("*.html"):
        page = html.document_fromstring(file.read_bytes())
        links = (value for element in page.iter() for value in map(element.get, LINKS))
        for link in filter(None, links):
            assert not link.startswith("/") or link.startswith(ROOT), (file, link)


@pytest.mark.parametrize(("address", "target"), MOVED.items())
def test_what_is_elsewhere_has_a_small_page_that_leads_there(
    plain: Plain, address: str, target: str
) -> None:
    file = plain.answer(address).file
    assert file is not None
    text = html.make_links_absolute(file.read_text("utf-8"), f"https://x.example{address}")
    page = html.document_fromstring(text)
    (link,) = (anchor.get("href") for anchor in page.iter("a"))
    assert link == f"https://x.example{target}"
    refresh = page.xpath("string(//meta[@http-equiv='refresh']/@content)")
    assert refresh == f"0; url={link}"
    assert page.xpath("string(//link[@rel='canonical']/@href)") == f"https://example.org{target}"
    assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex"
    # A rule's pattern may leave the slash of the folder to the host.
    location = Host(plain.site, ROOT).answer(address).location
    assert location in (target, target.removesuffix("/"))


def test_pages_that_lead_elsewhere_are_no_pages_of_the_site(below: Built, plain: Plain) -> None:
    sitemap = etree.parse(str(below.site / "sitemap.xml"))
    listed = {unquote(urlsplit(loc.text or "").path) for loc in sitemap.iterfind(".//{*}loc")}
    register = (PROJECT / "content/permalinks.txt").read_text("utf-8")
    assert listed == {f"/un{address}" for address in read_register(register)}
    assert not listed & MOVED.keys()
    assert "new addresses" not in below.said
    with zipfile.ZipFile(below.bundle) as archive:
        names = archive.namelist()
    assert not [name for name in names if "/58/208/index" in name or "acerca/" in name]


def test_every_page_states_its_policy(below: Built) -> None:
    for file in below.site.rglob("*.html"):
        page = html.document_fromstring(file.read_bytes())
        first, second = page.findall(".//meta")[:2]
        assert first.get("charset") == "utf-8"
        assert second.get("http-equiv") == "Content-Security-Policy"
        assert "default-src 'none'; script-src 'self'" in str(second.get("content")), file
