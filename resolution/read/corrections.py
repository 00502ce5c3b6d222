"""Corrections: what an editor puts right in a source before it is read, in a file beside it.

``A-RES-58-208.es.corrections.yml`` holds those of ``A-RES-58-208.es.txt``: a list of entries, each
with ``date``, ``reason``, a place (``line``, ``lines`` or, in a PDF, ``page``) and one change::

    - date: 2026-11-27
      reason: La llamada se perdió al extraer el texto.
      line: 12
      marker: 3
      after: Desarrollo

Every change quotes the words it is about, which must stand at its place once: a source that was
replaced by another is not changed in silence. The source itself stays as it is. A correction is an
edit, a span of the source and what is read in its place; all of them are applied at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from resolution.core.errors import CorrectionError, SourceError, in_quotes
from resolution.core.files import parse_yaml, read_text
from resolution.core.model import Change, Correction, SourceLine
from resolution.read.ledger import Fate, Taken, check_ledger
from resolution.read.sourcetext import SourceText, Unit
from resolution.read.text.source import INVISIBLE

ENDING = ".corrections.yml"

_ELLIPSIS = re.compile(r"\s+(?:…|\.\.\.)\s+")
_SIGN = f"[{INVISIBLE}]*"
"""What may stand between two characters that are one after the other in print."""

_LINES = re.compile(r"(\d{1,6})\s*[-–]\s*(\d{1,6})")

_CHANGES: dict[Change, tuple[str, ...]] = {
    Change.MARKER: ("marker", "after"),
    Change.HYPHEN: ("hyphen",),
    Change.ASIDE: ("aside",),
    Change.WORDS: ("replace", "by"),
}
"""The keys of each change."""

_PLACES = ("line", "lines", "page")

_EXPECTED = (
    "date, reason, one of line, lines and page, "
    "and marker with after, or hyphen, or aside, or replace with by"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction as its file has it, and the line there on which it begins, where known."""

    correction: Correction
    line: int | None


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of the source, what is read in its place, and the entry that says so."""

    start: int
    end: int
    text: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Corrected:
    """A source after its corrections.

    Attributes:
        text: what is read.
        edits: in the order of the source.
        aside: what was set aside, line by line.
    """

    text: str
    edits: tuple[Edit, ...] = ()
    aside: tuple[SourceLine, ...] = ()

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections, in the order of the source."""
        return tuple(edit.entry.correction for edit in self.edits)

    def origin(self, offset: int) -> int:
        """Where in the source stands what is read at an offset of the text."""
        grown = 0
        for edit in self.edits:
            start = edit.start + grown
            if offset < start:
                break
            if offset < start + len(edit.text):
                return edit.start
            grown += len(edit.text) - (edit.end - edit.start)
        return offset - grown


def corrections_file(source: Path) -> Path:
    """Where the corrections of a source stand, if it has any.

    >>> corrections_file(Path("A-RES-58-208.es.txt")).name
    'A-RES-58-208.es.corrections.yml'
    """
    return source.with_name(source.stem + ENDING)


def read_corrections(source: Path) -> tuple[Entry, ...]:
    """The corrections beside a source, their quotations not yet looked for.

    Raises:
        CorrectionError: naming their file and line, where one is none.
    """
    file = corrections_file(source)
    if not file.exists():
        return ()
    try:
        text = read_text(file)
        entries = parse_yaml(text)
    except SourceError as error:
        line = error.line
        raise CorrectionError(error.found, expected=error.expected, file=file, line=line) from error
    if not isinstance(entries, list) or not entries:
        expected = f"a list of entries, each with {_EXPECTED}"
        raise CorrectionError("no corrections", expected=expected, file=file)
    begun = [n for n, line in enumerate(text.split("\n"), 1) if line.startswith("- ")]
    lines: Sequence[int | None] = begun if len(begun) == len(entries) else [None] * len(entries)
    try:
        return tuple(
            _entry(entry, number, line)
            for number, (entry, line) in enumerate(zip(entries, lines, strict=True), 1)
        )
    except CorrectionError as error:
        raise error.at(file) from error


def _entry(entry: Any, number: int, line: int | None) -> Entry:
    def refused(found: str, expected: str = _EXPECTED) -> CorrectionError:
        return CorrectionError(f"entry {number}: {found}", expected=expected, line=line)

    if not isinstance(entry, dict):
        raise refused("no correction")
    change = next((change for change, keys in _CHANGES.items() if keys[0] in entry), None)
    if change is None:
        raise refused("no change")
    known = {"date", "reason", *_PLACES, *_CHANGES[change]}
    if foreign := [str(key) for key in entry if key not in known]:
        raise refused(f"unknown {', '.join(foreign)}")
    day = entry.get("date")
    if not isinstance(day, date) or isinstance(day, datetime):
        raise refused(_told("date", day), "the day of the correction, such as 2026-11-27")
    said = {key: _words(entry.get(key)) for key in ("reason", *_CHANGES[change])}
    if missing := [key for key, words in said.items() if not words]:
        raise refused(f"no {missing[0]}")
    before, after = _before_and_after(change, [said[key] for key in _CHANGES[change]])
    place = _place(entry)
    if place is None:
        given = [_told(key, entry[key]) for key in _PLACES if key in entry]
        told = " and ".join(given) or "no place"
        raise refused(told, "one of line: 12, lines: 1-4 and page: 2")
    return Entry(Correction(change, before, after, day, said["reason"], *place), line)


def _told(key: str, value: Any) -> str:
    """What an entry has for a key, if it has anything."""
    return f"no {key}" if value is None else f"the {key} {in_quotes(str(value))}"


def _words(value: Any) -> str:
    """A text or number as folded words; anything else is none."""
    kept = isinstance(value, str | int) and not isinstance(value, bool)
    return unicodedata.normalize("NFC", " ".join(str(value).split())) if kept else ""


def _before_and_after(change: Change, said: list[str]) -> tuple[str, str]:
    match change:
        case Change.MARKER:
            marker, after = said
            return after, marker
        case Change.HYPHEN:
            return said[0], said[0]
        case Change.ASIDE:
            return said[0], ""
        case Change.WORDS:
            return said[0], said[1]


def _place(entry: dict[str, Any]) -> tuple[int | None, int | None, int | None] | None:
    """First line, last line and page; None where the entry does not say one place."""
    given = [key for key in _PLACES if key in entry]
    value = entry[given[0]] if len(given) == 1 else None
    if given == ["lines"]:
        match = _LINES.fullmatch(str(value).strip())
        ends = (int(match[1]), int(match[2])) if match else (0, 0)
        return (*ends, None) if 0 < ends[0] < ends[1] else None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        return None
    return (value, None, None) if given == ["line"] else (None, None, value)


def correct(source: SourceText, entries: Iterable[Entry]) -> Corrected:
    """A source as it is read after its corrections.

    Args:
        source: as it stands in its file.
        entries: what is to be put right in it.

    Raises:
        CorrectionError: for one that does not fit: its place or the words it quotes are not there.
        SourceError: where a character would be lost besides.
    """
    edits = sorted((_edit(source, one) for one in entries), key=lambda e: (e.start, e.end))
    if not edits:
        return Corrected(source.text)
    for first, second in pairwise(edits):
        if second.start < first.end:
            raise _unfit(second.entry, "words that another correction is about too")
    text, at = "", 0
    for edit in edits:
        text += source.text[at : edit.start] + edit.text
        at = edit.end
    aside = (line for edit in edits for line in _set_aside(source, edit))
    done = Corrected(text + source.text[at:], tuple(edits), tuple(aside))
    check_corrected(source.text, done)
    return done


def _edit(source: SourceText, entry: Entry) -> Edit:
    """The edit that an entry is in a source."""
    correction = entry.correction
    found = _found(source, entry)
    start, end = found.span()
    match correction.change:
        case Change.MARKER:
            start, text = end, correction.after
            stands = source.text.startswith(text, end)
        case Change.HYPHEN:
            text = correction.after + found["rest"] + "".join(re.findall(r"[\n\f] *", found[0]))
            stands = text == found[0]
        case Change.ASIDE:
            start, end = _whole_lines(source.text, start, end)
            text, stands = _pages(found[0]), False
            aside = " ".join(found[0].split())
            entry = replace(entry, correction=replace(correction, before=aside))
        case Change.WORDS:
            text = correction.after + _pages(found[0])
            stands = text == found[0]
    if stands:
        raise _unfit(entry, f"{in_quotes(text)} stands there already", "another reading")
    return Edit(start, end, text, entry)


def _pages(words: str) -> str:
    """The ends of pages in them, which stay whatever becomes of the words."""
    return "\f" * words.count("\f")


def _found(source: SourceText, entry: Entry) -> re.Match[str]:
    """The words that an entry quotes, where they stand in a source."""
    correction = entry.correction
    change, line, last = correction.change, correction.line, correction.last
    if source.unit is Unit.MARKUP and change in {Change.MARKER, Change.HYPHEN}:
        raise _unfit(entry, f"a {change} in XML", "replace, with the markup, and by")
    if source.unit is Unit.PAGES and line is not None:
        raise _unfit(entry, "a line of a PDF, where nobody sees lines", "its page")
    if source.unit is not Unit.PAGES and line is None:
        raise _unfit(entry, "a page of a file that has lines", "its line")
    if change is Change.HYPHEN and line is not None:
        last = line + 1  # where the rest of the word stands
    region = source.region(line, last, correction.page)
    if region is None:
        raise _unfit(entry, f"no {_where(correction)} in the source", "one that is there")
    quoted = _quoted(correction.before, change)
    found = list(quoted.finditer(source.text, *region))
    if len(found) != 1:
        often = f"stands {len(found)} times" if found else "does not stand"
        there = "" if correction.page else source.text[slice(*region)]
        told = f"{in_quotes(correction.before)} {often} at {_where(correction)}"
        raise _unfit(entry, told + ("" if found else _elsewhere(source, quoted)), words=there)
    return found[0]


def _elsewhere(source: SourceText, quoted: re.Pattern[str]) -> str:
    """Where in its file a quotation stands, if only once."""
    found = list(quoted.finditer(source.text))
    if len(found) != 1:
        return ""
    at = found[0].start()
    page = source.page_at(at)
    return f", but at page {page}" if page else f", but at line {source.line_at(at)}"


def _quoted(quote: str, change: Change) -> re.Pattern[str]:
    """What finds quoted words, however print spaces and breaks them."""
    if change is Change.HYPHEN:
        halves = [_spaced(half) for half in quote.split("-")]
        # The line is broken after what follows without a space: «socio-económica1,».
        return re.compile(r"(?:-|\u00ad)\s*".join(halves) + r"(?P<rest>\S*)")
    parts = _ELLIPSIS.split(quote, maxsplit=1) if change is Change.ASIDE else [quote]
    return re.compile(r"(?s:.*?)".join(map(_spaced, parts)))


def _spaced(words: str) -> str:
    return r"\s+".join(_SIGN.join(map(re.escape, word)) for word in words.split())


def _whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with its line end, if it fills its lines: those around it are then neighbours."""
    before = text[:start].rpartition("\n")[2].rpartition("\f")[2]
    after = re.compile(r"[^\S\n\f]*(\n|$)").match(text, end)
    if before.strip() or after is None:
        return start, end
    return start - len(before), after.end()


def _set_aside(source: SourceText, edit: Edit) -> Iterator[SourceLine]:
    if edit.entry.correction.change is Change.ASIDE:
        for line in re.finditer(r"[^\n\f]*\S[^\n\f]*", source.text[edit.start : edit.end]):
            at = source.line_at(edit.start + line.start()) or 0
            yield SourceLine(at, line[0].strip())


def check_corrected(source: str, done: Corrected) -> None:
    """Nothing, if what is read is the source but for the edits, character for character.

    Raises:
        SourceError: naming the first character that is not.
    """
    entries: list[Taken] = []
    at = read = 0
    for edit in done.edits:
        upto = read + edit.start - at
        entries.append(Taken(Fate.KEPT, ((at, edit.start),), done.text[read:upto]))
        entries.append(Taken(Fate.CORRECTED, ((edit.start, edit.end),)))
        at, read = edit.end, upto + len(edit.text)
    entries.append(Taken(Fate.KEPT, ((at, len(source)),), done.text[read:]))
    check_ledger(source, entries)


def _where(correction: Correction) -> str:
    if correction.page is not None:
        return f"page {correction.page}"
    if correction.last is not None:
        return f"lines {correction.line}-{correction.last}"
    return f"line {correction.line}"


def _unfit(entry: Entry, found: str, expected: str = "", words: str = "") -> CorrectionError:
    """The error of a correction that does not fit its source."""
    return CorrectionError(
        found,
        expected=expected or "words that stand there once",
        line=entry.line,
        words=words,
        remedy="put the correction right by the source as it is now, or take it out",
    )
