"""Joining: instruments that texts call by several names, found to be one.

Nothing is guessed from likeness. Two names are one instrument where the notes give both the same
place in the *Treaty Series*; where one is the other with its year and no third has another year;
where notes give a resolution for the name and for no other; and where they differ in letter case
only, so that no two addresses do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from resolution.cite.grammar import Grammar, grammar
from resolution.cite.named import joined
from resolution.cite.resolve import SERIES, treaty_place
from resolution.core.model import Citation, Note, Resolution
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.core.slug import slug_target
from resolution.core.symbol import Symbol

TreatyPlace = tuple[int, ...]
Counted = TypeVar("Counted", TreatyPlace, str)
Preference = tuple[bool, bool, bool, bool, int, int, str]

_MOSTLY = 0.8
"""Share of the names of a resolution that one must have to stand for the whole of it."""


@dataclass(slots=True)
class _Names:
    """What all citations tell of targets, counted."""

    mentions: Counter[str] = field(default_factory=Counter)
    places: defaultdict[str, Counter[TreatyPlace]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    """The places in the Treaty Series that notes give for a target."""
    shared: set[TreatyPlace] = field(default_factory=set)
    """The places that one resolution gives for several names: they are several instruments."""
    called: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """The resolutions that notes give for a name, by the target it would be by itself."""
    years: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """The names that are another with its year: by the other, each with the year."""

    def take(self, resolution: Resolution) -> None:
        """Counts the citations of a resolution."""
        rules = grammar(resolution.language)
        given = dict(_places(resolution.notes, rules))
        named: dict[TreatyPlace, set[str]] = {}
        for text in resolution.texts():
            for citation in text.citations:
                self.mentions[citation.target] += 1
                place = given.get(citation.via or text.place)
                if place:
                    self.places[citation.target][place] += 1
                if place and citation.via and not _is_place(citation.target):
                    named.setdefault(place, set()).add(citation.target)
                if citation.via and citation.text[:1].isupper():
                    self._name(citation, rules)
        self.shared |= {place for place, targets in named.items() if len(targets) > 1}

    def _name(self, citation: Citation, rules: Grammar) -> None:
        name = joined(citation.text, rules)
        dated = rules.language.dated_name_pattern.fullmatch(name)
        if dated and citation.target == slug_target(name):
            self.years[slug_target(dated["name"])][citation.target] = dated["year"]
        if not _is_named(citation.target) and Symbol(citation.target).number:
            self.called[slug_target(name)][citation.target] += 1


def _places(notes: Iterable[Note], rules: Grammar) -> Iterator[tuple[Place, TreatyPlace]]:
    """The place in the Treaty Series that each note gives which gives one and cites no more."""
    for note in notes:
        if len(note.citations) == 1:
            place = treaty_place(note.citations[0].text, rules)
            if place:
                yield note.place, place


def joins(
    resolutions: Iterable[Resolution], held: Collection[str], registry: Registry
) -> Mapping[str, str]:
    """The targets that are another by another name, each with that other.

    Args:
        resolutions: with their citations.
        held: symbols of the collection's own resolutions, which keep theirs.
        registry: what it knows keeps its address.
    """
    names = _Names()
    for resolution in resolutions:
        names.take(resolution)
    groups = _Groups()
    for one, other in _pairs(names, held, registry):
        groups.join(one, other)

    def preference(target: str) -> Preference:
        known = target in registry.instruments
        rank = (target not in held, not known, _is_named(target), _is_place(target))
        return (*rank, -names.mentions[target], len(target), target)

    return dict(groups.led(preference))


def _pairs(names: _Names, held: Collection[str], registry: Registry) -> Iterator[tuple[str, str]]:
    """Pairs of targets that are one."""
    yield from _alike(names.mentions.keys() | set(held), str.casefold)
    placed = {target: _most(places) for target, places in names.places.items()}
    alone = (target for target, place in placed.items() if place not in names.shared)
    yield from _alike(
        (target for target in alone if not _holds_another(target, placed)),
        lambda target: placed[target],
    )
    for name in names.called.keys() & names.mentions.keys() - registry.instruments.keys():
        symbol = _most(names.called[name])
        others = (symbols[symbol] for symbols in names.called.values())
        if names.called[name][symbol] >= _MOSTLY * sum(others):
            yield name, symbol
    for bare, dated in names.years.items():
        numbers = {placed[name][1:] for name in (bare, *dated) if name in placed}
        if bare in names.mentions and len(set(dated.values())) == 1 and len(numbers) < 2:
            yield from ((name, bare) for name in dated)


def _alike(targets: Iterable[str], key: Callable[[str], Hashable]) -> Iterator[tuple[str, str]]:
    """Each target with the first that has its key."""
    firsts: dict[Hashable, str] = {}
    for target in sorted(targets):
        first = firsts.setdefault(key(target), target)
        if first != target:
            yield target, first


def _holds_another(target: str, placed: Mapping[str, TreatyPlace]) -> bool:
    """Whether the name ends with that of another: a protocol is not the treaty it belongs to."""
    folder, _, slug = target.partition("/")
    words = slug.split("-")
    inner = (f"{folder}/{'-'.join(words[start:])}" for start in range(1, len(words)))
    return any(placed.get(other) == placed[target] for other in inner)


def _most(counted: Counter[Counted]) -> Counted:
    """What is counted most often: one note may give that of another by mistake."""
    return min(counted, key=lambda one: (-counted[one], one))


def _is_named(target: str) -> bool:
    return target.startswith("instrumentos/")


def _is_place(target: str) -> bool:
    return target.startswith(slug_target(SERIES))


class _Groups:
    """Targets that are one, joined pair by pair."""

    def __init__(self) -> None:
        self._members: dict[str, set[str]] = {}

    def join(self, one: str, other: str) -> None:
        """Puts the groups of two targets together."""
        both = self._members.get(one, {one}) | self._members.get(other, {other})
        self._members |= dict.fromkeys(both, both)

    def led(self, preference: Callable[[str], Preference]) -> Iterator[tuple[str, str]]:
        """Each target that is not the preferred one of its group, with that one."""
        for target, group in sorted(self._members.items()):
            leader = min(group, key=preference)
            if leader != target:
                yield target, leader
