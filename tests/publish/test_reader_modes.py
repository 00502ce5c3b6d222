"""What reads a page without its frame loses nothing of the text, and takes nothing else for it.

Firefox's reader mode (Mozilla's Readability) and trafilatura, which feeds archives and models,
guess what of a page is its text: lists dense with links look like menus to them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from lxml import html

from tests import node
from tests.conftest import PROJECT, Built, awkward_content, run_build

pytestmark = pytest.mark.long

PACKAGES = ("@mozilla/readability@0.6", "jsdom@26")

TEXTS = "//*[@data-clause or @data-note or @data-text]"
TOLD = f"{TEXTS} | //blockquote | //section[@class='panel']//dd"
"""The texts, and what the pages of instruments tell: who cites them in which words, and facts."""

SCORED = 25
"""Readability weighs no paragraph of fewer signs: an item as short may get lost on its own page."""


def closed_up(text: str) -> str:
    return "".join(text.split())


def said(page: Path, path: str) -> Iterator[str]:
    tree = html.document_fromstring(page.read_text("utf-8"))
    found = cast("list[html.HtmlElement]", tree.xpath(path))
    return (text for element in found if (text := closed_up(str(element.text_content()))))


@pytest.fixture(scope="module")
def pages(built: Built) -> list[Path]:
    """All pages that show a text or an instrument."""
    return telling(built)


def telling(built: Built) -> list[Path]:
    found = sorted((built.site / "es").rglob("index.html"))
    return [page for page in found if next(said(page, TOLD), None)]


@pytest.fixture(scope="module")
def more(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same of invented texts: mastheads, tables, annexes, articles, a series compared."""
    folder = tmp_path_factory.mktemp("more")
    content = awkward_content(folder)
    others = PROJECT / "tests" / "fixtures" / "collection" / "resolutions"
    shutil.copytree(others, content / "resolutions", dirs_exist_ok=True)
    done = run_build(folder, "--content", str(content))
    assert done.returncode == 0, done.stderr
    return telling(Built(folder, done.stdout))


def lost_by_reader_mode(pages: list[Path], path: str) -> dict[str, list[str]]:
    """What of the texts is not shown, page by page."""
    shown = node.run("reader.mjs", PACKAGES, *map(str, pages))
    assert not [page for page, text in zip(pages, shown, strict=True) if "@report{" in text]
    return {
        str(page): missing
        for page, text in zip(pages, map(closed_up, shown), strict=True)
        if (missing := [one for one in said(page, path) if one not in text])
    }


def test_reader_mode_shows_every_text(pages: list[Path]) -> None:
    assert len(pages) > 60
    assert lost_by_reader_mode(pages, TOLD) == {}


def test_reader_mode_shows_every_text_of_other_kinds(more: list[Path]) -> None:
    kinds = {part for page in more for part in page.parts}
    assert {"anexo", "seccion", "nota", "notas", "preambulo", "parrafo"} <= kinds
    lost = lost_by_reader_mode(more, f"({TEXTS})[not(sup)]")
    assert {text for missing in lost.values() for text in missing if len(text) >= SCORED} == set()


@pytest.mark.parametrize("those", ["pages", "more"])
def test_archives_keep_every_text(those: str, request: pytest.FixtureRequest) -> None:
    trafilatura = pytest.importorskip("trafilatura", exc_type=ImportError)
    pages: list[Path] = request.getfixturevalue(those)
    for page in pages:
        text = closed_up(trafilatura.extract(page.read_text("utf-8"), include_tables=True) or "")
        assert [one for one in said(page, TEXTS) if one not in text] == [], page
        assert "@report{" not in text, page


GLUED = re.compile(
    r"[\w).](?:</(?:a|b|em|i|small|span|time)>)*<(?:small|span)\b[^>]*>(?:<(?:a|b|em|i)\b[^>]*>)*\w"
)
"""Words that only a style sheet keeps apart: «Asamblea General23 de diciembre»."""


@pytest.mark.parametrize("those", ["pages", "more"])
def test_no_words_run_together_without_styles(those: str, request: pytest.FixtureRequest) -> None:
    pages: list[Path] = request.getfixturevalue(those)
    assert {str(page): GLUED.findall(page.read_text("utf-8")) for page in pages} == {
        str(page): [] for page in pages
    }
