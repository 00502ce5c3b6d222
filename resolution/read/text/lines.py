"""Lines as print has them: takes lines of an extract, gives those that any other extract gives.

Programs show the same page in different ways: one keeps the left margin of the paper, one sets
what stands in a column of its own (the number of a paragraph) on a line of its own, one breaks the
line after a raised number. Here margins are taken away, and what belongs on one line is put there;
nothing after this step knows by which way a text came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from resolution.languages import Language
from resolution.read.text.source import Line

_LABEL = re.compile(r"\d{1,3}\.|\(?[a-zñ]{1,2}\)|\(?[ivxl]{1,6}\)|(?:ES-|S-)?\d{1,4}/\d{1,4}\.")
"""A number or letter alone on its line: of a paragraph, of an item, of the resolution itself."""
_GOES_ON = re.compile(r"[,;.:)”»](?:\s|$)")
"""How a line begins that only the raised number before it has broken off."""
_OPEN = re.compile(r"^.{40,}[^\W\d_]$")
"""A full line whose sentence goes on: what stands below is no label."""
_APART = re.compile(r"\S {3,}\S")
"""Between words that stand in columns."""
_RULE = re.compile(r"(?<=[^\s_])[ ]*(?P<rule>_{8,})$")
_LONG = 40
"""Characters of a line that reaches over a good part of the page."""
_FEW = 7
"""One in so many long lines at least begins at the margin."""
_MARGIN = 3
"""Blanks from which a margin is one; indentation counts from as many, where there is a margin."""
_BETWEEN = 2
"""Blank lines that may lie between a label and its words."""


def settled(lines: Sequence[Line], source: str, language: Language) -> list[Line]:
    """The lines without margins, and each label on the line of its words."""
    return list(_joined(_without_margins(_without_rules(lines)), source, language))


def _without_rules(lines: Sequence[Line]) -> list[Line]:
    """The lines, a rule on a line of its own."""
    found: list[Line] = []
    for line in lines:
        rule = _RULE.search(line.text)
        if rule is None:
            found.append(line)
            continue
        at = line.start + rule.start("rule")
        words = line.text[: rule.start()]
        found.append(replace(line, end=line.start + len(words), text=words))
        found.append(replace(line, start=at, text=rule["rule"], indent=0, new_page=False))
    return found


def _without_margins(lines: Sequence[Line]) -> list[Line]:
    margin = 0
    found: list[Line] = []
    for page in _pages(lines):
        margin = _margin(page, margin)
        found += [_moved(line, margin) for line in page] if margin else page
    return found


def _pages(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    start = 0
    for index, line in enumerate(lines):
        if line.new_page and index > start:
            yield lines[start:index]
            start = index
    yield lines[start:]


def _margin(page: Sequence[Line], before: int) -> int:
    """The margin of a page: what its long lines below the header begin with."""
    head = next((at for at, line in enumerate(page) if line.blank), 0) if page[0].text else 0
    long = [
        line.indent
        for line in page[head:]
        if len(line.text) >= _LONG and not _APART.search(line.text)
    ]
    counts = Counter(long)
    least = max(len(long) / _FEW, min(2, max(counts.values(), default=0)))
    shared = [indent for indent, count in counts.items() if count >= least]
    margin = min(shared, default=before)
    return margin if margin >= _MARGIN else 0


def _moved(line: Line, margin: int) -> Line:
    indent = line.indent - margin
    return replace(line, indent=indent if indent >= _MARGIN else 0)


def _joined(lines: Sequence[Line], source: str, language: Language) -> Iterator[Line]:
    index, before = 0, ""
    while index < len(lines):
        line = lines[index]
        last = index
        counted = _OPEN.search(before) or language.abbreviated_pattern.search(before)
        while (to := _goes_on_at(lines, last, line, language, label=not counted)) is not None:
            text = re.sub(r"[\n\f]", " ", source[line.start : lines[to].end])
            line, last = replace(line, end=lines[to].end, text=text), to
        yield line
        before = line.text
        index = last + 1


def _goes_on_at(
    lines: Sequence[Line], at: int, line: Line, language: Language, *, label: bool
) -> int | None:
    """Index of the line that goes on with the one that ends at an index, if one does."""
    formula = language.enacting_pattern
    if line.blank or at + 1 == len(lines):
        return None
    following = lines[at + 1]
    if _GOES_ON.match(following.text) and not following.new_page:
        return at + 1
    if not label or not _LABEL.fullmatch(line.text):
        return None
    for index in range(at + 1, min(at + 2 + _BETWEEN, len(lines))):
        if lines[index].new_page or lines[index].text[:1].isdecimal():
            return None
        if not lines[index].blank:
            return None if formula.fullmatch(lines[index].text) else index
    return None
