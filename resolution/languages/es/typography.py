"""Spanish typography for display: spaces that must not break, dates in words.

The rules follow the Ortografía de la lengua española (2010) and United Nations usage: a number
stays with its letter, an abbreviation with its number, a day with its month. They replace single
spaces by no-break spaces, character for character, so that spans of the text stay valid.
"""

from __future__ import annotations

import re
from datetime import date

from resolution.languages import SPANISH

NO_BREAK = "\u00a0"

_MONTH = "|".join(SPANISH.months)

_LABEL = r"""
    (?: \b(?:párrs?|caps?|vols?|núms?|arts?|secc|págs?)\.
      | \b(?:párrafos?|apartados?|capítulos?|secci(?:ón|ones)|anexos?|[Nn]otas?)
      | \b(?:[Rr]esoluci|[Dd]ecisi)(?:ón|ones)
    )\s
"""
_NUMBER = r"""
    (?: \d+\s[a-z]\)                                       # 10 b)
      | (?:\d+/)?\d+\s[A-Z](?:\s(?:y|a)\s[A-Z])?\s\([IVXLC]+\)   # 217 A (III)
      | \d+\s\((?:[IVXLC]+|\d{4})\)                       # 217 (III), 2231 (2015)
      | \d+/\d+\s[A-Z](?:\sy\s[A-Z])?\b                   # 57/270 B
    )
"""

_ABBREVIATED = r"\b(?:(?:párrs?|caps?|vols?|núms?|arts?|secc|págs?)\.|anexo)\s(?=[\dIVXLC])"

_STARTS = r"\b(?=[\dacdnprsvDNR])"
"""Before all that is bound: to look for this first takes a fifth of the time."""

# Each match is a stretch whose spaces are all bound.
_DAY = rf"\b\d{{1,2}}\sde\s(?:{_MONTH})\b"  # 23 de diciembre
_BOUND_IN_NARROW = re.compile(rf"{_STARTS}(?:{_NUMBER} | {_ABBREVIATED} | {_DAY})", re.VERBOSE)
_BOUND = re.compile(
    rf"""{_STARTS}(?:
      (?:{_LABEL})?{_NUMBER}
    | {_LABEL}(?:(?:E?S-)?\d|[IVXLC]+\b)
    | {_DAY}
    | \bde\s\d{{4}}\b                                     # de 2003
    | \d+\s(?:%|millones\b)
    )""",
    re.VERBOSE,
)


def bind(text: str) -> str:
    """The same text with no-break spaces where a line should not end; the length is the same.

    >>> bind("párr. 10 b)").count("\u00a0")
    2
    """
    return _BOUND.sub(lambda match: match.group().replace(" ", NO_BREAK), text)


def bind_narrow(text: str) -> str:
    """The same for narrow columns, where an even edge matters more: no years, no whole words.

    >>> bind_narrow("párr. 10 b), de 23 de diciembre de 2003").count("\u00a0")
    4
    """
    return _BOUND_IN_NARROW.sub(lambda match: match.group().replace(" ", NO_BREAK), text)


def lower_first(text: str) -> str:
    """The text as it stands inside a sentence: its first letter small.

    >>> lower_first("Resolución 58/208")
    'resolución 58/208'
    """
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text as it begins a sentence.

    >>> upper_first("sección II")
    'Sección II'
    """
    return text[:1].upper() + text[1:]


def unbound(text: str) -> str:
    """The same text with ordinary spaces, as data has them."""
    return text.replace(NO_BREAK, " ")


def long_date(day: date) -> str:
    """The date in words, bound: «23 de diciembre de 2003».

    >>> long_date(date(2003, 12, 23)).replace(NO_BREAK, " ")
    '23 de diciembre de 2003'
    """
    return bind(plain_date(day))


def plain_date(day: date) -> str:
    """The date in words with ordinary spaces, as data and references have it."""
    return f"{day.day} de {SPANISH.months[day.month - 1]} de {day.year}"
