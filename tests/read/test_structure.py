"""What tells that a paragraph is whole, labelled, or the head of an annex."""

from __future__ import annotations

import pytest

from resolution.languages import SPANISH
from resolution.read.text.paragraphs import COMPLETE, LABEL

COMPLETE_ENDS = [
    "Naciones Unidas;",
    "Secretario General12;",
    "de organización,",
    "y desarrollo”.",
    "siguiente:",
    "el informe del Secretario General.3",
    "30 June 2020;3",
    "actividades; y",
]
OPEN_ENDS = [
    "Afganistán 0,006",
    "P-4 1 537",
    "de las Naciones",
    "de 2006",
    "el Convenio 31",
    "1.234",
]


@pytest.mark.parametrize("text", COMPLETE_ENDS)
def test_complete(text: str) -> None:
    assert COMPLETE.search(text)


@pytest.mark.parametrize("text", OPEN_ENDS)
def test_not_complete(text: str) -> None:
    assert not COMPLETE.search(text)


LABELS = [
    ("10. Pide", "10", None),
    ("a) El objetivo", None, "a"),
    ("(a) The objective", None, "a"),
    ("iii) Promover", None, "iii"),
    ("1) Lo primero", None, "1"),
    ("1.", "1", None),
]
NO_LABELS = [
    "2006, de 10",
    "1.500 dólares",
    "9.30 horas",
    "A. Administración",
    "III Título",
    "58/208",
]


@pytest.mark.parametrize(("text", "number", "item"), LABELS)
def test_label(text: str, number: str | None, item: str | None) -> None:
    match = LABEL.match(text)
    assert match
    assert (match["number"], match["item"]) == (number, item)


@pytest.mark.parametrize("text", NO_LABELS)
def test_no_label(text: str) -> None:
    assert LABEL.match(text) is None


def test_annex_label() -> None:
    assert SPANISH.annex_pattern.fullmatch("Anexo II")
    assert not SPANISH.annex_pattern.fullmatch("Anexo sobre Sustancias Químicas")
