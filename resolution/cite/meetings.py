"""Meetings: conferences that a note lists, with the place and dates it prints for them."""

from __future__ import annotations

import re

from resolution.cite.grammar import Grammar
from resolution.core.model import Meeting

_ORDINAL = r"(?:Primer|Segund|Tercer|Cuart|Quint|Sext|Séptim|Octav|Noven|Décim)[ao]?"

_MEETING = (
    rf"(?:{_ORDINAL} (?:y {_ORDINAL} )?)?"
    r"(?:[Cc]onferencias?|[Ss]imposios?|[Ss]eminarios?|[Rr]euni(?:ón|ones)|[Cc]umbres?|[Ff]oros?|"
    r"[Tt]aller(?:es)?|[Cc]oloquios?|[Cc]ongresos?|[Cc]onsultas?)\b"
)

_START = re.compile(
    rf"(?:^|[;:,] |\by |(?:[Ee]ntre )?[Ee]ll[ao]s )(?:y )?(?:el|la|los|las) (?={_MEETING})"
)

_HELD = re.compile(
    r",? (?:celebrad[oa]s?|que (?:tuvo|tuvieron) lugar|que se (?:celebró|celebraron))\b"
)

_WHEN = re.compile(
    r"""
    [ ]en[ ](?P<place>[^\W\d_][^,;()]*?(?:[ ]\([^()]*\))?),?
    [ ](?P<dates>(?:los[ ]días|del|el|de|en)[ ]\d{1,2}\b[^,;()]*?\d{4}
        (?:[ ]y[ ](?:los[ ]días|del|el)[ ]\d{1,2}\b[^,;()]*?\d{4})?)
    """,
    re.VERBOSE,
)

_END = re.compile(r";|\. |\.$|, que |, organizad| \(véase")


def meetings(text: str, rules: Grammar) -> tuple[Meeting, ...]:
    """The meetings that a note lists, where at least one is said to have been held.

    Printed forms: «la Conferencia Europea sobre Migración, celebrada en Bruselas los días 16 y
    17 de octubre de 2001», «el Simposio técnico …, que tuvo lugar en La Haya del 29 de junio al
    3 de julio de 1998», and, between such, one without place: «la Conferencia Regional …;».

    Only Spanish print is read so far.
    """
    if rules.language.code != "es" or not _HELD.search(text):
        return ()
    starts = [match.end() for match in _START.finditer(text)]
    ends = [*starts[1:], len(text)]
    found = (_meeting(text, start, end) for start, end in zip(starts, ends, strict=False))
    return tuple(meeting for meeting in found if meeting.name)


def _meeting(text: str, start: int, limit: int) -> Meeting:
    held = _HELD.search(text, start, limit)
    end = _END.search(text, start, limit)
    stop = min(m.start() for m in (held, end) if m) if held or end else limit
    name = re.sub(r"(?:[,;]| y)? ?$", "", text[start:stop])
    when = _WHEN.match(text, held.end(), limit) if held and held.start() == stop else None
    return Meeting(
        name=name,
        start=start,
        end=start + len(name),
        place=when["place"] if when else None,
        dates=when["dates"] if when else None,
    )
