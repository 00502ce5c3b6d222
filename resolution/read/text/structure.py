"""Structure: takes paragraphs, gives what each of them is.

What tells is what makes a resolution a resolution: the enacting formula, actions, numbers that
run on, letters under numbers, the closing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from resolution.languages import Language
from resolution.read.lists import FIRST
from resolution.read.text.paragraphs import COMPLETE, LABEL, Paragraph


class Part(Enum):
    """What a paragraph is."""

    ENACTING = auto()
    PREAMBULAR = auto()
    OPERATIVE = auto()
    ITEM = auto()
    CONTINUATION = auto()
    HEADING = auto()
    ROW = auto()
    CLOSING = auto()
    ANNEX = auto()
    AFTER = auto()
    """Words after the closing that are no annex."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph and what it is.

    Attributes:
        label: number or letter as printed, without stop or bracket.
        label_end: offset in the source where the label ends and the words begin.
        text: the words after the label, roughly folded, markers in place.
    """

    part: Part
    paragraph: Paragraph
    text: str
    label: str | None = None
    label_end: int | None = None


_CELL = re.compile(r"(?:^|\s)(?:[–—-]|\(?\d[\d .,]*\)?(?:\s?%)?)$")
_NUMERAL = re.compile(r"(?:[A-Z]|[IVXL]+)\.")
"""The number of a part or section alone, with its stop: «B.»."""
_LEADS_TO_TABLE = 3
"""Unpunctuated paragraphs in a row from which they are a table and not headings."""


def classify(paragraphs: Sequence[Paragraph], language: Language) -> list[Block]:
    """What each paragraph is."""
    return _tables(_reopened(_Classifier(language).run(paragraphs)))


def _reopened(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with headings for what stands between a closing and the formula of a new part."""
    result = list(blocks)
    for index, block in enumerate(blocks):
        at = index - 1
        while block.part is Part.ENACTING and at >= 0 and result[at].part is Part.AFTER:
            result[at] = replace(result[at], part=Part.HEADING)
            at -= 1
    return result


class _Classifier:
    """Goes through the paragraphs; remembers where in the resolution it is."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._part = Part.PREAMBULAR
        self._listed = False  # whether the paragraph last met has subparagraphs
        self._headed = False
        self._closed = False
        self._voted = False  # whether the bracket is open that records the vote
        self._in_annex = False

    def run(self, paragraphs: Sequence[Paragraph]) -> list[Block]:
        """Every paragraph with what it is."""
        return [self._remembered(self._block(paragraph)) for paragraph in paragraphs]

    def _remembered(self, block: Block) -> Block:
        self._headed = block.part is Part.HEADING
        if block.part not in {Part.HEADING, Part.CONTINUATION}:
            self._listed = block.part is Part.ITEM
        return block

    def _block(self, paragraph: Paragraph) -> Block:
        text = " ".join(paragraph.text.split())
        special = self._special(text)
        if special is not None:
            return Block(special, paragraph, text)
        label = LABEL.match(text)
        if label and label["number"]:
            self._part = Part.OPERATIVE
            return self._labelled(Part.OPERATIVE, paragraph, text, label, label["number"])
        item = label and (label["item"] or label["letter"])
        # A letter without bracket, or a figure, may be no label where no list has begun.
        if label and item and (self._listed or item in FIRST or (label["item"] or "").isalpha()):
            return self._labelled(Part.ITEM, paragraph, text, label, item)
        return Block(self._unlabelled(text), paragraph, text)

    def _special(self, text: str) -> Part | None:
        language = self._language
        if language.enacting_pattern.fullmatch(text) and not self._in_annex:
            self._part, self._closed = Part.PREAMBULAR, False
            return Part.ENACTING
        dated = language.date_pattern.fullmatch(text.rstrip(".")) and not self._in_annex
        ends = self._closed or self._part is Part.OPERATIVE
        if language.closing_pattern.fullmatch(text) or (dated and ends):
            self._closed = True
            return Part.CLOSING
        if language.annex_pattern.fullmatch(text):
            self._in_annex = self._closed = True
            self._part = Part.OPERATIVE
            return Part.ANNEX
        if not self._closed or self._in_annex:
            return None
        voted = self._voted or text.startswith("[")
        self._voted = voted and "]" not in text
        return Part.CLOSING if voted else Part.AFTER

    @staticmethod
    def _labelled(
        part: Part, paragraph: Paragraph, text: str, label: re.Match[str], number: str
    ) -> Block:
        # The label is on the paragraph's first line, unless it stands alone there.
        printed = label[0].rstrip()
        first = paragraph.first
        words = text[label.end() :]
        return Block(part, paragraph, words, number, first.start + len(printed))

    def _unlabelled(self, text: str) -> Part:
        language = self._language
        if _NUMERAL.fullmatch(text):
            return Part.HEADING
        ends = COMPLETE.search(text) is not None
        if language.is_preambular(text) and (ends or len(text) > 60):
            goes_on = self._listed and not self._headed and not _is_open(text)
            if not (self._in_annex or goes_on):
                self._part = Part.PREAMBULAR
            return self._part
        if language.is_operative(text) and ends:
            self._part = Part.OPERATIVE
            return Part.OPERATIVE
        if not ends and (text[:1].isupper() or not text[:1].isalpha()):
            return Part.HEADING
        if text[:1].islower():
            return Part.CONTINUATION
        if self._part is Part.PREAMBULAR and _is_open(text):
            return Part.PREAMBULAR
        self._part = Part.OPERATIVE
        return Part.OPERATIVE


def _is_open(text: str) -> bool:
    """Whether the sentence goes on in the next paragraph, as those of a preamble do."""
    return text.rstrip("0123456789 ").endswith((",", ":"))


def _tables(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with runs of unpunctuated paragraphs that hold figures taken as table rows.

    What follows the label of an annex is its title, even where all else is a table.
    """
    result = list(blocks)
    titles = {index + 1 for index, block in enumerate(blocks) if block.part is Part.ANNEX}
    start = 0
    while start < len(result):
        end = start
        while end < len(result) and end not in titles and _may_be_row(result[end]):
            end += 1
        run = result[start:end]
        figures = sum(bool(_CELL.search(block.text)) for block in run)
        if len(run) >= _LEADS_TO_TABLE and figures >= max(2, len(run) // 3):
            result[start:end] = _rows(run)
        start = end + 1
    return result


def _may_be_row(block: Block) -> bool:
    fragment = block.part is Part.CONTINUATION and not COMPLETE.search(block.text)
    return block.part is Part.HEADING or fragment


def _rows(run: Sequence[Block]) -> list[Block]:
    """The run as rows; headings right before a row of column titles stay headings."""
    return [
        block
        if re.match(r"[A-Z]\. ", block.text) and not _CELL.search(block.text)
        else replace(block, part=Part.ROW)
        for block in run
    ]
