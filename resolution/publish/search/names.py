"""Names that people search by: of instruments, and of what the texts call otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from resolution.core.collection import Collection
from resolution.publish.search.findables import own_keys
from resolution.publish.search.normalise import words_in


@dataclass(frozen=True, slots=True)
class Name:
    """A name, the keys of the instruments it means, and the words that the texts have for it."""

    name: str
    keys: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


def names(collection: Collection) -> Iterator[Name]:
    """Titles and other names of instruments, and the other names that the registry lists."""
    meaning: dict[str, set[str]] = defaultdict(set)
    for instrument in collection.instruments.values():
        for name in filter(None, (instrument.title, *instrument.aliases)):
            if any(words_in(name)):  # what bears no name but its symbol is found by that
                meaning[name] |= set(own_keys(instrument))
    for name in sorted(meaning.keys() | collection.names.keys()):
        meant = collection.names.get(name, name)
        known = meaning.get(name, set()) | meaning.get(meant, set())
        yield Name(name, tuple(sorted(known)), () if known else (meant,))
