"""Scripts that hold a part of the index each: cut by size, named by the content of their kind.

A page opened from a folder may load scripts where it may not read data.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt
from os.path import commonprefix
from typing import Any, TypeVar

from resolution.publish.output import OutputFile

Item = TypeVar("Item")

FOLDER = "assets/search"
_WHOLE = 8
"""What would make up to so many of the least pieces is left in one: it is loaded anyway."""
_GROWTH = 2
"""A piece of a kind has about so many times the root of what all of them have, in bytes: their
number grows as slowly as their size."""


@dataclass(frozen=True, slots=True)
class IndexPiece:
    """A piece: where its items start, and its script."""

    start: str
    file: OutputFile

    @property
    def digest(self) -> str:
        """What its name has of the content of its kind."""
        return self.file.path.split(".")[1]


def cut(
    items: Sequence[Item], key: Callable[[Item], str], sizes: Iterable[int], least: int
) -> Iterator[Sequence[Item]]:
    """Items in their order as pieces of about one size; what has one key stays together.

    Args:
        items: sorted by key.
        key: by what one is found.
        sizes: the bytes of each.
        least: bytes of a piece, at least.

    >>> [len(piece) for piece in cut("aabc", str, [10] * 4, 2)]
    [2, 1, 1]
    """
    ends = list(accumulate(sizes, initial=0))
    limit = max(least, int(_GROWTH * sqrt(ends[-1]))) if ends[-1] > _WHOLE * least else ends[-1]
    start = 0
    while start < len(items):
        end = bisect_right(ends, ends[start] + limit) - 1
        if end < len(items):
            end = bisect_left(items, key(items[end]), start, key=key)
        if end == start:  # even what has one key is more
            end = bisect_right(items, key(items[start]), start, key=key)
        yield items[start:end]
        start = end


def pieces(
    kind: str,
    cuts: Iterable[Sequence[Item]],
    key: Callable[[Item], str],
    packed: Callable[[Sequence[Item]], object],
) -> Iterator[IndexPiece]:
    """The scripts of a kind, named by a digest of them all, and numbered.

    Where one changes most others do, for what can be found is numbered; and names that follow from
    each other need not be listed.

    Args:
        kind: what their names start with.
        cuts: the items of each.
        key: by what an item is found.
        packed: what a script holds of its items.
    """
    made: list[tuple[str, bytes]] = []
    digest, last = hashlib.sha256(), ""
    for items in cuts:
        script = as_json(packed(items)).encode()
        digest.update(script)
        made.append((_told(key(items[0]), last), script))
        last = key(items[-1])
    for number, (start, script) in enumerate(made):
        name = f"{kind}.{digest.hexdigest()[:8]}.{number}"
        called = b'resolutionSearch.arrived("%b",%b);\n' % (name.encode(), script)
        yield IndexPiece(start, OutputFile(f"{FOLDER}/{name}.js", called))


def content(script: str) -> Any:
    """What the script of a piece holds."""
    return json.loads(script.partition(",")[2].removesuffix(");\n"))


def _told(key: str, last: str) -> str:
    """As much of a key as tells that it comes after the last one of another piece.

    >>> _told("derechos", "derecho"), _told("mujer", "mesa"), _told("a", "")
    ('derechos', 'mu', 'a')
    """
    shared = commonprefix([key, last])  # noqa: RUF071 - letters, not paths, are compared
    return key[: len(shared) + 1]


def as_json(value: object) -> str:
    """A value as JSON that may stand in a script and in a page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for unsafe in ("<", "\u2028", "\u2029"):
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return text
