"""Finding: every number, symbol and reference of a text as printed, with what stands around it.

Takes a text and gives :class:`Printed` values in order. What they lead to is not decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from resolution.cite.grammar import FOLLOWING, HEALTH, SALES, SYMBOL, Grammar, stops
from resolution.cite.lists import numbers_in_lists
from resolution.cite.printed import Form, Printed, between, parts_after

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
    found = [*_symbols(text, rules), *numbers_in_lists(text, rules, own), *_series(text, rules)]
    found += _health_listed(text, rules)
    found.sort(key=lambda mention: mention.start)
    sees = [match.start() for match in rules.see.finditer(text)]
    return [replace(m, see=_introduced(text, m.start, sees, rules)) for m in _apart(found)]


def _apart(found: list[Printed]) -> Iterator[Printed]:
    """The mentions without those that begin inside the one before, unless both are one span."""
    last: Printed | None = None
    for mention in found:
        same = last and (mention.start, mention.end) == (last.start, last.end)
        if last is None or mention.start >= last.end or (same and mention.read_as):
            last = mention
            yield mention


def _introduced(text: str, start: int, sees: list[int], rules: Grammar) -> bool:
    """Whether the last «véase» before the mention still governs it: same sentence, same bracket."""
    at = bisect_left(sees, start)
    if at == 0 or start - sees[at - 1] > _LONGEST_SENTENCE:
        return False
    between = text[sees[at - 1] : start]
    return not any(stops(between, rules)) and between.count(")") <= between.count("(")


def _symbols(text: str, rules: Grammar) -> Iterator[Printed]:
    for match in SYMBOL.finditer(text):
        if _is_symbol(match["first"]):
            corrected = _CORRECTED.match(text, match.end())
            end = corrected.end() if corrected else match.end()
            yield from _document(text, match, parts_after(text, end, rules), rules)
    for form, pattern in ((Form.SALES, SALES), (Form.HEALTH, HEALTH), (Form.HEALTH, rules.health)):
        for match in pattern.finditer(text):
            corrected = _CORRECTED.match(text, match.end())
            end = corrected.end() if corrected else match.end()
            yield Printed(
                *match.span(), form, match[0], pinpoint=parts_after(text, end, rules),
                read_as=_health(match) if form is Form.HEALTH else None,
            )  # fmt: skip


def _health_listed(text: str, rules: Grammar) -> Iterator[Printed]:
    """Numbers with a date in a text that names the World Health Assembly before them."""
    named = re.search(rules.words.health, text)
    for match in rules.health_listed.finditer(text, named.start()) if named else ():
        yield Printed(*match.span("number"), Form.HEALTH, match["number"], read_as=_health(match))


def _health(match: re.Match[str]) -> str:
    """The number as the World Health Assembly writes it.

    >>> _health(HEALTH.search("la resolución WHA60.1"))
    'WHA60.1'
    """
    figures = [value for name, value in match.groupdict().items() if value and name != "number"]
    return "WHA" + ".".join(figures) if figures else match[0]


def _document(
    text: str, match: re.Match[str], pinpoint: str | None, rules: Grammar
) -> Iterator[Printed]:
    """A symbol, the other symbol of the same document, and what follows it: «/Corr.1 y 2»."""
    twin = match["twin"]
    end = match.start("twin") - 1 if twin else match.end()
    printed = text[match.start() : end]
    yield Printed(match.start(), end, Form.SYMBOL, printed, pinpoint=pinpoint)
    if twin:
        yield Printed(*match.span("twin"), Form.SYMBOL, twin, pinpoint=pinpoint)
    first = twin or match["first"]
    followed = FOLLOWING.fullmatch(first)
    base, kind, number = followed.groups() if followed else (first, "", "0")
    at = match.end()
    while (further := rules.further.match(text, at)) and (further["kind"] or kind):
        start = further.start("kind") if further["kind"] else further.start("number")
        alike = further["kind"] in (None, kind) and rules.through.fullmatch(text, at, start)
        for one in between(number, further["number"]) if alike else ():
            symbol = f"{base}/{kind}.{one}"
            yield Printed(at + 1, start - 1, Form.SYMBOL, text[at + 1 : start - 1], read_as=symbol)
        kind, number, at = further["kind"] or kind, further["number"], further.end()
        symbol = f"{base}/{kind}.{number}"
        yield Printed(start, at, Form.SYMBOL, text[start:at], read_as=symbol)


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
