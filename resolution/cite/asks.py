"""Asks: what each operative clause requests of whom and by when, from its text alone.

Every finite verb of asking or deciding of the clause itself is one ask, however much it asks for.
A subparagraph goes on from the verb with which its parent ends, unless it has its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from resolution.cite.addressees import addressee, named, repeated
from resolution.cite.deadlines import Adoption, deadline
from resolution.core.model import Ask, Clause, Phrase, Relation, Resolution, Text
from resolution.core.place import Kind, Place
from resolution.languages import LANGUAGES, Language


def with_asks(resolution: Resolution) -> Resolution:
    """The resolution with what each of its operative clauses asks; annexes ask nothing."""
    reader = _Asker(
        LANGUAGES[resolution.language], Adoption.of(resolution.symbol, resolution.adopted)
    )
    found: dict[Place, tuple[Ask, ...]] = {}
    last: dict[Place, Ask | None] = {}
    for clause in resolution.clauses():
        if clause.place.annex or clause.place.kind is Kind.PREAMBULAR:
            continue
        found[clause.place], last[clause.place] = reader.read(clause, last)
    return resolution.rewritten(lambda text: _asking(text, found))


def _asking(text: Text, found: Mapping[Place, tuple[Ask, ...]]) -> Text:
    asks = found.get(text.place)
    return replace(text, asks=asks) if asks and isinstance(text, Clause) else text


_FIRST = re.compile(r"[\W\d]{0,9}[^\W\d_a-zà-ÿ]")
"""The capital with which a clause opens, and what some sources leave of its number."""


@dataclass(frozen=True, slots=True)
class _Verb:
    """A finite verb of a clause, and what it governs: from ``end`` up to ``until``."""

    start: int
    end: int
    until: int
    asks: bool
    decides: bool
    pronoun: str


@dataclass(frozen=True)
class _Verbs:
    opening: re.Pattern[str]
    turning: re.Pattern[str]
    unknown: re.Pattern[str]


@cache
def _verbs(code: str) -> _Verbs:
    language = LANGUAGES[code]
    words = language.asking
    others = sorted(map(str.casefold, language.actions.operative), key=len, reverse=True)
    verb = "|".join(map(re.escape, others))
    pronouns = "|".join(words.pronouns) or "(?!)"
    verb = (
        rf"(?:(?P<pronoun>{pronouns}) )?(?P<action>(?:(?:{words.before}) )*"
        rf"(?:(?P<asks>{words.asks})|(?P<decides>{words.decides})|{verb})"
        rf"\b(?: (?:{words.after})\b)*)"
    )
    return _Verbs(
        opening=re.compile(rf"(?:(?:{words.aside}),? )?{verb}"),
        turning=re.compile(rf"(?:{words.joint})(?:,? (?:{words.aside})\b,?)? {verb}"),
        unknown=re.compile(r"(?P<pronoun>)(?P<action>\w+)(?P<asks>)(?P<decides>)"),
    )


@dataclass(frozen=True, slots=True)
class _Asker:
    """Reads the clauses of one resolution."""

    language: Language
    adoption: Adoption

    def read(
        self, clause: Clause, last: Mapping[Place, Ask | None]
    ) -> tuple[tuple[Ask, ...], Ask | None]:
        """The asks of a clause, and the one with which it ends, if it ends with one.

        Args:
            clause: whose text is read.
            last: with what the clauses before it end.
        """
        above = last.get(clause.place.chapeau) if clause.place.chapeau else None
        verbs = self._verbs(clause.text, alone=clause.place.kind is Kind.PARAGRAPH)
        if not verbs:
            inherited = self._inherited(clause, above) if above else None
            return ((inherited,), _handed(inherited, clause.place)) if inherited else ((), None)
        asks: list[Ask] = []
        for index, verb in enumerate(verbs):
            if verb.asks or verb.decides:
                asks.append(self._ask(clause.text, verb, verbs[:index], asks))
        asks = list(_shared(asks))
        ends = verbs[-1].asks or verbs[-1].decides
        return tuple(asks), _handed(asks[-1], clause.place) if ends else None

    def _verbs(self, text: str, *, alone: bool) -> list[_Verb]:
        """The verbs of the body itself: that with which the clause opens, and those that join it.

        One that stands alone opens with a verb, if with one that is not known.
        """
        patterns = _verbs(self.language.code)
        first = _FIRST.match(text)
        if first is None:
            return []
        lowered = text[: first.end()].lower() + text[first.end() :]
        opening = patterns.opening.match(lowered, first.end() - 1)
        if opening is None and alone:
            opening = patterns.unknown.match(lowered, first.end() - 1)
        if opening is None:
            return []
        turns = [opening, *patterns.turning.finditer(text, opening.end())]
        ends = [*(turn.start() for turn in turns[1:]), len(text.rstrip(" ;.,"))]
        return [
            _Verb(
                turn.start("action"), turn.end("action"), max(turn.end(), until),
                bool(turn["asks"]), bool(turn["decides"]), turn["pronoun"] or "",
            )
            for turn, until in zip(turns, ends, strict=True)
        ]  # fmt: skip

    def _ask(self, text: str, verb: _Verb, before: list[_Verb], asks: list[Ask]) -> Ask:
        code = self.language.code
        action = Phrase(verb.start, verb.end, text[verb.start : verb.end])
        relation = self.language.family(action.text)
        who = None
        if verb.asks and verb.pronoun:
            who = self._antecedent(text, verb, before, asks)
        elif verb.asks:
            who = addressee(text, verb.end, verb.until, action.text, code)
        start = who.end if who and who.start > verb.end else verb.end
        when = deadline(text, start, verb.until, code, self.adoption, decided=verb.decides)
        known = Relation.DECIDES if verb.decides else relation
        return Ask(action, known, verb.until, who, when)

    def _antecedent(
        self, text: str, verb: _Verb, before: list[_Verb], asks: list[Ask]
    ) -> Phrase | None:
        """Whom a pronoun repeats: those last asked, or commended by the verb before."""
        code = self.language.code
        last = before[-1] if before else None
        who = next((ask.addressee for ask in reversed(asks) if ask.addressee), None)
        if last and not last.asks and not last.decides:
            action = self.language.action_at(text, last.start) or ""
            who = named(text, max(last.end, last.start + len(action)), last.until, code) or who
        return repeated(text, verb.pronoun, who, verb.start, code) if who else None

    def _inherited(self, clause: Clause, above: Ask) -> Ask:
        """What a subparagraph has of the verb that governs it, or its own deadline if any."""
        own = deadline(
            clause.text, 0, len(clause.text), self.language.code, self.adoption,
            decided=above.relation is Relation.DECIDES,
        )  # fmt: skip
        return replace(above, deadline=own or above.deadline)


def _handed(ask: Ask, place: Place) -> Ask:
    """An ask as those have it who go on from a clause: its words are that clause's."""
    when = ask.deadline and replace(ask.deadline, source=ask.deadline.source or place)
    return replace(ask, source=ask.source or place, deadline=when)


def _shared(asks: list[Ask]) -> Iterator[Ask]:
    """«Insta y alienta a los Estados»: a verb that governs nothing has what the next one has."""
    for ask, following in zip_longest(asks, asks[1:]):
        if following and ask.until <= ask.action.end:
            yield replace(
                ask,
                addressee=following.addressee,
                deadline=following.deadline,
                until=following.until,
            )
        else:
            yield ask
