"""What refuses a collection, gathered: people hear of all that is wrong at once, and at first."""

from __future__ import annotations

from collections.abc import Callable
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

    def end(self) -> None:
        """Ends the search.

        Raises:
            ResolutionError: the one error found, or one that lists them all, a line for each.
        """
        if len(self._found) == 1:
            raise self._found[0]
        if self._found:
            raise ResolutionError("\n".join(map(str, self._found)))
