"""The reading text: the blocks of a resolution or an annex as a page shows them, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolution.core.model import Block, Cell, Clause, Table, Text
from resolution.core.place import Kind, Place
from resolution.publish.markdown.views import ClauseView, Views

_LEADING = frozenset({Kind.HEADING, Kind.FORMULA})


@dataclass(frozen=True, slots=True)
class TextView:
    """A heading, formula or line of the closing: its words are Markdown."""

    id: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a table: its element, how far it reaches, and its words (Markdown)."""

    id: str
    anchor: str
    tag: str
    columns: int
    rows: int
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One step of the reading text; just one of its parts is there.

    Attributes:
        opens: the division that begins here, ``preambulo`` or ``parrafo``.
        clause: a clause.
        heading, formula: words that stand by themselves.
        closing: the lines of a closing.
        table: the rows of a table.
        anchor: of the table.
    """

    opens: str | None = None
    clause: ClauseView | None = None
    heading: TextView | None = None
    formula: TextView | None = None
    closing: tuple[TextView, ...] = ()
    table: tuple[tuple[CellView, ...], ...] = ()
    anchor: str = ""


def passages(views: Views, blocks: Iterable[Block]) -> Iterator[Passage]:
    """The reading text in order; a division begins before the headings that lead to it."""
    leading: list[Passage] = []
    closing: list[TextView] = []
    division: Place | None = None
    for block in blocks:
        if block.place.kind is Kind.CLOSING:
            closing.append(_text(views, block))
            continue
        if closing:
            yield Passage(closing=tuple(closing))
            closing = []
        if block.place.kind in _LEADING:
            leading.append(_leading(views, block))
            continue
        if isinstance(block, Clause) and (begun := opens(block.place, division)):
            yield Passage(opens=begun)
        yield from leading
        leading = []
        if isinstance(block, Clause):
            division = block.place
            yield Passage(clause=views.clause(block))
        elif isinstance(block, Table):
            yield Passage(table=tuple(_rows(views, block)), anchor=block.place.anchor)
    yield from leading
    if closing:
        yield Passage(closing=tuple(closing))


def opens(place: Place, before: Place | None) -> str | None:
    """The division that a clause begins, unless the one before it stands in the same.

    Annexes have none.

    >>> opens(Place.parse("parrafo/1"), Place.parse("preambulo/3"))
    'parrafo'
    """
    if place.annex or (before and division(before) == division(place)):
        return None
    return division(place)


def division(place: Place) -> str:
    """Whether a clause stands in the preamble or the operative part: ``preambulo``, ``parrafo``."""
    return str(place.paragraph.kind) if place.paragraph else ""


def _leading(views: Views, block: Block) -> Passage:
    view = _text(views, block)
    return Passage(heading=view) if block.place.kind is Kind.HEADING else Passage(formula=view)


def _text(views: Views, block: Block) -> TextView:
    words = views.writer.plain(block) if isinstance(block, Text) else ""
    return TextView(block.id, block.place.anchor, words)


def _rows(views: Views, table: Table) -> Iterator[tuple[CellView, ...]]:
    for row in table.rows:
        yield tuple(_cell(views, cell) for cell in row)


def _cell(views: Views, cell: Cell) -> CellView:
    return CellView(
        id=cell.id,
        anchor=cell.place.anchor,
        tag="th" if cell.heads else "td",
        columns=cell.columns,
        rows=cell.rows,
        words=views.writer.plain(cell),
    )
