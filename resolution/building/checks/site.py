"""Reads a built page as a browser would find it: links, anchors, hosts, and the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import urlsplit

from lxml import html

from resolution import address
from resolution.core.model import Resolution, Text

# Attributes by which a page makes the browser load something, at once and unasked.
_LOADS = ("//*[@src]/@src", "//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href")
# What <link> elements only name: the public address, neighbours, vocabularies.
_NAMES = frozenset({"canonical", "prev", "next", "license", "schema.DC", "schema.z"})

_PLACED = ("data-clause", "data-note", "data-text")
"""Attributes of the elements whose words are those of a place."""

_SCHEMES = frozenset({"", "https", "http", "mailto"})
"""What a link may lead to: never a script."""

_BETWEEN = 24
"""Most characters between two texts in the plain text: a call and the number of a paragraph."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What the checks need to know of one built page."""

    anchors: frozenset[str]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    """What the page says of each place (``data-clause``, ``data-note``, ``data-text``), footnote
    calls left out; what it says twice stands here twice."""


def read_page(tree: html.HtmlElement) -> BuiltPage:
    """Anchors, links, loads and words of a built page, given as :mod:`lxml` parses it."""
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
        words=_words(tree),
    )


def _strings(element: html.HtmlElement, path: str) -> list[str]:
    """The attributes or texts that an XPath finds."""
    found = element.xpath(path)
    return [str(value) for value in found] if isinstance(found, list) else []


def _words(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter():
        place = next((p for name in _PLACED if (p := element.get(name))), None)
        if place:
            said = "".join(_strings(element, ".//text()[not(ancestor::sup)]"))
            found[place] = fold(f"{found.get(place, '')} {said}")
    return found


def fold(text: str) -> str:
    """The text with every run of white space, no-break spaces among them, as one space."""
    return " ".join(text.split())


def page_problems(path: str, page: BuiltPage) -> Iterator[str]:
    """What a page loads from other hosts, and links to scripts: one sentence each."""
    for load in page.loads:
        if urlsplit(load).netloc:
            yield f"{path}: loads {load} from another host; expected nothing to"
    for link in page.links:
        if urlsplit(link).scheme not in _SCHEMES:
            yield f"{path}: link to {link}: expected an address of the site or of the web"


def wrong_words(resolution: Resolution, pages: Mapping[str, BuiltPage]) -> Iterator[str]:
    """Words on pages that are not exactly the source's, one sentence each.

    Each text stands on its own page, if it has one, and among the words around it: title, formulas,
    headings, clauses, tables, closings and notes alike. What these pages show beside that, such as
    the notes of a clause, is held to the same.

    Args:
        resolution: the text as read.
        pages: the built pages by path.
    """
    source = {text.id: fold(text.text) for text in resolution.texts()}
    showing: dict[str, set[str]] = {}
    for text in resolution.texts():
        for where in (address.of(resolution, text.place), address.shown(resolution, text.place)):
            showing.setdefault(where.rendered, set()).add(text.id)
    for path, places in sorted(showing.items()):
        words = pages[path].words if path in pages else {}
        for place in sorted(places | words.keys()):
            shown, expected = words.get(place), source.get(place)
            if (shown or "") != (expected or ""):
                yield (
                    f"{path}: the words of {place} are {_excerpt(shown)}; "
                    f"expected those of the source, {_excerpt(expected)}"
                )


def lost_words(resolution: Resolution, plain: str) -> Iterator[str]:
    """Texts whose words do not follow those before them in the plain text, one sentence each."""
    at, whole = 0, _without_rules(plain)
    for text in resolution.texts():
        for words in _between_calls(text):
            found = whole.find(words, at)
            if not 0 <= found - at <= _BETWEEN:
                yield f"{address.of(resolution).file('.txt')}: no words of {text.id} in their place"
            at = found + len(words) if found >= 0 else at


def _between_calls(text: Text) -> Iterator[str]:
    """The words of a text in stretches between its footnote calls, however these are written."""
    ends = sorted({0, len(text.text), *(call.offset for call in text.markers)})
    return (_without_rules(text.text[start:end]) for start, end in pairwise(ends))


def _without_rules(text: str) -> str:
    """The folded text without the rules between cells, which are many where cells are empty."""
    return fold(text.replace("|", " "))


def _excerpt(text: str | None) -> str:
    if text is None:
        return "absent"
    return f"«{text[:60]}…»" if len(text) > 60 else f"«{text}»"
