"""What reads a page without its frame loses nothing of the text, and takes nothing else for it.

Firefox's reader mode (Mozilla's Readability) and trafilatura, which feeds archives and models,
guess what of a page is its text: lists dense with links look like menus to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from lxml import html

from tests import node
from tests.conftest import Built

PACKAGES = ("@mozilla/readability@0.6", "jsdom@26")

TEXTS = "//*[@data-clause or @data-note or @data-text]"
TOLD = f"{TEXTS} | //blockquote | //section[@class='panel']//dd"
"""The texts, and what the pages of instruments tell: who cites them in which words, and facts."""

OF_NOTES = "//*[@data-note][count(.//text()[normalize-space()]) < 3 and .//a]"
"""Notes that are nothing but a link, which trafilatura drops as navigation."""


def closed_up(text: str) -> str:
    return "".join(text.split())


def said(page: Path, path: str) -> Iterator[str]:
    tree = html.document_fromstring(page.read_text("utf-8"))
    found = cast("list[html.HtmlElement]", tree.xpath(path))
    return (text for element in found if (text := closed_up(str(element.text_content()))))


@pytest.fixture(scope="module")
def pages(built: Built) -> list[Path]:
    """All pages that show a text or an instrument."""
    found = sorted((built.site / "es").rglob("index.html"))
    return [page for page in found if next(said(page, TOLD), None)]


def test_reader_mode_shows_every_text(pages: list[Path]) -> None:
    shown = node.run("reader.mjs", PACKAGES, *map(str, pages))
    assert len(pages) > 60
    lost = {
        str(page): missing
        for page, text in zip(pages, map(closed_up, shown), strict=True)
        if (missing := [one for one in said(page, TOLD) if one not in text])
    }
    assert lost == {}
    assert not [page for page, text in zip(pages, shown, strict=True) if "@report{" in text]


def test_archives_keep_every_text(pages: list[Path]) -> None:
    trafilatura = pytest.importorskip("trafilatura", exc_type=ImportError)
    for page in pages:
        text = closed_up(trafilatura.extract(page.read_text("utf-8"), include_tables=True) or "")
        links = set(said(page, OF_NOTES))
        assert [one for one in said(page, TEXTS) if one not in text and one not in links] == [], (
            page
        )
        assert "@report{" not in text, page
