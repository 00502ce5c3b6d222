"""Markers: takes the text of the pages and the notes below each, gives where each is called.

A marker is a bare number among other numbers: «El Cairo1», «de 20062, 2008/1», «París 4  y». What
tells it is that it must be the number of a note on the same page, that markers come in order, and
how it stands in its surroundings. Among all orderly choices the best one is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resolution.read.folding import Call, Span

_DIGITS = re.compile(r"\d+")
_AFTER = re.compile(r"[ ]*(?:$|[\s,;.:?!)”’»\"\]–—-])")
_NOT_AFTER = re.compile(r"[.,:-]\d|/|-\w|[ ]?[%°º]")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_WORD_BEFORE = re.compile(r"[^\W\d_]{2,}$")
_STOPPED = re.compile(r"(?:[^\W\d_]{2,}|[”’»\")])[,;:]$|[a-zà-ÿ]{3,}[.]$|\b\d{4}[,;.]$")
"""After a stop, as English sets markers: «Development,1»; not after «C-16/DEC.» or «Add.»."""

_CLOSED = '”’»")]'
_STOPS = ",;.:"

_COUNTED = frozenset(
    re.findall(
        r"\S+",
        """
    párrafo párrafos párr párrs artículo artículos sección secciones tema temas núm núms cap caps
    capítulo regla parte objetivo objetivos meta metas vol suplemento resolución resoluciones
    decisión anexo cuadro fase nivel categoría número las los el de del al a y o e entre desde hasta
    paragraph paragraphs para paras article articles section sections item items no nos chapter
    rule part goal goals target targets supplement resolution resolutions decision annex
    table phase level number the of to and or by from between on in
    paragraphe paragraphes par article articles point points chapitre règle partie objectif
    objectifs cible cibles résolution résolutions décision annexe tableau le la les du et ou
    """,
    )
)
"""Words after which a number set off by a blank is a number of the text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a marker may stand, and how much speaks for it (0 to 10)."""

    start: int
    end: int
    score: int


def candidates(source: str, span: Span, marker: str) -> list[Candidate]:
    """Places in the span where the marker may stand, in order."""
    found = []
    for run in _DIGITS.finditer(source, *span):
        start = _within(run, marker)
        if start is not None:
            end = start + len(marker)
            score = _score(source, span, run.start(), start, run.end())
            if score:
                found.append(Candidate(start, end, score if end == run.end() else 1))
    return found


def _within(run: re.Match[str], marker: str) -> int | None:
    """Where the marker begins in a run of digits: at its end, or right after a year.

    «de 2008215» is 2008, marker 21, and a digit that print or extraction left there.
    """
    if run[0].endswith(marker):
        return run.end() - len(marker)
    if len(run[0]) > 4 and _YEAR.match(run[0]) and run[0].startswith(marker, 4):
        return run.start() + 4
    return None


def _score(source: str, span: Span, run: int, start: int, end: int) -> int:
    after = source[end : span[1]]
    before = source[max(span[0], run - 24) : run]
    if _NOT_AFTER.match(after) or not (_AFTER.match(after) or _glued_both(before, after)):
        return 0
    if run < start:
        return _score_after_digits(before, source[run:start])
    return _score_after_words(before, after)


def _glued_both(before: str, after: str) -> bool:
    """Whether words stand close on both sides: «el Protocolo de Cartagena29y la segunda»."""
    return _WORD_BEFORE.search(before) is not None and after[:1].islower()


def _score_after_digits(before: str, digits: str) -> int:
    """Glued to a number: «de 20062», «74/1673»."""
    if before.endswith("/"):
        return 4 if re.search(r"\d/$", before) else 3
    if _YEAR.fullmatch(digits):
        return 9
    return 1 if before.endswith((".", "-", ",")) else 2


def _score_after_words(before: str, after: str) -> int:
    """Glued to a word or set off from it."""
    if not before:
        return 1
    last = before[-1]
    if last.isalpha():
        return 10 if _WORD_BEFORE.search(before) and not before[-3:].isupper() else 6
    if last in _CLOSED:
        return 10
    if last in _STOPS:
        return 9 if _STOPPED.search(before) else 2
    if last != " ":
        return 0
    return _score_spaced(before.rstrip(" "), after)


def _score_spaced(before: str, after: str) -> int:
    if not before:
        return 1
    set_off = after.startswith("  ") or after[:1] in _STOPS or not after.strip()
    word = re.search(r"[^\W\d_]+\.?$", before)
    counted = word is not None and word[0].rstrip(".").casefold() in _COUNTED
    if counted:
        return 1
    if after.startswith("  ") or re.match(r"[,;.:][ ]{2}", after):
        return 8
    return 5 if set_off else 2


def call_notes(source: str, spans: Sequence[Span], notes: Sequence[str]) -> list[Call | None]:
    """Where the notes of one page are called, in order; None for a note called nowhere.

    Every note called counts more than any manner of standing, so that a doubtful place in order
    is better than none.
    """
    places = [
        [place for span in spans for place in candidates(source, span, marker)] for marker in notes
    ]
    best: list[tuple[int, int, tuple[tuple[int, Candidate], ...]]] = [(0, 0, ())]
    for index, choices in enumerate(places):
        extended = list(best)
        for place in choices:
            before = [option for option in best if option[1] <= place.start]
            score, _, chosen = max(before, key=lambda option: option[0])
            extended.append((score + 100 + place.score, place.end, (*chosen, (index, place))))
        best = _undominated(extended)
    found = dict(max(best, key=lambda option: option[0])[2])
    return [
        Call(found[index].start, found[index].end, marker) if index in found else None
        for index, marker in enumerate(notes)
    ]


def _undominated(
    options: list[tuple[int, int, tuple[tuple[int, Candidate], ...]]],
) -> list[tuple[int, int, tuple[tuple[int, Candidate], ...]]]:
    """The options of which none is both better and earlier."""
    kept: list[tuple[int, int, tuple[tuple[int, Candidate], ...]]] = []
    for option in sorted(options, key=lambda option: (option[1], -option[0])):
        if not kept or option[0] > kept[-1][0]:
            kept.append(option)
    return kept


def further_calls(
    source: str, spans: Iterable[Span], known: Sequence[str], taken: Sequence[Call]
) -> tuple[list[Call], list[Call]]:
    """Second calls of known notes, and calls of notes that do not exist, by their manner alone."""
    places = {(call.start, call.end) for call in taken}
    ends = {call.end for call in taken}
    repeated: list[Call] = []
    unknown: list[Call] = []
    numbers = set(known)
    for span in spans:
        for run in _DIGITS.finditer(source, *span):
            if run.end() in ends or (run.start(), run.end()) in places:
                continue
            call = _surely_called(source, span, run, numbers)
            if call is not None:
                (repeated if call.marker in numbers else unknown).append(call)
    return repeated, unknown


def _surely_called(source: str, span: Span, run: re.Match[str], known: set[str]) -> Call | None:
    """The call in a run of digits that can be nothing else: glued to a word or to a year."""
    text = run[0]
    before = source[max(span[0], run.start() - 24) : run.start()]
    after = source[run.end() : span[1]]
    if _NOT_AFTER.match(after) or not _AFTER.match(after):
        return None
    if re.search(r"(?<![^\W\d_])[^\W\d_]?[a-zà-ÿ]{3,}[”’»)]?$", before) and len(text) <= 3:
        return Call(run.start(), run.end(), text)
    if len(text) <= 3 and before.endswith(("”", "»")):
        return Call(run.start(), run.end(), text)
    if 5 <= len(text) <= 7 and _YEAR.match(text) and text[4:] in known:
        return Call(run.start() + 4, run.end(), text[4:])
    return None
