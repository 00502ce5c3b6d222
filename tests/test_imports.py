"""Imports point one way: every module loads alone, and the model knows nobody."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "resolution"
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
)

# Who may know whom: a package, and the packages it must not import.
LATER = {"publish", "search", "figures", "building", "deploy", "checks", "bundle"}
FORBIDDEN = {
    "model": {"read", "cite", "link", "registry", "collection", "references", *LATER},
    "read": {"cite", "link", "registry", "collection", "references", *LATER},
    "cite": {"read", "link", "collection", "references", *LATER},
    "languages": {"read", "cite", "link", "registry", "references", *LATER},
    "link": {"read", "references", *LATER},
    "references": {"read", "cite", *LATER},
    "figures": {"read", "building", "deploy", "search"},
    "search": {"read", "building", "deploy", "figures"},
    "publish": {"building", "deploy"},
    "checks": {"building", "deploy", "read", "cite", "search"},
}


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


@pytest.mark.parametrize("package", FORBIDDEN)
def test_no_step_knows_a_later_one(package: str) -> None:
    folder = PACKAGE / package
    files = folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]
    known = {name for file in files for name in imported(file)}
    assert not known & FORBIDDEN[package]


def imported(file: Path) -> set[str]:
    """The packages of this project that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            parts = node.module.split(".")
            if parts[0] == "resolution":
                names |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
    return names
