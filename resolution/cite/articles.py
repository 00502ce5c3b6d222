"""Articles: those of a convention or declaration that a text names, each with its own address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from resolution.cite.grammar import Grammar
from resolution.cite.printed import between
from resolution.core import roman
from resolution.core.model import Citation
from resolution.core.place import Kind, Place

_NOUN = 3
"""Blanks after the words of what has a number: «General Assembly resolution »."""

Numbered = tuple[int, int, str]
"""The span of a number, and the number."""


def numbered(text: str, start: int, end: int, rules: Grammar) -> Iterator[Numbered]:
    """The numbers of a list; those that a range leaves out share the span of its «a».

    >>> from resolution.cite.grammar import grammar
    >>> list(numbered("artículos 2 a 4 y 5 bis", 10, 23, grammar("es")))
    [(10, 11, '2'), (12, 13, '3'), (14, 15, '4'), (18, 23, '5bis')]
    """
    last, low = start, ""
    for match in rules.article_number.finditer(text, start, end):
        number = "1" if match["first"] else match[0].replace(" ", "")
        if rules.through.fullmatch(text, last, match.start()):
            yield from ((last + 1, match.start() - 1, str(one)) for one in between(low, number))
        yield *match.span(), number
        last, low = match.end(), number


def article(pinpoint: str | None, rules: Grammar) -> Place | None:
    """The article that a pinpoint names, where it names one; without annex, that of the only one.

    >>> from resolution.cite.grammar import grammar
    >>> str(article("párrafo 2 del artículo 3", grammar("es")))
    'anexo/articulo/3'
    >>> str(article("annex II, art. 3", grammar("en"))), article("articles 3 et 4", grammar("fr"))
    ('anexo/2/articulo/3', None)
    """
    match = rules.article.fullmatch(pinpoint) if pinpoint else None
    places = [place for _, _, place in _placed(match, rules)] if match else []
    return places[0] if len(places) == 1 else None


def with_articles(citation: Citation, text: str, rules: Grammar) -> Iterator[Citation]:
    """The citation, leading to the article that it names; of several, each besides.

    Args:
        citation: with its pinpoint.
        text: in which both stand.
        rules: patterns of its language.
    """
    one = citation.part or article(citation.pinpoint, rules)
    yield replace(citation, part=one)
    match = rules.article.fullmatch(citation.pinpoint or "")
    at = _position(citation, text, rules)
    if one or match is None or at is None or "/RES/" not in citation.target:
        return
    for start, end, place in _placed(match, rules):
        start, end = at + start, at + end
        yield Citation(citation.target, start, end, text[start:end], part=place)


def _placed(match: re.Match[str], rules: Grammar) -> Iterator[tuple[int, int, Place]]:
    """The articles of a pinpoint, with the spans of their numbers in it."""
    which = match["annex"] or match["of_annex"]
    annex = Place().child(Kind.ANNEX, roman.value_of(which.lower()) or "" if which else "")
    for start, end, number in numbered(match.string, *match.span("numbers"), rules):
        yield start, end, annex.child(Kind.ARTICLE, number)


def _position(citation: Citation, text: str, rules: Grammar) -> int | None:
    """Where the pinpoint of a mention stands: before it, «artículos 3 y 4 de la …», or after it."""
    pinpoint = citation.pinpoint or ""
    before = text.rfind(pinpoint, 0, citation.start)
    of = rules.parts_before.match(text, before + len(pinpoint)) if before >= 0 else None
    if of and text.count(" ", of.end(), citation.start) <= _NOUN:
        return before
    after = rules.parts_after.search(text, citation.end)
    return after.start("parts") if after and after["parts"] == pinpoint else None
