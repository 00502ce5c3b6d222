"""Prints a resolution as pages of text, in the ways that extracts of its PDF look."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from resolution.core.model import Annex, Block, Marker, Note, Resolution, Table, Text
from resolution.core.place import Kind
from tests.read.printing import printed_label


class Furniture(StrEnum):
    """What the extract shows of a page break."""

    NOTHING = "nothing"
    SYMBOL_AND_PAGE = "symbol, page"
    TITLE_PAGE_DOCKET = "symbol and title, page, docket"
    DOCKET_AND_PAGE = "symbol, docket and page"
    FORM_FEED = "form feed"


@dataclass(frozen=True)
class Plan:
    """How to print: widths in characters, lengths in lines.

    ``blanks`` sets a blank line between paragraphs, ``spaced`` sets markers off by blanks.
    """

    width: int
    note_width: int
    page_lengths: tuple[int, ...]
    furniture: Furniture
    blanks: bool
    indented: bool
    spaced: bool


@dataclass(frozen=True)
class Printed:
    """A line of the body, the notes it calls, and whether it begins a paragraph."""

    text: str
    calls: tuple[str, ...] = ()
    begins: bool = False


_CALL = "\ue000"


def render(resolution: Resolution, plan: Plan) -> str:
    """The resolution as page text."""
    notes = {note.marker: note for note in resolution.notes}
    return "\n".join(_pages(list(_body(resolution, plan)), notes, resolution, plan)) + "\n"


def _body(resolution: Resolution, plan: Plan) -> Iterator[Printed]:
    number = resolution.symbol.removeprefix("A/RES/")
    title = resolution.title
    yield from _paragraph(f"{number}. {title.text}", title.markers, plan, f"{number}. ")
    yield Printed("")
    yield from _blocks(resolution.blocks, plan)


def _blocks(blocks: Iterable[Block], plan: Plan) -> Iterator[Printed]:
    begun = ""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from _paragraph(" ".join(cell.text for cell in row), (), plan)
        elif isinstance(block, Annex):
            yield from _heading(block, plan)
            yield from _heading(block.title, plan) if block.title else ()
            yield from _blocks(block.blocks, plan)
        elif block.place.kind is Kind.CLOSING:
            yield from [Printed("")] if begun != Kind.CLOSING else []
            yield Printed(block.text, begins=begun != Kind.CLOSING)
        elif block.place.kind is Kind.HEADING:
            yield from _heading(block, plan)
        else:
            label = f"{printed} " if (printed := printed_label(block)) else ""
            yield from _paragraph(label + block.text, block.markers, plan, label)
        begun = block.place.kind or ""


def _heading(text: Text, plan: Plan) -> Iterator[Printed]:
    yield Printed("")
    yield from _paragraph(text.text, text.markers, plan, heading=True)
    yield Printed("")


def _paragraph(
    text: str,
    markers: Sequence[Marker],
    plan: Plan,
    label: str = "",
    *,
    heading: bool = False,
) -> Iterator[Printed]:
    if plan.blanks:
        yield Printed("")
    cut = text
    for marker in reversed(markers):
        at = marker.offset + len(label)
        cut = cut[:at] + _CALL + cut[at:]
    numbers = iter([marker.marker for marker in markers])
    before = " " * ((1 + heading) if plan.indented or plan.blanks else 0)
    lines = textwrap.wrap(cut, plan.width, break_long_words=False, break_on_hyphens=False)
    for index, line in enumerate(lines):
        calls = tuple(next(numbers) for _ in range(line.count(_CALL)))
        for number in calls:
            line = line.replace(_CALL, _marker(line, number, plan), 1)
        yield Printed((before if index == 0 else "") + line + " ", calls, begins=index == 0)


def _marker(line: str, number: str, plan: Plan) -> str:
    after = line[line.index(_CALL) + 1 :]
    if not plan.spaced:
        return number
    return f" {number}" if after[:1] in {",", ";", ".", ""} else f" {number} "


def _pages(
    body: list[Printed], notes: dict[str, Note], resolution: Resolution, plan: Plan
) -> Iterator[str]:
    page, on_page, called = 1, 0, list[str]()
    fresh = False
    for index, line in enumerate(body):
        if fresh and not line.text.strip():
            continue
        yield _first_of_page(line, plan).text if fresh else line.text
        fresh = False
        on_page += 1
        called = list(dict.fromkeys([*called, *(call for call in line.calls if call in notes)]))
        length = plan.page_lengths[(page - 1) % len(plan.page_lengths)]
        last = index == len(body) - 1
        if last or (on_page >= length and not _splits_heading(body, index)):
            yield from _foot([notes.pop(call) for call in called], plan)
            if not last:
                page += 1
                yield from _header(page, resolution, plan)
                fresh = bool(called) or plan.furniture is not Furniture.NOTHING
            on_page, called = 0, []


def _splits_heading(body: Sequence[Printed], index: int) -> bool:
    """Whether the page would end inside the front, or with a blank line that says nothing."""
    return index < 6 or not body[index].text.strip()


def _foot(notes: Sequence[Note], plan: Plan) -> Iterator[str]:
    if notes:
        yield ""
        yield "_" * 18
    for note in notes:
        yield from textwrap.wrap(
            f"{note.marker} {note.text}",
            plan.note_width,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _header(page: int, resolution: Resolution, plan: Plan) -> Iterator[str]:
    match plan.furniture:
        case Furniture.SYMBOL_AND_PAGE:
            yield from (resolution.symbol, "", str(page), "")
        case Furniture.TITLE_PAGE_DOCKET:
            head = f"{resolution.symbol} {resolution.title.text}"
            yield from (*textwrap.wrap(head, plan.width), f"{page}/9", "20-12345", "")
        case Furniture.DOCKET_AND_PAGE:
            yield from (resolution.symbol, "", f"20-12345 {page}/9", "")
        case Furniture.FORM_FEED:
            yield "\f"
        case Furniture.NOTHING:
            return


def _first_of_page(line: Printed, plan: Plan) -> Printed:
    """Where nothing but notes shows the break, the line begins with one blank more."""
    if plan.furniture is Furniture.NOTHING and plan.indented:
        return Printed(" " + line.text, line.calls, line.begins)
    return line
