"""Paragraphs: takes the body lines in order, gives them grouped into paragraphs.

Older extracts leave a blank line between paragraphs, newer ones begin them with a blank, some do
neither. After a page break none of this can be relied on: then what decides is whether the open
paragraph is complete and whether the line opens a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from resolution.languages import CAPITAL, LANGUAGES, Language
from resolution.read.text.folding import Span
from resolution.read.text.source import Line

LABEL = re.compile(
    r"""
    (?P<number> \d{1,3} ) [.] (?: [ ]+ | $ )
    | \(? (?P<item> [a-zñ]{1,2} | [ivxl]{1,6} | \d{1,2} ) \) (?: [ ]+ | $ )
    | (?P<letter> [a-z] ) [.] [ ]+
    """,
    re.VERBOSE,
)
"""What opens a numbered paragraph: «10. », «a) », «(a) », «ii) », «1) », «a. »."""

_JOINERS = "|".join(word for language in LANGUAGES.values() for word in language.joiners)

COMPLETE = re.compile(
    rf"""
    [,;.:?!—–] [”’»")\]]* $
    | (?<!\d) [,;.:?!] [”’»")\]]* [ ]?\d{{1,3}} $
    | (?: [;:] | \d{{4}}[,.] | [”’»")\]][,.] ) [ ]?\d{{1,3}} $
    | ; [ ] (?: {_JOINERS} ) $
    | [,;.:] [”’»")]* [ ]? (?: \d{{1,3}}/ | \[\d{{1,3}}\] ) $
    """,
    re.VERBOSE,
)
"""How a paragraph ends, a footnote marker perhaps after its stop; not as figures end: «0,006»."""

_FEW = 4
"""Lines of the longest paragraph that stands alone: a closing, the label of an annex."""

_ROOM = 4
"""Part of the width that may be empty at the end of a line that is not the last."""

_SHORT = 0.6
"""Part of the width up to which a line within a paragraph is strangely short."""
_NARROW = 50
"""Characters of the narrowest page whose lines tell anything."""

_STOPPED = re.compile(r"[.][”’»)\]]*\d{0,3}$")

_MAY_OPEN = re.compile(rf"[{CAPITAL}][a-zà-ÿ]{{7,}} [a-zà-ÿ]")

_LIST_ENDED = re.compile(r";[”’»)]* ?\d{0,3}$")
"""After this stop a sentence never goes on with a capital."""

DIVISION = re.compile(rf"(?:[IVXL]+|[A-Z])\.?(?:$|[ ](?=[{CAPITAL}]))")
"""How the heading of a part or section opens: «A», «II», «I Calendario de conferencias»."""


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of the text, and what lies between it and the one before.

    ``page`` numbers the stretches of text between page breaks; ``after_notes`` tells that the
    break before the line is a block of notes and nothing else.
    """

    line: Line
    page: int
    blanks: int
    page_break: bool
    after_notes: bool


@dataclass(slots=True)
class Paragraph:
    """Lines that form one paragraph, as they stand in the source."""

    lines: list[BodyLine]

    @property
    def first(self) -> Line:
        """The paragraph's first line."""
        return self.lines[0].line

    @property
    def spans(self) -> list[Span]:
        """Spans of the lines in the source."""
        return [(body.line.start, body.line.end) for body in self.lines]

    @property
    def text(self) -> str:
        """The words as they stand, for telling what kind of paragraph this is."""
        return " ".join(body.line.text for body in self.lines)

    @property
    def complete(self) -> bool:
        """Whether the last line ends as paragraphs end."""
        return COMPLETE.search(self.lines[-1].line.text) is not None


@dataclass(frozen=True, slots=True)
class Layout:
    """How this extract sets paragraphs apart: by blank lines, by indentation; and its width."""

    blanks: bool
    indented: bool
    width: int


def layout_of(body: Sequence[BodyLine]) -> Layout:
    """The layout of the extract, from the lines that surely open a paragraph."""
    numbered = [
        line
        for line in body
        if LABEL.match(line.line.text) and not line.page_break and len(line.line.text) > 12
    ]
    sure = numbered or [line for line in body if not line.page_break]
    half = len(sure) / 2
    lengths = sorted(len(line.line.text) for line in body)
    return Layout(
        blanks=sum(line.blanks > 0 for line in sure) > half,
        indented=sum(line.line.indent > 0 for line in sure) > half,
        width=lengths[len(lengths) * 9 // 10] if lengths else 0,
    )


def group(body: Sequence[BodyLine], language: Language) -> list[Paragraph]:
    """The body lines as paragraphs."""
    grouper = _Grouper(layout_of(body), language)
    paragraphs: list[Paragraph] = []
    for line in body:
        if not paragraphs or grouper.starts(paragraphs[-1], line):
            paragraphs.append(Paragraph([line]))
        else:
            paragraphs[-1].lines.append(line)
        grouper.count(paragraphs[-1])
    return paragraphs


def cut_short(paragraphs: Sequence[Paragraph], width: int) -> Iterator[Line]:
    """Lines that end with much room left, though their paragraph goes on: print fills its lines."""
    room = width * _SHORT if width >= _NARROW else 0
    for paragraph in paragraphs:
        if max(len(body.line.text) for body in paragraph.lines) <= room:
            continue  # a closing, which fills none
        after = False
        for above, below in pairwise(paragraph.lines):
            used = len(above.line.text) + 1 + len(below.line.text.partition(" ")[0])
            # After a raised number some programs break the line.
            raised = above.line.text[-1].isdecimal()
            broken = below.page_break or below.blanks or re.search(r"(?:-|^\S+)$", above.line.text)
            if used <= room and not (broken or after or raised):
                yield above.line
            after = raised


def perhaps_joined(paragraphs: Sequence[Paragraph], layout: Layout) -> Iterator[Line]:
    """Lines that may open a heading, a preambular paragraph or what goes on after a list.

    Only where nothing sets any apart.
    """
    if layout.blanks or layout.indented:
        return
    for paragraph in paragraphs:
        short = len(paragraph.lines) <= _FEW and not paragraph.complete
        for above, below in pairwise(paragraph.lines):
            text = below.line.text
            used = len(above.line.text) + 1 + len(text.partition(" ")[0])
            room = used + layout.width // _ROOM <= layout.width
            opens = _MAY_OPEN.match(text) and above.line.text.endswith(",")
            after_list = room and text[:1].islower() and above.line.text.endswith(";")
            if opens or after_list or (short and text[:1].isupper()):
                yield below.line


class _Grouper:
    """Decides line by line; remembers the number of the last numbered paragraph."""

    def __init__(self, layout: Layout, language: Language) -> None:
        self._layout = layout
        self._language = language
        self._last = 0
        self._met = False

    def count(self, paragraph: Paragraph) -> None:
        """Remember the number of a paragraph that has just begun, and the closing."""
        if len(paragraph.lines) == 1:
            number = self._number(paragraph.first.text)
            if number is not None:
                self._last = number
            if self._language.closing_pattern.fullmatch(paragraph.text):
                self._met = True
            if self._language.annex_pattern.fullmatch(paragraph.text):
                self._last = 0

    def starts(self, paragraph: Paragraph, body: BodyLine) -> bool:
        """Whether the line begins a new paragraph."""
        text, layout = body.line.text, self._layout
        before = paragraph.lines[-1].line.text
        above = paragraph.text if len(paragraph.lines) <= _FEW else before
        if self._in_closing(above, text):
            return False
        if LABEL.fullmatch(paragraph.text):
            return LABEL.match(text) is not None  # told apart from its words
        if self._set_apart(paragraph, above, text):
            return True
        if body.page_break:
            return self._starts_page(paragraph, body)
        if body.blanks:
            return True
        if text[:1].islower() and self.is_heading(paragraph):
            return False  # centred over several lines, each with an indent of its own
        if layout.blanks:
            return self._starts_unseen_page(paragraph, body)
        if layout.indented:
            return self._starts_indented(paragraph, body)
        return self._opens(paragraph, text)

    def _set_apart(self, paragraph: Paragraph, above: str, text: str) -> bool:
        """Whether words are none of those above, by what one or the other is."""
        before = paragraph.lines[-1].line.text
        if self._alone(text) or self._alone(above) or self._closes(before):
            return True
        dated = self._language.date_pattern.fullmatch(text.rstrip("."))
        met = _STOPPED.search(before) and (dated or self._meets(text))
        return bool(met) or self._heads(paragraph, above, text)

    def _in_closing(self, above: str, text: str) -> bool:
        """Whether words go on with the meeting above: «(continuación)», «celebrada el …»."""
        closing = self._language.closing_pattern
        if not closing.fullmatch(above):
            return False
        if not closing.fullmatch(f"{above} {text}"):
            return text[:1].islower()  # «Aprobada en la 78ª sesión | plenaria, celebrada el»
        return above.endswith(",") or not self._language.date_pattern.fullmatch(text.rstrip("."))

    def _meets(self, text: str) -> bool:
        """Whether words open with the number of a meeting, whose day goes on below."""
        meeting = self._language.meeting_pattern.match(text)
        return meeting is not None and text.startswith(",", meeting.end())

    def _closes(self, before: str) -> bool:
        """Whether the words are the date under the number of the meeting."""
        return self._met and self._language.date_pattern.fullmatch(before.rstrip(".")) is not None

    def _alone(self, text: str) -> bool:
        """Whether the words stand alone: the enacting formula, the closing, «Anexo II»."""
        language = self._language
        return any(
            pattern.fullmatch(text)
            for pattern in (
                language.enacting_pattern,
                language.closing_pattern,
                language.annex_pattern,
            )
        )

    def _heads(self, paragraph: Paragraph, above: str, text: str) -> bool:
        """Whether the words above are «II» and no more, or these or those «Artículo 3»."""
        number = self._language.article_pattern
        if number.fullmatch(above) or DIVISION.fullmatch(paragraph.text):
            return True
        ended = paragraph.complete or self.is_heading(paragraph)
        return ended and number.fullmatch(text) is not None

    def _starts_unseen_page(self, paragraph: Paragraph, body: BodyLine) -> bool:
        """Whether a line begins a paragraph that no blank line sets apart.

        Only the first line of a page does, where the extract shows no page break: all its lines
        that begin a paragraph have one blank more than others.
        """
        indent = body.line.indent
        if not indent and self._layout.indented:
            return False
        if not paragraph.complete:
            return self.is_heading(paragraph) and self.opens(body.line.text)
        return indent > 1 or self.opens(body.line.text)

    def _starts_indented(self, paragraph: Paragraph, body: BodyLine) -> bool:
        """Whether an indented line begins a paragraph, and does not only begin a page."""
        if body.line.indent != 1:
            counted = self._surely_opens(paragraph.lines[-1].line.text, body.line.text)
            return body.line.indent > 1 or (paragraph.complete and counted)
        ended = paragraph.complete or self.is_heading(paragraph)
        return ended or self.opens(body.line.text)

    def _starts_page(self, paragraph: Paragraph, body: BodyLine) -> bool:
        indent, complete = body.line.indent, paragraph.complete
        if _LIST_ENDED.search(paragraph.text) and body.line.text[:1].isupper():
            return True
        if self._layout.indented and not body.after_notes:
            if complete and self._language.action(body.line.text):
                return True  # whatever its margin: it may be the only line of its page
            ended = complete or self.is_heading(paragraph)
            return indent > 0 and (ended or self.opens(body.line.text))
        if self._layout.indented and indent != 1:
            return indent > 1
        if not complete and not self.is_heading(paragraph):
            return False
        return self._opens(paragraph, body.line.text)

    def _opens(self, paragraph: Paragraph, text: str) -> bool:
        """Whether words open a paragraph, where layout does not tell."""
        if self._surely_opens(paragraph.lines[-1].line.text, text):
            return True
        if paragraph.complete:
            opens = self.opens(text) or self._opens_unknown(paragraph, text)
            return opens or self._opens_heading(paragraph, text)
        return self.is_heading(paragraph) and (
            self.opens(text)
            or self._opens_heading(paragraph, text)
            or self._had_room(paragraph, text)
        )

    def _had_room(self, paragraph: Paragraph, text: str) -> bool:
        """Whether words ended on the line above, which had much room for the next one."""
        used = len(paragraph.lines[-1].line.text) + 1 + len(text.partition(" ")[0])
        return text[:1].isupper() and used + self._layout.width // _ROOM <= self._layout.width

    def opens(self, text: str) -> bool:
        """Whether the words are those of a paragraph's beginning: label or action."""
        label = LABEL.match(text)
        if label and label["number"]:
            return self._number(text) in {1, self._last + 1} or self._surely_opens("", text)
        return label is not None or self._language.action(text) is not None

    def _surely_opens(self, before: str, text: str) -> bool:
        """Whether words open a numbered paragraph, though those above have no end."""
        label = LABEL.match(text)
        if label is None or not label["number"]:
            return False
        words = text[label.end() :]
        counted = before.rpartition(" ")[2].casefold() in self._language.counted
        follows = self._number(text) in {1, self._last + 1} and words[:1].isupper() and not counted
        return follows or self._language.action(words) is not None

    def _opens_unknown(self, paragraph: Paragraph, text: str) -> bool:
        """Whether words open a paragraph of the preamble with a verb that no list has."""
        before = paragraph.lines[-1].line.text.rstrip("0123456789 ")
        if before.endswith(":"):
            return self._had_room(paragraph, text)
        if self._last or not before.endswith(","):
            return False
        opening = self._language.opening_pattern.match(text)
        return opening is not None or self._had_room(paragraph, text)

    def _opens_heading(self, paragraph: Paragraph, text: str) -> bool:
        if DIVISION.match(text) or DIVISION.fullmatch(paragraph.text):
            return True
        ends = re.search(r"[;.][”»]?\d{0,3}$", paragraph.lines[-1].line.text)
        return ends is not None and text[:1].isupper() and self._last > 0

    def is_heading(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph may be a heading: short, and opened by no action."""
        return (
            len(paragraph.lines) <= 4
            and not paragraph.complete
            and not LABEL.match(paragraph.first.text)
            and self._language.action(paragraph.first.text) is None
        )

    @staticmethod
    def _number(text: str) -> int | None:
        label = LABEL.match(text)
        return int(label["number"]) if label and label["number"] else None
