"""The reading text: what stands where, whatever the order of the blocks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from resolution import address
from resolution.core.collection import Collection
from resolution.core.model import Block
from resolution.core.place import Kind, Place
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.passages import Passage, passages
from resolution.publish.markdown.views import Views
from tests.samples import clause, resolution, table, text


def block(place: str) -> Block:
    """A block at a place, of the class that its kind has."""
    at = Place.parse(place)
    if at.kind is Kind.TABLE:
        return table(place, [["1"]])
    return clause(place, place) if at.is_clause else text(place, place)


def step(passage: Passage) -> Iterator[str]:
    """What a passage shows, by its anchors; a division by its name."""
    if passage.opens:
        yield f"[{passage.opens}]"
    for one in (passage.heading, passage.formula, passage.clause, passage.table):
        if one:
            yield one.anchor
    if passage.closing:
        yield " + ".join(line.anchor for line in passage.closing)


def shown(places: str) -> list[str]:
    """The reading text of blocks at these places."""
    own = resolution([block(place) for place in places.split()])
    atlas = Atlas.of(Collection({own.symbol: own}, {}, {}, {}))
    views = Views(atlas, own, address.of(own))
    found = [list(step(passage)) for passage in passages(views, own.blocks)]
    assert [len(steps) for steps in found] == [1] * len(found)
    return [one for steps in found for one in steps]


ORDERS = [
    pytest.param("", "", id="nothing"),
    pytest.param(
        "formula preambulo/1 preambulo/2 parrafo/1 parrafo/1/a parrafo/2 cierre cierre/2",
        "[Preámbulo] | formula | preambulo-1 | preambulo-2 | [Parte dispositiva] | parrafo-1 |"
        " parrafo-1-a | parrafo-2 | cierre + cierre-2",
        id="a preamble and an operative part",
    ),
    pytest.param(
        "parrafo/1", "[Parte dispositiva] | parrafo-1", id="no preamble, formula or closing"
    ),
    pytest.param(
        "preambulo/1 parrafo/1/epigrafe parrafo/1/epigrafe/2 parrafo/1"
        " parrafo/2/epigrafe parrafo/2",
        "[Preámbulo] | preambulo-1 | [Parte dispositiva] | parrafo-1-epigrafe |"
        " parrafo-1-epigrafe-2 | parrafo-1 | parrafo-2-epigrafe | parrafo-2",
        id="a division begins before the headings that lead to it",
    ),
    pytest.param(
        "A/formula/epigrafe A/formula A/preambulo/1 A/parrafo/1 A/cierre A/cierre/2"
        " B/formula/epigrafe B/formula B/parrafo/1 B/cierre B/cierre/2",
        "[Parte A · Preámbulo] | A-formula-epigrafe | A-formula | A-preambulo-1 | [Parte A] |"
        " A-parrafo-1 | A-cierre + A-cierre-2 |"
        " [Parte B] | B-formula-epigrafe | B-formula | B-parrafo-1 | B-cierre + B-cierre-2",
        id="two parts with formula and closing each",
    ),
    pytest.param(
        "A/parrafo/1 A/cierre/epigrafe A/cierre B/formula B/parrafo/1",
        "[Parte A] | A-parrafo-1 | A-cierre-epigrafe | A-cierre |"
        " [Parte B] | B-formula | B-parrafo-1",
        id="a heading before the closing of a part",
    ),
    pytest.param(
        "seccion/1/preambulo/1 seccion/1/parrafo/1 seccion/2/preambulo/1 seccion/2/parrafo/1"
        " seccion/3/parrafo/1",
        "[Sección I · Preámbulo] | seccion-1-preambulo-1 | [Sección I] | seccion-1-parrafo-1 |"
        " [Sección II · Preámbulo] | seccion-2-preambulo-1 | [Sección II] | seccion-2-parrafo-1 |"
        " [Sección III] | seccion-3-parrafo-1",
        id="sections",
    ),
    pytest.param(
        "tabla formula preambulo/1",
        "tabla | [Preámbulo] | formula | preambulo-1",
        id="a table before everything",
    ),
    pytest.param(
        "tabla/epigrafe tabla tabla/2",
        "tabla-epigrafe | tabla | tabla-2",
        id="nothing but tables, the first with a heading",
    ),
    pytest.param(
        "parrafo/1 parrafo/1/tabla parrafo/1/tabla/2 parrafo/1/a parrafo/1/a/tabla parrafo/1/fin",
        "[Parte dispositiva] | parrafo-1 | parrafo-1-tabla | parrafo-1-tabla-2 | parrafo-1-a |"
        " parrafo-1-a-tabla | parrafo-1-fin",
        id="tables between paragraphs",
    ),
    pytest.param(
        "parrafo/1 epigrafe epigrafe/2",
        "[Parte dispositiva] | parrafo-1 | epigrafe | epigrafe-2",
        id="headings at the end",
    ),
    pytest.param(
        "anexo/parrafo/1/epigrafe anexo/parrafo/1 anexo/parrafo/1/tabla anexo/seccion/2/parrafo/1",
        "anexo-parrafo-1-epigrafe | anexo-parrafo-1 | anexo-parrafo-1-tabla |"
        " anexo-seccion-2-parrafo-1",
        id="an annex has no divisions",
    ),
]


@pytest.mark.parametrize(("places", "expected"), ORDERS)
def test_everything_stands_once_and_in_its_order(places: str, expected: str) -> None:
    assert " | ".join(shown(places)) == expected
