"""Who does the work: this process where there is little, else others, here or elsewhere."""

from __future__ import annotations

import gc
import operator
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
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
        work: what is to be done, which each worker is given once, with all that it holds.
        jobs: what it is done to; the first are done while the next are still sought.
        on: ``local``, or the address of a Dask scheduler (``tcp://…``), whose workers see the same
            folders as this machine.
        little: whether on this machine it is done sooner by this process, as results are taken,
            than others start.

    Yields:
        The results as they come, in no order.

    Raises:
        ResolutionError: where no scheduler answers, or a worker of this machine is gone.
    """
    if on == LOCAL and little:
        yield map(work, list(jobs))
        return
    with _local(work) if on == LOCAL else _of_scheduler(work, on) as give:
        waiting = [give(job) for job in jobs]
        yield (future.result() for future in as_completed(waiting))


_START = "fork" if sys.platform == "linux" else "spawn"
"""How workers start: as copies of this process, which have at once all that it has; elsewhere the
libraries of the system may not outlive being copied."""


@contextmanager
def _local(work: Callable[[Job], Result]) -> Iterator[Callable[[Job], Future[Result]]]:
    begin = (os.cpu_count(), get_context(_START), _begin, (work,))
    with ProcessPoolExecutor(*begin) as executor:

        def give(job: Job) -> Future[Result]:
            with _unheard():
                return executor.submit(_do, job)

        try:
            yield give
        except BaseException as error:
            for process in active_children():
                process.terminate()  # what they are at may take long
            # Nor is it waited for that somebody takes what is being sent to them.
            executor._call_queue.cancel_join_thread()  # type: ignore[attr-defined]  # noqa: SLF001
            if isinstance(error, BrokenProcessPool):
                found = "a worker was ended before its work was done"
                expected = "no process killed, as systems do where memory is short"
                raise ResolutionError(f"{found}; expected {expected}") from error
            raise


_ENDING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def _unheard() -> Iterator[None]:
    """Has what ends this process wait: workers that start would take it as this does."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_given: Callable[[Any], Any]
"""The work of this process, where it is a worker."""


def _begin(work: Callable[[Any], Any]) -> None:
    """Takes the work, leaves Ctrl-C to who gave it, and ends with them, were they killed."""
    global _given
    _given = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    gc.freeze()  # what is not looked at for garbage stays in memory once, for all copies
    gc.disable()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _do(job: Any) -> Any:
    try:
        return _given(job)
    finally:
        gc.collect()  # MkDocs leaves much in circles, which is found at once when all is done


@contextmanager
def _of_scheduler(
    work: Callable[[Job], Result], address: str
) -> Iterator[Callable[[Job], Future[Result]]]:
    try:
        from distributed import Client
    except ImportError as error:
        raise ResolutionError(
            f"{address}: the package distributed is not installed; expected the extra «distributed»"
        ) from error
    try:
        client: Any = Client(address, timeout=10)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        expected = "the address of a Dask scheduler, such as tcp://scheduler:8786"
        raise ResolutionError(f"{address}: no scheduler answers; expected {expected}") from error
    with client:
        executor = client.get_executor()
        everywhere = client.scatter(work, broadcast=True)
        yield lambda job: executor.submit(operator.call, everywhere, job)
