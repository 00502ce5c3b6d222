"""Asks in real paragraphs: who is asked to do what by when, as each was read by hand."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from resolution.cite.asks import with_asks
from resolution.core.model import Clause
from tests import samples

TABLE = Path(__file__).with_name("asks.txt").read_text("utf-8").splitlines()
ROWS = [tuple(line.split(" | ", 2)) for line in TABLE if line and not line.startswith("#")]
MARK = re.compile(
    r"⟦(?P<action>[^⟧^?]+)(?P<how>[\^?]?)⟧|\{(?P<who>[^}]+)\}|⟨(?P<when>[^|⟩]+)\|(?P<known>y?\d*)⟩"
)

Row = tuple[str, str | None, str | None, int | None, int | None]


def plain(marked: str) -> str:
    """The text without its marks."""
    return MARK.sub(lambda m: m["action"] or m["who"] or m["when"], marked)


def expected(marked: str) -> list[Row]:
    """Action, addressee, deadline, session and year of each ask that is marked."""
    rows: list[Row] = []
    who = None
    for mark in MARK.finditer(marked):
        if mark["who"]:
            who = mark["who"]
            if rows and rows[-1][1] is None:
                rows[-1] = (rows[-1][0], who, *rows[-1][2:])
        elif mark["action"]:
            rows.append((mark["action"], who if mark["how"] == "^" else None, None, None, None))
        else:
            known = mark["known"]
            year = int(known[1:]) if known.startswith("y") else None
            session = int(known) if known and year is None else None
            rows[-1] = (*rows[-1][:2], mark["when"], session, year)
    return rows


def found(clause: Clause) -> list[Row]:
    """The same of each ask that is found, each phrase checked against its span."""
    rows: list[Row] = []
    for ask in clause.asks:
        for phrase in (ask.action, ask.addressee, ask.deadline):
            assert phrase is None or clause.text[phrase.start : phrase.end] == phrase.text
        when = ask.deadline
        rows.append(
            (
                ask.action.text,
                ask.addressee.text if ask.addressee else None,
                when.text if when else None,
                when.session if when else None,
                when.year if when else None,
            )
        )
    return rows


def read(symbol: str, place: str, text: str, language: str = "es") -> Clause:
    """The clause of a resolution of its session."""
    session = int(symbol.partition("/")[0])
    own = samples.resolution(
        [samples.clause(place, text)], [], title="", symbol=f"A/RES/{symbol}", language=language,
        adopted=date(1945 + session, 12, 1),
    )  # fmt: skip
    return next(with_asks(own).clauses())


@pytest.mark.parametrize(
    ("symbol", "place", "marked"), ROWS, ids=[" ".join(row[:2]) for row in ROWS]
)
def test_a_paragraph_asks_what_it_says(symbol: str, place: str, marked: str) -> None:
    assert found(read(symbol, place, plain(marked))) == expected(marked)


def test_the_table_is_long_enough_to_count() -> None:
    assert len(ROWS) >= 120
    assert sum(len(expected(row[2])) for row in ROWS) >= 140
