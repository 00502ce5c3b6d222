"""Reads the generated Markdown back, with another parser than the one that will render it.

markdown-it-py follows CommonMark, MkDocs uses Python-Markdown: a page on which both agree about
links and anchors is a page without surprises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from resolution.building.checks.site import BuiltPage

_ID = re.compile(r"""\bid="([^"]+)\"""")
_HEADING_ID = re.compile(r"\{:?[^{}]*?#([\w-]+)[^{}]*\}\s*$")


@dataclass(frozen=True, slots=True)
class Written:
    """What a page offers and asks for: its anchors and the targets of its links."""

    anchors: frozenset[str]
    links: tuple[str, ...]


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    return parser.use(front_matter_plugin).use(attrs_plugin).use(attrs_block_plugin)


def read_back(markdown: str) -> Written:
    """Anchors and link targets of one page.

    >>> read_back("[a](<b.md#c>) <span id='x'></span>").links
    ('b.md#c',)
    """
    tokens = list(_flat(_parser().parse(markdown)))
    links = tuple(str(token.attrs["href"]) for token in tokens if token.type == "link_open")
    anchors = {str(token.attrs["id"]) for token in tokens if "id" in token.attrs}
    for token in tokens:
        if token.type in ("html_block", "html_inline"):
            anchors.update(_ID.findall(token.content))
        elif token.type == "inline":
            anchors.update(_HEADING_ID.findall(token.content))
    return Written(frozenset(anchors), links)


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or ())


def read_otherwise(path: str, markdown: str, page: BuiltPage) -> Iterator[str]:
    """Links and anchors that this parser finds and the rendered page has not: one sentence each.

    Args:
        path: of the page, to name it.
        markdown: its source.
        page: what MkDocs made of it.
    """
    written = read_back(markdown)
    links = {unquote(link) for link in page.links}
    for link in written.links:
        if unquote(link) not in links:
            yield f"{path}: link to {link}: read by one parser of Markdown and not by the other"
    for anchor in sorted(written.anchors - page.anchors):
        yield f"{path}: anchor «{anchor}»: read by one parser of Markdown and not by the other"
