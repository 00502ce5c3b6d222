"""The page of an instrument: what it is, where it officially stands, and who cites it where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from resolution import names
from resolution.addresses import target_path
from resolution.instruments import Instrument
from resolution.output import OutputFile, Site
from resolution.publish.labels import KINDS, KINDS_PLURAL, count
from resolution.publish.metadata import instrument_head
from resolution.publish.pages.backlinks import Citing, citing
from resolution.publish.pages.front import crumb, front, summary
from resolution.publish.places import Atlas, Page
from resolution.publish.templates import page as render
from resolution.publish.views import LinkView, day_or_year


def pages(atlas: Atlas, site: Site) -> Iterator[OutputFile]:
    """One page per instrument whose own text is not in the collection."""
    for target, instrument in atlas.collection.instruments.items():
        if target not in atlas.collection.resolutions:
            yield _page(atlas, site, instrument)


def _page(atlas: Atlas, site: Site, instrument: Instrument) -> OutputFile:
    path = target_path(instrument.target, site.language)
    here = Page(path)
    mentions = citing(atlas, instrument.target, here)
    return render(
        path,
        "instrument",
        front(
            path,
            "instrument",
            _window_title(instrument),
            summary(_description(instrument, mentions), 200),
            resolution=atlas.only,
            crumbs=[
                crumb("Instrumentos", f"{site.language}/instrumentos"),
                crumb(KINDS_PLURAL[instrument.kind]),
                crumb(instrument.symbol or instrument.label),
            ],
            target=instrument.target,
            head=partial(instrument_head, instrument, site),
        ),
        instrument=instrument,
        kind=KINDS[instrument.kind],
        date=day_or_year(instrument),
        citing=mentions,
        beside=tuple(_beside(atlas, instrument, here)),
        permalink=site.permalink(path),
    )


def _window_title(instrument: Instrument) -> str:
    """The title, with the symbol where several instruments share a title."""
    number = instrument.number or instrument.symbol
    if number is None or number in instrument.title:
        return instrument.title
    return f"{instrument.title} ({number})"


def _description(instrument: Instrument, mentions: tuple[Citing, ...]) -> str:
    places = sum(len(group.mentions) for group in mentions)
    by = ", ".join(names.resolution_name(group.resolution) for group in mentions[:3])
    more = " y otras" if len(mentions) > 3 else ""
    what = f"{KINDS[instrument.kind]}: {_window_title(instrument)}"
    return (
        f"{what}. {count(places, 'mención', 'menciones')} en {by}{more}, con las palabras citadas."
    )


def _beside(atlas: Atlas, instrument: Instrument, here: Page) -> Iterator[LinkView]:
    """The other instruments that the same clauses cite, each once."""
    seen = {instrument.target}
    for backlink in atlas.collection.backlinks.get(instrument.target, ()):
        for citation in backlink.place.citations:
            if citation.target in seen or citation.target == backlink.source:
                continue
            seen.add(citation.target)
            other = atlas.collection.instruments[citation.target]
            language = atlas.collection.resolutions[backlink.source].language
            yield LinkView(other.title, here.to(atlas.instrument_path(citation.target, language)))
