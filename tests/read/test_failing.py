"""The inputs beside the checkout that once failed: each is read as it should be, or refused."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from resolution.cite import cite
from resolution.core.errors import SourceError
from resolution.core.model import Reading, Relation, Resolution
from resolution.core.registry import Registry
from resolution.read import read_source

NAMES = {
    "en-one-citation.en.txt": "A-RES-73-8.en.txt",
    "roman-session.es.txt": "A-RES-1514-XV.es.txt",
    "sc-uppercase.en.txt": "S-RES-777-1992.en.txt",
    "meeting-on-top.en.txt": "A-RES-48-301.en.txt",
    "closing-as-clause.es.xml": "A-RES-80-900.es.xml",
}
"""What a file is called where it is put; others are the Spanish text of 58/300."""

WHOLE = ["preambulo/1", "preambulo/2", "parrafo/1", "parrafo/2", "parrafo/2/a", "parrafo/2/b",
         "parrafo/3"]  # fmt: skip
CALLED = {"1": "preambulo/1", "2": "preambulo/2", "3": "parrafo/1"}


def read(shared: Path, tmp_path: Path, name: str) -> Reading:
    file = tmp_path / NAMES.get(name, "A-RES-58-300.es.txt")
    shutil.copy(shared / "failing" / name, file)
    return read_source(file)


def ids(resolution: Resolution) -> list[str]:
    return [clause.id for clause in resolution.clauses()]


def calls(resolution: Resolution) -> dict[str, str]:
    return {marker.marker: text.id for text in resolution.texts() for marker in text.markers}


def cited(resolution: Resolution) -> dict[str, list[str]]:
    done = cite(resolution, Registry())
    return {text.id: [c.target for c in text.citations] for text in done.texts() if text.citations}


def is_whole(resolution: Resolution) -> None:
    assert resolution.adopted == date(2003, 12, 23)
    assert (ids(resolution), calls(resolution)) == (WHOLE, CALLED)


def has_one_clause(resolution: Resolution) -> None:
    assert ids(resolution) == ["parrafo/1"]


def has_its_note(resolution: Resolution) -> None:
    assert [(note.marker, note.text) for note in resolution.notes] == [("1", "A/58/99.")]
    assert calls(resolution) == {"1": "parrafo/1"}


def is_of_a_roman_session(resolution: Resolution) -> None:
    assert resolution.symbol == "A/RES/1514(XV)"
    assert resolution.adopted == date(1960, 12, 14)
    assert (ids(resolution), calls(resolution)) == (WHOLE, CALLED)


def is_of_the_council(resolution: Resolution) -> None:
    assert (resolution.symbol, resolution.adopted) == ("S/RES/777(1992)", date(1992, 9, 19))
    assert ids(resolution) == ["preambulo/1", "parrafo/1"]


def has_its_meeting_on_top(resolution: Resolution) -> None:
    assert (resolution.symbol, resolution.adopted) == ("A/RES/48/301", date(1993, 12, 20))
    assert resolution.meeting == "85th plenary meeting"
    assert calls(resolution) == {"1": "preambulo/1"}


def has_a_closing(resolution: Resolution) -> None:
    assert resolution.meeting is not None
    assert not any("sesión plenaria" in clause.text for clause in resolution.clauses())


def cites_one(resolution: Resolution) -> None:
    assert cited(resolution) == {"preambulo/1": ["A/RES/47/19"]}


def cites_all(resolution: Resolution) -> None:
    found = cited(resolution)
    assert found["parrafo/1"] == [
        *("E/RES/1296(XLIV)", "instrumentos/WHA60.1", "instrumentos/WHA69.2"),
        *("A/RES/57/1", "A/RES/57/2", "A/RES/57/3", "A/RES/57/4", "A/RES/57/5"),
        "A/RES/48/127",
    ]
    assert found["nota/3"] == ["A/67/828", "S/2013/210", "A/60/1/Corr.1", "A/60/1/Corr.2"]


def reaffirms(resolution: Resolution) -> None:
    is_whole(resolution)
    clause = next(c for c in cite(resolution, Registry()).clauses() if c.id == "preambulo/2")
    assert clause.action == "Reafirmando"
    assert {c.relation for c in clause.citations} == {Relation.REAFFIRMS}


READ: dict[str, Callable[[Resolution], None]] = {
    "citations.es.txt": cites_all,
    "closing-as-clause.es.xml": has_a_closing,
    "en-one-citation.en.txt": cites_one,
    "layout-crash.es.txt": has_one_clause,
    "ligature.es.txt": reaffirms,
    "marker-eats-date.es.txt": is_whole,
    "meeting-on-top.en.txt": has_its_meeting_on_top,
    "pdftotext-note.es.txt": has_its_note,
    "reissued.es.txt": is_whole,
    "roman-session.es.txt": is_of_a_roman_session,
    "sc-uppercase.en.txt": is_of_the_council,
    "zero-width-marker.es.txt": is_whole,
}
REFUSED = {
    "notes-restart.es.txt": (19, "footnote 1 twice"),
    "two-resolutions.es.txt": (30, "a second resolution, 58/301"),
}


@pytest.mark.parametrize(("name", "right"), READ.items(), ids=READ)
def test_read(shared: Path, tmp_path: Path, name: str, right: Callable[[Resolution], None]) -> None:
    right(read(shared, tmp_path, name).resolution)


@pytest.mark.parametrize(("name", "said"), REFUSED.items(), ids=REFUSED)
def test_refused(shared: Path, tmp_path: Path, name: str, said: tuple[int, str]) -> None:
    line, found = said
    with pytest.raises(SourceError, match=re.escape(found)) as refused:
        read(shared, tmp_path, name)
    lines = (shared / "failing" / name).read_text("utf-8").split("\n")
    assert refused.value.line == line
    assert lines[line - 1].startswith(("58/301", "1 "))


def test_each_input_has_its_right_value(shared: Path) -> None:
    files = {path.name for path in (shared / "failing").glob("*") if path.name != "README.md"}
    assert files == READ.keys() | REFUSED.keys()
