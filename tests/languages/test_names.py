from __future__ import annotations

import json
from pathlib import Path

import pytest

from resolution.core.model import Clause
from resolution.core.place import Place
from resolution.languages.es.names import (
    body_name,
    number,
    printed_number,
    session_name,
    short,
    step,
    symbol_name,
    title,
)
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from tests.samples import clause

PLACES = [
    ("parrafo/10", "Párrafo 10", "párr. 10"),
    ("parrafo/10/b", "Párrafo 10 b)", "párr. 10 b)"),
    ("parrafo/2/a/iv", "Párrafo 2 a) iv)", "párr. 2 a) iv)"),
    ("parrafo/4/fin", "Párrafo 4, texto final", "párr. 4, texto final"),
    ("parrafo/s1", "Párrafo sin numerar 1", "párr. sin numerar 1"),
    ("preambulo/4", "Párrafo 4 del preámbulo", "preámbulo, párr. 4"),
    ("preambulo/10/a", "Párrafo 10 a) del preámbulo", "preámbulo, párr. 10 a)"),
    ("seccion/2/parrafo/1", "Sección II, párrafo 1", "secc. II, párr. 1"),
    ("anexo/2/seccion/B/parrafo/1", "Anexo II, sección B, párrafo 1",
     "anexo II, secc. B, párr. 1"),
    ("seccion/24/parrafo/s1/a", "Sección XXIV, párrafo sin numerar 1 a)",
     "secc. XXIV, párr. sin numerar 1 a)"),
    ("seccion/1/preambulo/3", "Sección I, párrafo 3 del preámbulo",
     "secc. I, preámbulo, párr. 3"),
    ("B/parrafo/1", "Parte B, párrafo 1", "parte B, párr. 1"),
    ("A/parrafo/1/e/ii", "Parte A, párrafo 1 e) ii)", "parte A, párr. 1 e) ii)"),
    ("A/seccion/2/parrafo/1", "Parte A, sección II, párrafo 1", "parte A, secc. II, párr. 1"),
    ("anexo", "Anexo", "anexo"),
    ("anexo/parrafo/3", "Anexo, párrafo 3", "anexo, párr. 3"),
    ("anexo/parrafo/3/a", "Anexo, párrafo 3 a)", "anexo, párr. 3 a)"),
    ("anexo/2/parrafo/3", "Anexo II, párrafo 3", "anexo II, párr. 3"),
    ("anexo/2/parrafo/3/a", "Anexo II, párrafo 3 a)", "anexo II, párr. 3 a)"),
    ("nota/13", "Nota 13", "nota 13"),
    ("nota/asterisco", "Nota *", "nota *"),
    ("nota/asterisco-2", "Nota **", "nota **"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "long", "brief"), PLACES, ids=[row[0] for row in PLACES])
def test_places_have_a_name_and_a_short_name(place: str, long: str, brief: str) -> None:
    assert (title(Place.parse(place)), short(Place.parse(place))) == (long, brief)


def test_every_clause_of_the_corpus_has_a_name_of_its_own(shared: Path) -> None:
    for file in sorted(shared.glob("corpus/es/*.json")):
        ids = [clause["id"] for clause in json.loads(file.read_text())["clauses"]]
        assert len({title(Place.parse(place)) for place in ids}) == len(set(ids)), file.name


@pytest.mark.parametrize(
    ("clause", "trail", "printed"),
    [
        (clause("parrafo/10"), "Párrafo 10", "10."),
        (clause("parrafo/10/b"), "b)", "b)"),
        (clause("parrafo/2/a/iv"), "iv)", "iv)"),
        (clause("preambulo/4"), "Párrafo 4", "4"),
        (clause("parrafo/4/fin"), "Texto final", ""),
        (clause("parrafo/s1"), "Párrafo sin numerar 1", ""),
        (clause("anexo/parrafo/3"), "Anexo, párrafo 3", "3."),
        (clause("anexo/parrafo/3/a"), "a)", "a)"),
    ],
    ids=lambda value: value.id if isinstance(value, Clause) else "",
)
def test_trail_and_printed_number(clause: Clause, trail: str, printed: str) -> None:
    assert (step(clause.place), printed_number(clause)) == (trail, printed)


@pytest.mark.parametrize(
    ("symbol", "name", "body", "session"),
    [
        ("A/RES/58/208", "Resolución 58/208", "Asamblea General",
         "Quincuagésimo octavo período de sesiones de la Asamblea General"),
        ("A/RES/73/3", "Resolución 73/3", "Asamblea General",
         "Septuagésimo tercer período de sesiones de la Asamblea General"),
        ("A/RES/57/270B", "Resolución 57/270 B", "Asamblea General",
         "Quincuagésimo séptimo período de sesiones de la Asamblea General"),
        ("A/RES/75/101A-B", "Resolución 75/101 A y B", "Asamblea General",
         "Septuagésimo quinto período de sesiones de la Asamblea General"),
        ("A/RES/S-21/2", "Resolución S-21/2", "Asamblea General",
         "Vigésimo primer período extraordinario de sesiones de la Asamblea General"),
        ("A/RES/ES-10/15", "Resolución ES-10/15", "Asamblea General",
         "Décimo período extraordinario de sesiones de emergencia de la Asamblea General"),
        ("A/RES/217A(III)", "Resolución 217 A (III)", "Asamblea General",
         "Resoluciones de la Asamblea General"),
        ("A/RES/2106(XX)", "Resolución 2106 (XX)", "Asamblea General",
         "Resoluciones de la Asamblea General"),
        ("S/RES/2231(2015)", "Resolución 2231 (2015)", "Consejo de Seguridad",
         "Resoluciones del Consejo de Seguridad"),
        ("A/HRC/RES/32/1", "Resolución 32/1", "Consejo de Derechos Humanos",
         "Trigésimo segundo período de sesiones del Consejo de Derechos Humanos"),
        ("E/RES/2000/3", "Resolución 2000/3", "Consejo Económico y Social",
         "Resoluciones del Consejo Económico y Social"),
    ],
)  # fmt: skip
def test_symbols_have_names(symbol: str, name: str, body: str, session: str) -> None:
    assert (symbol_name(symbol), body_name(symbol), session_name(symbol)) == (name, body, session)


@pytest.mark.parametrize("symbol", ["A/58/98", "A/C.2/54/2", "X/1"])
def test_what_is_no_resolution_keeps_its_symbol(symbol: str) -> None:
    assert symbol_name(symbol) == symbol


def test_unknown_forms_of_number_stay_as_they_are() -> None:
    assert number("A/RES/algo") == "algo"


def test_ordinals_from_1_to_99_are_all_different() -> None:
    assert len({ordinal(n) for n in range(1, 100)}) == 99


@pytest.mark.parametrize(
    ("value", "alone", "before"),
    [
        (1, "primero", "primer"),
        (3, "tercero", "tercer"),
        (8, "octavo", "octavo"),
        (10, "décimo", "décimo"),
        (11, "undécimo", "undécimo"),
        (12, "duodécimo", "duodécimo"),
        (13, "decimotercero", "decimotercer"),
        (17, "decimoséptimo", "decimoséptimo"),
        (20, "vigésimo", "vigésimo"),
        (21, "vigésimo primero", "vigésimo primer"),
        (99, "nonagésimo noveno", "nonagésimo noveno"),
        (100, "100º", "100º"),
        (0, "0º", "0º"),
    ],
)
def test_ordinals(value: int, alone: str, before: str) -> None:
    assert (ordinal(value), ordinal_before_noun(value)) == (alone, before)
