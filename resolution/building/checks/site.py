"""Reads the built site as a browser would find it: links, anchors, hosts, and the words.

The same checks hold for the web and for the offline bundle, where an address of a folder would
open a listing of files instead of a page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lxml import html

from resolution.core.model import Resolution

# Attributes by which a page makes the browser load something, at once and unasked.
_LOADS = ("//*[@src]/@src", "//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href")
# What <link> elements only name: the public address, neighbours, data.
_NAMES = frozenset({"canonical", "alternate", "prev", "next", "license", "schema.DC", "schema.z"})

_SCHEMES = frozenset({"", "https", "http", "mailto"})
"""What a link may lead to: never a script."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What the checks need to know of one built page."""

    anchors: frozenset[str]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    """Text of each ``data-clause`` and ``data-note`` element, footnote calls left out."""


def read_page(source: bytes) -> BuiltPage:
    """Anchors, links, loads and words of a built page."""
    tree = html.document_fromstring(source.decode())
    links = [str(a.get("href")) for a in tree.iter("a") if a.get("href") is not None]
    links += [
        str(link.get("href"))
        for link in tree.iter("link")
        if not _NAMES & set(str(link.get("rel", "")).split())
    ]
    return BuiltPage(
        anchors=frozenset(_strings(tree, "//@id")),
        links=tuple(links),
        loads=tuple(value for path in _LOADS for value in _strings(tree, path)),
        words=dict(_words(tree)),
    )


def _strings(element: html.HtmlElement, path: str) -> list[str]:
    """The attributes or texts that an XPath finds."""
    found = element.xpath(path)
    return [str(value) for value in found] if isinstance(found, list) else []


def _words(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter():
        place = element.get("data-clause") or element.get("data-note")
        if place:
            yield str(place), fold("".join(_strings(element, ".//text()[not(ancestor::sup)]")))


def fold(text: str) -> str:
    """The text with every run of white space, no-break spaces among them, as one space."""
    return " ".join(text.split())


def broken_links(
    pages: Mapping[str, BuiltPage], exists: Callable[[str], bool], root: str = "/"
) -> list[str]:
    """Links and loads of a built tree that lead nowhere or to another host, one sentence each.

    Args:
        pages: each page by its path in the tree (``es/A/RES/58/208/index.html``).
        exists: whether a file with this path is in the tree.
        root: path of the tree on its host, from which some links begin.
    """
    problems: list[str] = []
    for path, page in pages.items():
        problems += [
            f"{path}: loads {load} from another host; expected nothing to"
            for load in page.loads
            if urlsplit(load).netloc
        ]
        for link in page.links:
            problems += _problem(path, link, pages, exists, root)
    return problems


def _problem(
    path: str, link: str, pages: Mapping[str, BuiltPage], exists: Callable[[str], bool], root: str
) -> Iterator[str]:
    parts = urlsplit(link)
    if parts.scheme not in _SCHEMES:
        yield f"{path}: link to {link}: expected an address of the site or of the web"
    if parts.scheme or parts.netloc:
        return
    target = path
    if parts.path:
        joined = posixpath.join(root, posixpath.dirname(path), unquote(parts.path))
        target = posixpath.relpath(joined, root)
        if parts.path.endswith("/") or target == ".":
            target = posixpath.normpath(posixpath.join(target, "index.html"))
    if not exists(target):
        yield f"{path}: link to {link}: nothing stands at {target}"
    elif parts.fragment and target in pages and not _anchored(parts.fragment, pages[target]):
        yield f"{path}: link to {link}: no anchor «{parts.fragment}» there"


def _anchored(fragment: str, page: BuiltPage) -> bool:
    # «__codelineno» and text fragments are addressed by the browser itself.
    return unquote(fragment) in page.anchors or fragment.startswith(":~:")


def wrong_words(
    resolution: Resolution, pages: Mapping[str, BuiltPage], page_of: Callable[[str], Iterable[str]]
) -> list[str]:
    """Clauses and notes whose words on a page are not exactly the source's, one sentence each.

    Args:
        resolution: the text as read.
        pages: the built pages by path.
        page_of: paths of the pages on which a clause or note must stand word for word.
    """
    expected = {clause.id: clause.text for clause in resolution.every_clause()}
    expected |= {note.id: note.text for note in resolution.notes}
    problems: list[str] = []
    for place, text in expected.items():
        for path in page_of(place):
            shown = pages[path].words.get(place) if path in pages else None
            if shown != fold(text):
                problems.append(
                    f"{path}: the words of {place} are {_excerpt(shown)}; "
                    f"expected those of the source, {_excerpt(text)}"
                )
    return problems


def _excerpt(text: str | None) -> str:
    if text is None:
        return "absent"
    return f"«{text[:60]}…»" if len(text) > 60 else f"«{text}»"
