"""Spanish: how the site says who is asked what, in the words of the text."""

from __future__ import annotations

import re

from resolution.languages.es.interface import WORDS

_SECRETARY = re.compile(
    r"(?:^|\b(?:al|el|la) )Secretari[oa] General\b"
    r"(?! (?:Adjunt|Ejecutiv|de (?!las Naciones Unidas)|del ))"
)
_LED = re.compile(r"(?:a|de|para) (?=que\b)")


def asks_secretary(addressee: str) -> bool:
    """Whether the Secretary-General of the United Nations is among those who are asked.

    >>> asks_secretary("Secretario General y a la Oficina")
    True
    >>> asks_secretary("la Secretaria General de la reunión internacional")
    False
    >>> asks_secretary("la Representante Especial del Secretario General")
    False
    """
    return _SECRETARY.search(addressee) is not None


def begun(words: str) -> str:
    """What is asked, without the preposition that leads to it: «a que sigan» is «que sigan».

    >>> begun("a que sigan"), begun("a celebrar el Día")
    ('que sigan', 'a celebrar el Día')
    """
    return _LED.sub("", words, count=1) if _LED.match(words) else words


def session_years(session: int) -> str:
    """The years of a regular session of the Assembly, which opens in September.

    >>> session_years(59)
    '2004–2005'
    """
    return f"{1945 + session}–{1946 + session}"


def session_due(session: int) -> str:
    """A session by which something is due, with its years.

    >>> session_due(59)
    '59º período de sesiones (2004–2005)'
    """
    words = WORDS.asks.due_session
    return str(words.format(number=session, years=session_years(session)))
