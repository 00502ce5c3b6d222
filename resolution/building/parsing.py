"""Files named by a person, read one by one: as JSON, or as an account of what was understood."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from resolution.building.account import account
from resolution.building.reading import Read, tried
from resolution.building.sorting import sort_out
from resolution.core.errors import ResolutionError, SourceError
from resolution.core.registry import Registry
from resolution.publish.data.values import resolution_to_json

Use = Callable[[Read], None]
"""What is done with a file that was read; raises where it cannot be done."""


def read_each(files: Iterable[Path], registry: Registry, use: Use) -> bool:
    """Reads every file, and does something with each that can be read.

    Problems are said once all files were tried: first what could not be read, then what is not
    certain, then what is no source.

    Returns:
        Whether something was read and nothing failed.
    """
    found = sort_out(files)
    errors: list[ResolutionError] = list(found.lost)
    doubts: list[str] = []
    done = 0
    for source in found.sources:
        read = tried(source, registry)
        if not isinstance(read, Read):
            errors.append(read.error)
            continue
        try:
            use(read)
        except ResolutionError as error:
            errors.append(error)
            continue
        doubts += read.doubts()
        done += 1
    for problem in errors:
        click.secho(f"error: {problem}", fg="red", err=True)
    for doubt in doubts:
        click.secho(f"warning: {doubt}", fg="yellow", err=True)
    for skipped in found.skipped:
        click.echo(skipped, err=True)
    return done > 0 and not errors


def written_below(folder: Path) -> Use:
    """Writes what was read below a folder: the JSON of ``a.es.txt`` is ``a.es.json``."""
    written: dict[Path, Path] = {}

    def write(read: Read) -> None:
        target = folder / f"{read.source.stem}.json"
        first = written.setdefault(target, read.source)
        if first != read.source:
            found = f"its JSON would stand at {target}, where that of {first} stands"
            expected = "files of different names"
            remedy = "write it elsewhere: --out"
            raise SourceError(found, expected=expected, file=read.source, remedy=remedy)
        values = resolution_to_json(read.reading.resolution)
        target.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", "utf-8")

    folder.mkdir(parents=True, exist_ok=True)
    return write


def told(read: Read) -> None:
    """Prints what was understood."""
    for line in account(read):
        click.echo(line)
