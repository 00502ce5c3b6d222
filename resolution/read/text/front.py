"""The front of the source: takes its first lines, gives title, number and what the cover tells.

Covers vary: none at all, «Naciones Unidas A/RES/75/106 … Resolución aprobada por la Asamblea
General el 10 de diciembre de 2020», or «Resolución 2231 (2015)» of the Security Council. All have
in common that the title follows the resolution's number, or the number is the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from resolution.core.errors import SourceError
from resolution.languages import LANGUAGES, Language
from resolution.read.text.source import Line

SYMBOL = r"""(?:
    [ASE]/(?:HRC/)?RES/ (?:ES-|S-)? \d+ (?:/\d+)?
    (?: [ ]? [A-Z] (?: [ ]?[-–][ ]? [A-Z] )? (?![\w/]) )?
    (?: [ ]? \( [\dIVXL-]+ \) )?
)"""
"""Verbose pattern of a resolution's symbol as print has it: A/RES/58/208, A/RES/75/253 B,
A/RES/75/101 A-B, A/RES/ES-11/1, S/RES/2231 (2015), A/HRC/RES/43/1."""

_NUMBER = r"""(?P<number>
    (?:ES-|S-)? \d{1,4} / \d{1,4} (?: [ ]? [A-Z] (?: [ ]?[-–][ ]? [A-Z] )? )?
    | \d{1,4} (?: [ ] [A-Z] (?: [ ]?[-–][ ]? [A-Z] )? )? [ ]? \( [ ]? (?:S-)? [IVXL]+ [ ]? \)
)"""
"""58/208, ES-11/1, 75/253 B, 1514 (XV)."""

_PRINTED = re.compile(rf"(?<![\w/]){SYMBOL}", re.VERBOSE)
_NAME = re.compile(
    r"""
    (?P<series> A-HRC-RES | [ASE]-RES ) - (?P<session> (?:ES-|S-)? \d+ ) (?: - (?P<item>\d+) )?
    (?: - (?P<roman> [IVXL]{2,} | [IVX] (?=$) ) )? (?: - (?P<part> [A-Z] (?:-[A-Z])? ) )? (?![\w-])
    """,
    re.VERBOSE,
)
_LETTER = re.compile(r"(?<=\d)[A-Z](?:[-–][A-Z])?(?=\([IVXL])")
"""Of a part in old numbers, which their symbols leave out: «217 A (III)» is A/RES/217(III)."""
_PART = re.compile(r"[AI]\.?\d{0,2}")
"""The heading of the first part or section, which may stand before the enacting formula."""
_LONGEST_TITLE = 14
"""Lines of the longest title; the longest seen in print has nine."""
_LAST_LINE = 150
"""Line up to which a title is looked for: a cover has about thirty."""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the resolution's own words.

    Attributes:
        first: index of the line on which the title begins; all before it is cover.
        title_end: index after the title's last line.
        end: index of the first line of the body; what lies between is cover too («Aprobada por el
            Consejo de Seguridad en su 7488ª sesión, celebrada el 20 de julio de 2015»).
        label_end: offset in the source after the number («58/208.»); the title's words follow.
        number: as printed: ``58/208``, ``2231 (2015)``.
        cover: the words of the cover, in one line.
    """

    first: int
    title_end: int
    end: int
    label_end: int
    number: str
    cover: str


def find_front(lines: Sequence[Line], language: Language) -> Front:
    """The front of the resolution.

    Raises:
        SourceError: where no line opens with a number and a title.
    """
    for index, line in enumerate(lines[:_LAST_LINE]):
        match = _title_pattern(language.code).fullmatch(line.text)
        if match and (match["stop"] or _heads(lines, index, language)):
            end = _title_end(lines, index, language, begun=match["words"] is not None)
            words = line.start + match.end("label")
            return Front(index, end, end, words, match["number"], _words(lines[:index]))
        council = language.numbered_title_pattern.fullmatch(line.text)
        if council:  # the Security Council's resolutions have no other title
            end = _body_start(lines, index + 1, language)
            cover = _words(lines[:end])
            return Front(index, index + 1, end, line.start, council["number"], cover)
        if language.enacting_pattern.fullmatch(line.text):
            break
    raise SourceError(
        "no title",
        expected="the number and title of the resolution («58/208. …»)",
        line=next((line.number for line in lines if not line.blank), 1),
    )


def refuse_second(lines: Sequence[Line], front: Front, language: Language) -> None:
    """Nothing, if no other resolution begins after this one.

    Raises:
        SourceError: at the line of another number and title that an enacting formula follows.
    """
    for index in range(front.end, len(lines)):
        text = lines[index].text
        titled = _title_pattern(language.code).fullmatch(text)
        if titled and not (titled["stop"] or titled["noun"]):
            continue
        match = titled or language.numbered_title_pattern.fullmatch(text)
        if match is None or match["number"] == front.number:
            continue
        below = lines[index + 1 : index + 1 + _LONGEST_TITLE]
        if any(language.enacting_pattern.fullmatch(line.text) for line in below):
            raise SourceError(
                f"a second resolution, {match['number']}",
                expected=f"{front.number} alone: a file for each resolution",
                line=lines[index].number,
            )


def _body_start(lines: Sequence[Line], first: int, language: Language) -> int:
    """Index of the enacting formula, which ends the cover of the Security Council."""
    for index in range(first, min(first + _LONGEST_TITLE, len(lines))):
        if language.enacting_pattern.fullmatch(lines[index].text):
            return index
    return first


@cache
def _title_pattern(code: str) -> re.Pattern[str]:
    """A line with the number of a resolution, and its title unless that stands below.

    «58/208. Migración internacional y desarrollo»; «16/18»; «Resolución 2005/9 del Consejo
    Económico y Social».
    """
    language = LANGUAGES[code]
    words = language.citing
    body = "|".join(words.bodies).replace(" ", "[ ]")
    noun = rf"(?: (?:{body})[ ] )? (?P<noun>{language.resolution}) [ ]"
    return re.compile(
        rf"""
        (?P<label> (?i:{noun})? {_NUMBER} (?: [ ](?:{words.of.replace(" ", "[ ]")})[ ](?:{body}) )?
            (?P<stop>[.])? )
        (?(stop) (?: [ ]+ (?P<words> \S.*) )? )
        """,
        re.VERBOSE,
    )


def _heads(lines: Sequence[Line], index: int, language: Language) -> bool:
    """Whether a number without stop is a resolution's: its title and the formula stand below."""
    titled = False
    for line in lines[index + 1 : index + 1 + _LONGEST_TITLE]:
        if language.enacting_pattern.fullmatch(line.text):
            return titled
        if _title_pattern(language.code).fullmatch(line.text):
            return False
        titled = titled or not line.blank
    return False


def _title_end(lines: Sequence[Line], first: int, language: Language, *, begun: bool) -> int:
    """Index after the last line of a title, whose words have begun beside its number or not."""
    for index in range(first + 1, min(first + _LONGEST_TITLE, len(lines))):
        text = lines[index].text
        if language.enacting_pattern.fullmatch(text) or _PART.fullmatch(text):
            return index
        if begun and not text:
            return index
        begun = begun or bool(text)
    return min(first + 1, len(lines))


def _words(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines if not line.blank)


def printed_symbols(lines: Sequence[Line], number: str) -> list[str]:
    """Symbols of this resolution as cover and page headers print them, without blanks."""
    wanted = re.sub(r"\s", "", number)
    found = []
    for line in lines:
        if "/RES/" not in line.text:
            continue
        for match in _PRINTED.finditer(line.text):
            symbol = re.sub(r"\s", "", match[0]).replace("–", "-")
            head, _, rest = symbol.partition("/RES/")
            if rest == wanted or re.fullmatch(rf"{re.escape(wanted)}[A-Z](-[A-Z])?", rest):
                found.append(f"{head}/RES/{rest}")
    return found


def symbol_of_name(name: str) -> str | None:
    """The symbol that a file name tells, or None.

    >>> symbol_of_name("A-RES-58-208.es.txt"), symbol_of_name("A-RES-75-253-B")
    ('A/RES/58/208', 'A/RES/75/253B')
    >>> symbol_of_name("S-RES-2231-2015"), symbol_of_name("A-RES-ES-11-1.xml")
    ('S/RES/2231(2015)', 'A/RES/ES-11/1')
    >>> symbol_of_name("A-RES-1514-XV.es.txt")
    'A/RES/1514(XV)'
    """
    match = _NAME.match(name.split(".")[0].replace("_", "-"))
    if match is None:
        return None
    series = match["series"].replace("-", "/")
    if match["item"] is None:
        roman = f"({match['roman']})" if match["roman"] else ""
        return f"{series}/{match['session']}{roman}"
    if series == "S/RES":
        return f"{series}/{match['session']}({match['item']})"
    return f"{series}/{match['session']}/{match['item']}{match['part'] or ''}"


def symbol_of(front: Front, lines: Sequence[Line], series: str, name: str | None) -> str:
    """The resolution's normalised symbol.

    The cover or the page headers tell it whole; where neither does, it is the title's number, to
    which the file name may add the letter of a part.
    """
    printed = printed_symbols([*lines[: front.first], *lines[front.end :]], front.number)
    bare = f"{series}/" + _LETTER.sub("", re.sub(r"\s", "", front.number))
    named = symbol_of_name(name) if name else None
    if printed:
        return max(dict.fromkeys(printed), key=lambda symbol: (printed.count(symbol), symbol))
    if named and re.fullmatch(rf"{re.escape(bare)}(?:[A-Z](?:-[A-Z])?)?", named):
        return named
    return bare
