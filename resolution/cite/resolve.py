"""Resolving: what a printed mention leads to. No clear answer is None, never a guess."""

from __future__ import annotations

import re
from datetime import date

from resolution.cite.articles import article
from resolution.cite.grammar import SYMBOL, Grammar
from resolution.cite.printed import Form, Printed
from resolution.core import roman
from resolution.core.errors import AddressError
from resolution.core.place import Kind, Place
from resolution.core.registry import Registry
from resolution.core.slug import slug_target
from resolution.core.symbol import Symbol

SERIES = "Treaty Series"
"""What begins the address of a treaty that is known by its place in the series alone."""

_FIRST_NUMBERED_SESSION = 31
"""Since 1976 the Assembly numbers by session and resolution; before, in Roman numerals. Higher ones
are the Economic and Social Council's, which met twice a year."""


def target(printed: Printed, own: str, registry: Registry, rules: Grammar) -> str | None:
    """What a number, symbol, sales number or act leads to, or None where the text does not tell.

    Args:
        printed: the mention.
        own: series of the body that speaks (``A``).
        registry: treaties by their place in the *Treaty Series*.
        rules: patterns of the language.
    """
    try:
        if printed.form is Form.NUMBER:
            return _numbered(printed, own, rules)
        if printed.form is Form.SYMBOL:
            return _symbol(printed.read_as or printed.text)
        if printed.form is Form.SALES:
            return f"instrumentos/{printed.text}"
        if printed.form is Form.HEALTH:
            return f"instrumentos/{printed.read_as}"
        if printed.form is Form.ACT:
            return slug_target(printed.text)
        if printed.form is Form.TREATY:
            return _treaty(printed.text, registry, rules)
    except AddressError:
        return None
    return None


def treaty_place(text: str, rules: Grammar) -> tuple[int, ...] | None:
    """The volume and number that a place in the *Treaty Series* prints, or None where it is none.

    A treaty and what later volumes add to it under the same number stand in its first volume;
    treaties published together keep all their numbers.

    >>> from resolution.cite.grammar import grammar
    >>> treaty_place("Ibid., vols. 1577, 2171 y 2173, núm. 27531", grammar("es"))
    (1577, 27531)
    >>> treaty_place("Naciones Unidas, Treaty Series, vol. 75, núms. 970 a 973", grammar("es"))
    (75, 970, 973)
    """
    match = rules.treaty.match(text)
    if match is None:
        return None
    volumes, numbers = (re.findall(r"\d+", match[group]) for group in ("volumes", "numbers"))
    return (int(volumes[0]), *map(int, numbers))


def _treaty(text: str, registry: Registry, rules: Grammar) -> str | None:
    """What is known of a place in the series, or the place itself: ``treaty-series-1577-27531``."""
    place = treaty_place(text, rules)
    if place is None:
        return None
    known = registry.treaties.get((place[0], place[1])) if len(place) == 2 else None
    return known or slug_target(" ".join([SERIES, *map(str, place)]))


def _symbol(text: str) -> str | None:
    """The first of the symbols printed, the letter only where a resolution has parts."""
    match = SYMBOL.match(text)
    if match is None:
        return None
    numbered = "/RES/" in match["first"] or "/DEC/" in match["first"]
    return Symbol.parse(match["first"] + ((match["part"] or "") if numbered else "")).text


def _numbered(printed: Printed, own: str, rules: Grammar) -> str | None:
    """The symbol of a numbered resolution or decision.

    Where the number has not the form of the body that is named, print has left out another
    body: «el plan que el Consejo de Seguridad hizo suyo en su resolución 1515 (2003)». One that
    is not named is the body named last, where the body that speaks does not number so: «las
    resoluciones del Consejo Económico y Social, la resolución 1998/36».
    """
    number = rules.number.match(printed.read_as or printed.text)
    if number is None:
        return None
    body = printed.body
    if body is None or (body and not _fits(number, body)):
        near = printed.near if printed.near and _fits(number, printed.near) else None
        body = _body(number, own) or near
    if not body:
        return None
    series = f"{body}/{'DEC' if printed.decision else 'RES'}"
    letters = re.findall(r"[A-Z]\b", number["letters"] or "")
    part = "-".join(dict.fromkeys((letters[0], letters[-1]))) if letters else ""
    return Symbol.of_number(series, (number["slash"] or number[0]) + part).text


def _body(number: re.Match[str], own: str) -> str | None:
    """The body whose numbers alone have this form, or the one that speaks."""
    if number["council"]:
        return "S"
    if number["old"] and _session(number) >= _FIRST_NUMBERED_SESSION:
        return "E"
    if number["old"]:
        return "A" if own == "A" else None
    return own if _fits(number, own) else None


def _session(number: re.Match[str]) -> int:
    """The session of an old number: 44 of «1296 (XLIV)», none of special ones."""
    return roman.value_of(number["old"].rpartition("(")[2].rstrip(")")) or 0


def _fits(number: re.Match[str], body: str) -> bool:
    """Whether the body numbers so: «2231 (2015)» the Security Council, «1995/313» ECOSOC."""
    if number["council"]:
        return body == "S"
    if number["old"]:
        return body == "E" or (body == "A" and _session(number) < _FIRST_NUMBERED_SESSION)
    first = number["slash"].partition("/")[0]
    if not first.isdigit():
        return body in ("A", "A/HRC", "E")
    if body in ("E", "E/CN.4"):
        return len(first) == 4
    if body == "A":
        return len(first) == 2 and int(first) >= _FIRST_NUMBERED_SESSION
    return body == "A/HRC" and len(first) < 3


def part(pinpoint: str | None, rules: Grammar) -> Place | None:
    """The clause that a pinpoint names, where it names one paragraph or article and no more.

    >>> from resolution.cite.grammar import grammar
    >>> str(part("párrafo 10 b)", grammar("es"))), part("anexo, párr. 3", grammar("es"))
    ('parrafo/10/b', None)
    """
    match = rules.paragraph.fullmatch(pinpoint) if pinpoint else None
    if match is None:
        return article(pinpoint, rules)
    number, *items = filter(None, match.groups())
    place = Place().child(Kind.PARAGRAPH, number)
    for item in items:
        place = place.child(Kind.SUBPARAGRAPH, item)
    return place


def adopted(printed: Printed) -> date | None:
    """The date of a resolution, if it can be one: not before the United Nations."""
    return printed.date if printed.date and printed.date.year >= 1945 else None
