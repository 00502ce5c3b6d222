from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.model import Clause, Resolution, Text
from resolution.languages.es.usage import quotable
from resolution.publish.output import Site
from resolution.publish.references import references
from tests.samples import annex, clause, note, resolution, text

SITE = Site("https://example.org/")


PREAMBLE = clause("preambulo/8", "Reafirmando también la necesidad de un apoyo,")
POINT = clause(
    "parrafo/10/b", "El diálogo de alto nivel debería estar centrado en cuestiones normativas;"
)
NOTE = note("13", "Entre ellas la Conferencia Europea sobre Migración.")
MIGRATION = resolution(
    [PREAMBLE, clause("parrafo/10", "Pide"), POINT],
    [NOTE],
    title="Migración internacional y desarrollo",
    adopted=date(2003, 12, 23),
)


def texts(own: Resolution, held: Text | None, tab: str) -> list[str]:
    found = next(t for t in references(own, held, SITE).tabs if t.id == tab)
    return [reference.text for reference in found.references]


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (None, [
            "resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003.",
        ]),
        (POINT, [
            "párrafo 10 b) de la resolución 58/208 de la Asamblea General, "
            "de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003, párr. 10 b).",
            "“El diálogo de alto nivel debería estar centrado en cuestiones normativas”. "
            "Resolución 58/208 de la Asamblea General, párr. 10 b).",
        ]),
        (PREAMBLE, [
            "párrafo octavo del preámbulo de la resolución 58/208 de la Asamblea General, "
            "de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003, "
            "párrafo octavo del preámbulo.",
            "“Reafirmando también la necesidad de un apoyo”. "
            "Resolución 58/208 de la Asamblea General, párrafo octavo del preámbulo.",
        ]),
        (NOTE, [
            "nota 13 de la resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003, nota 13.",
            "“Entre ellas la Conferencia Europea sobre Migración”. "
            "Resolución 58/208 de la Asamblea General, nota 13.",
        ]),
        (annex("anexo/2", "Anexo II"), [
            "anexo II de la resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003, anexo II.",
        ]),
    ],
    ids=["whole", "point", "preamble", "note", "annex"],
)  # fmt: skip
def test_united_nations_usage(held: Text | None, expected: list[str]) -> None:
    assert texts(MIGRATION, held, "onu") == expected


@pytest.mark.parametrize(
    ("clauses", "full", "brief"),
    [
        ([clause("parrafo/2"), clause("parrafo/2/a"), clause("parrafo/2/a/iv")],
         "párrafo 2 a) iv)", "párr. 2 a) iv)"),
        ([clause("parrafo/4"), clause("parrafo/4/fin")],
         "texto final del párrafo 4", "párr. 4, texto final"),
        ([clause("preambulo/10"), clause("preambulo/10/a")],
         "apartado a) del párrafo décimo del preámbulo",
         "apartado a) del párrafo décimo del preámbulo"),
        ([clause("preambulo/13")],
         "párrafo decimotercero del preámbulo", "párrafo decimotercero del preámbulo"),
        ([clause("seccion/2/parrafo/3")], "párrafo 3 de la sección II", "secc. II, párr. 3"),
        ([clause("seccion/1/preambulo/3")],
         "párrafo tercero del preámbulo de la sección I",
         "secc. I, párrafo tercero del preámbulo"),
        ([clause("parrafo/1", number=None)],
         "párrafo primero de la parte dispositiva", "párrafo primero de la parte dispositiva"),
        ([clause("parrafo/s1")], "primer párrafo sin numerar", "primer párrafo sin numerar"),
        ([clause("anexo/parrafo/3")], "párrafo 3 del anexo", "anexo, párr. 3"),
        ([clause("anexo/2/parrafo/3")], "párrafo 3 del anexo II", "anexo II, párr. 3"),
        ([clause("anexo/parrafo/3", number=None)], "párrafo tercero del anexo",
         "anexo, párrafo tercero"),
    ],
    ids=lambda value: value[-1].id if isinstance(value, list) else "",
)  # fmt: skip
def test_every_kind_of_place_is_named(clauses: list[Clause], full: str, brief: str) -> None:
    own = replace(MIGRATION, blocks=tuple(clauses), adopted=None)
    forms = texts(own, clauses[-1], "onu")
    assert forms[:2] == [
        f"{full} de la resolución 58/208 de la Asamblea General",
        f"Resolución 58/208 de la Asamblea General, {brief}.",
    ]


@pytest.mark.parametrize(
    ("symbol", "adopted", "expected"),
    [
        ("S/RES/2231(2015)", date(2015, 7, 20),
         "resolución 2231 (2015) del Consejo de Seguridad, de 20 de julio de 2015"),
        ("A/HRC/RES/32/1", None, "resolución 32/1 del Consejo de Derechos Humanos"),
        ("E/RES/2000/3", None, "resolución 2000/3 del Consejo Económico y Social"),
        ("A/RES/217A(III)", date(1948, 12, 10),
         "resolución 217 A (III) de la Asamblea General, de 10 de diciembre de 1948"),
        ("A/RES/57/270B", None, "resolución 57/270 B de la Asamblea General"),
    ],
)  # fmt: skip
def test_other_bodies(symbol: str, adopted: date | None, expected: str) -> None:
    own = replace(MIGRATION, symbol=symbol, adopted=adopted)
    assert texts(own, None, "onu")[0] == expected


def test_a_part_belongs_to_the_number_of_the_resolution() -> None:
    paragraph = clause("B/parrafo/1", "Decide")
    own = replace(MIGRATION, symbol="A/RES/75/101A-B", blocks=(paragraph,), adopted=None)
    assert texts(own, paragraph, "onu")[:2] == [
        "párrafo 1 de la resolución 75/101 B de la Asamblea General",
        "Resolución 75/101 B de la Asamblea General, párr. 1.",
    ]
    assert texts(own, paragraph, "oscola") == ["AGNU Res 75/101 B Doc ONU A/RES/75/101A-B, párr 1"]


def test_a_part_is_told_beside_the_symbol_of_all_parts() -> None:
    paragraph = clause("B/parrafo/1", "Decide")
    own = replace(MIGRATION, symbol="A/RES/75/101A-B", blocks=(paragraph,))
    chicago, _ = texts(own, paragraph, "chicago")
    assert "Resolución A/RES/75/101A-B, 23 de diciembre de 2003, parte B, párr. 1, " in chicago
    (ris,) = texts(own, paragraph, "ris")
    assert "SE  - parte B, párr. 1\n" in ris


def test_apa_sets_the_title_in_italics() -> None:
    forms = references(MIGRATION, POINT, SITE).tabs[1].references
    assert [form.text for form in forms] == [
        "(Asamblea General de las Naciones Unidas, 2003, párr. 10 b))",
        "Asamblea General de las Naciones Unidas. (2003). Migración internacional y desarrollo "
        "(Resolución A/RES/58/208). https://example.org/es/A/RES/58/208/parrafo/10/b/",
    ]
    spans = [[form.text[start:end] for start, end in form.italics] for form in forms]
    assert spans == [[], ["Migración internacional y desarrollo"]]


def test_chicago_prints_body_day_and_place() -> None:
    assert texts(MIGRATION, PREAMBLE, "chicago") == [
        "Asamblea General de las Naciones Unidas, «Migración internacional y desarrollo», "
        "Resolución A/RES/58/208, 23 de diciembre de 2003, párrafo octavo del preámbulo, "
        "https://example.org/es/A/RES/58/208/preambulo/8/.",
        "Asamblea General de las Naciones Unidas. «Migración internacional y desarrollo». "
        "Resolución A/RES/58/208. 23 de diciembre de 2003. "
        "https://example.org/es/A/RES/58/208/preambulo/8/.",
    ]


def test_styles_know_a_resolution_without_date_from_one_with_it() -> None:
    dated = texts(MIGRATION, None, "chicago")
    undated = texts(replace(MIGRATION, adopted=None), None, "chicago")
    assert "2003" in dated[1]
    assert "2003" not in undated[1]


def test_oscola_names_the_document_of_the_united_nations() -> None:
    assert texts(MIGRATION, POINT, "oscola") == [
        "AGNU Res 58/208 (23 de diciembre de 2003) Doc ONU A/RES/58/208, párr 10 b)"
    ]


def test_signs_of_markup_in_a_title_are_kept() -> None:
    own = replace(MIGRATION, title=text("titulo", "Ciencia & <técnica>: 100 %"))
    assert all("Ciencia & <técnica>: 100 %" in form for form in texts(own, None, "chicago"))


def test_tabs_stand_in_the_order_of_the_page() -> None:
    names = [tab.name for tab in references(MIGRATION, None, SITE).tabs]
    assert names == ["Naciones Unidas", "APA", "Chicago", "BibTeX", "RIS", "CSL", "OSCOLA"]


@given(st.text(max_size=60))
@settings(deadline=None, derandomize=True, max_examples=200)
def test_quotations_keep_the_words(words: str) -> None:
    letters = [sign for sign in words if sign.isalnum()]
    assert [sign for sign in quotable(words) if sign.isalnum()] == letters


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Toma nota del informe del Secretario General;", "Toma nota del informe"
         " del Secretario General"),
        ("el subtema titulado “Migración internacional y desarrollo”.",
         "el subtema titulado ‘Migración internacional y desarrollo’"),
        ("teniendo en cuenta que:", "teniendo en cuenta que"),
        ("Resolución S-24/2, anexo.", "Resolución S-24/2, anexo"),
        ("sin punto", "sin punto"),
        ("y otras…", "y otras…"),
    ],
)  # fmt: skip
def test_words_between_quotation_marks(words: str, expected: str) -> None:
    assert quotable(words) == expected


def test_no_reference_has_a_no_break_space() -> None:
    for held in (None, POINT, PREAMBLE, NOTE):
        for tab in references(MIGRATION, held, SITE).tabs:
            assert not [r for r in tab.references if "\u00a0" in r.text]
