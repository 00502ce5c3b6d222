"""The atlas: what stands where in a collection, and where a citation leads."""

from __future__ import annotations

import pytest

from resolution import address
from resolution.core.collection import Backlink, Collection
from resolution.core.model import Citation
from resolution.core.place import Place
from resolution.publish.atlas import Atlas, Contents
from tests.samples import annex, clause, note, resolution, table, text

CHAPEAU = clause("parrafo/10", "Pide[^1]")
POINT = clause("parrafo/10/b", "El")
HEADING = text("parrafo/10/epigrafe", "Seguimiento[^2]")
TABLE = table("parrafo/10/b/tabla", [["País[^2]", "Cuota"]])
ANNEXED = clause("anexo/parrafo/3", "Los[^1][^1]")
LIST = table("anexo/tabla", [["Uno"]])
ANNEX = annex("anexo", "Anexo", "Programa[^2]", [LIST, ANNEXED])
NOTES = (note("1", "A/58/98."), note("2", "A/58/99."), note("3", "Nadie la llama."))
OWN = resolution([HEADING, CHAPEAU, POINT, TABLE, ANNEX], NOTES)
REGISTER = Contents.of(OWN)


def test_a_register_knows_everything_that_has_words_in_reading_order() -> None:
    assert [str(place) for place in REGISTER.texts] == [
        *("titulo", "parrafo/10/epigrafe", "parrafo/10", "parrafo/10/b"),
        *("parrafo/10/b/tabla/celda/1-1", "parrafo/10/b/tabla/celda/1-2"),
        *("anexo", "anexo/titulo", "anexo/tabla/celda/1-1", "anexo/parrafo/3"),
        *("nota/1", "nota/2", "nota/3"),
    ]
    assert REGISTER.children == {Place.parse("parrafo/10"): (POINT,)}
    assert REGISTER.tables == {POINT.place: (TABLE,), Place.parse("anexo"): (LIST,)}


def test_whatever_has_words_calls_a_note_once() -> None:
    assert REGISTER.callers == {
        "1": (CHAPEAU, ANNEXED),
        "2": (HEADING, TABLE.rows[0][0], ANNEX.title),
    }
    assert REGISTER.notes_of(HEADING, ANNEXED) == NOTES[:2]
    assert REGISTER.notes_of(POINT) == ()


def test_clauses_and_notes_are_found_by_their_place_and_nothing_else_is() -> None:
    assert REGISTER.clause(Place.parse("anexo/parrafo/3")) == ANNEXED
    assert REGISTER.note(Place.parse("nota/2")) == NOTES[1]
    for place in (None, Place.parse("nota/1"), Place.parse("parrafo/99"), HEADING.place):
        assert REGISTER.clause(place) is None
    for place in (None, Place.parse("parrafo/10"), Place.parse("nota/9")):
        assert REGISTER.note(place) is None


CITED = [
    pytest.param(
        "A/RES/58/208", "parrafo/10/b", "es/A/RES/58/208/parrafo/10/b", id="its paragraph"
    ),
    pytest.param(
        "A/RES/58/208", "anexo/parrafo/3", "es/A/RES/58/208/anexo/parrafo/3", id="in its annex"
    ),
    pytest.param("A/RES/58/208", "parrafo/99", "es/A/RES/58/208", id="no such paragraph"),
    pytest.param("A/RES/44/25", "parrafo/1", "es/A/RES/44/25", id="not in the collection"),
]


@pytest.mark.parametrize(("target", "part", "expected"), CITED)
def test_where_a_citation_leads(target: str, part: str, expected: str) -> None:
    citation = Citation(target, 0, 2, "El", part=Place.parse(part))
    backlink = Backlink("A/RES/58/208", POINT, citation)
    atlas = Atlas.of(Collection({"A/RES/58/208": OWN}, {}, {target: (backlink,)}, {}))
    assert atlas.cited(OWN, citation) == address.Address(expected)
    known = {(target, Place.parse(part)): (backlink,)} if target in atlas.registers else {}
    assert atlas.pinpointed == known


def test_the_only_resolution_is_that_of_a_collection_of_one() -> None:
    other = resolution([], symbol="A/RES/59/1")
    one, two = {OWN.symbol: OWN}, {OWN.symbol: OWN, other.symbol: other}
    assert Atlas.of(Collection(one, {}, {}, {})).only == OWN
    assert Atlas.of(Collection(two, {}, {}, {})).only is None
