"""Kin, series and histories of resolutions made by hand, and of real ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from resolution.building.parts import divide
from resolution.core.collection import Collection
from resolution.core.kin import Kin, TakenOver
from resolution.core.model import Block, Citation, Resolution
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.know.comparing import compared
from resolution.know.linking import link
from tests.samples import annex, clause, note, resolution

LONG = "Solicita al Secretario General que le presente un informe sobre la cuestión de los mares;"
NEARLY = "Solicita al Secretario General que le presente un estudio sobre la cuestión de los mares;"
OTHER = "Acoge con beneplácito la labor de las comisiones regionales en favor de los puertos;"
THIRD = "Alienta a los Estados Miembros a que contribuyan voluntariamente al fondo fiduciario;"


def mares(session: int, *said: str, title: str = "Los mares", cites: str = "") -> Resolution:
    """A resolution of a session, a paragraph for each text."""
    cited = (Citation(cites, 0, 4, "Pide"),) if cites else ()
    blocks: list[Block] = [
        clause(f"parrafo/{number}", words, citations=cited) for number, words in enumerate(said, 1)
    ]
    symbol = f"A/RES/{session}/1"
    return resolution(blocks, title=title, symbol=symbol, adopted=date(session + 1945, 12, 1))


def linked(*resolutions: Resolution) -> Collection:
    return link(resolutions, Registry())


def kin_of(collection: Collection, symbol: str, place: str) -> Iterable[Kin]:
    return collection.kin.get(symbol, {}).get(Place.parse(place), ())


def test_kin_is_of_other_resolutions_and_mutual_those_most_alike_first() -> None:
    collection = linked(mares(90, LONG, LONG), mares(91, NEARLY), mares(92, LONG.upper()))
    found = kin_of(collection, "A/RES/91/1", "parrafo/1")
    assert [(kin.symbol, str(kin.place), kin.same) for kin in found] == [
        ("A/RES/90/1", "parrafo/1", False),
        ("A/RES/90/1", "parrafo/2", False),
        ("A/RES/92/1", "parrafo/1", False),
    ]
    found = kin_of(collection, "A/RES/90/1", "parrafo/1")
    assert [(kin.symbol, kin.same) for kin in found] == [
        ("A/RES/92/1", True),
        ("A/RES/91/1", False),
    ]
    assert [round(kin.similarity, 4) for kin in found] == [1, round(28 / 30, 4)]


def test_a_clause_of_seven_words_has_no_kin() -> None:
    seven, eight = "Toma nota del informe de la Mesa;", "Toma nota del informe de la Mesa ampliada;"
    collection = linked(mares(90, seven, eight), mares(91, seven, eight))
    assert not kin_of(collection, "A/RES/90/1", "parrafo/1")
    assert kin_of(collection, "A/RES/90/1", "parrafo/2")


def test_one_resolution_has_neither_kin_nor_series() -> None:
    collection = linked(mares(90, LONG, LONG, NEARLY))
    assert (collection.kin, collection.series, collection.histories) == ({}, {}, {})


SERIES = {
    "one title": (mares(90, LONG), mares(91, NEARLY), True),
    "one title, other words": (mares(90, LONG), mares(91, OTHER), False),
    "another title": (mares(90, LONG), mares(91, LONG, title="Los puertos y su porvenir"), False),
    "nearly one title, cited": (
        mares(90, LONG, title="Los mares y los puertos"),
        mares(91, LONG, title="Los mares y los lagos", cites="A/RES/90/1"),
        True,
    ),
    "nearly one title, not cited": (
        mares(90, LONG, title="Los mares y los puertos"),
        mares(91, LONG, title="Los mares y los lagos"),
        False,
    ),
    "one session": (mares(90, LONG), replace(mares(91, LONG), symbol="A/RES/90/7"), False),
    "another body": (mares(90, LONG), replace(mares(91, LONG), symbol="A/HRC/RES/91/1"), False),
    "a special session": (mares(90, LONG), replace(mares(91, LONG), symbol="A/RES/S-91/1"), False),
    "a session between": (mares(90, LONG), mares(93, LONG), True),
}


@pytest.mark.parametrize(("old", "new", "one"), SERIES.values(), ids=SERIES)
def test_what_continues_another(old: Resolution, new: Resolution, one: bool) -> None:
    series = linked(old, new).series
    assert (set(series) == {old.symbol, new.symbol}) == one
    assert one or not series


def test_a_series_in_order_with_what_each_takes_over() -> None:
    collection = linked(
        mares(92, OTHER, NEARLY, THIRD), mares(90, LONG, OTHER), mares(91, NEARLY, OTHER)
    )
    series = collection.series["A/RES/91/1"]
    assert [(member.symbol, member.year, member.taken) for member in series.members] == [
        ("A/RES/90/1", 2035, TakenOver(new=2)),
        ("A/RES/91/1", 2036, TakenOver(same=1, changed=1)),
        ("A/RES/92/1", 2037, TakenOver(same=2, new=1, moved=1)),
    ]
    before, after = series.before("A/RES/91/1"), series.after("A/RES/91/1")
    assert before == series.members[0]
    assert after == series.members[2]
    assert series.before("A/RES/90/1") is None
    assert series.after("A/RES/92/1") is None


def test_no_two_continue_the_same() -> None:
    twice = resolution([clause("parrafo/1", LONG)], title="Los mares", symbol="A/RES/91/8")
    collection = linked(mares(90, LONG), mares(91, LONG), twice)
    assert set(collection.series) == {"A/RES/90/1", "A/RES/91/1"}


def rows(new: Resolution, old: Resolution) -> list[tuple[str, str, str]]:
    """The rows: earlier and later place, and how they are marked."""
    found = compared(new, old)
    return [
        (
            row.old.id if row.old else "",
            row.new.id if row.new else "",
            "left" if row.left else "moved" if row.moved else "same" if row.same else "",
        )
        for row in (*found.clauses, *found.notes)
    ]


def test_rows_stand_in_the_order_of_the_later_what_is_old_first() -> None:
    old, new = mares(90, LONG, OTHER, THIRD), mares(91, THIRD, NEARLY, "Decide nada.")
    assert rows(new, old) == [
        ("parrafo/3", "parrafo/1", "moved"),
        ("parrafo/1", "parrafo/2", ""),
        ("parrafo/2", "", ""),
        ("parrafo/3", "parrafo/1", "left"),
        ("", "parrafo/3", ""),
    ]


def test_a_number_that_shifts_is_no_move() -> None:
    old, new = mares(90, OTHER, LONG, THIRD), mares(91, "Decide nada.", OTHER, LONG, THIRD)
    assert [mark for *_, mark in rows(new, old)] == ["", "same", "same", "same"]


def test_what_stands_twice_is_taken_in_order() -> None:
    old, new = mares(90, LONG, LONG), mares(91, LONG, LONG)
    assert [mark for *_, mark in rows(new, old)] == ["same", "same"]


def test_what_goes_to_another_division_has_moved() -> None:
    old = resolution([clause("preambulo/1", LONG), clause("parrafo/1", OTHER)])
    new = resolution(
        [
            clause("parrafo/1", OTHER),
            annex("anexo", "Anexo", None, [clause("anexo/parrafo/1", LONG)]),
        ]
    )
    assert rows(new, old) == [
        ("parrafo/1", "parrafo/1", "same"),
        ("preambulo/1", "anexo/parrafo/1", "moved"),
        ("preambulo/1", "anexo/parrafo/1", "left"),
    ]


def test_notes_are_compared_apart() -> None:
    old = resolution([clause("parrafo/1", OTHER)], [note("1", "Véase A/90/1.")])
    new = resolution([clause("parrafo/1", OTHER)], [note("1", "Véase A/90/1."), note("2", "A/9.")])
    assert rows(new, old)[1:] == [("nota/1", "nota/1", "same"), ("", "nota/2", "")]
    assert compared(new, old).taken == TakenOver(same=1)


def test_every_text_of_both_stands_in_one_row() -> None:
    old, new = mares(90, LONG, OTHER, THIRD, LONG), mares(91, THIRD, NEARLY, OTHER, "Decide nada.")
    found = [row for row in compared(new, old).clauses if not row.left]
    assert sorted(row.new.id for row in found if row.new) == [c.id for c in new.clauses()]
    assert sorted(row.old.id for row in found if row.old) == [c.id for c in old.clauses()]


def test_a_history_has_a_line_of_its_series_and_the_nearest_beyond() -> None:
    others = [mares(session, LONG, title=f"Los ríos de {session}") for session in range(70, 80)]
    collection = linked(*others, mares(90, LONG, NEARLY), mares(91, OTHER), mares(92, LONG, OTHER))
    history = collection.histories["A/RES/92/1"][Place.parse("parrafo/1")]
    assert [kin.symbol for kin in history.line] == []  # 91/1, of its title, has nothing of it
    series = linked(*others, mares(90, LONG), mares(91, NEARLY), mares(92, LONG))
    history = series.histories["A/RES/92/1"][Place.parse("parrafo/1")]
    assert [kin.symbol for kin in history.line] == ["A/RES/90/1", "A/RES/91/1", "A/RES/92/1"]
    assert [kin.symbol for kin in history.others] == [f"A/RES/{n}/1" for n in (79, 78, 77, 76, 75)]
    assert (history.beyond, history.usual) == (10, 10)
    assert (history.first.symbol, history.last.symbol) == ("A/RES/70/1", "A/RES/92/1")


def test_of_long_clauses_fewer_are_shown() -> None:
    long = " ".join(f"palabra{number}" for number in range(900))
    collection = linked(*(mares(session, long) for session in range(80, 95)))
    history = collection.histories["A/RES/85/1"][Place.parse("parrafo/1")]
    assert [kin.symbol for kin in history.line] == ["A/RES/84/1", "A/RES/85/1"]


def test_a_change_touches_the_excerpts_of_kin_alone() -> None:
    def excerpts(*more: Resolution) -> dict[str, str]:
        own = (mares(90, LONG), mares(80, OTHER, title="Los puertos"))
        return {part.target: repr(part.collection) for part in divide(linked(*own, *more))}

    before, after = excerpts(mares(91, NEARLY)), excerpts(mares(91, LONG, THIRD))
    assert before["A/RES/90/1"] != after["A/RES/90/1"]
    assert before["A/RES/80/1"] == after["A/RES/80/1"]
