"""What instruments are called in Spanish, and how facts about them read."""

from __future__ import annotations

from datetime import date

import pytest

from resolution.core.instrument import (
    Event,
    Fact,
    Instrument,
    InstrumentKind,
    Link,
    PrintedAt,
    Series,
)
from resolution.core.place import Place
from resolution.languages.es import instruments
from resolution.languages.es.typography import unbound

RESOLUTION, DECISION, TREATY, REPORT = (
    InstrumentKind.RESOLUTION,
    InstrumentKind.DECISION,
    InstrumentKind.TREATY,
    InstrumentKind.REPORT,
)

CALLED = [
    (Instrument("A/RES/57/270B", RESOLUTION, symbol="A/RES/57/270B"),
     "Resolución 57/270 B", "Resolución 57/270 B", "57/270 B", "Asamblea General"),
    (Instrument("A/RES/58/208", RESOLUTION, "Migración", symbol="A/RES/58/208"),
     "Migración", "Resolución 58/208", "58/208", "Asamblea General"),
    (Instrument("E/DEC/1995/313", DECISION, symbol="E/DEC/1995/313"),
     "Decisión 1995/313", "Decisión 1995/313", "1995/313", "Consejo Económico y Social"),
    (Instrument("A/RES/217(III)", TREATY, "Declaración", "DUDH", "A/RES/217(III)", "217 A (III)"),
     "Declaración", "DUDH", "217 A (III)", "Asamblea General"),
    (Instrument("A/58/98", REPORT, symbol="A/58/98"), "A/58/98", "A/58/98", None, None),
    (Instrument("instrumentos/x", TREATY, "Convenio", body="Una Conferencia"),
     "Convenio", "Convenio", None, "Una Conferencia"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("instrument", "title", "label", "number", "body"),
    CALLED,
    ids=[row[0].target for row in CALLED],
)
def test_instruments_are_called_by_title_or_symbol(
    instrument: Instrument, title: str, label: str, number: str | None, body: str | None
) -> None:
    assert instruments.title(instrument) == title
    assert instruments.label(instrument) == label
    assert instruments.number(instrument) == number
    assert instruments.body(instrument) == body


PLACE = PrintedAt("A/RES/57/270B", Place.parse("parrafo/10/b"))
FACTS = [
    (Instrument("x", RESOLUTION, facts=(Fact(Event.ADOPTED, date(1994, 12, 19), PLACE),)),
     ("Aprobada", "19 de diciembre de 1994", "párrafo 10 b) de la resolución 57/270 B")),
    (Instrument("x", TREATY, "Pacto", facts=(Fact(Event.PUBLISHED, Series(1577, 27531), "ONU"),)),
     ("Publicado", "Naciones Unidas, Treaty Series, vol. 1577, núm. 27531", "ONU")),
    (Instrument("x", TREATY, "Naciones Unidas, Treaty Series, vol. 2, núm. 3",
                facts=(Fact(Event.PUBLISHED, "Naciones Unidas, Treaty Series, vol. 2, núm. 3",
                            PrintedAt("A/RES/75/1", Place.parse("nota/4"))),)),
     ("Publicado", "Naciones Unidas, Treaty Series, vol. 2, núm. 3",
      "nota 4 de la resolución 75/1")),
    (Instrument("x", RESOLUTION, facts=(Fact(Event.CONCERNED, "la migración", PLACE),)),
     ("Asunto", "la migración", "párrafo 10 b) de la resolución 57/270 B")),
    (Instrument("x", TREATY, "Carta", facts=(Fact("Firmada", date(1945, 6, 26), "Carta"),)),
     ("Firmada", "26 de junio de 1945", "Carta")),
    (Instrument("x", REPORT, "Informe", facts=(Fact("Número de venta", "S.95.XIII.18", "nota"),)),
     ("Número de venta", "S.95.XIII.18", "nota")),
]  # fmt: skip


@pytest.mark.parametrize(("instrument", "said"), FACTS)
def test_facts_in_words(instrument: Instrument, said: tuple[str, str, str]) -> None:
    (fact,) = instruments.facts(instrument)
    assert (fact.label, unbound(fact.value), fact.origin) == said


def test_the_official_address_of_the_symbol_comes_first() -> None:
    own = Link("Colección de Tratados", "https://treaties.un.org/")
    assert instruments.links(Instrument("x", TREATY, links=(own,))) == (own,)
    assert instruments.links(Instrument("x", TREATY, symbol="A/RES/44/25", links=(own,))) == (
        Link("A/RES/44/25 en docs.un.org", "https://docs.un.org/es/A/RES/44/25"),
        own,
    )
    assert instruments.links(Instrument("x", DECISION, symbol="E/DEC/1995/313")) == ()
    assert instruments.translations(Instrument("x", DECISION, symbol="E/DEC/1995/313")) == ()
    assert [
        (code, link.url)
        for code, link in instruments.translations(Instrument("x", TREATY, symbol="A/RES/44/25"))
    ] == [
        (code, f"https://docs.un.org/{code}/A/RES/44/25")
        for code in ("ar", "zh", "en", "fr", "ru", "es")
    ]
    assert instruments.official("A/RES/57/270B") == Link(
        "Resolución 57/270 B", "https://docs.un.org/es/A/RES/57/270B"
    )


SUBTITLES = [
    (Instrument("x", RESOLUTION, "Medidas", symbol="A/RES/S-24/2", date=date(2000, 7, 1)),
     "Resolución S-24/2 de la Asamblea General, de 1 de julio de 2000."),
    (Instrument("x", RESOLUTION, symbol="S/RES/2231(2015)"),
     "Resolución del Consejo de Seguridad."),
    (Instrument("x", REPORT, symbol="A/58/98"), "Documento de las Naciones Unidas."),
    (Instrument("x", REPORT, "Informe", symbol="A/58/98"), "Documento, con la signatura A/58/98."),
    (Instrument("x", REPORT, "Informe", symbol="A/58/98", body="Secretario General"),
     "Informe del Secretario General, con la signatura A/58/98."),
    (Instrument("x", REPORT, "Informe", body="Cumbre Mundial"), "Informe de la Cumbre Mundial."),
    (Instrument("x", REPORT, "Informe", year=1996), "Documento, publicado en 1996."),
    (Instrument("x", TREATY, "Pacto", symbol="A/RES/2200(XXI)", number="2200 A (XXI)"),
     "Tratado, aprobado por la Asamblea General en su resolución 2200 A (XXI)."),
    (Instrument("x", InstrumentKind.DECLARATION, "Declaración", body="Cumbre Mundial"),
     "Declaración, aprobada por la Cumbre Mundial."),
    (Instrument("x", InstrumentKind.PROGRAMME, "Plataforma de Acción de Beijing", body="Cumbre"),
     "Plataforma de Acción, aprobada por la Cumbre."),
    (Instrument("x", InstrumentKind.PROGRAMME, symbol="A/AC.297/2025/3"), "Programa."),
    (Instrument("x", TREATY, "Pacto"), "Tratado."),
]  # fmt: skip


@pytest.mark.parametrize(("instrument", "sentence"), SUBTITLES)
def test_subtitles(instrument: Instrument, sentence: str) -> None:
    assert unbound(instruments.subtitle(instrument)) == sentence
