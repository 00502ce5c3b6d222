"""The search of a site of several resolutions: titles, series, equal texts, filters, pieces."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.kin import Member, ResolutionSeries, TakenOver
from resolution.core.model import Citation, Resolution
from resolution.publish.search.pieces import content
from tests.samples import clause, resolution
from tests.search.conftest import run_node, write_search

JUSTICE = "Administración de justicia en las Naciones Unidas"
SAME = "Pide al Secretario General que conserve la cartografía de los mares antiguos;"
REPORT = Instrument("A/74/5", InstrumentKind.REPORT, "A/74/5", symbol="A/74/5")
COUNCIL = Instrument(
    "S/RES/1325(2000)",
    InstrumentKind.RESOLUTION,
    "Resolución 1325 (2000) del Consejo de Seguridad",
    symbol="S/RES/1325(2000)",
)


def made(symbol: str, title: str, *texts: str, year: int = 2020) -> Resolution:
    """A resolution of some clauses; what prints «A/74/5» cites it."""
    clauses = []
    for number, text in enumerate(texts, 1):
        at = text.find("A/74/5")
        cited = (Citation("A/74/5", at, at + 6, "A/74/5"),) if at >= 0 else ()
        action = text.split()[0]
        clauses.append(clause(f"parrafo/{number}", text, action=action, citations=cited))
    return resolution(clauses, title=title, symbol=symbol, adopted=date(year, 12, 20))


RESOLUTIONS = (
    made("A/RES/74/258", JUSTICE, SAME, year=2019),
    made("A/RES/75/248", JUSTICE, SAME, "Decide examinar la administración de justicia;"),
    made("A/RES/75/30", "Océanos", "Insta a que se estudie la justicia y su administración;"),
    made("A/RES/76/242", JUSTICE, SAME.replace("Pide", "Pide:"), "Toma nota del informe A/74/5;",
         year=2021),
    made("A/RES/76/7A", "Islas", "Decide que se conserven los faros;", year=2021),
    made("A/RES/76/7B", "Golfos", "Pide que se conserven las boyas;", year=2021),
    made("A/RES/76/90", "Radas", "Recuerda la resolución 76/7;", year=2021),
    made("A/RES/76/90B", "Calas", "Recuerda las calas;", year=2022),
    # of one title, and of a series that changed its own
    made("A/RES/75/53A-C", "Arrecifes", "Toma nota de la resolución 1325 (2000) del Consejo;",
         "Recuerda la resolución 1325 (2000) del Consejo de Seguridad;"),
    made("A/RES/75/53D", "Arrecifes", "Decide que se midan los arrecifes;"),
    made("A/RES/74/19", "Corrientes", "Decide que se midan las corrientes;", year=2019),
    made("A/RES/76/72", "Corrientes, mareas y vientos de la región", year=2021),
    made("A/RES/76/9", "Los mares antiguos y su estudio", "Decide que sigan abiertos los faros;",
         "Pide que se estudie la administración de los puertos según A/74/5;", year=2021),
)  # fmt: skip


def line(*symbols: str) -> dict[str, ResolutionSeries]:
    """The series of some resolutions, by the symbol of each."""
    members = tuple(Member(symbol, None, TakenOver()) for symbol in symbols)
    return dict.fromkeys(symbols, ResolutionSeries("", members))


LINES = {
    **line("A/RES/74/258", "A/RES/75/248", "A/RES/76/242"),
    **line("A/RES/74/19", "A/RES/76/72"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    own = {one.symbol: one for one in RESOLUTIONS}
    cited = {one.target: one for one in (REPORT, COUNCIL)}
    collection = Collection(own, cited, {}, {}, series=LINES)
    return write_search(collection, tmp_path_factory.mktemp("collection"))


def entries(folder: Path, *queries: str) -> list[list[list[str]]]:
    """For each query its results as they are drawn, each with those folded into it."""
    answers = run_node("engine.js", folder, {"queries": queries})["answers"]
    short = "es/A/RES/"
    return [
        [[path.removeprefix(short) for path in entry] for entry in answer["entries"]]
        for answer in answers
    ]


SERIES = ["76/242", "75/248", "74/258"]
EQUAL = [f"{symbol}/parrafo/1" for symbol in SERIES]
FIRST = [
    # a title as people remember it: in part, without accents, without its small words
    ("administracion justicia naciones unidas", [SERIES]),
    ("justicia naciones", [SERIES]),
    ("mares antiguos", [["76/9"], EQUAL]),
    # then what says it, the words in a row before others
    ("administración de justicia", [SERIES, ["75/248/parrafo/2"], ["75/30/parrafo/1"]]),
    # what is asked for in the title alone: not where a clause has a part of it
    ("administración de los puertos", [["76/9/parrafo/2"]]),
    # all parts of a symbol, each by itself, and all where it is typed in full
    ("76/7", [["76/7A"], ["76/7B"], ["76/90/parrafo/1"]]),
    ("76/7 A", [["76/7A"]]),
    ("76/9", [["76/9"]]),
    ("76/90, párr. 1", [["76/90/parrafo/1"]]),
    # itself first, then its parts, each of several in one too
    ("76/90", [["76/90"], ["76/90B"]]),
    ("75/53", [["75/53A-C"], ["75/53D"]]),
    ("75/53 B", [["75/53A-C"]]),
    ("75/53A-C", [["75/53A-C"]]),
    # with words of its title
    ("1325 (2000) consejo seguridad", [["es/S/RES/1325(2000)"], ["75/53A-C/parrafo/2"]]),
    # what is one title but no series stays apart; of a series the latest, wherever the first stands
    ("arrecifes", [["75/53D"], ["75/53A-C"], ["75/53D/parrafo/1"]]),
    ("corrientes", [["76/72", "74/19"], ["74/19/parrafo/1"]]),
    # equal texts, the latest first
    ("cartografía", [EQUAL]),
    ("«la cartografía de los mares»", [EQUAL]),
    # addresses: of one resolution, which comes where it has none such, or the latest first
    ("75/248 párr. 2", [["75/248/parrafo/2"]]),
    ("76/7A, párrafo 1", [["76/7A/parrafo/1"]]),
    ("párrafo 2", [["76/242/parrafo/2"], ["76/9/parrafo/2"], ["75/248/parrafo/2"],
                   ["75/53A-C/parrafo/2"]]),
    ("75/248 párr. 3", [["75/248"]]),
    # all of a kind of one resolution, or of what has none such itself
    ("párrafos de la resolución 75/248", [["75/248/parrafo/1"], ["75/248/parrafo/2"]]),
    ("anexo 75/248", [["75/248"]]),
    ("párrafos de la resolución 76/7 A", [["76/7A/parrafo/1"]]),
    ("76/999", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def drawn(folder: Path) -> dict[str, list[list[str]]]:
    queries = [query for query, _ in FIRST]
    return dict(zip(queries, entries(folder, *queries), strict=True))


@pytest.mark.parametrize(("query", "expected"), FIRST)
def test_results(drawn: dict[str, list[list[str]]], query: str, expected: list[list[str]]) -> None:
    assert drawn[query] == expected


FILTERED: list[tuple[str, dict[str, str], dict[str, int], int]] = [
    ("administración", {}, {"resolution": 3, "paragraph": 3}, 6),
    ("administración", {"kind": "paragraph"}, {"resolution": 3, "paragraph": 3}, 3),
    ("administración", {"session": "75"}, {"resolution": 1, "paragraph": 2}, 3),
    ("administración", {"inside": "75/248"}, {"resolution": 1, "paragraph": 1}, 2),
    ("administración", {"verb": "Decide"}, {"paragraph": 1}, 1),
    ("administración", {"cites": "a/74/5"}, {"paragraph": 1}, 1),
    ("administración", {"session": "76", "verb": "Pide"}, {"paragraph": 1}, 1),
    # a kind that nothing is left of does not hide the rest
    ("administración", {"session": "76", "kind": "note"}, {"resolution": 1, "paragraph": 1}, 2),
]


def test_filters_and_their_counts(folder: Path) -> None:
    asked = [(query, filters) for query, filters, _, _ in FILTERED]
    found = run_node("engine.js", folder, {"filtered": asked})["filtered"]
    assert [(one["counts"], len(one["results"])) for one in found] == [
        (counts, number) for _, _, counts, number in FILTERED
    ]


MANY = 1200
"""Clauses that make words common, and texts too many to be read for an answer."""
LIGHTHOUSES = range(7, MANY, 110)
"""Of those a few, so far from each other that each is in a piece of its own."""
ROWS = ("derechos humanos", "humanos con derechos", "derechos de los humanos")


@pytest.fixture(scope="module")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = [
        f"Pide a quien corresponda que vele por los {ROWS[number % 3]} en todo lo que haga, "
        f"conforme a lo que se dijo el día {number} en la sede" + ", y así una vez más" * 20 + ";"
        for number in range(MANY)
    ]
    for number in LIGHTHOUSES:
        texts[number] = texts[number].replace("en la sede", "en el faro")
    own = [made(f"A/RES/80/{at}", "Velas", *texts[at::6], year=2025) for at in range(6)]
    collection = Collection({one.symbol: one for one in own}, {}, {}, {})
    return write_search(collection, tmp_path_factory.mktemp("common"))


@pytest.fixture(scope="module")
def answered(common: Path) -> dict[str, dict[str, Any]]:
    queries = ["faro vele", "«derechos humanos»", "«derechos de los humanos»", "derechos humanos"]
    answers = run_node("engine.js", common, {"queries": queries})["answers"]
    return {answer["query"]: answer for answer in answers}


def rows(answer: dict[str, Any]) -> list[int]:
    """For each result, which of the rows of words it has."""
    places = [path.split("/") for path in answer["results"]]
    return [(int(steps[4]) + 6 * (int(steps[6]) - 1)) % 3 for steps in places]


def texts_loaded(answer: dict[str, Any]) -> int:
    return sum(name.startswith("texts.") for name in answer["loaded"])


@pytest.mark.parametrize(
    ("query", "row"), [("«derechos humanos»", 0), ("«derechos de los humanos»", 2)]
)
def test_a_phrase_of_common_words_is_found_without_reading_texts(
    answered: dict[str, dict[str, Any]], query: str, row: int
) -> None:
    answer = answered[query]
    assert rows(answer) == [row] * (MANY // 3)
    assert texts_loaded(answer) == 0


def test_common_words_in_a_row_come_first(answered: dict[str, dict[str, Any]]) -> None:
    found = rows(answered["derechos humanos"])
    assert sorted(found[: MANY * 2 // 3]) == [0] * (MANY // 3) + [2] * (MANY // 3)
    assert len(found) == MANY
    assert texts_loaded(answered["derechos humanos"]) == 0


def test_lunr_scores_no_more_than_anyone_looks_through(
    answered: dict[str, dict[str, Any]],
) -> None:
    assert answered["derechos humanos"]["scored"] == 1000


def test_beside_a_rare_word_a_common_one_is_read_in_the_text(
    answered: dict[str, dict[str, Any]], common: Path
) -> None:
    answer = answered["faro vele"]
    assert len(answer["results"]) == len(LIGHTHOUSES)
    pieces = [content((common / f"{name}.js").read_text("utf-8")) for name in answer["loaded"]]
    lists = " ".join(piece["terms"] for piece in pieces if "levels" in piece).split()
    assert ("faro" in lists, "vele" in lists) == (True, False)
