"""A true scale of time: where a moment stands between the first and the last, and round years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_MOST_TICKS = 7
_LEAST = 5


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The years a figure spans."""

    first: float
    last: float

    @classmethod
    def of(cls, moments: Sequence[float]) -> TimeScale:
        """The scale from the beginning of the first year to the last moment, some years at least.

        So a whole year takes little of it, and leaves room beside.
        """
        last = max(moments, default=0.0)
        return cls(floor(min([*moments, last - _LEAST])), last)

    def at(self, moment: float) -> float:
        """Where the moment stands, from 0 to 1.

        >>> TimeScale(1950, 2000).at(1975)
        0.5
        """
        return (moment - self.first) / (self.last - self.first)

    def ticks(self) -> tuple[int, ...]:
        """Round years inside the scale, few enough to be read.

        >>> TimeScale.of([1945.5, 2003.4]).ticks()
        (1950, 1960, 1970, 1980, 1990, 2000)
        """
        span = self.last - self.first
        step = next((s for s in _STEPS if span / s <= _MOST_TICKS), _STEPS[-1])
        start = -(-floor(self.first) // step) * step
        return tuple(range(start, floor(self.last) + 1, step))
