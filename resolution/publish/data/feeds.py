"""What tells others of the site: the feed of changes, robots.txt, llms.txt and plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree

from resolution import address
from resolution.core.collection import Collection
from resolution.core.errors import ResolutionError, SourceError
from resolution.core.files import parse_yaml
from resolution.core.model import Annex, Block, Clause, Marker, Resolution, Table
from resolution.core.place import Kind
from resolution.core.slug import slug
from resolution.languages.es import names
from resolution.languages.es.agreement import of_the
from resolution.languages.es.corrections import correction_in_words
from resolution.languages.es.interface import TABLE, WORDS
from resolution.languages.es.typography import lower_first
from resolution.publish.data.network import network_parts
from resolution.publish.output import OutputFile, Site

ATOM = "http://www.w3.org/2005/Atom"
TITLE: str = TABLE["site_name"]
SUMMARY: str = WORDS.feeds.summary


@dataclass(frozen=True, slots=True)
class News:
    """One entry of the list of changes.

    ``id`` tells entries apart for ever: it comes from the date and the title unless it is given,
    which lets a title be mended later.
    """

    id: str
    date: date
    title: str
    text: str


def read_news(text: str, file: Path | None = None) -> tuple[News, ...]:
    """The entries of ``novedades.yml``, newest first.

    Raises:
        ResolutionError: where the text is not a list of entries with date, title and text, or two
            have the same id.
    """
    place = file or "novedades.yml"
    expected = "expected a list of entries with date, title, text"
    try:
        entries = parse_yaml(text)
    except SourceError as error:
        raise error.at(Path(place)) from error
    if not isinstance(entries, list) or not entries:
        raise ResolutionError(f"{place}: no entries; {expected}")
    news = [_entry(entry, f"{place}: entry {number}") for number, entry in enumerate(entries, 1)]
    if len({entry.id for entry in news}) < len(news):
        raise ResolutionError(f"{place}: two entries have the same date and title; {expected}")
    return tuple(sorted(news, key=lambda entry: entry.date, reverse=True))


def _entry(values: Any, place: str) -> News:
    kinds = {"date": date, "title": str, "text": str}
    for name, kind in kinds.items():
        if not isinstance(values, dict) or type(values.get(name)) is not kind:
            raise ResolutionError(f"{place}: no {name}; expected date, title and text")
    day, title = values["date"], " ".join(values["title"].split())
    known = str(values.get("id") or f"{day.isoformat()}-{slug(title)}")
    return News(known, day, title, " ".join(values["text"].split()))


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """``robots.txt`` and ``llms.txt``."""
    yield OutputFile.text("robots.txt", robots(site))
    yield OutputFile.text("llms.txt", llms(collection, site))


def publish_news(news: Sequence[News], site: Site) -> Iterator[OutputFile]:
    """The feed of changes, ``novedades.xml``."""
    yield OutputFile(f"{site.language}/novedades.xml", atom(news, site))


def atom(news: Sequence[News], site: Site) -> bytes:
    """The feed of changes (Atom, RFC 4287)."""
    address = f"{site.url}{site.language}/novedades.xml"
    root = etree.XML(f'<feed xmlns="{ATOM}" xml:lang="{site.language}"/>')
    _add(root, "id", address)
    _add(root, "title", WORDS.feeds.title.format(site=TITLE))
    _add(root, "updated", _moment(max(entry.date for entry in news)))
    _add(_add(root, "author"), "name", TITLE)
    _add(root, "link", rel="self", type="application/atom+xml", href=address)
    _add(root, "link", rel="alternate", type="text/html", href=site.url)
    for entry in news:
        element = _add(root, "entry")
        _add(element, "id", f"{address}#{entry.id}")
        _add(element, "title", entry.title)
        _add(element, "updated", _moment(entry.date))
        _add(element, "link", rel="alternate", type="text/html", href=site.url)
        _add(element, "content", entry.text, type="text")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    element.text = text or None
    return element


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def robots(site: Site) -> str:
    """What crawlers may read: everything (RFC 9309), and where the list of pages is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n"


def llms(collection: Collection, site: Site) -> str:
    """What language models should read first, in the form of llmstxt.org."""
    say = WORDS.feeds
    base = f"{site.url}{site.language}/datos"
    lines = [f"# {TITLE}", "", f"> {SUMMARY}", "", f"## {WORDS.shared.resolutions}", ""]
    for resolution in collection.resolutions.values():
        url = site.url + address.of(resolution).path
        name = names.resolution_name(resolution)
        lines.append(f"- [{name}]({url}.txt): {resolution.title.text}. {say.whole_text}")
        lines.append(f"- [{say.as_json.format(name=name)}]({url}.json): {say.json_holds}")
        lines.append(f"- [{say.as_xml.format(name=name)}]({url}.xml): {say.xml_holds}")
    lines += ["", f"## {WORDS.shared.data}", "", *_first_page(collection, site)]
    for part in network_parts(collection):
        name = f"{say.network}{part.label and f', {lower_first(part.label)}'}"
        lines.append(f"- [{name}]({base}/{part.name}.csv): {say.network_holds}")
    lines.append(f"- [{say.schema}]({base}/esquema.json): {say.schema_holds}")
    return "\n".join([*lines, ""])


def _first_page(collection: Collection, site: Site) -> Iterator[str]:
    """The page of the first paragraph that there is: it shows how all are addressed."""
    paragraphs = ((own, one) for own in collection.resolutions.values() for one in own.clauses())
    for resolution, clause in islice(paragraphs, 1):
        page = site.permalink(address.of(resolution, clause.place))
        whose = of_the(lower_first(names.resolution_name(resolution)))
        yield f"- [{names.title(clause.place)} {whose}]({page}): {WORDS.feeds.page_holds}"


def plain_text(resolution: Resolution, site: Site) -> str:
    """The whole text, one paragraph a line, with footnote calls in brackets: «El Cairo[1]»."""
    number = names.symbol_number(resolution.symbol)
    title = called(resolution.title.text, resolution.title.markers)
    lines = [called(text.text, text.markers) for text in resolution.masthead]
    lines += [f"{number}. {title}", *_lines(resolution.blocks)]
    lines += [f"[{note.marker}] {note.text}" for note in resolution.notes]
    corrected = WORDS.corrections.title
    lines += [f"{corrected}: {correction_in_words(one)}" for one in resolution.corrections]
    lines += [site.permalink(address.of(resolution)), SUMMARY]
    return "\n\n".join(filter(None, lines)) + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """What each block says; the rows of a table stand close together."""
    for block in blocks:
        if isinstance(block, Table):
            rows = (" | ".join(called(c.text, c.markers) for c in row) for row in block.rows)
            yield "\n".join(rows)
            continue
        number = ""
        if isinstance(block, Clause) and block.place.kind is not Kind.PREAMBULAR:
            number = names.printed_number(block)
        yield f"{number} {called(block.text, block.markers)}".strip()
        if isinstance(block, Annex):
            yield from _lines(filter(None, (block.title,)))
            yield from _lines(block.blocks)


def called(text: str, markers: Sequence[Marker]) -> str:
    """The text with its footnote calls in brackets.

    >>> called("El Cairo, en 1994", (Marker("1", 8),))
    'El Cairo[1], en 1994'
    """
    parts, at = [], 0
    for marker in sorted(markers, key=lambda marker: marker.offset):
        parts += [text[at : marker.offset], f"[{marker.marker}]"]
        at = marker.offset
    return "".join([*parts, text[at:]])
