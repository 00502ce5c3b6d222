from __future__ import annotations

import pytest
from lxml import etree

from resolution.building.deploy import sitemap
from resolution.publish.output import Site

SITE = Site("https://example.org/un/")


def listed(most: int, pages: set[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The addresses in each file, by the name of its root element and its path."""
    monkeypatch.setattr(sitemap, "MOST", most)
    found = {}
    for file in sitemap.sitemaps(pages, SITE):
        root = etree.fromstring(file.content)
        name = f"{file.path} {etree.QName(root).localname}"
        found[name] = [loc.text or "" for loc in root.iterfind(".//{*}loc")]
    return found


def test_few_pages_stand_in_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert listed(3, {"/", "/es/A/RES/217(III)/", "/es/A/"}, monkeypatch) == {
        "sitemap.xml urlset": [
            "https://example.org/un/",
            "https://example.org/un/es/A/",
            "https://example.org/un/es/A/RES/217(III)/",
        ]
    }


def test_many_stand_in_several_that_an_index_names(monkeypatch: pytest.MonkeyPatch) -> None:
    assert listed(2, {"/a/", "/b/", "/c/"}, monkeypatch) == {
        "sitemap-1.xml urlset": ["https://example.org/un/a/", "https://example.org/un/b/"],
        "sitemap-2.xml urlset": ["https://example.org/un/c/"],
        "sitemap.xml sitemapindex": [
            "https://example.org/un/sitemap-1.xml",
            "https://example.org/un/sitemap-2.xml",
        ],
    }
