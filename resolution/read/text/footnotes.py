"""Footnotes: takes the lines that are not furniture, gives the notes at the foot of the pages.

Notes stand after a rule, numbered on from page to page. They end with the page; where the extract
shows no page break, the text goes on straight after the last note, and only indentation, the
length of the note's last line, or how the next line opens tells where. A long note may go on
after the rule of the next page, without a marker.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from resolution.core.errors import SourceError
from resolution.languages import Language
from resolution.read.text.furniture import is_page_number
from resolution.read.text.notes import Notes, RawNote
from resolution.read.text.notes_apart import notes_apart, numbers_apart
from resolution.read.text.paragraphs import COMPLETE, LABEL
from resolution.read.text.source import Line
from resolution.read.text.stars import STARRED, starred_notes

RULE = re.compile(r"[_─—]{3,}")
_BARE = re.compile(r"(?P<label>(?P<marker>\d{1,3}))(?:[ ]+(?=\S)|$)")
_STYLES = (
    (
        re.compile(r"(?P<label>\[(?P<marker>\d{1,3})\])(?:[ ]*(?=\S)|$)"),
        re.compile(r"[ ]?\[(?P<marker>\d{1,3})\]"),
    ),
    (
        re.compile(r"(?P<label>(?P<marker>\d{1,3})/)(?:[ ]+(?=\S)|$)"),
        re.compile(r"(?<![\d/])[ ]?(?<![\d/])(?P<marker>\d{1,3})/(?![\w/])"),
    ),
)
"""How notes and their calls may be numbered but by bare digits: «[1]» and «1/»."""
_COMPLETE = re.compile(r"[.][”’»)\]]*$")
_SPARE = 8
"""Characters by which a line must be too short before it counts as the last of its note."""


def find_notes(
    lines: Sequence[Line],
    furniture: set[int],
    first: int,
    language: Language,
    stars: Set[str],
) -> Notes:
    """The notes from the line on.

    Args:
        lines: all lines of the source.
        furniture: indexes of lines that belong to the page.
        first: index of the first line after the title.
        language: its words.
        stars: those by which cover and title call notes: «*», «**».

    Raises:
        SourceError: for a rule that no note follows.
    """
    reader = _NoteReader(lines, furniture, language, stars)
    index = first
    while index < len(lines):
        if index not in furniture and reader.opens_notes(index):
            index = reader.block(index)
        else:
            index += 1
    return reader.found


@dataclass(slots=True)
class _Foot:
    """The notes at the foot of one page, while they are read.

    Attributes:
        rule: index of the line above them.
        first: index of the first line that may be theirs.
        open_text: whether the text above stops in mid-sentence.
        width: characters of the longest line, of text or notes.
        numbered: whether one has begun: before it, what stands there goes on with an earlier one.
    """

    rule: int
    first: int
    open_text: bool
    width: int
    numbered: bool = False


class _NoteReader:
    """Reads block after block; holds the notes read so far."""

    def __init__(
        self, lines: Sequence[Line], furniture: set[int], language: Language, stars: Set[str]
    ) -> None:
        self._lines = lines
        self._stars = set(stars)
        self._furniture = furniture
        self._language = language
        lengths = sorted(len(line.text) for line in lines if not line.blank)
        self._body_width = lengths[len(lengths) * 9 // 10] if lengths else 0
        self._to_the_end = any(line.new_page for line in lines)
        self.found = Notes()
        self._label = _BARE
        self._first = 1

    def opens_notes(self, index: int) -> bool:
        """Whether notes follow: after a rule, or after their heading at the end of a text."""
        text = self._lines[index].text
        if RULE.fullmatch(text):
            return True
        if not text:
            return self._stands_alone(index + 1)
        if text.rstrip(":").casefold() not in self._language.notes_words:
            return False
        below = (line for line in self._lines[index + 1 :] if not line.blank)
        first = next(below, None)
        labels = (_BARE, *(label for label, _ in _STYLES))
        matches = (label.match(first.text) for label in labels if first)
        return any(match and match["marker"] == "1" for match in matches)

    def _stands_alone(self, index: int) -> bool:
        """Whether a note opens on a line, by its number or star, without a rule above it."""
        if index == len(self._lines) or index in self._furniture:
            return False
        text = self._lines[index].text
        if STARRED.match(text):
            return self._tells_of_file(text)
        labels = [label for label, call in _STYLES if self.found.style in (None, call)]
        matches = (label.match(text) for label in labels)
        return any(
            m and int(m["marker"]) == self._expected() and m.end() < len(text) for m in matches
        )

    def _settle(self, line: Line) -> None:
        """Know by the first note how notes are numbered; in volumes they go on from others."""
        if self.found.notes:
            return
        for label, call in _STYLES:
            if label.match(line.text):
                self._label, self.found.style = label, call
        match = self._label.match(line.text)
        self._first = int(match["marker"]) if match else 1
        if self._first != 1:
            message = f"footnote {self._first} without those before it"
            self.found.doubts.append((line.number, message))

    def block(self, rule: int) -> int:
        """Read the notes after the rule; gives the index of the line after them."""
        self.found.rules.append(rule)
        first = self._starred(rule)
        rest = self._rest_of_page(rule)
        if rest:
            self._settle(self._lines[next((i for i in rest if i >= first), rest[0])])
        apart = numbers_apart(self._lines, rest, self._furniture, self._expected())
        if apart:
            return self._block_apart(rule, apart)
        open_text = not COMPLETE.search(self._before(rule))
        return self._block_in_order(_Foot(rule, first, open_text, self._body_width))

    def _block_in_order(self, block: _Foot) -> int:
        """Read line by line the notes of a page whose numbers stand before their words."""
        for index in range(block.first, len(self._lines)):
            if self._page_ends(block.rule, index):
                return index
            line = self._lines[index]
            waits = bool(self.found.notes) and not self.found.notes[-1].spans
            if waits and is_page_number(line.text):
                self._furniture.add(index)  # told between the number of the note and its words
            if line.blank or index in self._furniture:
                continue
            start = self._start(block.rule, index)
            if start is not None:
                self._add(line, start, block.rule)
                block.numbered = True
            elif (end := self._ended(block, index)) is not None:
                return end
            self._take(index, line.start if start is None else line.start + start.end())
            block.width = max(block.width, len(line.text))
        return len(self._lines)

    def _ended(self, block: _Foot, index: int) -> int | None:
        """Index of the line at which the text goes on after the notes, if it has by this line.

        Raises:
            SourceError: for words that belong to no note.
        """
        self._refuse_restart(block.rule, index)
        line = self._lines[index]
        if not block.numbered and block.first > block.rule + 1:
            return index  # notes with stars alone
        if not self.found.notes:
            raise SourceError(
                f"a rule followed by {line.text[:40]!r}",
                expected="footnote 1 after the rule",
                line=line.number,
            )
        note = self.found.notes[-1]
        if self._to_the_end or not note.spans or not block.numbered:
            return None  # its words, whatever lies between
        if self._lines[index - 1].blank and index - 1 > block.rule:
            return self._overshot(note, index) if block.open_text else index
        return index if self._resumes(note, line, block) else None

    def _take(self, index: int, words: int) -> None:
        """Give the line, its words from an offset on, to the note read last."""
        note, line = self.found.notes[-1], self._lines[index]
        note.lines.append(index)
        if words < line.end:
            note.spans.append((words, line.end))
        self.found.lines.add(index)

    def _starred(self, rule: int) -> int:
        """Index after the notes with stars, which tell of the file alone.

        Raises:
            SourceError: for one that tells of anything else.
        """
        rest = self._rest_of_page(rule)
        notes = starred_notes(self._lines, rest, self._ends, self._opens_other)
        for note in notes:
            words = " ".join(self._lines[index].text for index in note)
            if not self._tells_of_file(words):
                raise SourceError(
                    f"the note {words[:40]!r}",
                    expected="notes with numbers",
                    line=self._lines[note[0]].number,
                )
            self._stars.difference_update(STARRED.findall(words))
            self.found.rules += note
        return notes[-1][-1] + 1 if notes else rule + 1

    def _opens_other(self, text: str) -> bool:
        """Whether words open a note with a number, or a paragraph."""
        return self._label.match(text) is not None or self._opens(text)

    def _tells_of_file(self, note: str) -> bool:
        """Whether a note with a star is called by cover or title, or tells of a new issue."""
        match = STARRED.match(note)
        called = match is not None and match[1] in self._stars
        return called or re.search(self._language.reissued, note, re.IGNORECASE) is not None

    def _refuse_restart(self, rule: int, index: int) -> None:
        """Nothing, if no note 1 begins here after others.

        Raises:
            SourceError: where the numbers of notes begin again.
        """
        match = self._label.match(self._lines[index].text)
        if match is None or match["marker"] != "1" or not self.found.notes:
            return
        if self._begins(rule, index, match):
            raise SourceError(
                "footnote 1 twice",
                expected=f"footnote {self._expected()}: numbers that run on through the resolution",
                line=self._lines[index].number,
            )

    def _rest_of_page(self, rule: int) -> list[int]:
        """Indexes of the lines with words from the rule to the end of its page."""
        index = rule + 1
        found = []
        while index < len(self._lines):
            line = self._lines[index]
            if RULE.fullmatch(line.text) or (line.new_page and index > rule + 1):
                break
            if not line.blank:
                found.append(index)
            index += 1
        return found

    def _block_apart(self, rule: int, numbers: Mapping[int, int]) -> int:
        """Read the notes of a page whose numbers stand apart from their words."""
        rest = [
            i for i in self._rest_of_page(rule) if i not in numbers and i not in self._furniture
        ]
        ends = [i for i in rest[:-1] if self._ends(self._lines[i].text)]
        if len(ends) >= len(numbers):
            self.found.doubts.append((self._lines[rest[0]].number, "footnotes set apart"))
        for note in notes_apart(self._lines, rest, ends, numbers, rule):
            self.found.notes.append(note)
            self.found.lines.update(note.lines)
            self._furniture.discard(note.lines[0])
        return max([*rest, *numbers]) + 1

    def _expected(self) -> int:
        """The number of the next note."""
        return int(self.found.notes[-1].marker) + 1 if self.found.notes else self._first

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
        if RULE.fullmatch(line.text) or (line.new_page and index > rule + 1):
            return True
        # Between the number of a note and its words a program may tell the number of the page.
        waits = bool(self.found.notes) and not self.found.notes[-1].spans
        return index in self._furniture and not (waits or self._to_the_end)

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
        match = self._label.match(self._lines[index].text)
        return match if match and int(match["marker"]) == self._expected() else None

    def _begins(self, rule: int, index: int, match: re.Match[str]) -> bool:
        """Whether a note surely begins here: the line before is complete, words open in capital."""
        before = self._lines[index - 1].text
        ended = index - 1 == rule or not before or _COMPLETE.search(before) is not None
        return ended and not self._lines[index].text[match.end() :][:1].islower()

    def _add(self, line: Line, start: re.Match[str], rule: int) -> None:
        label = (line.start, line.start + start.end("label"))
        self.found.notes.append(RawNote(start["marker"], label, [], [], rule))

    def _resumes(self, note: RawNote, line: Line, block: _Foot) -> bool:
        """Whether the resolution's text goes on with this line."""
        if line.indent > 0:
            return True
        last = self._lines[note.lines[-1]]
        if not self._ends(last.text):
            return False
        if block.open_text and line.text[:1].islower():
            return True
        first_word = line.text.split(" ", 1)[0]
        has_room = len(last.text) + 1 + len(first_word) + _SPARE <= block.width
        return has_room or self._opens(line.text)

    def _ends(self, text: str) -> bool:
        """Whether a line ends a sentence; the stop of «vol.» does not."""
        whole = _COMPLETE.search(text) is not None
        return whole and not self._language.abbreviated_pattern.search(text)

    def _opens(self, text: str) -> bool:
        """Whether words open a paragraph: with a number and an action, a letter, or an action."""
        label = LABEL.match(text)
        return self._language.action(text[label.end() :] if label else text) is not None
