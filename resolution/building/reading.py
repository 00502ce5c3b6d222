"""Reads and cites all sources, in parallel where there are many."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from resolution.cite import cite
from resolution.core.errors import ResolutionError, SourceError
from resolution.core.model import Reading
from resolution.core.registry import Registry
from resolution.read import read_source

_FEW = 4
"""Up to so many sources are read faster than worker processes start."""


@dataclass(frozen=True, slots=True)
class Read:
    """A source and what was read in it, its citations found."""

    source: Path
    reading: Reading


def read_one(source: Path, registry: Registry) -> Read:
    """One source, read and cited.

    Raises:
        SourceError: naming the file, where it cannot be read as a resolution.
    """
    try:
        reading = read_source(source)
    except SourceError as error:
        raise error.at(source) from error
    return Read(source, replace(reading, resolution=cite(reading.resolution, registry)))


def read_all(sources: Sequence[Path], registry: Registry) -> Iterator[Read | ResolutionError]:
    """Every source in the order given, or why it is none, each as soon as it is read."""
    one = partial(_read_or_refused, registry=registry)
    if len(sources) <= _FEW:
        yield from map(one, sources)
        return
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as workers:
        yield from workers.map(one, sources, chunksize=4)


def _read_or_refused(source: Path, registry: Registry) -> Read | ResolutionError:
    try:
        return read_one(source, registry)
    except ResolutionError as error:
        return error
