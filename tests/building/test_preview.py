"""The preview in a process of its own: it follows what is edited, and outlives every mistake."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from resolution.building import preview
from resolution.building.places import Places
from tests.conftest import PROJECT

pytestmark = pytest.mark.long

ABOUT = "content/pages/acerca-de.md"
CITING = "content/pages/como-citar.md"
THEME = "overrides/main.html"
CLAUSE = "resolution/publish/templates/clause.md.j2"
SAFETY = 300
"""Seconds after which a test gives up on what does not happen; nothing is measured."""


def wait_for(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + SAFETY
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.1)


def is_gone(group: int) -> bool:
    """Whether no process of a group is left: those who made others may end just after them."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass(frozen=True)
class Preview:
    """A copy of the project, and a preview of it that runs."""

    project: Path
    process: subprocess.Popen[bytes]
    port: int

    @property
    def said(self) -> str:
        return (self.project / "said.txt").read_text("utf-8")

    def page(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}/{path}") as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def epoch(self) -> int:
        """The number of the site that a page shows; it asks until there is a higher one."""
        found = re.search(r"^livereload\((\d+),", self.page("")[1], re.MULTILINE)
        assert found
        return int(found[1])

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.project / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def end(self, number: int) -> None:
        """Signals the process alone, and sees that it ends and nothing of its group is left."""
        self.process.send_signal(number)
        assert self.process.wait(SAFETY) == 0
        wait_for(lambda: is_gone(self.process.pid))


@contextmanager
def previewed(project: Path, *arguments: str) -> Iterator[Preview]:
    for name in ("build.py", "mkdocs.yml"):
        shutil.copy(PROJECT / name, project / name)
    for name in ("content", "overrides", "resolution"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / name, project / name, ignore=ignored)
    port = free_port()
    command = [sys.executable, "build.py", *arguments, "serve", "--port", str(port)]
    with (project / "said.txt").open("wb") as said:
        process = subprocess.Popen(
            command, cwd=project, stdout=said, stderr=said, start_new_session=True
        )
    running = Preview(project, process, port)
    try:
        yield running
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_it_follows_edits_and_outlives_mistakes(tmp_path: Path) -> None:
    with previewed(tmp_path) as running:
        wait_for(lambda: "http://localhost" in running.said)
        assert "Acerca de esta edición</h1>" in running.page("es/acerca-de/")[1]
        before = running.epoch()

        running.edit(ABOUT, "# Acerca de esta edición", "# Sobre esta edición")
        wait_for(lambda: "Sobre esta edición</h1>" in running.page("es/acerca-de/")[1])

        wait_for(lambda: running.epoch() > before)  # browsers that wait for it reload

        running.edit(THEME, "{% block footer %}", "{% block footer %}{{ nada.x }}")
        wait_for(lambda: "overrides/main.html:" in running.said)
        assert "'nada' is undefined" in running.said
        assert running.page("es/acerca-de/")[0] == 200

        running.edit(THEME, "{{ nada.x }}", "")
        running.edit(CLAUSE, "{{", "{{ nada.y }}{{")
        wait_for(lambda: "templates/clause.md.j2:" in running.said)
        assert running.page("es/A/RES/58/208/parrafo/1/")[0] == 200

        shutil.move(tmp_path / CITING, tmp_path / "away.md")
        running.edit(CLAUSE, "{{ nada.y }}", "")
        wait_for(lambda: "como-citar/: published before" in running.said)
        assert running.page("es/acerca-de/")[0] == 200

        shutil.move(tmp_path / "away.md", tmp_path / CITING)
        running.edit(ABOUT, "# Sobre esta edición", "# De esta edición")
        wait_for(lambda: "De esta edición</h1>" in running.page("es/acerca-de/")[1])

        status, text = running.page("es/nada/")
        assert (status, "Aquí no hay ninguna página" in text) == (404, True)
        assert "Traceback" not in running.said
        running.end(signal.SIGTERM)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_what_it_started(tmp_path: Path, number: int) -> None:
    with previewed(tmp_path, "--to", str(tmp_path / "out")) as running:
        wait_for((tmp_path / "out/.cache/parts").is_dir)  # it is at work
        running.end(number)
        assert "Traceback" not in running.said


def test_a_mistake_at_the_start_is_said_and_can_be_mended(tmp_path: Path) -> None:
    content = tmp_path / "otro"
    shutil.copytree(PROJECT / "content", content)
    page = content / "pages" / "acerca-de.md"
    good = page.read_text("utf-8")
    page.write_text("nada", "utf-8")
    with previewed(tmp_path, "--content", str(content)) as running:
        wait_for(lambda: "acerca-de.md:1: no front matter" in running.said)
        page.write_text(good, "utf-8")
        wait_for(lambda: "http://localhost" in running.said)
        assert running.page("es/acerca-de/")[0] == 200
        running.end(signal.SIGINT)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "build.py", *arguments]
    return subprocess.run(command, cwd=PROJECT, check=False, capture_output=True, text=True)


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("localhost", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("--to", str(tmp_path), "serve", "--port", str(port))
    assert done.returncode == 1
    assert done.stderr == (
        f"error: port {port}: Address already in use; "
        f"expected a free one: make serve PORT={port + 1}\n"
    )


def test_no_port_beyond_the_last_one(tmp_path: Path) -> None:
    done = run("--to", str(tmp_path), "serve", "--port", "65536")
    assert done.returncode == 2
    assert "65536 is not in the range 1<=x<=65535" in done.stderr


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = run("--content", str(tmp_path / "nada"), "--to", str(tmp_path), "serve", "--port",
               str(free_port()))  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == f"error: {tmp_path / 'nada'}: nothing stands here; expected a folder\n"


def test_a_file_that_vanishes_while_it_is_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def vanished(*_: object) -> None:
        (tmp_path / "gone.md").read_text("utf-8")

    monkeypatch.setattr(preview, "build", vanished)
    assert not preview._renewed(Places(PROJECT, tmp_path, tmp_path))  # noqa: SLF001
    assert "No such file or directory" in capsys.readouterr().err
