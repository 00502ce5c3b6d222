"""Lists: the numbers that «resolución» or «decisión» governs, with the bodies they belong to.

«sus resoluciones 49/127, de 19 de diciembre de 1994, y 50/123, de …, así como la decisión
1995/313 del Consejo Económico y Social»: two nouns, each with its numbers up to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from resolution.cite.grammar import Grammar, stops
from resolution.cite.printed import Form, Printed, between, parts_after, parts_before

_JOINED = re.compile(r",?(?: \w+)? ")
"""Between numbers joined directly: «50/1 y 50/2»."""

_OWN = len("sus correspondientes ")
"""Characters before a noun in which a determiner and an adjective stand."""

_JOINT = 10
"""Characters before a number in which the longest conjunction stands."""


@dataclass(frozen=True, slots=True)
class _Body:
    start: int
    end: int
    series: str


@dataclass(frozen=True, slots=True)
class _Noun:
    """«resolución» or «decisión», with the body that its numbers belong to unless they say more."""

    start: int
    end: int
    decision: bool
    plural: bool
    body: str | None
    reach: int
    """Where the noun and the body printed with it end."""
    near: str | None
    """Series of the body named last before it in its sentence."""


def numbers_in_lists(text: str, rules: Grammar, own: str) -> Iterator[Printed]:
    """The numbers that a noun governs, list by list.

    Args:
        text: of a clause or note.
        rules: patterns of its language.
        own: series of the body that speaks (``A``), whose resolutions are «sus resoluciones».
    """
    numbers = [m for m in rules.number.finditer(text) if not text.startswith("/", m.start() - 1)]
    if not numbers:
        return
    bodies = {body.start: body for body in _bodies(text, rules, own)}
    nouns = _nouns(text, rules, bodies, own)
    ends = list(stops(text, rules))
    for noun, members in _lists(text, rules, nouns, numbers, ends):
        items = [_item(text, rules, noun, number, bodies) for number in members]
        yield from _completed(text, rules, noun, items)


def _lists(
    text: str,
    rules: Grammar,
    nouns: list[_Noun],
    numbers: list[re.Match[str]],
    ends: list[int],
) -> Iterator[tuple[_Noun, list[re.Match[str]]]]:
    """Each noun with the numbers it governs: up to the next noun or the sentence's end."""
    starts = [*(noun.start for noun in nouns[1:]), len(text)]
    at = stop = 0
    for noun, following in zip(nouns, starts, strict=False):
        while stop < len(ends) and ends[stop] < noun.end:
            stop += 1
        end = min(following, ends[stop] if stop < len(ends) else len(text))
        members = []
        while at < len(numbers) and numbers[at].start() < following:
            number = numbers[at]
            at += 1
            if noun.end <= number.start() < end and _governed(text, rules, noun, number):
                members.append(number)
        yield noun, members


def _governed(text: str, rules: Grammar, noun: _Noun, number: re.Match[str]) -> bool:
    start = number.start()
    if text[noun.reach : start] in (" ", ", "):
        return True
    return rules.listed.search(text[max(noun.end, start - _JOINT) : start]) is not None


def _bodies(text: str, rules: Grammar, own: str) -> Iterator[_Body]:
    """The bodies named; «el Consejo» is the council named last, or the one that speaks."""
    council = "" if own == "A" else own
    for match in rules.body.finditer(text):
        name = match["known"] or match["short"]
        series = rules.words.bodies[name] if name else council if match["council"] else ""
        if name and rules.words.council in name:
            council = series
        end = match.end()
        if match["other"]:
            end = match.start() + len(_trimmed(match["other"], rules))
        yield _Body(match.start(), end, series)


def _trimmed(name: str, rules: Grammar) -> str:
    """The name without the small words its pattern went on over: «Conferencia de»."""
    small = set(rules.words.small.split("|"))
    words = name.split(" ")
    while words[-1] in small:
        words.pop()
    return " ".join(words)


def _nouns(text: str, rules: Grammar, bodies: dict[int, _Body], own: str) -> list[_Noun]:
    nouns: list[_Noun] = []
    ahead = iter(bodies.values())
    nearest: _Body | None = None
    following = next(ahead, None)
    for match in rules.noun.finditer(text):
        while following and following.end <= match.start():
            nearest, following = following, next(ahead, None)
        after = _body_after(match.end(), text, rules, bodies)
        body = after.series if after else _body_before(text, match.start(), rules, nearest, own)
        plural = match[0].endswith("s")
        noun = _Noun(
            *match.span(),
            bool(match["decision"]),
            plural,
            body,
            after.end if after else match.end(),
            near=nearest.series
            if nearest and _same_sentence(text, rules, nearest, match)
            else None,
        )
        nouns.append(_inherited(text, rules, nouns[-1] if nouns else None, noun))
    return nouns


def _same_sentence(text: str, rules: Grammar, body: _Body, noun: re.Match[str]) -> bool:
    return not any(stops(text, rules, body.end, noun.start()))


def _body_after(end: int, text: str, rules: Grammar, bodies: dict[int, _Body]) -> _Body | None:
    """The body printed after a noun or number: «del Consejo de Seguridad»."""
    of = rules.of.match(text, end)
    return bodies.get(of.end()) or bodies.get(of.end() + 1) if of else None


def _body_before(
    text: str, start: int, rules: Grammar, nearest: _Body | None, own: str
) -> str | None:
    """The body printed before a noun: «Security Council resolution», «el Consejo, en su …»."""
    if nearest:
        if rules.words.body_first and text[nearest.end : start] == " ":
            return nearest.series
        ways = (rules.after_body, rules.adopted)
        if any(way.fullmatch(text, nearest.end, start) for way in ways):
            return nearest.series
    return own if rules.own.search(text, max(0, start - _OWN), start) else None


def _inherited(text: str, rules: Grammar, last: _Noun | None, noun: _Noun) -> _Noun:
    """«las resoluciones del Consejo …, incluida la resolución 42/9»: of the same body."""
    if noun.body is None and last and last.body and last.plural:
        between = text[last.reach : noun.start]
        if not rules.number.search(between) and rules.latest.search(between):
            return replace(noun, body=last.body)
    return noun


@dataclass(frozen=True, slots=True)
class _Item:
    number: re.Match[str]
    body: str | None
    date: date | None
    reach: int
    """Where the number with its body and date ends."""
    act: int | None
    """Where the name of a body without series ends, right after the number."""


def _item(
    text: str, rules: Grammar, noun: _Noun, number: re.Match[str], bodies: dict[int, _Body]
) -> _Item:
    """A number with the body and the date that follow it, in either order."""
    reach, body, day, act = number.end(), None, None, None
    for _ in range(2):
        dated = rules.dated.match(text, reach)
        printed = rules.language.date_pattern.match(text, dated.end()) if dated else None
        if printed and day is None:
            day = rules.language.parse_date(printed[0])
            reach = printed.end()
        after = _body_after(reach, text, rules, bodies)
        if after and body is None:
            body = after.series
            full = " " in text[after.start : after.end]
            if not body and full and reach == number.end() and not noun.plural:
                act = after.end
            reach = after.end
    return _Item(number, body, day, reach, act)


def _completed(text: str, rules: Grammar, noun: _Noun, items: list[_Item]) -> Iterator[Printed]:
    """The members of a list, each with the body and date that it shares with those after it."""
    bodies, days = _shared(noun, items)
    for index, item in enumerate(items):
        number = item.number
        start, end = number.span()
        form = Form.NUMBER
        if item.act and text[noun.end : start] == " ":
            start, end, form = noun.start, item.act, Form.ACT
        before = parts_before(text, noun.start, rules) if index == 0 and len(items) == 1 else None
        after = parts_after(text, item.reach, rules) or parts_after(text, number.end(), rules)
        if index:
            gap = items[index - 1].number.end(), start
            for between in _between(text, rules, items[index - 1], item):
                yield Printed(
                    *_trim(text, *gap), Form.NUMBER, text[slice(*_trim(text, *gap))],
                    noun.decision, bodies[index], days[index], read_as=between,
                )  # fmt: skip
        yield Printed(
            start, end, form, text[start:end], noun.decision, bodies[index], days[index],
            ", ".join(filter(None, (before, after))) or None, near=noun.near,
        )  # fmt: skip


def _between(text: str, rules: Grammar, first: _Item, last: _Item) -> Iterator[str]:
    """The numbers that a range names without printing them: 57/2 to 57/4 of «57/1 a 57/5»."""
    ends = first.number["slash"], last.number["slash"]
    joined = rules.through.fullmatch(text, first.number.end(), last.number.start())
    if not joined or not all(ends) or first.number["letters"] or last.number["letters"]:
        return
    (session, low), (other, high) = (end.split("/") for end in ends)
    for number in between(low, high) if session == other else ():
        yield f"{session}/{number}"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the blanks at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _shared(noun: _Noun, items: list[_Item]) -> tuple[list[str | None], list[date | None]]:
    """Bodies and dates of a list: one printed after several members holds for all of them.

    A date only for those of the same session, joined directly: «50/1 y 50/2, de …».
    """
    bodies: list[str | None] = []
    days: list[date | None] = []
    body: str | None = None
    following: _Item | None = None
    for item in reversed(items):
        body = item.body if item.body is not None else body
        day = item.date
        if day is None and following and days[-1]:
            session = item.number[0].split("/")[0] == following.number[0].split("/")[0]
            gap = item.number.end(), following.number.start()
            joined = _JOINED.fullmatch(item.number.string, *gap)
            day = days[-1] if session and joined else None
        bodies.append(noun.body if item.body is None and noun.body is not None else body)
        days.append(day)
        following = item
    return bodies[::-1], days[::-1]
