from __future__ import annotations

from datetime import date

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation, Clause, Kind, Marker, Note, Resolution
from resolution.publish.search.findables import Findable, Shelf, findables
from resolution.publish.search.names import Name, names

REPORT = Instrument("A/75/1", InstrumentKind.REPORT, "Informe", "A/75/1", "A/75/1", aliases=("IG",))
ONE = Resolution(
    "A/RES/75/9",
    "es",
    "Título",
    None,
    (
        Clause("preambulo/1", Kind.PREAMBULAR, "Recordando", "1", notes=(Marker("1", 10),)),
        Clause("parrafo/1", Kind.OPERATIVE, "Pide que:", "1", action="Pide"),
        Clause("parrafo/1/a", Kind.SUBPARAGRAPH, "Siga;", "a", parent="parrafo/1"),
    ),
    (Note("1", "A/75/1.", (Citation("A/75/1", 0, 6, "A/75/1"),)),),
    adopted=date(2020, 12, 31),
)
PAGES = (
    Findable(
        Shelf.PREAMBLE, "es/A/RES/75/9/preambulo/1", "preambulo/1", "Párrafo 1", "Recordando",
        cites=("a/75/1",),
    ),
    Findable(Shelf.OPERATIVE, "es/A/RES/75/9/parrafo/1", "parrafo/1", "Párrafo 1", "Pide que:", 4),
    Findable(Shelf.OPERATIVE, "es/A/RES/75/9/parrafo/1/a", "parrafo/1/a", "Párrafo 1 a)", "Siga;"),
    Findable(
        Shelf.NOTE, "es/A/RES/75/9/nota/1", "nota/1", "Nota 1", "A/75/1.", cites=("a/75/1",)
    ),
    Findable(Shelf.INSTRUMENT, "es/A/RES/75/9", "", "Resolución 75/9", "Título", own=("75/9",)),
    Findable(Shelf.INSTRUMENT, "es/A/75/1", "", "Informe", "A/75/1", other="IG", own=("a/75/1",)),
)  # fmt: skip


def test_every_page_is_a_record() -> None:
    collection = Collection({ONE.symbol: ONE}, {REPORT.target: REPORT}, {}, {})
    assert tuple(findables(collection)) == PAGES


def test_in_a_collection_of_several_titles_say_the_resolution() -> None:
    other = Resolution("A/RES/75/10", "es", "Otra", None, ())
    collection = Collection({ONE.symbol: ONE, other.symbol: other}, {}, {}, {})
    titles = [record.title for record in findables(collection) if record.place]
    assert titles == [
        "75/9, párrafo 1", "75/9, párrafo 1", "75/9, párrafo 1 a)", "75/9, nota 1",
    ]  # fmt: skip


def test_names_mean_instruments_or_the_words_of_the_texts() -> None:
    said = {"OIM": "Organización Internacional para las Migraciones", "IG": "Informe"}
    collection = Collection({}, {REPORT.target: REPORT}, {}, {}, said)
    assert tuple(names(collection)) == (
        Name("IG", ("a/75/1",)),
        Name("OIM", (), ("Organización Internacional para las Migraciones",)),
    )
