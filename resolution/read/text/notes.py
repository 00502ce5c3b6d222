"""Notes as they are found, before they become words of the model."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(slots=True)
class RawNote:
    """A note as found: its marker with its span, and the lines of its words."""

    marker: str
    label: tuple[int, int]
    lines: list[int]
    spans: list[tuple[int, int]]
    after: int
    """Index of the rule: the note's marker stands on the page above it."""


@dataclass(slots=True)
class Notes:
    """The notes of a source, and the lines they stand on."""

    notes: list[RawNote] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    rules: list[int] = field(default_factory=list)
    style: re.Pattern[str] | None = None
    """How calls look, unless they are bare digits."""
    doubts: list[tuple[int, str]] = field(default_factory=list)
    """Lines and what is not certain there."""
