"""Addressees: who is asked, as the noun phrase that the text has for them.

Three forms: «pide *al Secretario General* que …», «pide que *el Secretario General* …», and a
pronoun, «*lo* alienta a que …», for whoever was asked before. What fits none of them, or might be
what is asked rather than who, gives nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from resolution.core.model import Phrase
from resolution.languages import LANGUAGES


@dataclass(frozen=True)
class _Addressing:
    """The patterns of a language, made of its words."""

    aside: re.Pattern[str]
    lead: re.Pattern[str]
    deeds: re.Pattern[str]
    complement: re.Pattern[str]
    that: re.Pattern[str]
    relative: re.Pattern[str]
    barred: re.Pattern[str]
    urges: re.Pattern[str]
    inner: re.Pattern[str]
    joining: re.Pattern[str]
    member: re.Pattern[str]
    again: re.Pattern[str]
    adverbial: re.Pattern[str]
    subject: re.Pattern[str]
    actor: re.Pattern[str]
    someone: re.Pattern[str]
    done: re.Pattern[str]
    acting: re.Pattern[str]
    purpose: re.Pattern[str]
    pronouns: dict[str, re.Pattern[str]]


@cache
def _addressing(code: str) -> _Addressing:
    words, governing = LANGUAGES[code].asking, LANGUAGES[code].citing.governing
    return _Addressing(
        aside=re.compile(rf"(?:,? (?:{words.aside})\b,?)*"),
        lead=re.compile(words.lead),
        deeds=re.compile(words.deeds),
        complement=re.compile(words.complement),
        that=re.compile(words.that),
        relative=re.compile(words.relative),
        barred=re.compile(words.barred),
        urges=re.compile(rf"\b(?:{words.urges})\b"),
        inner=re.compile(rf"(\S+) (?:{words.articles})\b"),
        joining=re.compile(rf"(?:{words.joining})"),
        member=re.compile(rf" (?:{words.member})"),
        again=re.compile(words.again),
        adverbial=re.compile(words.adverbial),
        subject=re.compile(rf"(?:{words.subject})\b"),
        actor=re.compile(rf"(?:(?:{governing.determiners}) )*(?:\w+ )?(?:{words.actors})\b"),
        someone=re.compile(rf"\b(?:{words.actors})\b"),
        done=re.compile(words.done),
        acting=re.compile(words.acting),
        purpose=re.compile(words.purpose),
        pronouns={one: re.compile(form) for one, form in words.pronouns.items()},
    )


def addressee(text: str, start: int, end: int, action: str, code: str) -> Phrase | None:
    """Who is asked, in the words that a verb governs; None where the text names nobody for sure.

    Args:
        text: of the clause.
        start: where the action ends.
        end: where what it governs ends.
        action: the action.
        code: of the language.
    """
    words = _addressing(code)
    skipped = words.aside.match(text, start, end)
    place = skipped.end() if skipped else start
    subject = words.subject.match(text, place, end)
    if subject:
        return _acting(words, text, subject.end(), end)
    lead = words.lead.match(text, place, end)
    if lead is None or words.complement.match(text, place, end):
        return None
    return _asked(words, text, lead.end(), end, bool(words.urges.search(action.casefold())))


def repeated(text: str, pronoun: str, before: Phrase, until: int, code: str) -> Phrase | None:
    """Whom a pronoun repeats: a noun phrase before it, if they agree and nobody else came since.

    Args:
        text: of the clause.
        pronoun: as printed.
        before: the noun phrase.
        until: where the pronoun stands.
        code: of the language.
    """
    words = _addressing(code)
    if not words.pronouns[pronoun].match(before.text):
        return None
    many = pronoun.endswith(_MANY)
    for match in words.someone.finditer(text, before.end, until):
        if match[0].endswith("s") == many and match[0] not in before.text:
            return None
    return before


def named(text: str, start: int, end: int, code: str) -> Phrase | None:
    """Who is commended, to whom a pronoun may come back: «Encomia *a los Estados* por …».

    Args:
        text: of the clause.
        start: where the action ends.
        end: where what it governs ends.
        code: of the language.
    """
    words = _addressing(code)
    lead = words.lead.match(text, start, end)
    if lead is None or not words.actor.match(text, lead.end(), end):
        return None
    stop = words.done.search(text, lead.end(), end)
    place = stop.start() if stop else end
    return Phrase(lead.end(), place, text[lead.end() : place])


def _asked(words: _Addressing, text: str, start: int, end: int, urged: bool) -> Phrase | None:
    """The noun phrase that is asked, from where it begins up to what it is asked."""
    if words.deeds.match(text, start, end):
        return None
    stop = _stop(words, text, start, end, urged)
    if stop is None or (not urged and _broken(words, text[start:stop])):
        return None
    return _phrase(words, text, start, stop)


def _broken(words: _Addressing, printed: str) -> bool:
    """Whether what is asked has begun before a conjunction: «al Comité *la tarea* de …, que»."""
    for match in words.inner.finditer(printed):
        joined = words.joining.fullmatch(match[1].rstrip(",")) or match[1].endswith(",")
        if not joined and not words.that.search(printed, 0, match.start()):
            return True
    return False


def _stop(words: _Addressing, text: str, start: int, end: int, urged: bool) -> int | None:
    """Where what is asked begins."""
    bar = words.barred.search(text, start, end)
    limit = bar.start() if bar else end
    if urged:
        found = words.complement.search(text, start, limit)
        if found:
            hangs = words.purpose.search(text, start, found.start())
            return None if hangs and not words.that.match(text, found.start()) else found.start()
    for match in words.that.finditer(text, start, limit):
        if not words.relative.match(text, match.start(), limit):
            return match.start()
    colon = text.endswith(":", start, end) and words.actor.match(text, start, end)
    return end - 1 if colon and not bar else None


def _phrase(words: _Addressing, text: str, start: int, stop: int) -> Phrase | None:
    """The noun phrase less what follows it adverbially."""
    stop = _trimmed(words, text, start, stop)
    printed = text[start:stop]
    return Phrase(start, stop, printed) if printed and stop - start < _LONGEST else None


def _trimmed(words: _Addressing, text: str, start: int, stop: int) -> int:
    adverbial = words.adverbial.search(text, start, stop)
    bound = adverbial.start() if adverbial else stop
    for match in re.finditer(",", text[start:stop]):
        if words.member.match(text, start + match.end(), stop) is None:
            bound = min(bound, start + match.start())
            break
    for again in words.again.finditer(text, bound, stop) if bound < stop else ():
        near = text.count(",", bound + 1, again.start() + 1) < 2
        if near and words.actor.match(text, again.end(), stop):
            return _trimmed(words, text, again.end(), stop)
    return len(text[:bound].rstrip(" ,"))


def _acting(words: _Addressing, text: str, start: int, end: int) -> Phrase | None:
    """The subject of the clause that is asked for, if it is someone who can be asked."""
    skipped = words.aside.match(text, start, end)
    place = skipped.end() if skipped else start
    actor = words.actor.match(text, place + 1, end)
    if actor is None:
        return None
    verb = words.acting.search(text, actor.end(), end)
    bar = words.barred.search(text, place, end)
    if verb is None or (bar and bar.start() < verb.start()):
        return None
    for match in words.that.finditer(text, place + 1, verb.start()):
        if not words.relative.match(text, match.start(), end):
            return None
    broken = _broken(words, text[place + 1 : verb.start()])
    return None if broken else _phrase(words, text, place + 1, verb.start())


_MANY = ("s", "r")
"""How plural pronouns end where they stand before the verb: «los», «les», «leur»."""
_LONGEST = 700
"""What is longer than any list of those asked was not read rightly."""
