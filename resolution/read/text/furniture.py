"""Page furniture: takes the lines, gives those that belong to the page and not to the text.

Page headers come in many orders: «A/RES/58/208» and, two lines below, «3»; «A/RES/75/253 B» and
«21-18622 2/7»; symbol and running title over two lines, then «2/7», then «20-20666».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from resolution.languages import LANGUAGES
from resolution.read.text.front import SYMBOL, Front
from resolution.read.text.source import Line

_PAGE = r"\d{1,3}\s?/\s?\d{1,3}"
_DOCKET = r"(?:GE\.)?\d{2}-\d{5}(?:[ ]+\d{3,4}[A-Z])?(?:[ ]*\([A-Z]\))?"
_BARS = r"\*\d{6,8}\*"
_DAY = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d"
_PAGED = "|".join(language.paged for language in LANGUAGES.values())
_FOOT = re.compile(
    rf"""
    (?P<both> (?: (?:{_PAGE}|\d{{1,3}}) [ ]+ )? {_DOCKET}
          (?: [ ]+ (?:{_DAY}|{_BARS}|{_PAGE}|\d{{1,3}}|/\.\.\.) )+
        | {_PAGE} [ ]+ {_DOCKET} | \d{{1,3}} [ ]+ {_DOCKET}
        | /\.\.\. | (?:{_PAGED}) [ ] \d{{1,3}} )
    | (?P<beside> {_PAGED} | {_DAY} (?: [ ]+ {_DAY} )* | -[ ]?\d{{1,3}}[ ]?- )
    | (?P<page> {_PAGE} )
    | (?P<docket> {_DOCKET} )
    | (?P<bare> \d{{1,3}} )
    | (?P<bars> (?: {_DAY} [ ]+ )? {_BARS} (?: [ ]+ \S.* )? )
    """,
    re.VERBOSE,
)
"""What stands at the foot of a page: its number, the docket number of the document with the day it
was sent to print, the same in bars; in the 1990s «English», «Page 2», and «/...» where text went
on. What stands beside others alone may be words or a sum within the text."""
_HEADER = re.compile(rf"(?P<before> .*?)(?<![\w/]) (?P<symbol>{SYMBOL}) (?P<after> .*)", re.VERBOSE)
_ORNAMENT = re.compile(r"(?:\* ?){3,}|(?:\* ?){1,3}|-{3,}")
_LINES = 8
"""Lines with words in the longest page header: a running title takes up to five."""
_REACH = 4
"""Blank lines that may lie between the lines of one page header."""


def is_page_number(text: str) -> bool:
    """Whether words are no more than «2/7», as the foot of a page has it."""
    number, _, of = text.replace(" ", "").partition("/")
    return re.fullmatch(_PAGE, text) is not None and 0 < int(number) <= int(of)


def find_furniture(lines: Sequence[Line], front: Front, title: str) -> set[int]:
    """Indexes of the lines after the title that are page headers, page numbers or ornaments."""
    finder = _Finder(lines, front, title)
    for index in range(front.end, len(lines)):
        if index not in finder.found:
            finder.look(index)
    return finder.found


class _Finder:
    """Looks for page headers and gathers the lines that belong to each."""

    def __init__(self, lines: Sequence[Line], front: Front, title: str) -> None:
        self._lines = lines
        self._first = front.end
        self._number = re.sub(r"\s", "", front.number)
        self._title = re.sub(r"(?:(?<=[^\W\d])| |(?<=\b(?:19|20)\d\d))\d{1,2}$", "", _plain(title))
        breaks = [at for at, line in enumerate(lines) if line.new_page]
        last = any(not line.blank for line in lines[breaks[-1] :]) if breaks else False
        self._pages = len(breaks) + last if breaks else 0
        self._headers = 0
        self.found: set[int] = set()

    def look(self, index: int) -> None:
        """Take the header or footer that begins on this line, if one does."""
        line = self._lines[index]
        if line.blank:
            return
        if _ORNAMENT.fullmatch(line.text):
            self.found.add(index)
        elif self._is_header(index):
            self._headers += 1
            self._take_title(index)
            self._take_title_below(index)
            self._gather(index)
        elif self._is_foot(index):
            self.found.add(index)
            self._gather(index)

    def _is_header(self, index: int) -> bool:
        text = self._lines[index].text
        match = _HEADER.fullmatch(text) if "/RES/" in text else None
        if match is None:
            return False
        own = re.sub(r"\s", "", match["symbol"]).partition("/RES/")[2]
        if not own.startswith(self._number) or own[len(self._number) :][:1].isdigit():
            return False
        before, after = _plain(match["before"]), _plain(match["after"])
        if not before and not after:
            return True
        if self._take_whole_title(index):
            return True
        runs_on = bool(after) and not before and self._title.startswith(after)
        ends_in = bool(before) and not after and self._title.endswith(before)
        return runs_on or ends_in or self._foot_follows(index)

    def _foot_follows(self, index: int) -> bool:
        """Whether the next words are a page number with a docket number beside it."""
        return any(
            (match := _FOOT.fullmatch(self._lines[near].text)) is not None and not match["bare"]
            for near in self._near(index, +1)[:2]
        )

    def _is_foot(self, index: int) -> bool:
        match = _FOOT.fullmatch(self._lines[index].text)
        if match is None:
            return False
        if match["both"] or match["bars"] or self._is_of_pages(match):
            return True
        if self._lines[index].new_page or self._ends_page(index):
            return True
        if match["bare"] or match["beside"]:
            return False
        kinds = {match.lastgroup}
        for near in self._near(index, +1)[:1]:
            other = _FOOT.fullmatch(self._lines[near].text)
            kinds |= {other.lastgroup} if other else set()
        return {"page", "docket"} <= kinds

    def _is_of_pages(self, match: re.Match[str]) -> bool:
        """Whether it is a docket number, or «2/7» in an extract that shows its seven pages."""
        if match["docket"]:
            return True
        number, _, of = (match["page"] or "").replace(" ", "").partition("/")
        return bool(of) and int(number) <= int(of) == self._pages

    def _ends_page(self, index: int) -> bool:
        near = self._near(index, +1)
        following = self._lines[index + 1 : near[0] + 1] if near else []
        return any(line.new_page for line in following)

    def _near(self, index: int, step: int) -> list[int]:
        """Indexes of the nearest lines with words, in one direction."""
        found: list[int] = []
        blanks = 0
        at = index + step
        while self._first <= at < len(self._lines) and blanks <= _REACH and len(found) < _LINES:
            if self._lines[at].blank:
                blanks += 1
            else:
                found.append(at)
            at += step
        return found

    def _take_title(self, index: int) -> None:
        """Take the header line, and the lines over which the running title goes on."""
        self.found.add(index)
        if self._take_whole_title(index):
            return
        match = _HEADER.fullmatch(self._lines[index].text)
        after, before = (
            _plain(match["after"] if match else ""),
            _plain(match["before"] if match else ""),
        )
        at = index + 1
        while after and at < len(self._lines):
            after = f"{after} {_plain(self._lines[at].text)}"
            if self._lines[at].blank or not self._title.startswith(after):
                break
            self.found.add(at)
            at += 1
        at = index - 1
        while before and at > self._first:
            before = f"{_plain(self._lines[at].text)} {before}"
            if self._lines[at].blank or not self._title.endswith(before):
                break
            self.found.add(at)
            at -= 1

    def _take_whole_title(self, index: int) -> bool:
        """Take the running title where its lines surround that of the symbol, or stand beside it.

        Gives whether it is there, whole.
        """
        for first in range(index, max(index - _LINES, self._first - 1), -1):
            words: list[str] = []
            for last in range(first, min(first + _LINES, len(self._lines))):
                words += self._title_words(last, index)
                if last >= index and " ".join(words) == self._title:
                    self.found.update(range(first, last + 1))
                    return True
                if len(" ".join(words)) > len(self._title):
                    break
        return False

    def _take_title_below(self, index: int) -> None:
        """Take the running title where a program tells some of the text before it.

        It stands by itself there, between blank lines.
        """
        for first in self._near(index, +1):
            last = first
            while last < len(self._lines) and not self._lines[last].blank:
                last += 1
            words = " ".join(_plain(line.text) for line in self._lines[first:last])
            if words == self._title and self._lines[first - 1].blank:
                self.found.update(range(first, last))
                return

    def _title_words(self, at: int, index: int) -> list[str]:
        """The words of a line, without the symbol on the line of the header."""
        text = self._lines[at].text
        if at == index and (match := _HEADER.fullmatch(text)):
            text = f"{match['before']} {match['after']}"
        return _plain(text).split()

    def _gather(self, index: int) -> None:
        """Take the page and docket numbers around a line of the header."""
        for step in (+1, -1):
            taken = index
            for near in self._near(index, step):
                if near in self.found:
                    taken = near
                    continue
                match = _FOOT.fullmatch(self._lines[near].text)
                beside = abs(near - taken) <= _REACH and (step > 0 or abs(near - taken) == 1)
                if match is None or not beside or (match["bare"] and step < 0):
                    if match and step < 0 and self._is_header(index) and self._counts(near):
                        self.found.add(near)
                    break
                self.found.add(near)
                taken = near

    def _counts(self, index: int) -> bool:
        """Whether a number above a header is its page's: it counts so, or stands apart.

        The first header is that of page 2; below a rule a number is that of a note.
        """
        above = self._near(index, -1)[:1]
        ruled = above and self._lines[above[0]].text.startswith("__")
        apart = self._lines[index - 1].blank and self._lines[index + 1].blank
        return not ruled and (apart or self._lines[index].text == str(self._headers + 1))


def _plain(text: str) -> str:
    """Words in lower case, one blank between them, with no sign of a note at the end."""
    return re.sub(r"\s+", " ", text).strip().casefold()
