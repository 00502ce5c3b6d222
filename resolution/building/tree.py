"""Writes trees of files, and puts a finished tree in the place of the last one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from resolution.core.errors import ResolutionError
from resolution.publish.output import OutputFile


def write(files: Iterable[OutputFile], folder: Path) -> int:
    """Writes files below a folder, and gives their number.

    Raises:
        ResolutionError: if two files claim the same path, capitals aside.
    """
    seen: dict[str, str] = {}
    for file in files:
        address = file.path.casefold()  # some disks have one file for whatever the case
        if address in seen:
            raise ResolutionError(f"{file.path}: {_claimed(seen[address], file.path)}")
        seen[address] = file.path
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return len(seen)


<<<<<<< HEAD
def link(source: Path, target: Path) -> None:
    """The same file under a second name, by a hard link where the disk allows."""
=======
def _claimed(first: str, second: str) -> str:
    """How two files claim one address."""
    if first == second:
        return "two pages claim this address; expected one"
    return f"differs from {first} in capitals alone; expected more, as many disks know but one"


def update(files: Iterable[OutputFile], folder: Path) -> None:
    """Makes a folder hold just these files, and leaves alone those that are the same."""
    expected = {folder / file.path: file.content for file in files}
    for path, content in expected.items():
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in files_below(folder):
        if path not in expected:
            path.unlink()


def link_tree(source: Path, target: Path) -> None:
    """A second tree with the same files, by hard links where the disk allows."""
    shutil.copytree(source, target, copy_function=_link)


def _link(source: str, target: str) -> None:
>>>>>>> h-strange
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
