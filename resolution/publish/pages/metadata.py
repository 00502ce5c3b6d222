"""What the head of a page tells machines: Zotero and Dublin Core, Open Graph, schema.org.

Zotero takes a page for a law from ``z:itemType`` alone. It must find no ``citation_title``, which
makes it a journal article, and no ``og:type``, which comes before Dublin Core. It splits an
author's name in two, so the body that adopted the text goes into ``z:extra``, from which its
styles read «Authority».
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from resolution import address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Annex, Citation, Clause, Resolution, Text, texts
from resolution.languages.es import names
from resolution.languages.es.pinpoints import pinpoint
from resolution.publish.output import Site
from resolution.publish.references.records import (
    Work,
    permalink,
    work_of,
    work_of_instrument,
)

Json = dict[str, Any]

_LAWS = frozenset(
    {
        InstrumentKind.RESOLUTION,
        InstrumentKind.DECISION,
        InstrumentKind.TREATY,
        InstrumentKind.CHARTER,
    }
)
_DATA = {
    ".json": "application/json",
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".csl.json": "application/vnd.citationstyles.csl+json",
}
_LOCALES = {"es": "es_ES", "en": "en_US", "fr": "fr_FR"}


@dataclass(frozen=True, slots=True)
class Meta:
    """One ``<meta>``: the attribute that names it, its name, and its content."""

    attribute: str
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page holds for machines.

    Attributes:
        metas: in the order in which to print them.
        links: the ``<link>`` elements beside them, as attributes: the page's data.
        json_ld: content of the one ``application/ld+json`` script, safe inside it.
        canonical: the page's permanent address.
    """

    metas: tuple[Meta, ...]
    links: tuple[Mapping[str, str], ...]
    json_ld: str
    canonical: str

    def front(self) -> Json:
        """The same as front matter."""
        metas = [{meta.attribute: meta.name, "content": meta.content} for meta in self.metas]
        return {
            "metas": metas,
            "links": [dict(link) for link in self.links],
            "json_ld": self.json_ld,
        }


def head(
    resolution: Resolution,
    text: Text | None,
    collection: Collection,
    site: Site,
    *,
    title: str,
    description: str,
) -> Head:
    """The head of the page of a resolution, or of a clause, annex or note of it.

    Args:
        resolution: what the page shows, whole or in part.
        text: the part it shows.
        collection: gives the names of what is cited.
        site: where the page is published.
        title: the page's title.
        description: the page in one sentence.
    """
    record = work_of(resolution, text, site)
    url = permalink(resolution, text, site)
    graph = _legislation(resolution, text, collection, site) | {"name": title}
    metas = (*_zotero(record), *_open_graph(title, description, url, site))
    return Head(metas, tuple(_links(url)), _script(graph), url)


def instrument_head(instrument: Instrument, site: Site, *, title: str, description: str) -> Head:
    """The head of the page of an instrument that is cited.

    The page tells of the instrument and does not hold its text: Zotero records the page, and
    schema.org is told what the page is about.
    """
    url = site.permalink(address.of_target(instrument.target, site.language))
    graph = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": url,
        "name": title,
        "inLanguage": site.language,
        "about": _instrument(instrument),
    }
    metas = tuple(_open_graph(title, description, url, site))
    data = (".json",) if instrument.bare else _DATA
    return Head(metas, tuple(_links(url, data)), _script(graph), url)


def _zotero(record: Work) -> Iterator[Meta]:
    yield Meta("name", "z:itemType", "statute")
    yield Meta("name", "z:publicLawNumber", record.symbol or "")
    if record.section:
        yield Meta("name", "z:section", record.section)
    yield Meta("name", "z:extra", f"Authority: {record.body}")
    yield Meta("name", "DC.title", record.title)
    if record.adopted:
        yield Meta("name", "DC.date", record.adopted.isoformat())
    yield Meta("name", "DC.language", record.language)


def _open_graph(title: str, description: str, url: str, site: Site) -> Iterator[Meta]:
    yield Meta("property", "og:title", title)
    yield Meta("property", "og:description", description)
    yield Meta("property", "og:url", url)
    yield Meta("property", "og:locale", _LOCALES.get(site.language, site.language))


def _links(url: str, data: Iterable[str] = _DATA) -> Iterator[Mapping[str, str]]:
    """The vocabulary of the names that begin with DC, and the data beside the page."""
    yield {"rel": "schema.DC", "href": "http://purl.org/dc/elements/1.1/"}
    for suffix in data:
        yield {"rel": "alternate", "type": _DATA[suffix], "href": url.rstrip("/") + suffix}


def _legislation(
    resolution: Resolution, text: Text | None, collection: Collection, site: Site
) -> Json:
    url = permalink(resolution, text, site)
    values: Json = {"@context": "https://schema.org", "@type": "Legislation", "@id": url}
    values |= _identity(resolution, text)
    # The legal value belongs to the copy (schema.org/LegislationObject), not to the law.
    values["encoding"] = {
        "@type": "LegislationObject",
        "url": url,
        "encodingFormat": "text/html",
        "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
    }
    if text is not None:
        values["isPartOf"] = _reference(resolution, _parent(resolution, text), site)
    parts = [_reference(resolution, part, site) for part in _parts(resolution, text)]
    cited = list(_cited(_citations(resolution, text), resolution, collection, site))
    return values | _known({"hasPart": parts, "citation": cited})


def _identity(resolution: Resolution, text: Text | None) -> Json:
    adopted = resolution.adopted.isoformat() if resolution.adopted else None
    body = names.full_body(names.body_name(resolution.symbol))
    return _known(
        {
            "legislationIdentifier": _identifier(resolution, text),
            "legislationType": names.resolution_name(resolution).split()[0],
            "legislationDate": adopted,
            "legislationPassedBy": {"@type": "Organization", "name": body},
            "inLanguage": resolution.language,
        }
    )


def _identifier(resolution: Resolution, text: Text | None) -> str:
    where = f", {pinpoint(resolution, text).whole}" if text else ""
    return f"{resolution.symbol}{where}"


def _reference(resolution: Resolution, text: Text | None, site: Site) -> Json:
    return {
        "@type": "Legislation",
        "@id": permalink(resolution, text, site),
        "legislationIdentifier": _identifier(resolution, text),
    }


def _parent(resolution: Resolution, text: Text) -> Text | None:
    """What a text is a part of: the clause it belongs to, its annex, else the whole."""
    outer = text.place.chapeau or text.place.annex
    return next((t for t in resolution.texts() if t.place == outer and t != text), None)


def _parts(resolution: Resolution, text: Text | None) -> Iterator[Text]:
    if text is None:
        yield from (c for c in resolution.clauses() if not c.place.depth and not c.place.annex)
        yield from resolution.annexes
    elif isinstance(text, Annex):
        yield from (c for c in texts(text.blocks) if isinstance(c, Clause) and not c.place.depth)
    else:
        yield from (clause for clause in resolution.clauses() if clause.place.chapeau == text.place)


def _citations(resolution: Resolution, text: Text | None) -> Iterator[Citation]:
    shown = (text,) if text else resolution.texts()
    holders = texts((text,)) if isinstance(text, Annex) else shown
    return (citation for holder in holders for citation in holder.citations)


def _cited(
    citations: Iterable[Citation], resolution: Resolution, collection: Collection, site: Site
) -> Iterator[Json]:
    """Each instrument once, in the order in which they are first cited."""
    for target in dict.fromkeys(citation.target for citation in citations):
        instrument = collection.instruments.get(target)
        if target != resolution.symbol and instrument is not None:
            url = site.permalink(address.of_target(target, site.language))
            yield _instrument(instrument) | {"subjectOf": url}


def _instrument(instrument: Instrument) -> Json:
    record = work_of_instrument(instrument)
    law = instrument.kind in _LAWS
    day = record.adopted.isoformat() if record.adopted else None
    return _known(
        {
            "@type": "Legislation" if law else "CreativeWork",
            "name": record.title,
            "legislationIdentifier" if law else "identifier": record.symbol,
            "legislationDate" if law else "dateCreated": day,
            "url": record.url,
        }
    )


def _known(values: Json) -> Json:
    return {name: value for name, value in values.items() if value}


def _script(graph: Json) -> str:
    r"""The graph as JSON that cannot end the script it stands in.

    >>> _script({"name": "</script>"})
    '{"name":"\\u003c/script>"}'
    """
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
