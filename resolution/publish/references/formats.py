"""Bibliographic records in the formats that programs read: biblatex, RIS, CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from resolution.core.instrument import InstrumentKind
from resolution.publish.references.records import Work

Json = dict[str, Any]

# biblatex has @legislation for laws and resolutions and @legal for treaties; classic BibTeX takes
# types it does not know for @misc, hence `howpublished` and `year` beside what biblatex reads.
_BIBLATEX = {
    InstrumentKind.RESOLUTION: "legislation",
    InstrumentKind.DECISION: "legislation",
    InstrumentKind.TREATY: "legal",
    InstrumentKind.CHARTER: "legal",
    InstrumentKind.REPORT: "report",
}

# STAT is what Zotero, EndNote and Mendeley read as a law; they have nothing for treaties.
_RIS = {
    InstrumentKind.RESOLUTION: "STAT",
    InstrumentKind.DECISION: "STAT",
    InstrumentKind.TREATY: "STAT",
    InstrumentKind.CHARTER: "STAT",
    InstrumentKind.REPORT: "RPRT",
}

_CSL = {
    InstrumentKind.RESOLUTION: "legislation",
    InstrumentKind.DECISION: "legislation",
    InstrumentKind.TREATY: "treaty",
    InstrumentKind.CHARTER: "treaty",
    InstrumentKind.REPORT: "report",
}

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_{}"}

_LANGUAGES = {"es": "spanish", "en": "english", "fr": "french"}


def bibtex(record: Work) -> str:
    """The record as one entry that both biblatex and classic BibTeX read."""
    rows = [f"  {name:<12} = {{{value}}}" for name, value in _bibtex_fields(record)]
    entry = _BIBLATEX.get(record.kind, "misc")
    return f"@{entry}{{{record.key},\n" + ",\n".join(rows) + "\n}\n"


def _bibtex_fields(record: Work) -> Iterator[tuple[str, str]]:
    """Fields by name. Double braces keep a title's capitals and a body's name in one piece."""
    if record.body:
        yield "author", f"{{{latex(record.body)}}}"
    yield "title", f"{{{latex(record.title)}}}"
    if record.symbol:
        yield "number", latex(record.symbol)
        yield "howpublished", latex(" ".join(filter(None, (record.genre, record.symbol))))
    if record.adopted:
        yield "date", record.adopted.isoformat()
    if record.year:
        yield "year", str(record.year)
    if record.section:
        yield "note", latex(record.section)
    if record.url:
        yield "url", record.url
    yield "langid", _LANGUAGES.get(record.language, record.language)


def latex(text: str) -> str:
    r"""The text with the signs escaped that LaTeX reads as commands.

    >>> latex("Ciencia & técnica: 100 %")
    'Ciencia \\& técnica: 100 \\%'
    """
    return "".join(_LATEX.get(sign, sign) for sign in text)


def ris(record: Work) -> str:
    """The record as RIS; a symbol goes where programs keep the number of a law or report."""
    kind = _RIS.get(record.kind, "GEN")
    day = record.adopted.strftime("%Y/%m/%d/") if record.adopted else None
    rows = (
        ("TY", kind),
        ("TI", record.title),
        ("AU", record.body),
        ("SN" if kind == "RPRT" else "M1", record.symbol),
        ("DA", day),
        ("PY", record.year),
        ("SE", record.section),
        ("LA", record.language),
        ("UR", record.url),
    )
    lines = [f"{tag}  - {' '.join(str(value).split())}\n" for tag, value in rows if value]
    return "".join(lines) + "ER  - \n"


def csl(record: Work) -> Json:
    """The record as one item of CSL-JSON."""
    values: Json = {
        "id": record.key,
        "type": _CSL.get(record.kind, "document"),
        "title": record.title,
        "author": [{"literal": record.body}] if record.body else None,
        "authority": record.body,
        "genre": record.genre,
        "number": record.symbol,
        "section": record.section,
        "issued": _issued(record),
        "language": record.language,
        "URL": record.url,
    }
    return {name: value for name, value in values.items() if value is not None}


def csl_json(record: Work) -> str:
    """The record as CSL-JSON text: a list of one item, each list of figures on one line."""
    text = json.dumps([csl(record)], ensure_ascii=False, indent=2)
    return re.sub(r"\[\s+([\d,\s]+?)\s+\]", lambda m: f"[{' '.join(m[1].split())}]", text) + "\n"


def _issued(record: Work) -> Json | None:
    if record.adopted:
        return {"date-parts": [[record.adopted.year, record.adopted.month, record.adopted.day]]}
    return {"date-parts": [[record.year]]} if record.year else None
