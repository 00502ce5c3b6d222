"""Numbering: takes what the paragraphs are, gives each its address below the resolution.

Addresses follow the structure: ``parrafo/10/b``; ``A/parrafo/1`` in part A; ``seccion/2/parrafo/1``
where the numbers begin again under headings; ``parrafo/s1`` for a paragraph without a number among
numbered ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from resolution.core.model import Kind
from resolution.read.text.structure import Block, Part, roman


@dataclass(frozen=True, slots=True)
class Place:
    """A block with its address, kind and parent; headings and rows have none of their own."""

    block: Block
    id: str
    kind: Kind
    parent: str | None = None
    number: str | None = None


@dataclass(slots=True)
class _Scope:
    """Where numbers run on: a part, or a section whose numbering began again."""

    prefix: str
    preambular: int = 0
    unnumbered: int = 0
    last: int = 0
    parents: list[str] = field(default_factory=list)
    operative: str | None = None


def parts_of(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """The blocks by part: ``("A/", …)`` where parts have their own enacting formula, else one."""
    formulas = [index for index, block in enumerate(blocks) if block.part is Part.ENACTING]
    starts: dict[int, str] = {}
    for formula in formulas:
        letter = chr(ord("A") + len(starts))
        at = formula - 1
        while at >= 0 and blocks[at].part is Part.HEADING:
            if blocks[at].text.rstrip(".") == letter:
                starts[at] = f"{letter}/"
                break
            at -= 1
    edges = [0, *sorted(starts), len(blocks)]
    return [
        (starts.get(start, ""), list(blocks[start:end]))
        for start, end in pairwise(edges)
        if start < end
    ]


def number_part(prefix: str, blocks: Sequence[Block], kind: Kind | None = None) -> list[Place]:
    """The clauses of one part, each with its address, in reading order.

    Args:
        prefix: what the addresses begin with (``A/``, ``anexo/2/``).
        blocks: the blocks of the part.
        kind: kind of every clause, for an annex.
    """
    return _Numberer(prefix, blocks, kind).run()


class _Numberer:
    """Goes through the blocks of a part and counts."""

    def __init__(self, prefix: str, blocks: Sequence[Block], kind: Kind | None) -> None:
        self._prefix = prefix
        self._blocks = blocks
        self._kind = kind
        self._sections = 0
        self._restarts = _restarts(blocks)
        numbered = any(block.label and block.part is Part.OPERATIVE for block in blocks)
        self._unnumbered = "s{}" if numbered else "{}"
        self._scope = _Scope(prefix)
        self._used: set[str] = set()

    def run(self) -> list[Place]:
        """Every clause with its address."""
        places = []
        for index, block in enumerate(self._blocks):
            if block.part is Part.HEADING:
                continue
            if index and self._blocks[index - 1].part is Part.HEADING and self._begins(block):
                self._sections += 1
                self._scope = _Scope(f"{self._prefix}seccion/{self._sections}/")
            place = self._place(block)
            if place is not None:
                places.append(place)
        return places

    def _begins(self, block: Block) -> bool:
        """Whether a new section begins with the clause after a heading."""
        if not self._restarts:
            return False
        if block.part is Part.OPERATIVE and block.label:
            return block.label == "1"
        return block.part in {Part.PREAMBULAR, Part.OPERATIVE}

    def _place(self, block: Block) -> Place | None:
        match block.part:
            case Part.PREAMBULAR:
                self._scope.preambular += 1
                number = str(self._scope.preambular)
                return self._top(block, Kind.PREAMBULAR, f"preambulo/{number}", number)
            case Part.OPERATIVE:
                return self._operative(block)
            case Part.ITEM:
                return self._item(block)
            case Part.CONTINUATION:
                return self._continuation(block)
            case _:
                return None

    def _top(self, block: Block, kind: Kind, tail: str, number: str | None) -> Place:
        if self._kind is Kind.ANNEX:
            tail = tail.removeprefix("parrafo/")
        id_ = self._unused(self._scope.prefix + tail)
        self._scope.parents = [id_]
        return Place(block, id_, self._kind or kind, None, number)

    def _operative(self, block: Block) -> Place:
        if block.label is not None:
            self._scope.last = int(block.label)
            tail = f"parrafo/{block.label}"
        else:
            self._scope.unnumbered += 1
            tail = f"parrafo/{self._unnumbered.format(self._scope.unnumbered)}"
        return self._top(block, Kind.OPERATIVE, tail, block.label)

    def _item(self, block: Block) -> Place:
        parents = self._scope.parents[: block.depth]
        parent = parents[-1] if parents else None
        base = parent if parent is not None else f"{self._scope.prefix}parrafo"
        id_ = self._unused(f"{base}/{block.label}")
        self._scope.parents = [*parents, id_]
        return Place(block, id_, self._kind or Kind.SUBPARAGRAPH, parent, block.label)

    def _continuation(self, block: Block) -> Place | None:
        parent = self._scope.parents[0] if self._scope.parents else None
        if parent is None:
            return self._operative(block)
        return Place(
            block, self._unused(f"{parent}/fin"), self._kind or Kind.CONTINUATION, parent, None
        )

    def _unused(self, id_: str) -> str:
        """The address, with a count after it if it is taken: no two clauses share one."""
        count, free = 1, id_
        while free in self._used:
            count += 1
            free = f"{id_}-{count}"
        self._used.add(free)
        return free


def _restarts(blocks: Sequence[Block]) -> bool:
    """Whether the numbering begins again: 1 after a number, or a preamble after a paragraph."""
    seen = 0
    for block in blocks:
        if block.part is Part.OPERATIVE:
            if block.label == "1" and seen:
                return True
            seen += bool(block.label)
        elif block.part is Part.PREAMBULAR and seen:
            return True
    return False


def annex_number(label: str, order: int, several: bool) -> str:
    """Prefix of the addresses in an annex: ``anexo/``, or ``anexo/2/`` in the second of several."""
    if not several:
        return "anexo/"
    printed = label.rstrip(".").rpartition(" ")[2]
    number = roman(printed) or (int(printed) if printed.isdigit() else order)
    return f"anexo/{number}/"
