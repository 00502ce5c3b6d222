"""A known resolution, printed in many ways, is always read the same."""

from __future__ import annotations

import dataclasses
import itertools
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.errors import SourceError
from resolution.core.model import Marker, Resolution
from resolution.languages import SPANISH
from resolution.read import read_page_text, read_source
from tests.read.rendering import Furniture, Plan, render

SOURCE = Path(__file__).parent.parent.parent / "content" / "resolutions" / "A-RES-58-208.es.txt"

PLANS = st.builds(
    Plan,
    width=st.integers(60, 100),
    note_width=st.integers(85, 110),
    page_lengths=st.lists(st.integers(12, 60), min_size=1, max_size=6).map(tuple),
    furniture=st.sampled_from(Furniture),
    blanks=st.booleans(),
    indented=st.just(True),
    spaced=st.booleans(),
)


@cache
def known() -> Resolution:
    return read_source(SOURCE).resolution


def test_printed_plainly() -> None:
    plan = Plan(85, 100, (1000,), Furniture.NOTHING, blanks=True, indented=True, spaced=False)
    assert read_page_text(render(known(), plan)).resolution == known()


@settings(max_examples=50, deadline=None, derandomize=True)
@given(plan=PLANS)
def test_layout_does_not_matter(plan: Plan) -> None:
    assert read_page_text(render(known(), plan)).resolution == known()


def places(resolution: Resolution) -> list[tuple[int, int]]:
    """Where a note may be called: after a long word that no number would follow."""
    return [
        (index, at)
        for index, clause in enumerate(resolution.clauses())
        for at, char in enumerate(clause.text)
        if char == " "
        and clause.text[at - 6 : at].isalpha()
        and clause.text[:at].split()[-1].casefold() not in SPANISH.counted
        and at > len(clause.action or "")
    ]


def called_at(resolution: Resolution, seed: int) -> Resolution:
    """The resolution with its notes called, in order, at places chosen by the seed."""
    chosen = sorted(Random(seed).sample(places(resolution), len(resolution.notes)))  # noqa: S311
    numbers = itertools.count(1)
    markers: dict[int, list[Marker]] = {}
    for index, at in chosen:
        markers.setdefault(index, []).append(Marker(str(next(numbers)), at))
    called = {
        clause.place: tuple(markers.get(index, ()))
        for index, clause in enumerate(resolution.clauses())
    }
    return resolution.rewritten(
        lambda text: dataclasses.replace(text, markers=called.get(text.place, text.markers))
    )


@settings(max_examples=50, deadline=None, derandomize=True)
@given(plan=PLANS, seed=st.integers(0, 10_000))
def test_markers_anywhere(plan: Plan, seed: int) -> None:
    resolution = called_at(known(), seed)
    assert read_page_text(render(resolution, plan)).resolution == resolution


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.text(max_size=400)
    | st.lists(
        st.sampled_from(
            [
                " 75/300. Título",
                " La Asamblea General,",
                " Recordando algo1,",
                " 1. Decide algo;",
                " a) algo;",
                " i) algo;",
                "50ª sesión plenaria",
                "2 de marzo de 2021",
                "_______________",
                "1 Nota.",
                "A/RES/75/300",
                "2/3",
                "Anexo",
                "  I",
                "",
                "\f",
                "* * *",
                "P-4 1 537",
            ]
        ),
        max_size=30,
    ).map("\n".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(SourceError):
        read_page_text(text, language="es")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(start=st.integers(0, 260), count=st.integers(1, 60))
def test_a_damaged_source_is_read_or_refused(start: int, count: int) -> None:
    lines = SOURCE.read_text("utf-8").split("\n")
    del lines[start : start + count]
    with suppress(SourceError):
        read_page_text("\n".join(lines))


@pytest.mark.parametrize("note", range(1, 14))
def test_a_note_that_nothing_calls_is_never_passed_over(note: int) -> None:
    """With its marker gone, a note is refused, or its place is told as doubtful."""
    clause = next(c for c in known().clauses() if str(note) in {m.marker for m in c.markers})
    offset = next(m.offset for m in clause.markers if m.marker == str(note))
    word = clause.text[:offset].split()[-1]
    text = SOURCE.read_text("utf-8")
    assert text.count(f"{word}{note}") == 1
    try:
        reading = read_page_text(text.replace(f"{word}{note}", word))
    except SourceError as error:
        assert error.found == f"footnote {note} without a marker"  # noqa: PT017
    else:
        told = [doubt.message.partition(" in ")[0] for doubt in reading.doubts]
        assert f"marker {note}" in told
