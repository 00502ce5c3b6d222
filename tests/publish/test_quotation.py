"""Quotations of mentions: cut at a comma where one is near, never inside a word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.model import Citation
from resolution.publish.markdown.quotation import Quotation, quote

LONG = (
    "Reafirmando la obligación de todos los Estados de promover y proteger todos los derechos "
    "humanos y las libertades fundamentales, reafirmando también la Declaración Universal de "
    "Derechos Humanos, y recordando la Convención Internacional sobre la Eliminación de todas las "
    "Formas de Discriminación Racial, la Convención sobre la eliminación de todas las formas de "
    "discriminación contra la mujer y la Convención sobre los Derechos del Niño,"
)


def citation(text: str, words: str) -> Citation:
    start = text.index(words)
    return Citation("A/RES/44/25", start, start + len(words), words)


CASES = [
    pytest.param(
        "Resolución 44/25, anexo.",
        "44/25",
        Quotation("Resolución ", "44/25", ", anexo."),
        id="whole",
    ),
    pytest.param(
        LONG,
        "Declaración Universal de Derechos Humanos",
        Quotation(
            LONG[: LONG.index("Declaración")],
            "Declaración Universal de Derechos Humanos",
            ", y recordando la Convención Internacional sobre la Eliminación de todas las "
            "Formas de Discriminación Racial…",
        ),
        id="cut at a comma",
    ),
    pytest.param(
        LONG,
        "Convención sobre los Derechos del Niño",
        Quotation(
            "…todas las Formas de Discriminación Racial, la Convención sobre la eliminación de "
            "todas las formas de discriminación contra la mujer y la ",
            "Convención sobre los Derechos del Niño",
            ",",
        ),
        id="cut at a space",
    ),
]


@pytest.mark.parametrize(("text", "words", "expected"), CASES)
def test_quote(text: str, words: str, expected: Quotation) -> None:
    found = quote(text, citation(text, words))
    assert (found.mention, found.after) == (expected.mention, expected.after)
    assert found.before.lstrip("…") in text
    assert found.before.endswith(expected.before[-40:])


@settings(deadline=None, derandomize=True)
@given(st.text("ab, ", min_size=1, max_size=900), st.data())
def test_a_quotation_is_part_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quotation = quote(text, Citation("A/58/98", start, end, text[start:end]))
    shown = quotation.before.lstrip("…") + quotation.mention + quotation.after.rstrip("…")
    assert shown in text
