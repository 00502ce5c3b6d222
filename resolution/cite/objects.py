"""The patterns by which the object of a verb is read, composed once per language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from resolution.languages import CAPITAL, LANGUAGES


@dataclass(frozen=True, eq=False)
class ObjectPatterns:
    """Compiled patterns of one language; see :class:`Governing` for what each word does.

    Attributes:
        token: what opens or closes an object, as the group of that name.
        whole: quotations and brackets.
        see: what opens a bracket that refers elsewhere.
        member: what opens the member of a list, with ``latest`` if one is singled out and
            ``of`` if it hangs from what stands before.
        head: the noun of a work that such a member opens with.
        numbered: a number, or the noun of works that are told apart by number.
        neutral: what a comma may stand before without setting anything off.
        led: a word or stop after which a determiner opens no phrase of its own.
        taking: a verb, up to the preposition before its object.
        bare_infinitive: one right after a verb.
    """

    token: re.Pattern[str]
    whole: re.Pattern[str]
    see: re.Pattern[str]
    member: re.Pattern[str]
    head: re.Pattern[str]
    numbered: re.Pattern[str]
    neutral: re.Pattern[str]
    led: re.Pattern[str]
    taking: re.Pattern[str]
    bare_infinitive: re.Pattern[str]


@cache
def object_patterns(code: str) -> ObjectPatterns:
    """The patterns of a language."""
    language = LANGUAGES[code]
    words, bounds = language.citing, language.citing.governing
    works = rf"{words.names}|{words.reports}|{words.outcomes}|{words.works}|{words.parts}"
    noun = rf"(?:{words.resolution}|{words.decision}|{works})(?!\w)"
    of = rf"(?:{words.of}|{words.bare_of})(?!\w)"
    numbers = rf"(?:{words.resolution}|{words.decision}|\d)"
    date = _unnamed(language.date_pattern.pattern)
    name = rf"(?:{words.names})\b(?:(?: (?:{words.small}|{words.articles}))* [{CAPITAL}][\w-]*)*"
    leading = (of, bounds.closing, bounds.determiners, bounds.conjunctions)
    tokens = {
        "joint": rf"(?P<stop>[,;]) (?P<also>(?:{bounds.conjunctions}) )?"
        rf"|\b(?P<conjunction>{bounds.conjunctions}) ",
        "day": rf"(?:{words.dated})(?={date})",
        "naming": rf"\b{bounds.titled} $",
        "aside": rf"\b(?:{bounds.aside})\b",
        "infinitive": rf"\b(?:{bounds.infinitive})",
        "subordinate": rf"\b(?:{bounds.that})\b",
        "deed": rf"\b(?:{bounds.deed})",
        "of": rf"\b{of}",
        "closing": rf"\b(?:{bounds.closing})(?![\w)])",
        "name": rf"\b{name}",
        "noun": rf"\b{noun}",
        "determiner": rf"\b(?:{bounds.determiners})\b",
    }
    return ObjectPatterns(
        token=re.compile("|".join(f"(?P<{group}>{pattern})" for group, pattern in tokens.items())),
        whole=re.compile(r"“[^”]*(?:”|$)|«[^»]*(?:»|$)|\([^()]*\)"),
        see=re.compile(words.see),
        member=re.compile(
            rf"(?P<latest>(?:{words.latest}) )?(?!{of} {date})(?P<of>{of} )?"
            rf"(?=(?:{bounds.determiners})\b|\d|[{CAPITAL}]|{noun})"
        ),
        head=re.compile(
            rf"(?:(?:{of}|(?:{bounds.determiners})\b)[ ’']?)*(?:\w+ )?(?P<noun>{noun}|\d)"
        ),
        numbered=re.compile(numbers),
        neutral=re.compile(rf"{bounds.aside}|{bounds.titled} |{of}"),
        led=re.compile(rf"(?:[,;]|\b(?:{'|'.join(leading)}))[ ’']$"),
        taking=re.compile(rf"(?:.* )?(?:{bounds.taking})", re.IGNORECASE),
        bare_infinitive=re.compile(rf" (?:{bounds.bare_infinitive})"),
    )


def _unnamed(pattern: str) -> str:
    """The pattern without the names of its groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
