"""The anatomy: a bar for each paragraph, by length and action, each a link with its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.publish.figures import anatomy
from resolution.publish.figures.anatomy import TALL
from resolution.publish.figures.bars import groups, segments
from resolution.read import read_source
from tests.figures.samples import HOSTILE, href, parse, texts
from tests.samples import annex, clause, resolution

TEN = clause(
    "parrafo/10",
    "Pide al Secretario General que le informe, teniendo en cuenta que:",
    action="Pide",
)
SMALL = resolution(
    [
        clause(
            "preambulo/1", "Recordando también sus resoluciones 49/127", action="Recordando también"
        ),
        clause("preambulo/2", "Sin verbo que la abra"),
        clause("parrafo/1", "Toma nota del informe del Secretario General;", action="Toma nota"),
        TEN,
        clause("parrafo/10/a", "El objetivo del diálogo;"),
        clause("parrafo/10/b", "El diálogo debería estar centrado:"),
        clause("parrafo/10/b/i", "En cuestiones normativas;"),
        clause("parrafo/10/fin", "Y decide seguir."),
    ]
)


def test_each_paragraph_is_a_link_in_reading_order() -> None:
    tree = parse(anatomy(SMALL, href=href))
    links = [(a.get("href"), a.get("class")) for a in tree.iter("a")]
    assert links.pop() == ("/es/A/RES/58/208/", "anatomy-small")
    assert links == [
        ("/es/A/RES/58/208/preambulo/1/", "anatomy-bar family-recalls"),
        ("/es/A/RES/58/208/preambulo/2/", "anatomy-bar family-cites"),
        ("/es/A/RES/58/208/parrafo/1/", "anatomy-bar family-notes"),
        ("/es/A/RES/58/208/parrafo/10/", "anatomy-bar family-requests"),
    ]


def test_a_link_says_place_and_opening_words() -> None:
    tree = parse(anatomy(SMALL, href=href))
    assert texts(tree, "//*[@class='anatomy-words']") == [
        "Párrafo primero del preámbulo: Recordando también sus resoluciones 49/127",
        "Párrafo segundo del preámbulo: Sin verbo que la abra",
        "Párrafo 1: Toma nota del informe del Secretario General;",
        "Párrafo 10: Pide al Secretario General que le informe, teniendo en cuenta que:",
    ]
    actions = texts(tree, "//*[contains(@class, 'action')]")
    assert actions == ["Recordando también", "Toma nota", "Pide"]


def test_divisions_and_numbers() -> None:
    tree = parse(anatomy(SMALL, href=href))
    labels = [group.get("aria-label") for group in tree.iter("section")]
    assert labels == ["Preámbulo", "Parte dispositiva"]
    assert texts(tree, "//*[@class='anatomy-number']") == ["1", "2", "1", "10"]


def test_the_legend_counts_every_bar() -> None:
    tree = parse(anatomy(SMALL, href=href))
    assert texts(tree, "//ul[@class='legend']/li") == [
        "Recuerda 1",
        "Toma nota de, observa 1",
        "Pide 1",
        "Otros 1",
    ]


def test_a_bar_holds_a_segment_for_itself_and_each_subparagraph_with_its_points() -> None:
    bars = {str(bar.place): bar.lengths for group in groups(SMALL) for bar in group.bars}
    assert bars == {
        "preambulo/1": (42,),
        "preambulo/2": (21,),
        "parrafo/1": (45,),
        "parrafo/10": (len(TEN.text), 24, 34 + 25, 16),
    }


def test_annexes_are_divisions() -> None:
    first = annex("anexo/1", "Anexo I", None, [clause("anexo/1/parrafo/1", "Uno")])
    second = annex("anexo/2", "Anexo II", None, [clause("anexo/2/parrafo/s1", "Dos")])
    own = resolution([clause("parrafo/1", "Aprueba", action="Aprueba"), first, second])
    tree = parse(anatomy(own, href=href))
    labels = [section.get("aria-label") for section in tree.iter("section")]
    assert labels == ["Parte dispositiva", "Anexo I", "Anexo II"]
    assert [a.get("href") for a in tree.iter("a")] == [
        "/es/A/RES/58/208/parrafo/1/",
        "/es/A/RES/58/208/anexo/1/parrafo/1/",
        "/es/A/RES/58/208/anexo/2/parrafo/s1/",
        "/es/A/RES/58/208/",
    ]


def test_parts_and_sections_are_divisions_too() -> None:
    places = (
        *("A/preambulo/1", "A/seccion/1/preambulo/1", "A/seccion/1/parrafo/1"),
        *("A/seccion/2/parrafo/1", "A/seccion/2/parrafo/1/a", "B/preambulo/1", "B/parrafo/1"),
        *("anexo/seccion/2/parrafo/1", "anexo/seccion/2/parrafo/1/fin"),
    )
    found = groups(resolution([clause(place, "Uno") for place in places]))
    assert [
        (group.label.replace("\xa0", " "), [str(b.place) for b in group.bars]) for group in found
    ] == [
        ("Parte A, preámbulo", ["A/preambulo/1"]),
        ("Parte A, sección I, preámbulo", ["A/seccion/1/preambulo/1"]),
        ("Parte A, sección I", ["A/seccion/1/parrafo/1"]),
        ("Parte A, sección II", ["A/seccion/2/parrafo/1"]),
        ("Parte B, preámbulo", ["B/preambulo/1"]),
        ("Parte B", ["B/parrafo/1"]),
        ("Anexo, sección II", ["anexo/seccion/2/parrafo/1"]),
    ]
    assert [bar.lengths for group in found for bar in group.bars][3] == (3, 3)


def test_words_are_escaped() -> None:
    figure = anatomy(resolution([clause("parrafo/1", HOSTILE)]), href=href)
    assert "<script" not in figure
    assert texts(parse(figure), "//*[@class='anatomy-words']") == [f"Párrafo 1: {HOSTILE}"]


@pytest.mark.parametrize(
    ("paragraphs", "wraps"), [(1, False), (27, False), (28, True), (200, True)]
)
def test_many_bars_are_wrapped(paragraphs: int, wraps: bool) -> None:
    own = resolution(
        [clause(f"parrafo/{n}", "Pide que", action="Pide") for n in range(1, paragraphs + 1)]
    )
    tree = parse(anatomy(own, href=href))
    assert ("anatomy-wraps" in str(tree.get("class"))) is wraps
    assert len(tree.xpath("//li/a")) == paragraphs


def test_a_resolution_without_clauses_has_no_figure() -> None:
    assert anatomy(resolution([]), href=href) == ""


@given(st.lists(st.lists(st.integers(0, 9000), min_size=1, max_size=40), min_size=1, max_size=20))
@settings(max_examples=40, derandomize=True, deadline=None)
def test_segments_stay_in_order_and_within_the_column(lengths: list[list[int]]) -> None:
    clauses = []
    for number, (own, *subs) in enumerate(lengths, 1):
        clauses.append(clause(f"parrafo/{number}", "x" * own))
        clauses += [clause(f"parrafo/{number}/{i}", "x" * n) for i, n in enumerate(subs)]
    bars = [bar for group in groups(resolution(clauses)) for bar in group.bars]
    longest = max(bar.length for bar in bars)
    for bar in bars:
        drawn = list(segments(bar, longest, TALL))
        starts = [segment.start for segment in drawn]
        assert len(drawn) == len(bar.lengths)
        assert starts == sorted(starts)
        assert all(segment.length >= 1 for segment in drawn)
        assert all(segment.start + segment.length <= TALL + 1.001 for segment in drawn)


def test_the_real_resolution(project: Path) -> None:
    own = read_source(project / "content/resolutions/A-RES-58-208.es.txt").resolution
    figure = anatomy(own, href=href)
    tree = parse(figure)
    assert [len(group.xpath(".//a")) for group in tree.iter("section")] == [16, 11]
    assert sum(int(text) for text in texts(tree, "//*[@class='legend-count']")) == 27
    assert figure == anatomy(own, href=href)


def test_resolutions_of_the_corpus_have_their_bars(shared: Path) -> None:
    for source in sorted((shared / "corpus" / "es").rglob("*.txt"))[::12]:
        own = read_source(source).resolution
        figure = anatomy(own, href=href)
        paragraphs = sum(1 for clause in own.clauses() if clause.place.chapeau is None)
        assert len(parse(figure).xpath("//li/a")) == paragraphs, source.name
        assert "\n\n" not in figure
