"""Programs that come from npm, installed once below ``.cache``."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from tests.conftest import PROJECT

MODULES = PROJECT / ".cache" / "node" / "node_modules"
SCRIPTS = PROJECT / "tests" / "js"


def run(script: str, packages: tuple[str, ...], *arguments: str) -> Any:
    """What a script of ``tests/js`` prints as JSON, given the modules and its arguments.

    Skips the test where npm is missing or cannot install the packages (``name@version``).
    """
    missing = [one for one in packages if not (MODULES / one.rpartition("@")[0]).is_dir()]
    if missing:
        _install(packages)
    done = subprocess.run(
        ["node", str(SCRIPTS / script), str(MODULES), *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout)


def _install(packages: tuple[str, ...]) -> None:
    if not shutil.which("npm"):
        pytest.skip("npm is not installed")
    MODULES.parent.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--loglevel=error", "--no-audit", "--no-fund", "--prefix"]
    done = subprocess.run(
        [*command, str(MODULES.parent), *packages], check=False, capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip(f"npm cannot install {' '.join(packages)}: {done.stderr.strip()}")
