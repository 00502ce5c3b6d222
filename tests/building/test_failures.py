"""What the system refuses, through the real command: one sentence, and the last build stays."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from jinja2 import Environment, StrictUndefined

import build as program
from resolution.building.failures import in_words, last_words
from resolution.building.lock import alone_in
from resolution.building.workers import done_by_workers
from resolution.core.errors import ResolutionError
from tests.building.test_preview import SAFETY, is_gone, wait_for
from tests.conftest import PROJECT, run_build

pytestmark = pytest.mark.long

COMMAND = [sys.executable, str(PROJECT / "build.py"), "--quiet", "--to"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A folder with a site and a bundle that were good, and nothing else."""
    for name in ("site/index.html", "dist/offline.zip"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("good")
    return tmp_path


def check(folder: Path) -> None:
    """The last good build is what it was."""
    left = {path.relative_to(folder).as_posix() for name in ("site", "dist")
            for path in (folder / name).rglob("*")}  # fmt: skip
    assert left == {"site/index.html", "dist/offline.zip"}
    assert {(folder / name).read_text() for name in left} == {"good"}


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    done = run_build(tmp_path / "file")
    assert done.returncode == 2
    assert f"Directory '{tmp_path / 'file'}' is a file." in done.stderr
    done = run_build(tmp_path / "file" / "below")
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: {tmp_path / 'file/below'}/")
    assert done.stderr.endswith(": Not a directory\n")
    assert done.stderr.count("\n") == 1
    assert (tmp_path / "file").read_text() == "mine"


def test_a_forbidden_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", forbidden)
    ran = CliRunner().invoke(program.command, ["--to", str(tmp_path)])
    assert isinstance(ran.exception, ResolutionError)
    assert str(ran.exception).startswith(f"{tmp_path}/")
    assert str(ran.exception).endswith(": Permission denied")


@pytest.mark.parametrize("room", [10_000, 400_000])
def test_a_disk_without_room_is_named(good: Path, room: int) -> None:
    """The room for each file stands for that on a disk: too little for us, and for MkDocs."""
    done = subprocess.run(
        [*COMMAND, str(good)],
        check=False,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert done.returncode == 1
    (said,) = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert "File too large" in said
    assert "site-packages" not in said  # where it was to stand, not where it came from
    assert "Traceback" not in done.stderr
    check(good)


def test_the_folder_is_named_where_the_system_names_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    ran = CliRunner().invoke(program.command, ["--to", str(tmp_path)])
    assert str(ran.exception) == f"{tmp_path}: No space left on device"


def test_a_second_build_says_so_and_leaves_the_work_of_the_first(good: Path) -> None:
    (good / "build" / "next").mkdir(parents=True)
    (good / "build" / "next" / "work").write_text("unfinished")
    with alone_in(good / "build"):
        done = run_build(good, "--quiet")
    assert done.returncode == 1
    assert done.stderr == (
        f"error: {good / 'build'}: another process is at work here; expected one at a time\n"
    )
    assert (good / "build" / "next" / "work").read_text() == "unfinished"
    check(good)


def test_a_folder_is_free_again_whatever_happened(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone_in(tmp_path):
        _ = 1 // 0
    with alone_in(tmp_path), pytest.raises(ResolutionError, match="another process"):
        alone_in(tmp_path).__enter__()


HOLDER = """
import sys, time
from multiprocessing import get_context
from pathlib import Path
from resolution.building.lock import alone_in

copies = get_context("fork")
begun = copies.Event()

def stay():
    begun.set()
    time.sleep(600)

with alone_in(Path(sys.argv[1])):
    copies.Process(target=stay, daemon=True).start()
    begun.wait()
with alone_in(Path(sys.argv[1])):
    print("free")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere workers are no copies")
def test_a_folder_is_free_though_a_copy_of_the_process_is_left(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        capture_output=True, text=True, cwd=PROJECT, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("free\n", "")


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 1), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_a_build_that_is_ended_ends_what_it_started(
    number: signal.Signals, status: int, good: Path
) -> None:
    process = subprocess.Popen([*COMMAND, str(good)], start_new_session=True)
    wait_for((good / "build/lock").is_file)  # it is at work
    process.send_signal(number)
    assert process.wait(SAFETY) == status
    wait_for(lambda: is_gone(process.pid))
    check(good)


TRACE = """\
INFO    -  Building
Traceback (most recent call last):
  File "mkdocs/commands/build.py", line 83, in _build_template
    output = template.render(context)
  File "overrides/404.html", line 2, in top-level template code
    {% extends "main.html" %}
  File "jinja2/environment.py", line 942, in handle_exception
    raise rewrite_traceback_stack(source=source)
"""


@pytest.mark.parametrize(
    ("trace", "said"),
    [
        (
            f'{TRACE}  File "overrides/main.html", line 71, in template\nx.SyntaxError: no: tag',
            "overrides/main.html:71: no: tag",
        ),
        (f"{TRACE}x.SyntaxError: no tag\n", "overrides/404.html:2: no tag"),
        ('  File "a.py", line 7, in read\nKeyboardInterrupt\n', "a.py:7: KeyboardInterrupt"),
        (f"{TRACE}OSError: [Errno 28] No space left: 'a.html'", "No space left: 'a.html'"),
        ("ValueError: no", "no"),
    ],
)
def test_a_traceback_ends_in_a_sentence_with_its_place(trace: str, said: str) -> None:
    assert last_words(trace) == said


def filled(_: int) -> str:
    """A template that cannot be filled."""
    return (
        Environment(autoescape=True, undefined=StrictUndefined)
        .from_string("a\n{{ nada.x }}")
        .render()
    )


def test_a_template_that_cannot_be_filled_is_named_by_its_line(tmp_path: Path) -> None:
    said = "^<template>:2: 'nada' is undefined$"
    with pytest.raises(ResolutionError, match=said), in_words(tmp_path):
        filled(1)
    with (
        pytest.raises(ResolutionError, match=said),
        in_words(tmp_path),
        done_by_workers(filled, [1, 2]) as results,
    ):
        list(results)
