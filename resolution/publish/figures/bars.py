"""A resolution as bars: one for each paragraph, as long as its words with its subparagraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from resolution import address
from resolution.address import Address
from resolution.core.model import Clause, Relation, Resolution
from resolution.core.place import Place
from resolution.languages import LANGUAGES
from resolution.languages.es import names
from resolution.languages.es.typography import bind
from resolution.publish.figures.words import shorten

_OPENING = 116
"""Characters of a clause's opening: one line above the strip."""
_HEAD_WORDS = 2
_GAP = 2.0
"""Between the segments of a bar, in px."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One paragraph.

    Attributes:
        place: of the clause.
        address: of its page.
        name: «Párrafo 8».
        number: as printed, without its stop, or empty.
        family: of its action.
        action: the phrase it opens with, or empty.
        head: the action, or the first words where there is none.
        rest: what follows the head in its opening words.
        lengths: characters of its own words, then of each subparagraph with all it holds.
    """

    place: Place
    address: Address
    name: str
    number: str
    family: Relation
    action: str
    head: str
    rest: str
    lengths: tuple[int, ...]

    @property
    def length(self) -> int:
        """Characters in all."""
        return sum(self.lengths)

    @property
    def opening(self) -> str:
        """The opening words."""
        return self.head + self.rest


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one division: preamble, operative part, a section, an annex."""

    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a bar, from its foot, in px."""

    start: float
    length: float


def groups(resolution: Resolution) -> tuple[Group, ...]:
    """The bars of a resolution in reading order, by division."""
    lengths: dict[Place, dict[Place, int]] = {}
    for clause in resolution.clauses():
        top = top_of(clause.place)
        branch = Place(clause.place.steps[: len(top.steps) + 1])
        segments = lengths.setdefault(top, {})
        segments[branch] = segments.get(branch, 0) + len(clause.text)
    bars = (
        (
            names.stretch(clause.place),
            _bar(resolution, clause, tuple(lengths[clause.place].values())),
        )
        for clause in resolution.clauses()
        if clause.place in lengths
    )
    return tuple(
        Group(bind(label), tuple(bar for _, bar in members))
        for label, members in groupby(bars, key=lambda pair: pair[0])
    )


def top_of(place: Place) -> Place:
    """The paragraph that a clause belongs to, or is."""
    return place.paragraph or place


def segments(bar: Bar, longest: int, extent: float) -> Iterator[Segment]:
    """The stretches of a bar, in a figure whose longest bar has the extent, in px.

    The gap is taken from the end of each stretch, so that the whole keeps its length; one too
    short for that keeps a hair's breadth.
    """
    unit = extent / max(longest, 1)
    start = 0.0
    for index, length in enumerate(bar.lengths):
        gap = _GAP if index < len(bar.lengths) - 1 else 0.0
        yield Segment(start, max(length * unit - gap, 1.0))
        start += length * unit


def _bar(resolution: Resolution, clause: Clause, lengths: tuple[int, ...]) -> Bar:
    opening = shorten(clause.text, _OPENING)
    action = clause.action or ""
    words = " ".join(clause.text.split()[:_HEAD_WORDS])
    head = action if action and opening.startswith(action) else shorten(words, _OPENING)
    return Bar(
        place=clause.place,
        address=address.of(resolution, clause.place),
        name=bind(names.title(clause.place)),
        number=clause.number or "",
        family=LANGUAGES[resolution.language].family(clause.action),
        action=action,
        head=head,
        rest=opening.removeprefix(head) if opening.startswith(head) else "",
        lengths=lengths,
    )
