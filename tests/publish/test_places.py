"""Links between pages, and the register that finds clauses and notes."""

from __future__ import annotations

import pytest

from resolution.core.collection import Backlink, Collection
from resolution.core.model import Annex, Citation, Clause, Kind, Marker, Note, Resolution
from resolution.publish.atlas import Atlas, Page, Place, Register

CHAPEAU = Clause("parrafo/10", Kind.OPERATIVE, "Pide", "10", notes=(Marker("1", 4),))
POINT = Clause("parrafo/10/b", Kind.SUBPARAGRAPH, "El", "b", parent="parrafo/10")
ANNEXED = Clause("anexo/3", Kind.ANNEX, "Los", "3", notes=(Marker("1", 3), Marker("1", 3)))
OWN = Resolution(
    "A/RES/58/208",
    "es",
    "Título",
    None,
    (CHAPEAU, POINT),
    (Note("1", "A/58/98."),),
    annexes=(Annex("anexo", "Anexo", None, (ANNEXED,)),),
)

LINKS = [
    ("es/A/RES/58/208", Place("es/A/RES/58/208/parrafo/10/b"), "208/parrafo/10/b.md"),
    ("es/A/RES/58/208/parrafo/10/b", Place("es/A/RES/58/208"), "../../../208.md"),
    ("es/A/RES/58/208", Place("es/A/RES/58/208", "nota-1"), "#nota-1"),
    ("es/A/RES/58/208", Place("es/A/RES/58/208/anexo", "anexo-3"), "208/anexo.md#anexo-3"),
    ("index", "es/instrumentos", "es/instrumentos.md"),
]


@pytest.mark.parametrize(("page", "place", "expected"), LINKS)
def test_links(page: str, place: Place | str, expected: str) -> None:
    assert Page(page).to(place) == expected


def test_register() -> None:
    register = Register.of(OWN)
    assert register.children == {"parrafo/10": (POINT,)}
    assert register.callers == {"1": (CHAPEAU, ANNEXED)}
    assert register.place("anexo/3") == Place("es/A/RES/58/208/anexo", "anexo-3")
    assert register.place("parrafo/10/b") == Place("es/A/RES/58/208/parrafo/10/b")


CITED = [
    pytest.param(
        "A/RES/58/208", "parrafo/10/b", "es/A/RES/58/208/parrafo/10/b", id="its paragraph"
    ),
    pytest.param("A/RES/58/208", "parrafo/99", "es/A/RES/58/208", id="no such paragraph"),
    pytest.param("A/RES/44/25", "parrafo/1", "es/A/RES/44/25", id="not in the collection"),
]


@pytest.mark.parametrize(("target", "part", "expected"), CITED)
def test_where_a_citation_leads(target: str, part: str, expected: str) -> None:
    citation = Citation(target, 0, 2, "El", part=part)
    backlinks = {target: (Backlink("A/RES/58/208", POINT, citation),)}
    atlas = Atlas.of(Collection({"A/RES/58/208": OWN}, {}, backlinks, {}))
    assert atlas.cited(OWN, citation) == Place(expected)
