"""What can go wrong, said so that the reader can mend it.

Every error names what was found, where, and what was expected. The command prints the message
and exits with status 1; nothing of a previous good build is touched.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path


class ResolutionError(Exception):
    """Base of all errors that the build reports to the person who runs it."""


class SourceError(ResolutionError):
    """A source file that cannot be read as a resolution.

    Args:
        found: what stands in the source.
        expected: what the reader needed there.
        file: the source file, where known.
        line: line number in that file, from 1, where known.
    """

    def __init__(
        self, found: str, *, expected: str, file: Path | None = None, line: int | None = None
    ) -> None:
        self.found = found
        self.expected = expected
        self.file = file
        self.line = line
        super().__init__(self._message())

    def _message(self) -> str:
        place = str(self.file) if self.file else "source"
        if self.line is not None:
            place = f"{place}:{self.line}"
        return f"{place}: {self.found}; expected {self.expected}"

    def __reduce__(self) -> tuple[partial[SourceError], tuple[()]]:
        """How the error crosses from a worker process: its arguments are named."""
        named = partial(SourceError, expected=self.expected, file=self.file, line=self.line)
        return partial(named, self.found), ()

    def at(self, file: Path) -> SourceError:
        """The same error, naming the file it comes from."""
        return SourceError(self.found, expected=self.expected, file=file, line=self.line)


class RegistryError(ResolutionError):
    """An entry of ``instruments.yml`` that is incomplete, duplicate or not addressable.

    Args:
        entry: what names it: its title, symbol or address.
        problem: what is wrong with it, and what was expected.
        place: the file and line, where known.
    """

    def __init__(self, entry: str, problem: str, *, place: str = "instruments.yml") -> None:
        self.entry = entry
        self.problem = problem
        super().__init__(f"{place}: entry {entry!r}: {problem}")


class AddressError(ResolutionError):
    """A printed symbol that is none, or that would not be a safe address of the site."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(
            f"{found[:120]!r} cannot be an address; expected a symbol such as A/RES/58/208"
        )


class PromiseError(ResolutionError):
    """A built site that breaks a promise every build checks: a dead link, a lost page."""
