"""No-break spaces: where UN typography wants them, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.languages.es.typography import NO_BREAK, bind

BOUND = [
    ("párrafo 10 b)", "párrafo~10~b)"),
    (
        "su resolución 57/270 B, de 23 de junio de 2003",
        "su resolución~57/270~B, de 23~de~junio de~2003",
    ),
    ("Resolución 217 A (III).", "Resolución~217~A~(III)."),
    ("Resolución 2106 A (XX), anexo", "Resolución~2106~A~(XX), anexo"),
    ("resolución 2231 (2015)", "resolución~2231~(2015)"),
    ("cap. I, resolución 1, anexo II", "cap.~I, resolución~1, anexo~II"),
    ("vol. 1577, núm. 27531", "vol.~1577, núm.~27531"),
    ("párr. 10 b).", "párr.~10~b)."),
    ("los días 16 y 17 de octubre de 2001", "los días 16 y 17~de~octubre de~2001"),
    ("un 50 % de los 3 millones", "un 50~% de los 3~millones"),
    ("sus períodos de sesiones", "sus períodos de sesiones"),
    ("49/127, de 19 migrantes y A (b)", "49/127, de 19 migrantes y A (b)"),
]


@pytest.mark.parametrize(("text", "expected"), BOUND)
def test_bind(text: str, expected: str) -> None:
    assert bind(text).replace(NO_BREAK, "~") == expected


@given(st.text(max_size=80))
def test_only_spaces_change(text: str) -> None:
    assert bind(text).replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")
