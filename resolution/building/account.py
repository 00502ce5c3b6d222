"""What was understood of a source, for a person to say whether it is right."""

from __future__ import annotations

from collections.abc import Iterator

from resolution.building.reading import Read
from resolution.core.model import (
    Annex,
    Block,
    Change,
    Clause,
    Correction,
    Resolution,
    Table,
    Text,
)
from resolution.core.place import Kind

_WIDTH = 100
"""Characters of a line."""

_ID = 22
"""Characters of the column of places."""


def account(read: Read) -> Iterator[str]:
    """An account of a source, line by line: outline, notes, citations, what was set aside, doubts.

    Ids are those of the addresses: what stands at ``parrafo/10/b`` is read at that page.
    """
    own = read.reading.resolution
    yield str(read.source)
    yield from _identity(own)
    yield from _titled("Outline, by its first words", _outline(own))
    yield from _titled("Notes, and where they are called", _notes(own))
    yield from _titled("What is cited, and how", _citations(own))
    yield from _titled("Set aside as no part of the text", _aside(read))
    yield from _titled("Corrections", map(_correction, own.corrections))
    yield from _titled("Doubts", read.doubts(), none="none")
    yield ""


def _titled(title: str, lines: Iterator[str], none: str = "") -> Iterator[str]:
    """Lines below a title; without any, nothing, or the title with what stands for none."""
    found = list(lines)
    if found or none:
        yield ""
        yield title if found else f"{title}: {none}"
        yield from (f"  {line}" for line in found)


def _identity(own: Resolution) -> Iterator[str]:
    known = {
        "symbol": own.symbol,
        "language": own.language,
        "title": own.title.text,
        "adopted": own.adopted.isoformat() if own.adopted else "not found",
        "meeting": own.meeting or "not found",
    }
    yield from (f"  {name:9} {value}" for name, value in known.items())
    yield from (f"  {text.id:9} {_cut(text.text, _WIDTH - 12)}" for text in own.masthead)


def _outline(own: Resolution) -> Iterator[str]:
    for block in own.blocks:
        yield from _lines(block)


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        cells = block.rows[0] if block.rows else ()
        yield _row(block.id, f"{len(block.rows)} rows: {' | '.join(cell.text for cell in cells)}")
        return
    called = "".join(f" [{marker.marker}]" for marker in block.markers)
    yield _row(block.id, _number(block) + block.text, called)
    if isinstance(block, Annex):
        if block.title:
            yield _row(block.title.id, block.title.text)
        for inner in block.blocks:
            yield from _lines(inner)


def _number(block: Text) -> str:
    """The number that print has before a clause, indented by its depth."""
    if not isinstance(block, Clause):
        return ""
    printed = block.number if block.place.kind is not Kind.PREAMBULAR else None
    stop = ")" if block.place.depth else "."
    return "  " * block.place.depth + (f"{printed}{stop} " if printed else "")


def _notes(own: Resolution) -> Iterator[str]:
    for note in own.notes:
        calls = [_call(text, m.offset) for text in own.texts() for m in text.markers
                 if m.marker == note.marker]  # fmt: skip
        yield f"{note.marker:>3}  {_cut(note.text, _WIDTH - 7)}"
        yield from (f"     called in {call}" for call in calls or ["no text"])


def _call(text: Text, offset: int) -> str:
    """Where a note is called: the words before it."""
    before = text.text[max(0, offset - 40) : offset]
    return f"{text.id} after «{'…' if offset > 40 else ''}{before}»"


def _citations(own: Resolution) -> Iterator[str]:
    for text in own.texts():
        for citation in text.citations:
            part = f", {citation.pinpoint}" if citation.pinpoint else ""
            words = f"«{_cut(citation.text, 50)}»"
            yield f"{text.id:{_ID}}  {citation.relation} {words}: {citation.target}{part}"


def _aside(read: Read) -> Iterator[str]:
    """Lines set aside; what is said alike on several pages once."""
    lines: dict[str, list[int]] = {}
    for aside in read.reading.furniture:
        lines.setdefault(" ".join(aside.text.split()), []).append(aside.line)
    for text, numbers in lines.items():
        often = f"  ({len(numbers)} times)" if len(numbers) > 1 else ""
        yield f"«{_cut(text, _WIDTH - 20)}»{often}"


def _correction(one: Correction) -> str:
    """A correction in words, as the file beside the source has it."""
    place = f"page {one.page}" if one.page else f"line {one.line}"
    match one.change:
        case Change.MARKER:
            change = f"marker {one.after} stands after «{one.before}»"
        case Change.HYPHEN:
            change = f"the hyphen belongs to «{one.before}»"
        case Change.ASIDE:
            change = f"set aside «{one.before}»"
        case Change.WORDS:
            change = f"«{one.after}» in the place of «{one.before}»"
    return f"{one.date}, {place}: {change}. {one.reason}"


def _row(name: str, text: str, end: str = "") -> str:
    """A place, and as much of what stands there as a line holds."""
    room = _WIDTH - max(_ID, len(name)) - 4 - len(end)
    return f"{name:{_ID}}  {_cut(text, room)}{end}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
