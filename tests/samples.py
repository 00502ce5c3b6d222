"""The model made by hand, for tests of all floors: places as ids, words with their markers.

    resolution(
        [
            text("formula", "La Asamblea General,"),
            clause("preambulo/1", "Recordando Bali[^1],", action="Recordando"),
            text("parrafo/10/epigrafe", "Diálogo"),
            clause("parrafo/10/b", "El diálogo;", citations=(citation,)),
            table("parrafo/10/b/tabla", [["País", "Cuota"], ["Chile", "1"]], heads=1),
            annex("anexo", "Anexo", "Programa", [clause("anexo/parrafo/1", "Apertura.")]),
        ],
        [note("1", "Véase la resolución 44/25.")],
    )

``[^1]`` in words calls note 1. Whatever else a class of the model has is given by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from resolution.core.model import Annex, Block, Cell, Clause, Marker, Note, Resolution, Table, Text
from resolution.core.place import Kind, Place

_CALL = re.compile(r"\[\^([^\]]+)\]")


def text(place: str, words: str, **more: Any) -> Text:
    """A title, formula, heading or closing."""
    return Text(Place.parse(place), **(_words(words) | more))


def clause(place: str, words: str = "", **more: Any) -> Clause:
    """A clause; its number is the one its place tells, unless ``number`` is given."""
    at = Place.parse(place)
    printed = at.label.partition("-")[0]
    counted = at.kind is Kind.CONTINUATION or re.fullmatch(r"s\d+", printed)
    return Clause(at, **({"number": None if counted else printed} | _words(words) | more))


def note(marker: str, words: str = "", **more: Any) -> Note:
    """A footnote at the place that its marker tells."""
    return Note.of(marker, words, **more)


def table(place: str, rows: Sequence[Sequence[str]], *, heads: int = 0) -> Table:
    """A table of words, its first rows those of the heads."""
    at = Place.parse(place)
    cells = (
        tuple(
            Cell(at.child(Kind.CELL, f"{row}-{column}"), **_words(words), heads=row <= heads)
            for column, words in enumerate(entries, 1)
        )
        for row, entries in enumerate(rows, 1)
    )
    return Table(at, tuple(cells))


def annex(
    place: str, label: str, title: str | None = None, blocks: Iterable[Block] = (), **more: Any
) -> Annex:
    """An annex with its label, its title if it has one, and its blocks."""
    head = None if title is None else text(f"{place}/titulo", title)
    return Annex(Place.parse(place), **(_words(label) | more), title=head, blocks=tuple(blocks))


def resolution(
    blocks: Iterable[Block],
    notes: Iterable[Note] = (),
    *,
    title: str = "Migración",
    symbol: str = "A/RES/58/208",
    language: str = "es",
    **more: Any,
) -> Resolution:
    """A resolution of blocks and notes."""
    head = text("titulo", title)
    return Resolution(symbol, language, head, tuple(blocks), tuple(notes), **more)


def _words(words: str) -> dict[str, Any]:
    """The words without the calls in them, and the markers that the calls are."""
    plain, *calls = _CALL.split(words)
    markers = []
    for marker, after in zip(calls[::2], calls[1::2], strict=True):
        markers.append(Marker(marker, len(plain)))
        plain += after
    return {"text": plain, "markers": tuple(markers)}
