"""The timeline: a row for each instrument, with its date, its mark on the scale, and its places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from resolution.core.model import Marker, Relation, Resolution
from resolution.publish.figures import timeline
from resolution.publish.figures.scale import TimeScale
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


def test_a_row_for_each_instrument_by_date() -> None:
    tree = draw()
    cells = [
        [" ".join(cell.text_content().split()) for cell in row] for row in tree.xpath("//tbody/tr")
    ]
    assert cells == [
        [
            "26 de junio de 1945",
            "Carta de las Naciones Unidas",
            "reafirma: preámbulo 2; remite a: nota 3",
        ],
        [
            "20 de noviembre de 1989",
            "Convención sobre los Derechos del Niño 44/25",
            "recuerda: preámbulo 1; reafirma: preámbulo 2",
        ],
        ["1999", "Declaración de Bangkok A/C.2/54/2", "remite a: párr. 6 (nota 2)"],
        ["sin fecha", "Informe del Secretario General", "toma nota de: párr. 7 a)"],
    ]
    assert tree.xpath("//tbody//time/@datetime") == ["1945-06-26", "1989-11-20", "1999"]
    assert tree.xpath("//tbody//th//a/@href") == [
        *("/es/instrumentos/carta/", "/es/A/RES/44/25/", "/es/A/C.2/54/2/", "/es/A/58/98/"),
    ]


def test_what_has_no_date_stands_apart() -> None:
    bodies = [texts(body, ".//th") for body in draw().xpath("//tbody")]
    assert bodies == [
        [
            "Carta de las Naciones Unidas",
            "Convención sobre los Derechos del Niño 44/25",
            "Declaración de Bangkok A/C.2/54/2",
        ],
        ["Informe del Secretario General"],
    ]


def test_rows_and_marks_have_the_colour_of_the_first_action() -> None:
    tree = draw()
    assert [row.get("class") for row in tree.xpath("//tbody/tr")] == [
        *("family-reaffirms", "family-recalls", "family-cites", "family-notes"),
    ]
    assert [way.get("class").split()[-1] for way in tree.find_class("timeline-way")] == [
        *("family-reaffirms", "family-cites", "family-recalls", "family-reaffirms"),
        *("family-cites", "family-notes"),
    ]


def test_what_cites_is_a_link_and_a_button_and_named_by_its_row() -> None:
    tree = draw()
    assert [
        [(a.get("data-place"), a.get("href"), a.get("title")) for a in cell.iter("a")]
        for cell in tree.xpath("//tbody//td[2]")
    ] == [
        [
            ("preambulo/2", "/es/A/RES/58/208/preambulo/2/", "Párrafo segundo del preámbulo"),
            ("nota/3", "/es/A/RES/58/208/nota/3/", "Nota\N{NO-BREAK SPACE}3"),
        ],
        [
            ("preambulo/1", "/es/A/RES/58/208/preambulo/1/", "Párrafo primero del preámbulo"),
            ("preambulo/2", "/es/A/RES/58/208/preambulo/2/", "Párrafo segundo del preámbulo"),
        ],
        [
            ("parrafo/6", "/es/A/RES/58/208/parrafo/6/", "Párrafo 6"),
            (None, "/es/A/RES/58/208/nota/2/", None),
        ],
        [
            (
                *("parrafo/7/a", "/es/A/RES/58/208/parrafo/7/a/"),
                "Párrafo 7\N{NO-BREAK SPACE}a)",
            )
        ],
    ]
    assert tree.xpath("//tbody/tr/@data-places") == [
        *("preambulo/2 nota/3", "preambulo/1 preambulo/2", "parrafo/6", "parrafo/7/a"),
    ]
    assert [(b.get("data-place"), *texts(b, ".")) for b in tree.iter("button")] == [
        ("preambulo/1", "preámbulo 1: 1 instrumento"),
        ("preambulo/2", "preámbulo 2: 2 instrumentos"),
        ("parrafo/6", "párr. 6: 1 instrumento"),
        ("parrafo/7/a", "párr. 7 a): 1 instrumento"),
        ("nota/3", "nota 3: 1 instrumento"),
    ]


def test_several_places_that_cite_in_one_way_stand_together() -> None:
    cites = (citation("A/RES/44/25"),)
    own = resolution([clause(f"preambulo/{n}", "Recordando", citations=cites) for n in (1, 2)])
    assert texts(draw(own), "//tbody//td[2]") == ["recuerda: preámbulo 1, preámbulo 2"]


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
def test_nothing_is_left_out_at_any_size(instruments: int, clauses: int, undated: int) -> None:
    own, known = many(instruments, clauses, undated)
    figure = timeline(collection(own, known), own, href=href)
    tree = parse(figure)
    dated = instruments - undated
    assert len(tree.xpath("//tbody/tr")) == instruments
    assert [len(body) for body in tree.iter("tbody")] == [n for n in (dated, undated) if n]
    assert len(tree.find_class("timeline-mark")) == dated
    assert len(tree.find_class("timeline-axis")) == (dated > 0)
    assert len(list(tree.iter("button"))) == min(instruments, clauses)
    assert "\n\n" not in figure
    assert figure == timeline(collection(own, known), own, href=href)


@pytest.mark.parametrize(
    ("when", "mark", "space", "late"),
    [
        (1950, ("0%", "2%"), "2%", False),
        (date(1980, 1, 1), ("60%", "60%"), "60%", False),
        (date(1980, 1, 2), ("60.01%", "60.01%"), "39.99%", True),
        (1980, ("60%", "62%"), "40%", True),
        (date(2000, 1, 1), ("100%", "100%"), "0%", True),
        (1999, ("98%", "100%"), "2%", True),
    ],
)
def test_words_stand_at_the_mark_on_the_side_that_has_more_room(
    when: date | int, mark: tuple[str, str], space: str, late: bool
) -> None:
    shown = Known("A/RES/1/1", "Acta", when)
    known = (Known("A/RES/0/1", "Primera", 1950), Known("A/RES/2/1", "Última", 1999), shown)
    cites = tuple(citation(one.target) for one in known)
    tree = draw(resolution([clause("parrafo/1", "Recuerda", citations=cites)]), known)
    (row,) = tree.xpath("//tr[.//a = 'Acta']")
    (line,) = row.find_class("timeline-mark")
    assert (line.get("x1"), line.get("x2")) == mark
    assert row.find_class("timeline-space")[0].get("width") == space
    assert bool(row.find_class("timeline-late")) is late


def test_what_titles_headings_and_cells_cite_is_shown_by_their_names() -> None:
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
    tree = draw(own)
    first = "cita: título, cuadro posterior al párr. 1, fila 1, columna 2, anexo"
    assert texts(tree, "//tbody/tr/td[2]") == [
        f"{first}; recuerda: preámbulo 1",
        "remite a: epígrafe anterior al párr. 1 (nota 1)",
    ]
    assert tree.xpath("//tbody/tr/td[2]//a/@href") == [
        "/es/A/RES/58/208/#titulo",
        "/es/A/RES/58/208/#parrafo-1-tabla-celda-1--2",
        "/es/A/RES/58/208/anexo/",
        "/es/A/RES/58/208/preambulo/1/",
        "/es/A/RES/58/208/#parrafo-1-epigrafe",
        "/es/A/RES/58/208/nota/1/",
    ]
    assert tree.xpath("//tbody/tr/@class") == ["family-recalls", "family-cites"]
    assert tree.xpath("//button/@data-place") == [
        *("titulo", "preambulo/1", "parrafo/1/epigrafe", "parrafo/1/tabla/celda/1-2", "anexo"),
    ]


@pytest.mark.parametrize(
    ("moments", "ticks"),
    [
        ([1945.5, 2003.4], (1950, 1960, 1970, 1980, 1990, 2000)),
        ([1990.9], (1985, 1986, 1987, 1988, 1989, 1990)),
        ([1997.5, 2003.1], (1997, 1998, 1999, 2000, 2001, 2002, 2003)),
        ([2003.0, 2004.0], (1999, 2000, 2001, 2002, 2003, 2004)),
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
    assert texts(parse(figure), "//tbody//th//a") == [HOSTILE]


def test_no_inline_styles_and_no_links_inside_images() -> None:
    tree = draw()
    assert tree.xpath("//@style") == []
    assert tree.xpath("//*[@role='img']//a") == []
    assert tree.xpath("//*[@aria-hidden='true']//a") == []
    assert tree.xpath("//a[not(@href)]") == []


def test_a_resolution_that_cites_nothing_has_no_figure() -> None:
    own = resolution([clause("parrafo/1", "Pide que", action="Pide")])
    assert timeline(collection(own, ()), own, href=href) == ""
