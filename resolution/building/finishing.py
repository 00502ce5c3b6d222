"""What happens to a rendered site before it takes its place: checks, and files made from it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from resolution import permalinks as register
from resolution.addresses import clause_path, resolution_path
from resolution.building import tree
from resolution.building.content import Content
from resolution.building.mkdocs import Variant
from resolution.building.report import size
from resolution.checks.site import BuiltPage, broken_links, read_page, wrong_words
from resolution.collection import Collection
from resolution.deploy.headers import headers_file
from resolution.deploy.redirects import redirects_file
from resolution.errors import PromiseError
from resolution.model import Resolution
from resolution.output import Site
from resolution.publish.places import place_of

_SOURCES = ("assets/css", "assets/js")
"""Theme sources that MkDocs copies along; the pages load them joined."""


def check(collection: Collection, variant: Variant) -> int:
    """Checks the promises on a rendered site, and gives the number of its pages.

    Raises:
        PromiseError: naming every broken link, foreign load and wrong word.
    """
    pages = {
        path.relative_to(variant.site).as_posix(): read_page(path.read_bytes())
        for path in sorted(variant.site.rglob("*.html"))
    }
    problems = broken_links(pages, lambda path: (variant.site / path).is_file())
    for resolution in collection.resolutions.values():
        problems += _words(resolution, pages, variant)
    if problems:
        raise PromiseError("\n".join(problems))
    return len(pages)


def _words(resolution: Resolution, pages: dict[str, BuiltPage], variant: Variant) -> list[str]:
    reading = _file(resolution_path(resolution), variant)
    annexed = {clause.id for annex in resolution.annexes for clause in annex.clauses}

    def page_of(place: str) -> Iterable[str]:
        own = _file(place_of(resolution, place).path, variant)
        return (own,) if place in annexed else (own, reading)

    return wrong_words(resolution, pages, page_of)


def _file(path: str, variant: Variant) -> str:
    return f"{path}.html" if variant.flat else f"{path}/index.html"
