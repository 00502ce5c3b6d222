"""Reads the built site as a browser would find it: links, anchors, hosts, and the words.

The same checks hold for the web and for the offline bundle, where an address of a folder would
open a listing of files instead of a page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lxml import html

from resolution import address
from resolution.core.model import Resolution
from resolution.publish.data.feeds import called

# Attributes by which a page makes the browser load something, at once and unasked.
_LOADS = ("//*[@src]/@src", "//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href")
# What <link> elements only name: the public address, neighbours, data.
_NAMES = frozenset({"canonical", "alternate", "prev", "next", "license", "schema.DC", "schema.z"})

_PLACED = ("data-clause", "data-note", "data-text")
"""Attributes of the elements whose words are those of a place."""

_SCHEMES = frozenset({"", "https", "http", "mailto"})
"""What a link may lead to: never a script."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What the checks need to know of one built page."""

    anchors: frozenset[str]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    """Text of each element with a place (``data-clause``, ``data-note``, ``data-text``), footnote
    calls left out."""


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
        place = next((p for name in _PLACED if (p := element.get(name))), None)
        if place:
            yield str(place), fold("".join(_strings(element, ".//text()[not(ancestor::sup)]")))


def fold(text: str) -> str:
    """The text with every run of white space, no-break spaces among them, as one space."""
    return " ".join(text.split())


def broken_links(pages: Mapping[str, BuiltPage], exists: Callable[[str], bool]) -> list[str]:
    """Links and loads of a built tree that lead nowhere or to another host, one sentence each.

    Args:
        pages: each page by its path in the tree (``es/A/RES/58/208/index.html``).
        exists: whether a file with this path is in the tree.
    """
    problems: list[str] = []
    for path, page in pages.items():
        problems += [
            f"{path}: loads {load} from another host; expected nothing to"
            for load in page.loads
            if urlsplit(load).netloc
        ]
        for link in page.links:
            problems += _problem(path, link, pages, exists)
    return problems


def _problem(
    path: str, link: str, pages: Mapping[str, BuiltPage], exists: Callable[[str], bool]
) -> Iterator[str]:
    parts = urlsplit(link)
    if parts.scheme not in _SCHEMES:
        yield f"{path}: link to {link}: expected an address of the site or of the web"
    if parts.scheme or parts.netloc:
        return
    target = path
    if parts.path:
        base = "" if parts.path.startswith("/") else posixpath.dirname(path)
        joined = posixpath.join(base, unquote(parts.path).lstrip("/" if not base else ""))
        target = posixpath.normpath(joined)
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
    resolution: Resolution, pages: Mapping[str, BuiltPage], *, flat: bool
) -> Iterator[str]:
    """Texts whose words on a page are not exactly the source's, one sentence each.

    Each stands on its own page, if it has one, and among the words around it: title, formulas,
    headings, clauses, tables, closings and notes alike.

    Args:
        resolution: the text as read.
        pages: the built pages by path.
        flat: whether pages are files rather than folders.
    """
    for text in resolution.texts():
        showing = {address.of(resolution, text.place), address.shown(resolution, text.place)}
        for path in sorted({where.rendered(flat=flat) for where in showing}):
            shown = pages[path].words.get(text.id) if path in pages else None
            if text.text and shown != fold(text.text):
                yield (
                    f"{path}: the words of {text.id} are {_excerpt(shown)}; "
                    f"expected those of the source, {_excerpt(text.text)}"
                )


def lost_words(resolution: Resolution, plain: str) -> Iterator[str]:
    """Texts whose words are not in their place in the plain text, one sentence each."""
    at, whole = 0, fold(plain)
    for text in resolution.texts():
        words = fold(called(text.text, text.markers))
        found = whole.find(words, at)
        if found < 0:
            yield f"{address.of(resolution).file('.txt')}: no words of {text.id} in their place"
        at = max(at, found)


def _excerpt(text: str | None) -> str:
    if text is None:
        return "absent"
    return f"«{text[:60]}…»" if len(text) > 60 else f"«{text}»"
