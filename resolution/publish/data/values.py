"""The model as JSON: what ``build.py parse`` writes and the site publishes.

Clauses, headings, tables and notes are listed apart, as those who reuse them ask for them, and
formulas and closings as ``texts``, the masthead where the source has one; each has its place as
``id``, and ``blocks`` lists the places in reading order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

from resolution import address
from resolution.core.collection import Backlink, LaterCitation
from resolution.core.instrument import Instrument
from resolution.core.model import (
    Annex,
    Ask,
    Block,
    Citation,
    Clause,
    Correction,
    Marker,
    Note,
    Phrase,
    Resolution,
    Table,
    Text,
)
from resolution.core.place import Kind, Place
from resolution.languages.es import instruments

Json = dict[str, Any]

Page = Callable[[Resolution, Citation], str]
"""Gives the address of the page that a citation leads to."""

_KINDS = {
    Kind.PREAMBULAR: "preambular",
    Kind.PARAGRAPH: "operative",
    Kind.ARTICLE: "article",
    Kind.SUBPARAGRAPH: "subparagraph",
    Kind.CONTINUATION: "continuation",
}


def page_of(resolution: Resolution, citation: Citation) -> str:
    """The address a citation leads to, as far as its resolution alone tells."""
    if citation.part and citation.target == resolution.symbol:
        return address.of(resolution, citation.part).web
    return address.of_target(citation.target, resolution.language).web


def resolution_to_json(resolution: Resolution, page: Page = page_of) -> Json:
    """The whole resolution as plain JSON values, in reading order.

    Optional parts (annexes, tables, what the title calls and cites) appear only where there are
    any.

    Args:
        resolution: what to give.
        page: where its citations lead; a collection knows more than one resolution does.
    """
    return {
        "symbol": resolution.symbol,
        "language": resolution.language,
        "title": resolution.title.text,
        "adopted": resolution.adopted.isoformat() if resolution.adopted else None,
        "meeting": resolution.meeting,
        "enacting": resolution.enacting,
        **_blocks_to_json(resolution, resolution.body, page),
        "notes": [note_to_json(resolution, note, page) for note in resolution.notes],
        **_title_to_json(resolution, resolution.title, page),
        **_known({"masthead": [_text_to_json(resolution, t, page) for t in resolution.masthead]}),
        **_known({"annexes": [annex_to_json(resolution, a, page) for a in resolution.annexes]}),
        **_known({"corrections": [_correction_to_json(c) for c in resolution.corrections]}),
    }


def _correction_to_json(correction: Correction) -> Json:
    """What was put right in the source; the place is a line, lines or a page."""
    places = {"line": correction.line, "last": correction.last, "page": correction.page}
    return {
        "change": correction.change.value,
        "before": correction.before,
        "after": correction.after,
        "date": correction.date.isoformat(),
        "reason": correction.reason,
    } | _known(places)


def _known(values: Json) -> Json:
    return {name: value for name, value in values.items() if value}


def _title_to_json(resolution: Resolution, title: Text, page: Page) -> Json:
    """What a title calls and mentions, its words aside."""
    citations = [citation_to_json(resolution, c, page) for c in title.citations]
    return _known({"title_notes": _markers_to_json(title.markers), "title_citations": citations})


def _blocks_to_json(resolution: Resolution, blocks: Iterable[Block], page: Page) -> Json:
    """Views of the blocks of a resolution before its annexes, or of an annex."""
    blocks = list(blocks)
    clauses = [block for block in blocks if isinstance(block, Clause)]
    tables = [block for block in blocks if isinstance(block, Table)]
    plain = [(i, b) for i, b in enumerate(blocks) if not isinstance(b, Clause | Table)]
    headings = [(i, text) for i, text in plain if text.place.kind is Kind.HEADING]
    texts = [text for _, text in plain if text.place.kind is not Kind.HEADING]
    return {
        "clauses": [clause_to_json(resolution, clause, page) for clause in clauses],
        "headings": [
            {"id": heading.id, "before": _clause_after(blocks, index)}
            | _text_to_json(resolution, heading, page)
            for index, heading in headings
        ],
        **_known(
            {
                "tables": [_table_to_json(resolution, table, page) for table in tables],
                "texts": [_text_to_json(resolution, text, page) for text in texts],
            }
        ),
        "blocks": [block.id for block in blocks],
    }


def _clause_after(blocks: list[Block], index: int) -> str | None:
    """The id of the clause that a heading stands before."""
    return next((block.id for block in blocks[index:] if isinstance(block, Clause)), None)


def _text_to_json(resolution: Resolution, text: Text, page: Page) -> Json:
    """One heading, formula or line of the closing."""
    called = _known(_called_to_json(resolution, text, page))
    return {"id": text.id, "text": text.text} | called


def _called_to_json(resolution: Resolution, text: Text, page: Page) -> Json:
    """What is called and mentioned in a text."""
    by_symbol = [citation_to_json(resolution, c, page) for c in text.citations if c.by_symbol]
    named = [citation_to_json(resolution, c, page) for c in text.citations if not c.by_symbol]
    return {
        "notes": _markers_to_json(text.markers),
        "citations": by_symbol,
        **_known({"named": named}),
    }


def clause_to_json(resolution: Resolution, clause: Clause, page: Page = page_of) -> Json:
    """One clause; ``parent`` only where it belongs to another."""
    kind = _KINDS[clause.place.kind or Kind.PARAGRAPH]
    values: Json = {"id": clause.id, "kind": "annex" if _is_annexed(clause.place) else kind}
    if clause.place.chapeau:
        values["parent"] = str(clause.place.chapeau)
    return values | {
        "number": clause.number,
        "action": clause.action,
        "text": clause.text,
        **_called_to_json(resolution, clause, page),
        **_known({"asks": [ask_to_json(ask) for ask in clause.asks]}),
    }


def ask_to_json(ask: Ask) -> Json:
    """What one verb asks; ``from`` tells which clause has the words, where it is another."""
    when = ask.deadline
    return {
        "action": ask.action.text,
        "start": ask.action.start,
        "end": ask.action.end,
        "addressee": _phrase_to_json(ask.addressee) if ask.addressee else None,
        "deadline": when
        and _phrase_to_json(when)
        | {"session": when.session, "year": when.year}
        | _known({"from": _id(when.source)}),
        **_known({"from": _id(ask.source)}),
    }


def _phrase_to_json(phrase: Phrase) -> Json:
    return {"start": phrase.start, "end": phrase.end, "text": phrase.text}


def _is_annexed(place: Place) -> bool:
    """Whether it is a paragraph of an annex, which is no operative paragraph."""
    return place.kind is Kind.PARAGRAPH and place.annex is not None


def note_to_json(resolution: Resolution, note: Note, page: Page = page_of) -> Json:
    """One note; ``meetings`` only where it lists any."""
    cited = _called_to_json(resolution, note, page)
    del cited["notes"]
    meetings = [
        {"name": m.name, "start": m.start, "end": m.end, "place": m.place, "dates": m.dates}
        for m in note.meetings
    ]
    return {"id": note.id, "marker": note.marker, "text": note.text, **cited} | _known(
        {"meetings": meetings}
    )


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
        "via": _id(citation.via),
        "part": _id(citation.part),
        "page": page(resolution, citation),
    }


def _id(place: Place | None) -> str | None:
    return str(place) if place else None


def _markers_to_json(markers: tuple[Marker, ...]) -> list[Json]:
    return [{"marker": m.marker, "offset": m.offset} for m in markers]


def _table_to_json(resolution: Resolution, table: Table, page: Page) -> Json:
    """Rows of words; what cells call and mention is listed beside them, by their ids."""
    told = {
        cell.id: known
        for row in table.rows
        for cell in row
        if (known := _known(_called_to_json(resolution, cell, page)))
    }
    return {
        "id": table.id,
        "after": str(table.place.parent) or None,
        "rows": [[cell.text for cell in row] for row in table.rows],
    } | _known({"cells": told})


def annex_to_json(resolution: Resolution, annex: Annex, page: Page = page_of) -> Json:
    """One annex with its blocks."""
    return {
        "id": annex.id,
        "label": annex.text,
        **_known(_called_to_json(resolution, annex, page)),
        "title": annex.title.text if annex.title else None,
        **(_title_to_json(resolution, annex.title, page) if annex.title else {}),
        **_blocks_to_json(resolution, annex.blocks, page),
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
        **_known({"held": asdict(instrument.held) if instrument.held else None}),
        "links": [{"label": link.label, "url": link.url} for link in instruments.links(instrument)],
        "aliases": list(instrument.aliases),
        "stub": instrument.stub,
    }


def backlink_to_json(resolution: Resolution, backlink: Backlink) -> Json:
    """One mention seen from what it cites: where it stands, and how it cites."""
    citation = backlink.citation
    return {
        "resolution": resolution.symbol,
        "place": backlink.text.id,
        "page": address.of(resolution, backlink.text.place).web,
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "relation": str(citation.relation),
        "pinpoint": citation.pinpoint,
        "part": _id(citation.part),
        "via": _id(citation.via),
    }


def later_to_json(later: LaterCitation) -> Json:
    """One later resolution that cites one of the collection."""
    link = instruments.official(later.symbol)
    return {
        "symbol": later.symbol,
        "label": link.label,
        "title": later.title,
        "date": later.date.isoformat() if later.date else None,
        "clause": later.clause,
        "url": link.url,
        "origin": later.origin,
    }
