"""What the build says while it works and when it is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import click

_PATIENCE = 1.0
"""Seconds a person waits without being told how far the work is."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Reporter:
    """Speaks to the person who builds: errors and warnings only if quiet.

    Colours and progress bars appear on a terminal only, as ``click`` decides.
    """

    quiet: bool = False
    started: float = field(default_factory=time.monotonic)
    took: dict[str, float] = field(default_factory=dict)
    """Seconds that each work took whose progress was told, by its label."""

    def progress(
        self, items: Iterable[Item], label: str, length: Callable[[], int]
    ) -> Iterator[Item]:
        """The items as they come; a bar appears once that has taken longer than a second.

        Args:
            items: what is worked on; where it ends is the end of the work.
            label: what the work is.
            length: gives how many items there are, as far as known when the bar appears.
        """
        begun = time.monotonic()
        try:
            yield from self._told(iter(items), label, length)
        finally:
            self.took[label] = time.monotonic() - begun

    def _told(
        self, source: Iterator[Item], label: str, length: Callable[[], int]
    ) -> Iterator[Item]:
        begun = time.monotonic()
        done = 0
        for item in source:
            yield item
            done += 1
            if not self.quiet and time.monotonic() - begun > _PATIENCE:
                break
        else:
            return
        with click.progressbar(length=length(), label=label, file=sys.stderr) as bar:
            bar.update(done)
            for item in source:
                yield item
                bar.update(1)

    def say(self, text: str) -> None:
        """One line, unless quiet."""
        if not self.quiet:
            click.echo(text)

    def warn(self, warnings: Iterable[str]) -> None:
        """What should be read even if quiet."""
        for text in warnings:
            click.secho(f"warning: {text}", fg="yellow", err=True)

    def leave_out(self, omissions: Sequence[str]) -> None:
        """What was left out, which is worse than any warning."""
        for text in omissions:
            click.secho(f"left out: {text}", fg="red", err=True)

    def elapsed(self) -> float:
        """Seconds since the build began."""
        return time.monotonic() - self.started


def size(count: int) -> str:
    """A number of bytes for people.

    >>> size(1536)
    '1.5 KB'
    """
    amount = float(count)
    for unit in ("B", "KB", "MB"):
        if amount < 1024:
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1024
    return f"{amount:.1f} GB"


def counted(number: int, noun: str) -> str:
    """A number and what it counts.

    >>> counted(1, "page"), counted(20, "page")
    ('1 page', '20 pages')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
