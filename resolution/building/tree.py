"""Writes trees of files, and puts a finished tree in the place of the last one."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from posixpath import dirname

from resolution.publish.output import OutputFile


def write(files: Iterable[OutputFile], folder: Path) -> None:
    """Writes files below a folder."""
    room = _Room()
    for file in files:
        path = folder / file.path
        room.make(path)
        path.write_bytes(file.content)


def link_files(paths: Iterable[str], source: Path, folder: Path) -> None:
    """Has files of one folder stand below another too: sooner done than written twice."""
    room = _Room()
    for path in paths:
        room.make(folder / path)
        link_file(source / path, folder / path)


class _Room:
    """The folders that files are written into, each made once."""

    def __init__(self) -> None:
        self._made: set[Path] = set()

    def make(self, path: Path) -> None:
        """Makes the folder of a file."""
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)


def claimed_twice(paths: Sequence[str]) -> Iterator[str]:
    """Paths that no two files can have at once, one sentence each."""
    seen: dict[str, str] = {}
    for path in paths:
        first = seen.setdefault(path.casefold(), path)  # some disks have one file for both cases
        if first != path:
            yield (
                f"{path}: differs from {first} in capitals alone; "
                "expected more, as many disks know but one"
            )
    for path, number in Counter(paths).items():
        if number > 1:
            yield f"{path}: two pages claim this address; expected one"


def link_file(source: Path, target: Path) -> None:
    """The same file under a second name, by a hard link where the disk allows."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def replace_file(path: Path, content: bytes) -> None:
    """Gives a file new content without touching other names of the old one."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def files_below(folder: Path) -> list[Path]:
    """All files below a folder, in the order of their paths."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def read(folder: Path) -> Iterator[OutputFile]:
    """The content of all files below a folder, in the order of their paths."""
    for path in files_below(folder):
        yield OutputFile(path.relative_to(folder).as_posix(), path.read_bytes())


def times(folder: Path) -> Iterator[tuple[str, int]]:
    """All that stands below a folder, and when it was last changed, in nanoseconds since 1970.

    A folder ends with a slash; one that is not there holds nothing.
    """
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            found = os.scandir(folder / below)
        except FileNotFoundError:
            continue
        with found as entries:
            for entry in entries:
                path = below + entry.name
                if entry.is_dir(follow_symlinks=False):
                    path += "/"
                    waiting.append(path)
                yield path, entry.stat(follow_symlinks=False).st_mtime_ns


def renew(place: Path, fresh: Path, wanted: Set[str], held: Iterable[str]) -> None:
    """Gives a folder new files, and takes away those that are not wanted.

    If the new files are all that is wanted, their folder takes the place as a whole; else each
    takes that of the last one, which stands until that moment.

    Args:
        place: the folder.
        fresh: a folder of the new files, on the same disk.
        wanted: the paths of all files that the folder then has.
        held: the paths of all that it has, as :func:`times` gives them.
    """
    new = [path for path, _ in times(fresh) if not path.endswith("/")]
    if len(new) == len(wanted):
        put_in_place(fresh, place)
        return
    kept = wanted | {f"{folder}/" for folder in _folders(wanted)}
    for path in sorted((path for path in held if path not in kept), reverse=True):
        _remove(place / path)
    for path in new:
        target = place / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).replace(target)


def _folders(paths: Iterable[str]) -> Set[str]:
    """All folders that some files stand in, at any depth."""
    found: set[str] = set()
    for path in paths:
        folder = dirname(path)
        while folder and folder not in found:
            found.add(folder)
            folder = dirname(folder)
    return found


def put_in_place(finished: Path, place: Path) -> None:
    """Moves a finished file or folder to its place; what stood there goes only then."""
    aside = place.with_name(place.name + ".old")
    _remove(aside)
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(aside)
    finished.rename(place)
    _remove(aside)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def bytes_of(folder: Path) -> int:
    """Bytes in all files below a folder."""
    return sum(path.stat().st_size for path in files_below(folder))
