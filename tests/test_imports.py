"""Imports point one way: every module loads alone, and no floor knows a later one."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

PACKAGE = Path(__file__).resolve().parent.parent / "resolution"
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
)

FLOORS = ("core", "languages", "read", "cite", "know", "address", "publish", "building")
"""From what things are to where they are shown: each floor knows those before it, none after."""


def test_every_module_loads_alone() -> None:
    """One interpreter per module would take minutes; each is loaded with a cleared cache."""
    code = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    for loaded in [m for m in sys.modules if m.split('.')[0] == 'resolution']:\n"
        "        del sys.modules[loaded]\n"
        "    importlib.import_module(name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *MODULES],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("floor", FLOORS)
def test_no_floor_knows_a_later_one(floor: str) -> None:
    folder = PACKAGE / floor
    files = folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]
    later = set(FLOORS[FLOORS.index(floor) + 1 :])
    known = {name for file in files for name in imported(file)}
    assert not known & later


def test_every_module_stands_on_a_floor() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert rooms - {"__init__", "__pycache__", "py"} == set(FLOORS)


def imported(file: Path) -> set[str]:
    """The packages of this project that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            parts = node.module.split(".")
            if parts[0] == "resolution":
                names |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
    return names
