"""What refuses a collection, gathered: people hear of all that is wrong at once, worst first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from resolution.core.errors import ResolutionError

Made = TypeVar("Made")


class Refusals:
    """The errors found so far."""

    def __init__(self) -> None:
        self._found: list[ResolutionError] = []

    def add(self, *errors: ResolutionError) -> None:
        """Takes errors that were found."""
        self._found += errors

    def made(self, make: Callable[[], Made], instead: Made) -> Made:
        """What a function makes; where it refuses, the error is kept, and something else given."""
        try:
            return make()
        except ResolutionError as error:
            self.add(error)
            return instead

    def end(self, doubts: Iterable[str] = ()) -> None:
        """Ends the search.

        Args:
            doubts: what is less bad, and should be heard of together with errors.

        Raises:
            ResolutionError: the one error found, or one that lists them all, then the doubts.
        """
        doubts = [f"warning: {doubt}" for doubt in doubts]
        if len(self._found) == 1 and not doubts:
            raise self._found[0]
        if self._found:
            count = f"{len(self._found) + len(doubts)} problems, the worst first"
            raise ResolutionError("\n".join((count, *map(str, self._found), *doubts)))
