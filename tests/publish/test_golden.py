"""Whole pages as they were last read and approved; `make golden` rewrites them.

A few pages of each kind, chosen for being awkward: many mentions and notes, *Ibíd.*, meetings,
subparagraphs, references of the resolution to itself.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from resolution.building.joining import join
from resolution.building.places import DEFAULT_URL, Places, site
from resolution.building.report import Reporter
from tests.conftest import PROJECT, Golden
from tests.publishing import published

GOLDEN = PROJECT / "tests" / "golden"

PAGES = [
    "index",
    "es/instrumentos",
    "es/A/RES/58/208",
    *(f"es/A/RES/58/208/{place}" for place in ("preambulo/1", "preambulo/4", "parrafo/8")),
    *(f"es/A/RES/58/208/{place}" for place in ("parrafo/10", "parrafo/10/b")),
    *(f"es/A/RES/58/208/{place}" for place in ("nota/3", "nota/13", "notas")),
    "es/A/RES/44/25",
    "es/E/DEC/1995/313",
    "es/instrumentos/S.96.IV.8",
]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", DEFAULT_URL)
        return dict(_pages())


def _pages() -> Iterator[tuple[str, str]]:
    joined = join(Places(PROJECT, PROJECT / "content", PROJECT), Reporter(quiet=True))
    for file in published(joined.collection, site(), joined.content.prose):
        if file.path.endswith(".md"):
            yield file.path.removesuffix(".md"), file.content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_page(path: str, pages: dict[str, str], golden: Golden) -> None:
    golden(GOLDEN / f"{path}.md", pages[path])
