"""Scripts that hold a part of the index each: cut by size, named by the content of their kind.

A page opened from a folder may load scripts where it may not read data.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt
from os.path import commonprefix
from typing import Any

from resolution.publish.output import OutputFile

FOLDER = "assets/search"
_WHOLE = 8
"""What would make up to so many of the least pieces is left in one: it is loaded anyway."""
_GROWTH = 2
"""A piece of a kind has about so many times the root of what all of them have, in bytes: their
number grows as slowly as their size."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """Something that goes into a piece as a whole: by what it is found, its size, and itself."""

    key: str
    size: int
    value: Any


@dataclass(frozen=True, slots=True)
class IndexPiece:
    """A piece: where its items start, and its script."""

    start: str
    file: OutputFile

    @property
    def digest(self) -> str:
        """What its name has of the content of its kind."""
        return self.file.path.split(".")[1]


def cut(items: Sequence[Keyed], least: int) -> Iterator[Sequence[Keyed]]:
    """Items in their order as pieces of about one size; what has one key stays together.

    Args:
        items: sorted by key.
        least: bytes of a piece, at least.

    >>> [len(piece) for piece in cut([Keyed(key, 10, None) for key in "aabc"], 2)]
    [2, 1, 1]
    """
    total = sum(item.size for item in items)
    limit = max(least, int(_GROWTH * sqrt(total))) if total > _WHOLE * least else total
    piece: list[Keyed] = []
    filled = 0
    for _, same in groupby(items, lambda item: item.key):
        group = list(same)
        size = sum(item.size for item in group)
        if piece and filled + size > limit:
            yield piece
            piece, filled = [], 0
        piece += group
        filled += size
    if piece:
        yield piece


def pieces(
    kind: str, cuts: Iterable[Sequence[Keyed]], packed: Callable[[Sequence[Keyed]], object]
) -> Iterator[IndexPiece]:
    """The scripts of a kind, named by a digest of them all, and numbered.

    Where one changes most others do, for what can be found is numbered; and names that follow from
    each other need not be listed.

    Args:
        kind: what their names start with.
        cuts: the items of each.
        packed: what a script holds of its items.
    """
    made: list[tuple[str, str]] = []
    digest, last = hashlib.sha256(), ""
    for items in cuts:
        text = as_json(packed(items))
        digest.update(text.encode())
        made.append((_told(items[0].key, last), text))
        last = items[-1].key
    for number, (start, text) in enumerate(made):
        name = f"{kind}.{digest.hexdigest()[:8]}.{number}"
        script = f'resolutionSearch.arrived("{name}",{text});\n'
        yield IndexPiece(start, OutputFile.text(f"{FOLDER}/{name}.js", script))


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
