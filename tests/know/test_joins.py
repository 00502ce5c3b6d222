from __future__ import annotations

import pytest

from resolution.cite import cite
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.registry import Registry
from resolution.know.joins import joins
from resolution.know.linking import link, verify
from tests.cite.notation import EMPTY, resolution

SEA = "instrumentos/convencion-sobre-el-derecho-del-mar"
GENEVA = "instrumentos/convenios-de-ginebra-de-12-de-agosto-de-1949"

Text = tuple[str, str]
"""What a resolution says, and its note."""

JOINED: list[tuple[str, list[Text], dict[str, str]]] = [
    (
        "one place in the series",
        [
            ("los Convenios de Ginebra de 12 de agosto de 1949[^1]",
             "Naciones Unidas, Treaty Series, vol. 75, núms. 970 a 973."),
            ("los Convenios de Ginebra de 12 de agosto de 1949[^1]",
             "Ibid., vol. 75, núms. 970 a 973."),
            ("los Convenios de Ginebra[^1]", "Ibid., vol. 75, núms. 970 a 973."),
        ],
        {"instrumentos/convenios-de-ginebra": GENEVA},
    ),
    (
        "a place and a name for it",
        [
            ("la Convención sobre el Derecho del Mar[^1]",
             "Naciones Unidas, Treaty Series, vol. 1833, núm. 31363."),
            ("la Convención[^1]", "Naciones Unidas, Treaty Series, vols. 1833 y 1834, núm. 31363."),
        ],
        {"instrumentos/treaty-series-1833-31363": SEA},
    ),
    (
        "with its year",
        [
            ("la Convención sobre el Derecho del Mar[^1]",
             "Naciones Unidas, Treaty Series, vol. 1833, núm. 31363."),
            ("la Convención sobre el Derecho del Mar, de 1982[^1]",
             "Naciones Unidas, Treaty Series, vol. 1834, núm. 31363."),
        ],
        {f"{SEA}-de-1982": SEA},
    ),
    (
        "with two years: the name without is neither",
        [
            ("el Convenio sobre el Azúcar[^1]", "Véase Registro, núm. 1."),
            ("el Convenio sobre el Azúcar de 1958[^1]", "Véase Registro, núm. 2."),
            ("el Convenio sobre el Azúcar de 1968[^1]", "Véase Registro, núm. 3."),
        ],
        {},
    ),
    (
        "the resolution that notes give for it",
        [
            ("la Declaración sobre el Derecho al Desarrollo[^1]", "Resolución 41/128, anexo."),
            ("la Declaración sobre el Derecho al Desarrollo[^1]", "Véase Registro, núm. 1."),
        ],
        {"instrumentos/declaracion-sobre-el-derecho-al-desarrollo": "A/RES/41/128"},
    ),
    (
        "a resolution of two things is neither",
        [
            ("el Pacto de Derechos Civiles[^1]", "Resolución 2200 A (XXI), anexo."),
            ("el Pacto de Derechos Sociales[^1]", "Resolución 2200 A (XXI), anexo."),
            ("el Pacto de Derechos Sociales[^1]", "Véase Registro, núm. 1."),
        ],
        {},
    ),
    (
        "a protocol that ends with the name of its treaty",
        [
            ("el Tratado sobre una Zona Libre[^1]",
             "Naciones Unidas, Treaty Series, vol. 5, núm. 6."),
            ("el Protocolo del Tratado sobre una Zona Libre[^1]",
             "Naciones Unidas, Treaty Series, vol. 5, núm. 6."),
        ],
        {},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), [r[1:] for r in JOINED], ids=[r[0] for r in JOINED])
def test_names_of_one_instrument_are_joined(said: list[Text], expected: dict[str, str]) -> None:
    read = [
        cite(resolution({"preambulo/1": text}, {"1": note}, symbol=f"A/RES/75/{n}"), EMPTY)
        for n, (text, note) in enumerate(said, 1)
    ]
    assert joins(read, {r.symbol for r in read}, EMPTY) == expected
    collection = link(read, EMPTY)
    verify(collection)
    assert collection.joined == expected
    assert not collection.instruments.keys() & expected.keys()
    assert link(reversed(read), EMPTY) == collection


def test_a_place_that_one_resolution_gives_for_several_is_that_of_several() -> None:
    place = "Naciones Unidas, Treaty Series, vol. 1342, núm. 22495."
    clauses = {
        "preambulo/1": "el Protocolo sobre Fragmentos[^1] y el Protocolo sobre Minas[^2]",
        "preambulo/2": "el Convenio sobre Armas[^3]",
    }
    read = cite(resolution(clauses, {"1": place, "2": place, "3": place}), EMPTY)
    assert joins([read], (), EMPTY) == {}


def test_what_the_registry_knows_keeps_its_address() -> None:
    known = "instrumentos/convenios-de-ginebra"
    registry = Registry(instruments={known: Instrument(known, InstrumentKind.TREATY, "Convenios")})
    read = [
        cite(resolution({"preambulo/1": text}, {"1": note}, symbol=f"A/RES/75/{n}"), EMPTY)
        for n, (text, note) in enumerate(JOINED[0][1])
    ]
    assert joins(read, (), registry) == {GENEVA: known}


def test_symbols_that_differ_in_case_are_one() -> None:
    read = [
        cite(resolution({"preambulo/1": f"véase UNEP/{name}.1/2"}, symbol=f"A/RES/75/{n}"), EMPTY)
        for n, name in enumerate(("OzL", "OZL", "OzL"))
    ]
    assert joins(read, (), EMPTY) == {"UNEP/OZL.1/2": "UNEP/OzL.1/2"}
