"""The account of a source: what a person reads who has to say whether it was understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building.account import account
from resolution.building.reading import Read, read_one
from resolution.core.registry import Registry
from tests.conftest import PROJECT, Golden

FIXTURES = PROJECT / "tests" / "fixtures" / "read"
SOURCES = ["A-RES-58-900.es.txt", "A-RES-79-901-B.es.txt"]

CORRECTION = """- date: 2026-11-27
  reason: Falta en la copia.
  line: {line}
  {change}
"""


@pytest.mark.parametrize("name", SOURCES)
def test_account(name: str, golden: Golden) -> None:
    read = read_one(FIXTURES / name, Registry())
    said = "\n".join(account(Read(Path(name), read.reading)))
    golden(PROJECT / "tests/golden/accounts" / name, said + "\n")


TEXT = """91/1. Viajeros

La Asamblea General,

Recordando su resolución 58/208 y el comercio socio­
económico del que habla,

1. Decide seguri.

1ª sesión plenaria
23 de diciembre de 2036
27 NOV
_______________
1 A/91/1.
"""


def test_corrections_are_told(tmp_path: Path) -> None:
    source = tmp_path / "A-RES-91-1.es.txt"
    source.write_text(TEXT, "utf-8")
    changes = ["replace: seguri\n  by: seguir", "marker: 1\n  after: comercio",
               "hyphen: socio-económico", "aside: 27 NOV"]  # fmt: skip
    entries = (
        CORRECTION.format(line=n, change=c) for n, c in zip((8, 5, 5, 12), changes, strict=True)
    )
    source.with_name("A-RES-91-1.es.corrections.yml").write_text("".join(entries), "utf-8")
    lines = list(account(read_one(source, Registry())))
    at = lines.index("Corrections")
    assert lines[at + 1 :] == [
        "  2026-11-27, line 5: marker 1 stands after «comercio». Falta en la copia.",
        "  2026-11-27, line 5: the hyphen belongs to «socio-económico». Falta en la copia.",
        "  2026-11-27, line 8: «seguir» in the place of «seguri». Falta en la copia.",
        "  2026-11-27, line 12: set aside «27 NOV». Falta en la copia.",
        "",
        "Doubts: none",
        "",
    ]
