from __future__ import annotations

from dataclasses import replace
from datetime import date

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation
from resolution.core.place import Kind, Place
from resolution.publish.search.findables import Findable, Shelf, findables, instrument_findable
from resolution.publish.search.names import Name, names
from tests.samples import annex, clause, note, resolution, table, text

REPORT = Instrument("A/75/1", InstrumentKind.REPORT, "Informe", "A/75/1", "A/75/1", aliases=("IG",))
ONE = resolution(
    [
        clause("preambulo/1", "Recordando[^1]"),
        clause("parrafo/1", "Pide que:", action="Pide"),
        clause("parrafo/1/a", "Siga;"),
    ],
    [note("1", "A/75/1.", citations=(Citation("A/75/1", 0, 6, "A/75/1"),))],
    title="Título",
    symbol="A/RES/75/9",
    adopted=date(2020, 12, 31),
)
PAGES = (
    Findable(Shelf.RESOLUTION, "es/A/RES/75/9", "", "Resolución 75/9", "Título", own=("75/9",)),
    Findable(
        Shelf.PREAMBLE, "es/A/RES/75/9/preambulo/1", "preambulo/1", "Párrafo primero", "Recordando",
        short="preámbulo, párr. primero", cites=("a/75/1",),
    ),
    Findable(
        Shelf.OPERATIVE, "es/A/RES/75/9/parrafo/1", "parrafo/1", "Párrafo 1", "Pide que:",
        action=4, verb="Pide", short="párr. 1",
    ),
    Findable(
        Shelf.OPERATIVE, "es/A/RES/75/9/parrafo/1/a", "parrafo/1/a", "Párrafo 1 a)", "Siga;",
        short="párr. 1 a)",
    ),
    Findable(
        Shelf.NOTE, "es/A/RES/75/9/nota/1", "nota/1", "Nota 1", "A/75/1.",
        short="nota 1", prints=("a/75/1",),
    ),
    Findable(Shelf.INSTRUMENT, "es/A/75/1", "", "Informe", "A/75/1", other="IG", own=("a/75/1",)),
)  # fmt: skip


def test_every_page_is_a_record() -> None:
    assert (*findables(ONE), instrument_findable(REPORT)) == PAGES


def test_headings_and_tables_are_found_with_what_shows_them() -> None:
    cell = Citation("A/RES/74/5", 11, 15, "74/5")
    shares = table("anexo/tabla", [["Archivo", "Según"], ["Suva[^1]", "Resolución 74/5"]])
    last = replace(shares.rows[1][1], citations=(cell,))
    shares = replace(shares, rows=(shares.rows[0], (shares.rows[1][0], last)))
    rules = annex("anexo", "Anexo", "Reglas", [text("anexo/tabla/epigrafe", "Cuotas"), shares])
    own = resolution(
        [
            text("formula", "La Asamblea General,"),
            text("parrafo/1/epigrafe", "Fondo"),
            clause("parrafo/1", "Decide."),
            table("parrafo/1/tabla", [["Cuotas", "12"]]),
            text("cierre", "78ª sesión plenaria"),
            rules,
        ],
        [note("1", "Sede.")],
        title="Título",
    )
    found = findables(own)
    assert found[0] == Findable(
        Shelf.RESOLUTION, "es/A/RES/58/208", "", "Resolución 58/208", "Título",
        other="Fondo Cuotas 12", own=("58/208",),
    )  # fmt: skip
    assert found[-1] == Findable(
        Shelf.ANNEX, "es/A/RES/58/208/anexo", "anexo", "Anexo", "Reglas",
        short="anexo", other="Cuotas Archivo Según Suva Resolución 74/5", cites=("74/5",),
    )  # fmt: skip


def test_an_annex_without_title_is_found_by_its_label() -> None:
    own = resolution([annex("anexo/2", "Anexo II", None, [clause("anexo/2/parrafo/1", "Uno.")])])
    found = findables(own)[-1]
    assert (found.title, found.text, found.other) == ("Anexo II", "Anexo II", "")


def test_sections_are_called_as_they_are_printed() -> None:
    place = Place().child(Kind.SECTION, 2, "B").child(Kind.PARAGRAPH, 1)
    own = resolution([replace(clause("seccion/2/parrafo/1", "Decide."), place=place)])
    found = findables(own)[1]
    assert (found.place, found.short) == ("seccion/2/parrafo/1", "secc. B, párr. 1")


def test_that_a_resolution_speaks_of_itself_is_no_citation() -> None:
    itself = Citation("A/RES/75/9", 0, 15, "esta resolución")
    own = resolution(
        [clause("parrafo/1", "esta resolución", citations=(itself,))], symbol="A/RES/75/9"
    )
    assert findables(own)[1].cites == ()


def test_names_mean_instruments_or_the_words_of_the_texts() -> None:
    said = {"OIM": "Organización Internacional para las Migraciones", "IG": "Informe"}
    collection = Collection({}, {REPORT.target: REPORT}, {}, {}, said)
    assert tuple(names(collection)) == (
        Name("IG", ("a/75/1",)),
        Name("Informe", ("a/75/1",)),
        Name("OIM", (), ("Organización Internacional para las Migraciones",)),
    )
