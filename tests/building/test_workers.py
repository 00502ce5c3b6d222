"""Work done here, by other processes of this machine, or by the workers of a Dask scheduler."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from resolution.building.workers import LOCAL, done_by_workers
from resolution.core.errors import ResolutionError
from tests.building.test_preview import SAFETY, is_gone, wait_for
from tests.conftest import PROJECT

pytestmark = pytest.mark.long


def tenfold(job: int) -> tuple[int, int]:
    """Ten times a number, and the process that says so."""
    if job < 0:
        raise ResolutionError(f"{job}: negative")
    return 10 * job, os.getpid()


def done(work: Callable[[Any], Any], jobs: Iterable[Any], on: str = LOCAL) -> list[Any]:
    """The results of jobs that others do."""
    with done_by_workers(work, jobs, on) as results:
        return list(results)


def test_a_little_may_be_done_in_this_process() -> None:
    with done_by_workers(tenfold, [4], little=True) as results:
        assert list(results) == [(40, os.getpid())]


def test_several_jobs_are_done_by_others() -> None:
    found = dict(done(tenfold, [1, 2, 3]))
    assert sorted(found) == [10, 20, 30]
    assert os.getpid() not in found.values()
    assert done(tenfold, []) == []


def has_the_code(_: int) -> bool:
    """Whether this process has it, which begins with what it was given."""
    return "resolution.building.builder" in sys.modules


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts processes without a copy")
def test_workers_begin_with_the_code() -> None:
    assert done(has_the_code, [1, 2, 3]) == [True, True, True]


GIVER = """
import signal, sys, time
from pathlib import Path
from resolution.building.workers import done_by_workers

def work(job):
    name, _ = job
    Path(name).touch()
    time.sleep(600)

if __name__ == "__main__":
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    # more than goes at once through the pipe that jobs are sent by
    with done_by_workers(work, [(name, bytes(1_000_000)) for name in sys.argv[1:]]) as results:
        list(results)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_who_gives_the_work(number: signal.Signals, tmp_path: Path) -> None:
    program = tmp_path / "giver.py"
    program.write_text(GIVER)
    jobs = [tmp_path / f"{number}" for number in range(2 * (os.cpu_count() or 1) + 2)]
    process = subprocess.Popen(
        [sys.executable, str(program), *map(str, jobs)],
        start_new_session=True, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    wait_for(lambda: any(job.exists() for job in jobs))
    process.send_signal(number)
    wait_for(lambda: process.poll() is not None and is_gone(process.pid))


BEGINNER = """
import signal, sys, time
from multiprocessing import util
from pathlib import Path
from resolution.building.workers import done_by_workers

def begin_slowly(_):
    Path(sys.argv[1]).touch()
    time.sleep(1)

def work(_):
    time.sleep(600)

if __name__ == "__main__":
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    util.register_after_fork(begin_slowly, begin_slowly)
    try:
        with done_by_workers(work, [1, 2, 3]) as results:
            list(results)
    except KeyboardInterrupt:
        print("ended")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere workers are no copies")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_workers_that_have_not_begun_end_without_a_word(
    number: signal.Signals, tmp_path: Path
) -> None:
    program, begun = tmp_path / "beginner.py", tmp_path / "begun"
    program.write_text(BEGINNER)
    process = subprocess.Popen(
        [sys.executable, str(program), str(begun)],
        start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    wait_for(begun.exists)
    os.killpg(process.pid, number)  # as a terminal does
    assert process.communicate(timeout=SAFETY) == ("ended\n", "")
    wait_for(lambda: is_gone(process.pid))


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a Dask scheduler with two workers on this machine."""
    distributed = pytest.importorskip("distributed", reason="the extra «distributed» is missing")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def test_a_scheduler_has_jobs_done_by_its_workers(scheduler: str) -> None:
    found = done(tenfold, [1, 2, 3, 4], scheduler)
    assert sorted(result for result, _ in found) == [10, 20, 30, 40]
    assert os.getpid() not in {process for _, process in found}
    assert len(done(tenfold, [5], scheduler)) == 1


@pytest.mark.parametrize("on", [LOCAL, "scheduler"])
def test_what_a_worker_raises_is_raised(on: str, request: pytest.FixtureRequest) -> None:
    place = on if on == LOCAL else request.getfixturevalue(on)
    with pytest.raises(ResolutionError, match="-2: negative"):
        done(tenfold, [1, -2], place)


def killed(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signal")
def test_a_worker_that_is_killed_is_one_sentence() -> None:
    with pytest.raises(ResolutionError, match="a worker was ended before its work was done"):
        done(killed, [1, 2, 3])


def test_what_is_no_scheduler_is_named() -> None:
    with pytest.raises(ResolutionError, match="nada: no scheduler answers"):
        done(tenfold, [1], "nada")


def test_a_scheduler_without_its_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    said = "tcp://127.0.0.1:1: the package distributed is not installed; expected the extra"
    with pytest.raises(ResolutionError, match=re.escape(said)):
        done(tenfold, [1], "tcp://127.0.0.1:1")
