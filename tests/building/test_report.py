"""What the build says while it works: every item passes, and a bar only where one waits."""

from __future__ import annotations

import pytest

from resolution.building import report
from resolution.building.report import Reporter


@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.parametrize("patience", [0.0, 60.0])
@pytest.mark.parametrize(("number", "expected"), [(0, 0), (0, 3), (5, 5), (5, 3), (5, 9)])
def test_every_item_passes_in_order(
    monkeypatch: pytest.MonkeyPatch, *, quiet: bool, patience: float, number: int, expected: int
) -> None:
    monkeypatch.setattr(report, "_PATIENCE", patience)
    passed = Reporter(quiet=quiet).progress(iter(range(number)), "Writing", lambda: expected)
    assert list(passed) == list(range(number))


@pytest.mark.parametrize(
    ("quiet", "patience", "said"),
    [(False, 0.0, "Writing"), (False, 60.0, ""), (True, 0.0, ""), (True, 60.0, "")],
)
def test_only_who_waits_is_told(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    quiet: bool,
    patience: float,
    said: str,
) -> None:
    monkeypatch.setattr(report, "_PATIENCE", patience)
    list(Reporter(quiet=quiet).progress(range(5), "Writing", lambda: 5))
    captured = capsys.readouterr()
    assert (captured.out, captured.err.strip()) == ("", said)


@pytest.mark.parametrize("quiet", [False, True])
def test_no_warning_is_cut_off(capsys: pytest.CaptureFixture[str], *, quiet: bool) -> None:
    Reporter(quiet=quiet).warn([str(number) for number in range(30)])
    assert capsys.readouterr().err.splitlines() == [f"warning: {number}" for number in range(30)]
