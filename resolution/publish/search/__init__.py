"""Full-text search: a prebuilt index, and a query understanding that knows what a resolution is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

from resolution.core.collection import Collection
from resolution.publish.output import OutputFile, Site
from resolution.publish.search.findables import findables
from resolution.publish.search.index import indexed, script
from resolution.publish.search.names import names

__all__ = ["publish"]


def publish(collection: Collection, _site: Site) -> Iterator[OutputFile]:
    """The index of a collection, and the library that reads it."""
    index = indexed(tuple(findables(collection)))
    yield OutputFile.text("assets/search/index.js", script(index, tuple(names(collection))))
    yield OutputFile.text("assets/search/lunr.js", lunr_script())


def lunr_script() -> str:
    """The ``lunr.js`` that MkDocs ships, without its comments but for the licence at its head.

    Its comments are three quarters of what a reader would download.
    """
    shipped = resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js")
    licence, code = re.split(r"(?<=\*/)\n", shipped.read_text(encoding="utf-8"), maxsplit=1)
    code = re.sub(r"^[ \t]*/\*.*?\*/[ \t]*$", "", code, flags=re.DOTALL | re.MULTILINE)
    code = re.sub(r"^[ \t]*//.*$", "", code, flags=re.MULTILINE)
    return f"{licence}\n" + re.sub(r"\n\s*", "\n", code).lstrip()
