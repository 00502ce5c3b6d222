"""What can go wrong, said so that the reader can mend it.

Every error names what was found, where, and what was expected; one of a source also what to do.
The command prints the message and exits with status 1; nothing of a previous good build is touched.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Self


class ResolutionError(Exception):
    """Base of all errors that the build reports to the person who runs it."""


class SourceError(ResolutionError):
    """A source file that cannot be read as a resolution.

    Args:
        found: what stands in the source.
        expected: what the reader needed there.
        file: the source file, where known.
        line: line number in that file, from 1, where known.
        page: of a file in which people see pages, and no lines.
        words: what stands there.
        remedy: what the person who put the file there can do.
    """

    def __init__(
        self,
        found: str,
        *,
        expected: str,
        file: Path | None = None,
        line: int | None = None,
        page: int | None = None,
        words: str = "",
        remedy: str = "",
    ) -> None:
        self.found = found
        self.expected = expected
        self.file = file
        self.line = line
        self.page = page
        self.words = words
        self.remedy = remedy
        super().__init__(self._message())

    def _message(self) -> str:
        place = spot(self.file or "source", self.line, self.page)
        more = {"there": self.words.strip() and in_quotes(self.words), "to do": self.remedy}
        told = (f"\n    {name}: {text}" for name, text in more.items() if text)
        return f"{place}: {self.found}; expected {self.expected}{''.join(told)}"

    def __reduce__(self) -> tuple[partial[SourceError], tuple[()]]:
        """How the error crosses from a worker process: its arguments are named."""
        return partial(partial(type(self), **self._named), self.found), ()

    @property
    def _named(self) -> dict[str, Any]:
        names = ("expected", "file", "line", "page", "words", "remedy")
        return {name: getattr(self, name) for name in names}

    def at(self, file: Path) -> Self:
        """The same error, naming the file it comes from."""
        return self.known(file=file)

    def known(self, **more: Any) -> Self:
        """The same error, with more of its arguments known."""
        return type(self)(self.found, **self._named | more)


class CorrectionError(SourceError):
    """A correction beside a source that is none, or no longer fits it."""


def spot(file: Path | str, line: int | None = None, page: int | None = None) -> str:
    """Where in a file something stands, as far as it is known.

    >>> spot("a.txt", 12), spot("a.pdf", page=3), spot("a.xml")
    ('a.txt:12', 'a.pdf, page 3', 'a.xml')
    """
    if page is not None:
        return f"{file}, page {page}"
    return str(file) if line is None else f"{file}:{line}"


def in_quotes(words: str, length: int = 80) -> str:
    """Words of a source on one line, cut where they are many.

    >>> in_quotes("Pide  al Secretario General", 12)
    '«Pide al Secr…»'
    """
    text = " ".join(words.split())
    return f"«{text}»" if len(text) <= length else f"«{text[:length].rstrip()}…»"


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
