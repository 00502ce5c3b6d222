"""What the head of a page tells machines: Zotero and Dublin Core, schema.org.

What Open Graph asks for is on every page the same, and stands in the theme.

Zotero takes ``z:`` fields as they are, and all else from Dublin Core. It divides an author into
first and last name where there is no comma; a comma at the end keeps the name of a body in one
piece. Without a date of its own a page would get that of the first ``time`` in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Annex, Citation, Clause, Resolution, Text, texts
from resolution.core.symbol import official_url
from resolution.languages.es import names
from resolution.languages.es.pinpoints import pinpoint
from resolution.publish.output import Site
from resolution.publish.references.records import (
    UNITED_NATIONS,
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
_DATA = {".json": "application/json"}
"""What programs may read in place of the page; its references are linked where they are shown."""

_WHOLE_DATA = _DATA | {".xml": "application/akn+xml"}


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
    """

    metas: tuple[Meta, ...]
    links: tuple[Mapping[str, str], ...]
    json_ld: str

    def front(self) -> Json:
        """The same as front matter."""
        metas = [{meta.attribute: meta.name, "content": meta.content} for meta in self.metas]
        return {
            "metas": metas,
            "links": [dict(link) for link in self.links],
            "json_ld": self.json_ld,
        }


def head(
    resolution: Resolution, text: Text | None, collection: Collection, site: Site, *, title: str
) -> Head:
    """The head of the page of a resolution, or of a clause, annex or note of it.

    Args:
        resolution: what the page shows, whole or in part.
        text: the part it shows.
        collection: gives the names of what is cited.
        site: where the page is published.
        title: the page's title.
    """
    where = address.of(resolution, text.place if text else None)
    graph = _legislation(resolution, text, collection, site) | {"name": title}
    metas = tuple(_zotero(work_of(resolution, text, site)))
    return Head(metas, tuple(_links(where, _DATA if text else _WHOLE_DATA)), _script(graph))


def instrument_head(instrument: Instrument, site: Site, *, title: str) -> Head:
    """The head of the page of an instrument that is cited.

    The page tells of the instrument and does not hold its text: schema.org is told what the page
    is about, and Zotero records the instrument.
    """
    where = address.of_target(instrument.target, site.language)
    url = site.permalink(where)
    graph = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": url,
        "name": title,
        "inLanguage": site.language,
        "about": _instrument(instrument, url),
    }
    metas = tuple(_zotero(work_of_instrument(instrument)))
    return Head(metas, tuple(_links(where, _DATA)), _script(graph))


def _zotero(record: Work) -> Iterator[Meta]:
    """The record as Zotero reads it from a page; what is not known is left out."""
    publisher, city = record.publisher or (None, None)
    fields = {
        "z:itemType": "report",
        "z:reportNumber": record.number,
        "z:institution": publisher,
        "z:place": city,
        "z:url": record.url,
        "z:extra": record.where,
        "DC.title": record.title,
        "DC.creator": f"{record.body}," if record.body else None,
        "DC.type": record.genre,
        "DC.date": record.adopted.isoformat() if record.adopted else record.year,
        "DC.language": record.language,
    }
    return (Meta("name", name, str(value)) for name, value in fields.items() if value)


def _links(page: Address, kinds: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """The vocabulary of the names that begin with DC, and the data beside the page."""
    yield {"rel": "schema.DC", "href": "http://purl.org/dc/elements/1.1/"}
    *_, name, _ = page.uri.split("/")
    for suffix, kind in kinds.items():
        yield {"rel": "alternate", "type": kind, "href": f"../{name}{suffix}"}


def _legislation(
    resolution: Resolution, text: Text | None, collection: Collection, site: Site
) -> Json:
    url = permalink(resolution, text, site)
    values: Json = {"@context": "https://schema.org", "@type": "Legislation", "@id": url}
    values |= _identity(resolution, text)
    if text is None:
        values |= _whole(resolution, url)
    else:
        values["isPartOf"] = _reference(resolution, _parent(resolution, text), site)
    # Each part says on its page what it is.
    parts = [{"@id": permalink(resolution, part, site)} for part in _parts(resolution, text)]
    cited = list(_cited(_citations(resolution, text), resolution, collection, site))
    return values | _known({"hasPart": parts, "citation": cited})


def _identity(resolution: Resolution, text: Text | None) -> Json:
    return _known(
        {
            "legislationIdentifier": _identifier(resolution, text),
            "legislationDate": resolution.adopted.isoformat() if resolution.adopted else None,
            "inLanguage": resolution.language,
            "isBasedOn": {"@id": official_url(resolution.symbol, resolution.language)},
        }
    )


def _whole(resolution: Resolution, url: str) -> Json:
    """What a resolution says for all its parts."""
    body = names.full_body(names.body_name(resolution.symbol))
    return {
        "legislationType": names.resolution_name(resolution).split()[0],
        "legislationPassedBy": {"@type": "Organization", "name": body},
        "legislationJurisdiction": UNITED_NATIONS,
        "sameAs": official_url(resolution.symbol, resolution.language),
        # The legal value belongs to the copy (schema.org/LegislationObject), not to the law.
        "encoding": {
            "@type": "LegislationObject",
            "url": url,
            "encodingFormat": "text/html",
            "legislationLegalValue": {"@id": "https://schema.org/UnofficialLegalValue"},
        },
    }


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
            if target in collection.resolutions:
                yield _reference(collection.resolutions[target], None, site)
            else:
                yield _instrument(instrument, url) | {"subjectOf": {"@id": url}}


def _instrument(instrument: Instrument, page: str) -> Json:
    """The instrument as a node of its own, which all pages that name it join by its ``@id``."""
    record = work_of_instrument(instrument)
    law = instrument.kind in _LAWS
    day = record.adopted.isoformat() if record.adopted else None
    known = _known(
        {
            "name": record.title,
            "legislationIdentifier" if law else "identifier": record.number,
            "legislationDate" if law else "dateCreated": day,
            "url": record.url,
        }
    )
    kind = "Legislation" if law else "CreativeWork"
    return {"@type": kind, "@id": f"{page}#subject"} | known


def _known(values: Json) -> Json:
    return {name: value for name, value in values.items() if value}


def _script(graph: Json) -> str:
    r"""The graph as JSON that cannot end the script it stands in.

    >>> _script({"name": "</script>"})
    '{"name":"\\u003c/script>"}'
    """
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
