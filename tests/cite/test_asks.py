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
    for ask in clause.asks:
        for phrase in (ask.action, ask.addressee, ask.deadline):
            assert phrase is None or clause.text[phrase.start : phrase.end] == phrase.text
    return told(clause)


def told(clause: Clause) -> list[Row]:
    """The same of a clause that may have its words from another."""
    return [
        (
            ask.action.text,
            ask.addressee.text if ask.addressee else None,
            ask.deadline.text if ask.deadline else None,
            ask.deadline.session if ask.deadline else None,
            ask.deadline.year if ask.deadline else None,
        )
        for ask in clause.asks
    ]


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


CHAPEAU = "Pide al Secretario General que le informe en su sexagésimo período de sesiones de:"
REPORT = ("Pide", "Secretario General", "en su sexagésimo período de sesiones", 60, None)
PARTS = [
    ("parrafo/10/a", "Los detalles de la organización;", [REPORT], "parrafo/10"),
    ("parrafo/10/b", "Lo ocurrido;", [REPORT], "parrafo/10"),
    ("parrafo/10/b/i", "Por países;", [REPORT], "parrafo/10"),
    (
        "parrafo/10/c",
        "Un resumen, a más tardar en 2005;",
        [("Pide", "Secretario General", "a más tardar en 2005", None, 2005)],
        "parrafo/10",
    ),
    ("parrafo/10/d", "Decide examinar el resumen;", [("Decide", None, None, None, None)], None),
    ("parrafo/10/d/i", "En sesión plenaria;", [("Decide", None, None, None, None)], "parrafo/10/d"),
]


def test_subparagraphs_go_on_from_the_verb_that_governs_them() -> None:
    clauses = [samples.clause("parrafo/10", CHAPEAU)]
    clauses += [samples.clause(place, text) for place, text, *_ in PARTS]
    own = samples.resolution(clauses, [], title="", adopted=date(2003, 12, 23))
    head, *parts = with_asks(own).clauses()
    assert told(head) == [REPORT]
    for part, (place, _, rows, source) in zip(parts, PARTS, strict=True):
        assert part.id == place
        assert [str(ask.source) if ask.source else None for ask in part.asks] == [source]
        assert told(part) == rows


def test_what_opens_the_preamble_or_stands_in_an_annex_asks_nothing() -> None:
    plain_words = "Pide al Secretario General que informe."
    for place in ("preambulo/1", "anexo/parrafo/1"):
        assert read("58/208", place, plain_words).asks == ()


FOREIGN = [
    (
        "en",
        "Requests the Secretary-General to submit to the General Assembly at its seventy-seventh "
        "session a report on the implementation of the present resolution;",
        [("Requests", "the Secretary-General", "at its seventy-seventh session", 77, None)],
    ),
    (
        "en",
        "Takes note of the report, and invites Member States, as well as relevant organizations, "
        "to contribute annually to the fund;",
        [("invites", "Member States, as well as relevant organizations", "annually", None, None)],
    ),
    (
        "en",
        "Encourages the full implementation of the Convention;",
        [("Encourages", None, None, None, None)],
    ),
    (
        "fr",
        "Prie le Secrétaire général de lui présenter à sa soixante-dix-septième session un "
        "rapport sur l’application de la présente résolution ;",
        [("Prie", "le Secrétaire général", "à sa soixante-dix-septième session", 77, None)],
    ),
    (
        "fr",
        "Engage les États Membres à ratifier la Convention et invite les organisations "
        "régionales à y concourir ;",
        [
            ("Engage", "les États Membres", None, None, None),
            ("invite", "les organisations régionales", None, None, None),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "rows"), FOREIGN)
def test_other_languages_ask_as_far_as_their_tables_go(
    language: str, text: str, rows: list[Row]
) -> None:
    assert found(read("75/300", "parrafo/1", text, language)) == rows
