"""Footnotes: takes the lines that are not furniture, gives the notes at the foot of the pages.

Notes stand after a rule, numbered on from page to page. They end with the page; where the extract
shows no page break, the text goes on straight after the last note, and only indentation, the
length of the note's last line, or how the next line opens tells where. A long note may go on
after the rule of the next page, without a marker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from resolution.core.errors import SourceError
from resolution.languages import Language
from resolution.read.text.paragraphs import COMPLETE, LABEL
from resolution.read.text.source import Line

RULE = re.compile(r"[_─—]{3,}")
_START = re.compile(r"(?P<marker>\d{1,3})(?:[ ]+(?=\S)|$)")
_COMPLETE = re.compile(r"[.][”’»)\]]*$")
_SPARE = 8
"""Characters by which a line must be too short before it counts as the last of its note."""


@dataclass(slots=True)
class RawNote:
    """A note as found: its marker with its span, and the lines of its words."""

    marker: str
    label: tuple[int, int]
    lines: list[int]
    spans: list[tuple[int, int]]
    after: int
    """Index of the rule: the note's marker stands on the page above it."""


@dataclass(slots=True)
class Notes:
    """The notes of a source, and the lines they stand on."""

    notes: list[RawNote] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    rules: list[int] = field(default_factory=list)


def find_notes(
    lines: Sequence[Line],
    furniture: set[int],
    first: int,
    language: Language,
) -> Notes:
    """The notes from the line on.

    Args:
        lines: all lines of the source.
        furniture: indexes of lines that belong to the page.
        first: index of the first line after the title.
        language: its words.

    Raises:
        SourceError: for a rule that no note follows.
    """
    reader = _NoteReader(lines, furniture, language)
    index = first
    while index < len(lines):
        if index not in furniture and RULE.fullmatch(lines[index].text):
            index = reader.block(index)
        else:
            index += 1
    return reader.found


class _NoteReader:
    """Reads block after block; holds the notes read so far."""

    def __init__(self, lines: Sequence[Line], furniture: set[int], language: Language) -> None:
        self._lines = lines
        self._furniture = furniture
        self._language = language
        lengths = sorted(len(line.text) for line in lines if not line.blank)
        self._body_width = lengths[len(lengths) * 9 // 10] if lengths else 0
        self.found = Notes()

    def block(self, rule: int) -> int:
        """Read the notes after the rule; gives the index of the line after them."""
        self.found.rules.append(rule)
        current = self.found.notes[-1] if self.found.notes else None
        open_text = not COMPLETE.search(self._before(rule))
        numbered = False
        width = self._body_width
        index = rule + 1
        while index < len(self._lines) and not self._page_ends(rule, index):
            line = self._lines[index]
            if line.blank:
                index += 1
                continue
            start = self._start(rule, index)
            after_blank = self._lines[index - 1].blank and index - 1 > rule
            if start is not None:
                current = self._add(line, start, rule)
                numbered = True
            elif current is None:
                raise SourceError(
                    f"a rule followed by {line.text[:40]!r}",
                    expected="footnote 1 after the rule",
                    line=line.number,
                )
            elif numbered and after_blank:
                return self._overshot(current, index) if open_text else index
            elif numbered and self._resumes(current, line, width, open_text=open_text):
                return index
            current.lines.append(index)
            words = line.start if start is None else line.start + start.end()
            if words < line.end:
                current.spans.append((words, line.end))
            self.found.lines.add(index)
            width = max(width, len(line.text))
            index += 1
        return index

    def _before(self, rule: int) -> str:
        """The last words of the text above the rule."""
        at = rule - 1
        while at > 0 and (self._lines[at].blank or at in self._furniture or at in self.found.lines):
            at -= 1
        return self._lines[at].text

    def _overshot(self, note: RawNote, end: int) -> int:
        """Where the text went on, if the note has swallowed the rest of an open paragraph.

        The text above the rule stopped in a sentence, and after this blank line comes something
        new: the sentence must have gone on within what was taken for the note.
        """
        for count in range(1, len(note.lines)):
            before = self._lines[note.lines[count - 1]].text
            if self._ends(before):
                self.found.lines.difference_update(note.lines[count:])
                del note.spans[len(note.spans) - (len(note.lines) - count) :]
                at = note.lines[count]
                del note.lines[count:]
                return at
        return end

    def _page_ends(self, rule: int, index: int) -> bool:
        line = self._lines[index]
        return (
            index in self._furniture
            or bool(RULE.fullmatch(line.text))
            or (line.new_page and index > rule + 1)
        )

    def _start(self, rule: int, index: int) -> re.Match[str] | None:
        """The match of the next note's marker, if the line opens with it.

        A number may also begin a line within a note («Río de Janeiro, / 3 a 14 de junio»): then
        the note itself comes later, after a line that is complete.
        """
        match = self._numbered(index)
        if match is None or self._begins(rule, index, match):
            return match
        at = index + 1
        while at < len(self._lines) and not self._page_ends(rule, at):
            later = self._numbered(at)
            if later is not None and self._begins(rule, at, later):
                return None
            at += 1
        return match

    def _numbered(self, index: int) -> re.Match[str] | None:
        match = _START.match(self._lines[index].text)
        expected = int(self.found.notes[-1].marker) + 1 if self.found.notes else 1
        return match if match and int(match["marker"]) == expected else None

    def _begins(self, rule: int, index: int, match: re.Match[str]) -> bool:
        """Whether a note surely begins here: the line before is complete, words open in capital."""
        before = self._lines[index - 1].text
        ended = index - 1 == rule or not before or _COMPLETE.search(before) is not None
        return ended and not self._lines[index].text[match.end() :][:1].islower()

    def _add(self, line: Line, start: re.Match[str], rule: int) -> RawNote:
        label = (line.start, line.start + start.end("marker"))
        note = RawNote(start["marker"], label, [], [], rule)
        self.found.notes.append(note)
        return note

    def _resumes(self, note: RawNote, line: Line, width: int, *, open_text: bool) -> bool:
        """Whether the resolution's text goes on with this line."""
        if line.indent > 0:
            return True
        last = self._lines[note.lines[-1]]
        if not self._ends(last.text):
            return False
        if open_text and line.text[:1].islower():
            return True
        first_word = line.text.split(" ", 1)[0]
        has_room = len(last.text) + 1 + len(first_word) + _SPARE <= width
        return has_room or self._opens(line.text)

    def _ends(self, text: str) -> bool:
        """Whether a line ends a sentence; the stop of «vol.» does not."""
        whole = _COMPLETE.search(text) is not None
        return whole and not self._language.abbreviated_pattern.search(text)

    def _opens(self, text: str) -> bool:
        """Whether words open a paragraph: with a number and an action, a letter, or an action."""
        label = LABEL.match(text)
        return self._language.action(text[label.end() :] if label else text) is not None
