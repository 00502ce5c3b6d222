"""Places: what their ids say, that they round-trip, and that they compare in reading order."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from resolution.core.place import Kind, Place, Step, marker_at, note_place

# id, kind, label, parent, chapeau, paragraph, items, depth, division, annex
Row = tuple[str, Kind | None, str, str, str | None, str | None, tuple[str, ...], int, str, str]

PLACES: list[Row] = [
    ("", None, "", "", None, None, (), -1, "", ""),
    ("titulo", Kind.TITLE, "", "", None, None, (), -1, "", ""),
    ("formula/2", Kind.FORMULA, "2", "", None, None, (), -1, "", ""),
    ("preambulo/4", Kind.PREAMBULAR, "4", "", None, "preambulo/4", (), 0, "", ""),
    ("parrafo/10", Kind.PARAGRAPH, "10", "", None, "parrafo/10", (), 0, "", ""),
    ("parrafo/s1", Kind.PARAGRAPH, "s1", "", None, "parrafo/s1", (), 0, "", ""),
    ("parrafo/10/b", Kind.SUBPARAGRAPH, "b", "parrafo/10", "parrafo/10", "parrafo/10",
     ("b",), 1, "", ""),
    ("parrafo/10/b-2/ii", Kind.SUBPARAGRAPH, "ii", "parrafo/10/b-2", "parrafo/10/b-2",
     "parrafo/10", ("b-2", "ii"), 2, "", ""),
    ("parrafo/4/fin", Kind.CONTINUATION, "", "parrafo/4", "parrafo/4", "parrafo/4", (), 1, "", ""),
    ("parrafo/4/fin/2", Kind.CONTINUATION, "2", "parrafo/4", "parrafo/4", "parrafo/4", (), 1,
     "", ""),
    ("preambulo/1/a/epigrafe", Kind.HEADING, "", "preambulo/1/a", None, "preambulo/1", ("a",), 1,
     "", ""),
    ("parrafo/5/tabla/2", Kind.TABLE, "2", "parrafo/5", None, "parrafo/5", (), 0, "", ""),
    ("parrafo/5/tabla/celda/3-2", Kind.CELL, "3-2", "parrafo/5/tabla", None, "parrafo/5", (), 0,
     "", ""),
    ("B", Kind.PART, "B", "", None, None, (), -1, "B", ""),
    ("B/formula", Kind.FORMULA, "", "B", None, None, (), -1, "B", ""),
    ("seccion/2", Kind.SECTION, "2", "", None, None, (), -1, "seccion/2", ""),
    ("A/seccion/2/parrafo/1/a", Kind.SUBPARAGRAPH, "a", "A/seccion/2/parrafo/1",
     "A/seccion/2/parrafo/1", "A/seccion/2/parrafo/1", ("a",), 1, "A/seccion/2", ""),
    ("anexo", Kind.ANNEX, "", "", None, None, (), -1, "anexo", "anexo"),
    ("anexo/titulo", Kind.TITLE, "", "anexo", None, None, (), -1, "anexo", "anexo"),
    ("anexo/1-2", Kind.ANNEX, "1-2", "", None, None, (), -1, "anexo/1-2", "anexo/1-2"),
    ("anexo/2/seccion/3/parrafo/1", Kind.PARAGRAPH, "1", "anexo/2/seccion/3", None,
     "anexo/2/seccion/3/parrafo/1", (), 0, "anexo/2/seccion/3", "anexo/2"),
    ("anexo/2/articulo/3/2/a", Kind.SUBPARAGRAPH, "a", "anexo/2/articulo/3/2",
     "anexo/2/articulo/3/2", "anexo/2/articulo/3", ("2", "a"), 2, "anexo/2", "anexo/2"),
    ("anexo/articulo/12bis", Kind.ARTICLE, "12bis", "anexo", None, "anexo/articulo/12bis", (), 0,
     "anexo", "anexo"),
    ("anexo/tabla", Kind.TABLE, "", "anexo", None, None, (), -1, "anexo", "anexo"),
    ("cierre/2", Kind.CLOSING, "2", "", None, None, (), -1, "", ""),
    ("nota/13", Kind.NOTE, "13", "", None, None, (), -1, "", ""),
]  # fmt: skip


@pytest.mark.parametrize("row", PLACES, ids=[row[0] or "whole" for row in PLACES])
def test_what_an_id_says(row: Row) -> None:
    place = Place.parse(row[0])
    said = (
        str(place),
        place.kind,
        place.label,
        str(place.parent),
        None if place.chapeau is None else str(place.chapeau),
        None if place.paragraph is None else str(place.paragraph),
        place.items,
        place.depth,
        str(place.division),
        "" if place.annex is None else str(place.annex),
    )
    assert said == row
    clauses = {Kind.PREAMBULAR, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CONTINUATION}
    assert place.is_clause == (place.kind in clauses | {Kind.ARTICLE})


@pytest.mark.parametrize(
    ("id_", "anchor"),
    [
        ("", ""),
        ("parrafo/10/b", "parrafo-10-b"),
        ("nota/13", "nota-13"),
        ("nota/asterisco-2", "nota-asterisco--2"),
        ("parrafo/10/b-2/1", "parrafo-10-b--2-1"),
        ("anexo/2/tabla/celda/3-2", "anexo-2-tabla-celda-3--2"),
    ],
)
def test_anchors(id_: str, anchor: str) -> None:
    assert Place.parse(id_).anchor == anchor


def test_labels_on_the_way() -> None:
    place = Place.parse("B/seccion/2/parrafo/10/b")
    kinds = (Kind.PART, Kind.SECTION, Kind.PARAGRAPH, Kind.ANNEX)
    assert [place.label_of(kind) for kind in kinds] == ["B", "2", "10", ""]


@pytest.mark.parametrize(
    ("id_", "again"),
    [("parrafo/3", "parrafo/3-2"), ("parrafo/3/b", "parrafo/3/b-2"), ("anexo/1", "anexo/1-2")],
)
def test_a_further_one_with_the_same_number(id_: str, again: str) -> None:
    place = Place.parse(id_).again(2)
    assert place == Place.parse(again)


@pytest.mark.parametrize(
    ("marker", "id_"),
    [
        ("1", "nota/1"),
        ("13", "nota/13"),
        ("a", "nota/a"),
        ("*", "nota/asterisco"),
        ("***", "nota/asterisco-3"),
        ("†", "nota/cruz"),
        ("‡", "nota/doblecruz"),
    ],
)
def test_notes_by_their_markers(marker: str, id_: str) -> None:
    assert note_place(marker) == Place.parse(id_)
    assert marker_at(Place.parse(id_)) == marker


@pytest.mark.parametrize(
    "text",
    [
        *("parrafo", "parrafo/", "nota", "seccion", "celda", "párrafo/1", "b/parrafo/1", "10"),
        *("/", "//", "parrafo//b", "parrafo/10/", "/parrafo/10", " parrafo/10", "parrafo/10\n"),
        *("parrafo/10/b_2", "parrafo/10/b-", "parrafo/10/-2", "parrafo/10/b-2-3", "anexo/parrafo"),
        *("seccion/2/A", "anexo/A", "Parrafo/1", "titulo/a", "parrafo/1/tabla/a", "apartado/a"),
        *("parte/A", "parrafo/" + "1" * 13, "anexo/12345", "parrafo/1/b-12345", "parrafo/../x"),
    ],
)
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no place in a resolution, such as 'parrafo/10/b'"):
        Place.parse(text)


READING_ORDER = """
    titulo formula/epigrafe formula tabla preambulo/1/epigrafe preambulo/1 preambulo/1/a
    preambulo/1/b preambulo/1/fin preambulo/2 preambulo/10
    parrafo/1/epigrafe parrafo/1/epigrafe/2 parrafo/1 parrafo/1/tabla/epigrafe parrafo/1/tabla
    parrafo/1/tabla/celda/1-1 parrafo/1/tabla/celda/1-2 parrafo/1/tabla/celda/2-1
    parrafo/1/tabla/celda/10-1 parrafo/1/tabla/2
    parrafo/1/a/epigrafe parrafo/1/a parrafo/1/a/tabla parrafo/1/a/i parrafo/1/a/i/a
    parrafo/1/a/i/b parrafo/1/a/i/c parrafo/1/a/i/d parrafo/1/a/i/i parrafo/1/a/i/i/i
    parrafo/1/a/i/i/ix parrafo/1/a/iv parrafo/1/a/v parrafo/1/a/ix parrafo/1/a/x
    parrafo/1/b parrafo/1/b-2 parrafo/1/b-2/i parrafo/1/b-3 parrafo/1/c parrafo/1/d parrafo/1/h
    parrafo/1/i parrafo/1/j parrafo/1/n parrafo/1/ñ parrafo/1/o parrafo/1/v parrafo/1/z
    parrafo/1/aa parrafo/1/cc parrafo/1/ii parrafo/1/mm
    parrafo/1/fin parrafo/1/fin/tabla parrafo/1/fin/2
    parrafo/1-2 parrafo/2 parrafo/2/1 parrafo/2/2 parrafo/2/2/a parrafo/2/2/c parrafo/2/2/d
    parrafo/2/2/d/iv parrafo/2/2/d/vi parrafo/2/10 parrafo/9 parrafo/10 parrafo/s1 parrafo/s1/a
    parrafo/s2 parrafo/s10
    seccion/2/tabla seccion/2/preambulo/1 seccion/2/parrafo/1 seccion/2/parrafo/1/b
    seccion/2/epigrafe seccion/10/parrafo/1
    A/formula A/parrafo/1 A/parrafo/1/b A/parrafo/1/c A/parrafo/1/d
    A/seccion/1/parrafo/1 A/cierre A/epigrafe B/epigrafe
    cierre/epigrafe cierre cierre/2 epigrafe epigrafe/2
    anexo/1 anexo/1/titulo anexo/1/tabla anexo/1/parrafo/a anexo/1/parrafo/a/i
    anexo/1/parrafo/a/iv anexo/1/parrafo/a/v anexo/1/parrafo/b anexo/1/parrafo/ñ
    anexo/1/parrafo/s anexo/1/parrafo/s/i anexo/1/parrafo/1 anexo/1/parrafo/s1 anexo/1/epigrafe
    anexo/1-2 anexo/2/parrafo/1 anexo/2/seccion/1/parrafo/1 anexo/2/seccion/1/parrafo/1/a
    anexo/10 nota/asterisco nota/asterisco-2 nota/1 nota/1a nota/2 nota/10
"""


def test_places_compare_in_reading_order() -> None:
    places = [Place(), *map(Place.parse, READING_ORDER.split())]
    shuffled = list(places)
    Random(58).shuffle(shuffled)  # noqa: S311
    assert sorted(shuffled) == places
    assert all(before < after for before, after in combinations(places, 2))


LETTERS = st.sampled_from([*"abcdhinñvxz", "ii", "iii", "iv", "vi", "ix", "aa", "bb", "zz"])
NUMBERS = st.integers(1, 30).map(str)
LABELS = st.builds(
    lambda label, count: f"{label}-{count}" if count > 1 else label,
    LETTERS | NUMBERS | st.just("01"),
    st.sampled_from([0, 0, 0, 2, 3]),
)
COUNTS = st.sampled_from(["", "", "2", "11"])
DIVISIONS = st.sampled_from(
    [
        *([], [Step(Kind.PART, "B")], [Step(Kind.SECTION, "2")], [Step(Kind.ANNEX)]),
        *([Step(Kind.PART, "A"), Step(Kind.SECTION, "11")], [Step(Kind.ANNEX, "2")]),
        *([Step(Kind.ANNEX, "3"), Step(Kind.SECTION, "1")], [Step(Kind.ANNEX, "1-2")]),
    ]
)
PLAIN = st.builds(
    lambda kind, count: [Step(kind, count)],
    st.sampled_from([Kind.TITLE, Kind.FORMULA, Kind.CLOSING, Kind.HEADING, Kind.TABLE]),
    COUNTS,
)
HANGING = PLAIN | st.builds(
    lambda count, row, column: [Step(Kind.TABLE, count), Step(Kind.CELL, f"{row}-{column}")],
    COUNTS,
    NUMBERS,
    NUMBERS,
)
CLAUSES = st.builds(
    lambda top, items, end: [top, *(Step(Kind.SUBPARAGRAPH, item) for item in items), *end],
    st.builds(Step, st.just(Kind.PREAMBULAR), NUMBERS)
    | st.builds(Step, st.just(Kind.PARAGRAPH), LABELS | NUMBERS | NUMBERS.map("s{}".format)),
    st.lists(LABELS, max_size=3),
    st.just([]) | st.builds(lambda count: [Step(Kind.CONTINUATION, count)], COUNTS) | HANGING,
)
NOTES = st.sampled_from([[Step(Kind.NOTE, label)] for label in ("1", "13", "1a", "asterisco-2")])
ANY_PLACE = st.builds(
    lambda division, steps: Place((*division, *steps)),
    DIVISIONS,
    st.just([]) | HANGING | CLAUSES | NOTES,
)


@given(ANY_PLACE)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_place_round_trips(place: Place) -> None:
    assert Place.parse(str(place)) == place
    assert hash(Place.parse(str(place))) == hash(place)


@given(st.lists(ANY_PLACE, min_size=3, max_size=3))
@example([Place.parse(p) for p in ("parrafo/1/a", "parrafo/01/a", "parrafo/1/a-2")])
@example([Place.parse(p) for p in ("parrafo/1/a-2", "parrafo/1/a-02", "parrafo/1/a-0")])
@settings(max_examples=500, deadline=None, derandomize=True)
def test_the_order_is_total_and_consistent_with_equality(places: list[Place]) -> None:
    one, two, three = sorted(places)
    assert one <= two <= three
    assert one <= three
    for a, b in combinations(places, 2):
        assert (a < b) + (b < a) + (a == b) == 1


@given(ANY_PLACE)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_what_belongs_to_a_place_comes_after_it_but_for_its_heading(place: Place) -> None:
    for steps in range(1, len(place.steps) + 1):
        part = Place(place.steps[:steps])
        heads = part.kind is Kind.HEADING and part.parent != part.parent.division
        assert part < part.parent if heads else part.parent < part


@given(ANY_PLACE)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_heading_comes_before_what_it_belongs_to_and_a_table_after_it(place: Place) -> None:
    if place == place.division or place.kind is Kind.HEADING:
        return
    heading, table = place.child(Kind.HEADING), place.child(Kind.TABLE)
    assert heading < place.child(Kind.HEADING, 2) < place < table < place.child(Kind.TABLE, 2)
    assert table < place.child(Kind.SUBPARAGRAPH, "a")


@given(ANY_PLACE, ANY_PLACE)
@example(Place.parse("parrafo/10/b/2"), Place.parse("parrafo/10/b-2"))
@example(Place.parse("parrafo/10/2"), Place.parse("parrafo/10-2"))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_anchors_tell_places_apart(one: Place, other: Place) -> None:
    assert (one.anchor == other.anchor) == (one == other)


WORDS = st.sampled_from(
    [*(kind.value for kind in Kind), *"aAbB", "1", "10-2", "s1", "b-2", "²", "٣", "ñ", "", "-"]
)


@given(
    st.text(max_size=30)
    | st.lists(WORDS | st.text(max_size=14), max_size=6).map("/".join)
    | st.just("anexo/" + "9" * 5000)
)
@settings(max_examples=1000, deadline=None, derandomize=True)
def test_any_text_is_a_place_or_a_clear_error(text: str) -> None:
    try:
        place = Place.parse(text)
    except ValueError as error:
        assert "is no place in a resolution" in str(error)  # noqa: PT017
        return
    assert str(place) == text
    assert Place() <= place
    assert place.division <= place
    assert place.depth >= -1
