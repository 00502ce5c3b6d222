"""Known names: those of the registry, and those that a note has documented, found again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from resolution.cite.grammar import Grammar
from resolution.cite.printed import parts_after, parts_before
from resolution.core.model import Citation
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.languages import CAPITAL

_CAPITALISED = re.compile(rf"\b[{CAPITAL}]\w*")


@dataclass(frozen=True, slots=True)
class Definition:
    """A name that a note documents: from its place on it is known."""

    name: str
    target: str
    via: Place
    clause: int
    end: int


@dataclass(frozen=True, slots=True)
class Known:
    """Names by the word they open with, the longest first, in whatever case print has them."""

    by_opening: Mapping[str, tuple[str, ...]]
    definitions: Mapping[str, Definition]
    registered: Mapping[str, str]

    @classmethod
    def of(cls, definitions: Iterable[Definition], registry: Registry) -> Known:
        """The names of the registry and of the definitions; none that notes document twice."""
        first: dict[str, Definition] = {}
        twice: set[str] = set()
        for definition in definitions:
            key = definition.name.casefold()
            if first.setdefault(key, definition).target != definition.target:
                twice.add(key)
        defined = {key: d for key, d in first.items() if key not in twice}
        by_opening: dict[str, list[str]] = {}
        for name in sorted({*defined, *registry.printed}, key=lambda name: (-len(name), name)):
            by_opening.setdefault(name.split(" ")[0], []).append(name)
        groups = {word: tuple(names) for word, names in by_opening.items()}
        return cls(groups, defined, registry.printed)

    def find(self, text: str, clause: int, rules: Grammar) -> Iterator[Citation]:
        """The known names in a clause; those that a note documents only after that note."""
        reach = 0
        for word in _CAPITALISED.finditer(text):
            start = word.start()
            for name in self.by_opening.get(word[0].casefold(), ()) if start >= reach else ():
                end = start + len(name)
                if text[start:end].casefold() == name and not text[end : end + 1].isalnum():
                    citation = self._citation(text[start:end], start, clause)
                    if citation:
                        after = parts_after(text, end, rules)
                        yield replace(citation, pinpoint=after or parts_before(text, start, rules))
                    reach = end
                    break

    def _citation(self, text: str, start: int, clause: int) -> Citation | None:
        key, end = text.casefold(), start + len(text)
        definition = self.definitions.get(key)
        if definition and (clause, start) > (definition.clause, definition.end):
            return Citation(definition.target, start, end, text, via=definition.via)
        if key in self.registered:
            return Citation(self.registered[key], start, end, text)
        return None
