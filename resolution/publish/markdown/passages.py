"""The reading text: clauses in order, with the headings before and the tables after each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolution.core.model import Clause, Heading, Kind, Table
from resolution.publish.markdown.views import ClauseView, Views


@dataclass(frozen=True, slots=True)
class Passage:
    """One step of the reading text: a clause with the headings before and tables after it."""

    headings: tuple[str, ...]
    clause: ClauseView
    tables: tuple[Table, ...]
    opens: str | None
    """The division that begins here, ``preambulo`` or ``parrafo``, if one does."""
    enacting: str | None
    sectioned: bool
    """Whether the headings are of a section, which the enacting formula stands before."""


def passages(
    views: Views,
    clauses: Iterable[Clause],
    headings: Iterable[Heading],
    tables: Iterable[Table],
) -> Iterator[Passage]:
    """The reading text in order, headings and tables in their places."""
    before: dict[str, list[str]] = {}
    for heading in headings:
        before.setdefault(heading.before, []).append(views.writer.heading(heading))
    after: dict[str, list[Table]] = {}
    for table in tables:
        after.setdefault(table.after, []).append(table)
    previous: Clause | None = None
    for clause in clauses:
        yield Passage(
            headings=tuple(before.get(clause.id, ())),
            clause=views.clause(clause),
            tables=tuple(after.get(clause.id, ())),
            opens=_opens(previous, clause),
            enacting=views.resolution.enacting if _opens_part(previous, clause) else None,
            sectioned=clause.id.startswith("seccion/"),
        )
        previous = clause


def _opens(previous: Clause | None, clause: Clause) -> str | None:
    """The division a clause begins; annexes have none."""
    if clause.kind is Kind.ANNEX or (previous and division(previous) == division(clause)):
        return None
    return division(clause)


def _opens_part(previous: Clause | None, clause: Clause) -> bool:
    """Whether the enacting formula stands before a clause: the first of all, or of a part."""
    if clause.kind is Kind.ANNEX:
        return False
    return previous is None or part(previous) != part(clause)


def part(clause: Clause) -> str:
    """The part a clause belongs to (``A``), empty where the resolution has none.

    >>> part(Clause("A/parrafo/1", Kind.OPERATIVE, ""))
    'A'
    """
    head = clause.id.split("/")[0]
    return head if head.isupper() else ""


def division(clause: Clause) -> str:
    """Whether a clause stands in the preamble or the operative part: ``preambulo``, ``parrafo``."""
    return "preambulo" if "preambulo/" in clause.id else "parrafo"
