"""Markers: takes the text of the pages and the notes below each, gives where each is called.

A marker is a bare number among other numbers: «El Cairo1», «de 20062, 2008/1», «París 4  y». What
tells it is that it must be the number of a note on the same page, that markers come in order, and
how it stands in its surroundings. Among all orderly choices the best one is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from resolution.core.errors import SourceError
from resolution.languages import CAPITAL, LANGUAGES
from resolution.read.text.folding import Call, Span

_DIGITS = re.compile(r"\d+")
_AFTER = re.compile(r"[ ]*(?:$|[\s,;.:?!)”’»\"\]–—-])")
_NOT_AFTER = re.compile(r"[.,:-]\d|/|-\w|[ ]?[%°ºª]")
_MONTHS = "|".join(month for language in LANGUAGES.values() for month in language.months)
_DAY = re.compile(rf"(?:er|º|°)?\s+(?:de\s+)?(?:{_MONTHS})\b", re.IGNORECASE)
"""After the day of a date, whose digits are its own: «23 de diciembre»."""
_SUFFIX = re.compile(r"(?:Add|Corr|Rev|Amend|DEC|RES|L|No|Nº)\.$", re.IGNORECASE)
"""Before a number of a document symbol: «A/58/483/Add.3»."""
_GOES_ON = re.compile(r"[.,:]\d|, \d")
"""After a number that is part of another, or of a list."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_WORD_BEFORE = re.compile(r"[^\W\d_]{2,}$")
_STOPS = ",;.:"
_WORD_SET_OFF = re.compile(r"[^\W\d_]{3,}[”’»)]? $|[”»] $")
"""Before a number that a blank sets off from a word."""
_NAME_SET_OFF = re.compile(rf"(?<![^\W\d_])[{CAPITAL}][^\W\d_]{{2,}}[”’»)]? $|\b(?:19|20)\d\d $")
"""Before one set off from a name or year: «Políticos 2 y el Pacto»."""
_NOUN_SET_OFF = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{5,} $")
_SMALL = "|".join(language.citing.small for language in LANGUAGES.values())
_SMALL_AFTER = re.compile(rf"[ ]+(?:{_SMALL})\b(?! \d)")
"""After a number that counts nothing: «la pornografía 5 a que», not «los próximos 5 años»."""
_GLUED = re.compile(r"(?<![^\W\d_])[^\W\d_]*[a-zà-ÿ]{4}[”’»)]?$")
"""Before a number that stands close to a word."""
_WORDS_AFTER = re.compile(r"[ ]+[a-zà-ÿ]")
_COMPOUND = re.compile(r"[^\W\d_]{2,}-$")
"""Before the number of a compound that carries a marker: «COVID-193»."""
_ADDRESS = re.compile(r"(?:/|@|www\.)\S*$")
"""Within an address on the network or a document symbol, where digits are no markers."""
_DOCUMENT = re.compile(r"[A-Z](?:[/.\w]*)/\d+/$")
_OF_SESSION = re.compile(r"\b[AES]/\d{1,3}/$")
"""Before the number of a document of a session, all of whose digits are its own: «A/58/483»."""
_YEARLY = re.compile(r"(?<![A-Z])[A-Z]/$")
"""Before the year in a document symbol: «E/2006»."""
_HIGHEST_OF_SESSION = 999
_HIGHEST_DOCUMENT = 1500
_ROMAN_SESSION = re.compile(r"\b[IVXL]+/$")
_HIGHEST_OF_CONFERENCE = 100
"""Numbers that no resolution or decision («74/1673»), no document («A/75/2923») and no decision of
a conference («XII/327») reaches: the end of a higher one is a marker."""
_STOPPED = re.compile(r"(?:[^\W\d_]{2,}|[”’»\")])[,;:]$|[a-zà-ÿ]{3,}[.]$|\b\d{4}[,;.]$")
"""After a stop, as English sets markers: «Development,1»; not after «C-16/DEC.» or «Add.»."""

_LISTED = re.compile(r"\d,$")
"""Before a further number of a list: «(metas 9, 11, 16)»."""

_CLOSED = '”’»")]%ºª°'

_TARGET = re.compile(r"(?P<noun>[^\W\d_]{4,}) \d{1,2}\.$")

_WINDOW = 24
"""Characters before and after a number that tell how it stands."""
_SET_OFF = 8
"""Score of a number set off by blanks on both sides: «París 4  y»."""
_DOUBTFUL = 2
"""Score up to which a place is told as doubtful."""
_SURE = 100
_MOST_PLACES = 40
"""Places weighed for one marker on one page, the best ones: a page has about a dozen."""
_MOST_NOTES = 400
"""Notes on one page; the most seen in print is twenty, at the end of a text some hundred."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a marker may stand, and how much speaks for it (1 to 10)."""

    start: int
    end: int
    score: int


def candidates(
    source: str, spans: Iterable[Span], markers: Sequence[str], counted: Container[str]
) -> dict[str, list[Candidate]]:
    """For each marker the places in the spans where it may stand, in order.

    After the ``counted`` words («párrafo», «de») a number set off by a blank is the text's own.
    """
    found: dict[str, list[Candidate]] = {marker: [] for marker in markers}
    for span in spans:
        for run in _DIGITS.finditer(source, *span):
            for marker, start in _within(run, found):
                end = start + len(marker)
                score = _score(source, span, run.start(), start, run.end(), counted)
                if score:
                    score = score if end == run.end() else 1
                    found[marker].append(Candidate(start, end, score))
    return {marker: _best(places) for marker, places in found.items()}


def _best(places: list[Candidate]) -> list[Candidate]:
    if len(places) <= _MOST_PLACES:
        return places
    best = sorted(places, key=lambda place: -place.score)[:_MOST_PLACES]
    return sorted(best, key=lambda place: place.start)


def _within(run: re.Match[str], markers: Container[str]) -> Iterator[tuple[str, int]]:
    """The markers that a run of digits may hold: at its end, or right after a year.

    «de 2008215» is 2008, marker 21, and a digit that print or extraction left there.
    """
    digits = run[0]
    for length in range(1, min(4, len(digits) + 1)):
        if digits[-length:] in markers:
            yield digits[-length:], run.end() - length
        after_year = digits[4 : 4 + length]
        if 4 + length < len(digits) <= 8 and _YEAR.match(digits) and after_year in markers:
            yield after_year, run.start() + 4


def _score(source: str, span: Span, run: int, start: int, end: int, counted: Container[str]) -> int:
    after = _after(source, end)
    before = source[max(span[0], run - _WINDOW) : run]
    if _NOT_AFTER.match(after) or not (_AFTER.match(after) or _glued_both(before, after)):
        return 0
    if _SUFFIX.search(before) and run == start:
        return 0
    if run < start:
        if _DAY.match(source, end):
            return 0
        target = _TARGET.search(before)
        if target and target["noun"].casefold() in counted:
            return 1  # «la meta 3.81» is 3.8 and a marker, if no other place will do
        return _score_after_digits(before, source[run:start], source[run:end])
    return _score_after_words(before, after, counted)


def _glued_both(before: str, after: str) -> bool:
    """Whether words stand close on both sides: «el Protocolo de Cartagena29y la segunda»."""
    return _WORD_BEFORE.search(before) is not None and after[:1].islower()


def _score_after_digits(before: str, digits: str, whole: str) -> int:
    """Glued to a number: «de 20062», «74/1673»; not part of a number: «1960», «100.000»."""
    if _YEAR.fullmatch(digits):
        return 9
    part = before.endswith("/") and not _YEARLY.search(before)
    if re.search(r"\d[.,]$", before) or (_YEAR.fullmatch(whole) and not part):
        return 0
    if before.endswith("/"):
        within = 0 if _OF_SESSION.search(before) else 1
        year = _YEAR.fullmatch(whole) is not None  # «5/2021» may be whole
        return 7 if int(whole[:8]) > _highest(before) and not year else within
    return 6 if len(digits) > 1 and _COMPOUND.search(before) else 2


def _after(source: str, end: int) -> str:
    """What follows on the line, with the blanks at its end: they tell a marker set off."""
    return source[end : end + _WINDOW].partition("\n")[0]


def _highest(before: str) -> int:
    """The highest number that may follow the stroke of «74/», «A/75/», «XII/»."""
    if _DOCUMENT.search(before):
        return _HIGHEST_DOCUMENT
    return _HIGHEST_OF_CONFERENCE if _ROMAN_SESSION.search(before) else _HIGHEST_OF_SESSION


def _score_after_words(before: str, after: str, counted: Container[str]) -> int:
    """Glued to a word or set off from it; at the line's beginning it is rather a label."""
    if not before:
        return 0 if after.startswith((". ", ") ")) else 1
    last = before[-1]
    if last.isalpha():
        return 10 if _WORD_BEFORE.search(before) and not before[-3:].isupper() else 6
    if last in _CLOSED:
        return 10
    if last in _STOPS:
        return 9 if _STOPPED.search(before) else 2
    if last != " ":
        return 0
    return _score_spaced(before.rstrip(" "), after, counted)


def _score_spaced(before: str, after: str, counted: Container[str]) -> int:
    if not before or _LISTED.search(before):
        return 1
    set_off = after.startswith("  ") or after[:1] in _STOPS or not after.strip()
    word = re.search(r"[^\W\d_]+\.?$", before)
    if word is not None and word[0].rstrip(".").casefold() in counted:
        return 2 if after.startswith("  ") else 1
    if after.startswith("  ") or re.match(r"[,;.:][ ]{2}", after):
        return _SET_OFF
    return 5 if set_off else 3


@dataclass(frozen=True, slots=True)
class _Choice:
    """An orderly choice of places: its score, where its last marker ends, and how it came."""

    score: int
    end: int
    note: int = -1
    place: Candidate | None = None
    before: _Choice | None = None

    def places(self) -> dict[int, Candidate]:
        """The places chosen, by the index of their note."""
        found: dict[int, Candidate] = {}
        choice: _Choice | None = self
        while choice is not None and choice.place is not None:
            found[choice.note] = choice.place
            choice = choice.before
        return found


def call_notes(
    source: str, spans: Sequence[Span], notes: Sequence[str], counted: Container[str]
) -> list[Call | None]:
    """Where the notes of one page are called, in order; None for a note called nowhere.

    A note called in a sure place counts more than any manner of standing; a doubtful place in
    order is better than none, but never displaces a sure one.

    Raises:
        SourceError: for more notes than any page holds.
    """
    if len(notes) > _MOST_NOTES:
        raise SourceError(
            f"{len(notes)} footnotes on one page", expected=f"at most {_MOST_NOTES} on a page"
        )
    places = candidates(source, spans, notes, counted)
    best = [_Choice(0, 0)]
    for index, marker in enumerate(notes):
        ends = [choice.end for choice in best]
        further = list(best)
        for place in places[marker]:
            before = best[bisect_right(ends, place.start) - 1]
            score = before.score + place.score + (_SURE if place.score > _DOUBTFUL else 0)
            further.append(_Choice(score, place.end, index, place, before))
        best = _undominated(further)
    found = best[-1].places()
    return [
        Call(chosen.start, chosen.end, marker, _is_sure(source, chosen, places[marker]))
        if (chosen := found.get(index)) is not None
        else None
        for index, marker in enumerate(notes)
    ]


def _is_sure(source: str, chosen: Candidate, places: Iterable[Candidate]) -> bool:
    """Whether a marker stands in a place that no other one equals, after other words."""
    if chosen.score <= _DOUBTFUL or chosen.score > _SET_OFF:
        return chosen.score > _DOUBTFUL
    word = _word_before(source, chosen.start)
    alike = (place for place in places if place.score >= chosen.score and place != chosen)
    return all(_word_before(source, place.start) == word for place in alike)


def explicit_calls(source: str, spans: Iterable[Span], style: re.Pattern[str]) -> Iterator[Call]:
    """Every call of a kind that no other number looks like: «[1]», «1/»."""
    for span in spans:
        for match in style.finditer(source, *span):
            yield Call(match.start(), match.end(), match["marker"])


def _undominated(choices: list[_Choice]) -> list[_Choice]:
    """The choices of which none is both better and earlier, by their end; the last is best."""
    kept: list[_Choice] = []
    for choice in sorted(choices, key=lambda choice: (choice.end, -choice.score)):
        if not kept or choice.score > kept[-1].score:
            kept.append(choice)
    return kept


def further_calls(
    source: str,
    spans: Iterable[Span],
    known: Sequence[str],
    taken: Sequence[Call],
    counted: Container[str],
) -> tuple[list[Call], list[Call]]:
    """Second calls of known notes, and calls of notes that do not exist, by their manner alone."""
    places = {(call.start, call.end) for call in taken}
    ends = {call.end for call in taken}
    repeated: list[Call] = []
    unknown: list[Call] = []
    numbers = set(known)
    words = {(call.marker, _word_before(source, call.start)) for call in taken}
    for span in spans:
        for run in _DIGITS.finditer(source, *span):
            if run.end() in ends or (run.start(), run.end()) in places:
                continue
            call = _surely_called(source, span, run, numbers, words, counted)
            if call is not None:
                (repeated if call.marker in numbers else unknown).append(call)
    return repeated, unknown


def perhaps_called(
    source: str,
    spans: Iterable[Span],
    known: Container[str],
    taken: Iterable[Call],
    counted: Container[str],
) -> Iterator[Call]:
    """Numbers that stand as calls do, set off by blanks or close to a word, but were not taken."""
    ends = {call.end for call in taken}
    for span in spans:
        for run in _DIGITS.finditer(source, *span):
            if run[0] not in known or run.end() in ends:
                continue
            before = source[max(span[0], run.start() - _WINDOW) : run.start()]
            after = _after(source, run.end())
            stopped = _WORD_SET_OFF.search(before) and after[:1] in _STOPS
            named = _NAME_SET_OFF.search(before) and _WORDS_AFTER.match(after)
            noun = _NOUN_SET_OFF.search(before) and _SMALL_AFTER.match(after)
            apart = stopped or named or (noun and not _DAY.match(source, run.end()))
            set_off = apart and not _GOES_ON.match(after)
            set_off = set_off and _score_after_words(before, after, counted) > _DOUBTFUL
            if set_off or (_GLUED.search(before) and not _ADDRESS.search(before)):
                yield Call(run.start(), run.end(), run[0], sure=False)


def _called_set_off(before: str, after: str, counted: Container[str]) -> bool:
    """Whether a known number set off by blanks is a call: «París 4  y», «julio de 2017 9, »."""
    after_year = re.search(r"\b(?:19|20)\d\d $", before) is not None and after[:1] in _STOPS
    return after_year or _score_after_words(before, after, counted) >= _SET_OFF


def _word_before(source: str, at: int) -> str:
    """The word or year that a number at the offset follows; nothing after other characters."""
    match = re.search(r"(?:[^\W\d_]{4,}|\b\d{4})(?= ?$)", source[max(at - 40, 0) : at])
    return match[0].casefold() if match else str(at)


def _surely_called(
    source: str,
    span: Span,
    run: re.Match[str],
    known: Container[str],
    called: Container[tuple[str, str]],
    counted: Container[str],
) -> Call | None:
    """The call in a run of digits that can be nothing else.

    It is glued to a word or to a year, set off by blanks on both sides, or stands after the same
    word as another call of its note («Personas con Discapacidad 10, …»).
    """
    text = run[0]
    before = source[max(span[0], run.start() - _WINDOW) : run.start()]
    after = _after(source, run.end())
    if _ADDRESS.search(before) or _NOT_AFTER.match(after) or not _AFTER.match(after):
        return None
    if re.search(r"(?<![^\W\d_])[^\W\d_]?[a-zà-ÿ]{3,}[”’»)]?$", before) and len(text) <= 3:
        return Call(run.start(), run.end(), text)
    if len(text) <= 3 and before.endswith(("”", "»")):
        return Call(run.start(), run.end(), text)
    if text in known and re.search(r"\b\d{1,3}[ºª]$", before):
        return Call(run.start(), run.end(), text)
    if text in known and _called_set_off(before, after, counted):
        return Call(run.start(), run.end(), text)
    if (text, _word_before(source, run.start())) in called:
        spaced = before.endswith(" ")  # «Objetivo de Desarrollo Sostenible 3» is none, perhaps
        return Call(run.start(), run.end(), text, sure=not spaced)
    if 5 <= len(text) <= 7 and _YEAR.match(text) and text[4:] in known:
        return Call(run.start() + 4, run.end(), text[4:])
    return None
