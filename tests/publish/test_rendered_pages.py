"""The pages of a resolution that has all that 58/208 lacks: parts, headings, tables, an annex."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from lxml import html

from resolution import address
from resolution.building.checks.site import fold, read_page
from resolution.core.model import Citation, Relation, Table, Text
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.know.linking import link, verify
from resolution.publish.output import Site
from tests.publish.rendered import Rendered, render
from tests.publishing import of_parts
from tests.samples import annex, clause, note, resolution, table, text

ROOT = "es/A/RES/90/900A-B"


def citing(words: str, target: str, *, within: str) -> Citation:
    """The mention of an instrument by these words, where they stand in others."""
    start = within.index(words)
    return Citation(target, start, start + len(words), words, Relation.CITES)


def cited(held: Text, words: str, target: str) -> Text:
    return replace(held, citations=(citing(words, target, within=held.text),))


def quotas() -> Table:
    """A table with a cell over two columns, one over two rows, a call and a mention."""
    held = table(
        "A/parrafo/1/tabla",
        [["Estado[^3]", "Cuota"], ["Chile", "0,42 | resolución 89/5"], ["0,43"], ["Total"]],
        heads=1,
    )
    (head, (name, share), further, (total,)) = held.rows
    mention = citing("89/5", "A/RES/89/5", within=share.text)
    return replace(
        held,
        rows=(
            head,
            (replace(name, rows=2), replace(share, citations=(mention,))),
            further,
            (replace(total, columns=2),),
        ),
    )


ANNEX = replace(
    annex(
        "anexo",
        "Anexo[^4]",
        None,
        [
            text("anexo/parrafo/1/epigrafe", "Disposiciones generales"),
            clause("anexo/parrafo/1", "Los Estados pagarán:"),
            clause("anexo/parrafo/1/a", "A más tardar el 31 de enero;"),
            table("anexo/parrafo/1/a/tabla", [["2036"], ["2037"]]),
            clause("anexo/seccion/2/parrafo/2", "Nada más."),
            text("anexo/epigrafe", "Epílogo"),
        ],
    ),
    title=cited(text("anexo/titulo", "Programa de la resolución 87/3[^4]"), "87/3", "A/RES/87/3"),
)
OWN = replace(
    resolution(
        [
            table("tabla", [["Distribución: general"]]),
            text("A/formula", "La Asamblea General,"),
            cited(clause("A/preambulo/1", "Recordando la 88/1,"), "88/1", "A/RES/88/1"),
            cited(
                text("A/parrafo/1/epigrafe", "Escala de la resolución 89/5[^1]"),
                "89/5",
                "A/RES/89/5",
            ),
            clause("A/parrafo/1", "Decide las cuotas siguientes[^2]:"),
            quotas(),
            clause("A/parrafo/1/a", "Para los Estados;"),
            clause("A/parrafo/1/fin", "sin perjuicio de la parte B."),
            text("A/cierre", "60ª sesión plenaria"),
            text("A/cierre/2", "12 de diciembre de 2035"),
            text("B/formula", "La Asamblea General,"),
            clause("B/parrafo/1", "Toma nota del informe[^**];"),
            text("B/epigrafe", "Fin de la parte B"),
            text("B/cierre", "60ª sesión plenaria"),
            ANNEX,
        ],
        [
            note("1", "Documentos Oficiales."),
            note("2", "Véase la nota 1."),
            note("3", "Excluidos los observadores."),
            note("4", "Aprobado por consenso."),
            note("**", "A/90/7."),
        ],
        symbol="A/RES/90/900A-B",
        adopted=date(2035, 12, 12),
    ),
    title=cited(text("titulo", "Cuotas de la resolución 88/1[^1]"), "88/1", "A/RES/88/1"),
)
REAFFIRMS = "Reafirma el anexo de la 90/900."
LATER = resolution(
    [
        clause(
            "parrafo/1",
            REAFFIRMS,
            citations=(
                replace(
                    citing("90/900", OWN.symbol, within=REAFFIRMS),
                    part=Place.parse("anexo/parrafo/1"),
                ),
            ),
        )
    ],
    title="Seguimiento",
    symbol="A/RES/91/1",
)
COLLECTION = link([OWN, LATER], Registry())


@pytest.fixture(scope="module")
def shown() -> dict[str, Rendered]:
    """Every page by its path."""
    verify(COLLECTION)
    files = of_parts(COLLECTION, Site("https://example.org/"))
    pages = (file for file in files if file.path.endswith(".md"))
    return {file.path.removesuffix(".md"): render(file) for file in pages}


def said(element: html.HtmlElement) -> str:
    return fold(element.text_content())


def links(element: html.HtmlElement, path: str = ".//a") -> list[tuple[str, str]]:
    """Words and target of the links below an element."""
    return [(said(one), str(one.get("href"))) for one in element.findall(path)]


def test_the_words_stand_on_every_page_that_shows_them(shown: dict[str, Rendered]) -> None:
    for held in OWN.texts():
        for where in (address.of(OWN, held.place), address.shown(OWN, held.place)):
            assert read_page(html.document_fromstring(shown[where.path].body)).words[
                held.id
            ] == fold(held.text)


def test_every_link_leads_to_a_page_and_an_anchor(shown: dict[str, Rendered]) -> None:
    theme = "citar"  # the panel of references, which is rendered by the theme
    anchors = {p: {theme, *map(str, page.tree.xpath("//@id"))} for p, page in shown.items()}
    for path, page in shown.items():
        for words, href in links(page.tree):
            file, _, anchor = href.partition("#")
            if ":" in href or file.endswith((".json", ".xml", ".txt", ".bib", ".ris")):
                continue
            target = posixpath.normpath(posixpath.join(path, file))
            if target != ".":  # people write it
                assert not anchor or anchor in anchors[target], (path, words, href)
                assert target in shown, (path, words, href)


def test_every_link_has_words_and_no_page_has_an_anchor_twice(shown: dict[str, Rendered]) -> None:
    for path, page in shown.items():
        assert [href for words, href in links(page.tree) if not words] == [], path
        ids = Counter(page.tree.xpath("//@id"))
        assert [one for one, count in ids.items() if count > 1] == [], path


def cells(element: html.HtmlElement) -> Iterator[list[tuple[object, ...]]]:
    """Rows of a table: element, reach over columns and rows, place, words of each cell."""
    for row in element.iter("tr"):
        yield [
            (one.tag, one.get("colspan"), one.get("rowspan"), one.get("data-text"), said(one))
            for one in row
        ]


@pytest.mark.parametrize("path", [ROOT, f"{ROOT}/A/parrafo/1"])
def test_a_table_is_one_in_html_too(path: str, shown: dict[str, Rendered]) -> None:
    page = shown[path].tree
    held = page.get_element_by_id("A-parrafo-1-tabla")
    own = "A/parrafo/1/tabla/celda"
    assert list(cells(held)) == [
        [("th", None, None, f"{own}/1-1", "Estado3"), ("th", None, None, f"{own}/1-2", "Cuota")],
        [
            ("td", None, "2", f"{own}/2-1", "Chile"),
            ("td", None, None, f"{own}/2-2", "0,42 | resolución 89/5"),
        ],
        [("td", None, None, f"{own}/3-1", "0,43")],
        [("td", "2", None, f"{own}/4-1", "Total")],
    ]
    assert dict(held.attrib) == {
        "class": "table",
        "id": "A-parrafo-1-tabla",
        "role": "region",
        "aria-label": "Parte A, cuadro posterior al párrafo\N{NO-BREAK SPACE}1",
        "tabindex": "0",
    }
    up = "../" * (path.count("/") - 2)
    assert links(held) == [("3", "#nota-3"), ("89/5", f"{up}89/5/")]
    assert page.find(".//a[@data-target='A/RES/89/5']").get("class") == "mention"


def test_the_page_of_a_paragraph_has_its_tables_notes_and_instruments(
    shown: dict[str, Rendered],
) -> None:
    page = shown[f"{ROOT}/A/parrafo/1"].tree
    assert [one.get("id") for one in page.find_class("table")] == ["A-parrafo-1-tabla"]
    assert [one.get("data-note") for one in page.xpath("//*[@data-note]")] == ["nota/2", "nota/3"]
    assert [one.get("data-card") for one in page.find_class("cited")] == ["A/RES/89/5"]
    assert [said(one) for one in page.find_class("sibling")] == [
        "a) Para los Estados;",
        "¶ sin perjuicio de la parte B.",
    ]
    annexed = shown[f"{ROOT}/anexo/parrafo/1/a"].tree
    assert [said(one) for one in annexed.find_class("table")] == ["2036 2037"]


def test_the_title_of_an_annex_mentions_and_calls(shown: dict[str, Rendered]) -> None:
    page = shown[f"{ROOT}/anexo"].tree
    assert links(page.find("h1")) == [("4", "#nota-4")]
    title = page.get_element_by_id("anexo-titulo")
    assert (title.get("data-text"), said(title)) == (
        *("anexo/titulo", "Programa de la resolución 87/34"),
    )
    assert links(title) == [("87/3", "../../../87/3/"), ("4", "#nota-4")]
    assert page.xpath("//*[@data-citing]/@data-citing") == ["anexo/titulo"]
    assert page.xpath("//@data-card") == ["A/RES/87/3"]
    assert [one.get("data-note") for one in page.xpath("//*[@data-note]")] == ["nota/4"]
    anexos = shown[ROOT].tree.get_element_by_id("anexos").getnext()
    assert links(anexos) == [("Anexo — Programa de la resolución 87/3", "anexo/")]


CALLED = {
    "1": [
        ("Título", "../../#titulo", "Cuotas de la resolución 88/11"),
        (
            "Parte A, epígrafe anterior al párrafo 1",
            "../../#A-parrafo-1-epigrafe",
            "Escala de la resolución 89/51",
        ),
    ],
    "2": [("Parte A, párrafo 1", "../../A/parrafo/1/", "Decide las cuotas siguientes2…")],
    "3": [
        (
            "Parte A, cuadro posterior al párrafo 1, fila 1",
            "../../#A-parrafo-1-tabla-celda-1--1",
            "Estado3",
        )
    ],
    "4": [
        ("Anexo", "../../anexo/", "Anexo4"),
        ("Título del anexo", "../../anexo/#anexo-titulo", "Programa de la resolución 87/34"),
    ],
    "asterisco-2": [("Parte B, párrafo 1", "../../B/parrafo/1/", "Toma nota del informe**…")],
}


@pytest.mark.parametrize("marker", CALLED)
def test_the_page_of_a_note_tells_what_calls_it(marker: str, shown: dict[str, Rendered]) -> None:
    found = shown[f"{ROOT}/nota/{marker}"].tree.find_class("backlink")
    told = [(*links(one)[0], said(one.find("blockquote"))) for one in found]
    assert told == CALLED[marker]


def test_notes_lead_back_to_what_calls_them(shown: dict[str, Rendered]) -> None:
    back = shown[ROOT].tree.xpath("//*[@class='back']")
    assert [(said(one), *(href for _, href in links(one))) for one in back] == [
        (
            "Volver al título y a la parte A, epígrafe anterior al párrafo 1",
            "#llamada-1",
            "#A-parrafo-1-epigrafe",
        ),
        ("Volver a la parte A, párrafo 1", "#llamada-2"),
        (
            "Volver a la parte A, cuadro posterior al párrafo 1, fila 1",
            "#llamada-3",
        ),
        ("Volver a la parte B, párrafo 1", "#llamada-asterisco--2"),
        (
            "Volver al anexo y al título del anexo",
            "anexo/",
            "anexo/#anexo-titulo",
        ),
    ]


BACKLINKS = {
    "es/A/RES/87/3": [
        (
            "anexo/titulo",
            "Título del anexo",
            "../../90/900A-B/anexo/#anexo-titulo",
            "Programa de la resolución 87/3",
        ),
    ],
    "es/A/RES/88/1": [
        ("titulo", "Título", "../../90/900A-B/#titulo", "Cuotas de la resolución 88/1"),
        (
            "A/preambulo/1",
            "Parte A, párrafo primero del preámbulo",
            "../../90/900A-B/A/preambulo/1/",
            "Recordando la 88/1,",
        ),
    ],
    "es/A/RES/89/5": [
        (
            "A/parrafo/1/epigrafe",
            "Parte A, epígrafe anterior al párrafo 1",
            "../../90/900A-B/#A-parrafo-1-epigrafe",
            "Escala de la resolución 89/5",
        ),
        (
            "A/parrafo/1/tabla/celda/2-2",
            "Parte A, cuadro posterior al párrafo 1, fila 2, columna 2",
            "../../90/900A-B/#A-parrafo-1-tabla-celda-2--2",
            "0,42 | resolución 89/5",
        ),
    ],
    f"{ROOT}/anexo/parrafo/1": [
        ("parrafo/1", "Párrafo 1", "../../../../../91/1/parrafo/1/", REAFFIRMS),
    ],
}


@pytest.mark.parametrize("path", BACKLINKS)
def test_mentions_in_titles_headings_and_cells_are_told(
    path: str, shown: dict[str, Rendered]
) -> None:
    found = [
        (one.get("data-backlink"), *links(one)[0], said(one.find("blockquote")))
        for one in shown[path].tree.find_class("backlink")
    ]
    assert found == BACKLINKS[path]


def test_a_part_of_a_resolution_says_what_it_is_part_of(shown: dict[str, Rendered]) -> None:
    front = shown[f"{ROOT}/B/parrafo/1"].front
    line = cast("dict[str, object]", front["line"])
    assert (line["number"], line["path"]) == ("90/900\u00a0A\u00a0y\u00a0B", ROOT)
    assert line["facts"] == [
        "Asamblea General",
        "12\u00a0de\u00a0diciembre de\u00a02035",
        "edición no oficial",
    ]
    assert front["title"] == "Parte B, párr. 1 — 90/900 A y B"


STEPS = {
    "B/parrafo/1": ["../../../A/parrafo/1/", "../../../#B-parrafo-1"],
    "A/parrafo/1/a": ["../", "../../../../#A-parrafo-1-a", "../fin/"],
    "anexo/parrafo/1": ["../../#anexo-parrafo-1", "../../seccion/2/parrafo/2/"],
    "anexo/seccion/2/parrafo/2": [
        "../../../../parrafo/1/",
        "../../../../#anexo-seccion-2-parrafo-2",
    ],
}
"""Back, the place in the whole text, and on: on the level of a paragraph, within one text."""


@pytest.mark.parametrize("place", STEPS)
def test_reading_goes_on_from_a_paragraph(place: str, shown: dict[str, Rendered]) -> None:
    (nav,) = shown[f"{ROOT}/{place}"].tree.find_class("steps")
    assert [href for _, href in links(nav)] == STEPS[place]


def test_the_outline_names_the_parts(shown: dict[str, Rendered]) -> None:
    page = shown[ROOT].tree
    parts = [said(one) for one in page.find_class("outline__part")]
    assert parts == ["Parte A · Preámbulo", "Parte A", "Parte B", "Anexos", "Además"]
    assert [said(one) for one in page.find_class("division")] == parts[:-2]
    assert "#anexo" in page.xpath("//*[@class='outline']//a/@href")
    assert [said(one) for one in page.xpath("//*[@id='anexo']")] != []
