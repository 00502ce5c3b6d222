from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.model import Resolution
from tests.search.conftest import Ask

HOME = "es/A/RES/58/208/"
BEIJING = "es/instrumentos/plataforma-de-accion-de-beijing"

FOUND = [
    # accents, ñ, number, gender, forms of verbs
    ("genero", ["parrafo/3"]),
    ("xenofobía", ["preambulo/6"]),
    ("remesa", ["preambulo/16"]),
    ("redondo", ["parrafo/10/c"]),
    ("pedir", ["parrafo/4", "parrafo/10", "parrafo/8"]),
    ("recuerda", ["preambulo/5", "preambulo/3", "preambulo/6", "preambulo/1", "preambulo/2",
                  "preambulo/4"]),
    ("informar", ["parrafo/10"]),
    ("presentar", ["parrafo/8"]),
    ("sugiere", ["parrafo/8"]),
    ("alcanzarlos", ["parrafo/10/b"]),
    ("tomar nota", ["parrafo/1", "preambulo/13", "preambulo/9", "parrafo/5"]),
    ("estar", ["parrafo/10/b"]),
    # several words, in the same clause; what the law means by its small words
    ("racismo xenofobia", ["preambulo/6"]),
    ("remesas de los trabajadores", ["preambulo/16"]),
    ("REMESAS DE FONDOS", ["preambulo/16"]),
    ("mesas y diálogo", ["parrafo/10/c"]),
    ("remesas xenofobia", []),
    ("contra", ["preambulo/4", "@es/A/RES/34/180"]),
    # phrases, open quotation marks too
    ('"mesas redondas"', ["parrafo/10/c"]),
    ("«mesas redondas", ["parrafo/10/c"]),
    ("“mesas red", ["parrafo/10/c"]),
    ('"redondas mesas"', []),
    # an open one that does not hold is looked for as words
    ("“redondas mesas", ["parrafo/10/c"]),
    ("«mesas redondas» «xenofobia racismo", []),
    # symbols, as people type them
    ("49/127", ["@es/A/RES/49/127", "preambulo/2"]),
    ("a/res/49/127", ["@es/A/RES/49/127", "preambulo/2"]),
    ("resolución 49/127", ["@es/A/RES/49/127", "preambulo/2"]),
    ("217A(III)", ["@es/A/RES/217(III)", "nota/7", "preambulo/4"]),
    ("217 (III)", ["@es/A/RES/217(III)", "nota/7", "preambulo/4"]),
    ("57/270B", ["@es/A/RES/57/270B", "preambulo/3"]),
    ("57/270", ["@es/A/RES/57/270B", "preambulo/3"]),
    ("1995/313", ["@es/E/DEC/1995/313", "preambulo/2"]),
    ("a/58/98", ["@es/A/58/98", "nota/12", "parrafo/1"]),
    ("S.95.XIII.18", ["nota/1", "preambulo/1"]),
    ("A/C.2/54/2", ["nota/13", "parrafo/6"]),
    ("58/98", []),
    ("60/1", []),
    # addresses
    ("10 b)", ["parrafo/10/b"]),
    ("10b", ["parrafo/10/b"]),
    ("párr. 9", ["parrafo/9"]),
    ("párrafo 10 d)", ["parrafo/10/d"]),
    ("apartado c) del párrafo 10", ["parrafo/10/c"]),
    ("párrafo 15", ["preambulo/15"]),
    ("párrafo 10", ["parrafo/10", "parrafo/10/a", "parrafo/10/b", "parrafo/10/c", "parrafo/10/d"]),
    ("nota 13", ["nota/13"]),
    ("nota al pie 7", ["nota/7"]),
    ("preámbulo 3", ["preambulo/3"]),
    ("tercer párrafo del preámbulo", ["preambulo/3"]),
    ("décimo sexto párrafo del preámbulo", ["preambulo/16"]),
    ("párrafos 9 a 11", ["parrafo/9", "parrafo/10", "parrafo/10/a", "parrafo/10/b",
                         "parrafo/10/c", "parrafo/10/d", "parrafo/11"]),
    ("11", ["parrafo/11", "preambulo/11", "nota/11"]),
    ("resolución 58/208, párr. 10 b)", ["parrafo/10/b"]),
    # as they are pasted
    ("A/RES/58/208, para. 10 (b)", ["parrafo/10/b"]),
    ("58/208 párr. 10 b", ["parrafo/10/b"]),
    ("OP8", ["parrafo/8"]),
    ("pp4", ["preambulo/4"]),
    ("https://docs.un.org/es/A/RES/49/127", ["@es/A/RES/49/127", "preambulo/2"]),
    ("undocs.org/en/A/RES/49/127?direct=true", ["@es/A/RES/49/127", "preambulo/2"]),
    ("A_RES_49_127", ["@es/A/RES/49/127", "preambulo/2"]),
    ("https://example.org/es/A/RES/58/208/parrafo/10/b/", ["parrafo/10/b"]),
    ("nota 99", []),
    # names
    ("CEDAW", ["@es/A/RES/34/180", "preambulo/4", "nota/9"]),
    ("plataforma de pekin", [f"@{BEIJING}", "preambulo/1"]),
    ("OIM", ["preambulo/10", "parrafo/8"]),
    ("trabajadores migrantes", ["preambulo/5", "preambulo/16", "preambulo/15", "preambulo/6",
                                "preambulo/12"]),
    # words half typed, and misspelt
    ("multicultu", ["preambulo/14"]),
    ("remezas", ["preambulo/16"]),
    ("dialgo redondo", ["parrafo/10/c"]),
    # operators are text
    ("género: perspectiva", ["parrafo/3"]),
    ("+racismo -xenofobia", ["preambulo/6"]),
    ("*remesas*", ["preambulo/16"]),
    ("remesas~1^10", []),
    ("irregular/indocumentada", ["nota/13"]),
    # nothing to find
    ("", []),
    ("   ", []),
    ("¿? … *~^", []),
    ("🙂", []),
    ("bicicleta", []),
    ("pesca", []),
    ("zxqwvbn", []),
    ("según", []),
    ("<script>alert(1)</script>", []),
    ("x" * 500, []),
]  # fmt: skip


def place(path: str) -> str:
    return path.removeprefix(HOME) if path.startswith(HOME) else f"@{path}"


def test_finds_exactly_what_is_meant(node: Ask) -> None:
    answers = node(queries=[query for query, _ in FOUND])["answers"]
    assert [(a["query"], sorted(map(place, a["results"]))) for a in answers] == [
        (query, sorted(expected)) for query, expected in FOUND
    ]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("49/127", "@es/A/RES/49/127"),
        ("217 A (III)", "@es/A/RES/217(III)"),
        ("CEDAW", "@es/A/RES/34/180"),
        ("convención sobre los derechos del niño", "@es/A/RES/44/25"),
        ("párrafo 10", "parrafo/10"),
        ("toma", "parrafo/1"),
        ("discriminación mujer", "preambulo/4"),
        ("cooperación regional", "parrafo/6"),
        # the title of the only resolution names nothing apart
        ("migración internacional y desarrollo", "parrafo/8"),
    ],
)
def test_finds_first_what_is_meant_most(node: Ask, query: str, first: str) -> None:
    [answer] = node(queries=[query])["answers"]
    assert place(answer["results"][0]) == first


MARKED = [
    ("remesas de los trabajadores", "preambulo/16", ["remesas", "trabajadores"]),
    ("trabajadores migratorios", "preambulo/5", ["trabajadores migratorios"]),
    ("57/270 B", "preambulo/3", ["57/270 B"]),
    ("decidir de", "parrafo/11", ["Decide"]),
    # function words within a phrase are marked with it, and alone never
    ("sistema de las naciones unidas", "parrafo/3", ["sistema de las Naciones Unidas"]),
    ("carta de las naciones unidas", "preambulo/7", ["Carta de las Naciones Unidas"]),
    ("de la", "parrafo/3", []),
    # a word alone only where no phrase says it
    ("derechos humanos", "preambulo/10", ["Derechos Humanos"]),
    ("migración internacional", "parrafo/2", ["migración internacional"] * 2),
    (
        "migración internacional mujeres",
        "preambulo/1",
        ["migración internacional", "migración internacional", "Mujer"],
    ),
]


@pytest.mark.parametrize(("query", "clause", "marked"), MARKED)
def test_marks_what_is_meant(node: Ask, query: str, clause: str, marked: list[str]) -> None:
    [answer] = node(queries=[query])["answers"]
    found = dict(zip(map(place, answer["results"]), answer["marked"], strict=True))
    assert found[clause] == marked


def test_tells_why_there_is_nothing(node: Ask) -> None:
    answers = node(queries=["", "nota 99", "nota 99 de la resolución 58/208", "bicicleta"])[
        "answers"
    ]
    assert [a["kind"] for a in answers] == ["empty", "nowhere", "words", "words"]


def test_says_what_it_took_a_misspelt_word_for(node: Ask) -> None:
    answers = node(queries=["migrasion", "migración", "desarollo regionall"])["answers"]
    assert [a["corrected"] for a in answers] == ["migración", "", "desarrollo regional"]


def test_a_pasted_clause_finds_itself_and_asks_for_no_word_twice(
    node: Ask, resolution: Resolution
) -> None:
    clauses = [clause for clause in resolution.clauses() if len(clause.text) > 300]
    pastes = [clause.text[:500] for clause in clauses]
    answers = node(queries=pastes)["answers"]
    assert [place(a["results"][0]) for a in answers] == [clause.id for clause in clauses]
    assert all(a["asks"] <= len(p.split()) for a, p in zip(answers, pastes, strict=True))


def test_every_place_is_found_by_its_number(node: Ask, resolution: Resolution) -> None:
    clauses = [clause.id for clause in resolution.clauses()]
    ids = clauses + [note.id for note in resolution.notes]
    answers = node(queries=[one.replace("/", " ") for one in ids])["answers"]
    assert [place(a["results"][0]) for a in answers] == ids


def test_every_printed_word_finds_its_clause(node: Ask, resolution: Resolution) -> None:
    asked = [(word, clause.id) for clause in resolution.clauses() for word in clause.text.split()]
    answers = node(queries=[word for word, _ in asked])["answers"]
    # A number alone is the number of a paragraph or a note.
    missed = [
        (word, one)
        for (word, one), a in zip(asked, answers, strict=True)
        if not word.strip(",;.").isdigit() and one not in map(place, a["results"])
    ]
    assert missed == []


@given(st.lists(st.text(max_size=30), min_size=100, max_size=100))
@settings(deadline=None, derandomize=True, max_examples=2)
def test_nothing_breaks_it(node: Ask, queries: list[str]) -> None:
    assert [a["query"] for a in node(queries=queries)["answers"]] == queries


def test_all_that_a_first_search_loads_is_small(published: Path) -> None:
    files = [
        file for file in published.glob("*.js") if not file.name.startswith(("pairs", "verbs"))
    ]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < 50_000
