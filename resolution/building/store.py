"""What was made before, kept by its key, so that it need not be made again.

A key is a digest of all that the value depends on.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from resolution.core.errors import ResolutionError

LIMIT = 2 * 1024**3
"""Bytes that the store may hold; what was not used for longest goes first."""


@dataclass(frozen=True, slots=True)
class Store:
    """Values by their keys, each in a file of its own.

    Attributes:
        folder: where they stand; every worker can reach it.
    """

    folder: Path

    def keep(self, key: str, value: Any, level: int = 1) -> None:
        """Keeps a value, which is never seen half written.

        Args:
            key: by which it is found.
            value: whatever can be pickled.
            level: how much work is spent on making it small: none (0) where it is already.
        """
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Others may keep the same at this moment, on other machines too.
        new = path.with_name(f"{path.name}.{uuid4().hex}")
        new.write_bytes(zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), level))
        new.replace(path)

    def find(self, key: str) -> Any:
        """The value kept under a key, or nothing where there is none that can be read."""
        path = self._path(key)
        try:
            value = pickle.loads(zlib.decompress(path.read_bytes()))  # noqa: S301 - our own file
            os.utime(path)
        except Exception:  # gone, cut off, or of another version: as good as never made
            return None
        return value

    def get(self, key: str) -> Any:
        """The value kept under a key.

        Raises:
            ResolutionError: where there is none that can be read; the next build makes it anew.
        """
        value = self.find(key)
        if value is None:
            self._path(key).unlink(missing_ok=True)
            raise ResolutionError(f"{self._path(key)}: gone during the build; build again")
        return value

    def holds(self, key: str) -> bool:
        """Whether something is kept under a key, which counts as used."""
        try:
            os.utime(self._path(key))
        except OSError:
            return False
        return True

    def prune(self, limit: int = LIMIT) -> None:
        """Forgets what was not used for longest, until the rest is below a limit in bytes."""
        total = 0
        for _, size, path in sorted(self._held(), reverse=True):
            total += size
            if total > limit:
                Path(path).unlink(missing_ok=True)

    def _held(self) -> Iterator[tuple[int, int, str]]:
        """When each file was last used (nanoseconds since 1970), its bytes and its path."""
        for folder in os.scandir(self.folder):
            for entry in os.scandir(folder):
                stat = entry.stat()
                yield stat.st_mtime_ns, stat.st_size, entry.path

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def digest(words: Iterable[str]) -> str:
    """A digest of texts, each told from the next.

    >>> digest(["ab", "c"]) == digest(["a", "bc"])
    False
    """
    found = hashlib.sha256()
    for word in words:
        data = word.encode()
        found.update(b"%d:" % len(data) + data)
    return found.hexdigest()


def stamp_of(folders: Iterable[Path], values: Iterable[str]) -> str:
    """A digest of all files below some folders (or of single files), and of values beside them."""
    files = sorted(
        path
        for folder in folders
        for path in ([folder] if folder.is_file() else _below(folder))
        if path.is_file() and path.suffix != ".pyc"
    )
    contents = (hashlib.sha256(path.read_bytes()).hexdigest() for path in files)
    return digest([*values, *map(str, files), *contents])


def _below(folder: Path) -> Iterator[Path]:
    """All files below a folder; what stands there by a link is as good as there."""
    for root, _, names in os.walk(folder, followlinks=True):
        yield from (Path(root, name) for name in names)
