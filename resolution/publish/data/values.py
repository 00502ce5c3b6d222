"""The model as JSON, both ways: what ``build.py parse`` writes and the site publishes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from resolution.address import clause_path, target_path, web_address
from resolution.core.collection import Backlink, LaterCitation
from resolution.core.instrument import Instrument
from resolution.core.model import (
    Annex,
    Citation,
    Clause,
    Heading,
    Kind,
    Marker,
    Meeting,
    Note,
    Relation,
    Resolution,
    Table,
)
from resolution.languages.es import instruments

Json = dict[str, Any]

Page = Callable[[Resolution, Citation], str]
"""Gives the address of the page that a citation leads to."""


def page_of(resolution: Resolution, citation: Citation) -> str:
    """The address a citation leads to, as far as its resolution alone tells."""
    if citation.part and citation.target == resolution.symbol:
        return web_address(clause_path(resolution, citation.part))
    return web_address(target_path(citation.target, resolution.language))


def resolution_to_json(resolution: Resolution, page: Page = page_of) -> Json:
    """The whole resolution as plain JSON values, in reading order.

    Optional parts (annexes, tables, notes of the title) appear only where there are any.

    Args:
        resolution: what to give.
        page: where its citations lead; a collection knows more than one resolution does.
    """
    document: Json = {
        "symbol": resolution.symbol,
        "language": resolution.language,
        "title": resolution.title,
        "adopted": resolution.adopted.isoformat() if resolution.adopted else None,
        "meeting": resolution.meeting,
        "enacting": resolution.enacting,
        "clauses": [clause_to_json(resolution, clause, page) for clause in resolution.clauses],
        "headings": [_heading_to_json(heading) for heading in resolution.headings],
        "notes": [note_to_json(resolution, note, page) for note in resolution.notes],
    }
    if resolution.title_notes:
        document["title_notes"] = _markers_to_json(resolution.title_notes)
    if resolution.tables:
        document["tables"] = [_table_to_json(table) for table in resolution.tables]
    if resolution.annexes:
        document["annexes"] = [
            annex_to_json(resolution, annex, page) for annex in resolution.annexes
        ]
    return document


def clause_to_json(resolution: Resolution, clause: Clause, page: Page = page_of) -> Json:
    """One clause; ``parent`` only where it belongs to another."""
    values: Json = {"id": clause.id, "kind": str(clause.kind)}
    if clause.parent is not None:
        values["parent"] = clause.parent
    return values | {
        "number": clause.number,
        "action": clause.action,
        "text": clause.text,
        "notes": _markers_to_json(clause.notes),
        **_mentions_to_json(resolution, clause.citations, page),
    }


def note_to_json(resolution: Resolution, note: Note, page: Page = page_of) -> Json:
    """One note; ``meetings`` only where it lists any."""
    values: Json = {
        "id": note.id,
        "marker": note.marker,
        "text": note.text,
        **_mentions_to_json(resolution, note.citations, page),
    }
    if note.meetings:
        values["meetings"] = [
            {"name": m.name, "start": m.start, "end": m.end, "place": m.place, "dates": m.dates}
            for m in note.meetings
        ]
    return values


def _mentions_to_json(resolution: Resolution, citations: tuple[Citation, ...], page: Page) -> Json:
    """The mentions by symbol, as ``citations``, and the others, as ``named``."""
    by_symbol = [citation_to_json(resolution, c, page) for c in citations if c.by_symbol]
    named = [citation_to_json(resolution, c, page) for c in citations if not c.by_symbol]
    return {"citations": by_symbol} | ({"named": named} if named else {})


def citation_to_json(resolution: Resolution, citation: Citation, page: Page = page_of) -> Json:
    """One citation, with the address of the page it leads to."""
    return {
        "target": citation.target,
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "relation": str(citation.relation),
        "pinpoint": citation.pinpoint,
        "date": citation.date.isoformat() if citation.date else None,
        "via": citation.via,
        "part": citation.part,
        "page": page(resolution, citation),
    }


def _markers_to_json(markers: tuple[Marker, ...]) -> list[Json]:
    return [{"marker": m.marker, "offset": m.offset} for m in markers]


def _heading_to_json(heading: Heading) -> Json:
    values: Json = {"before": heading.before, "text": heading.text}
    return values | ({"notes": _markers_to_json(heading.notes)} if heading.notes else {})


def _table_to_json(table: Table) -> Json:
    return {"after": table.after, "rows": list(table.rows)}


def annex_to_json(resolution: Resolution, annex: Annex, page: Page = page_of) -> Json:
    """One annex with its paragraphs."""
    return {
        "id": annex.id,
        "label": annex.label,
        "title": annex.title,
        "clauses": [clause_to_json(resolution, clause, page) for clause in annex.clauses],
        "headings": [_heading_to_json(heading) for heading in annex.headings],
        "tables": [_table_to_json(table) for table in annex.tables],
    }


def instrument_to_json(instrument: Instrument) -> Json:
    """One instrument: what is known of it, each fact with its origin."""
    return {
        "target": instrument.target,
        "kind": str(instrument.kind),
        "title": instruments.title(instrument),
        "label": instruments.label(instrument),
        "symbol": instrument.symbol,
        "number": instruments.number(instrument),
        "body": instruments.body(instrument),
        "date": instrument.date.isoformat() if instrument.date else None,
        "year": instrument.year,
        "facts": [
            {"label": fact.label, "value": fact.value, "origin": fact.origin}
            for fact in instruments.facts(instrument)
        ],
        "links": [{"label": link.label, "url": link.url} for link in instruments.links(instrument)],
        "aliases": list(instrument.aliases),
        "stub": instrument.stub,
    }


def backlink_to_json(resolution: Resolution, backlink: Backlink) -> Json:
    """One mention seen from what it cites: where it stands, and how it cites."""
    citation = backlink.citation
    return {
        "resolution": resolution.symbol,
        "place": backlink.place.id,
        "page": web_address(clause_path(resolution, backlink.place.id)),
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "relation": str(citation.relation),
        "pinpoint": citation.pinpoint,
        "part": citation.part,
        "via": citation.via,
    }


def later_to_json(later: LaterCitation) -> Json:
    """One later resolution that cites one of the collection."""
    link = instruments.official(later.symbol)
    return {
        "symbol": later.symbol,
        "label": link.label,
        "clause": later.clause,
        "url": link.url,
        "origin": later.origin,
    }


def resolution_from_json(values: Mapping[str, Any]) -> Resolution:
    """The resolution that ``resolution_to_json`` wrote.

    Raises:
        KeyError, ValueError: where the JSON does not have the published shape.
    """
    return Resolution(
        symbol=values["symbol"],
        language=values["language"],
        title=values["title"],
        enacting=values.get("enacting"),
        clauses=tuple(map(_clause, values["clauses"])),
        notes=tuple(map(_note, values.get("notes", ()))),
        headings=tuple(map(_heading, values.get("headings", ()))),
        tables=tuple(map(_table, values.get("tables", ()))),
        annexes=tuple(map(_annex, values.get("annexes", ()))),
        title_notes=_markers(values.get("title_notes", ())),
        adopted=_date(values.get("adopted")),
        meeting=values.get("meeting"),
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _markers(values: Any) -> tuple[Marker, ...]:
    return tuple(Marker(v["marker"], v["offset"]) for v in values)


def _citation(values: Mapping[str, Any]) -> Citation:
    return Citation(
        target=values["target"],
        start=values["start"],
        end=values["end"],
        text=values["text"],
        relation=Relation(values["relation"]),
        pinpoint=values.get("pinpoint"),
        date=_date(values.get("date")),
        via=values.get("via"),
        part=values.get("part"),
    )


def _citations(values: Mapping[str, Any]) -> tuple[Citation, ...]:
    """All mentions in the order of the text."""
    found = map(_citation, (*values.get("citations", ()), *values.get("named", ())))
    return tuple(sorted(found, key=lambda citation: citation.start))


def _clause(values: Mapping[str, Any]) -> Clause:
    return Clause(
        id=values["id"],
        kind=Kind(values["kind"]),
        text=values["text"],
        number=values.get("number"),
        action=values.get("action"),
        parent=values.get("parent"),
        notes=_markers(values.get("notes", ())),
        citations=_citations(values),
    )


def _note(values: Mapping[str, Any]) -> Note:
    meetings = (
        Meeting(m["name"], m["start"], m["end"], m.get("place"), m.get("dates"))
        for m in values.get("meetings", ())
    )
    return Note(values["marker"], values["text"], _citations(values), tuple(meetings))


def _heading(values: Mapping[str, Any]) -> Heading:
    return Heading(values["before"], values["text"], _markers(values.get("notes", ())))


def _table(values: Mapping[str, Any]) -> Table:
    return Table(values["after"], tuple(values["rows"]))


def _annex(values: Mapping[str, Any]) -> Annex:
    return Annex(
        id=values["id"],
        label=values["label"],
        title=values["title"],
        clauses=tuple(map(_clause, values["clauses"])),
        headings=tuple(map(_heading, values.get("headings", ()))),
        tables=tuple(map(_table, values.get("tables", ()))),
    )
