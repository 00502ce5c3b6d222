"""The page of an instrument: what it is, where it officially stands, and who cites it where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from resolution import address
from resolution.address import Address
from resolution.core.instrument import Instrument
from resolution.core.model import Relation
from resolution.core.symbol import Symbol
from resolution.languages.es import names
from resolution.languages.es.agreement import agreeing, noun_of
from resolution.languages.es.labels import KINDS, KINDS_PLURAL, count
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.backlinks import Citing, citing
from resolution.publish.pages.front import crumb, front, summary
from resolution.publish.pages.metadata import instrument_head
from resolution.publish.pages.subtitles import subtitle


@dataclass(frozen=True, slots=True)
class DocumentView:
    """Where the text of an instrument stands, by the note that says so.

    ``href`` leads to the page of that document, unless it is the instrument's own.
    """

    name: str
    href: str | None
    pinpoint: str | None
    origin: str


def pages(atlas: Atlas, site: Site) -> Iterator[OutputFile]:
    """One page per instrument whose own text is not in the collection."""
    for target, instrument in atlas.collection.instruments.items():
        if target not in atlas.collection.resolutions:
            yield _page(atlas, site, instrument)


def _page(atlas: Atlas, site: Site, instrument: Instrument) -> OutputFile:
    here = address.of_target(instrument.target, site.language)
    mentions = citing(atlas, instrument.target, here)
    return render(
        here.path,
        "instrument",
        front(
            here.path,
            "instrument",
            _window_title(instrument),
            summary(_description(instrument, mentions), 200),
            resolution=atlas.only,
            crumbs=[
                crumb("Instrumentos", Address(f"{site.language}/instrumentos")),
                crumb(KINDS_PLURAL[instrument.kind]),
                crumb(instrument.symbol or instrument.label),
            ],
            target=instrument.target,
            head=partial(instrument_head, instrument, site),
        ),
        instrument=instrument,
        subtitle=subtitle(instrument),
        document=_document(atlas, instrument, here),
        cited_in=agreeing("Citado", noun_of(instrument.kind, instrument.title)),
        citing=mentions,
        beside=tuple(_beside(atlas, instrument, here)),
        permalink=site.permalink(here),
    )


def _window_title(instrument: Instrument) -> str:
    """The title, with the symbol where several instruments share a title."""
    number = instrument.number or instrument.symbol
    if number is None or number in instrument.title:
        return instrument.title
    return f"{instrument.title} ({number})"


def _description(instrument: Instrument, mentions: tuple[Citing, ...]) -> str:
    places = sum(len(group.mentions) for group in mentions)
    numbers = [names.number(group.resolution.symbol) for group in mentions]
    by = f"{'la resolución' if len(numbers) == 1 else 'las resoluciones'} {', '.join(numbers[:3])}"
    more = " y otras" if len(numbers) > 3 else ""
    return (
        f"{instrument.title}. {subtitle(instrument)} {count(places, 'mención', 'menciones')} "
        f"en {by}{more}, con las palabras citadas."
    )


def _document(atlas: Atlas, instrument: Instrument, here: Address) -> DocumentView | None:
    """The document that holds the instrument, as the note to its first documented mention says."""
    for backlink in atlas.collection.backlinks.get(instrument.target, ()):
        register = atlas.registers[backlink.source]
        note = register.note(backlink.citation.via)
        for named in note.citations if note else ():
            if note and named.relation is Relation.DOCUMENTS:
                own = named.target == instrument.target
                held_in = atlas.collection.instruments[named.target]
                source = names.symbol_name(backlink.source).lower()
                return DocumentView(
                    name=_printed(instrument) if own else held_in.label,
                    href=None if own else here.link(atlas.cited(register.resolution, named)),
                    pinpoint=named.pinpoint,
                    origin=f"nota {note.marker} de la {source}",
                )
    return None


def _printed(instrument: Instrument) -> str:
    """What its symbol is called: «Resolución 217 A (III)», «A/58/98»."""
    if instrument.symbol and instrument.number:
        return f"{KINDS[Symbol(instrument.symbol).kind]} {instrument.number}"
    return instrument.symbol or instrument.label


def _beside(atlas: Atlas, instrument: Instrument, here: Address) -> Iterator[LinkView]:
    """The other instruments that the same clauses cite, each once."""
    seen = {instrument.target}
    for backlink in atlas.collection.backlinks.get(instrument.target, ()):
        for citation in backlink.text.citations:
            if citation.target in seen or citation.target == backlink.source:
                continue
            seen.add(citation.target)
            other = atlas.collection.instruments[citation.target]
            language = atlas.collection.resolutions[backlink.source].language
            yield LinkView(other.title, here.link(atlas.instrument(citation.target, language)))
