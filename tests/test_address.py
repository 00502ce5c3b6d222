"""Addresses: where each kind of place stands as page, anchor, file and on the web."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest

from resolution import address
from resolution.address import Address
from resolution.core.place import Kind, Place
from tests.samples import resolution

OWN = resolution([])
ROOT = "es/A/RES/58/208"

# A place, the path of its page below the resolution's, its anchor there, and its anchor on the
# page that shows it among the words around it.
PAGED = [
    ("preambulo/4", "/preambulo/4", "preambulo-4", ""),
    ("parrafo/10", "/parrafo/10", "parrafo-10", ""),
    ("parrafo/10/b", "/parrafo/10/b", "parrafo-10-b", ""),
    ("parrafo/10/b-2", "/parrafo/10/b-2", "parrafo-10-b--2", ""),
    ("parrafo/10/b/ii", "/parrafo/10/b/ii", "parrafo-10-b-ii", ""),
    ("parrafo/4/fin", "/parrafo/4/fin", "parrafo-4-fin", ""),
    ("parrafo/s1", "/parrafo/s1", "parrafo-s1", ""),
    ("seccion/2/parrafo/1", "/seccion/2/parrafo/1", "seccion-2-parrafo-1", ""),
    ("A/seccion/2/preambulo/1", "/A/seccion/2/preambulo/1", "A-seccion-2-preambulo-1", ""),
    ("nota/13", "/nota/13", "nota-13", ""),
    ("nota/asterisco-2", "/nota/asterisco-2", "nota-asterisco--2", ""),
    ("anexo/parrafo/3", "/anexo/parrafo/3", "anexo-parrafo-3", "/anexo"),
    ("anexo/2/parrafo/3/a", "/anexo/2/parrafo/3/a", "anexo-2-parrafo-3-a", "/anexo/2"),
    ("anexo", "/anexo", "", "/anexo"),
    ("anexo/2", "/anexo/2", "", "/anexo/2"),
]
SHOWN = [
    ("titulo", "", "titulo"),
    ("formula", "", "formula"),
    ("B/cierre/2", "", "B-cierre-2"),
    ("cierre", "", "cierre"),
    ("parrafo/5/epigrafe", "", "parrafo-5-epigrafe"),
    ("epigrafe", "", "epigrafe"),
    ("parrafo/5/tabla", "", "parrafo-5-tabla"),
    ("parrafo/5/tabla/2/celda/3-1", "", "parrafo-5-tabla-2-celda-3--1"),
    ("anexo/titulo", "/anexo", "anexo-titulo"),
    ("anexo/2/tabla", "/anexo/2", "anexo-2-tabla"),
    ("anexo/parrafo/3/epigrafe/2", "/anexo", "anexo-parrafo-3-epigrafe-2"),
]


@pytest.mark.parametrize(("place", "page", "anchor", "around"), PAGED, ids=[p[0] for p in PAGED])
def test_what_has_a_page(place: str, page: str, anchor: str, around: str) -> None:
    own = address.of(OWN, Place.parse(place))
    assert (own, own.web) == (Address(ROOT + page), f"/{ROOT}{page}/")
    assert own.file(".json") == f"{ROOT}{page}.json"
    assert own.rendered == f"{ROOT}{page}/index.html"
    assert address.shown(OWN, Place.parse(place)) == Address(ROOT + around, anchor)


@pytest.mark.parametrize(("place", "page", "anchor"), SHOWN, ids=[p[0] for p in SHOWN])
def test_what_is_an_anchor_of_a_page(place: str, page: str, anchor: str) -> None:
    own = address.of(OWN, Place.parse(place))
    assert (own, own.web) == (Address(ROOT + page, anchor), f"/{ROOT}{page}/#{anchor}")
    assert own == address.shown(OWN, Place.parse(place))


def test_a_resolution_and_the_pages_about_it() -> None:
    assert address.of(OWN) == address.of(OWN, Place()) == Address(ROOT)
    assert address.below(OWN, "notas") == Address(f"{ROOT}/notas")
    assert address.session(OWN) == Address("es/A/RES/58")
    assert address.of_target("instrumentos/carta", "fr") == Address("fr/instrumentos/carta")


def test_the_home_page_is_the_root() -> None:
    home = Address("index")
    assert (home.web, home.rendered) == ("/", "index.html")


LINKS = [
    (ROOT, Address(f"{ROOT}/parrafo/10/b"), "parrafo/10/b/"),
    (f"{ROOT}/parrafo/10/b", Address(ROOT), "../../../"),
    (ROOT, Address(ROOT, "nota-1"), "#nota-1"),
    (ROOT, Address(ROOT), "./"),
    (ROOT, Address(f"{ROOT}/anexo", "anexo-titulo"), "anexo/#anexo-titulo"),
    ("index", Address("es/instrumentos"), "es/instrumentos/"),
    (ROOT, Address("index"), "../../../../../"),
]


@pytest.mark.parametrize(("page", "target", "expected"), LINKS)
def test_links_between_pages(page: str, target: Address, expected: str) -> None:
    assert Address(page).link(target) == expected


LABELS = ("1", "2", "a", "a-2", "1-2")
COUNTS = ("", "2", "1-2")
HANGING = (Kind.HEADING, Kind.TABLE, Kind.CONTINUATION, Kind.TITLE, Kind.CLOSING)


def places() -> Iterator[Place]:
    """Every short way down that a few labels allow, whether or not a reader would go it."""
    whole = [Place(), *(Place().child(Kind.ANNEX, label) for label in COUNTS)]
    divisions = [*whole, *(place.child(Kind.SECTION, label) for place in whole for label in "12")]
    for division in divisions:
        paragraphs = [division.child(Kind.PARAGRAPH, label) for label in LABELS]
        points = [p.child(Kind.SUBPARAGRAPH, label) for p, label in product(paragraphs, LABELS)]
        deeper = [p.child(Kind.SUBPARAGRAPH, label) for p, label in product(points, LABELS)]
        for place in (division, *paragraphs, *points, *deeper):
            yield place
            yield from (place.child(kind, n) for kind, n in product(HANGING, COUNTS))
            table = place.child(Kind.TABLE, "2")
            yield from (table.child(Kind.CELL, label) for label in ("1-1", "1-2", "2-1"))


def test_no_two_places_of_a_resolution_have_one_address() -> None:
    every = list(places())
    assert len(set(every)) == len(every)
    for where in (address.of, address.shown):
        found = Counter(where(OWN, place) for place in every)
        assert [at.web for at, count in found.items() if count > 1] == []
