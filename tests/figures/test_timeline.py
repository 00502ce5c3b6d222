"""The timeline: instruments by date, joined to what cites them; the table says the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from lxml import html

from resolution.core.model import Marker, Relation, Resolution
from resolution.core.place import Place
from resolution.publish.figures import measures, timeline
from resolution.publish.figures.bars import groups
from resolution.publish.figures.cited import CitingPlace, cited
from resolution.publish.figures.scale import TimeScale
from resolution.publish.figures.slots import ground
from tests.figures.samples import (
    HOSTILE,
    Known,
    citation,
    collection,
    href,
    parse,
    texts,
)
from tests.samples import annex, clause, note, resolution, table, text

CHARTER = Known("instrumentos/carta", "Carta de las Naciones Unidas", date(1945, 6, 26))
CHILD = Known("A/RES/44/25", "Convención sobre los Derechos del Niño", date(1989, 11, 20), "44/25")
REPORT = Known("A/58/98", "Informe del Secretario General")
BANGKOK = Known("A/C.2/54/2", "Declaración de Bangkok", 1999, "A/C.2/54/2")
KNOWN = (CHILD, REPORT, BANGKOK, CHARTER)

MEETINGS = "Alienta a los gobiernos, y observa con reconocimiento las numerosas reuniones"
OWN = resolution(
    [
        clause(
            "preambulo/1",
            "Recordando la Convención",
            action="Recordando",
            markers=(Marker("1", 24, Relation.RECALLS),),
            citations=(citation("A/RES/44/25"), citation("A/RES/58/208")),
        ),
        clause(
            "preambulo/2",
            "Reafirmando la Carta",
            action="Reafirmando",
            citations=(
                citation("instrumentos/carta", Relation.REAFFIRMS),
                citation("A/RES/44/25", Relation.REAFFIRMS),
            ),
        ),
        clause(
            "parrafo/6",
            MEETINGS,
            action="Alienta",
            markers=(Marker("2", len(MEETINGS), Relation.NOTES),),
        ),
        clause("parrafo/7", "Pide que:", action="Pide"),
        clause("parrafo/7/a", "Se examine", citations=(citation("A/58/98", Relation.NOTES),)),
    ],
    [
        note("1", "Resolución 44/25", citations=(citation("A/RES/44/25", Relation.DOCUMENTS),)),
        note("2", "Véase A/C.2/54/2", citations=(citation("A/C.2/54/2", Relation.SEE),)),
        note("3", "Carta", citations=(citation("instrumentos/carta", Relation.DOCUMENTS),)),
    ],
)


def draw(own: Resolution = OWN, known: tuple[Known, ...] = KNOWN) -> html.HtmlElement:
    return parse(timeline(collection(own, known), own, href=href))


def label(element: html.HtmlElement) -> str:
    return str(element.get("aria-label")).replace("\xa0", " ")


def citing(place: str, bar: str | None, relation: Relation, via: str | None = None) -> CitingPlace:
    bar_, via_ = (Place.parse(one) if one else None for one in (bar, via))
    return CitingPlace(Place.parse(place), bar_, relation, via_)


def test_where_each_instrument_is_cited() -> None:
    found = {item.instrument.target: item.places for item in cited(collection(OWN, KNOWN), OWN)}
    assert found == {
        "instrumentos/carta": (
            citing("preambulo/2", "preambulo/2", Relation.REAFFIRMS),
            citing("nota/3", None, Relation.CITES),
        ),
        "A/RES/44/25": (
            citing("preambulo/1", "preambulo/1", Relation.RECALLS),
            citing("preambulo/2", "preambulo/2", Relation.REAFFIRMS),
        ),
        "A/C.2/54/2": (citing("parrafo/6", "parrafo/6", Relation.CITES, "nota/2"),),
        "A/58/98": (citing("parrafo/7/a", "parrafo/7", Relation.NOTES),),
    }


def test_a_row_of_the_table_for_each_instrument_by_date() -> None:
    cells = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in draw().xpath("//tbody/tr")
    ]
    assert cells == [
        [
            "26 de junio de 1945",
            "Carta de las Naciones Unidas",
            "Reafirma; Cita",
            "Párrafo segundo del preámbulo (reafirma) Nota 3 (cita)",
        ],
        [
            "20 de noviembre de 1989",
            "Convención sobre los Derechos del Niño 44/25",
            "Recuerda; Reafirma",
            "Párrafo primero del preámbulo (recuerda) Párrafo segundo del preámbulo (reafirma)",
        ],
        ["1999", "Declaración de Bangkok A/C.2/54/2", "Cita", "Párrafo 6, nota 2"],
        [
            "sin fecha",
            "Informe del Secretario General",
            "Toma nota de, observa",
            "Párrafo 7 a)",
        ],
    ]


def test_the_drawing_shows_the_instruments_as_links() -> None:
    links = draw().xpath("//a[contains(@class, 'timeline-instrument')]")
    assert [(a.get("href"), label(a)) for a in links] == [
        (
            "/es/instrumentos/carta/",
            "Carta de las Naciones Unidas, 26 de junio de 1945. "
            "Reafirma; Cita: Párrafo segundo del preámbulo; Nota 3",
        ),
        (
            "/es/A/RES/44/25/",
            "Convención sobre los Derechos del Niño (44/25), 20 de noviembre de 1989. "
            "Recuerda; Reafirma: Párrafo primero del preámbulo; Párrafo segundo del preámbulo",
        ),
        (
            "/es/A/C.2/54/2/",
            "Declaración de Bangkok (A/C.2/54/2), 1999. Cita: Párrafo 6",
        ),
        (
            "/es/A/58/98/",
            "Informe del Secretario General, sin fecha. Toma nota de, observa: Párrafo 7 a)",
        ),
    ]


def test_a_thread_for_each_instrument_and_paragraph() -> None:
    paths = draw().xpath("//path[contains(@class, 'thread')]")
    assert [(p.get("data-instrument"), p.get("data-place"), p.get("class")) for p in paths] == [
        ("0", "preambulo/2", "thread family-reaffirms"),
        ("1", "preambulo/1", "thread family-recalls"),
        ("1", "preambulo/2", "thread family-reaffirms"),
        ("2", "parrafo/6", "thread family-cites"),
        ("3", "parrafo/7", "thread family-notes"),
    ]


def test_paragraphs_say_how_much_they_cite() -> None:
    bars = draw().xpath("//a[contains(@class, 'timeline-bar')]")
    assert [(label(bar), "uncited" in str(bar.get("class"))) for bar in bars] == [
        ("Párrafo primero del preámbulo: Recordando la Convención. Cita 1 instrumento.", False),
        ("Párrafo segundo del preámbulo: Reafirmando la Carta. Cita 2 instrumentos.", False),
        (f"Párrafo 6: {MEETINGS}. Cita 1 instrumento.", False),
        ("Párrafo 7: Pide que: Cita 1 instrumento.", False),
    ]


def test_the_legend_counts_each_way_of_citing() -> None:
    tree = draw()
    assert texts(tree, "//ul[@class='timeline-keys']/li") == [
        "Recuerda 1 instrumento",
        "Reafirma 2",
        "Toma nota de, observa 1",
        "Cita 2",
    ]
    assert "Un instrumento citado de varios modos cuenta en cada uno." in tree.text_content()


def many(count: int, clauses: int, undated: int = 0) -> tuple[Resolution, tuple[Known, ...]]:
    known = tuple(
        Known(f"A/RES/{n}/1", f"Resolución {n}/1", None if n < undated else 1946 + n * 7 % 70)
        for n in range(count)
    )
    places = [
        clause(
            f"parrafo/{i + 1}",
            "Recuerda",
            action="Recuerda",
            citations=tuple(citation(k.target) for k in cites),
        )
        for i in range(clauses)
        for cites in [known[i::clauses]]
    ]
    return resolution(places), known


@pytest.mark.parametrize(
    ("instruments", "clauses", "undated"),
    [(1, 1, 0), (1, 1, 1), (22, 27, 2), (80, 30, 0), (80, 200, 3)],
)
def test_numbers_agree_at_every_size(instruments: int, clauses: int, undated: int) -> None:
    own, known = many(instruments, clauses, undated)
    figure = timeline(collection(own, known), own, href=href)
    tree = parse(figure)
    drawn = instruments if undated < instruments else 0
    assert len(tree.xpath("//tbody/tr")) == instruments
    assert len(tree.xpath("//a[contains(@class, 'timeline-instrument')]")) == drawn
    assert len(tree.xpath("//path[contains(@class, 'thread')]")) == drawn
    counts = texts(tree, "//*[@class='legend-count']")
    assert sum(int(count.split()[0]) for count in counts) == drawn
    assert "\n\n" not in figure
    assert figure == timeline(collection(own, known), own, href=href)


def test_with_too_many_paragraphs_those_that_cite_are_shown() -> None:
    tree = draw(*many(5, 200))
    assert len(tree.xpath("//a[contains(@class, 'timeline-bar')]")) == 5
    assert "Solo figuran los párrafos que citan." in tree.text_content()


def shares(tree: html.HtmlElement, path: str) -> list[float]:
    return [float(str(x).removesuffix("%")) for x in tree.xpath(path)]


def spaces(tree: html.HtmlElement, path: str) -> list[float]:
    """How wide the empty marks are that set names off, in per cent."""
    return shares(tree, f"{path}/svg[@class='timeline-space']/@width")


@pytest.mark.parametrize(("instruments", "clauses"), [(1, 1), (22, 27), (80, 60), (80, 200)])
def test_everything_stands_within_the_drawing(instruments: int, clauses: int) -> None:
    tree = draw(*many(instruments, clauses))
    sideways = shares(tree, "//@*[name()='x' or name()='x2' or name()='width'][contains(., '%')]")
    assert all(0 <= x <= 100 for x in sideways)
    height = float(str(tree.xpath("//*[@class='timeline-chart']/svg/@height")[0]))
    assert all(0 < float(str(y)) < height for y in tree.xpath("//svg[@x]/@y | //text[@dx]/@y"))


def test_names_begin_at_their_dates_and_divisions_at_their_first_paragraph() -> None:
    tree = draw()
    axis = measures.AXIS * 100
    assert spaces(tree, "//*[@class='timeline-instruments']/li") == pytest.approx(
        [
            (1945.48 - 1945) / (1999.5 - 1945) * axis,
            44.88 / 54.5 * axis,
            axis,
            measures.UNDATED * 100,
        ],
        abs=0.1,
    )
    bars = shares(tree, "//svg[a[@data-place='preambulo/1' or @data-place='parrafo/6']]/@x")
    names = [spaces(tree, f"//*[@class='timeline-divisions']/p[{n}]") for n in (1, 2)]
    assert names == [[bars[0], 100 - bars[1]], [bars[1], 0]]


def test_rows_and_paragraphs_keep_their_distance() -> None:
    tree = draw(*many(80, 27))
    ys = [float(str(y)) for y in tree.xpath("//text[@data-instrument]/@y")]
    xs = [x * measures.NARROW / 100 for x in shares(tree, "//svg[@x][a[@data-place]]/@x")]
    assert min(after - before for before, after in pairwise(ys)) >= measures.TARGET
    assert min(after - before for before, after in pairwise(xs)) >= measures.TARGET - 0.2


@pytest.mark.parametrize(
    ("letters", "bars", "apart"),
    [
        ("AB", 1, 4.0),  # with much room, not too far
        ("ABCDEF", 1, (0.68 / 0.033 - 6) / 5),  # as far as it goes
        ("AB", 9, 0.68 / 0.033 - 18),
        ("ABCDEFGHI", 1, 1.6),
        ("AB", 12, 1.6),  # where bars take all the room
    ],
)
def test_divisions_stand_apart_as_far_as_there_is_room(
    letters: str, bars: int, apart: float
) -> None:
    own = resolution([clause(f"{a}/parrafo/{n}", "x") for a in letters for n in range(bars)])
    found = ground(groups(own), ()).divisions
    step = found[0].slots[1].x if bars > 1 else measures.WIDEST_STEP
    starts = [division.slots[0].x for division in found]
    assert [(b - a) / step - bars for a, b in pairwise(starts)] == [
        pytest.approx(apart) for _ in letters[1:]
    ]
    assert found[-1].slots[-1].x + step <= measures.BARS + 0.001


def test_what_titles_headings_and_cells_cite_has_no_bar() -> None:
    recalled, told = citation("A/RES/44/25"), citation("A/RES/44/25", Relation.CITES)
    cells = table("parrafo/1/tabla", [["País", "Resolución 44/25"]])
    cells = replace(cells, rows=((cells.rows[0][0], replace(cells.rows[0][1], citations=(told,))),))
    own = resolution(
        [
            clause("preambulo/1", "Recordando", citations=(recalled,), action="Recordando"),
            text("parrafo/1/epigrafe", "Fondo[^1]"),
            clause("parrafo/1", "Pide", action="Pide"),
            cells,
            annex("anexo", "Anexo", "Convención", citations=(told,)),
        ],
        [note("1", "A/58/98", citations=(citation("A/58/98", Relation.DOCUMENTS),))],
    )
    own = replace(own, title=replace(own.title, citations=(told,)))
    report, child = sorted(cited(collection(own, KNOWN), own), key=lambda i: i.instrument.target)
    assert (child.relation, child.relations) == (
        Relation.RECALLS,
        (Relation.CITES, Relation.RECALLS),
    )
    assert child.bars == {Place.parse("preambulo/1"): Relation.RECALLS}
    assert (report.relation, report.bars) == (Relation.CITES, {})
    tree = draw(own)
    assert texts(tree, "//tbody/tr/td[3]") == [
        "Título (cita) Párrafo primero del preámbulo (recuerda) "
        "Cuadro posterior al párrafo 1, fila 1, columna 2 (cita) Anexo (cita)",
        "Epígrafe anterior al párrafo 1, nota 1",
    ]
    assert tree.xpath("//tbody/tr/td[3]//a/@href") == [
        "/es/A/RES/58/208/#titulo",
        "/es/A/RES/58/208/preambulo/1/",
        "/es/A/RES/58/208/#parrafo-1-tabla-celda-1--2",
        "/es/A/RES/58/208/anexo/",
        "/es/A/RES/58/208/#parrafo-1-epigrafe",
        "/es/A/RES/58/208/nota/1/",
    ]
    assert len(tree.xpath("//path[contains(@class, 'thread')]")) == 1


@pytest.mark.parametrize(
    ("paragraphs", "numbered"), [(9, True), (50, True), (51, False), (99, False)]
)
def test_paragraphs_are_numbered_where_their_numbers_have_room(
    paragraphs: int, numbered: bool
) -> None:
    numbers = draw(*many(paragraphs, paragraphs)).xpath("//text[@class='timeline-number']")
    assert len(numbers) == (paragraphs if numbered else 0)


@pytest.mark.parametrize(
    ("moments", "ticks"),
    [
        ([1945.5, 2003.4], (1950, 1960, 1970, 1980, 1990, 2000)),
        ([1990.9], (1990, 1991)),
        ([1999.5, 2003.1], (1999, 2000, 2001, 2002, 2003)),
        ([1865.2, 2020.0], (1875, 1900, 1925, 1950, 1975, 2000)),
    ],
)
def test_ticks_are_round_years(moments: list[float], ticks: tuple[int, ...]) -> None:
    assert TimeScale.of(moments).ticks() == ticks


def test_words_are_escaped() -> None:
    known = Known("instrumentos/x", HOSTILE, 1990, '"><img src=x>')
    own = resolution([clause("parrafo/1", HOSTILE, citations=(citation("instrumentos/x"),))])
    figure = timeline(collection(own, (known,)), own, href=href)
    assert "<script" not in figure
    assert "<img" not in figure
    assert texts(parse(figure), "//tbody//th/a") == [HOSTILE]


def test_no_inline_styles_and_no_links_inside_images() -> None:
    tree = draw()
    assert tree.xpath("//@style") == []
    assert tree.xpath("//*[@role='img']//a") == []
    assert tree.xpath("//*[@aria-hidden='true']//a") == []
    assert tree.xpath("//a[not(@href)]") == []


def test_a_resolution_that_cites_nothing_has_no_figure() -> None:
    own = resolution([clause("parrafo/1", "Pide que", action="Pide")])
    assert timeline(collection(own, ()), own, href=href) == ""
