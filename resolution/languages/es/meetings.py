"""Spanish: how notes list conferences and meetings.

Printed forms: «la Conferencia Europea sobre Migración, celebrada en Bruselas los días 16 y 17 de
octubre de 2001», «el Simposio técnico …, que tuvo lugar en La Haya del 29 de junio al 3 de julio
de 1998», and, between such, one without place: «la Conferencia Regional …;».
"""

from __future__ import annotations

import re

from resolution.languages.citing import Meetings

_ORDINAL = r"(?:Primer|Segund|Tercer|Cuart|Quint|Sext|Séptim|Octav|Noven|Décim)[ao]?"

_MEETING = (
    rf"(?:{_ORDINAL} (?:y {_ORDINAL} )?)?"
    r"(?:[Cc]onferencias?|[Ss]imposios?|[Ss]eminarios?|[Rr]euni(?:ón|ones)|[Cc]umbres?|[Ff]oros?|"
    r"[Tt]aller(?:es)?|[Cc]oloquios?|[Cc]ongresos?|[Cc]onsultas?)\b"
)

MEETINGS = Meetings(
    start=re.compile(
        rf"(?:^|[;:,] |\by |(?:[Ee]ntre )?[Ee]ll[ao]s )(?:y )?(?:el|la|los|las) (?={_MEETING})"
    ),
    held=re.compile(
        r",? (?:celebrad[oa]s?|que (?:tuvo|tuvieron) lugar|que se (?:celebró|celebraron))\b"
    ),
    when=re.compile(
        r"""
        [ ]en[ ](?P<place>[^\W\d_][^,;()]*?(?:[ ]\([^()]*\))?),?
        [ ](?P<dates>(?:los[ ]días|del|el|de|en)[ ]\d{1,2}\b[^,;()]*?\d{4}
            (?:[ ]y[ ](?:los[ ]días|del|el)[ ]\d{1,2}\b[^,;()]*?\d{4})?)
        """,
        re.VERBOSE,
    ),
    end=re.compile(r";|\. |\.$|, que |, organizad| \(véase"),
    joint=re.compile(r"(?:[,;]| y)? ?$"),
)
