"""Who does the work: this process where there is little, else others, here or elsewhere."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import active_children, get_all_start_methods, get_context, parent_process
from multiprocessing.forkserver import ensure_running, set_forkserver_preload
from threading import Thread
from typing import Any, TypeVar

from resolution.core.errors import ResolutionError

Job = TypeVar("Job")
Result = TypeVar("Result")

LOCAL = "local"
"""The place of work that is this machine."""


@contextmanager
def done_by_workers(
    work: Callable[[Job], Result], jobs: Iterable[Job], on: str = LOCAL, *, little: bool = False
) -> Iterator[Iterator[Result]]:
    """Has work done beside what this process does.

    Args:
        work: what is to be done, and can be sent to another process.
        jobs: what it is done to; the first are done while the next are still sought.
        on: ``local``, or the address of a Dask scheduler (``tcp://…``), whose workers see the same
            folders as this machine.
        little: whether on this machine it is done sooner by this process, as results are taken,
            than others start.

    Yields:
        The results as they come, in no order.

    Raises:
        ResolutionError: where no scheduler answers.
    """
    if on == LOCAL and little:
        yield map(work, list(jobs))
        return
    with _executor(on) as executor:
        waiting: list[Future[Result]] = []
        try:
            for job in jobs:
                waiting.append(executor.submit(work, job))  # noqa: PERF401 - all are cancelled
            yield (future.result() for future in as_completed(waiting))
        finally:
            for future in waiting:
                future.cancel()


def load_ahead(on: str) -> None:
    """Has the code of workers loaded while this process finds what there is to do.

    Args:
        on: where work is done, as :func:`done_by_workers` takes it.
    """
    if on == LOCAL and _fresh() == "forkserver":
        set_forkserver_preload(["resolution.building.preloaded"])
        ensure_running()


def _fresh() -> str:
    """How a process starts that holds nothing of this one: by a copy of one with just the code."""
    return "forkserver" if "forkserver" in get_all_start_methods() else "spawn"


def _as_worker() -> None:
    """Leaves Ctrl-C to the process that gives the work, and ends with it, were it killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


@contextmanager
def _executor(on: str) -> Iterator[Executor]:
    if on == LOCAL:
        load_ahead(on)
        begin = (os.cpu_count(), get_context(_fresh()), _as_worker)
        with ProcessPoolExecutor(*begin) as executor:
            try:
                yield executor
            except BaseException:
                for process in active_children():
                    process.terminate()  # what they are at may take long
                # Nor is it waited for that somebody takes what is being sent to them.
                executor._call_queue.cancel_join_thread()  # type: ignore[attr-defined]  # noqa: SLF001
                raise
        return
    try:
        from distributed import Client
    except ImportError as error:
        raise ResolutionError(
            f"{on}: the package distributed is not installed; expected the extra «distributed»"
        ) from error
    try:
        client: Any = Client(on, timeout=10)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        expected = "the address of a Dask scheduler, such as tcp://scheduler:8786"
        raise ResolutionError(f"{on}: no scheduler answers; expected {expected}") from error
    with client:
        yield client.get_executor()
