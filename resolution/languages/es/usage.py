"""References as the United Nations writes them in Spanish: in the text, in a note, quoting.

The forms follow the Organization's own Spanish texts: «la resolución 58/208 de la Asamblea
General, de 23 de diciembre de 2003», «Resolución 58/208, párr. 10 b)».
"""

from __future__ import annotations

import re

from resolution.core.model import Resolution, Text
from resolution.languages.es import names
from resolution.languages.es.agreement import of_the
from resolution.languages.es.pinpoints import Pinpoint, pinpoint
from resolution.languages.es.typography import NO_BREAK, long_date


def in_text(resolution: Resolution, text: Text | None) -> str:
    """The reference inside a sentence.

    >>> from datetime import date
    >>> from resolution.core.model import Note
    >>> from resolution.core.place import Place
    >>> own = Resolution("A/RES/58/208", "es", Text(Place(), ""), adopted=date(2003, 12, 23))
    >>> in_text(own, Note.of("13", ""))
    'nota 13 de la resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003'
    """
    where = pinpoint(resolution, text) if text else None
    name = f"resolución {_named(resolution, where)}{_dated(resolution)}"
    return f"{where.full} {of_the(name)}" if where else name


def in_note(resolution: Resolution, text: Text | None) -> str:
    """The reference as a footnote of its own."""
    where = pinpoint(resolution, text) if text else None
    end = f", {where.brief}" if where else ""
    return f"Resolución {_named(resolution, where)}{_dated(resolution)}{end}."


def quoted(resolution: Resolution, text: Text) -> str:
    """The words of a clause or note in quotation marks, and where they stand."""
    where = pinpoint(resolution, text)
    return f"“{quotable(text.text)}”. Resolución {_named(resolution, where)}, {where.brief}."


def quotable(text: str) -> str:
    """The words as they stand between quotation marks: inner marks become single ones.

    The stop or comma that ends the clause belongs to the resolution's own sentence; it is left
    out, as is usual where a quotation ends a sentence.

    >>> quotable("el subtema titulado “Migración internacional y desarrollo”.")
    'el subtema titulado ‘Migración internacional y desarrollo’'
    """
    single = text.translate(str.maketrans("“”«»", "‘’‘’"))
    return re.sub(r"\s*[.,;:]$", "", single)


def _named(resolution: Resolution, where: Pinpoint | None) -> str:
    number = names.symbol_number(resolution.symbol, where.part if where else None)
    return f"{number} {of_the(names.body_name(resolution.symbol))}"


def _dated(resolution: Resolution) -> str:
    return f", de {plain_date(resolution)}" if resolution.adopted else ""


def plain_date(resolution: Resolution) -> str:
    """The date of adoption in words with ordinary spaces; empty where it is not known."""
    return long_date(resolution.adopted).replace(NO_BREAK, " ") if resolution.adopted else ""


def oscola(resolution: Resolution, text: Text | None) -> str:
    """The reference in the manner of OSCOLA («UNGA Res 58/208 (…) UN Doc A/RES/58/208»).

    Written here because the CSL style of OSCOLA knows no United Nations documents: it prints the
    title and year alone. Abbreviations lose their stops, as OSCOLA asks. The abbreviated body
    is Spanish where one is established.
    """
    where = pinpoint(resolution, text) if text else None
    number = names.symbol_number(resolution.symbol, where.part if where else None)
    date = f" ({plain_date(resolution)})" if resolution.adopted else ""
    end = f", {where.brief.replace('.', '')}" if where else ""
    return f"{_acronym(resolution.symbol)} Res {number}{date} Doc ONU {resolution.symbol}{end}"


def _acronym(symbol: str) -> str:
    acronyms = {
        "Asamblea General": "AGNU",
        "Consejo de Seguridad": "CSNU",
        "Consejo Económico y Social": "ECOSOC",
        "Consejo de Derechos Humanos": "CDH",
    }
    body = names.body_name(symbol)
    return acronyms.get(body, body)
