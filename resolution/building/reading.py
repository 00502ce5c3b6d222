"""Reads and cites all sources, in parallel where there are many; each only once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from resolution.building.keys import digest_of
from resolution.building.store import Store, digest
from resolution.building.workers import LOCAL, done_by_workers
from resolution.cite import cite
from resolution.core.errors import ResolutionError, SourceError, in_quotes, spot
from resolution.core.model import Reading
from resolution.core.registry import Registry
from resolution.read import read_source
from resolution.read.corrections import corrections_file

_TOGETHER = 50
"""Up to so many sources are read about as fast as a worker process starts."""


@dataclass(frozen=True)
class Read:
    """A source and what was read in it, its citations found.

    Attributes:
        source: the file.
        reading: what was read.
        digests: of the texts of the resolution, in their order.
    """

    source: Path
    reading: Reading
    digests: tuple[str, ...] = ()

    def doubts(self) -> Iterator[str]:
        """What is not certain in it, a sentence each: place, words where people see no lines."""
        for doubt in self.reading.doubts:
            place = spot(self.source, doubt.line or None, doubt.page)
            words = f", {in_quotes(doubt.words)}" if doubt.words else ""
            yield f"{place}{words}: {doubt.message}"


@dataclass(frozen=True)
class Unread:
    """A source that could not be read, and why."""

    source: Path
    error: ResolutionError


def read_one(source: Path, registry: Registry) -> Read:
    """One source, read and cited.

    Raises:
        SourceError: naming the file, where it cannot be read as a resolution.
    """
    reading = read_source(source)
    cited = cite(reading.resolution, registry)
    return Read(source, replace(reading, resolution=cited), tuple(map(digest_of, cited.texts())))


def tried(source: Path, registry: Registry) -> Read | Unread:
    """One source, read and cited, or why it cannot be.

    What nobody foresaw is said too: one file must not hide what is wrong with the others.
    """
    try:
        return read_one(source, registry)
    except ResolutionError as error:
        return Unread(source, error)
    except Exception as error:
        found = f"the reader failed ({type(error).__name__}: {str(error)[:80]})"
        remedy = "report it with the file, and take the file out until then"
        expected = "a resolution, or what it cannot be read for"
        return Unread(source, SourceError(found, expected=expected, file=source, remedy=remedy))


def read_all(
    sources: Sequence[Path], registry: Registry, store: Store, stamp: str, on: str = LOCAL
) -> Iterator[Read | Unread]:
    """Every source as soon as it is read, in no order; what was read before is not read again.

    Args:
        sources: files that each hold one resolution.
        registry: what is known of instruments.
        store: where readings are kept.
        stamp: of the code that reads.
        on: where sources are read, as :func:`done_by_workers` takes it.

    Yields:
        What was read, or what is wrong with a source that could not be.
    """
    known = digest([stamp, repr(registry)])
    unread: dict[str, Path] = {}
    for source in sources:
        beside = _fingerprint(corrections_file(source))
        key = digest([known, source.name, _fingerprint(source), beside])
        if found := store.find(key):
            yield Read(source, *found)
        else:
            unread[key] = source
    waiting = list(unread.items())
    jobs = [waiting[at : at + _TOGETHER] for at in range(0, len(waiting), _TOGETHER)]
    work = partial(_read_and_keep, registry, store)
    with done_by_workers(work, jobs, on, little=len(jobs) < 2) as results:
        yield from chain.from_iterable(results)


def _fingerprint(source: Path) -> str:
    """A digest of a source; of one that cannot be opened nothing, which reading it will tell."""
    try:
        return hashlib.sha256(source.read_bytes()).hexdigest()
    except OSError:
        return ""


def _read_and_keep(
    registry: Registry, store: Store, jobs: Sequence[tuple[str, Path]]
) -> list[Read | Unread]:
    """Reads sources, and keeps what was read by their keys."""
    done = []
    for key, source in jobs:
        found = tried(source, registry)
        if isinstance(found, Read):
            store.keep(key, (found.reading, found.digests))
        done.append(found)
    return done
