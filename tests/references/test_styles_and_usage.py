from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.instrument import Event, Fact, Instrument, InstrumentKind, Series
from resolution.core.model import Citation, Clause, Marker, Resolution, Text
from resolution.languages.es.usage import quotable
from resolution.publish.output import Site
from resolution.publish.references import instrument_references, references
from resolution.publish.references.formats import ris
from resolution.publish.references.records import work_of
from tests.samples import annex, clause, note, resolution, text

SITE = Site("https://example.org/")


PREAMBLE = clause("preambulo/8", "Reafirmando también la necesidad de un apoyo,")
POINT = clause(
    "parrafo/10/b", "El diálogo de alto nivel debería estar centrado en cuestiones normativas;"
)
NOTE = note("13", "Entre ellas la Conferencia Europea sobre Migración.")
MIGRATION = resolution(
    [PREAMBLE, clause("parrafo/10", "Pide que:"), POINT],
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
            "Resolución 58/208 de la Asamblea General.",
        ]),
        (POINT, [
            "párrafo 10 b) de la resolución 58/208 de la Asamblea General, "
            "de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, párr. 10 b).",
            "“[Pide que:] El diálogo de alto nivel debería estar centrado en cuestiones "
            "normativas”. Resolución 58/208 de la Asamblea General, párr. 10 b).",
        ]),
        (PREAMBLE, [
            "párrafo octavo del preámbulo de la resolución 58/208 de la Asamblea General, "
            "de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, párrafo octavo del preámbulo.",
            "“Reafirmando también la necesidad de un apoyo”. "
            "Resolución 58/208 de la Asamblea General, párrafo octavo del preámbulo.",
        ]),
        (NOTE, [
            "nota 13 de la resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, nota 13.",
            "“Entre ellas la Conferencia Europea sobre Migración”. "
            "Resolución 58/208 de la Asamblea General, nota 13.",
        ]),
        (annex("anexo/2", "Anexo II"), [
            "anexo II de la resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003",
            "Resolución 58/208 de la Asamblea General, anexo II.",
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
        ([clause("parrafo/4"), clause("parrafo/4/fin/2")],
         "segundo párrafo del texto final del párrafo 4",
         "párr. 4, segundo párrafo del texto final"),
        ([clause("parrafo/4"), clause("parrafo/4/b-2", number="b")],
         "segundo apartado b) del párrafo 4", "párr. 4, segundo apartado b)"),
        ([clause("parrafo/4"), clause("parrafo/4/b-2/i", number="i")],
         "segundo apartado b) i) del párrafo 4", "párr. 4, segundo apartado b) i)"),
        ([clause("parrafo/4-3", number="4")], "tercer párrafo 4", "tercer párr. 4"),
        ([clause("preambulo/10"), clause("preambulo/10/b-2", number="b")],
         "segundo apartado b) del párrafo décimo del preámbulo",
         "segundo apartado b) del párrafo décimo del preámbulo"),
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
        ([clause("anexo/articulo/3")], "artículo 3 del anexo", "anexo, art. 3"),
        ([clause("anexo/articulo/3"), clause("anexo/articulo/3/2", number="2"),
          clause("anexo/articulo/3/2/a")],
         "párrafo 2 a) del artículo 3 del anexo", "anexo, art. 3, párr. 2 a)"),
        ([clause("anexo/articulo/3"), clause("anexo/articulo/3/a")],
         "artículo 3 a) del anexo", "anexo, art. 3 a)"),
        ([clause("anexo/articulo/3"), clause("anexo/articulo/3/s2", number=None)],
         "segundo párrafo sin numerar del artículo 3 del anexo",
         "anexo, art. 3, segundo párrafo sin numerar"),
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
    assert texts(own, paragraph, "oscola") == ["UNGA Res 75/101 B UN Doc A/RES/75/101A-B, para 1."]


def test_a_part_is_told_beside_the_symbol_of_all_parts() -> None:
    paragraph = clause("B/parrafo/1", "Decide")
    own = replace(MIGRATION, symbol="A/RES/75/101A-B", blocks=(paragraph,))
    chicago, _ = texts(own, paragraph, "chicago")
    assert "A/RES/75/101A-B (23 de diciembre de 2003), parte B, párr. 1, " in chicago
    written = ris(work_of(own, paragraph, SITE))
    assert (
        "N1  - parte B, párr. 1: https://example.org/es/A/RES/75/101A-B/B/parrafo/1/\n" in written
    )


def test_apa_lists_the_resolution_whatever_is_cited_of_it() -> None:
    forms = references(MIGRATION, POINT, SITE).tabs[1].references
    assert [form.text for form in forms] == [
        "(Asamblea General de las Naciones Unidas, 2003, párr. 10 b))",
        "Asamblea General de las Naciones Unidas. (2003, 23 de diciembre). "
        "Migración internacional y desarrollo (A/RES/58/208). https://example.org/es/A/RES/58/208/",
    ]
    spans = [[form.text[start:end] for start, end in form.italics] for form in forms]
    assert spans == [[], ["Migración internacional y desarrollo"]]
    assert texts(MIGRATION, PREAMBLE, "apa")[1] == texts(MIGRATION, None, "apa")[1]


def test_chicago_prints_number_symbol_and_day() -> None:
    forms = references(MIGRATION, PREAMBLE, SITE).tabs[2].references
    assert [form.text for form in forms] == [
        "Asamblea General de las Naciones Unidas, Resolución 58/208, "
        "Migración internacional y desarrollo, A/RES/58/208 (23 de diciembre de 2003), "
        "párrafo octavo del preámbulo, https://example.org/es/A/RES/58/208/preambulo/8/.",
        "Asamblea General de las Naciones Unidas. Resolución 58/208, "
        "Migración internacional y desarrollo. A/RES/58/208. 23 de diciembre de 2003. "
        "https://example.org/es/A/RES/58/208/.",
    ]
    spans = [[form.text[start:end] for start, end in form.italics] for form in forms]
    assert spans == [["Migración internacional y desarrollo"]] * 2


def test_styles_know_a_resolution_without_date_from_one_with_it() -> None:
    dated = texts(MIGRATION, None, "chicago")
    undated = texts(replace(MIGRATION, adopted=None), None, "chicago")
    assert "2003" in dated[1]
    assert "2003" not in undated[1]


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ([POINT], "para 10(b)"),
        ([clause("parrafo/2"), clause("parrafo/2/a/iv")], "para 2(a)(iv)"),
        ([clause("parrafo/4"), clause("parrafo/4/b-2", number="b")], "para 4(b) [2nd]"),
        ([clause("parrafo/4"), clause("parrafo/4/fin")], "para 4, closing words"),
        ([clause("parrafo/4"), clause("parrafo/4/fin/2")], "para 4, closing words [2nd]"),
        ([clause("preambulo/4")], "preambular para 4"),
        ([clause("preambulo/4"), clause("preambulo/4/a")], "preambular para 4(a)"),
        ([clause("parrafo/1", number=None)], "operative para 1"),
        ([clause("parrafo/s1", number=None)], "unnumbered para 1"),
        ([clause("seccion/2/parrafo/3")], "s II, para 3"),
        ([clause("anexo/2/parrafo/3")], "annex II, para 3"),
        ([clause("anexo/articulo/3"), clause("anexo/articulo/3/2/a")], "annex, art 3(2)(a)"),
        (
            [clause("anexo/articulo/3"), clause("anexo/articulo/3/s2", number=None)],
            "annex, art 3, unnumbered para 2",
        ),
        ([NOTE], "n 13"),
        ([annex("anexo", "Anexo")], "annex"),
    ],
    ids=lambda value: value[-1].id if isinstance(value, list) else "",
)
def test_oscola_names_every_kind_of_place(clauses: list[Text], expected: str) -> None:
    own = replace(MIGRATION, blocks=tuple(clauses))
    assert texts(own, clauses[-1], "oscola") == [
        f"UNGA Res 58/208 (23 December 2003) UN Doc A/RES/58/208, {expected}."
    ]


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("A/RES/58/208", "UNGA Res 58/208 (23 December 2003) UN Doc A/RES/58/208."),
        ("S/RES/2231(2015)", "UNSC Res 2231 (23 December 2003) UN Doc S/RES/2231(2015)."),
        ("A/RES/3201(S-VI)", "UNGA Res 3201 (S-VI) (23 December 2003) UN Doc A/RES/3201(S-VI)."),
        ("E/DEC/1995/313", "ECOSOC Dec 1995/313 (23 December 2003) UN Doc E/DEC/1995/313."),
        ("A/HRC/RES/32/1", "UNHRC Res 32/1 (23 December 2003) UN Doc A/HRC/RES/32/1."),
        ("A/RES/75/101A-B", "UNGA Res 75/101 A-B (23 December 2003) UN Doc A/RES/75/101A-B."),
    ],
)
def test_oscola_names_the_document_of_the_united_nations(symbol: str, expected: str) -> None:
    assert texts(replace(MIGRATION, symbol=symbol), None, "oscola") == [expected]


CONVENTION = Instrument(
    "A/RES/44/25",
    InstrumentKind.TREATY,
    "Convención sobre los Derechos del Niño",
    symbol="A/RES/44/25",
    body="Asamblea General",
    date=date(1989, 11, 20),
    facts=(
        Fact(Event.ADOPTED, date(1989, 11, 20), "su texto"),
        Fact(Event.PUBLISHED, Series(1577, 27531, 3), "nota 4"),
        Fact(Event.IN_FORCE, date(1990, 9, 2), "la Colección"),
    ),
)
REPORT = Instrument(
    "instrumentos/S.95.XIII.18",
    InstrumentKind.REPORT,
    "Informe de la Conferencia",
    body="Conferencia",
    year=1995,
)


@pytest.mark.parametrize(
    ("instrument", "in_note", "english"),
    [
        (
            CONVENTION,
            "Naciones Unidas, Treaty Series, vol. 1577, núm. 27531.",
            "Convención sobre los Derechos del Niño (adopted 20 November 1989, entered into force"
            " 2 September 1990) 1577 UNTS 3.",
        ),
        (
            replace(CONVENTION, facts=(Fact(Event.PUBLISHED, Series(1577, 27531), "nota 4"),)),
            "Naciones Unidas, Treaty Series, vol. 1577, núm. 27531.",
            "Convención sobre los Derechos del Niño (adopted 20 November 1989) 1577 UNTS no 27531.",
        ),
        (
            replace(CONVENTION, kind=InstrumentKind.DECLARATION, facts=(), number="44/25 A"),
            "Resolución 44/25 A de la Asamblea General.",
            "Convención sobre los Derechos del Niño (adopted 20 November 1989) UNGA Res 44/25 A.",
        ),
        (
            replace(CONVENTION, kind=InstrumentKind.RESOLUTION, facts=()),
            "Resolución 44/25 de la Asamblea General.",
            "UNGA Res 44/25 (20 November 1989) UN Doc A/RES/44/25.",
        ),
        (
            Instrument("A/HRC/RES/46/27", InstrumentKind.RESOLUTION, symbol="A/HRC/RES/46/27"),
            "Resolución 46/27 del Consejo de Derechos Humanos.",
            "UNHRC Res 46/27 UN Doc A/HRC/RES/46/27.",
        ),
        (
            replace(
                REPORT, target="A/58/98", symbol="A/58/98", title="Informe (A/58/98)", year=None
            ),
            "A/58/98.",
            "Informe UN Doc A/58/98.",
        ),
        (
            REPORT,
            "Informe de la Conferencia (publicación de las Naciones Unidas, número de venta:"
            " S.95.XIII.18).",
            "Informe de la Conferencia (United Nations 1995) UN Sales No S.95.XIII.18.",
        ),
        (
            Instrument(
                "instrumentos/plan", InstrumentKind.PROGRAMME, "Plan", date=date(1995, 3, 12)
            ),
            "Plan.",
            "Plan (12 March 1995).",
        ),
        (
            Instrument(
                "instrumentos/carta",
                InstrumentKind.CHARTER,
                "Carta",
                date=date(1945, 6, 26),
                facts=(Fact("Firmada", date(1945, 6, 26), "su texto"),),
            ),
            "Carta.",
            "Carta (signed 26 June 1945).",
        ),
    ],
    ids=[
        "treaty",
        "no page",
        "in an act",
        "act",
        "of a council",
        "document",
        "publication",
        "named",
        "signed",
    ],
)
def test_instruments_are_cited_by_where_they_are_printed(
    instrument: Instrument, in_note: str, english: str
) -> None:
    tabs = {tab.id: tab.references for tab in instrument_references(instrument).tabs}
    assert tabs["onu"][1].text == in_note
    assert [one.text for one in tabs["oscola"]] == [english]


def test_an_act_is_named_in_the_text_by_number_and_all_else_by_title() -> None:
    act = replace(CONVENTION, kind=InstrumentKind.RESOLUTION)
    first = [instrument_references(one).tabs[0].references[0].text for one in (act, CONVENTION)]
    assert first == [
        "resolución 44/25 de la Asamblea General, de 20 de noviembre de 1989",
        "Convención sobre los Derechos del Niño",
    ]


def test_the_series_is_set_in_italics() -> None:
    noted = instrument_references(CONVENTION).tabs[0].references[1]
    assert [noted.text[start:end] for start, end in noted.italics] == ["Treaty Series"]


def test_styles_print_the_title_once_where_there_is_no_author() -> None:
    treaty = Instrument("instrumentos/convenio", InstrumentKind.TREATY, "Convenio <X>", year=1951)
    tabs = {tab.id: tab.references for tab in instrument_references(treaty).tabs}
    assert [tabs[id_][1].text for id_ in ("apa", "chicago")] == [
        "Convenio <X>. (1951).",
        "Convenio <X>. 1951.",
    ]


def test_a_title_is_not_doubled_by_number_or_symbol() -> None:
    stub = Instrument("A/RES/49/1", InstrumentKind.RESOLUTION, symbol="A/RES/49/1")
    document = Instrument("A/58/9", InstrumentKind.DOCUMENT, symbol="A/58/9")
    chicago = [instrument_references(one).tabs[2].references[0].text for one in (stub, document)]
    assert chicago == [
        "Asamblea General de las Naciones Unidas, Resolución 49/1, A/RES/49/1 (s. f.), "
        "https://docs.un.org/es/A/RES/49/1.",
        "Naciones Unidas, Documento A/58/9, A/58/9 (s. f.), https://docs.un.org/es/A/58/9.",
    ]


def test_quotations_say_what_they_add_and_leave_out() -> None:
    chapeau = replace(clause("parrafo/10", "Pide que:"), markers=(Marker("1", 4),))
    inner = clause("parrafo/10/b/i", "Uno;", number="i")
    own = replace(MIGRATION, blocks=(chapeau, clause("parrafo/10/b", "Lo siguiente:"), inner))
    assert texts(own, inner, "onu")[2] == (
        "“[Pide que:] [Lo siguiente:] Uno” (se omiten las notas). "
        "Resolución 58/208 de la Asamblea General, párr. 10 b) i)."
    )
    assert texts(own, chapeau, "onu")[2] == (
        "“Pide que […]” (se omiten las notas). Resolución 58/208 de la Asamblea General, párr. 10."
    )


@pytest.mark.parametrize(
    ("pinpoint", "expected"),
    [
        ("anexo II", "Ibíd. [Informe de la Cumbre (S.96.IV.8)], anexo II"),
        ("cap. I, anexo II", "Ibíd. [Informe de la Cumbre (S.96.IV.8), cap. I], anexo II"),
        (None, "Ibíd. [Informe de la Cumbre (S.96.IV.8)], anexo II"),
    ],
)
def test_ibid_is_followed_by_what_it_stands_for(pinpoint: str | None, expected: str) -> None:
    target = "instrumentos/S.96.IV.8"
    cited = Citation(target, 23, 32, "S.96.IV.8", pinpoint="cap. I, anexo I")
    again = Citation(target, 0, 5, "Ibíd.", pinpoint=pinpoint)
    notes = (
        note("1", "Informe de la Cumbre (S.96.IV.8), cap. I, anexo I.", citations=(cited,)),
        note("2", "Ibíd.", citations=(again,)),
        note("3", "Ibíd., anexo II.", citations=(again,)),
    )
    own = replace(MIGRATION, notes=notes)
    assert texts(own, notes[2], "onu")[2].startswith(f"“{expected}”")


def test_signs_of_markup_in_a_title_are_kept() -> None:
    own = replace(MIGRATION, title=text("titulo", "Ciencia & <técnica>: 100 %"))
    assert all("Ciencia & <técnica>: 100 %" in form for form in texts(own, None, "chicago"))


def test_tabs_stand_in_the_order_of_the_page() -> None:
    names = [tab.name for tab in references(MIGRATION, None, SITE).tabs]
    assert names == ["Naciones Unidas", "APA 7", "Chicago", "OSCOLA 4"]


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
