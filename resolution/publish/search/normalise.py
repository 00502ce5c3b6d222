"""How text becomes words and symbols for the search.

The browser follows the same steps in ``browser/normalise.js``, by the patterns of
the same ``protocol.json``; a test runs both over every word of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from resolution.publish.search.protocol import protocol

WORD = re.compile(r"[^\W_]+")
_FAR = re.compile(r"[^\x00-\u02ff]")
"""What may be a mark: before that stand letters, digits and signs alone."""


class Word(NamedTuple):
    """A word of a text: as printed in small letters, folded, and its span."""

    printed: str
    folded: str
    start: int
    end: int


def unaccented(text: str) -> str:
    """``text`` in small letters without accents, the ñ among them.

    >>> unaccented("Niño, Declaración, 78ª")
    'nino, declaracion, 78a'
    """
    if text.isascii():
        return text.lower()
    return _FAR.sub(_unmarked, unicodedata.normalize("NFKD", text).lower())


def _unmarked(letter: re.Match[str]) -> str:
    return "" if unicodedata.category(letter[0]).startswith("M") else letter[0]


folded = cache(unaccented)
"""The same for words, of which a text has few."""


def words_in(text: str) -> Iterator[Word]:
    """Words of a text: letters and digits in a row, whatever stands between them.

    >>> [word.folded for word in words_in("irregular/indocumentada (párr. 10 b))")]
    ['irregular', 'indocumentada', 'parr', '10', 'b']
    """
    for found in WORD.finditer(text):
        printed = found[0].lower()
        yield Word(printed, folded(printed), found.start(), found.end())


def printed_in(texts: Iterable[str]) -> set[str]:
    """The words of some texts in small letters, each once.

    >>> sorted(printed_in(["El Mar y", "el MAR"]))
    ['el', 'mar', 'y']
    """
    return {word.lower() for text in texts for word in WORD.findall(text)}


@cache
def _symbol() -> re.Pattern[str]:
    """Any printed form of a document symbol."""
    rules = protocol()["symbol"]
    pattern = rules["pattern"].replace("{forms}", "|".join(rules["forms"]))
    for name, part in rules["parts"].items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return re.compile(pattern, re.ASCII)


def symbol_key(symbol: str) -> str:
    """What all ways of writing a symbol have in common.

    >>> [symbol_key(s) for s in ("A/RES/49/127", "217 A (III)", "57/270 B", "E/DEC/1995/313")]
    ['49/127', '217(iii)', '57/270b', '1995/313']
    >>> symbol_key("S21/2") == symbol_key("a/res/s-21/2")
    True
    """
    rules = protocol()["symbol"]
    key = symbol.replace(" ", "").lower()
    key = re.sub(rules["issuer"], "", key)
    key = re.sub(rules["session"], r"\1-", key)
    return re.sub(rules["letter"], r"\1", key)


def symbols_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Symbols printed in a text: their key and span.

    >>> [key for key, *_ in symbols_in("Resolución 2106 A (XX), véase A/C.2/54/2; S.95.XIII.18")]
    ['2106(xx)', 'a/c.2/54/2', 's.95.xiii.18']
    >>> list(symbols_in("irregular/indocumentada y/o"))
    []
    """
    rules = protocol()["symbol"]
    plain = text
    for printed, meant in rules["plain"].items():  # many times as fast as to translate
        plain = plain.replace(printed, meant)
    for found in _symbol().finditer(plain):
        key = symbol_key(found[2])
        if re.search(rules["proof"], key):
            yield key, found.start(2), found.end(2)
