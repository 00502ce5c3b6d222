"""Runs a command and tells what it took."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from resource import struct_rusage

import yaml

_CHILD_SUBREAPER = 36

PROJECT = Path(__file__).resolve().parent.parent


def chromium() -> str:
    """The Chromium to measure with; says how to have one where there is none."""
    wanted = (os.environ.get("CHROMIUM", "chromium"), "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, wanted)), None)
    return found or sys.exit("no Chromium: apt-get install chromium, or name one by CHROMIUM=…")


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took with its children.

    Attributes:
        seconds: by the wall clock.
        work: seconds of processor time, which a busy machine does not stretch.
        peak: memory of the largest process in MB.
        said: the last line it printed.
    """

    seconds: float
    work: float
    peak: float
    said: str = ""


def run(command: Sequence[str], **environment: str) -> Run:
    """Runs a command to its end.

    Raises:
        subprocess.CalledProcessError: with its output, if it fails.
    """
    _adopt_orphans()
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    usages = [usage, *_of_orphans()]
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, said)
    lines = said.decode().splitlines()
    return Run(
        seconds=time.perf_counter() - begun,
        work=sum(each.ru_utime + each.ru_stime for each in usages),
        peak=max(each.ru_maxrss for each in usages) / 1024,
        said=lines[-1] if lines else "",
    )


def _adopt_orphans() -> None:
    """Has what a command leaves to end by itself, such as its workers, counted: see prctl(2)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_CHILD_SUBREAPER, 1, 0, 0, 0)


def _of_orphans() -> Iterator[struct_rusage]:
    """What those took that a command left; they have closed its output."""
    with suppress(ChildProcessError):
        while True:
            pid, _, usage = os.wait4(-1, os.WNOHANG)
            if not pid:
                return
            yield usage


def bare_mkdocs(docs: Path, folder: Path) -> Run:
    """A plain Material build of a tree, without our theme, checks and data: the peer."""
    config = _plain(docs, folder)
    return run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)])


def bare_zensical(docs: Path, folder: Path) -> Run:
    """The same by Zensical, of a copy of the tree, for it takes none from outside its folder."""
    shutil.copytree(docs, folder / "docs")
    config = _plain(folder / "docs", folder)
    zensical = Path(sys.executable).with_name("zensical")
    return run([str(zensical), "build", "-f", str(config)])


def _plain(docs: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "mkdocs.yml"
    values = {
        "site_name": "Bare",
        "docs_dir": os.path.relpath(docs, folder),
        "site_dir": "site",
        "theme": {"name": "material", "language": "es", "font": False},
        "plugins": [],
        "markdown_extensions": ["attr_list", "md_in_html"],
        "nav": ["index.md"],
    }
    config.write_text(yaml.safe_dump(values), "utf-8")
    return config


def best(runs: Sequence[Run]) -> Run:
    """The run with the least work: what it takes when nothing else disturbs it."""
    return min(runs, key=lambda run: run.work)
