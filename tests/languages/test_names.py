from __future__ import annotations

import json
from pathlib import Path

import pytest

from resolution.core.model import Clause
from resolution.core.place import Place
from resolution.languages.es.agreement import to_the
from resolution.languages.es.names import (
    body_name,
    division,
    printed_number,
    session_name,
    short,
    step,
    symbol_name,
    symbol_number,
    title,
)
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from resolution.languages.es.typography import lower_first
from tests.samples import clause

PLACES = [
    ("parrafo/10", "Párrafo 10", "párr. 10"),
    ("parrafo/10/b", "Párrafo 10 b)", "párr. 10 b)"),
    ("parrafo/2/a/iv", "Párrafo 2 a) iv)", "párr. 2 a) iv)"),
    ("parrafo/4/fin", "Párrafo 4, texto final", "párr. 4, texto final"),
    ("parrafo/s1", "Párrafo sin numerar 1", "párr. sin numerar 1"),
    ("preambulo/4", "Párrafo cuarto del preámbulo", "preámbulo, párr. cuarto"),
    ("preambulo/10/a", "Apartado a) del párrafo décimo del preámbulo",
     "preámbulo, apartado a) del párr. décimo"),
    ("seccion/2/parrafo/1", "Sección II, párrafo 1", "secc. II, párr. 1"),
    ("seccion/24/parrafo/s1/a", "Sección XXIV, párrafo sin numerar 1 a)",
     "secc. XXIV, párr. sin numerar 1 a)"),
    ("seccion/1/preambulo/3", "Sección I, párrafo tercero del preámbulo",
     "secc. I, preámbulo, párr. tercero"),
    ("B/parrafo/1", "Parte B, párrafo 1", "parte B, párr. 1"),
    ("A/parrafo/1/e/ii", "Parte A, párrafo 1 e) ii)", "parte A, párr. 1 e) ii)"),
    ("A/seccion/2/parrafo/1", "Parte A, sección II, párrafo 1", "parte A, secc. II, párr. 1"),
    ("anexo", "Anexo", "anexo"),
    ("anexo/parrafo/3", "Anexo, párrafo 3", "anexo, párr. 3"),
    ("anexo/parrafo/3/a", "Anexo, párrafo 3 a)", "anexo, párr. 3 a)"),
    ("anexo/articulo/3", "Anexo, artículo 3", "anexo, art. 3"),
    ("anexo/articulo/12bis", "Anexo, artículo 12 bis", "anexo, art. 12 bis"),
    ("anexo/articulo/3/2/a", "Anexo, artículo 3, párrafo 2 a)", "anexo, art. 3, párr. 2 a)"),
    ("anexo/articulo/3/s2", "Anexo, artículo 3, párrafo sin numerar 2",
     "anexo, art. 3, párr. sin numerar 2"),
    ("anexo/articulo/3/a/i", "Anexo, artículo 3 a) i)", "anexo, art. 3 a) i)"),
    ("anexo/articulo/3/epigrafe", "Anexo, epígrafe anterior al artículo 3",
     "anexo, epígrafe anterior al art. 3"),
    ("anexo/2/parrafo/3", "Anexo II, párrafo 3", "anexo II, párr. 3"),
    ("anexo/2/parrafo/3/a", "Anexo II, párrafo 3 a)", "anexo II, párr. 3 a)"),
    ("parrafo/4/fin/2", "Párrafo 4, texto final 2", "párr. 4, texto final 2"),
    ("titulo", "Título", "título"),
    ("anexo/2/titulo", "Título del anexo II", "título del anexo II"),
    ("formula", "Fórmula introductoria", "fórmula introductoria"),
    ("B/formula", "Parte B, fórmula introductoria", "parte B, fórmula introductoria"),
    ("cierre", "Cierre", "cierre"),
    ("A/cierre/2", "Parte A, cierre 2", "parte A, cierre 2"),
    ("parrafo/5/epigrafe", "Epígrafe anterior al párrafo 5", "epígrafe anterior al párr. 5"),
    ("preambulo/1/epigrafe/2", "Epígrafe 2 anterior al párrafo primero del preámbulo",
     "preámbulo, epígrafe 2 anterior al párr. primero"),
    ("seccion/2/parrafo/s1/epigrafe", "Sección II, epígrafe anterior al párrafo sin numerar 1",
     "secc. II, epígrafe anterior al párr. sin numerar 1"),
    ("formula/epigrafe", "Epígrafe anterior a la fórmula introductoria",
     "epígrafe anterior a la fórmula introductoria"),
    ("epigrafe", "Epígrafe final", "epígrafe final"),
    ("anexo/epigrafe/2", "Anexo, epígrafe final 2", "anexo, epígrafe final 2"),
    ("parrafo/10/b/tabla", "Cuadro posterior al párrafo 10 b)", "cuadro posterior al párr. 10 b)"),
    ("parrafo/4/fin/tabla/2", "Cuadro 2 posterior al texto final del párrafo 4",
     "cuadro 2 posterior al texto final del párr. 4"),
    ("tabla", "Cuadro", "cuadro"),
    ("anexo/tabla/2", "Anexo, cuadro 2", "anexo, cuadro 2"),
    ("anexo/tabla/2/epigrafe", "Anexo, epígrafe anterior al cuadro 2",
     "anexo, epígrafe anterior al cuadro 2"),
    ("parrafo/3/tabla/celda/2-1", "Cuadro posterior al párrafo 3, fila 2",
     "cuadro posterior al párr. 3, fila 2"),
    ("anexo/tabla/celda/2-3", "Anexo, cuadro, fila 2, columna 3",
     "anexo, cuadro, fila 2, columna 3"),
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
    ("place", "name"),
    [
        ("preambulo/4", "Preámbulo"),
        ("preambulo/4/a", "Preámbulo"),
        ("parrafo/3", "Parte dispositiva"),
        ("seccion/2/preambulo/1", "Sección II · Preámbulo"),
        ("A/seccion/1/parrafo/2/a", "Parte A · Sección I"),
        ("B/preambulo/1", "Parte B · Preámbulo"),
    ],
)
def test_divisions_have_a_name(place: str, name: str) -> None:
    assert division(Place.parse(place)) == name


@pytest.mark.parametrize(
    ("name", "led"),
    [
        ("Párrafo 10 b)", "al párrafo 10 b)"),
        ("Anexo, cuadro 2", "al anexo, cuadro 2"),
        ("Epígrafe final", "al epígrafe final"),
        ("Fórmula introductoria", "a la fórmula introductoria"),
        ("Sección II, párrafo 1", "a la sección II, párrafo 1"),
        ("Parte B, cierre", "a la parte B, cierre"),
        ("Nota 13", "a la nota 13"),
    ],
)
def test_names_after_a_verb_of_movement(name: str, led: str) -> None:
    assert to_the(lower_first(name)) == led


@pytest.mark.parametrize(
    ("clause", "trail", "printed"),
    [
        (clause("parrafo/10"), "Párrafo 10", "10."),
        (clause("parrafo/10/b"), "b)", "b)"),
        (clause("parrafo/2/a/iv"), "iv)", "iv)"),
        (clause("preambulo/4"), "Párrafo cuarto", "4"),
        (clause("parrafo/4/fin"), "Texto final", ""),
        (clause("parrafo/s1"), "Párrafo sin numerar 1", ""),
        (clause("anexo/parrafo/3"), "Párrafo 3", "3."),
        (clause("anexo/seccion/2/parrafo/3"), "Sección II, párrafo 3", "3."),
        (clause("B/seccion/2/preambulo/3"), "Párrafo tercero", "3"),
        (clause("anexo/parrafo/3/a"), "a)", "a)"),
        (clause("anexo/articulo/3"), "Artículo 3", "3"),
        (clause("anexo/articulo/3/2", number="2"), "Párrafo 2", "2."),
        (clause("anexo/articulo/3/2/a"), "a)", "a)"),
        (clause("anexo/articulo/3/s2", number=None), "Párrafo sin numerar 2", ""),
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
        ("A/HRC/RES/32/1", "Resolución 32/1 del Consejo de Derechos Humanos",
             "Consejo de Derechos Humanos",
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
    assert symbol_number("A/RES/algo") == "algo"


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
