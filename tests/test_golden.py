"""A golden test that fails says what changed and how the change is approved."""

from __future__ import annotations

import pytest

from tests.conftest import PROJECT, Golden

APPROVED = PROJECT / "tests" / "golden" / "es" / "instrumentos.md"


@pytest.fixture(autouse=True)
def comparing(request: pytest.FixtureRequest) -> None:
    """Nothing is tried while golden files are rewritten: what should fail would be approved."""
    if request.config.getoption("--update-golden"):
        pytest.skip("golden files are being rewritten")


def test_a_golden_failure_shows_the_change(golden: Golden) -> None:
    text = APPROVED.read_text("utf-8")
    with pytest.raises(pytest.fail.Exception) as failed:
        golden(APPROVED, text.replace("| Instrumento |", "| Texto |", 1))
    said = str(failed.value)
    assert said.startswith("tests/golden/es/instrumentos.md is no longer what was approved.")
    assert "`make golden`" in said
    assert "\n-| Instrumento | Fecha" in said
    assert "\n+| Texto | Fecha" in said
    assert len(said.splitlines()) < 15


def test_what_has_no_golden_file_yet_is_all_new(golden: Golden) -> None:
    with pytest.raises(pytest.fail.Exception, match=r"(?s)absent\.md is no longer .*\n\+una línea"):
        golden(PROJECT / "tests" / "golden" / "absent.md", "una línea\n")


def test_what_was_approved_passes(golden: Golden) -> None:
    golden(APPROVED, APPROVED.read_text("utf-8"))
