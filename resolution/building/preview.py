"""Preview with live reload: MkDocs serves the tree, and the tree follows what is edited."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import click

from resolution.building.builder import write_docs
from resolution.building.places import Places
from resolution.building.report import Reporter
from resolution.core.errors import ResolutionError

_WATCHED = ("content", "overrides", "resolution/publish/templates")
_INTERVAL = 0.5
"""Seconds between two looks at the files."""


def serve(places: Places, port: int) -> None:
    """Writes the tree, serves it, and writes it again whenever a watched file changes."""
    config = write_docs(places, Reporter())
    watcher = threading.Thread(target=_follow, args=(places,), daemon=True)
    watcher.start()
    subprocess.run(  # noqa: S603 - our own interpreter, our own arguments
        [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "-a", f"localhost:{port}"],
        check=False,
    )


def _follow(places: Places) -> None:
    seen = _stamps(places)
    while True:
        time.sleep(_INTERVAL)
        now = _stamps(places)
        if now == seen:
            continue
        seen = now
        try:
            write_docs(places, Reporter(quiet=True))
        except ResolutionError as error:
            click.secho(f"error: {error}", fg="red", err=True)


def _stamps(places: Places) -> dict[Path, float]:
    return {
        path: path.stat().st_mtime
        for folder in _WATCHED
        for path in (places.project / folder).rglob("*")
        if path.is_file()
    }
