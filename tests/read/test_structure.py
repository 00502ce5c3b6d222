"""Order of letters and Roman numbers, table rows, and what a lone paragraph is."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest

from resolution.languages import SPANISH
from resolution.read.text.paragraphs import COMPLETE, LABEL
from resolution.read.text.structure import follows, roman

ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"]


@pytest.mark.parametrize(("before", "item"), [*pairwise(ROMAN), *pairwise(string.ascii_lowercase)])
def test_next(before: str, item: str) -> None:
    assert follows(before, item)
    assert not follows(item, before)


def test_every_roman_number_up_to_a_hundred() -> None:
    tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
    units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    written = [ten + unit for ten in tens for unit in units]
    assert [roman(number) for number in written[1:]] == list(range(1, 100))


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
