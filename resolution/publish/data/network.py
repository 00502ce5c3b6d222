"""The citation network as GraphML and CSV: who cites what, where and how.

In GraphML the nodes are resolutions and instruments and every mention is an edge; in the table
every mention is a row. Both hold the same mentions in the same order.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from resolution import address
from resolution.core.collection import Backlink, Collection
from resolution.core.instrument import InstrumentKind
from resolution.core.model import Resolution
from resolution.languages.es import instruments, names
from resolution.publish.output import OutputFile, Site

GRAPHML = "http://graphml.graphdrawing.org/xmlns"

_NODE = ("label", "title", "kind", "date", "url", "full_text")
_EDGE = ("place", "relation", "pinpoint", "text", "start", "end", "via", "url")
COLUMNS = ("source", "place", "target", "target_kind", "target_label", *_EDGE[1:])
"""Columns of the table: what an edge says, after the ends of it."""


LARGE = 50_000
"""Mentions that a file holds at most before each session has its own."""


Edge = dict[str, str]
"""A mention: its ends, and what is known of it by the names of ``_EDGE``, empty where nothing."""


@dataclass(frozen=True, slots=True)
class NetworkPart:
    """The mentions of one session, or all of them.

    Attributes:
        name: of its files, without extension.
        label: what the session is called; empty for all.
        sources: symbols of the resolutions whose mentions it holds.
    """

    name: str
    label: str
    sources: frozenset[str]


def network_parts(collection: Collection) -> tuple[NetworkPart, ...]:
    """The parts of the network: one, or one for each session where it is large."""
    if sum(map(len, collection.backlinks.values())) <= LARGE:
        return (NetworkPart("citas", "", frozenset(collection.resolutions)),)
    by_session: dict[str, list[str]] = {}
    for symbol in collection.resolutions:
        by_session.setdefault(symbol.rpartition("/")[0], []).append(symbol)
    return tuple(
        NetworkPart(
            f"citas-{series.replace('/', '-')}", names.session_name(symbols[0]), frozenset(symbols)
        )
        for series, symbols in by_session.items()
    )


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """``datos/citas.graphml`` and ``datos/citas.csv``, or two such files for each session."""
    for part in network_parts(collection):
        path = f"{site.language}/datos/{part.name}"
        edges = edges_of(collection, site, part)
        yield OutputFile(f"{path}.graphml", graphml(collection, site, part, edges))
        # Spreadsheets take a table for UTF-8 by the mark at its beginning alone.
        yield OutputFile(f"{path}.csv", csv_table(collection, edges).encode("utf-8-sig"))


def csv_table(collection: Collection, edges: Iterable[Edge]) -> str:
    """Mentions as rows of CSV (RFC 4180), with the names of the columns first."""
    rows = io.StringIO()
    writer = csv.writer(rows)
    writer.writerow(COLUMNS)
    for target, together in groupby(edges, lambda edge: edge["target"]):
        instrument = collection.instruments[target]
        known = {"target_kind": instrument.kind, "target_label": instruments.label(instrument)}
        for row in (edge | known for edge in together):
            writer.writerow([plain_cell(row[name]) for name in COLUMNS])
    return rows.getvalue()


def plain_cell(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula (OWASP, «CSV Injection»).

    >>> plain_cell("=1+1"), plain_cell("A/RES/58/208")
    ("'=1+1", 'A/RES/58/208')
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def graphml(collection: Collection, site: Site, part: NetworkPart, edges: Sequence[Edge]) -> bytes:
    """A part of the network as GraphML, which Gephi, yEd, igraph and NetworkX read."""
    root = etree.XML(f'<graphml xmlns="{GRAPHML}"/>')
    for owner, keys in (("node", _NODE), ("edge", _EDGE)):
        for name in keys:
            kind = "int" if name in {"start", "end"} else "string"
            attributes = {"id": f"{owner}_{name}", "for": owner, "attr.name": name}
            etree.SubElement(root, _tag("key"), attributes | {"attr.type": kind})
    graph = etree.SubElement(root, _tag("graph"), {"id": "citas", "edgedefault": "directed"})
    cited = frozenset(edge["target"] for edge in edges)
    for target, values in _nodes(collection, site, part.sources, cited).items():
        node = etree.SubElement(graph, _tag("node"), {"id": target})
        _put_data(node, "node", values)
    for edge in edges:
        source, target = edge["source"], edge["target"]
        number = f"{source}/{edge['place']}@{edge['start']}>{target}"
        ends = {"source": source, "target": target, "id": number}
        _put_data(etree.SubElement(graph, _tag("edge"), ends), "edge", edge)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _nodes(
    collection: Collection, site: Site, sources: Set[str], cited: Set[str]
) -> Mapping[str, Mapping[str, str]]:
    """What is known of each resolution and instrument of a part, by target."""
    nodes = {
        symbol: _resolution(resolution, site)
        for symbol, resolution in collection.resolutions.items()
        if symbol in sources or symbol in cited
    }
    for target, instrument in collection.instruments.items():
        if target in nodes or target not in cited:
            continue
        day = instrument.date.isoformat() if instrument.date else str(instrument.year or "")
        nodes[target] = {
            "label": instruments.label(instrument),
            "title": instruments.title(instrument),
            "kind": str(instrument.kind),
            "date": day,
            "url": site.permalink(address.of_target(target, site.language)),
            "full_text": "false",
        }
    return nodes


def _resolution(resolution: Resolution, site: Site) -> Mapping[str, str]:
    return {
        "label": names.resolution_name(resolution),
        "title": resolution.title.text,
        "kind": str(InstrumentKind.RESOLUTION),
        "date": resolution.adopted.isoformat() if resolution.adopted else "",
        "url": site.permalink(address.of(resolution)),
        "full_text": "true",
    }


def edges_of(collection: Collection, site: Site, part: NetworkPart) -> tuple[Edge, ...]:
    """The mentions of a part, those of one target together."""
    return tuple(
        _edge(collection.resolutions[backlink.source], target, backlink, site)
        for target, backlinks in collection.backlinks.items()
        for backlink in backlinks
        if backlink.source in part.sources
    )


def _edge(citing: Resolution, target: str, backlink: Backlink, site: Site) -> Edge:
    citation = backlink.citation
    return {
        "source": backlink.source,
        "target": target,
        "place": backlink.text.id,
        "relation": str(citation.relation),
        "pinpoint": citation.pinpoint or "",
        "text": citation.text,
        "start": str(citation.start),
        "end": str(citation.end),
        "via": str(citation.via or ""),
        "url": site.permalink(address.of(citing, backlink.text.place)),
    }


def _put_data(element: etree._Element, owner: str, values: Mapping[str, str]) -> None:
    for name in {"node": _NODE, "edge": _EDGE}[owner]:
        if value := values[name]:
            data = etree.SubElement(element, _tag("data"), {"key": f"{owner}_{name}"})
            data.text = value


def _tag(name: str) -> str:
    return f"{{{GRAPHML}}}{name}"
