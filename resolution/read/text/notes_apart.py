"""Notes whose numbers stand apart from their words.

Programs that look for columns take the raised numbers at the margin for one, and tell it now and
then before or after the words it stands beside.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from resolution.core.errors import SourceError
from resolution.read.text.notes import RawNote
from resolution.read.text.source import Line

_LABEL_DIGITS = 3
_MOST_ON_PAGE = 60


def numbers_apart(
    lines: Sequence[Line], rest: Iterable[int], furniture: Container[int], expected: int
) -> dict[int, int]:
    """The lines that hold the number of a note and no more, where they are in disorder.

    Args:
        lines: all lines of the source.
        rest: indexes of those with words below the rule.
        furniture: indexes of lines that belong to the page.
        expected: the number of the next note.
    """
    numbers: dict[int, int] = {}
    in_order = True
    waiting = False
    for index in rest:
        text = lines[index].text
        if index in furniture and not text.isdecimal():
            continue
        alone = text.isdecimal() and len(text) <= _LABEL_DIGITS
        if alone and expected <= int(text) < expected + _MOST_ON_PAGE:
            in_order = in_order and not waiting and int(text) == expected + len(numbers)
            numbers[index] = int(text)
        elif not numbers:
            return {}
        waiting = alone
    last = expected + len(numbers) - 1
    whole = sorted(numbers.values()) == list(range(expected, last + 1))
    apart = waiting or not in_order
    return numbers if whole and len(numbers) > 1 and apart else {}


def notes_apart(
    lines: Sequence[Line],
    rest: Sequence[int],
    ends: Sequence[int],
    numbers: Mapping[int, int],
    rule: int,
) -> Iterator[RawNote]:
    """The notes of a page: each ends with its sentence.

    Where that tells more notes than there are numbers, those are taken whose last line is shortest.

    Args:
        lines: all lines of the source.
        rest: indexes of those with words of notes.
        ends: of those of them that end a sentence, but for the last.
        numbers: the numbers of the notes by the indexes of their lines.
        rule: index of the rule above them.

    Raises:
        SourceError: for fewer notes than numbers.
    """
    wanted = len(numbers) - 1
    if len(ends) < wanted:
        first = min(numbers.values())
        raise SourceError(
            f"footnotes {first} to {first + wanted} in {len(ends) + 1} sentences",
            expected="the words of each note after its number",
            line=lines[min(numbers)].number,
        )
    last = set(sorted(ends, key=lambda index: len(lines[index].text))[:wanted])
    starts = [0, *(at + 1 for at, index in enumerate(rest) if index in last), len(rest)]
    labels = sorted(numbers, key=lambda index: numbers[index])
    for label, (start, end) in zip(labels, pairwise(starts), strict=True):
        line, words = lines[label], rest[start:end]
        spans = [(lines[index].start, lines[index].end) for index in words]
        yield RawNote(line.text, (line.start, line.end), [label, *words], spans, rule)
