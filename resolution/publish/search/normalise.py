"""How text becomes words and symbols for the search: the Python side of ``grammar.json``.

The browser reads the same description (it travels inside the index) and follows the same steps
in ``overrides/assets/search/normalise.js``; a test runs both over every word of the text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

WORD = re.compile(r"[^\W_]+")


@cache
def grammar() -> Mapping[str, Any]:
    """The description of words, symbols and addresses that both sides follow."""
    source = resources.files("resolution.publish.search").joinpath("grammar.json")
    loaded: Mapping[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return loaded


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as printed in small letters, folded, and its span."""

    printed: str
    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """``text`` in small letters without accents, the ñ among them.

    >>> fold("Niño, Declaración, 78ª")
    'nino, declaracion, 78a'
    """
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text).lower()
    return "".join(letter for letter in spread if not unicodedata.category(letter).startswith("M"))


def words(text: str) -> Iterator[Word]:
    """Words of a text: letters and digits in a row, whatever stands between them.

    >>> [word.folded for word in words("irregular/indocumentada (párr. 10 b))")]
    ['irregular', 'indocumentada', 'parr', '10', 'b']
    """
    for found in WORD.finditer(text):
        printed = found[0].lower()
        yield Word(printed, fold(printed), found.start(), found.end())


@cache
def _symbol() -> re.Pattern[str]:
    """Any printed form of a document symbol, from the parts in the grammar."""
    forms = "|".join(grammar()["symbol_forms"])
    for name, part in grammar()["symbol_parts"].items():
        forms = forms.replace(f"{{{name}}}", part)
    return re.compile(rf"(^|[^\w/])({forms})(?![\w/])", re.ASCII)


def symbol_key(symbol: str) -> str:
    """What all ways of writing a symbol have in common.

    >>> [symbol_key(s) for s in ("A/RES/49/127", "217 A (III)", "57/270 B", "E/DEC/1995/313")]
    ['49/127', '217(iii)', '57/270b', '1995/313']
    >>> symbol_key("S21/2") == symbol_key("a/res/s-21/2")
    True
    """
    rules = grammar()
    key = symbol.replace(" ", "").lower()
    key = re.sub(rules["symbol_issuer"], "", key)
    key = re.sub(rules["symbol_session"], r"\1-", key)
    return re.sub(rules["symbol_letter"], r"\1", key)


def symbols(text: str) -> Iterator[tuple[str, int, int]]:
    """Symbols printed in a text: their key and span.

    >>> [key for key, *_ in symbols("Resolución 2106 A (XX), véase A/C.2/54/2; S.95.XIII.18")]
    ['2106(xx)', 'a/c.2/54/2', 's.95.xiii.18']
    >>> list(symbols("irregular/indocumentada y/o"))
    []
    """
    plain = text.replace("\xa0", " ").replace("\u2011", "-").replace("\u2013", "-")
    for found in _symbol().finditer(plain):
        key = symbol_key(found[2])
        if re.search(grammar()["symbol_proof"], key):
            yield key, found.start(2), found.end(2)
