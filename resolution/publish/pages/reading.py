"""The page of a resolution: what it is, its whole text, its notes, and what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from resolution import address
from resolution.address import Address
from resolution.core.collection import LaterCitation
from resolution.core.instrument import InstrumentKind
from resolution.core.model import Annex, Clause, Correction, Relation, Resolution
from resolution.core.symbol import official_url
from resolution.languages import LANGUAGES
from resolution.languages.es import names
from resolution.languages.es.corrections import correction_in_words
from resolution.languages.es.instruments import official, statements
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import KINDS
from resolution.languages.es.typography import long_date, lower_first
from resolution.publish.atlas import Atlas
from resolution.publish.figures.words import Key, family_of, legend, shorten
from resolution.publish.markdown.passages import masthead, passages
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView, Views, targets
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.asks import resolution_asks
from resolution.publish.pages.backlinks import citing
from resolution.publish.pages.front import (
    CORRECTIONS,
    Front,
    HeadOf,
    crumb,
    front,
    summary,
    windowed,
)
from resolution.publish.pages.lineage import lineage
from resolution.publish.pages.metadata import head
from resolution.publish.pages.panel import panel
from resolution.publish.references import references

_SHOWN = 120
"""Characters shown of the words that a correction is about."""


def page(atlas: Atlas, resolution: Resolution, site: Site) -> OutputFile:
    """The reading page: an anchor per clause, calls that lead to the notes at the end."""
    here = address.of(resolution)
    standing = atlas.registers[resolution.symbol].standing(lambda place: place.annex is None)
    views = Views(atlas, resolution, here, standing)
    return render(
        here.path,
        "resolution",
        _front(
            atlas, resolution, here.path, partial(head, resolution, None, atlas.collection, site)
        )
        | panel(WORDS.resolution.cite, references(resolution, None, site)),
        resolution=resolution,
        views=views,
        number=names.symbol_number(resolution.symbol),
        masthead=masthead(views, resolution.masthead),
        title=views.writer.plain(resolution.title),
        body=names.body_name(resolution.symbol),
        original=official_url(resolution.symbol, resolution.language),
        outline=tuple(_outline(views)),
        verbs=_verbs(resolution),
        passages=tuple(passages(views, resolution.body)),
        title_notes=views.notes_after(*resolution.masthead, resolution.title),
        notes=tuple(views.note(n) for n in resolution.notes if standing[n.place] is None),
        asks=resolution_asks(views),
        cited=targets(resolution),
        citings=views.citings(),
        annexes=_annex_links(resolution, here),
        corrections=tuple(map(_correction, resolution.corrections)),
        corrections_anchor=CORRECTIONS,
        lineage=lineage(atlas.collection, resolution, here),
        citing=citing(atlas, resolution.symbol, here),
        lacking=statements(
            atlas.collection.lacking.get(resolution.symbol, ()), KINDS[InstrumentKind.RESOLUTION]
        ),
        permalink=site.permalink(here),
        later=[
            (official(one.symbol), one, _told_by(one))
            for one in atlas.collection.later.get(resolution.symbol, ())
        ],
    )


def _told_by(later: LaterCitation) -> str:
    """Who tells of a citation, where it is another than the resolution that cites."""
    own = names.symbol_number(later.symbol)
    return "" if later.origin.endswith(f" {own}") else later.origin


def _front(atlas: Atlas, resolution: Resolution, path: str, head_of: HeadOf) -> Front:
    name = names.resolution_name(resolution)
    several = atlas.collection.several
    return front(
        path,
        "resolution",
        name if resolution.title.text == name else windowed(resolution.title.text, f" — {name}"),
        WORDS.resolution.description.format(name=lower_first(name), adopted=_on(resolution)),
        resolution=resolution,
        crumbs=_crumbs(resolution) if several else None,
        head=head_of,
    )


def _crumbs(resolution: Resolution) -> list[Front]:
    return [
        crumb(WORDS.shared.resolutions, Address("index")),
        crumb(names.session_name(resolution.symbol), address.session(resolution)),
        crumb(names.resolution_name(resolution)),
    ]


def _on(resolution: Resolution) -> str:
    if resolution.adopted is None:
        return ""
    return str(WORDS.resolution.adopted_on.format(date=long_date(resolution.adopted)))


def _correction(one: Correction) -> str:
    """A correction in words; of what was set aside, which may be a page, as many as are read."""
    return correction_in_words(replace(one, before=shorten(one.before, _SHOWN)))


def _outline(views: Views) -> Iterable[Front]:
    """What the outline lists: paragraphs, not their subparagraphs, then the annexes.

    Of a paragraph its verb with the verb's family and what it is about, or else how it begins.
    """
    for clause in _paragraphs(views.resolution):
        yield {
            "anchor": clause.place.anchor,
            "number": clause.number or "",
            "action": clause.action or "",
            "family": _family(views.resolution, clause).value if clause.action else "",
            "topic": views.topic(clause) if clause.action else summary(clause.text, 30),
            "part": names.division(clause.place),
        }
    for annex in views.resolution.annexes:
        yield {
            "anchor": annex.place.anchor,
            "number": "",
            "action": "",
            "family": "",
            "topic": annex.text or names.title(annex.place),
            "part": WORDS.shared.annexes,
        }


def _paragraphs(resolution: Resolution) -> Iterator[Clause]:
    return (one for one in resolution.clauses() if not (one.place.depth or one.place.annex))


def _verbs(resolution: Resolution) -> tuple[Key, ...]:
    """The families of the verbs in the outline, with how many each has."""
    families = (_family(resolution, one) for one in _paragraphs(resolution) if one.action)
    return legend((one for one in families if one is not Relation.CITES), other="")


def _family(resolution: Resolution, clause: Clause) -> Relation:
    return family_of(LANGUAGES[resolution.language].family(clause.action))


def _annex_links(resolution: Resolution, here: Address) -> tuple[tuple[str, LinkView], ...]:
    """The anchor of each annex in the outline, and the link to its page."""
    return tuple(
        (
            annex.place.anchor,
            LinkView(
                " — ".join(_annex_names(annex)), here.link(address.of(resolution, annex.place))
            ),
        )
        for annex in resolution.annexes
    )


def _annex_names(annex: Annex) -> Iterator[str]:
    yield annex.text or names.title(annex.place)
    if annex.title:
        yield annex.title.text
