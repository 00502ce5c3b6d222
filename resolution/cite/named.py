"""Named instruments: the words a footnote marker documents, and names seen before.

«la Convención sobre los Derechos del Niño¹⁰»: the name reaches from the noun that opens it to
the marker. Names of the registry, and names a note has documented, are found again without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from resolution.cite.grammar import Grammar

_WINDOW = 260
"""Longest stretch of text before a marker that is looked at for a name."""

_ORDER = (
    r"(?:Primer|Primera|Segundo|Segunda|Tercer|Tercera|Cuarto|Cuarta|Quinto|Nuevo|Nueva|Second|"
    r"First|Third|Fourth|New|Deuxième|Nouveau|Nouvelle|Facultative|Optional|Final)"
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What opens a name, joins two of them, ends one."""

    opening: re.Pattern[str]
    within: re.Pattern[str]
    tail: re.Pattern[str]
    work: re.Pattern[str]
    also: re.Pattern[str]


@cache
def patterns(rules: Grammar) -> Patterns:
    """The patterns of names in a language."""
    words = rules.words
    return Patterns(
        opening=re.compile(rf"\b(?:{_ORDER} )?(?:{words.names})\b(?! ?\d+/)"),
        within=re.compile(
            rf"(?: (?:{words.small}|{words.articles})\b| [A-ZÁÉÍÓÚÑÀÉ][\w-]*)*"
            rf" (?:{words.of}|al|a la|to the|à la) ?| (?:y|e|and|et)(?: (?:{words.articles}))? "
        ),
        tail=re.compile(words.tail),
        work=re.compile(rf"\b(?:{words.works})\b"),
        also=re.compile(
            rf"(?: (?:{words.conjunctions})|,)(?: (?:{words.articles}))? ((?:\w+ ){{0,3}}\w+)"
        ),
    )


def name_before(text: str, limit: int, offset: int, rules: Grammar) -> tuple[int, int] | None:
    """Span of the name that a marker at ``offset`` documents, or None.

    Args:
        text: of the clause.
        limit: the name cannot begin before this: the last marker or mention.
        offset: where the marker stands.
        rules: patterns of the language.
    """
    found = patterns(rules)
    start = max(limit, offset - _WINDOW)
    openings = list(found.opening.finditer(text, start, offset))
    if not openings:
        return None
    first = openings[-1]
    for opening in reversed(openings[:-1]):
        if not found.within.fullmatch(text, opening.end(), first.start()):
            break
        first = opening
    end = _without_tail(text, first.start(), offset, found)
    return (first.start(), end) if _is_name(text[first.start() : end]) else None


def _without_tail(text: str, start: int, end: int, found: Patterns) -> int:
    """Where the name ends: before «, aprobado en El Cairo», unless too little would be left."""
    tail = found.tail.search(text, start, end)
    if tail and (text[tail.start()] == "," or text.count(" ", start, tail.start()) > 3):
        return tail.start()
    return end


def _is_name(name: str) -> bool:
    return name.count(" ") >= 1 and re.search(r"[;:()«»“”]|\. ", name) is None


def work_before(text: str, limit: int, offset: int, rules: Grammar) -> tuple[int, int] | None:
    """Span of a work without a name of its own: «informe del Secretario General¹²»."""
    start = max(limit, offset - _WINDOW)
    breaks = [m.end() for m in re.finditer(r"[,;:()] ?", text[start:offset])]
    start += breaks[-1] if breaks else 0
    match = patterns(rules).work.search(text, start, offset)
    return (match.start(), offset) if match else None


def also_before(text: str, last: int, offset: int, rules: Grammar) -> tuple[int, int] | None:
    """Span of a further member: «períodos … vigésimo cuarto⁵ y vigésimo quinto⁶»."""
    match = patterns(rules).also.fullmatch(text, last, offset)
    return match.span(1) if match else None


@dataclass(frozen=True, slots=True)
class Names:
    """Known names by the word they open with, the longest first."""

    by_opening: Mapping[str, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> Names:
        """The names with their targets; a name with two targets is left out."""
        targets: dict[str, set[str]] = {}
        for name, target in names:
            targets.setdefault(name, set()).add(target)
        by_opening: dict[str, list[tuple[str, str]]] = {}
        for name in sorted(targets, key=lambda name: (-len(name), name)):
            if len(targets[name]) == 1:
                by_opening.setdefault(name.split(" ")[0], []).append((name, min(targets[name])))
        return cls({word: tuple(found) for word, found in by_opening.items()})

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Span and target of each known name in the text."""
        reach = 0
        for word in _CAPITALISED.finditer(text):
            if word.start() < reach:
                continue
            for name, target in self.by_opening.get(word[0], ()):
                end = word.start() + len(name)
                if text.startswith(name, word.start()) and not text[end : end + 1].isalnum():
                    yield word.start(), end, target
                    reach = end
                    break


_CAPITALISED = re.compile(r"\b[A-ZÁÉÍÓÚÑÀÇÈÊ]\w*")
