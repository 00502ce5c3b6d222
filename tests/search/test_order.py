"""The order of results: each criterion decides where those before it do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation, Marker
from tests.samples import clause, note, resolution
from tests.search.conftest import run_node, write_search

# By lunr's score, which likes short texts, or by place the first of each group would come first.
CLAUSES = (
    # a word as typed, before another form of it
    "Subraya el mercado;",
    "Alienta a los gobiernos a que abran, en cuanto les sea posible, sus mercados agrícolas;",
    # with its accent, if that was typed
    "Lamenta lo que allí se practica;",
    "Reconoce que es útil el intercambio de experiencias sobre toda práctica institucional;",
    # words in a row
    "Celebra la colaboración, técnica y también parlamentaria;",
    "Recomienda que se amplíe, con los medios que ya existen, la colaboración parlamentaria;",
    # what the Assembly says, before its sources
    "Pide a las comisiones regionales que reúnan y comparen estadísticas sobre la pesca costera;",
    # clauses that open with the word
    "Recuerda que la Conferencia encomia;",
    "Encomia la labor que han realizado las comisiones, los fondos y los programas;",
    # symbols: where they are printed, then what calls the note, in the order of the text
    "Toma conocimiento del volumen anual de publicaciones del Departamento de Información;",
    "Toma conocimiento del volumen;",
    # lunr's score: where a word stands more often
    "Observa el uso de semillas y de otros insumos, como los fertilizantes y los plaguicidas;",
    "Insiste en que las semillas son semillas;",
    # names
    "Insta a que se aplique el Convenio de Minamata sobre el mercurio;",
    # a long text
    "Agua, bosque, carbón, dinero, escuela, fábrica, ganado, hospital, iglesia y jardín;",
    # words that look like a misspelt one
    "Censo;",
    "Tenso;",
    "Jugar;",
    "Lugares;",
    "Pasaje y paisaje; carrera y cartera; hechos y pechos; acero y hacer; orilla y orina;",
    # nearly all of a text, by the score
    "Observa cuánto trigo se ha sembrado en los campos;",
    "Más trigo, trigo y trigo;",
)
NOTES = ("Véanse las estadísticas.", "A/75/12.", "Véase A/75/12, anexo.")
CALLS = {10: Marker("2", 84), 11: Marker("3", 29)}

MINAMATA = "Convenio de Minamata"
INSTRUMENTS = (
    Instrument(
        "instrumentos/minamata",
        InstrumentKind.TREATY,
        MINAMATA,
        aliases=("Pacto Azogue",),
    ),
    Instrument("A/75/12", InstrumentKind.REPORT, "A/75/12", symbol="A/75/12"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    clauses = [
        clause(
            f"parrafo/{number}",
            text,
            markers=(CALLS[number],) if number in CALLS else (),
            citations=_cited(text),
        )
        for number, text in enumerate(CLAUSES, 1)
    ]
    notes = [note(str(number), text) for number, text in enumerate(NOTES, 1)]
    own = resolution(clauses, notes, symbol="A/RES/91/70", title="")
    instruments = {instrument.target: instrument for instrument in INSTRUMENTS}
    collection = Collection({own.symbol: own}, instruments, {}, {})
    return write_search(collection, tmp_path_factory.mktemp("order"))


def _cited(text: str) -> tuple[Citation, ...]:
    start = text.find(MINAMATA)
    end = start + len(MINAMATA)
    return (Citation("instrumentos/minamata", start, end, MINAMATA),) if start >= 0 else ()


ORDER = [
    ("mercados", ["parrafo/2", "parrafo/1"]),
    ("práctica", ["parrafo/4", "parrafo/3"]),
    ("practica", ["parrafo/3", "parrafo/4"]),
    ("colaboración parlamentaria", ["parrafo/6", "parrafo/5"]),
    ("estadísticas", ["parrafo/7", "nota/1"]),
    ("encomia", ["parrafo/9", "parrafo/8"]),
    ("A/75/12", ["@A/75/12", "nota/2", "nota/3", "parrafo/10", "parrafo/11"]),
    ("semillas", ["parrafo/13", "parrafo/12"]),
    ("trigo", ["parrafo/22", "parrafo/21"]),
    # the page of what is named comes first if nothing else is asked for, else last
    ("convenio de minamata", ["@instrumentos/minamata", "parrafo/14"]),
    ("pacto azogue", ["@instrumentos/minamata", "parrafo/14"]),
    ("convenio", ["parrafo/14", "@instrumentos/minamata"]),
    ("minamata convenio", ["parrafo/14", "@instrumentos/minamata"]),
    # the last word of a name may be half typed, unless it is a word
    ("pacto azo", ["@instrumentos/minamata", "parrafo/14"]),
    ("pacto agua", []),
    # words in a row, from the beginning of a text to its end; the last may be half typed
    ("«insiste en que las semillas son semillas»", ["parrafo/13"]),
    ("“colaboración parl", ["parrafo/6"]),
    # words that say how count where they stand, and are left out where they do not
    ("regionales sobre", ["parrafo/7"]),
    ("gobiernos sobre", ["parrafo/2"]),
    # one letter is too few
    ("ja", ["parrafo/15"]),
    ("j", []),
    ("91/7", ["@A/RES/91/70"]),
]


def asked(folder: Path, *queries: str) -> list[dict[str, object]]:
    answers: list[dict[str, object]] = run_node("engine.js", folder, {"queries": queries})[
        "answers"
    ]
    return answers


def found(answer: dict[str, object]) -> list[str]:
    paths: list[str] = answer["results"]  # type: ignore[assignment]
    return [
        path.removeprefix("es/A/RES/91/70/")
        if path.startswith("es/A/RES/91/70/")
        else path.replace("es/", "@", 1)
        for path in paths
    ]


def test_order(folder: Path) -> None:
    answers = asked(folder, *(query for query, _ in ORDER))
    assert [(answer["query"], found(answer)) for answer in answers] == ORDER


@pytest.mark.parametrize(
    ("pasted", "number"),
    [
        ("agua bosque carbón dinero escuela fábrica ganado bicicleta", 1),
        ("agua bosque carbón dinero escuela fábrica trineo bicicleta", 0),
        ("agua bosque carbón dinero escuela fábrica bicicleta", 0),
    ],
)
def test_a_long_paste_may_have_a_few_words_that_the_text_has_not(
    folder: Path, pasted: str, number: int
) -> None:
    [answer] = asked(folder, pasted)
    assert found(answer) == ["parrafo/15"] * number


MISSPELT = [
    ("zenso", "censo"),  # what sounds like it, not «tenso»
    ("nugar", "jugar"),  # what is printed, not «lugar», of which only the plural is
    ("cnso", ""),  # too short to tell
    # doubled letters and a silent h sound alike: not «paisaje», «cartera», «pechos», «hacer»
    ("passaje", "pasaje"),
    ("carera", "carrera"),
    ("echos", "hechos"),
    ("hacero", "acero"),
    ("oriya", "orilla"),  # as do two letters and one, not «orina»
    # any letter left out, put in, replaced or swapped with the next, from the first to the last
    ("ardín", "jardín"),
    ("hospita bosque", "hospital bosque"),
    ("ghospital", "hospital"),
    ("hospitalr", "hospital"),
    ("nospital", "hospital"),
    ("hospitar", "hospital"),
    ("ohspital", "hospital"),
    ("hospitla", "hospital"),
]


def test_what_a_misspelt_word_is_taken_for(folder: Path) -> None:
    answers = asked(folder, *(typed for typed, _ in MISSPELT))
    assert [(answer["query"], answer["corrected"]) for answer in answers] == MISSPELT
