"""Typesets a resolution as the United Nations does, and gives the PDF of its pages.

Letter paper; a masthead in two columns; the title beside its number; paragraphs in Times,
justified, their first line indented, with half a line between them; calls of notes small and raised; notes at
the foot of the page below a short rule, their number raised; from the second page on a running
symbol and title, and at the foot of every page its number and the docket number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from resolution.core.model import Annex, Block, Clause, Marker, Resolution, Table, Text
from resolution.core.place import Kind

# ruff: noqa: E501, SIM905
_WIDE = dict(
    zip(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz",
        map(
            int,
            """
            250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500
            500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722
            611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444
            500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722
            500 500 444
            """.split(),
        ),
        strict=True,
    ),
)
"""Widths of Times-Roman, which every viewer has, in thousandths of its size."""
_WIDE |= {"«": 500, "»": 500, "“": 444, "”": 444, "’": 333, "–": 500, "—": 1000, "ª": 276}
_WIDE |= {"º": 310, "°": 400, "¿": 444}

_LEFT, _RIGHT, _TITLE_AT = 126.0, 486.0, 172.0
_OUTER_LEFT, _OUTER_RIGHT = 72.0, 540.0
_INDENT = 22.0
_TOP, _BOTTOM = 700.0, 90.0
_LEADING, _BETWEEN = 12.0, 6.0
_SIZE, _SMALL, _NOTE, _RAISED = 10.0, 6.5, 8.5, 3.5


def width(text: str, size: float) -> float:
    """How wide the text is set."""
    return sum(_WIDE.get(_plain(char), 500) for char in text) * size / 1000


def _plain(char: str) -> str:
    return char if char in _WIDE else unicodedata.normalize("NFD", char)[0]


@dataclass(frozen=True)
class Run:
    """Characters set in one go."""

    text: str
    raised: bool = False


@dataclass(frozen=True)
class Row:
    """A line on a page: what stands at which x, and how high it is."""

    runs: tuple[tuple[float, Run], ...]
    height: float = _LEADING
    size: float = _SIZE
    stretch: float = 0.0
    calls: tuple[str, ...] = ()


@dataclass
class Sheet:
    """What stands on a page."""

    rows: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)

    def room(self) -> float:
        """How high the free space is."""
        used = sum(row.height for row in [*self.rows, *self.notes])
        return _TOP - _BOTTOM - used - (2 * _LEADING if self.notes else 0)


def _words(text: str, markers: Sequence[Marker]) -> Iterator[tuple[Run, ...]]:
    """The words with the calls that stand at them."""
    calls: dict[int, list[str]] = {}
    for marker in markers:
        calls.setdefault(marker.offset, []).append(marker.marker)
    for found in re.finditer(r"\S+", text):
        runs, at = [], 0
        for offset in range(1, len(found[0]) + 1):
            if numbers := calls.get(found.start() + offset):
                runs += [Run(found[0][at:offset]), Run(",".join(numbers), raised=True)]
                at = offset
        yield (*runs, *([Run(found[0][at:])] if at < len(found[0]) else []))


def _wide(runs: Sequence[Run], size: float) -> float:
    return sum(width(run.text, size * _SMALL / _SIZE if run.raised else size) for run in runs)


def paragraph(
    text: str,
    markers: Sequence[Marker] = (),
    *,
    label: str = "",
    first: float = _LEFT + _INDENT,
    left: float = _LEFT,
    right: float = _RIGHT,
    size: float = _SIZE,
    after: float = _BETWEEN,
    raised_label: bool = False,
    tab: float = 22.0,
) -> list[Row]:
    """The lines of a paragraph."""
    space = width(" ", size)
    rows: list[Row] = []
    runs: list[tuple[float, Run]] = []
    start = x = first
    if label:
        runs.append((x, Run(label, raised=raised_label)))
        small = size * _SMALL / _SIZE
        x += max(tab, width(label, small if raised_label else size) + space)
        start = x
    line: list[Run] = []
    calls: list[str] = []

    def end(*, last: bool) -> None:
        nonlocal runs, line, calls, start, x
        spaces = sum(run.text.count(" ") for run in line)
        stretch = 0.0 if last or not spaces else (right - start - _wide(line, size)) / spaces
        at = start
        for run in line:
            runs.append((at, run))
            at += _wide([run], size) + stretch * run.text.count(" ")
        rows.append(Row(tuple(runs), _LEADING, size, stretch, tuple(calls)))
        runs, line, calls, start, x = [], [], [], left, left

    for word in _words(text, markers):
        if line and start + _wide([*line, Run(" "), *word], size) > right:
            end(last=False)
        line = _joined([*line, *([Run(" ")] if line else []), *word])
        calls += [part for run in word if run.raised for part in run.text.split(",")]
    end(last=True)
    rows[-1] = replace(rows[-1], height=_LEADING + after)
    return rows


def _joined(runs: Sequence[Run]) -> list[Run]:
    """The runs, with those on the line as one where nothing raised lies between."""
    joined: list[Run] = []
    for run in runs:
        if joined and not joined[-1].raised and not run.raised:
            joined[-1] = Run(joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined


@dataclass(frozen=True)
class Cover:
    """What the masthead says in the language of the resolution."""

    organization: str = "Naciones Unidas"
    body: str = "Asamblea General"
    distribution: str = "Distr. general"
    issued: str = "13 de febrero de 2004"
    session: str = "Quincuagésimo octavo período de sesiones"
    item: str = "Tema 95 del programa"
    adopted: str = "Resolución aprobada por la Asamblea General el"
    origin: str = "[sobre la base del informe de la Segunda Comisión (A/58/483/Add.3)]"


@dataclass(frozen=True)
class Design:
    """How the pages are set and in which order they are drawn.

    ``foot_first`` draws the foot of a page right after its head, as some programs do.
    """

    cover: Cover = Cover()
    docket: str = "03-50318"
    date: str = "23 de diciembre de 2003"
    foot_first: bool = False


def typeset(resolution: Resolution, design: Design) -> list[Sheet]:
    """The pages of the resolution."""
    number = resolution.symbol.partition("/RES/")[2]
    cover = design.cover
    sheet = Sheet(
        [
            Row(((_OUTER_LEFT, Run(cover.organization)), (470.0, Run(resolution.symbol))), 30),
            Row(((400.0, Run(cover.distribution)),)),
            Row(((_LEFT, Run(cover.body)), (400.0, Run(cover.issued))), 36),
            Row(((_OUTER_LEFT, Run(cover.session)),)),
            Row(((_OUTER_LEFT, Run(cover.item)),), 36),
            Row(((_LEFT, Run(f"{cover.adopted} {design.date}")),), 18),
            Row(((_LEFT, Run(cover.origin)),), 30),
        ]
    )
    sheets = [sheet]
    notes = {note.marker: note for note in resolution.notes}
    placed: set[str] = set()
    title = resolution.title
    rows = paragraph(
        title.text, title.markers, label=f"{number}.", first=_LEFT, left=_TITLE_AT, after=12,
        tab=_TITLE_AT - _LEFT,
    )  # fmt: skip
    for row in [*rows, *_blocks(resolution.blocks)]:
        called = [m for m in row.calls if m not in placed and m in notes]
        below = [line for m in called for line in _note(m, notes[m].text)]
        high = row.height + sum(line.height for line in below)
        rule = 2 * _LEADING if below and not sheets[-1].notes else 0
        if high + rule > sheets[-1].room():
            sheets.append(Sheet())
        placed |= set(called)
        sheets[-1].rows.append(row)
        sheets[-1].notes += below
    return sheets


def _note(marker: str, text: str) -> list[Row]:
    rows = paragraph(
        text, label=marker, first=_LEFT, size=_NOTE, after=0, raised_label=True, tab=6.0
    )
    return [replace(row, height=10.0) for row in rows]


def _blocks(blocks: Iterable[Block]) -> Iterator[Row]:
    before = None
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from paragraph(" ".join(cell.text for cell in row), first=_LEFT)
        elif isinstance(block, Annex):
            for text in filter(None, (block, block.title)):
                yield from _heading(text)
            yield from _blocks(block.blocks)
        elif block.place.kind is Kind.CLOSING:
            if before is not Kind.CLOSING:
                yield Row((), 18)
            yield from paragraph(block.text, first=360.0, left=360.0, after=0)
        elif block.place.kind is Kind.HEADING:
            yield from _heading(block)
        elif block.place.kind is Kind.FORMULA:
            yield from paragraph(block.text, block.markers)
        else:
            deep = block.place.depth > 1 and block.place.kind is Kind.SUBPARAGRAPH
            label = printed_label(block)
            yield from paragraph(block.text, block.markers, label=label, tab=24.0 if deep else 28.0)
        before = None if isinstance(block, Table) else block.place.kind


def _heading(text: Text | Annex) -> Iterator[Row]:
    yield Row((), 8)
    yield from paragraph(text.text, text.markers, first=_LEFT, after=8)


def printed_label(text: Text) -> str:
    """The number or letter of a paragraph as print has it, or nothing."""
    if not isinstance(text, Clause) or text.number is None:
        return ""
    match text.place.kind:
        case Kind.PARAGRAPH:
            return f"{text.number}."
        case Kind.SUBPARAGRAPH:
            return f"{text.number}{'.' if text.place.point is text.place.steps[-1] else ')'}"
        case _:
            return ""


def pdf_of(resolution: Resolution, design: Design, *, extra: Sequence[bytes] = ()) -> bytes:
    """The PDF of the resolution; ``extra`` are entries of the trailer."""
    sheets = typeset(resolution, design)
    pages = [
        _content(sheet, index, len(sheets), resolution, design)
        for index, sheet in enumerate(sheets, 1)
    ]
    return assemble(pages, extra=extra)


def _content(sheet: Sheet, page: int, pages: int, resolution: Resolution, design: Design) -> bytes:
    head = _head(page, resolution)
    foot = _foot(page, pages, design)
    body = _drawn(sheet.rows, _TOP + (40 if page == 1 else 0))
    high = sum(row.height for row in sheet.notes)
    rule = _text(_LEFT, _BOTTOM + high + 14, _SIZE, "_" * 18) if sheet.notes else b""
    notes = rule + _drawn(sheet.notes, _BOTTOM + high)
    order = (head, foot, body, notes) if design.foot_first else (head, body, notes, foot)
    return b"".join(order)


def _head(page: int, resolution: Resolution) -> bytes:
    if page == 1:
        return b""
    even = page % 2 == 0
    symbol, title = (_OUTER_LEFT, 250.0) if even else (470.0, _OUTER_LEFT)
    rows = paragraph(resolution.title.text, first=title, left=title, right=title + 200, size=9)
    rows = [replace(row, stretch=0.0) for row in rows]
    top = max(744, _TOP + _LEADING * (len(rows) + 1))
    return _text(symbol, top, _SIZE, resolution.symbol) + _drawn(rows, top)


def _foot(page: int, pages: int, design: Design) -> bytes:
    if page == 1:
        return _text(_OUTER_LEFT, 60, 9, f"{design.docket} (S)") + _text(480, 60, 7, "*0350318*")
    left, right = f"{page}/{pages}", design.docket
    if page % 2:
        left, right = right, left
    return _text(_OUTER_LEFT, 48, 9, left) + _text(500, 48, 9, right)


def _drawn(rows: Iterable[Row], top: float) -> bytes:
    parts, y = [], top
    for row in rows:
        for x, run in row.runs:
            if not run.text:
                continue
            size = row.size * _SMALL / _SIZE if run.raised else row.size
            high = y + (_RAISED if run.raised else 0)
            parts.append(_text(x, high, size, run.text, 0.0 if run.raised else row.stretch))
        y -= row.height
    return b"".join(parts)


def _text(x: float, y: float, size: float, text: str, stretch: float = 0.0) -> bytes:
    escaped = re.sub(r"([\\()])", r"\\\1", text).encode("cp1252", "replace")
    return b"BT /F1 %.1f Tf %.3f Tw 1 0 0 1 %.2f %.2f Tm (%s) Tj ET\n" % (
        size, stretch, x, y, escaped,
    )  # fmt: skip


def assemble(
    contents: Sequence[bytes], *, extra: Sequence[bytes] = (), page: bytes = b"", head: bytes = b""
) -> bytes:
    """A PDF file around the contents of its pages; ``page`` are entries of each page."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for index, stream in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R %s"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * index, page)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out = bytearray(b"%PDF-1.7\n" + head)
    offsets = []
    for index, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (index, body)
    start = len(out)
    size = len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    entries = b" ".join([b"/Size %d /Root 1 0 R" % size, *extra])
    out += b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF" % (entries, start)
    return bytes(out)
