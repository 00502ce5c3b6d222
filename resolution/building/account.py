"""What was understood of a source, for a person to say whether it is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resolution.building.reading import Read
from resolution.core.model import (
    Annex,
    Block,
    Change,
    Citation,
    Clause,
    Correction,
    Resolution,
    Table,
    Text,
)
from resolution.core.place import Kind

_WIDTH = 100
"""Characters of a line."""

_COLUMN = 34
"""Characters of the widest first column."""

_LEAST = 48
"""Characters of a text that are shown however long the rest is."""

Row = tuple[str, str, str]
"""What stands in the first column, what is cut where it is long, and what stands at its end."""


def account(read: Read) -> Iterator[str]:
    """An account of a source, line by line: outline, notes, citations, what was set aside, doubts.

    Ids are those of the addresses: what stands at ``parrafo/10/b`` is read at that page.
    """
    own = read.reading.resolution
    yield str(read.source)
    yield from (f"  {line}" for line in _identity(own))
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


def _columns(rows: Iterable[Row]) -> Iterator[str]:
    """Rows in two columns, the first as wide as most need."""
    rows = list(rows)
    wide = max((len(name) for name, _, _ in rows if len(name) <= _COLUMN), default=0)
    for name, text, end in rows:
        room = max(_LEAST, _WIDTH - max(wide, len(name)) - 4 - len(end))
        yield f"{name:{wide}}  {_cut(text, room)}{end}"


def _identity(own: Resolution) -> Iterator[str]:
    known = {
        "symbol": own.symbol,
        "language": own.language,
        "title": own.title.text,
        "adopted": own.adopted.isoformat() if own.adopted else "not found",
        "meeting": own.meeting or "not found",
        **{text.id: text.text for text in own.masthead},
    }
    return _columns((name, value, "") for name, value in known.items())


def _outline(own: Resolution) -> Iterator[str]:
    return _columns(row for block in own.blocks for row in _rows(block))


def _rows(block: Block) -> Iterator[Row]:
    if isinstance(block, Table):
        cells = block.rows[0] if block.rows else ()
        yield block.id, f"{len(block.rows)} rows: {' | '.join(cell.text for cell in cells)}", ""
        return
    called = "".join(f" [{marker.marker}]" for marker in block.markers)
    yield block.id, _number(block) + block.text, called
    if isinstance(block, Annex):
        if block.title:
            yield block.title.id, block.title.text, ""
        for inner in block.blocks:
            yield from _rows(inner)


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
    """What each mention leads to, uncut: that is what is to be checked."""
    return _columns(
        (text.id, f"{c.relation} «{_cut(c.text, 30)}»", f": {c.target}{_pinpoint(c)}")
        for text in own.texts()
        for c in text.citations
    )


def _pinpoint(citation: Citation) -> str:
    return f", {citation.pinpoint}" if citation.pinpoint else ""


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


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
