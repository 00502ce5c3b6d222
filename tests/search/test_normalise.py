from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.publish.search.normalise import symbol_key, symbols_in, unaccented, words_in


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Migración", "migracion"),
        ("NIÑO", "nino"),
        ("nin\u0303o", "nino"),
        ("78ª sesión", "78a sesion"),
        ("pingüino", "pinguino"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert unaccented(text) == folded


@given(st.text(max_size=40))
@settings(deadline=None, derandomize=True, max_examples=50)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert unaccented(unaccented(text)) == unaccented(text)


@given(st.text(max_size=60))
@settings(deadline=None, derandomize=True, max_examples=50)
def test_words_are_slices_of_the_text(text: str) -> None:
    assert all(text[word.start : word.end].lower() == word.printed for word in words_in(text))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("sus resoluciones 49/127, de 19 de diciembre", ["49/127"]),
        ("A/RES/49/127", ["49/127"]),
        ("a/res/49/127", ["49/127"]),
        ("resolución 57/270 B, de 23 de junio", ["57/270b"]),
        ("57/270B", ["57/270b"]),
        ("57/270 b", ["57/270b"]),
        ("Resolución 217 A (III).", ["217(iii)"]),
        ("217A(III)", ["217(iii)"]),
        ("217 (iii)", ["217(iii)"]),
        ("A/RES/217 A (III)", ["217(iii)"]),
        ("Resolución 2106 A (XX), anexo.", ["2106(xx)"]),
        ("resolución 1325 (2000)", ["1325(2000)"]),
        ("S/RES/1325(2000)", ["1325(2000)"]),
        ("su resolución S-21/2, de 2 de julio", ["s-21/2"]),
        ("s21/2", ["s-21/2"]),
        ("A/RES/ES-10/1", ["es-10/1"]),
        ("la decisión 1995/313 del Consejo", ["1995/313"]),
        ("E/DEC/1995/313", ["1995/313"]),
        ("(véase A/C.2/54/2, anexo)", ["a/c.2/54/2"]),
        ("número de venta: S.95.XIII.18), cap. I", ["s.95.xiii.18"]),
        ("A/CONF.171/13/Rev.1", ["a/conf.171/13/rev.1"]),
        ("A/58/98.", ["a/58/98"]),
        ("57/270\u00a0B", ["57/270b"]),
        ("A/RES/58/208 párrafo 2", ["58/208"]),
        ("49/127 y 50/123", ["49/127", "50/123"]),
        ("56/201 a fin de", ["56/201"]),
        ("57/270 A", ["57/270a"]),
        ("57/270 A, párr. 2", ["57/270a"]),
        ("57/270 A LA", ["57/270"]),
        ("migración irregular/indocumentada", []),
        ("y/o", []),
        ("10 b)", []),
        ("10/b", []),
        ("sección II.C", []),
        ("16 y 17 de octubre de 2001", []),
        ("</script>", []),
    ],
)
def test_finds_symbols(text: str, keys: list[str]) -> None:
    assert [key for key, *_ in symbols_in(text)] == keys


@pytest.mark.parametrize(
    ("target", "typed"),
    [
        ("A/RES/217(III)", "217 A (III)"),
        ("A/RES/57/270B", "57/270 b"),
        ("A/RES/S-21/2", "s-21/2"),
        ("A/C.2/54/2", "a/c.2/54/2"),
    ],
)
def test_targets_and_what_people_type_meet(target: str, typed: str) -> None:
    assert symbol_key(target) == symbol_key(typed)


def test_a_document_is_not_the_resolution_of_the_same_numbers() -> None:
    assert symbol_key("A/58/98") != symbol_key("A/RES/58/98")
