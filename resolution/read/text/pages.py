"""Pages: takes lines, furniture and notes, gives the flow of the body and the call of every note.

The body flows over page breaks; a note is called on the page whose foot it stands at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from resolution.core.errors import SourceError
from resolution.languages import Language
from resolution.read.text.folding import Call, Span
from resolution.read.text.front import Front
from resolution.read.text.markers import call_notes, explicit_calls, further_calls, perhaps_called
from resolution.read.text.notes import Notes, RawNote
from resolution.read.text.paragraphs import BodyLine
from resolution.read.text.source import Line, line_number


def body_of(
    lines: Sequence[Line], front: Front, furniture: set[int], notes: Notes
) -> list[BodyLine]:
    """The lines of the body in order, with what lies between them."""
    body: list[BodyLine] = []
    rules = set(notes.rules)
    page, blanks, broken, by_notes = 0, 0, False, True
    for index in range(front.end, len(lines)):
        line = lines[index]
        aside = index in furniture
        if aside or index in rules or index in notes.lines or line.new_page:
            broken = True
            by_notes = by_notes and not aside and not line.new_page
        if aside or index in rules or index in notes.lines:
            continue
        if line.blank:
            blanks += 1
            continue
        if broken:
            page += 1
        body.append(BodyLine(line, page, blanks, broken, broken and by_notes))
        blanks, broken, by_notes = 0, False, True
    return body


def call_all(
    source: str,
    title: Sequence[Span],
    body: Sequence[BodyLine],
    notes: Notes,
    lines: Sequence[Line],
    language: Language,
) -> list[Call]:
    """The call of every note, and further calls of the same notes, in order.

    Raises:
        SourceError: for a note that is called nowhere, or a marker that no note answers.
    """
    counted = language.counted
    closing = re.compile(
        rf"(?:{language.closing_pattern.pattern}|{language.plain_date})[.]?", re.IGNORECASE
    )
    pages: dict[int, list[Span]] = {0: list(title)}
    for line in body:
        if closing.fullmatch(line.line.text):
            continue  # no note is called there, and its numbers are its own
        pages.setdefault(line.page, []).append((line.line.start, line.line.end))
    if notes.style:
        return _explicit(
            source, [span for page in sorted(pages) for span in pages[page]], notes, notes.style
        )
    calls: list[Call] = []
    for page, group in _by_page(body, notes.notes, lines).items():
        spans = pages.get(page, [])
        markers = [note.marker for note in group]
        found = call_notes(source, spans, markers, counted)
        if None in found:
            # The page break stands elsewhere than it seems: look on the pages beside it too.
            last = calls[-1].end if calls else 0
            wider = [span for span in [*pages.get(page - 1, []), *spans] if span[0] >= last]
            found = call_notes(source, [*wider, *pages.get(page + 1, [])], markers, counted)
        calls += _all_called(source, group, found)
    spans = [span for page in sorted(pages) for span in pages[page]]
    known = [note.marker for note in notes.notes]
    repeated, unknown = further_calls(source, spans, known, calls, counted)
    _refuse_unknown(source, unknown)
    return list(_in_order(sorted([*calls, *repeated], key=lambda call: call.start)))


def _in_order(calls: Sequence[Call]) -> Iterator[Call]:
    """The calls; one of a note that is called for the first time after later ones is not sure."""
    highest, known = 0, set[str]()
    for call in calls:
        late = call.marker not in known and int(call.marker) < highest
        yield replace(call, sure=False) if late else call
        known.add(call.marker)
        highest = max(highest, int(call.marker))


def doubtful_numbers(
    source: str, body: Sequence[BodyLine], calls: Sequence[Call], notes: Notes, language: Language
) -> Iterator[Call]:
    """Numbers that were left to the text, and may call a note again."""
    if notes.style:
        return
    spans = ((line.line.start, line.line.end) for line in body)
    known = {note.marker for note in notes.notes}
    yield from perhaps_called(source, spans, known, calls, language.counted)


def _explicit(
    source: str, spans: Sequence[Span], notes: Notes, style: re.Pattern[str]
) -> list[Call]:
    """The calls of notes whose numbers are set as no other number is."""
    calls = list(explicit_calls(source, spans, style))
    first = {call.marker: call for call in reversed(calls)}
    list(_all_called(source, notes.notes, [first.get(note.marker) for note in notes.notes]))
    known = {note.marker for note in notes.notes}
    _refuse_unknown(source, [call for call in calls if call.marker not in known])
    return calls


def _refuse_unknown(source: str, unknown: Sequence[Call]) -> None:
    """Nothing, if every call is that of a note.

    Raises:
        SourceError: for the first that is not.
    """
    if unknown:
        raise SourceError(
            f"marker {unknown[0].marker} without a note",
            expected=f"a footnote {unknown[0].marker} below the text",
            line=line_number(source, unknown[0].start),
        )


def _all_called(
    source: str, notes: Sequence[RawNote], calls: Sequence[Call | None]
) -> Iterator[Call]:
    """The calls, if each note has one."""
    for note, call in zip(notes, calls, strict=True):
        if call is None:
            raise SourceError(
                f"footnote {note.marker} without a marker",
                expected=f"the number {note.marker} in the text above the note",
                line=line_number(source, note.label[0]),
            )
        yield call


def _by_page(
    body: Sequence[BodyLine], notes: Sequence[RawNote], lines: Sequence[Line]
) -> dict[int, list[RawNote]]:
    """The notes by the page they stand on: that of the last body line above their rule."""
    groups: dict[int, list[RawNote]] = {}
    at, page = 0, 0
    for note in notes:
        while at < len(body) and body[at].line.start < lines[note.after].start:
            page = body[at].page
            at += 1
        groups.setdefault(page, []).append(note)
    return groups
