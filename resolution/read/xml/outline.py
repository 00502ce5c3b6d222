"""Blocks to clauses: which paragraph belongs to which, told by the numbers that print gives them.

The numbers of operative paragraphs follow each other; where they start again, a section begins.
Letters and Roman numerals belong to the paragraph before them, and to each other by their order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resolution.core.model import Clause, Doubt, Heading, Kind, Table
from resolution.languages import Language
from resolution.languages.es.names import roman
from resolution.read.xml.blocks import Block, Role
from resolution.read.xml.sections import is_number, named, opens, sections_of
from resolution.read.xml.words import Words

_ROMAN = tuple(roman(number).lower() for number in range(1, 50))

_PLACE = re.compile(
    r"""
    (?P<top> (?:[A-Z]/)? (?:seccion/\d+/)? (?P<head>parrafo|preambulo) / \w+
           | anexo (?: /\d+ (?=/\w*\d) )? / \w+
    )
    (?P<below> (?:/\w+)* )
    """,
    re.VERBOSE | re.ASCII,
)
"""The id of a clause: the paragraph it stands in, and the letters below."""

_FIRST = frozenset(("a", "i", "1"))
"""Labels that begin a list."""


_DEEPEST = 4
"""Lists within lists that print ever has: 1. a) i) a."""


@dataclass(slots=True)
class Outline:
    """Clauses with what stands before and after them, as far as read."""

    clauses: list[Clause] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def follows(label: str, last: str) -> bool:
    """Whether a label is the next after another, as a letter, Roman numeral or figure.

    >>> follows("c", "b"), follows("iv", "iii"), follows("j", "i"), follows("iv", "b")
    (True, True, True, False)
    """
    if label.isdigit() and last.isdigit():
        return int(label) == int(last) + 1
    if label in _ROMAN and last in _ROMAN and _ROMAN.index(label) == _ROMAN.index(last) + 1:
        return True
    return label == _next_letter(last)


def _next_letter(letters: str) -> str:
    """The letter after a letter; ``aa`` after ``z``, ``bb`` after ``aa``."""
    if not re.fullmatch(r"(\w)\1*", letters) or not "a" <= letters[0] <= "z":
        return ""
    if letters[0] == "z":
        return "a" * (len(letters) + 1)
    return chr(ord(letters[0]) + 1) * len(letters)


def outline(
    blocks: Sequence[Block], language: Language, *, part: str = "", italics: bool = False
) -> Outline:
    """The clauses of one body.

    Args:
        blocks: its blocks in reading order.
        language: the words of its language.
        part: letter of the part with a slash (``B/``), where the resolution has several.
        italics: whether italics alone tell the actions; else the language helps where markup has
            lost them, and keeps italics that are no action.
    """
    found = [named(block) for block in blocks]
    sections = sections_of(found, language)
    numbered = any(is_number(block) for block in found)
    writer = _Writer(Outline(), language, numbered=numbered, italics=italics)
    for section, block in zip(sections, found, strict=True):
        writer.enter(f"{part}seccion/{section}/" if section else part)
        writer.write(block)
    writer.close()
    return writer.outline


def annex_outline(
    blocks: Sequence[Block], language: Language, annex: str, *, italics: bool = False
) -> Outline:
    """The paragraphs of an annex, below its id (``anexo``, ``anexo/2``)."""
    found = [named(block) for block in blocks]
    numbered = any(is_number(block) for block in found)
    writer = _Writer(Outline(), language, numbered=numbered, italics=italics, annex=True)
    writer.enter(f"{annex}/")
    for block in found:
        writer.write(block)
    writer.close()
    return writer.outline


def _identity(place: str) -> tuple[str, Kind, str | None]:
    """The id of a clause with what it tells: the kind, and the clause it belongs to.

    >>> _identity("parrafo/10/b")
    ('parrafo/10/b', <Kind.SUBPARAGRAPH: 'subparagraph'>, 'parrafo/10')
    """
    match = _PLACE.fullmatch(place)
    if match is None:
        message = f"the id {place[:40]!r} of a clause"
        raise ValueError(message)
    if not match["below"]:
        preambular = match["head"] == "preambulo"
        return place, Kind.PREAMBULAR if preambular else Kind.OPERATIVE, None
    kind = Kind.CONTINUATION if place.endswith("/fin") else Kind.SUBPARAGRAPH
    return place, kind, place.rpartition("/")[0]


@dataclass(slots=True)
class _Writer:
    """Clauses written one after the other; remembers what the next may belong to."""

    outline: Outline
    language: Language
    numbered: bool
    italics: bool = True
    annex: bool = False
    prefix: str = ""
    ids: Counter[str] = field(default_factory=Counter)
    preambular: int = 0
    unnumbered: int = 0
    last: int = 0
    labels: list[tuple[str, str]] = field(default_factory=list)
    """Open lists, outermost first: the last label of each, and the id it stands below."""
    top: str = ""
    """Id of the last paragraph that belongs to no other."""
    headings: list[Block] = field(default_factory=list)

    def enter(self, prefix: str) -> None:
        """Begin a section or part, unless it is the one already begun."""
        if prefix != self.prefix or not self.outline.clauses:
            self.prefix = prefix
            self.preambular = self.unnumbered = self.last = 0
            self.labels, self.top = [], ""

    def write(self, block: Block) -> None:
        """Add a block."""
        if block.role is Role.HEADING:
            self.headings.append(block)
        elif block.place:
            self._placed(block)
        elif block.role is Role.TABLE:
            whole = self.prefix.rstrip("/") if self.annex else ""
            after = self.outline.clauses[-1].id if self.outline.clauses else whole
            self.outline.tables.append(Table(after, block.rows))
        else:
            self._paragraph(block)

    def close(self) -> None:
        """Keep headings that nothing follows, as paragraphs."""
        left, self.headings = self.headings, []
        for block in left:
            self._doubt(block, f"nothing follows the heading {block.words.text[:60]!r}")
            self._add(self._unnumbered(), Kind.OPERATIVE, None, block)

    def _placed(self, block: Block) -> None:
        """Add a paragraph whose id is known."""
        place, kind, parent = _identity(block.place)
        if kind is Kind.PREAMBULAR:
            block = replace(block, label=place.rpartition("/")[2])
        self._add(place, kind, parent, block)

    def _paragraph(self, block: Block) -> None:
        clauses = self.outline.clauses
        text, label = block.words.text, block.label
        if label is None and block.joined and clauses and not self._goes_on(text):
            clauses[-1] = _clause(clauses[-1], _words_of(clauses[-1]).and_then(block.words))
        elif label is None and self._goes_on(text) and self._end() not in self.ids:
            self._add(self._end(), Kind.CONTINUATION, self.labels[0][1], block)
        elif block.role is Role.PREAMBULAR and (label is None or not self.top):
            self.preambular += 1
            number = str(self.preambular)
            place = f"{self.prefix}preambulo/{number}"
            self._add(place, Kind.PREAMBULAR, None, replace(block, label=number))
        elif label is None and self.last == 0 and opens(block, self.language) and not self.annex:
            self._paragraph(replace(block, role=Role.PREAMBULAR))
        elif is_number(block):
            self._operative(block)
        elif label is not None and self.top:
            self._subparagraph(block, label)
        else:
            self._add(self._unnumbered(), Kind.OPERATIVE, None, block)

    def _goes_on(self, text: str) -> bool:
        """Whether text goes on after subparagraphs, as its first letter tells."""
        return bool(self.labels) and text[:1].islower()

    def _end(self) -> str:
        """Id of what follows the subparagraphs that are open."""
        return f"{self.labels[0][1]}/fin"

    def _operative(self, block: Block) -> None:
        number = int(block.label or 0)
        if number != self.last + 1 and not self.annex:
            self._doubt(block, f"paragraph {number} stands where {self.last + 1} was expected")
        self.last = number
        place = f"{self.prefix}{'' if self.annex else 'parrafo/'}{number}"
        place = self._unnumbered() if place in self.ids else place
        self._add(place, Kind.OPERATIVE, None, block)

    def _subparagraph(self, block: Block, label: str) -> None:
        for depth in range(len(self.labels) - 1, -1, -1):
            if follows(label, self.labels[depth][0]):
                del self.labels[depth + 1 :]
                break
        else:
            if self.labels and (label not in _FIRST or len(self.labels) == _DEEPEST):
                self._doubt(block, f"{label}) stands after {self.labels[-1][0]})")
                del self.labels[1:]
            else:
                self.labels.append(("", self.outline.clauses[-1].id if self.labels else self.top))
        parent = self.labels[-1][1]
        self.labels[-1] = (label, parent)
        self._add(f"{parent}/{label}", Kind.SUBPARAGRAPH, parent, block)

    def _unnumbered(self) -> str:
        self.unnumbered += 1
        mark = "s" if self.numbered else ""
        return f"{self.prefix}{'' if self.annex else 'parrafo/'}{mark}{self.unnumbered}"

    def _add(self, place: str, kind: Kind, parent: str | None, block: Block) -> None:
        if place in self.ids:
            self._doubt(block, f"{place} stands twice")
            self.ids[place] += 1
            place = f"{place}_{self.ids[place]}"
        if parent is None:
            self.labels = []
        clause = Clause(place, Kind.ANNEX if self.annex else kind, "", block.label, parent=parent)
        clause = _clause(clause, block.words)
        if not self.italics:
            clause = replace(clause, action=self._action(clause))
        self.top = place if parent is None else self.top
        self.ids[place] += 1
        self.outline.clauses.append(clause)
        self.outline.headings += [
            Heading(place, heading.words.text, heading.words.markers) for heading in self.headings
        ]
        self.headings = []

    def _action(self, clause: Clause) -> str | None:
        """The action of a clause: its italics, if they are one; the language's where none are."""
        known = self.language.action(clause.text)
        top = clause.kind in {Kind.PREAMBULAR, Kind.OPERATIVE}
        return (clause.action or known) if top else (clause.action and known)

    def _doubt(self, block: Block, message: str) -> None:
        self.outline.doubts.append(Doubt(block.line, message))


def _clause(clause: Clause, words: Words) -> Clause:
    return replace(
        clause,
        text=words.text,
        action=words.action,
        notes=words.markers,
        citations=words.citations,
    )


def _words_of(clause: Clause) -> Words:
    return Words(clause.text, clause.action, clause.notes, clause.citations)
