"""Deadlines: by when something is asked, or how often, as the text says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from resolution.core.model import Deadline
from resolution.languages import LANGUAGES

_AHEAD = 6
"""Sessions ahead to which the Assembly puts anything off; a higher number is another body's."""


@dataclass(frozen=True, slots=True)
class Adoption:
    """When a resolution was adopted: at which session of the Assembly, and in which year."""

    session: int | None
    day: date | None

    @classmethod
    def of(cls, symbol: str, day: date | None) -> Adoption:
        """As symbol and closing tell it.

        >>> Adoption.of("A/RES/58/208", None).session
        58
        """
        match = re.match(r"A/RES/(\d+)/", symbol)
        return cls(int(match[1]) if match else None, day)


@dataclass(frozen=True)
class _Times:
    """The patterns of a language, made of its words."""

    ordinals: dict[str, int]
    session: re.Pattern[str]
    assembly: re.Pattern[str]
    of: re.Pattern[str]
    bodies: re.Pattern[str]
    reports: re.Pattern[str]
    dated: re.Pattern[str]
    day: Callable[[str], date | None]
    year: re.Pattern[str]
    modified: re.Pattern[str]
    regular: re.Pattern[str]
    past: re.Pattern[str]
    aside: re.Pattern[str]


@cache
def _times(code: str) -> _Times:
    language = LANGUAGES[code]
    words = language.asking.times
    months = "|".join(language.months)
    day = words.day.replace("MONTH", f"(?:{months})")
    number = "|".join(sorted(map(re.escape, words.ordinals), key=len, reverse=True))
    number = f"(?:{number}|{words.figures})"
    session = words.session.replace("ORDINAL2", number).replace("ORDINAL", f"(?P<NAME>{number})")
    for index in range(session.count("(?P<NAME>")):
        session = session.replace("(?P<NAME>", f"(?P<ordinal{index}>", 1)
    return _Times(
        ordinals=dict(words.ordinals),
        session=re.compile(
            rf"\b(?:{session})\b(?P<assembly> {language.citing.bare_of} {words.assembly}\b)?"
        ),
        assembly=re.compile(rf"\b(?:{words.assembly}|{words.reports})"),
        of=re.compile(words.of),
        bodies=re.compile(rf"\b(?:{words.bodies})\b"),
        reports=re.compile(words.reports),
        dated=re.compile(rf"\b(?:{words.by})(?:{day})(?!\d)"),
        day=language.parse_date,
        year=re.compile(rf"\b(?:{words.bare}) (?P<year>(?:19|20)\d\d)(?![-\d/])"),
        modified=re.compile(rf"\b(?:{words.modified})$"),
        regular=re.compile(
            rf"\b(?:{words.often}|{words.within})".replace("MONTH", f"(?:{months})")
        ),
        past=re.compile(words.past),
        aside=re.compile(words.aside),
    )


def deadline(
    text: str, start: int, end: int, code: str, adoption: Adoption, *, decided: bool = False
) -> Deadline | None:
    """The first time that a part of a text names as one that something is due or held.

    Sessions and dates go before what only tells how often, or within what term.

    Args:
        text: of the clause.
        start: where the words begin that the verb governs.
        end: where they end.
        code: of the language.
        adoption: what is not after that is no deadline.
        decided: whether the verb decides: what it is about may then be «que se celebrará en 2022».
    """
    times = _times(code)
    found = [
        *_sessions(times, text, start, end, adoption),
        *_days(times, text, start, end, adoption),
    ]
    if not decided:
        found = [d for d in found if not times.aside.search(text, _comma(text, start, d), d.start)]
    found = found or [_at(match) for match in times.regular.finditer(text, start, end)]
    return min(found, key=lambda one: one.start, default=None)


def _comma(text: str, start: int, one: Deadline) -> int:
    """Where the words begin that may say what a time belongs to."""
    return max(start, text.rfind(";", start, one.start) + 1)


def _at(match: re.Match[str], session: int | None = None, year: int | None = None) -> Deadline:
    return Deadline(match.start(), match.end(), match[0], session, year)


def _sessions(
    times: _Times, text: str, start: int, end: int, adoption: Adoption
) -> Iterator[Deadline]:
    for match in times.session.finditer(text, start, end):
        if times.past.search(text, start, match.start()):
            continue
        printed = next((v for k, v in match.groupdict().items() if v and k[:3] == "ord"), "")
        number = times.ordinals.get(printed)
        current = adoption.session
        special = any(v for k, v in match.groupdict().items() if k.startswith("special"))
        if number and current and number < current:
            continue
        if match["assembly"] and not number:
            figures = re.match(r"\d+", printed)
            number = int(figures[0]) if figures else None
        ours = bool(match["assembly"]) or _ours(times, text, start, match)
        near = number and current and current <= number <= current + _AHEAD
        yield _at(match, number if near and ours and not special else None)


def _ours(times: _Times, text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a session is the Assembly's: no other body was named after it was last spoken of."""
    of = times.of.match(text, match.end())
    if of and times.bodies.match(text, of.end()):
        return False
    others = [found.end() for found in times.bodies.finditer(text, start, match.start())]
    if not others:
        return True
    return bool(
        times.assembly.search(text, others[-1], match.start())
        or times.reports.match(text, match.end() + 1)
    )


def _days(times: _Times, text: str, start: int, end: int, adoption: Adoption) -> Iterator[Deadline]:
    for match in times.dated.finditer(text, start, end):
        year = int(next(v for k, v in match.groupdict().items() if v and k.startswith("year")))
        if _ahead(year, adoption) and not times.past.search(text, start, match.start()):
            day = times.day(match[0])
            if not (day and adoption.day and day <= adoption.day):
                yield _at(match, year=year)
    for match in times.year.finditer(text, start, end):
        before = text[: match.start()].rstrip()
        titled = before.rpartition(" ")[2].lstrip("(“«")[:1].isupper()
        if not _ahead(int(match["year"]), adoption) or titled or times.modified.search(before):
            continue
        if not times.past.search(text, start, match.start()):
            yield _at(match, year=int(match["year"]))


def _ahead(year: int, adoption: Adoption) -> bool:
    return adoption.day is None or year >= adoption.day.year
