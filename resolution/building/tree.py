"""Writes trees of files, and puts a finished tree in the place of the last one."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from resolution.publish.output import OutputFile


def write(files: Iterable[OutputFile], folder: Path) -> None:
    """Writes files below a folder."""
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


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
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def bytes_of(folder: Path) -> int:
    """Bytes in all files below a folder."""
    return sum(path.stat().st_size for path in files_below(folder))
