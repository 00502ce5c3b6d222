"""Addresses: the one place that knows where something of a resolution stands on the site.

A page's path is the symbol as the United Nations writes it, under the language, then the place:
``es/A/RES/58/208/parrafo/10/b``. From the path follow the page (``….md`` in the generated tree,
``…/`` on the web) and its data (``….json``, ``….bib``).

Clauses, notes and annexes have pages of their own; whatever else has words (titles, headings,
tables) is an anchor of the page that shows it.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

from resolution.core.model import Resolution
from resolution.core.place import Kind, Place


@dataclass(frozen=True, slots=True)
class Address:
    """Where something stands: the path of a page, and an anchor there if not the whole page."""

    path: str
    anchor: str = ""

    @property
    def web(self) -> str:
        """Address on the web, from the root of the site.

        >>> Address("es/A/RES/58/208", "titulo").web, Address("index").web
        ('/es/A/RES/58/208/#titulo', '/')
        """
        page = "/" if self.path == "index" else f"/{self.path}/"
        return page + self.fragment

    @property
    def uri(self) -> str:
        """The same as programs write it (RFC 3986): letters beyond ASCII are percent-encoded.

        >>> Address("es/A/RES/97/903/parrafo/3/ñ").uri, Address("es/A/RES/217(III)").uri
        ('/es/A/RES/97/903/parrafo/3/%C3%B1/', '/es/A/RES/217(III)/')
        """
        return quote(self.web, safe="/#()!$&'*+,;=:@~")

    @property
    def fragment(self) -> str:
        """The anchor with its sign, empty where there is none."""
        return f"#{self.anchor}" if self.anchor else ""

    def file(self, suffix: str) -> str:
        """Path of a file of data about the page."""
        return self.path + suffix

    @property
    def rendered(self) -> str:
        """Path of the rendered page in the public site, where each page is a folder."""
        return "index.html" if self.path == "index" else f"{self.path}/index.html"

    def link(self, target: Address) -> str:
        """Link from this page to another, as it stands on the public site.

        >>> Address("es/A/RES/58/208/parrafo/10/b").link(Address("es/A/RES/58/208/nota/13"))
        '../../../nota/13/'
        >>> Address("index").link(Address("es/A/RES/58/208", "parrafo-1"))
        'es/A/RES/58/208/#parrafo-1'
        """
        if target.path == self.path and target.anchor:
            return target.fragment
        folder = "" if target.path == "index" else f"{target.path}/"
        return (self.link_to_file(folder) or "./") + target.fragment

    def link_to_file(self, path: str) -> str:
        """Link from this page to a file of the site.

        >>> Address("es/datos").link_to_file("es/A/RES/58/208.json")
        '../A/RES/58/208.json'
        """
        return relative(path, "" if self.path == "index" else self.path)


def relative(path: str, folder: str) -> str:
    """The way from a folder of the site to a file, or to a folder with a slash at its end.

    >>> relative("es/a/b.html", "es/a/c"), relative("es/a/", "es/a/c/d"), relative("", "es")
    ('../b.html', '../../', '../')
    """
    there, here = path.split("/"), folder.split("/") if folder else []
    common = 0
    while common < min(len(there) - 1, len(here)) and there[common] == here[common]:
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:])


def of_target(target: str, language: str = "es") -> Address:
    """Where the page of a symbol or of ``instrumentos/<slug>`` stands.

    >>> of_target("A/RES/49/127").path
    'es/A/RES/49/127'
    """
    return Address(f"{language}/{target}")


def of(resolution: Resolution, place: Place | None = None) -> Address:
    """Where a resolution stands, or something in it.

    >>> from resolution.core.model import Text
    >>> own = Resolution("A/RES/58/208", "es", Text(Place(), ""))
    >>> of(own, Place.parse("parrafo/10/b")).path, of(own, Place.parse("anexo/parrafo/3/tabla")).web
    ('es/A/RES/58/208/parrafo/10/b', '/es/A/RES/58/208/anexo/#anexo-parrafo-3-tabla')
    """
    whole = of_target(resolution.symbol, resolution.language)
    if place is None or not place.steps:
        return whole
    if place.is_clause or place.kind is Kind.NOTE:
        return Address(f"{whole.path}/{place}")
    return shown(resolution, place)


def shown(resolution: Resolution, place: Place) -> Address:
    """Where something stands among the words around it: on the page of its annex, or the text's."""
    whole = of_target(resolution.symbol, resolution.language)
    if place.annex is None:
        return Address(whole.path, place.anchor)
    return Address(f"{whole.path}/{place.annex}", "" if place == place.annex else place.anchor)


def below(resolution: Resolution, name: str) -> Address:
    """A page about a resolution that is none of its places: ``notas``, ``cronologia``."""
    return Address(f"{of(resolution).path}/{name}")


def of_place(symbol: str, place: Place, language: str = "es") -> Address:
    """Where a clause stands of a resolution that is known by its symbol alone.

    >>> of_place("A/RES/74/148", Place.parse("parrafo/12")).path
    'es/A/RES/74/148/parrafo/12'
    """
    return Address(f"{of_target(symbol, language).path}/{place}")


def comparison(symbol: str, earlier: str, language: str = "es") -> Address:
    """Where a resolution stands beside an earlier one of its body.

    >>> comparison("A/RES/75/226", "A/RES/73/241").path
    'es/A/RES/75/226/comparar/73/241'
    """
    number = earlier.rpartition("/RES/")[2]
    return Address(f"{of_target(symbol, language).path}/comparar/{number}")


def session(resolution: Resolution) -> Address:
    """The page that lists the resolutions of a session: the address less the number."""
    return Address(posixpath.dirname(of(resolution).path))


LEFT_OUT = "textos-que-faltan"
"""End of the address of the page of what a build left out: not promised, it goes when they come."""
