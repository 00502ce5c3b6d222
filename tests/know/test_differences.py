"""Differences: they rebuild both texts sign by sign, and are read as a person would mark them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.know.differences import stretches

PIECES = st.sampled_from(
    ["la", "de", "y", "79/174", "2024", "informe", ",", ";", "“", "”", "A/80/53", "-", " ", "  "]
)
TEXTS = st.lists(PIECES, max_size=20).map("".join) | st.text(max_size=30)


def written(old: str, new: str) -> str:
    """The newer text, with [what was deleted] and {what is new}."""
    return "".join(
        one.new
        if one.kept
        else (f"[{one.old}]" if one.old else "") + (f"{{{one.new}}}" if one.new else "")
        for one in stretches(old, new)
    )


@given(TEXTS, TEXTS)
def test_both_texts_are_rebuilt(old: str, new: str) -> None:
    found = stretches(old, new)
    assert "".join(one.old for one in found) == old
    assert "".join(one.new for one in found) == new
    for one in found:
        assert not one.kept or "".join(one.old.split()) == "".join(one.new.split())


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(one.kept for one in stretches(text, text))


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        (
            "su resolución 78/212, de",
            "su resolución 79/174, de",
            "su resolución[ 78/212]{ 79/174}, de",
        ),
        (
            "la labor del Relator Especial",
            "la labor de la Relatora Especial",
            "la labor[ del Relator]{ de la Relatora} Especial",
        ),
        # little words between two changes are part of one change
        (
            "octavo año de la paz",
            "noveno mes de la paz",
            "[octavo año]{noveno mes} de la paz",
        ),
        (
            "los informes de la Junta final",
            "las notas de la Mesa final",
            "[los informes de la Junta]{las notas de la Mesa} final",
        ),
        ("2022 y 78/134, de", "2022, 78/134, de", "2022[ y]{,} 78/134, de"),
        ("Pide un informe;", "Pide un informe.", "Pide un informe[;]{.}"),
        ("", "Pide", "{Pide}"),
        ("Pide", "", "[Pide]"),
        ("A/80/53 y A/80/54", "A/80/53 y A/80/55", "A/80/53 y[ A/80/54]{ A/80/55}"),
    ],
)
def test_marks(old: str, new: str, marked: str) -> None:
    assert written(old, new) == marked
