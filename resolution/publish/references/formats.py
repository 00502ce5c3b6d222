"""Bibliographic records in the formats that programs read: BibTeX, RIS, CSL-JSON.

All is recorded as a report of a corporate author: the one type that every reader of these formats
knows, and from which it keeps author, number and day. Types made for laws and treaties lose them:
BibTeX styles have no driver for ``@legislation`` and ``@legal``, Zotero takes ``GEN`` of RIS for
an article, and styles of CSL print ``legislation`` without its author.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from resolution.publish.references.records import Work

Json = dict[str, Any]

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_{}"}

_LANGUAGES = {"es": "spanish", "en": "english", "fr": "french"}


def bibtex(record: Work) -> str:
    """The record as one entry that both biblatex and classic BibTeX read.

    The place cited goes into ``annote``, which the styles do not print.
    """
    rows = [f"  {name:<12} = {{{value}}}" for name, value in _bibtex_fields(record)]
    return f"@report{{{record.key},\n" + ",\n".join(rows) + "\n}\n"


def _bibtex_fields(record: Work) -> Iterator[tuple[str, str]]:
    """Fields by name. Double braces keep a title's capitals and a body's name in one piece."""
    if record.body:
        yield "author", f"{{{latex(record.body)}}}"
    yield "title", f"{{{latex(record.title)}}}"
    if record.number:
        yield "number", latex(record.number)
    if record.publisher:
        publisher, city = record.publisher
        yield "institution", f"{{{publisher}}}"
        yield "location", city
    if record.adopted:
        yield "date", record.adopted.isoformat()
    if record.year:
        yield "year", str(record.year)
    if record.url:
        yield "url", record.url
    if record.where:
        yield "annote", latex(record.where)
    yield "langid", _LANGUAGES.get(record.language, record.language)


def latex(text: str) -> str:
    r"""The text with the signs escaped that LaTeX reads as commands.

    >>> latex("Ciencia & técnica: 100 %")
    'Ciencia \\& técnica: 100 \\%'
    """
    return "".join(_LATEX.get(sign, sign) for sign in text)


def ris(record: Work) -> str:
    """The record as RIS."""
    publisher, city = record.publisher or (None, None)
    rows = (
        ("TY", "RPRT"),
        ("TI", record.title),
        ("AU", record.body),
        ("SN", record.number),
        ("PB", publisher),
        ("CY", city),
        ("DA", record.adopted.strftime("%Y/%m/%d/") if record.adopted else None),
        ("PY", record.year),
        ("N1", record.where),
        ("LA", record.language),
        ("UR", record.url),
    )
    lines = [f"{tag}  - {' '.join(str(value).split())}\n" for tag, value in rows if value]
    return "".join(lines) + "ER  - \n"


def csl(record: Work) -> Json:
    """The record as one item of CSL-JSON."""
    publisher, city = record.publisher or (None, None)
    values: Json = {
        "id": record.key,
        "type": "report",
        "title": record.title,
        "author": [{"literal": record.body}] if record.body else None,
        "number": record.number,
        "publisher": publisher,
        "publisher-place": city,
        "issued": _issued(record),
        "note": record.where,
        "language": record.language,
        "URL": record.url,
    }
    return {name: value for name, value in values.items() if value is not None}


def csl_json(record: Work) -> str:
    """The record as CSL-JSON text: a list of one item."""
    return json.dumps([csl(record)], ensure_ascii=False) + "\n"


def _issued(record: Work) -> Json | None:
    if record.adopted:
        return {"date-parts": [[record.adopted.year, record.adopted.month, record.adopted.day]]}
    return {"date-parts": [[record.year]]} if record.year else None
