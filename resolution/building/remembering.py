"""What the dictionary said at earlier builds, kept so that it need not be opened for it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from resolution.building.store import Store, digest
from resolution.languages.es import dictionary


@contextmanager
def remembered(store: Store) -> Iterator[None]:
    """Gives the dictionary what it said before, and keeps what it says now.

    Args:
        store: where that is kept.
    """
    key = digest(["lemmas", dictionary.EDITION])
    known: dict[str, str] = store.find(key) or {}
    dictionary.SAID.update(known)
    yield
    if known != dictionary.SAID:
        store.keep(key, dictionary.SAID)
