"""What the theme needs to know of a page, beyond its text."""

from __future__ import annotations

from typing import Any, Protocol

from resolution import address
from resolution.address import Address
from resolution.core.model import Resolution
from resolution.core.symbol import official_url
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.typography import bind, long_date
from resolution.publish.figures.words import shorten
from resolution.publish.pages.metadata import Head

Front = dict[str, Any]

CORRECTIONS = "correcciones"
"""Anchor, on the page of a resolution, of what was put right in its source."""


class HeadOf(Protocol):
    """Makes the head of a page once its title is known."""

    def __call__(self, *, title: str) -> Head:
        """The head of the page."""


def own(resolution: Resolution) -> Front:
    """The resolution a page belongs to, for header and footer: its names, path and original.

    Every page of one whose source was put right says so, by the anchor of what was.
    """
    corrected = {"corrected": CORRECTIONS} if resolution.corrections else {}
    return corrected | {
        "symbol": resolution.symbol,
        "name": names.resolution_name(resolution),
        "body": names.body_name(resolution.symbol),
        "path": address.of(resolution).path,
        "official": official_url(resolution.symbol, resolution.language),
    }


def title_line(resolution: Resolution) -> Front:
    """What stands above a part of a resolution: number, title, and the facts of the whole."""
    adopted = [long_date(resolution.adopted)] if resolution.adopted else []
    facts = [names.body_name(resolution.symbol), *adopted, WORDS.shared.unofficial]
    return {
        "path": address.of(resolution).path,
        "number": bind(names.symbol_number(resolution.symbol)),
        "title": bind(resolution.title.text),
        "facts": list(map(bind, facts)),
    }


def front(
    path: str,
    kind: str,
    title: str,
    description: str,
    *,
    resolution: Resolution | None = None,
    crumbs: list[Front] | None = None,
    head: HeadOf | None = None,
    **more: Any,
) -> Front:
    """Front matter common to all pages.

    Args:
        path: the page's path; also its permalink.
        kind: what kind of page it is; the theme styles by it.
        title: unique and human; it is the window's title.
        description: one sentence for search engines and previews of links.
        resolution: the resolution the page belongs to.
        crumbs: the pages above this one, ``label`` and ``path``, the last without path.
        head: makes what the page tells machines, given its title.
        more: what only this kind of page has.
    """
    return {
        "title": title,
        "description": description,
        "kind": kind,
        "permalink": Address(path).uri,
        "resolution": own(resolution) if resolution else None,
        "crumbs": crumbs,
        **more,
        **(head(title=title).front() if head else {}),
    }


def crumb(label: str, to: Address | None = None) -> Front:
    """One step of the way down to a page: its name, and where it stands."""
    steps = {"label": label, "path": to.path if to else None, "fragment": to.anchor if to else None}
    return {name: value for name, value in steps.items() if value}


def windowed(title: str, end: str) -> str:
    """The title of a window: as much of a title as tabs and lists of results show, and its end.

    >>> windowed("Medidas clave para seguir ejecutando el Programa de Acción de Viena", " (S-21/2)")
    'Medidas clave para seguir ejecutando el Programa de Acción… (S-21/2)'
    """
    return shorten(title, 69 - len(end)) + end


def summary(text: str, length: int = 155) -> str:
    """The first words of a text, for a description; search engines show about this many."""
    return shorten(text, length)
