"""Where things stand: paths of pages and data, derived from symbols and clause ids alone.

A path is relative to the root of the site, without suffix: ``es/A/RES/58/208/parrafo/10/b``.
Its page is the path plus ``.md`` in the generated tree, plus ``/`` on the web, plus ``.html`` in
the offline bundle; its data is the path plus ``.json``, ``.bib`` and so on. Anchors on the reading
page are the clause id with hyphens: ``#parrafo-10-b``.
"""

from __future__ import annotations

import posixpath

from resolution.core.model import Resolution


def target_path(target: str, language: str = "es") -> str:
    """Path of the page of a symbol or of ``instrumentos/<slug>``.

    >>> target_path("A/RES/49/127")
    'es/A/RES/49/127'
    """
    return f"{language}/{target}"


def resolution_path(resolution: Resolution) -> str:
    """Path of a resolution's page."""
    return target_path(resolution.symbol, resolution.language)


def clause_path(resolution: Resolution, place: str) -> str:
    """Path of the page of a clause or note, given its id.

    >>> from resolution.core.model import Resolution
    >>> clause_path(Resolution("A/RES/58/208", "es", "", None, ()), "parrafo/10/b")
    'es/A/RES/58/208/parrafo/10/b'
    """
    return f"{resolution_path(resolution)}/{place}"


def anchor(place: str) -> str:
    """Anchor of a clause or note on the reading page.

    >>> anchor("parrafo/10/b")
    'parrafo-10-b'
    """
    return place.replace("/", "-")


def web_address(path: str) -> str:
    """Address on the web, from the root of the site.

    >>> web_address("es/A/RES/58/208"), web_address("index")
    ('/es/A/RES/58/208/', '/')
    """
    return "/" if path == "index" else f"/{path}/"


def relative(source: str, target: str, suffix: str = ".md") -> str:
    """Link from one page's file to another's, as Markdown and the offline bundle write it.

    >>> relative("es/A/RES/58/208/parrafo/10/b", "es/A/RES/58/208/nota/13")
    '../../nota/13.md'
    """
    return posixpath.relpath(target + suffix, posixpath.dirname(source) or ".")
