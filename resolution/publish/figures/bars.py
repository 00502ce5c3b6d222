"""A resolution as bars: one for each paragraph, as long as its words with its subparagraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from resolution.address import anchor, clause_path
from resolution.core.model import Clause, Relation, Resolution
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
        id: of the clause.
        path: of its page, with an anchor where it shares one.
        name: «Párrafo 8».
        number: as printed, without its stop, or empty.
        family: of its action.
        action: the phrase it opens with, or empty.
        head: the action, or the first words where there is none.
        rest: what follows the head in its opening words.
        lengths: characters of its own words, then of each subparagraph with all it holds.
    """

    id: str
    path: str
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
    tops = roots(resolution)
    lengths: dict[str, dict[str, int]] = {}
    for clause in resolution.every_clause():
        top, branch = tops[clause.id]
        segments = lengths.setdefault(top, {})
        segments[branch] = segments.get(branch, 0) + len(clause.text)
    bars = (
        (_division(clause.id), _bar(resolution, clause, tuple(lengths[clause.id].values())))
        for clause in resolution.every_clause()
        if clause.id in lengths
    )
    return tuple(
        Group(bind(label), tuple(bar for _, bar in members))
        for label, members in groupby(bars, key=lambda pair: pair[0])
    )


def roots(resolution: Resolution) -> Mapping[str, tuple[str, str]]:
    """For each clause the paragraph it belongs to, and the branch of that which holds it.

    Both are the clause itself for a paragraph; the branch of a subparagraph's points is the
    subparagraph.
    """
    found: dict[str, tuple[str, str]] = {}
    for clause in resolution.every_clause():
        top, branch = found.get(clause.parent or "", (clause.id, clause.id))
        found[clause.id] = (top, clause.id if branch == top else branch)
    return found


def place_path(resolution: Resolution, place: str) -> str:
    """Path of a clause or note; clauses of an annex stand on its page."""
    for annex in resolution.annexes:
        if any(clause.id == place for clause in annex.clauses):
            return f"{clause_path(resolution, annex.id)}#{anchor(place)}"
    return clause_path(resolution, place)


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
        id=clause.id,
        path=place_path(resolution, clause.id),
        name=bind(names.title(clause.id)),
        number=clause.number or "",
        family=LANGUAGES[resolution.language].family(clause.action),
        action=action,
        head=head,
        rest=opening.removeprefix(head) if opening.startswith(head) else "",
        lengths=lengths,
    )


def _division(place: str) -> str:
    """What the part of the resolution is called in which a paragraph stands.

    >>> [_division(place) for place in ("preambulo/1", "B/preambulo/1", "seccion/2/parrafo/1")]
    ['Preámbulo', 'Parte B, preámbulo', 'Sección II']
    """
    name = names.PlaceName.of(place)
    if name.head == "anexo":
        return f"Anexo {names.roman(name.annex)}" if name.annex else "Anexo"
    within = [f"Parte {name.part}"] if name.part else []
    within += [f"Sección {names.roman(name.section)}"] if name.section else []
    if name.head == "preambulo":
        within.append("preámbulo")
    label = ", ".join(within) or "parte dispositiva"
    return label[0].upper() + label[1:]
