"""What tests share: the material beside the project, where it is at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ``../shared``; its tests skip where it is absent, but fail under CI."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        message = "../shared is not there"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return folder
