"""Names that people search by: of instruments, and of what the texts call otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from resolution.core.collection import Collection
from resolution.languages.es import instruments
from resolution.publish.search.findables import own_keys


@dataclass(frozen=True, slots=True)
class Name:
    """A name, the keys of the instruments it means, and the words that the texts have for it."""

    name: str
    keys: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


def names(collection: Collection) -> Iterator[Name]:
    """Other names of instruments, and the other names that the registry lists.

    Titles are names too; the browser has them with the records.
    """
    titled: dict[str, set[str]] = defaultdict(set)
    other: dict[str, set[str]] = defaultdict(set)
    for instrument in collection.instruments.values():
        titled[instruments.title(instrument)] |= set(own_keys(instrument))
        for name in instrument.aliases:
            other[name] |= set(own_keys(instrument))
    for name in sorted(other.keys() | collection.names.keys()):
        meant = collection.names.get(name, name)
        known = other[name] | titled.get(meant, set())
        yield Name(name, tuple(sorted(known)), () if known else (meant,))
