"""Relations: which action governs each place of a clause, and how far its object reaches.

A verb governs its direct object and what hangs from that by «de» alone: «Recordando *los
principios de la Carta*, *la Convención*, aprobada en virtud de la resolución 1/1, y *la resolución
2/2*». From each verb the text is read forward. The object begins with the first noun phrase that
no preposition leads to; a preposition, relative, participle or infinitive closes it; the next
member of the list opens it again. A clause that is itself what the verb governs («Destaca *que* …»)
is left only by the next verb.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from resolution.cite.objects import ObjectPatterns, object_patterns
from resolution.core.model import Clause, Relation, Text
from resolution.languages import Language

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Action:
    """How a verb treats what follows it.

    Attributes:
        relation: of what it governs.
        verb: as printed, in lower case and without adverbs; none where no action is known.
    """

    relation: Relation = Relation.CITES
    verb: str | None = None


class Reach(Enum):
    """Where a place stands, seen from the object of its verb."""

    BEFORE = auto()
    """The object has not begun: «Pide …»."""
    ADDRESSED = auto()
    """Nor has it, but a preposition has led elsewhere: «Recuerda *a los Estados* …»."""
    OBJECT = auto()
    BESIDE = auto()
    """What hangs from the object otherwise than by «de»: the list may go on after it."""
    APART = auto()
    """The same, set off by a comma: «, aprobada en …»."""
    WITHIN = auto()
    """The clause that is the object, «que …»."""


@dataclass(frozen=True, slots=True)
class Zone:
    """From its start to the next one, an action and a reach hold."""

    start: int = 0
    action: Action = Action()
    reach: Reach = Reach.WITHIN


@dataclass(frozen=True, slots=True)
class Governance:
    """The zones of a clause."""

    zones: tuple[Zone, ...] = (Zone(),)

    def at(self, offset: int) -> Action:
        """The action whose object a place of the text is; none where it is no verb's."""
        zone = self._at(offset)
        return zone.action if zone.reach is Reach.OBJECT else Action()

    def acting(self, offset: int) -> Action:
        """The action in whose part of the clause a place stands, in its object or not."""
        return self._at(offset).action

    def _at(self, offset: int) -> Zone:
        index = bisect_right(self.zones, offset, key=lambda zone: zone.start)
        return self.zones[max(0, index - 1)]


def governance(
    clause: Text, language: Language, parent: Governance | None, mentions: Iterable[Span]
) -> Governance:
    """The actions of a clause and their objects.

    Args:
        clause: whose text is read; what is no clause has no action.
        language: its words.
        parent: of the clause it belongs to: it goes on from where that one ends.
        mentions: spans of what it cites, apart and in order; words inside them count for nothing.
    """
    if not isinstance(clause, Clause):
        return Governance()
    action = clause.action or language.action(clause.text)
    text = clause.text if action else clause.text[:1].lower() + clause.text[1:]
    reader = _Reader(text, language, object_patterns(language.code), tuple(mentions))
    if parent:
        reader.zones = [replace(parent.zones[-1], start=0)]
    reader.read(reader.begin(0, len(action)) if action else 0)
    return Governance(tuple(reader.zones))


@dataclass(slots=True)
class _Reader:
    """A clause while it is read forward."""

    text: str
    language: Language
    patterns: ObjectPatterns
    mentions: tuple[Span, ...]
    zones: list[Zone] = field(default_factory=lambda: [Zone()])
    start: int = 0
    """Where the last verb begins."""
    listing: bool = False
    """Whether a comma alone has joined a member: «y» is still to come."""
    heads: set[str] = field(default_factory=set)
    """How the nouns of works begin that stand in the object."""
    resumed: Reach = Reach.OBJECT
    """What was read before a comma set something off."""
    inner: set[str] = field(default_factory=set)
    """How those begin that have come since it was closed."""

    @property
    def reach(self) -> Reach:
        return self.zones[-1].reach

    def begin(self, start: int, end: int) -> int:
        """A verb begins, and with what print sets in italics ends at a place; where to go on."""
        action = self.text[start:end].lower()
        verb = self.language.actions.verb.search(action)
        relation = self.language.family(action)
        self.zones.append(Zone(start, Action(relation, verb and verb["verb"]), Reach.BEFORE))
        self.start, self.listing, self.heads, self.inner = start, False, set(), set()
        more = self.patterns.bare_infinitive.match(self.text, end)
        if more and relation is not Relation.DECIDES:
            self.move(end, Reach.WITHIN)
        return more.end() if more else end

    def move(self, start: int, reach: Reach) -> int:
        """From a place on, another reach holds; gives the place."""
        self.zones.append(Zone(start, self.zones[-1].action, reach))
        if reach is Reach.OBJECT:
            self.inner = set()
        return start

    def read(self, start: int) -> None:
        """Reads on from a place, past mentions, quotations and brackets as wholes."""
        for begin, end in [*self._wholes(start), (len(self.text), len(self.text))]:
            while start < begin:
                match = self.patterns.token.search(self.text, start, begin)
                if match is None:
                    break
                take = getattr(self, f"_{match.lastgroup}")
                start = max(take(match), match.start() + 1)
            if start <= begin < end:
                self._whole(begin, end)
            start = max(start, end)

    def _wholes(self, start: int) -> list[Span]:
        """What is read as one: of two that overlap the one that begins first."""
        marked = [match.span() for match in self.patterns.whole.finditer(self.text, start)]
        found: list[Span] = []
        for span in sorted([*marked, *self.mentions], key=lambda span: (span[0], -span[1])):
            if span[0] >= (found[-1][1] if found else start):
                found.append(span)
        return found

    def _whole(self, start: int, end: int) -> None:
        if self.text[start] == "(":
            self._bracket(start, end)
        elif self.text[start] in "“«" and not self._is_mention(start + 1, end - 1):
            reach = self.reach
            self.move(start + 1, Reach.BESIDE)
            self.move(end, reach)
        else:
            self._noun_phrase(start, end)

    def _is_mention(self, start: int, end: int) -> bool:
        """Whether quotation marks hold the name of what is cited, and not a longer title."""
        inside = self.text[start:end].strip()
        return any(start <= s and e <= end and e - s == len(inside) for s, e in self.mentions)

    def _bracket(self, start: int, end: int) -> None:
        """A short name stands for the object if it opens alike; «(véase …)» never does."""
        reach, inside = self.reach, self.text[start + 1 : end]
        if self.patterns.see.match(inside):
            self.move(start, Reach.BESIDE)
        elif reach is Reach.BESIDE and inside[:1].isupper() and self._stem(inside) in self.heads:
            self.move(start, Reach.OBJECT)
        else:
            return
        self.move(end, reach)

    def _noun_phrase(self, start: int, end: int) -> int:
        """A work, by its noun, its name or a mention of it."""
        if self.reach is Reach.BEFORE:
            self.move(start, Reach.OBJECT)
        known = self.heads if self.reach is Reach.OBJECT else self.inner
        known.add(self._stem(self.text[start:end]))
        return end

    def _noun(self, match: re.Match[str]) -> int:
        return self._noun_phrase(*match.span())

    _name = _noun

    def _joint(self, match: re.Match[str]) -> int:
        """A comma or conjunction: another verb, a member of the list, or something set off."""
        after = match.end()
        stop, conjunction = match["stop"], bool(match["also"] or match["conjunction"])
        turned = self._turn(after)
        if turned:
            return turned
        member = self.patterns.member.match(self.text, after)
        if member is None:
            if stop and not conjunction:
                self._set_off(after)
            return after
        joined = conjunction or bool(member["latest"])
        if self.reach is Reach.OBJECT:
            self.listing |= not joined
        elif self.reach is Reach.APART and member["of"] and not joined:
            self.move(after, self.resumed)
        elif self.reach is not Reach.WITHIN and self._goes_on(member, stop, joined):
            self.listing |= not joined
            self.move(after, Reach.OBJECT)
        return member.end() if member["latest"] else after

    def _set_off(self, start: int) -> None:
        """What a comma sets off, a date or title aside, hangs from the object otherwise."""
        if self.reach in _SET_OFF and not self.patterns.neutral.match(self.text, start):
            self.resumed = self.reach
            self.move(start, Reach.APART)

    def _goes_on(self, member: re.Match[str], stop: str | None, joined: bool) -> bool:
        """Whether a member belongs to the list of the object, not to one inside what closed it."""
        head = self.patterns.head.match(self.text, member.end())
        stem = self._stem(head["noun"]) if head else None
        nearer = stem is not None and any(_akin(stem, other) for other in self.inner)
        alike = stem in (self.heads if self.listing else self.heads - self.inner)
        if self.reach in _BEFORE:
            return bool(stop) and not nearer and self._relation not in _ASKING
        if nearer and (member["latest"] or (head and head["noun"].isdigit())):
            return False
        apart = self.reach is Reach.APART
        if stop is None:
            return not self.inner and alike if apart else alike or self.listing
        if alike or stop == ";":
            return True
        if apart:
            return joined or self.listing or (stem is not None and not nearer)
        return not nearer and (joined or bool(stem and self.heads))

    def _stem(self, noun: str) -> str:
        """How a noun begins, singular and plural alike; those told apart by number are one."""
        return _NUMBERED if self.patterns.numbered.match(noun) else noun[:5].casefold()

    def _turn(self, start: int) -> int | None:
        """Where another verb's object may begin, if one takes over at a place."""
        match = self.language.actions.verb.match(self.text, start)
        if match is None or not self._takes_over(match["verb"]):
            return None
        action = self.language.action_at(self.text, start)
        return self.begin(start, max(match.end(), start + len(action or "")))

    def _takes_over(self, verb: str) -> bool:
        """Whether a verb in mid-clause is the body's own: in the mood in which it opened."""
        preambular = self.language.actions.preambular_verbs
        opening = self.zones[0].action.verb or self.zones[-1].action.verb
        if opening is None or (verb in preambular) == (opening in preambular):
            return True
        return verb in preambular and self.reach is not Reach.WITHIN and _ANY not in self.inner

    @property
    def _relation(self) -> Relation:
        return self.zones[-1].action.relation

    def _aside(self, match: re.Match[str]) -> int:
        """«y en este sentido sigue alentando»: an adverbial phrase may stand before a verb."""
        return self._turn(match.end() + 1) or match.end()

    def _day(self, match: re.Match[str]) -> int:
        return match.end()

    def _naming(self, match: re.Match[str]) -> int:
        """A title names the object if that is a work, or what has come since it was closed."""
        if self.reach in _SET_OFF:
            self.move(match.start(), Reach.BESIDE if self.inner or not self.heads else Reach.OBJECT)
        return match.end()

    def _subordinate(self, match: re.Match[str]) -> int:
        if self.reach in _BEFORE:
            self.move(match.start(), Reach.WITHIN)
        elif self.reach is Reach.OBJECT:
            self.move(match.start(), Reach.BESIDE)
            self.inner.add(_ANY)
        return match.end()

    def _infinitive(self, match: re.Match[str]) -> int:
        if self.reach is not Reach.WITHIN and self._relation in _ASKING:
            return self.move(match.start(), Reach.WITHIN) + 1
        return self._subordinate(match)

    def _deed(self, match: re.Match[str]) -> int:
        if self.reach is Reach.BEFORE and self._relation in _ASKING:
            self.move(match.start(), Reach.OBJECT)
            return match.end()
        return self._closing(match)

    def _of(self, match: re.Match[str]) -> int:
        if self.reach is Reach.BEFORE:
            self.move(match.end(), Reach.OBJECT)
        return match.end()

    def _closing(self, match: re.Match[str]) -> int:
        if self.reach is Reach.BEFORE:
            taken = self.patterns.taking.fullmatch(self.text, self.start, match.end())
            self.move(match.end(), Reach.OBJECT if taken else Reach.ADDRESSED)
        elif self.reach is Reach.OBJECT:
            self.move(match.start(), Reach.BESIDE)
        return match.end()

    def _determiner(self, match: re.Match[str]) -> int:
        """A phrase that nothing leads to is the object: «Recuerda al Gobierno *sus* …»."""
        led = self.patterns.led.search(self.text, max(0, match.start() - 20), match.start())
        if self.reach is Reach.BEFORE or (self.reach is Reach.ADDRESSED and not led):
            self.move(match.start(), Reach.OBJECT)
        return match.end()


_BEFORE = (Reach.BEFORE, Reach.ADDRESSED)
_SET_OFF = (Reach.OBJECT, Reach.BESIDE)
_ASKING = (Relation.REQUESTS, Relation.URGES)


_NUMBERED = "#"
_ANY = ""
"""In place of the work that a verb within the object may have for its own."""


def _akin(one: str, other: str) -> bool:
    """Whether two nouns are of works that are listed together: both by number, or by name."""
    return other == _ANY or (one == _NUMBERED) == (other == _NUMBERED)
