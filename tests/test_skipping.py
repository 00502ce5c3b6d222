"""In CI a skipped test fails, unless it is the corpus beside the checkout that is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

TESTS = """
import pytest

def test_corpus(shared):
    assert (shared / "corpus").is_dir()

def test_browser():
    pytest.skip("no browser")
"""


def outcome(folder: Path, **environment: str) -> str:
    """The closing line of those tests in a checkout of their own."""
    tests = folder / "checkout" / "tests"
    tests.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(__file__).with_name("conftest.py"), tests)
    (tests / "test_two.py").write_text(TESTS)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", "--rootdir", tests, tests],
        capture_output=True,
        text=True,
        check=False,
        cwd=tests,
        env=os.environ | environment,
    )
    return run.stdout.splitlines()[-1]


def test_everywhere_else_tests_may_be_skipped(tmp_path: Path) -> None:
    assert outcome(tmp_path, CI="").startswith("2 skipped")


def test_in_ci_only_for_want_of_the_corpus(tmp_path: Path) -> None:
    assert outcome(tmp_path, CI="true").startswith("1 failed, 1 skipped")


def test_where_the_corpus_is_its_tests_run(tmp_path: Path) -> None:
    (tmp_path / "shared" / "corpus").mkdir(parents=True)
    assert outcome(tmp_path, CI="true").startswith("1 failed, 1 passed")
