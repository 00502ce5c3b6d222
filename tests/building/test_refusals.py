"""What refuses a collection is said at once: errors as they came, then doubts."""

from __future__ import annotations

import pytest

from resolution.building.refusals import Refusals
from resolution.core.errors import ResolutionError

MANY = [f"error {number}" for number in range(30)]


@pytest.mark.parametrize(
    ("errors", "doubts", "said"),
    [
        (["one"], [], ["one"]),
        (["one", "two"], [], ["2 problems, the worst first", "one", "two"]),
        (["one"], ["a.txt: x"], ["2 problems, the worst first", "one", "warning: a.txt: x"]),
        (MANY, [], ["30 problems, the worst first", *MANY]),
    ],
)
def test_all_is_said(errors: list[str], doubts: list[str], said: list[str]) -> None:
    refusals = Refusals()
    refusals.add(*map(ResolutionError, errors))
    with pytest.raises(ResolutionError) as raised:
        refusals.end(doubts)
    assert str(raised.value).split("\n") == said


def test_doubts_alone_refuse_nothing() -> None:
    Refusals().end(["a.txt: x"])
