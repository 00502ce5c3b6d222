"""Where things stand in a source as people see it who have it open: in lines, or in pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from resolution.read.text.folding import Span


class Unit(Enum):
    """What people see of a source."""

    LINES = auto()
    """Page text."""
    PAGES = auto()
    """A PDF, the lines of whose text nobody sees."""
    MARKUP = auto()
    """Lines of XML."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source, and how people see it; pages end with form feeds."""

    text: str
    unit: Unit

    def region(self, line: int | None, last: int | None, page: int | None) -> Span | None:
        """The span of a line, of lines up to the last or of a page; None where there is none."""
        sign, first = ("\n", line) if line is not None else ("\f", page)
        if first is None:
            return None
        ends = [*(m.start() for m in re.finditer(sign, self.text)), len(self.text)]
        if (last or first) > len(ends):
            return None
        return (ends[first - 2] + 1 if first > 1 else 0), ends[(last or first) - 1]

    def line_at(self, offset: int) -> int | None:
        """The line at an offset as editors count it, where people see lines."""
        if self.unit is Unit.PAGES:
            return None
        return self.text.count("\n", 0, offset) + 1

    def page_at(self, offset: int) -> int | None:
        """The page at an offset, where people see pages."""
        return self.text.count("\f", 0, offset) + 1 if self.unit is Unit.PAGES else None

    def words_at(self, offset: int) -> str:
        """What stands on the line at an offset, without outer blanks."""
        end = re.compile(r"[\n\f]|$").search(self.text, offset)
        start = max(self.text.rfind(sign, 0, offset) for sign in "\n\f") + 1
        return self.text[start : end.start() if end else None].strip()


def start_of_line(text: str, line: int, unit: Unit) -> int:
    """Where a line begins as readers count: form feeds end those of page text."""
    ends = re.finditer(r"\n" if unit is Unit.MARKUP else r"[\n\f]", text)
    starts = [0, *(end.end() for end in ends)]
    return starts[min(max(line, 1), len(starts)) - 1]
