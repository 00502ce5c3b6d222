"""Reads the generated Markdown back, with another parser than the one that will render it.

markdown-it-py follows CommonMark, MkDocs uses Python-Markdown: a page on which both agree about
links and anchors is a page without surprises.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

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


def dangling_links(pages: Mapping[str, str], files: Iterable[str] = ()) -> list[str]:
    """Links between pages that lead nowhere, one sentence each.

    Args:
        pages: Markdown of each page by its path in the tree, with ``.md``.
        files: paths of all other files in the tree.
    """
    written = {path: read_back(text) for path, text in pages.items()}
    known = {*written, *files}
    problems: list[str] = []
    for path, page in written.items():
        for link in page.links:
            problems += _problem(path, link, known, written)
    return problems


def _problem(
    path: str, link: str, known: set[str], written: Mapping[str, Written]
) -> Iterator[str]:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    target = path if not parts.path else target
    if target not in known:
        yield f"{path}: link to {link}: no such page; expected a page or file of the tree"
    elif parts.fragment and target in written and parts.fragment not in written[target].anchors:
        yield f"{path}: link to {link}: no anchor «{parts.fragment}» on that page"
