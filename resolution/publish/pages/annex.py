"""The page of an annex: its whole text, each paragraph with its anchor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from resolution import address
from resolution.core.model import Annex, Resolution, texts
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.passages import passages
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import Views
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.front import crumb, front
from resolution.publish.pages.metadata import head
from resolution.publish.pages.panel import panel
from resolution.publish.references import references


def pages(atlas: Atlas, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """One page per annex."""
    for annex in resolution.annexes:
        yield _page(atlas, resolution, site, annex)


def _page(atlas: Atlas, resolution: Resolution, site: Site, annex: Annex) -> OutputFile:
    here = address.of(resolution, annex.place)
    own = names.resolution_name(resolution)
    label = annex.text or names.title(annex.place)
    inside = tuple(texts((annex,)))
    register = atlas.registers[resolution.symbol]
    notes = register.notes_of(*inside)
    standing = register.standing(lambda place: place.annex == annex.place)
    views = Views(atlas, resolution, here, {note.place: standing[note.place] for note in notes})
    return render(
        here.path,
        "annex",
        front(
            here.path,
            "annex",
            f"{label} — {own}",
            WORDS.annex.description.format(name=label, resolution=lower_first(own))
            + (f": {annex.title.text}." if annex.title else "."),
            resolution=resolution,
            crumbs=[crumb(own, address.of(resolution)), crumb(label)],
            place=annex.id,
            head=partial(head, resolution, annex, atlas.collection, site),
        )
        | panel(WORDS.annex.cite, references(resolution, annex, site)),
        label=views.writer.plain(annex) or label,
        title=views.writer.plain(annex.title) if annex.title else None,
        annex=annex,
        passages=tuple(passages(views, annex.blocks)),
        title_notes=views.notes_after(annex, *([annex.title] if annex.title else [])),
        citings=views.citings(lambda place: place.annex == annex.place),
    )
