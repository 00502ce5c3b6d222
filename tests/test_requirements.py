"""The packages that are installed: within the project's ranges, by hash, from no named host."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))
BUILDING = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["pdf"]
RANGES = {
    "site": BUILDING,
    "development": BUILDING + PROJECT["project"]["optional-dependencies"]["dev"],
}


def locked(project: Path, lock: str) -> dict[str, set[str]]:
    """The versions of each package that a list names."""
    text = (project / "requirements" / f"{lock}.txt").read_text("utf-8")
    found: dict[str, set[str]] = {}
    lines = re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", "").splitlines()
    for package, *hashes in (line.split(" --hash=") for line in lines):
        requirement = Requirement(package)
        assert hashes, package
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64} *", each) for each in hashes), package
        [pin] = requirement.specifier
        assert pin.operator == "==", package
        found.setdefault(requirement.name, set()).add(pin.version)
    return found


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", RANGES)
def test_what_is_installed_lies_within_the_ranges(project: Path, lock: str) -> None:
    packages = locked(project, lock)
    for wanted in map(Requirement, RANGES[lock]):
        assert all(map(wanted.specifier.contains, packages[plain(wanted.name)])), wanted


def test_development_builds_with_what_everyone_builds_with(project: Path) -> None:
    site, development = locked(project, "site"), locked(project, "development")
    assert {name: development[name] for name in site} == site


@pytest.mark.parametrize("lock", RANGES)
def test_no_host_is_named(project: Path, lock: str) -> None:
    text = (project / "requirements" / f"{lock}.txt").read_text("utf-8")
    assert not re.search(r"//|--index|--extra-index|--find-links|--trusted", text)
