"""The ledger: every character of the source in exactly one place."""

from __future__ import annotations

import pytest

from resolution.core.errors import SourceError
from resolution.read.ledger import Fate, Taken, check_ledger

SOURCE = "1. Pide algo1;\n3\n"
WHOLE = [
    Taken(Fate.LABEL, ((0, 2),)),
    Taken(Fate.CLAUSE, ((2, 12), (13, 14)), "Pide algo;"),
    Taken(Fate.MARKER, ((12, 13),)),
    Taken(Fate.FURNITURE, ((15, 16),)),
]


def test_whole() -> None:
    check_ledger(SOURCE, WHOLE)


FAULTS = [
    (WHOLE[:-1], "source:2: '3' that ended nowhere"),
    ([WHOLE[0], *WHOLE[2:]], "source:1: 'Pide algo' that ended nowhere"),
    ([*WHOLE, WHOLE[0]], "source:1: '1.' taken twice, again as label"),
    (
        [WHOLE[0], Taken(Fate.CLAUSE, ((2, 12), (13, 14)), "Pide alga;"), *WHOLE[2:]],
        "source:1: clause that changed in reading",
    ),
]


@pytest.mark.parametrize(("entries", "message"), FAULTS)
def test_fault(entries: list[Taken], message: str) -> None:
    with pytest.raises(SourceError) as raised:
        check_ledger(SOURCE, entries)
    expected = "; expected every character of the source in exactly one place"
    assert str(raised.value) == message + expected
