from __future__ import annotations

import pytest

from resolution.core.instrument import Instrument, InstrumentKind
from resolution.publish.pages import shelves
from resolution.publish.pages.shelves import bookcases


def act(symbol: str) -> Instrument:
    return Instrument(symbol, InstrumentKind.RESOLUTION, symbol=symbol)


def treaty(title: str) -> Instrument:
    return Instrument(f"instrumentos/{title}", InstrumentKind.TREATY, title)


CITED = [
    *(act(f"A/RES/{session}/{n}") for session in (70, 9, "S-21") for n in (2, 10)),
    *(act(symbol) for symbol in ("A/RES/217(III)", "S/RES/1325(2000)", "S/RES/1(1946)")),
    *(treaty(title) for title in ("Ámbar", "acuerdo", "Carta")),
    Instrument("CD/1999", InstrumentKind.DOCUMENT, symbol="CD/1999"),
]


def stand(longest: int, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[tuple[str, list[str]]]]:
    """What stands where, by the title of the group."""
    monkeypatch.setattr(shelves, "LONGEST", longest)
    monkeypatch.setattr(shelves, "_RARE", 2)
    return {
        case.title: [
            (f"{shelf.folder}/{shelf.name}", [i.symbol or str(i.title) for i in shelf.instruments])
            for shelf in case.shelves
        ]
        for case in bookcases(CITED)
    }


def test_instruments_stand_by_title_and_by_series_and_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert stand(2, monkeypatch) == {
        "Por título": [("titulo/a", ["acuerdo", "Ámbar"]), ("titulo/c", ["Carta"])],
        "Resoluciones de la Asamblea General": [
            ("A-RES/9", ["A/RES/9/2", "A/RES/9/10"]),
            ("A-RES/70", ["A/RES/70/2", "A/RES/70/10"]),
            ("A-RES/i-a-xxx", ["A/RES/217(III)"]),
            ("A-RES/s-21", ["A/RES/S-21/2", "A/RES/S-21/10"]),
        ],
        "Resoluciones del Consejo de Seguridad": [
            ("S-RES/todos", ["S/RES/1(1946)", "S/RES/1325(2000)"])
        ],
        "Otras signaturas": [("otros/todos", ["CD/1999"])],
    }


def test_no_shelf_is_longer_than_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    found = stand(1, monkeypatch)["Resoluciones de la Asamblea General"]
    assert found[:2] == [("A-RES/9-1", ["A/RES/9/2"]), ("A-RES/9-2", ["A/RES/9/10"])]
    every = [name for case in stand(1, monkeypatch).values() for _, row in case for name in row]
    assert sorted(every) == sorted(i.symbol or str(i.title) for i in CITED)
