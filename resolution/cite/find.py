"""Finding: every number, symbol and reference of a text as printed, with what stands around it.

Takes a text and gives :class:`Printed` values in order. What they lead to is not decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from resolution.cite.grammar import SALES, STOP, SYMBOL, Grammar
from resolution.cite.lists import numbers_in_lists
from resolution.cite.printed import Form, Printed, parts_after

_CORRECTED = re.compile(r" \w+ \w+(?=\))")
"""Between a sales number and its bracket: «S.93.I.8 y corrección)»."""

_LONGEST_SENTENCE = 1000
"""How far «véase» reaches at most, in characters."""


def find(text: str, rules: Grammar, own: str) -> list[Printed]:
    """Every mention with a number, a symbol or *Ibíd.*, in the order of the text.

    Args:
        text: of a clause or note.
        rules: patterns of its language.
        own: series of the body that speaks (``A``), whose resolutions are «sus resoluciones».
    """
    found = [*numbers_in_lists(text, rules, own), *_symbols(text, rules), *_series(text, rules)]
    found.sort(key=lambda mention: mention.start)
    sees = [match.start() for match in rules.see.finditer(text)]
    return [replace(m, see=_introduced(text, m.start, sees)) for m in _apart(found)]


def _apart(found: list[Printed]) -> Iterator[Printed]:
    """The mentions without those that begin inside the one before."""
    reach = 0
    for mention in found:
        if mention.start >= reach:
            reach = mention.end
            yield mention


def _introduced(text: str, start: int, sees: list[int]) -> bool:
    """Whether the last «véase» before the mention still governs it: same sentence, same bracket."""
    at = bisect_left(sees, start)
    if at == 0 or start - sees[at - 1] > _LONGEST_SENTENCE:
        return False
    between = text[sees[at - 1] : start]
    return STOP.search(between) is None and between.count(")") <= between.count("(")


def _symbols(text: str, rules: Grammar) -> Iterator[Printed]:
    for form, pattern in ((Form.SYMBOL, SYMBOL), (Form.SALES, SALES)):
        for match in pattern.finditer(text):
            if form is Form.SALES or _is_symbol(match["first"]):
                corrected = _CORRECTED.match(text, match.end())
                end = corrected.end() if corrected else match.end()
                pinpoint = parts_after(text, end, rules)
                yield Printed(*match.span(), form, match[0], pinpoint=pinpoint)


def _is_symbol(text: str) -> bool:
    """Whether it is a document's: «A/B», «E/S» and «A/4» are not, «CD/8/Rev.9» is.

    Nor is what other organisations number alike: UNEP/CBD/COP/10/27, S/1906/2020 (the Security
    Council's own second part is a year since 1994).
    """
    last = text.rpartition("/")[2]
    if text.startswith("UNEP/CBD/") or re.match(r"S/(?!199[4-9]|20\d\d)\d+/\d", text):
        return False
    return any(c.isdigit() for c in text) and (text.count("/") > 1 or len(last) > 2)


def _series(text: str, rules: Grammar) -> Iterator[Printed]:
    treaties = list(rules.treaty.finditer(text))
    for match in treaties:
        yield Printed(
            *match.span(), Form.TREATY, match[0], pinpoint=parts_after(text, match.end(), rules)
        )
    taken = {match.start() for match in treaties}
    for match in rules.ibid.finditer(text):
        if match.start() not in taken:
            pinpoint = parts_after(text, match.end(), rules)
            yield Printed(*match.span(), Form.IBID, match[0], pinpoint=pinpoint)
