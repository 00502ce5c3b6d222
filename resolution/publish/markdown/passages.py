"""The reading text: the blocks of a resolution or an annex as a page shows them, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from resolution.core.model import Block, Cell, Clause, Table, Text, texts
from resolution.core.place import Kind
from resolution.languages.es import names
from resolution.publish.markdown.views import ClauseView, NoteView, Views

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
class TableView:
    """A table: what it is called, and its rows."""

    anchor: str
    name: str
    rows: tuple[tuple[CellView, ...], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One step of the reading text; just one of its parts is there.

    Attributes:
        opens: name of the division that begins here.
        clause: a clause.
        heading, formula: words that stand by themselves.
        closing: the lines of a closing.
        table: a table.
        notes: those that it is the first to call.
    """

    opens: str | None = None
    clause: ClauseView | None = None
    heading: TextView | None = None
    formula: TextView | None = None
    closing: tuple[TextView, ...] = ()
    table: TableView | None = None
    notes: tuple[NoteView, ...] = ()


def passages(views: Views, blocks: Iterable[Block]) -> Iterator[Passage]:
    """The reading text in order; a division begins before the headings that lead to it."""
    leading: list[Passage] = []
    division = ""
    for kind, alike in groupby(blocks, key=lambda block: block.place.kind):
        if kind in _LEADING:
            leading += (_leading(views, block) for block in alike)
            continue
        if kind is Kind.CLOSING:
            yield from leading
            lines = tuple(alike)
            notes = views.notes_after(*texts(lines))
            yield Passage(closing=tuple(_text(views, line) for line in lines), notes=notes)
            leading = []
            continue
        for block in alike:
            if isinstance(block, Clause) and not block.place.annex:
                if (begun := names.division(block.place)) != division:
                    yield Passage(opens=begun)
                division = begun
            yield from leading
            leading = []
            notes = views.notes_after(*texts((block,)))
            if isinstance(block, Clause):
                yield Passage(clause=views.clause(block), notes=notes)
            elif isinstance(block, Table):
                yield Passage(table=table_rows(views, block), notes=notes)
    yield from leading


def masthead(views: Views, texts: Iterable[Text]) -> tuple[TextView, ...]:
    """The texts of the masthead as the page shows them."""
    return tuple(_text(views, text) for text in texts)


def _leading(views: Views, block: Block) -> Passage:
    view, notes = _text(views, block), views.notes_after(*texts((block,)))
    if block.place.kind is Kind.HEADING:
        return Passage(heading=view, notes=notes)
    return Passage(formula=view, notes=notes)


def _text(views: Views, block: Block) -> TextView:
    words = views.writer.plain(block) if isinstance(block, Text) else ""
    return TextView(block.id, block.place.anchor, words)


def table_rows(views: Views, table: Table) -> TableView:
    """A table as a page shows it."""
    rows = tuple(tuple(_cell(views, cell) for cell in row) for row in table.rows)
    return TableView(table.place.anchor, names.title(table.place), rows)


def _cell(views: Views, cell: Cell) -> CellView:
    return CellView(
        id=cell.id,
        anchor=cell.place.anchor,
        tag="th" if cell.heads else "td",
        columns=cell.columns,
        rows=cell.rows,
        words=views.writer.plain(cell),
    )
