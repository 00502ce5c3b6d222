"""One process at a time in a folder: a lock that ends with the process, however it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.util import register_after_fork
from pathlib import Path
from typing import BinaryIO

from resolution.core.errors import ResolutionError

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keeps a folder for this process while the context lasts; makes it where there is none.

    Raises:
        ResolutionError: if another process works there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            raise ResolutionError(
                f"{folder}: another process is at work here; expected one at a time"
            ) from error
        # A worker that is a copy of this process would hold it on, until it notices the end.
        register_after_fork(file, lambda copy: copy.close())
        yield
