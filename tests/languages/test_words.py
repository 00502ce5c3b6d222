"""Dates, closings and formulas of the three languages."""

from __future__ import annotations

from datetime import date

import pytest

from resolution.languages import ENGLISH, FRENCH, LANGUAGES, SPANISH, Language, detect

DATES = [
    (SPANISH, "23 de diciembre de 2003", date(2003, 12, 23)),
    (SPANISH, "1º de julio de 1999", date(1999, 7, 1)),
    (SPANISH, "aprobada el 16 de abril de 2021 por la Asamblea", date(2021, 4, 16)),
    (SPANISH, "31 de febrero de 2021", None),
    (SPANISH, "diciembre de 2003", None),
    (ENGLISH, "21 December 2020", date(2020, 12, 21)),
    (ENGLISH, "December 2020", None),
    (FRENCH, "1er décembre 2020", date(2020, 12, 1)),
    (FRENCH, "21 décembre 2020", date(2020, 12, 21)),
]

MEETINGS = [
    (SPANISH, "78ª sesión plenaria"),
    (SPANISH, "48a sesión plenaria (continuación)"),
    (SPANISH, "48a sesión plenaria(continuación)"),
    (SPANISH, "Tercera sesión plenaria"),
    (SPANISH, "43ª sesión"),
    (ENGLISH, "48th (resumed) plenary meeting"),
    (ENGLISH, "41st plenary meeting"),
    (ENGLISH, "Two hundred and forty-third plenary meeting"),
    (FRENCH, "48e séance plénière"),
    (FRENCH, "1re séance plénière"),
    (FRENCH, "Première séance plénière"),
    (FRENCH, "Cent soixante et onzième séance plénière"),
]

CLOSINGS = [
    (SPANISH, "Aprobada en la ", "septuagésima octava sesión plenaria"),
    (SPANISH, "Aprobada en su ", "decimotercera sesión plenaria"),
    (ENGLISH, "Adopted at its ", "hundred and twelfth plenary meeting"),
    (FRENCH, "Adoptée à la ", "quatre-vingt-dix-huitième séance plénière"),
]


@pytest.mark.parametrize(("language", "text", "expected"), DATES)
def test_date(language: Language, text: str, expected: date | None) -> None:
    assert language.parse_date(text) == expected


@pytest.mark.parametrize(("language", "text"), MEETINGS)
def test_meeting(language: Language, text: str) -> None:
    assert language.meeting_pattern.fullmatch(text)


@pytest.mark.parametrize(("language", "before", "meeting"), CLOSINGS)
def test_a_meeting_is_told_from_what_stands_before_it(
    language: Language, before: str, meeting: str
) -> None:
    assert language.closing_pattern.fullmatch(before + meeting)
    assert language.meeting_pattern.findall(before + meeting) == [meeting]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_every_formula_tells_its_language_and_series(language: Language) -> None:
    for body, series in language.bodies.items():
        assert detect(f"Título\n\n {body}, \n\n Texto") is language
        assert language.series(f"{body},") == series


def test_no_formula_no_language() -> None:
    assert detect("El pleno de la Asamblea General, reunido\nDie Generalversammlung,") is None
