"""Ordinal numbers in Spanish words, as resolutions print them for sessions and paragraphs.

Two words from 21 on («vigésimo cuarto»), the spelling the United Nations prints and the
Ortografía (2010) admits; apocope before a noun («vigésimo primer período de sesiones»).
"""

from __future__ import annotations

_ONES = ("", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo",
         "noveno")  # fmt: skip
_TEENS = ("décimo", "undécimo", "duodécimo", "decimotercero", "decimocuarto", "decimoquinto",
          "decimosexto", "decimoséptimo", "decimoctavo", "decimonoveno")  # fmt: skip
_TENS = ("vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo",
         "octogésimo", "nonagésimo")  # fmt: skip


def ordinal(number: int) -> str:
    """The masculine ordinal in words, from 1 to 99; beyond that the figure, «100º».

    >>> [ordinal(n) for n in (8, 11, 13, 18, 24, 90, 100)]
    ['octavo', 'undécimo', 'decimotercero', 'decimoctavo', 'vigésimo cuarto', 'nonagésimo', '100º']
    """
    if not 1 <= number <= 99:
        return f"{number}º"
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _ONES[ones]
    if tens == 1:
        return _TEENS[ones]
    return f"{_TENS[tens - 2]} {_ONES[ones]}".rstrip()


def ordinal_before_noun(number: int) -> str:
    """The masculine ordinal as it stands before its noun.

    >>> [f"{ordinal_before_noun(n)} período" for n in (1, 13, 58, 73)][1:]
    ['decimotercer período', 'quincuagésimo octavo período', 'septuagésimo tercer período']
    """
    words = ordinal(number)
    return words[:-1] if words.endswith(("primero", "tercero")) else words
