from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from resolution.cite import cite
from resolution.core.collection import LaterCitation
from resolution.core.errors import PromiseError, ResolutionError
from resolution.core.instrument import Event, Fact, Instrument, InstrumentKind, PrintedAt, Series
from resolution.core.model import Resolution
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.know.linking import link, verify
from tests.cite.notation import EMPTY, resolution

LATER = LaterCitation("A/RES/76/1", "preámbulo", "texto")


def make(symbol: str, clauses: dict[str, str], notes: dict[str, str] | None = None) -> Resolution:
    return cite(resolution(clauses, notes, symbol=symbol), EMPTY)


def test_backlinks_stand_in_reading_order_of_all_resolutions() -> None:
    first = make("A/RES/75/9", {"preambulo/1": "Recordando su resolución 58/208[^1],"},
                 {"1": "A/58/98; véase la resolución 58/208."})  # fmt: skip
    second = make(
        "A/RES/75/10",
        {
            "parrafo/1": "Recuerda la resolución 58/208;",
            "parrafo/2": "Pide que se aplique la resolución 75/9;",
        },
    )
    collection = link([second, first], EMPTY)
    verify(collection)
    assert list(collection.resolutions) == ["A/RES/75/9", "A/RES/75/10"]
    assert [(b.source, b.text.id) for b in collection.backlinks["A/RES/58/208"]] == [
        ("A/RES/75/9", "preambulo/1"), ("A/RES/75/9", "nota/1"), ("A/RES/75/10", "parrafo/1"),
    ]  # fmt: skip
    assert list(collection.instruments) == ["A/58/98", "A/RES/58/208", "A/RES/75/9"]
    assert not collection.instruments["A/RES/75/9"].stub
    assert link([first, second], EMPTY) == collection


Row = tuple[str, dict[str, str], dict[str, str], str, Instrument]


def acted(
    name: str, kind: InstrumentKind, symbol: str, called: str, note: str, number: str | None = None
) -> Row:
    """A row of something called by its name, for which a note gives an act."""
    origin = PrintedAt("A/RES/75/300", Place.parse("preambulo/1"))
    facts = (Fact(Event.TITLED, called, origin),)
    known = Instrument(symbol, kind, called, symbol=symbol, number=number, facts=facts)
    return name, {"preambulo/1": f"Recordando la {called}[^1],"}, {"1": note}, symbol, known


STUBS: list[tuple[str, dict[str, str], dict[str, str], str, Instrument]] = [
    (
        "resolution with its date",
        {"preambulo/1": "Recordando su resolución 49/127, de 19 de diciembre de 1994,"},
        {},
        "A/RES/49/127",
        Instrument(
            "A/RES/49/127", InstrumentKind.RESOLUTION, symbol="A/RES/49/127",
            date=date(1994, 12, 19), year=1994,
            facts=(Fact(Event.ADOPTED, date(1994, 12, 19),
                        PrintedAt("A/RES/75/300", Place.parse("preambulo/1"))),),
        ),
    ),
    (
        "what a list of numbers is about",
        {"preambulo/1": "Recordando sus resoluciones 49/127, de 19 de diciembre de 1994, y 50/123,"
                        " relativas a la migración internacional y el desarrollo, así como"},
        {},
        "A/RES/49/127",
        Instrument(
            "A/RES/49/127", InstrumentKind.RESOLUTION, symbol="A/RES/49/127",
            date=date(1994, 12, 19), year=1994,
            facts=(
                Fact(Event.ADOPTED, date(1994, 12, 19),
                     PrintedAt("A/RES/75/300", Place.parse("preambulo/1"))),
                Fact(Event.CONCERNED, "la migración internacional y el desarrollo",
                     PrintedAt("A/RES/75/300", Place.parse("preambulo/1"))),
            ),
        ),
    ),
    *(
        (
            f"what is about «{matter}»",
            {"preambulo/1": f"Recordando su resolución 49/127, relativa a {matter}{after}"},
            {},
            "A/RES/49/127",
            Instrument(
                "A/RES/49/127", InstrumentKind.RESOLUTION, symbol="A/RES/49/127",
                facts=(Fact(Event.CONCERNED, matter,
                            PrintedAt("A/RES/75/300", Place.parse("preambulo/1"))),),
            ),
        )
        for matter, after in (
            ("la promoción del diálogo, la comprensión y la cooperación entre religiones", ","),
            ("la promoción, protección y disfrute de los derechos", ","),
            ("los refugiados, los repatriados y los desplazados en África", ", y pide"),
            ("la juventud y la paz", ", su resolución 68/4, y la reunión"),
            ("el agua", ", la resolución sobre el mar y otras"),
            ("el turismo", ", así como otras y la decisión"),
            ("la cuestión " + "del desarrollo " * 40 + "en África", ", y pide"),
        )
    ),
    (
        "what another resolution is about",
        {"preambulo/1": "Recordando su resolución 49/127 y la resolución 50/123, relativa al agua,"
                        " y la decisión 50/1, relativa a la paz,"},
        {},
        "A/RES/49/127",
        Instrument("A/RES/49/127", InstrumentKind.RESOLUTION, symbol="A/RES/49/127"),
    ),
    (
        "dates that disagree are none",
        {"preambulo/1": "Recordando la resolución 49/127, de 19 de diciembre de 1994,",
         "preambulo/2": "Recordando la resolución 49/127, de 20 de diciembre de 1994,"},
        {},
        "A/RES/49/127",
        Instrument(
            "A/RES/49/127", InstrumentKind.RESOLUTION, symbol="A/RES/49/127"
        ),
    ),
    (
        "the place of a treaty, the name of the series in full",
        {"preambulo/1": "Recordando lo convenido[^1] y lo pactado[^2],"},
        {"1": "Naciones Unidas, Treaty Series, vol. 1760, núm. 30619.",
         "2": "Ibid., vol. 1954, núm. 33480."},
        "instrumentos/treaty-series-1954-33480",
        Instrument(
            "instrumentos/treaty-series-1954-33480", InstrumentKind.TREATY,
            "Naciones Unidas, Treaty Series, vol. 1954, núm. 33480",
        ),
    ),
    (
        "letter as printed",
        {"preambulo/1": "Recordando su resolución 2200 A (XXI),"},
        {},
        "A/RES/2200(XXI)",
        Instrument(
            "A/RES/2200(XXI)", InstrumentKind.RESOLUTION, symbol="A/RES/2200(XXI)",
            number="2200 A (XXI)",
        ),
    ),
    (
        "title that a text quotes",
        {"preambulo/1": "Recordando su resolución 70/1, de 25 de septiembre de 2015, titulada"
                        " “Transformar nuestro mundo”,"},
        {},
        "A/RES/70/1",
        Instrument(
            "A/RES/70/1", InstrumentKind.RESOLUTION, "Transformar nuestro mundo",
            symbol="A/RES/70/1", date=date(2015, 9, 25), year=2015,
            facts=tuple(
                Fact(what, value, PrintedAt("A/RES/75/300", Place.parse("preambulo/1")))
                for what, value in ((Event.TITLED, "Transformar nuestro mundo"),
                                    (Event.ADOPTED, date(2015, 9, 25)))
            ),
        ),
    ),
    (
        "name that its note gives a resolution for",
        {"preambulo/1": "Recordando la Declaración sobre el Derecho al Desarrollo[^1],"},
        {"1": "Resolución 41/128, anexo."},
        "A/RES/41/128",
        Instrument(
            "A/RES/41/128", InstrumentKind.RESOLUTION,
            "Declaración sobre el Derecho al Desarrollo", symbol="A/RES/41/128",
            facts=(Fact(Event.TITLED, "Declaración sobre el Derecho al Desarrollo",
                        PrintedAt("A/RES/75/300", Place.parse("preambulo/1"))),),
        ),
    ),
    acted("treaty that its note gives a resolution for", InstrumentKind.TREATY, "A/RES/22(I)",
          "Convención sobre Prerrogativas e Inmunidades", "Resolución 22 A (I).", "22 A (I)"),
    acted("treaty that its note says to see a resolution for", InstrumentKind.TREATY,
          "A/RES/169(II)", "Acuerdo relativo a la Sede", "Véase la resolución 169 (II)."),
    (
        "resolution about a treaty, by whose name it is called",
        {"preambulo/1": "Recordando la resolución 75/64, titulada “Tratado sobre el Comercio de"
                        " Armas”, y la Convención[^1],"},
        {"1": "Resolución 75/64."},
        "A/RES/75/64",
        Instrument(
            "A/RES/75/64", InstrumentKind.RESOLUTION, "Tratado sobre el Comercio de Armas",
            symbol="A/RES/75/64",
            facts=(Fact(Event.TITLED, "Tratado sobre el Comercio de Armas",
                        PrintedAt("A/RES/75/300", Place.parse("preambulo/1"))),),
        ),
    ),
    acted("statute that is no treaty", InstrumentKind.RESOLUTION, "A/RES/3357(XXIX)",
          "Estatuto de la Comisión de Administración Pública Internacional",
          "Resolución 3357 (XXIX), anexo."),
    acted("global compact, which is no treaty", InstrumentKind.RESOLUTION, "A/RES/73/151",
          "Pacto Mundial sobre los Refugiados", "Resolución 73/151."),
    (
        "resolution that holds two things: no title",
        {"preambulo/1": "el Pacto de Derechos Civiles[^1] y el Pacto de Derechos Sociales[^1]"},
        {"1": "Resolución 2200 A (XXI), anexo."},
        "A/RES/2200(XXI)",
        Instrument("A/RES/2200(XXI)", InstrumentKind.RESOLUTION, symbol="A/RES/2200(XXI)",
                   number="2200 A (XXI)"),
    ),
    (
        "report",
        {"parrafo/1": "Toma nota del informe del Secretario General[^1];"},
        {"1": "A/58/98."},
        "A/58/98",
        Instrument("A/58/98", InstrumentKind.REPORT, symbol="A/58/98"),
    ),
    (
        "publication with its title",
        {},
        {"1": "Véase Informe de la Cumbre Mundial, Copenhague, 6 a 12 de marzo de 1995 (publicación"
              " de las Naciones Unidas, número de venta: S.96.IV.8), cap. I."},
        "instrumentos/S.96.IV.8",
        Instrument(
            "instrumentos/S.96.IV.8", InstrumentKind.REPORT,
            "Informe de la Cumbre Mundial, Copenhague, 6 a 12 de marzo de 1995",
        ),
    ),
    (
        "treaty by name, with its place in the series",
        {"preambulo/1": "Recordando el Convenio sobre la Diversidad Biológica[^1],"},
        {"1": "Naciones Unidas, Treaty Series, vol. 1760, núm. 30619."},
        "instrumentos/convenio-sobre-la-diversidad-biologica",
        Instrument(
            "instrumentos/convenio-sobre-la-diversidad-biologica", InstrumentKind.TREATY,
            "Convenio sobre la Diversidad Biológica",
            facts=(Fact(Event.PUBLISHED, Series(1760, 30619),
                        PrintedAt("A/RES/75/300", Place.parse("nota/1"))),),
        ),
    ),
    (
        "treaties by one name, with their places in the series",
        {"preambulo/1": "Recordando los Convenios de Ginebra de 1949[^1],"},
        {"1": "Naciones Unidas, Treaty Series, vol. 75, núms. 970 a 973."},
        "instrumentos/convenios-de-ginebra-de-1949",
        Instrument(
            "instrumentos/convenios-de-ginebra-de-1949", InstrumentKind.TREATY,
            "Convenios de Ginebra de 1949",
            facts=(Fact(Event.PUBLISHED, "Naciones Unidas, Treaty Series, vol. 75, núms. 970 a 973",
                        PrintedAt("A/RES/75/300", Place.parse("nota/1"))),),
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("clauses", "notes", "target", "expected"), [r[1:] for r in STUBS], ids=[r[0] for r in STUBS]
)
def test_stubs_say_what_the_texts_say(
    clauses: dict[str, str], notes: dict[str, str], target: str, expected: Instrument
) -> None:
    found = link([make("A/RES/75/300", clauses, notes)], EMPTY).instruments[target]
    assert found == expected


def test_registry_comes_before_stub() -> None:
    known = Instrument("A/RES/58/208", InstrumentKind.RESOLUTION, "Migración")
    source = make("A/RES/75/1", {"preambulo/1": "Recordando la resolución 58/208,"})
    collection = link([source], Registry(instruments={"A/RES/58/208": known}))
    assert collection.instruments == {"A/RES/58/208": known}


def test_paragraphs_that_the_cited_resolution_lacks_lead_to_the_whole() -> None:
    cited = make("A/RES/75/1", {"parrafo/3": "Decide;"})
    citing = make(
        "A/RES/75/2",
        {
            "parrafo/1": "Recuerda el párrafo 3 de la resolución 75/1;",
            "parrafo/2": "Recuerda el párrafo 9 de la resolución 75/1;",
        },
    )
    parts = [b.citation.part for b in link([cited, citing], EMPTY).backlinks["A/RES/75/1"]]
    assert parts == [Place.parse("parrafo/3"), None]


def test_later_citations_are_those_that_the_collection_does_not_hold() -> None:
    registry = Registry(later={"A/RES/75/1": (LATER,), "A/RES/2/2": (LATER,)})
    one, other = make("A/RES/75/1", {}), make("A/RES/76/1", {})
    assert link([one], registry).later == {"A/RES/75/1": (LATER,)}
    assert link([one, other], registry).later == {}


def test_two_sources_of_one_symbol_are_an_error() -> None:
    source = make("A/RES/75/1", {})
    with pytest.raises(ResolutionError, match="A/RES/75/1: two sources bear this symbol"):
        link([source, source], EMPTY)


def test_verify_names_what_is_not_joined_both_ways() -> None:
    source = make("A/RES/75/1", {"preambulo/1": "Recordando la resolución 58/208,"})
    whole = link([source], EMPTY)
    backlinks = whole.backlinks["A/RES/58/208"]
    broken = [
        (replace(whole, backlinks={}), "A/RES/58/208 has no backlink"),
        (replace(whole, resolutions={}), "A/RES/58/208 has no citation"),
        (replace(whole, backlinks={"A/RES/58/208": backlinks * 2}), "two backlinks"),
        (replace(whole, instruments={}), "A/RES/58/208 is cited but is no instrument"),
    ]
    for collection, message in broken:
        with pytest.raises(PromiseError, match=message):
            verify(collection)


def test_many_resolutions_link_in_proportion() -> None:
    text = "Recordando sus resoluciones " + ", ".join(f"60/{n}" for n in range(1, 40)) + ","
    sources = [make(f"A/RES/75/{n}", {"preambulo/1": text}) for n in range(1, 60)]
    collection = link(sources, EMPTY)
    verify(collection)
    assert {len(b) for b in collection.backlinks.values()} == {59}


@pytest.mark.parametrize(
    ("code", "text", "part"),
    [
        ("es", "Recuerda el artículo 3 del anexo de la resolución 75/1;", "anexo/articulo/3"),
        ("es", "Recuerda el párrafo 2 del artículo 3 de la resolución 75/1;", "anexo/articulo/3"),
        ("es", "Recuerda la resolución 75/1, anexo, art. 3;", "anexo/articulo/3"),
        ("es", "Recuerda el artículo 4 del anexo de la resolución 75/1;", None),
        ("es", "Recuerda el artículo 3 del anexo II de la resolución 75/1;", None),
        ("es", "Recuerda el artículo 3 del anexo de la resolución 75/2;", None),
        ("en", "Recalls article 3 of the annex to resolution 75/1;", "anexo/articulo/3"),
        ("fr", "Rappelle l’article 3 de la résolution 75/1;", "anexo/articulo/3"),
    ],
)
def test_an_article_leads_to_its_place_where_the_text_is_held(
    code: str, text: str, part: str | None
) -> None:
    cited = make("A/RES/75/1", {"parrafo/1": "Decide actuar;", "anexo/articulo/3": "Los Estados."})
    clauses = resolution({"parrafo/1": text}, symbol="A/RES/75/3", language=code)
    held = link([cited, cite(clauses, EMPTY)], EMPTY).resolutions["A/RES/75/3"]
    (citation,) = (c for text in held.texts() for c in text.citations)
    assert (str(citation.part) if citation.part else None) == part


def test_of_several_articles_each_leads_to_its_place_or_nowhere() -> None:
    cited = make("A/RES/75/1", {"parrafo/1": "Decide actuar;", "anexo/articulo/3": "Los Estados."})
    of = "Recuerda los artículos 3 y 9 del anexo de la resolución {};"
    clauses = {"parrafo/1": of.format("75/1"), "parrafo/2": of.format("75/2")}
    citing = make("A/RES/75/3", clauses)
    held = link([cited, citing], EMPTY).resolutions["A/RES/75/3"]
    assert [(c.text, str(c.part or "")) for text in held.texts() for c in text.citations] == [
        *[("3", "anexo/articulo/3"), ("75/1", ""), ("75/2", "")]
    ]


def test_an_article_of_a_convention_called_by_name_leads_to_its_place() -> None:
    cited = make("A/RES/75/1", {"parrafo/1": "Decide actuar;", "anexo/articulo/3": "Los Estados."})
    citing = make(
        "A/RES/75/3",
        {"preambulo/1": "Recordando el artículo 3 de la Convención sobre los Mares[^1],"},
        {"1": "Resolución 75/1, anexo."},
    )
    found = link([cited, citing], EMPTY).resolutions["A/RES/75/3"]
    clause = next(found.clauses())
    assert [str(citation.part) for citation in clause.citations] == ["anexo/articulo/3"]
