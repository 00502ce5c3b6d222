"""How far citing looks, and not further: each case fails with less."""

from __future__ import annotations

import pytest

from tests.cite.notation import cited

HRC = "Consejo de Derechos Humanos"

TARGETS = [
    # a determiner is seen beyond the longest adjective, and tells whose the resolution is
    (
        f"Recordando sus correspondientes resoluciones 74/1 y 43/2 del {HRC},",
        ["A/RES/74/1", "A/HRC/RES/43/2"],
    ),
    (
        f"Recordando las correspondientes resoluciones 44/1 y 43/2 del {HRC},",
        ["A/HRC/RES/44/1", "A/HRC/RES/43/2"],
    ),
    # a number is of the list after the longest conjunction, not after other words
    (
        "Recordando sus resoluciones 74/1, de 3 de mayo de 2020, así como 74/2 y la cifra de 75/3,",
        ["A/RES/74/1", "A/RES/74/2"],
    ),
    # the body whose resolution it is, right before it however long what leads over is
    (
        f"Observa que el {HRC}, con arreglo a sus anteriores resoluciones 43/1,",
        ["A/HRC/RES/43/1"],
    ),
    (
        f"Pide al {HRC} que estudie lo que figura en sus anteriores resoluciones 74/1,",
        ["A/RES/74/1"],
    ),
]

DATES = [
    # a date holds for the numbers joined directly
    ("sus resoluciones 74/1 y 74/2, de 3 de mayo de 2020,", ["2020-05-03", "2020-05-03"]),
    ("sus resoluciones 74/1, 74/2, de 3 de mayo de 2020,", ["2020-05-03", "2020-05-03"]),
    ("sus resoluciones 74/1, y 74/2, de 3 de mayo de 2020,", ["2020-05-03", "2020-05-03"]),
    ("sus resoluciones 74/1, sobre agua, y 74/2, de 3 de mayo de 2020,", [None, "2020-05-03"]),
    ("sus resoluciones 73/1 y 74/2, de 3 de mayo de 2020,", [None, "2020-05-03"]),
]

RELATIONS = [
    # the longest verbs, after an adverb
    ("es", "Recordando la resolución 74/1, y habiendo recibido y examinado la resolución 74/2,"),
    ("es", "Recordando la resolución 74/1, y también señalando a la atención la resolución 74/2,"),
    ("en", "Recalling resolution 74/1, and once again bearing in mind resolution 74/2,"),
]


@pytest.mark.parametrize(("text", "targets"), TARGETS)
def test_targets(text: str, targets: list[str]) -> None:
    assert [citation.target for citation in cited(text)] == targets


@pytest.mark.parametrize(("text", "dates"), DATES)
def test_dates(text: str, dates: list[str | None]) -> None:
    found = [citation.date for citation in cited(f"Recordando {text}")]
    assert [day and day.isoformat() for day in found] == dates


@pytest.mark.parametrize(("language", "text"), RELATIONS)
def test_a_second_verb_governs_what_follows_it(language: str, text: str) -> None:
    first, second = cited(text, language)
    assert first.relation != second.relation
