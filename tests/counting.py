"""How much work something is, counted: a busy machine takes longer, and does no more."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

PACKAGE = str(Path(__file__).parents[1] / "resolution")


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as much work twice the size is: 2 where it is linear, 4 where quadratic.

    Args:
        work: does what is measured, for a size.
        size: large enough for what does not depend on it to weigh little.
    """
    return lines(lambda: work(2 * size)) / lines(lambda: work(size))


def lines(work: Callable[[], object]) -> int:
    """How many lines of this project are run by it, each as often as it runs."""
    count = 0

    def line(_: FrameType, event: str, __: Any) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, _: str, __: Any) -> Callable[..., Any] | None:
        return line if frame.f_code.co_filename.startswith(PACKAGE) else None

    with _traced(call):
        work()
    return count


@contextmanager
def _traced(trace: Callable[..., Any]) -> Iterator[None]:
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)
