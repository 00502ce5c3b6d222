"""The blocks of a resolution: all that has words is met once, in reading order, and rewritten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.model import Block, Text, rewritten, texts
from tests.samples import annex, clause, note, resolution, table, text

WHOLE = resolution(
    [
        text("formula", "La Asamblea General[^*],"),
        text("preambulo/1/epigrafe", "Antecedentes"),
        clause("preambulo/1", "Recordando Bali,", action="Recordando"),
        clause("parrafo/1", "Pide[^1]:", action="Pide"),
        clause("parrafo/1/a", "Uno;"),
        table("parrafo/1/a/tabla", [["País", "Cuota"], ["Chile", "1"]], heads=1),
        clause("parrafo/1/fin", "y lo examine."),
        text("cierre", "78ª sesión plenaria"),
        annex(
            "anexo/1",
            "Anexo I",
            "Programa[^2]",
            [
                text("anexo/1/formula", "Los Estados,"),
                clause("anexo/1/parrafo/1", "Apertura;"),
                annex("anexo/2", "Apéndice", "Lista", [table("anexo/2/tabla", [["Fin"]])]),
                text("anexo/1/epigrafe", "Sin nada"),
            ],
        ),
        annex("anexo/3", "Anexo II"),
    ],
    [note("*", "Así."), note("1", "Ibíd."), note("2", "Véase.")],
    adopted=date(2003, 12, 23),
    meeting="78ª sesión plenaria",
)

IN_READING_ORDER = [
    ("titulo", "Migración"),
    ("formula", "La Asamblea General,"),
    ("preambulo/1/epigrafe", "Antecedentes"),
    ("preambulo/1", "Recordando Bali,"),
    ("parrafo/1", "Pide:"),
    ("parrafo/1/a", "Uno;"),
    ("parrafo/1/a/tabla/celda/1-1", "País"),
    ("parrafo/1/a/tabla/celda/1-2", "Cuota"),
    ("parrafo/1/a/tabla/celda/2-1", "Chile"),
    ("parrafo/1/a/tabla/celda/2-2", "1"),
    ("parrafo/1/fin", "y lo examine."),
    ("cierre", "78ª sesión plenaria"),
    ("anexo/1", "Anexo I"),
    ("anexo/1/titulo", "Programa"),
    ("anexo/1/formula", "Los Estados,"),
    ("anexo/1/parrafo/1", "Apertura;"),
    ("anexo/2", "Apéndice"),
    ("anexo/2/titulo", "Lista"),
    ("anexo/2/tabla/celda/1-1", "Fin"),
    ("anexo/1/epigrafe", "Sin nada"),
    ("anexo/3", "Anexo II"),
    ("nota/asterisco", "Así."),
    ("nota/1", "Ibíd."),
    ("nota/2", "Véase."),
]


def test_whatever_has_words_is_met_once_in_reading_order() -> None:
    assert [(text.id, text.text) for text in WHOLE.texts()] == IN_READING_ORDER
    assert list(texts(WHOLE.blocks)) == list(WHOLE.texts())[1:-3]


def test_clauses_are_those_of_the_annexes_too() -> None:
    assert [clause.id for clause in WHOLE.clauses()] == [
        *("preambulo/1", "parrafo/1", "parrafo/1/a", "parrafo/1/fin", "anexo/1/parrafo/1")
    ]


def test_body_and_annexes() -> None:
    assert WHOLE.body == WHOLE.blocks[:8]
    assert WHOLE.annexes == WHOLE.blocks[8:]
    assert [block.id for block in WHOLE.blocks] == [
        *("formula", "preambulo/1/epigrafe", "preambulo/1", "parrafo/1", "parrafo/1/a"),
        *("parrafo/1/a/tabla", "parrafo/1/fin", "cierre", "anexo/1", "anexo/3"),
    ]


@pytest.mark.parametrize(
    ("blocks", "enacting"),
    [
        ([], None),
        ([clause("parrafo/1", "Decide.")], None),
        (
            [text("A/epigrafe", "A"), text("A/formula", "La A,"), text("B/formula", "La B,")],
            "La A,",
        ),
    ],
)
def test_enacting_formula(blocks: list[Block], enacting: str | None) -> None:
    assert resolution(blocks).enacting == enacting


def shouted(words: Text) -> Text:
    return replace(words, text=words.text.upper(), markers=())


def test_rewriting_meets_each_text_once_in_reading_order() -> None:
    met: list[Text] = []

    def meet(words: Text) -> Text:
        met.append(words)
        return words

    assert WHOLE.rewritten(meet) == WHOLE
    assert met == list(WHOLE.texts())


def test_rewriting_changes_every_text_and_nothing_else() -> None:
    changed = WHOLE.rewritten(shouted)
    expected = [(id_, words.upper()) for id_, words in IN_READING_ORDER]
    assert [(text.id, text.text) for text in changed.texts()] == expected
    assert [text.markers for text in changed.texts()] == [()] * len(expected)
    assert [type(text) for text in changed.texts()] == [type(text) for text in WHOLE.texts()]
    words = {text.place: text for text in WHOLE.texts()}
    assert changed.rewritten(lambda text: words[text.place]) == WHOLE


def some(blocks: st.SearchStrategy[list[Block]]) -> st.SearchStrategy[list[Block]]:
    rows = st.lists(st.lists(st.just("x"), max_size=3), max_size=3)
    within: st.SearchStrategy[Block] = st.builds(
        lambda title, inner: annex("anexo", "x", "x" if title else None, inner),
        st.booleans(),
        blocks,
    )
    tables = rows.map(lambda rows: table("tabla", rows))
    return st.lists(st.just(clause("parrafo/1", "x")) | tables | within, max_size=4)


def count(blocks: list[Block]) -> int:
    """How many texts there are, told without the code under test."""
    return repr(blocks).count("text='x'")


@given(st.recursive(st.just(list[Block]()), some, max_leaves=20))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_nothing_is_left_out_at_any_depth(blocks: list[Block]) -> None:
    assert len(list(texts(blocks))) == count(blocks)
    assert rewritten(blocks, lambda text: text) == tuple(blocks)
    changed = rewritten(blocks, lambda text: replace(text, text="y"))
    assert {text.text for text in texts(changed)} <= {"y"}
    assert len(list(texts(changed))) == count(blocks)
