"""The page of an instrument: what it is, where it officially stands, and who cites it where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from resolution import address
from resolution.address import Address
from resolution.core.instrument import Instrument, PrintedAt
from resolution.core.model import Relation
from resolution.languages.es import instruments, names
from resolution.languages.es.agreement import agreeing, noun_of
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.languages.es.labels import KINDS_PLURAL, count
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.backlinks import CitingResolution, citing
from resolution.publish.pages.front import Front, crumb, front, summary, windowed
from resolution.publish.pages.metadata import instrument_head
from resolution.publish.pages.much_cited import MuchCited, much_cited, session_pages
from resolution.publish.pages.panel import panel
from resolution.publish.references import instrument_references

_BESIDE = 20
"""Instruments cited beside another that its page shows at most."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """Where the text of an instrument stands, by the note that says so.

    ``href`` leads to the page of that document, unless it is the instrument's own.
    """

    name: str
    href: str | None
    pinpoint: str | None
    origin: str


def pages(atlas: Atlas, instrument: Instrument, site: Site) -> Iterator[OutputFile]:
    """The page of an instrument whose own text is not in the collection, and who cites it much."""
    here = address.of_target(instrument.target, site.language)
    much = much_cited(atlas, instrument.target, here)
    yield _page(atlas, site, instrument, much)
    if much:
        yield from session_pages(atlas, instrument, here, much)


def _page(atlas: Atlas, site: Site, instrument: Instrument, much: MuchCited | None) -> OutputFile:
    here = address.of_target(instrument.target, site.language)
    mentions = much.latest if much else citing(atlas, instrument.target, here)
    return render(
        here.path,
        "instrument",
        front(
            here.path,
            "instrument",
            _window_title(instrument),
            summary(_description(instrument, mentions, much), 200),
            resolution=atlas.only,
            crumbs=[
                crumb(WORDS.shared.instruments, Address(f"{site.language}/instrumentos")),
                crumb(KINDS_PLURAL[instrument.kind]),
                crumb(instrument.symbol or instruments.label(instrument)),
            ],
            target=instrument.target,
            document=_own(instrument),
            head=partial(instrument_head, instrument, site),
        )
        | panel(
            WORDS.instrument.cite, instrument_references(instrument), files=not instrument.bare
        ),
        title=instruments.title(instrument),
        subtitle=instruments.subtitle(instrument),
        facts=instruments.facts(instrument),
        links=instruments.links(instrument),
        translations=instruments.translations(instrument),
        document=_document(atlas, instrument, here),
        cited_in=_cited_in(instrument),
        citing=mentions,
        much=much,
        sessions=much.ways(here) if much else (),
        beside=tuple(_beside(atlas, instrument, here)),
    )


def _own(instrument: Instrument) -> Front:
    """What header and footer name on its page, in the place of the resolution."""
    official = next(iter(instruments.links(instrument)), None)
    return {
        "body": instruments.body(instrument) or WORDS.references.united_nations,
        "symbol": instrument.symbol or "",
        "official": official.url if official else "",
    }


def _window_title(instrument: Instrument) -> str:
    """The title, with the symbol where several instruments share a title."""
    title = instruments.title(instrument)
    number = instruments.number_beside(title, instrument)
    return windowed(title, f" ({number})" if number else "")


def _description(
    instrument: Instrument, mentions: tuple[CitingResolution, ...], much: MuchCited | None
) -> str:
    title, subtitle = instruments.title(instrument), instruments.subtitle(instrument)
    what = subtitle if subtitle.startswith(title) else f"{title}. {subtitle}"
    if much:
        return f"{what} {much.lead}."
    places = sum(len(group.mentions) for group in mentions)
    numbers = [names.symbol_number(group.resolution.symbol) for group in mentions]
    by = f"{one_or_more(len(numbers), WORDS.instrument.by)} {', '.join(numbers[:3])}"
    more = WORDS.instrument.and_others if len(numbers) > 3 else ""
    described: str = WORDS.instrument.description.format(
        what=what,
        mentions=count(places, *WORDS.counted.mention),
        resolutions=f"{by}{more}",
    )
    return described


def _cited_in(instrument: Instrument) -> str:
    noun = noun_of(instrument.kind, instruments.title(instrument))
    heading: str = WORDS.instrument.cited_in.format(cited=agreeing(WORDS.instrument.cited, noun))
    return heading


def _document(atlas: Atlas, instrument: Instrument, here: Address) -> DocumentView | None:
    """The document that contains the instrument.

    The registry tells which, else the note to its first documented mention.
    """
    if (held := instrument.held) and (document := atlas.collection.instruments.get(held.target)):
        where = here.link(atlas.instrument(held.target, "es"))
        return DocumentView(instruments.label(document), where, held.pinpoint, held.origin)
    for backlink in atlas.collection.backlinks.get(instrument.target, ()):
        register = atlas.registers[backlink.source]
        note = register.note(backlink.citation.via)
        for named in note.citations if note else ():
            if note and named.relation is Relation.DOCUMENTS:
                own = named.target == instrument.target
                held_in = atlas.collection.instruments[named.target]
                name = instruments.document(instrument) if own else instruments.label(held_in)
                if name == instruments.title(instrument):
                    return None
                return DocumentView(
                    name=name,
                    href=None if own else here.link(atlas.cited(register.resolution, named)),
                    pinpoint=named.pinpoint,
                    origin=instruments.origin(PrintedAt(backlink.source, note.place)),
                )
    return None


def _beside(atlas: Atlas, instrument: Instrument, here: Address) -> Iterator[LinkView]:
    """The other instruments that the same clauses cite, each once; of many the most frequent."""
    found: Counter[str] = Counter()
    for backlink in atlas.collection.backlinks.get(instrument.target, ()):
        own = (instrument.target, backlink.source)
        found.update(c.target for c in backlink.text.citations if c.target not in own)
    frequent = found if len(found) <= _BESIDE else dict(found.most_common(_BESIDE))
    for target in frequent:
        other = atlas.collection.instruments[target]
        where = atlas.instrument(target, here.path.partition("/")[0])
        yield LinkView(instruments.title(other), here.link(where))
