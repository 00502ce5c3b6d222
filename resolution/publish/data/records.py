"""Records: each page's data as JSON beside it, and the JSON Schema that describes them all.

The record of a resolution is what ``build.py parse`` writes, with what only the collection knows:
who cites it, what is alike elsewhere, and its series. A record of a clause or note is its part of
that, able to stand alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from importlib.resources import files

from resolution import address
from resolution.address import Address
from resolution.core.collection import Backlink
from resolution.core.instrument import Instrument
from resolution.core.model import Citation, Resolution
from resolution.core.place import Place
from resolution.publish.atlas import Atlas, Contents
from resolution.publish.data.kindred import kin_to_json, series_to_json
from resolution.publish.data.values import (
    Json,
    annex_to_json,
    backlink_to_json,
    clause_to_json,
    instrument_to_json,
    later_to_json,
    note_to_json,
    resolution_to_json,
)
from resolution.publish.output import OutputFile, Site

SCHEMA = "datos/esquema.json"
"""Where the schema stands, below the language."""


def resolution_records(atlas: Atlas, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """The record of a resolution, and of every clause, note and annex of it."""
    yield from _RecordWriter(atlas, site).resolution(resolution)


def instrument_record(atlas: Atlas, instrument: Instrument, site: Site) -> OutputFile:
    """The record of an instrument whose text the collection does not hold."""
    return _RecordWriter(atlas, site).instrument(instrument.target)


def schema_file(site: Site) -> OutputFile:
    """The schema of all records, where it stands on a site."""
    return OutputFile.text(f"{site.language}/{SCHEMA}", _text(schema(site)))


def schema(site: Site) -> Json:
    """The JSON Schema (draft 2020-12) of all records, as it stands on a site."""
    text = (files("resolution.publish.data") / "schema" / "records.json").read_text("utf-8")
    document: Json = json.loads(text)
    return {"$schema": document.pop("$schema"), "$id": schema_address(site), **document}


def schema_address(site: Site) -> str:
    """Full address of the schema."""
    return f"{site.url}{site.language}/{SCHEMA}"


class _RecordWriter:
    """Writes records of one collection."""

    def __init__(self, atlas: Atlas, site: Site) -> None:
        self._collection = atlas.collection
        self._atlas = atlas
        self._site = site

    def resolution(self, resolution: Resolution) -> Iterator[OutputFile]:
        """The records of a resolution and of all that has a page in it."""
        symbol = resolution.symbol
        known = self._collection.instruments.get(symbol)
        about = {"instrument": instrument_to_json(known)} if known else {}
        record = resolution_to_json(resolution, self._page) | about | self._cited(symbol)
        for part in (record, *record.get("annexes", ())):
            part["clauses"] = [self._with_kin(symbol, clause) for clause in part["clauses"]]
        if series := self._collection.series.get(symbol):
            record["series"] = series_to_json(series, symbol)
        yield self._file("resolution", address.of(resolution), record)
        page = partial(self._place, resolution, self._atlas.registers[symbol])
        for clause in resolution.clauses():
            yield page("clause", clause.place, clause_to_json(resolution, clause, self._page))
        for note in resolution.notes:
            yield page("note", note.place, note_to_json(resolution, note, self._page))
        for annex in resolution.annexes:
            yield page("annex", annex.place, annex_to_json(resolution, annex, self._page))

    def instrument(self, target: str) -> OutputFile:
        """The record of an instrument whose text the collection does not hold."""
        record = instrument_to_json(self._collection.instruments[target])
        where = address.of_target(target, self._site.language)
        return self._file("instrument", where, record | self._cited(target))

    def _place(
        self, resolution: Resolution, register: Contents, kind: str, place: Place, record: Json
    ) -> OutputFile:
        """The record of a clause, note or annex: its own, and what leads to it."""
        around: Json = {"resolution": resolution.symbol, "language": resolution.language}
        links = self._atlas.pinpointed.get((resolution.symbol, place), ())
        record = around | record | {"backlinks": list(map(self._backlink, links))}
        if kind == "note":
            callers = register.callers.get(record["marker"], ())
            record["called_by"] = [caller.id for caller in callers]
        if kind == "clause":
            record["below"] = [clause.id for clause in register.children.get(place, ())]
            record = self._with_kin(resolution.symbol, record)
        return self._file(kind, address.of(resolution, place), record)

    def _with_kin(self, symbol: str, clause: Json) -> Json:
        """The record of a clause with what is alike in other resolutions, if anything is."""
        kin = self._collection.kin.get(symbol, {}).get(Place.parse(clause["id"]))
        return clause | {"kin": kin_to_json(kin, self._site)} if kin else clause

    def _cited(self, target: str) -> Json:
        """Who cites what has a target: in the collection, and later resolutions beyond it."""
        links = self._collection.backlinks.get(target, ())
        later = self._collection.later.get(target, ())
        return {
            "backlinks": list(map(self._backlink, links)),
            "later": list(map(later_to_json, later)),
        }

    def _backlink(self, backlink: Backlink) -> Json:
        record = backlink_to_json(self._collection.resolutions[backlink.source], backlink)
        return record | {"page": self._site.placed(record["page"])}

    def _page(self, resolution: Resolution, citation: Citation) -> str:
        where = self._atlas.cited(resolution, citation)
        return self._site.placed(where.web)

    def _file(self, kind: str, where: Address, record: Json) -> OutputFile:
        head = {
            "$schema": schema_address(self._site),
            "type": kind,
            "url": self._site.permalink(where),
        }
        # Of the thousands beside a resolution's own, blanks would be the sixth part.
        text = _text(head | record, lines=kind == "resolution")
        return OutputFile.text(where.file(".json"), text)


def _text(record: Json, *, lines: bool = True) -> str:
    indent, separators = (1, None) if lines else (None, (",", ":"))
    return json.dumps(record, ensure_ascii=False, indent=indent, separators=separators) + "\n"
