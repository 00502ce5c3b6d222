from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.errors import AddressError
from resolution.core.instrument import InstrumentKind
from resolution.core.roman import numeral
from resolution.core.slug import slug, slug_target
from resolution.core.symbol import Symbol, is_address, official_url

RESOLUTION, DECISION, DOCUMENT = (
    InstrumentKind.RESOLUTION,
    InstrumentKind.DECISION,
    InstrumentKind.DOCUMENT,
)

SYMBOLS = [
    ("A/RES/58/208", "A/RES/58/208", "58/208", RESOLUTION),
    ("58/208", "A/RES/58/208", "58/208", RESOLUTION),
    ("217 A (III)", "A/RES/217(III)", "217 (III)", RESOLUTION),
    ("A/RES/217 A (III)", "A/RES/217(III)", "217 (III)", RESOLUTION),
    ("2106 A (XX)", "A/RES/2106(XX)", "2106 (XX)", RESOLUTION),
    ("1874 (S-IV)", "A/RES/1874(S-IV)", "1874 (S-IV)", RESOLUTION),
    ("57/270 B", "A/RES/57/270B", "57/270 B", RESOLUTION),
    ("A/RES/75/101 A-B", "A/RES/75/101A-B", "75/101 A-B", RESOLUTION),
    ("S-21/2", "A/RES/S-21/2", "S-21/2", RESOLUTION),
    ("ES-11/1", "A/RES/ES-11/1", "ES-11/1", RESOLUTION),
    ("2231 (2015)", "S/RES/2231(2015)", "2231 (2015)", RESOLUTION),
    ("S/RES/1325 (2000)", "S/RES/1325(2000)", "1325 (2000)", RESOLUTION),
    ("A/HRC/RES/43/1", "A/HRC/RES/43/1", "43/1", RESOLUTION),
    ("E/RES/2006/2", "E/RES/2006/2", "2006/2", RESOLUTION),
    ("E/DEC/1995/313", "E/DEC/1995/313", "1995/313", DECISION),
    ("A/DEC/73/547", "A/DEC/73/547", "73/547", DECISION),
    ("A/58/98", "A/58/98", None, DOCUMENT),
    ("A/C.2/54/2", "A/C.2/54/2", None, DOCUMENT),
    ("A/CONF.171/13/Rev.1", "A/CONF.171/13/Rev.1", None, DOCUMENT),
    ("A/75/6 (Sect. 3)/Add.2", "A/75/6(Sect.3)/Add.2", None, DOCUMENT),
    ("A/CONF.157/24 (Part I)", "A/CONF.157/24(PartI)", None, DOCUMENT),
    ("FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1", None, DOCUMENT),
    ("E/CN.4/1998/53/Add.2", "E/CN.4/1998/53/Add.2", None, DOCUMENT),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "text", "number", "kind"), SYMBOLS)
def test_symbols_are_normalised_and_classified(
    printed: str, text: str, number: str | None, kind: InstrumentKind
) -> None:
    symbol = Symbol.parse(printed)
    assert (str(symbol), symbol.number, symbol.kind) == (text, number, kind)
    assert Symbol.parse(symbol.text) == symbol


NUMBERED = ["58/208", "57/270 B", "S-21/2", "ES-11/1", "2231 (2015)", "34/180"]


@pytest.mark.parametrize("number", NUMBERED)
def test_numbers_print_as_they_were_read(number: str) -> None:
    assert Symbol.parse(number).number == number


@pytest.mark.parametrize(
    "printed",
    [
        "", " ", "A", "A/", "/A/58/98", "A//98", "A/../../etc/passwd", "A/58/98/..", "A/58/.98",
        "A/58/98.", "C:/1", "a/58/98", "A/58/98?x=1", "A/58/98#x", "A/58/<b>", "A/58 98",
        "A/58/98 y A/58/99", "A/58/98\nA", "217", "217 A", "217 (IIII)", "217 (VX)", "58/208 b",
        "A/" + "9" * 120, "http://un.org/1", "A/58/98%2e%2e", "A/58\\98", "A/RES",
    ],
)  # fmt: skip
def test_what_is_no_safe_address_is_refused(printed: str) -> None:
    with pytest.raises(AddressError, match="cannot be an address; expected a symbol such as"):
        Symbol.parse(printed)


def test_every_session_with_a_roman_number() -> None:
    sessions = [numeral(number) for number in range(1, 31)]
    read = [Symbol.parse(f"12 A ({session})").text for session in sessions]
    assert read == [f"A/RES/12({session})" for session in sessions]
    letters = {"I", "V", "X"}
    every = {a + b + c + d + e for a in {"", *letters} for b in {"", *letters}
             for c in {"", *letters} for d in {"", *letters} for e in {"", *letters}}  # fmt: skip
    accepted = {text for text in every if text and _parses(f"1 ({text})")}
    assert accepted == {numeral(n) for n in range(1, 40) if len(numeral(n)) < 6}


def _parses(printed: str) -> bool:
    try:
        Symbol.parse(printed)
    except AddressError:
        return False
    return True


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="AESR/58.()- XIV2Bá\n", max_size=24) | st.text(max_size=12))
def test_whatever_is_read_is_an_address(printed: str) -> None:
    try:
        symbol = Symbol.parse(printed)
    except AddressError:
        return
    assert is_address(symbol.text)
    assert Symbol.parse(symbol.text) == symbol


def test_official_address_in_another_language() -> None:
    assert official_url("A/58/98", "fr") == "https://docs.un.org/fr/A/58/98"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Carta de las Naciones Unidas", "carta-de-las-naciones-unidas"),
        ("Niño, ¿y año 2011–2020?", "nino-y-ano-2011-2020"),
        ("Plan de mise en œuvre", "plan-de-mise-en-oeuvre"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_long_names_and_names_without_letters_keep_apart() -> None:
    long = "Convención " + "muy larga " * 30
    assert slug_target(long) != slug_target(long + "y más")
    assert len(slug(long)) <= 100
    assert slug("日本") != slug("中国")
