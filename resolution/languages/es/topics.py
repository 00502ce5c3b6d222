"""What a clause is about: a noun phrase of its own words, or nothing where that is in doubt.

No grammar of Spanish stands behind it, but a few words that can only begin, go on with or end such
a phrase. It must be the object of the verb that the clause opens with, or of one that this leads
to, or the first subject of what is said. A word that might be a verb or a participle ends it. So
what is found may be less than a reader would take, and is never more than the words of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from simplemma import lemmatize


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LONGEST = 36
"""Characters of a topic: what stands beside a verb in one line of an outline."""
_REACH = 220
"""Characters after the verb in which the phrase must begin."""

_DEFINITE = _words("el la los las su sus este esta estos estas")
_INDEFINITE = _words("un una unos unas")
_ARTICLES = _DEFINITE | _INDEFINITE
_ALL = _words("todo toda todos todas")
_LINKS = _words("de del sobre")
_NAMING = _words("para contra en a al con")
"""What may stand inside a name, before a capital: «Conferencia de Examen en Nueva York»."""
_NEVER = _words(
    "a al ante bajo como con contra cual cuales cuando cuya cuyo desde donde durante e en entre "
    "hacia hasta le les lo más mediante muy ni no o para por que respecto se según sin tras u y así"
)
_FEELINGS = _words(
    "agradecimiento agrado aprecio beneplácito convencimiento convicción deseo determinación "
    "empeño esperanza gratitud inquietud intención interés preocupación reconocimiento "
    "satisfacción compromiso apoyo importancia necesidad"
)
"""What an Assembly has for something; the phrase is that something."""
_EMPTY = re.compile(
    r"\w+(?:gésimo|décimo)\b|(?:presente|marco|hecho|fin|objeto|virtud|período|plazo|párrafos?|"
    r"nombre|caso|momento|seno|respecto|partir)\b"
)
"""Words that begin a time or a manner, and say nothing of what something is about."""
_MANNER = re.compile(
    rf"\s*(?:con|de) (?:\w+ )?(?:{'|'.join(sorted(_FEELINGS))})(?= (?:de|del|de los|que|por)\b|,)"
)
_ASKED = re.compile(r",?\s*(?:(?:una vez más|de nuevo|también|además) )?(?:a|al)\s")
_FOR_WHAT = re.compile(r"\b(?:a )?que\b,?|\ba (?=\w+[aei]r(?:se|l[aeo]s?)?\s)")
_OPENING = re.compile(r"\s*(?:(?:de|en|con|por|ante)\s+)?(?:que,?\s+)?")
_TITLED = re.compile(r" (?:titulad|denominad)[oa] “(?P<title>[^”]+)”")
_WORD = re.compile(r"[\w/().-]*\w")
_VERBAL = ("ar", "er", "ir", "ír")
_PARTICIPLE = re.compile(r"\w+(?:ad|id)[oa]s?|relativ[oa]s?|referentes?|\w+mente")


def topic(text: str, action: str | None) -> tuple[int, int] | None:
    """Where in a clause's words the phrase stands that says what it is about.

    Args:
        text: the words of the clause.
        action: the verb that they open with; without one there is no topic.

    >>> text = "Decide que en 2006 se celebre un diálogo de alto nivel dedicado a la migración;"
    >>> text[slice(*topic(text, "Decide"))]
    'diálogo de alto nivel'
    """
    if not action or not text.startswith(action):
        return None
    start = next(_starts(text, len(action)), None)
    found = None if start is None else _phrase(text, start)
    # What print puts in brackets is not cut in two.
    whole = found and text[slice(*found)].count("(") == text[slice(*found)].count(")")
    return found if whole else None


def _starts(text: str, at: int) -> Iterator[int]:
    """Where phrases begin that may be meant; their article is no part of them."""
    manner = _MANNER.match(text, at)
    at = manner.end() if manner else at
    if _ASKED.match(text, at):
        asked = _FOR_WHAT.search(text, at, at + _REACH)
        if asked:
            yield from _objects(text, asked.end(), asked.end() + 1)
        return
    opening = _OPENING.match(text, at)
    yield from _objects(text, at, opening.end() if opening else at)


def _objects(text: str, start: int, first: int) -> Iterator[int]:
    """The phrases that begin where a sentence does, or right after a verb.

    Args:
        text: the words.
        start: where to look from.
        first: where a phrase needs no verb before it.
    """
    before, after_comma = "", False
    for match in _WORD.finditer(text, start, start + _REACH):
        word, at = match.group(), match.start()
        leads = at <= first and word in _ARTICLES | {"del", "al"}
        governed = word in _ARTICLES and (word in _INDEFINITE if after_comma else _is_verb(before))
        if word in _FEELINGS and (opening := _OPENING.match(text, match.end())):
            first = opening.end()
        elif (leads or governed) and not _feels(text, match.end()):
            yield match.end() + 1
        before, after_comma = word, text[match.end() : match.end() + 1] == ","


def _feels(text: str, at: int) -> bool:
    """Whether the next word but for an adjective is what an Assembly feels."""
    return any(word in _FEELINGS for word in text[at + 1 : at + 40].split()[:2])


def _phrase(text: str, start: int) -> tuple[int, int] | None:
    """The phrase that begins at a place, of two words or more and as long as fits."""
    if _EMPTY.match(text, start):
        return None
    if titled := _TITLED.search(text, start, start + 3 * LONGEST):
        title = titled.span("title")
        return title if " " not in text[start : titled.start()] and _fits(*title) else None
    fitting = [end for end in _ends(text, start) if _fits(start, end)]
    return (start, fitting[-1]) if fitting and " " in text[start : fitting[-1]] else None


def _fits(start: int, end: int) -> bool:
    return end - start <= LONGEST


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a phrase may end: after its noun, what agrees with it, and each noun it is «de»."""
    expects_noun, named, last = True, False, start
    for match in _WORD.finditer(text, start, start + 3 * LONGEST):
        word = match.group()
        if text[last : match.start()] not in {" ", ""}:
            return
        last = match.end()
        if word in _LINKS or (word in _NAMING and named and _names_on(text, last)):
            if expects_noun:
                return
            expects_noun = True
        elif word in _ARTICLES | _ALL:
            if not expects_noun:
                return
        elif word in _NEVER or _ends_phrase(word, noun=expects_noun):
            return
        else:
            named = named or word[:1].isupper()
            expects_noun = False
            yield last


def _names_on(text: str, at: int) -> bool:
    """Whether a name goes on: a capital follows, an article between them or not."""
    return bool(re.match(r" (?:(?:el|la|los|las) )?[A-ZÁÉÍÓÚ]", text[at : at + 8]))


def _ends_phrase(word: str, *, noun: bool) -> bool:
    """Whether a word may be a verb, or a participle where no noun is due."""
    if word[:1].isupper() or not word.isalpha():
        return False
    return _is_verb(word) or not (noun or _PARTICIPLE.fullmatch(word) is None)


@cache
def _is_verb(word: str) -> bool:
    return str(lemmatize(word, "es")).endswith(_VERBAL) if word else False
