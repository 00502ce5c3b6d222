"""Places: where something stands in a resolution, as a value.

A place is a way down: part A, section II, paragraph 10, subparagraph b). It is written as an id
(``A/seccion/2/parrafo/10/b``), which is also the end of an address, and as an anchor
(``A-seccion-2-parrafo-10-b``). The ids are the same whatever the source is written in.

One rule for what print repeats or leaves out: the second paragraph or subparagraph with a number
is told from the first by ``-2`` (``parrafo/10/b-2``); a paragraph without number among numbered
ones is counted apart (``parrafo/s1``). Readers tell of both as doubts, but for what comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import total_ordering
from itertools import pairwise

from resolution.core import roman


class Kind(StrEnum):
    """What stands at a place; the value is how ids name it, empty where its label is enough."""

    AGENDA = "tema"
    """The item of the agenda, as the masthead has it: its number, then its name."""
    ADOPTION = "aprobacion"
    """Who adopted the resolution and when, as the masthead has it."""
    ORIGIN = "procedencia"
    """What the resolution was adopted on the basis of, as the masthead has it."""
    TITLE = "titulo"
    FORMULA = "formula"
    PREAMBULAR = "preambulo"
    PARAGRAPH = "parrafo"
    """A numbered paragraph: operative in the resolution itself, any in an annex."""
    ARTICLE = "articulo"
    """Of a declaration, convention or statute; its paragraphs are below it (``articulo/3/2/a``),
    those without number counted from the article's first words (``articulo/3/s2``)."""
    SECTION = "seccion"
    PART = "parte"
    """One resolution of several under one symbol; ids have its letter alone (``A/parrafo/1``)."""
    CLOSING = "cierre"
    ANNEX = "anexo"
    NOTE = "nota"
    SUBPARAGRAPH = "apartado"
    """Ids have its label alone (``parrafo/10/b``)."""
    CONTINUATION = "fin"
    """Text that goes on after the subparagraphs of its paragraph (``parrafo/4/fin``)."""
    HEADING = "epigrafe"
    """Belongs to what it stands before (``parrafo/5/epigrafe``), else to the end of the whole."""
    TABLE = "tabla"
    """Belongs to what it stands after (``parrafo/5/tabla``, ``anexo/tabla/2``)."""
    CELL = "celda"
    """Row and column of a table, from 1 (``anexo/tabla/celda/3-2``)."""


CLAUSES = frozenset(
    {Kind.PREAMBULAR, Kind.PARAGRAPH, Kind.ARTICLE, Kind.SUBPARAGRAPH, Kind.CONTINUATION}
)
"""What is an addressable paragraph."""

_DIVISIONS = frozenset({Kind.PART, Kind.SECTION, Kind.ANNEX})
_BARE = frozenset({Kind.PART, Kind.SUBPARAGRAPH})
_COUNTED = frozenset(
    {
        Kind.AGENDA,
        Kind.ADOPTION,
        Kind.ORIGIN,
        Kind.TITLE,
        Kind.CONTINUATION,
        Kind.FORMULA,
        Kind.CLOSING,
        Kind.ANNEX,
        Kind.HEADING,
        Kind.TABLE,
    }
)
"""The first, or only one, needs no number: ``anexo``, ``parrafo/5/tabla``."""

# Reading order among what stands at one level. A heading comes before what it belongs to; one of
# a whole resolution, part, section or annex is what nothing follows, and stands at its end.
_BEFORE, _OWN = -1, 0
_RANKS = {kind: rank for rank, kind in enumerate(
    (
        *(Kind.AGENDA, Kind.ADOPTION, Kind.ORIGIN),
        *(Kind.TITLE, Kind.FORMULA, Kind.TABLE, Kind.CELL, Kind.PREAMBULAR, Kind.PARAGRAPH),
        *(Kind.ARTICLE, Kind.SUBPARAGRAPH, Kind.CONTINUATION, Kind.SECTION, Kind.PART),
        *(Kind.CLOSING, Kind.HEADING, Kind.ANNEX, Kind.NOTE),
    ),
    start=1,
)}  # fmt: skip

_KINDS = {kind.value: kind for kind in Kind if kind not in _BARE}
_LABEL = re.compile(r"[^\W_]{1,12}(?:-\d{1,4})?")
_COUNT = re.compile(r"\d{1,4}(?:-\d{1,4})?")
_BIS = re.compile(r"(?<=\d)(?=[a-z])")
_ALPHABET = "abcdefghijklmnñopqrstuvwxyz"

SortKey = tuple[tuple[int, tuple[tuple[int, str], ...]], ...]


@dataclass(frozen=True)
class Step:
    """One step of the way down: what it leads to, and its label there («10», «b», «s1»).

    ``printed`` is how print heads a section («B»), where the source shows it. It names the place
    and is no part of it: ids count sections, and places read from ids do not know it.
    """

    kind: Kind
    label: str = ""
    printed: str = field(default="", compare=False)

    @property
    def number(self) -> str:
        """The label as print gives it: «b», also for what repeats it («b-2»); «2 bis»."""
        number = self.label.partition("-")[0]
        return _BIS.sub(" ", number) if self.kind is Kind.ARTICLE else number

    @property
    def count(self) -> int:
        """Which of those with the same number it is, from 1.

        >>> Step(Kind.SUBPARAGRAPH, "b-2").count, Step(Kind.CONTINUATION, "2").count
        (2, 2)
        """
        again = self.label if self.kind is Kind.CONTINUATION else self.label.partition("-")[2]
        return int(again or 1)

    @property
    def is_lettered(self) -> bool:
        """Whether a letter or Roman numeral leads to a clause."""
        return self.kind in CLAUSES and self.number.isalpha()

    def words(self) -> Iterator[str]:
        """The step as an id has it."""
        if self.kind not in _BARE:
            yield self.kind.value
        if self.label:
            yield self.label


@total_ordering
@dataclass(frozen=True)
class Place:
    """Where something stands below a resolution; the empty place is the resolution itself.

    Places compare in reading order, as far as numbers tell it: Roman numerals below letters and
    letters below Roman numerals, as the *United Nations Editorial Manual* counts; paragraphs
    without number come after the numbered ones.

    >>> place = Place.parse("parrafo/10/b")
    >>> str(place.parent), place.anchor, place < Place.parse("parrafo/10/c")
    ('parrafo/10', 'parrafo-10-b', True)
    """

    steps: tuple[Step, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Place:
        """The place that an id names.

        Raises:
            ValueError: where the text is no id.
        """
        words = text.split("/") if text else []
        words.reverse()
        steps: list[Step] = []
        while words:
            steps.append(_step(words, steps, text))
        return cls(tuple(steps))

    def __str__(self) -> str:
        """The id; empty for the resolution itself."""
        return "/".join(word for step in self.steps for word in step.words())

    def __lt__(self, other: Place) -> bool:
        """Whether this place is read before the other."""
        return self._key < other._key

    @property
    def _key(self) -> SortKey:
        keys = []
        numerals = False
        for above, step in pairwise((Step(Kind.PART), *self.steps)):
            before = step.kind is Kind.HEADING and above.kind not in _DIVISIONS
            keys.append((_BEFORE if before else _RANKS[step.kind], _order(step, numerals)))
            numerals = numerals != step.is_lettered
        return (*keys, (_OWN, ()))

    def child(self, kind: Kind, label: str | int = "", printed: str = "") -> Place:
        """The place one step further down."""
        return Place((*self.steps, Step(kind, str(label), printed)))

    @property
    def kind(self) -> Kind | None:
        """What stands here; None for the resolution itself."""
        return self.steps[-1].kind if self.steps else None

    @property
    def label(self) -> str:
        """Its number, letter or marker, empty where it has none."""
        return self.steps[-1].label if self.steps else ""

    @property
    def parent(self) -> Place:
        """What it belongs to: a clause, an annex, a section, a part, or the resolution."""
        return Place(self.steps[:-1])

    @property
    def is_clause(self) -> bool:
        """Whether an addressable paragraph stands here."""
        return self.kind in CLAUSES

    @property
    def chapeau(self) -> Place | None:
        """The clause that this clause belongs to, if it belongs to one."""
        return self.parent if self.is_clause and self.parent.is_clause else None

    @property
    def paragraph(self) -> Place | None:
        """The whole paragraph that a clause, or what hangs on one, belongs to: ``parrafo/10``."""
        index = next((i for i, step in enumerate(self.steps) if step.kind in CLAUSES), None)
        return None if index is None else Place(self.steps[: index + 1])

    @property
    def items(self) -> tuple[str, ...]:
        """Labels of the subparagraphs that lead here, outermost first: ``("b", "ii")``."""
        return tuple(step.label for step in self.steps if step.kind is Kind.SUBPARAGRAPH)

    @property
    def point(self) -> Step | None:
        """The paragraph of an article that leads here: 2 of ``articulo/3/2/a``."""
        for above, step in pairwise(self.steps):
            inner = above.kind is Kind.ARTICLE and step.kind is Kind.SUBPARAGRAPH
            if inner and step.number.removeprefix("s").isdecimal():
                return step
        return None

    @property
    def depth(self) -> int:
        """How deep a clause stands: 0 for a paragraph, 1 for its subparagraphs, 2 for points."""
        return sum(step.kind in CLAUSES for step in self.steps) - 1

    @property
    def division(self) -> Place:
        """The part, section or annex it stands in, or the resolution."""
        inside = [step.kind in _DIVISIONS for step in self.steps]
        return Place(self.steps[: inside.index(False) if False in inside else len(inside)])

    @property
    def annex(self) -> Place | None:
        """The annex it stands in, or is."""
        index = next((i for i, step in enumerate(self.steps) if step.kind is Kind.ANNEX), None)
        return None if index is None else Place(self.steps[: index + 1])

    def label_of(self, kind: Kind) -> str:
        """The label of the part, section or paragraph on the way here, empty where there is none.

        >>> Place.parse("A/seccion/2/parrafo/1").label_of(Kind.SECTION)
        '2'
        """
        return next((step.label for step in self.steps if step.kind is kind), "")

    @property
    def anchor(self) -> str:
        """The place as an anchor of a page that shows it with others.

        A hyphen of a label is doubled: ``b-2`` is no subparagraph 2 of b.

        >>> Place.parse("parrafo/10/b-2").anchor, Place.parse("parrafo/10/b/2").anchor
        ('parrafo-10-b--2', 'parrafo-10-b-2')
        """
        return str(self).replace("-", "--").replace("/", "-")

    def again(self, count: int) -> Place:
        """The place of a further clause with the same number.

        >>> str(Place.parse("parrafo/10/b").again(2))
        'parrafo/10/b-2'
        """
        return self.parent.child(self.steps[-1].kind, f"{self.label}-{count}")


_SIGNS = {"*": "asterisco", "†": "cruz", "‡": "doblecruz"}
"""How addresses name the markers that are no letters or figures."""


def note_place(marker: str) -> Place:
    """The place of the footnote with a marker.

    >>> str(note_place("13")), str(note_place("**"))
    ('nota/13', 'nota/asterisco-2')
    """
    sign = _SIGNS.get(marker[:1])
    if sign is None:
        return Place((Step(Kind.NOTE, marker),))
    return Place((Step(Kind.NOTE, sign if len(marker) == 1 else f"{sign}-{len(marker)}"),))


def marker_at(place: Place) -> str:
    """The marker of the footnote at a place.

    >>> marker_at(Place.parse("nota/13")), marker_at(Place.parse("nota/asterisco-2"))
    ('13', '**')
    """
    name, _, count = place.label.partition("-")
    sign = next((sign for sign, named in _SIGNS.items() if named == name), None)
    return sign * int(count or 1) if sign else place.label


def _step(words: list[str], before: list[Step], text: str) -> Step:
    """The next step, its words taken from the end of the list."""
    word = words.pop()
    kind = _KINDS.get(word)
    if kind is None:
        kind = Kind.SUBPARAGRAPH if before and before[-1].kind in CLAUSES else Kind.PART
        if not _LABEL.fullmatch(word) or (kind is Kind.PART and (before or not word.isupper())):
            raise _no_place(text)
        return Step(kind, word)
    if kind in _COUNTED and not (words and _COUNT.fullmatch(words[-1])):
        return Step(kind)
    if not words or not _LABEL.fullmatch(words[-1]):
        raise _no_place(text)
    return Step(kind, words.pop())


def _no_place(text: str) -> ValueError:
    return ValueError(f"{text[:60]!r} is no place in a resolution, such as 'parrafo/10/b'")


def _order(step: Step, numerals: bool) -> tuple[tuple[int, str], ...]:
    """Where a label stands among its like: by its figures, or as a letter or Roman numeral."""
    label, _, count = step.label.partition("-")
    times = (int(count or 0), count)
    if step.is_lettered:
        return ((-1, ""), _letters(label, numerals), times)
    figures = "".join(filter(str.isdecimal, label))
    unnumbered = (int(label.startswith("s")), "")
    return (unnumbered, (int(figures or 0), label), times)


def _letters(label: str, numerals: bool) -> tuple[int, str]:
    numeral = roman.value_of(label)
    doubled = len(set(label)) == 1 and label[0] in _ALPHABET
    if numeral is not None and (numerals or not doubled):
        return numeral, label
    order = _ALPHABET.index(label[0]) + len(_ALPHABET) * (len(label) - 1) if doubled else 0
    return order, label
