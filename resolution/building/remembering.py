"""What earlier builds found out: what the dictionary said, and templates as Python has them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from resolution.building.store import Store, digest
from resolution.languages.es import dictionary
from resolution.publish.markdown.templates import environment


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


def keep_templates(store: Store, stamp: str) -> None:
    """Has templates of pages, which take long to compile, kept from now on as they are compiled.

    Args:
        store: where.
        stamp: of the code; what filters make of constants is compiled too.
    """
    environment().bytecode_cache = _KeptTemplates(store, stamp)


class _KeptTemplates(BytecodeCache):
    """Compiled templates by what Jinja knows them by; it sees whether they are of the same text."""

    def __init__(self, store: Store, stamp: str) -> None:
        self._store = store
        self._stamp = stamp

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives a compiled template, if it is kept."""
        if found := self._store.find(self._key(bucket)):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a compiled template."""
        self._store.keep(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        return digest([self._stamp, "template", bucket.key])
