"""Who is asked to do what by when, as CSV: every ask of a collection a row."""

from __future__ import annotations

import csv
import io

from resolution import address
from resolution.core.collection import Collection
from resolution.core.model import Ask, Clause, Resolution
from resolution.publish.data.network import plain_cell
from resolution.publish.output import OutputFile, Site

ASK_COLUMNS = (
    *("resolution", "place", "action", "relation", "addressee", "deadline", "session", "year"),
    *("start", "end", "from", "url"),
)
"""Columns of the table."""


def asks_file(collection: Collection, site: Site) -> OutputFile:
    """``datos/encargos.csv``: what subparagraphs merely go on with is not said again."""
    # Spreadsheets take a table for UTF-8 by the mark at its beginning alone.
    content = asks_table(collection, site).encode("utf-8-sig")
    return OutputFile(f"{site.language}/datos/encargos.csv", content)


def asks_table(collection: Collection, site: Site) -> str:
    """Every ask as a row of CSV (RFC 4180), with the names of the columns first."""
    rows = io.StringIO()
    writer = csv.DictWriter(rows, ASK_COLUMNS)
    writer.writeheader()
    for resolution in collection.resolutions.values():
        for clause, ask in resolution.asks():
            row = _row(resolution, clause, ask, site)
            writer.writerow({name: plain_cell(value) for name, value in row.items()})
    return rows.getvalue()


def _row(resolution: Resolution, clause: Clause, ask: Ask, site: Site) -> dict[str, str]:
    """An ask as text values; what the text does not say is empty."""
    when = ask.deadline
    return {
        "resolution": resolution.symbol,
        "place": clause.id,
        "action": ask.action.text,
        "relation": str(ask.relation),
        "addressee": ask.addressee.text if ask.addressee else "",
        "deadline": when.text if when else "",
        "session": str(when.session or "") if when else "",
        "year": str(when.year or "") if when else "",
        "start": str(ask.action.start),
        "end": str(ask.action.end),
        "from": str(ask.source or ""),
        "url": site.permalink(address.of(resolution, clause.place)),
    }
