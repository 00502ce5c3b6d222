"""Hyphens: takes text, tells which hyphens at the ends of lines only broke a word.

«mi-» above «gración» is «migración»; «socio-» above «económico» keeps what print may have within
the line, too. What the text itself has elsewhere decides; else what words there are. Where neither
does, the hyphen stays and is doubted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from simplemma import is_known

from resolution.languages import Language

_BROKEN = re.compile(
    r"(?<![^\W\d_])(?P<head>[^\W\d_]+)(?P<hyphen>-) *\n *(?P<tail>[a-zß-ÿœ]+)(?![^\W_])"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SOFT = "\u00ad"


@dataclass(slots=True)
class Unbroken:
    """Text in which soft hyphens stand for those that broke a word, and what was not certain."""

    text: str
    doubts: list[tuple[int, str]] = field(default_factory=list)
    """Offsets, and the words as they were left."""


def unbroken(text: str, language: Language) -> Unbroken:
    """The text with a soft hyphen, as wide, for each hyphen that only broke a word."""
    broken = [match for match in _BROKEN.finditer(text) if match["tail"] not in language.joiners]
    said = {word.casefold() for word in _WORD.findall(text)} if broken else set()
    found = Unbroken(text)
    signs = list(text) if broken else []
    for match in broken:
        decided = _is_broken(match["head"].casefold(), match["tail"], said, language.code)
        at = match.start("hyphen")
        if decided:
            signs[at] = _SOFT
        elif decided is None:
            found.doubts.append((at, f"{match['head']}-{match['tail']}"))
    found.text = "".join(signs) or text
    return found


def _is_broken(head: str, tail: str, said: set[str], code: str) -> bool | None:
    """Whether a hyphen only broke a word; None where nothing tells."""
    for whole, compound in (
        (head + tail in said, f"{head}-{tail}" in said),
        (_known(head + tail, code), all(_known(word, code) for word in (head, tail))),
    ):
        if whole != compound:
            return whole
    return None


@lru_cache(maxsize=4096)
def _known(word: str, code: str) -> bool:
    """Whether it is a word by itself, of more letters than an ending has."""
    return len(word) > 1 and is_known(word, lang=code)
