"""Hyphens at the ends of lines: those of words stay, those that only broke one go."""

from __future__ import annotations

import pytest

from resolution.languages import ENGLISH, FRENCH, SPANISH, Language
from resolution.read.text.hyphens import unbroken
from resolution.read.text.pagetext import read_page_text

DECIDED: list[tuple[Language, str, str, list[str]]] = [
    (SPANISH, "la mi-\ngración internacional", "la migración internacional", []),
    (SPANISH, "la coope-  \n ración", "la cooperación", []),
    (SPANISH, "el desarro-\nllo", "el desarrollo", []),
    # The text has the word elsewhere, whole or with its hyphen.
    (SPANISH, "socio-\neconómico y lo socioeconómico", "socioeconómico y lo socioeconómico", []),
    (SPANISH, "socio-\neconómico y lo socio-económico", "socio-económico y lo socio-económico", []),
    (SPANISH, "Al-\nlatamna y Al-Latamna", "Al-latamna y Al-Latamna", []),
    # Two words that are none together.
    (SPANISH, "la relación costo-\nbeneficio", "la relación costo-beneficio", []),
    (SPANISH, "el eje Sur-\nSur y lo público-\nprivado", "el eje Sur-Sur y lo público-privado", []),
    (SPANISH, "a corto- \ny mediano plazo", "a corto- y mediano plazo", []),
    (SPANISH, "en 2020-\nmás", "en 2020-más", []),
    # Words apart as well as together: print tells no more.
    (SPANISH, "lo socio-\neconómico", "lo socio-económico", ["socio-económico"]),
    (ENGLISH, "the govern-\nance of long-\nterm plans", "the governance of long-term plans",
     ["long-term"]),
    (FRENCH, "la coopé-\nration", "la coopération", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "printed", "folded", "doubted"), DECIDED)
def test_what_becomes_of_a_hyphen(
    language: Language, printed: str, folded: str, doubted: list[str]
) -> None:
    found = unbroken(printed, language)
    assert len(found.text) == len(printed)
    read = read_page_text(_text(printed, language), language=language.code)
    assert [clause.text for clause in read.resolution.clauses()][1] == f"Se trata: {folded};"
    messages = [doubt.message for doubt in read.doubts]
    assert messages == [f"the hyphen at the end of a line stays: {word!r}" for word in doubted]
    assert [compound for _, compound in found.doubts] == doubted


FRAMES = {
    "es": ("La Asamblea General,", "Recordando,", "59ª sesión plenaria\n19 de diciembre de 2042"),
    "en": ("The General Assembly,", "Recalling it,", "59th plenary meeting\n19 December 2042"),
    "fr": ("L’Assemblée générale,", "Rappelant cela,", "59e séance plénière\n19 décembre 2042"),
}  # fmt: skip


def _text(words: str, language: Language) -> str:
    formula, preamble, closing = FRAMES[language.code]
    return f"97/901. Examen\n\n{formula}\n\n{preamble}\n\n1. Se trata: {words};\n\n{closing}\n"


def test_a_word_that_two_pages_share_is_told() -> None:
    text = _text("Recuerda la mi-\n\fA/RES/97/901\n\ngración", SPANISH)
    read = read_page_text(text)
    assert [doubt.message for doubt in read.doubts] == [
        "the hyphen at the end of a page stays: 'mi-gración'"
    ]
