"""Internal references: the resolution itself, its paragraphs, and what its paragraphs set up.

A deciding clause introduces something with an indefinite article («que … se celebre un diálogo de
alto nivel»); what later clauses call by the same words with a definite article («del diálogo de
alto nivel») is that, and leads to the deciding clause.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from resolution.cite.articles import numbered
from resolution.cite.grammar import Grammar
from resolution.cite.relations import Governance
from resolution.cite.resolve import part
from resolution.core.model import Relation, Text
from resolution.core.place import Kind, Place

_DECIDING = frozenset((Kind.PARAGRAPH, Kind.SUBPARAGRAPH))
_LONGEST = 8
"""Words of the longest name of something a resolution sets up."""


@dataclass(frozen=True, slots=True)
class SelfReference:
    """A span that refers to the resolution or one of its clauses."""

    start: int
    end: int
    part: Place | None


def itself(clause: Text, rules: Grammar, places: Container[Place]) -> Iterator[SelfReference]:
    """«la presente resolución», its paragraphs («el párrafo 4 supra»), and articles that it has."""
    text = clause.text
    for match in rules.own_paragraph.finditer(text):
        yield SelfReference(*match.span(), part(match[0], rules))
    for match in rules.own_articles.finditer(text):
        annex = clause.place.annex or Place().child(Kind.ANNEX)
        for start, end, number in numbered(text, *match.span("numbers"), rules):
            first = start == match.start("numbers")
            place = annex.child(Kind.ARTICLE, number)
            if place in places:
                yield SelfReference(match.start() if first else start, end, place)
    for match in rules.this.finditer(text):
        yield SelfReference(*match.span(), None)


@dataclass(frozen=True, slots=True)
class ReferencePatterns:
    """How something is introduced, and taken up again."""

    introduced: re.Pattern[str]
    definite: re.Pattern[str]
    ended: re.Pattern[str]
    more: re.Pattern[str]


@cache
def reference_patterns(rules: Grammar) -> ReferencePatterns:
    """The patterns of a language."""
    words = rules.words
    return ReferencePatterns(
        introduced=re.compile(rf"\b(?:{words.indefinite}) (?=[^\W\d_])"),
        definite=re.compile(rf"\b(?:{words.definite}) ", re.IGNORECASE),
        ended=re.compile(rf"(?:{words.created})"),
        more=re.compile(rf" (?!(?:{words.breaking})\b)(?:{words.small}|{words.relative})\b"),
    )


def set_up(
    clauses: Sequence[Text], governed: Sequence[Governance], rules: Grammar
) -> list[list[SelfReference]]:
    """References to what deciding paragraphs set up, for each clause."""
    known: dict[str, Place] = {}
    short: dict[str, Place] = {}
    found: list[list[SelfReference]] = []
    for clause, actions in zip(clauses, governed, strict=True):
        found.append(list(_taken_up(clause.text, known, short, rules)) if known else [])
        if clause.place.kind in _DECIDING and not clause.place.annex:
            for name in _introduced(clause.text, actions, rules):
                known.setdefault(name, clause.place)
    return found


def _introduced(text: str, actions: Governance, rules: Grammar) -> Iterator[str]:
    """What a clause decides to set up: noun and attributes after «un», two words of weight."""
    small = set(rules.words.small.split("|"))
    for match in reference_patterns(rules).introduced.finditer(text):
        if actions.acting(match.start()).relation is Relation.DECIDES:
            name = _name(text[match.end() : match.end() + 120], rules, small)
            if sum(word not in small for word in name.split(" ")) > 1:
                yield name


def _name(text: str, rules: Grammar, small: set[str]) -> str:
    """The noun phrase a text opens with, up to what is said of it: «diálogo de alto nivel»."""
    phrase = re.split(r"[,;:.()«»“”]", text, maxsplit=1)[0].split(" ")[:_LONGEST]
    words = [phrase[0]]
    for word in phrase[1:]:
        if reference_patterns(rules).ended.fullmatch(word):
            break
        words.append(word)
    while words and words[-1] in small:
        words.pop()
    return " ".join(words)


def _taken_up(
    text: str, known: Mapping[str, Place], short: dict[str, Place], rules: Grammar
) -> Iterator[SelfReference]:
    """What is called by its bare name; «el puesto que …» may be another than the one set up.

    Once it has been called so, its noun alone is enough where nothing more is said of it: «son
    útiles para el diálogo;».
    """
    for match in reference_patterns(rules).definite.finditer(text):
        start = match.end()
        words = text[start : start + 120].split(" ")[:_LONGEST]
        for count in range(len(words), 1, -1):
            name = " ".join(words[:count]).rstrip(",;:.")
            if name in known:
                if not reference_patterns(rules).more.match(text, start + len(name)):
                    short.setdefault(words[0], known[name])
                    yield SelfReference(start, start + len(name), known[name])
                break
        else:
            noun = words[0].rstrip(",;:.")
            if noun in short and (noun != words[0] or len(words) == 1):
                yield SelfReference(start, start + len(noun), short[noun])
