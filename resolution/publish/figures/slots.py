"""The lower half of the timeline: the paragraphs as bars, where the threads end."""

from __future__ import annotations

from collections.abc import Collection as Ids
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from resolution.core.place import Place
from resolution.publish.figures import measures
from resolution.publish.figures.bars import Bar, Group, Segment, segments


@dataclass(frozen=True, slots=True)
class Slot:
    """A paragraph in the drawing: where it stands, as a share of the width, and its bar."""

    bar: Bar
    x: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """The paragraphs of one division, side by side.

    Attributes:
        label: its name, below them.
        slots: the paragraphs.
        end: where the next one begins, as a share of the width; the last reaches the edge.
    """

    label: str
    slots: tuple[Slot, ...]
    end: float

    @property
    def start(self) -> float:
        """Where it begins, as a share of the width."""
        return self.slots[0].x


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands below the threads.

    Attributes:
        divisions: the paragraphs.
        target: width of the link of each, in px.
        complete: whether all paragraphs are shown, or only those that cite.
        leaves_room: whether the legend fits beside them.
        numbered: whether there is room for their numbers.
    """

    divisions: tuple[Division, ...]
    target: float
    complete: bool
    leaves_room: bool
    numbered: bool


def ground(divisions: Sequence[Group], citing: Ids[Place]) -> Ground:
    """The paragraphs side by side: all where their links have room, otherwise those that cite."""
    longest = max((bar.length for group in divisions for bar in group.bars), default=0)
    complete = _step(divisions, measures.BARS) * measures.NARROW >= measures.TARGET
    shown = divisions if complete else tuple(_only(divisions, citing))
    leaves_room = _step(shown, measures.BARS) * measures.NARROW >= measures.TARGET
    step = _step(shown, measures.BARS if leaves_room else measures.ALL)
    return Ground(
        divisions=tuple(_placed(shown, step, longest)),
        target=min(measures.PITCH, step * measures.NARROW),
        complete=complete,
        leaves_room=leaves_room,
        numbered=step * measures.NARROW >= measures.DIGIT * _digits(shown),
    )


def _only(divisions: Sequence[Group], citing: Ids[Place]) -> Iterator[Group]:
    for group in divisions:
        bars = tuple(bar for bar in group.bars if bar.place in citing)
        if bars:
            yield replace(group, bars=bars)


def _step(divisions: Sequence[Group], share: float) -> float:
    """From bar to bar, as a share of the width, where the bars have a share of it in all."""
    bars = sum(len(group.bars) for group in divisions)
    steps = bars + measures.BETWEEN_GROUPS * (len(divisions) - 1)
    return min(share / max(steps, 1), measures.WIDEST_STEP)


def _digits(divisions: Sequence[Group]) -> int:
    return max((len(bar.number) for group in divisions for bar in group.bars), default=0)


def _between(divisions: Sequence[Group], step: float) -> float:
    """Between divisions beyond one step, in bars: more where few bars leave room for names."""
    spare = measures.SPREAD / step - sum(len(group.bars) for group in divisions)
    widest = min(spare / max(len(divisions) - 1, 1), measures.WIDEST_BETWEEN)
    return max(widest, measures.BETWEEN_GROUPS)


def _placed(divisions: Sequence[Group], step: float, longest: int) -> Iterator[Division]:
    between = _between(divisions, step)
    x = 0.0
    for group in divisions:
        slots = []
        for bar in group.bars:
            slots.append(Slot(bar, x, tuple(segments(bar, longest, measures.TALL))))
            x += step
        x += step * between
        yield Division(group.label, tuple(slots), 1.0 if group is divisions[-1] else x)
