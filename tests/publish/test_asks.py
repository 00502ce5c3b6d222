"""Asks on pages and in the table of data: the words of the text, and nothing where it is silent."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from resolution import address
from resolution.cite.asks import with_asks
from resolution.core.collection import Collection
from resolution.core.model import Clause, Resolution
from resolution.publish.atlas import Atlas
from resolution.publish.data.asks import ASK_COLUMNS, asks_table
from resolution.publish.markdown.views import Views
from resolution.publish.output import Site
from resolution.publish.pages import secretary
from resolution.publish.pages.asks import clause_asks, resolution_asks, what_is_asked
from tests.samples import clause, resolution

SITE = Site("https://example.org/")
REPORT = "Pide al Secretario General que, en su sexagésimo período de sesiones, le informe de:"
BLOCKS = [
    clause("parrafo/1", "Toma nota del informe;"),
    clause("parrafo/2", REPORT),
    clause("parrafo/2/a", "Los gastos;"),
    clause("parrafo/2/b", "Los ingresos, a más tardar en 2005;"),
    clause("parrafo/3", "Alienta los esfuerzos, e insta a los Estados a que contribuyan."),
]


def made(symbol: str = "A/RES/58/208") -> Resolution:
    return with_asks(resolution(BLOCKS, symbol=symbol, adopted=date(2003, 12, 23)))


def collection(*resolutions: Resolution) -> Collection:
    return Collection({own.symbol: own for own in resolutions}, {}, {}, {})


def views(own: Resolution) -> Views:
    return Views(Atlas.of(collection(own)), own, address.of(own))


def at(own: Resolution, place: str) -> Clause:
    return next(one for one in own.clauses() if one.id == place)


def test_the_table_of_a_resolution_has_a_row_for_each_verb_and_each_deadline() -> None:
    table = resolution_asks(views(made()))
    assert table.lead == "2 de los 3 párrafos piden o deciden algo. Con las palabras del texto."
    assert [(r.number, r.action, r.what, r.who, r.when, r.due) for r in table.rows] == [
        (
            *("2.", "Pide", "que… le informe de", "Secretario General"),
            *("en su sexagésimo período de sesiones", "60º, 2005–2006"),
        ),
        (
            *("b)", "Pide", "Los ingresos, a más tardar en 2005", "Secretario General"),
            *("a más tardar en 2005", ""),
        ),
        ("3.", "Alienta", "los esfuerzos", "", "", ""),
        ("", "insta", "que contribuyan", "los Estados", "", ""),
    ]


def test_a_subparagraph_shows_the_verb_it_goes_on_from() -> None:
    own = made()
    rows = clause_asks(views(own), at(own, "parrafo/2/a")).rows
    assert [(r.action, r.who, r.when) for r in rows] == [
        ("Pide", "Secretario General", "en su sexagésimo período de sesiones")
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Solicita que el Secretario General presente un informe.", "que… presente un informe"),
        ("Decide celebrar en 2006 un diálogo.", "celebrar… un diálogo"),
        ("Decide que en 2006 se celebre un diálogo.", "que… se celebre un diálogo"),
        ("Invita a los Estados a celebrar el Día.", "a celebrar el Día"),
        ("Insta y exhorta a los Estados a que firmen.", "que firmen"),
    ],
)
def test_what_is_asked_is_told_without_whom_and_when(text: str, what: str) -> None:
    own = with_asks(resolution([clause("parrafo/1", text)], adopted=date(2003, 12, 23)))
    only = at(own, "parrafo/1")
    assert what_is_asked(only.text, only.asks[0]) == what


def test_the_table_of_data_has_each_ask_once() -> None:
    rows = list(csv.DictReader(io.StringIO(asks_table(collection(made()), SITE))))
    assert tuple(rows[0]) == ASK_COLUMNS
    assert [(r["place"], r["session"], r["year"], r["from"]) for r in rows] == [
        ("parrafo/2", "60", "", ""),
        ("parrafo/2/b", "", "2005", "parrafo/2"),
        ("parrafo/3", "", "", ""),
        ("parrafo/3", "", "", ""),
    ]
    assert rows[0]["url"] == "https://example.org/es/A/RES/58/208/parrafo/2/"


def test_one_resolution_has_no_pages_of_what_is_due() -> None:
    assert list(secretary.pages(collection(made()), SITE)) == []


def test_what_is_asked_of_the_secretary_general_stands_by_session_and_year() -> None:
    files = {
        file.path: file.content.decode()
        for file in secretary.pages(collection(made(), made("A/RES/58/209")), SITE)
    }
    assert list(files) == ["es/encargos.md", "es/encargos/60.md", "es/encargos/2005.md"]
    assert "4 peticiones" in files["es/encargos.md"]
    assert files["es/encargos/60.md"].count('<tr><th scope="row">') == 2
    assert 'href="../../A/RES/58/208/parrafo/2/"' in files["es/encargos/60.md"]
    assert "quincuagésimo" not in files["es/encargos/60.md"]


def test_a_long_list_goes_on_on_further_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secretary, "LONGEST", 1)
    both = collection(made(), made("A/RES/58/209"))
    paths = [file.path for file in secretary.pages(both, SITE)]
    assert paths[1:3] == ["es/encargos/60.md", "es/encargos/60/2.md"]
