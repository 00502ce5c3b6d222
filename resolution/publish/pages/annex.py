"""The page of an annex: kept whole, each paragraph with its anchor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from resolution.address import resolution_path
from resolution.core.model import Annex, Resolution
from resolution.languages.es import names
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas, Page, annex_path
from resolution.publish.markdown.passages import passages
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import Views
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.front import crumb, front
from resolution.publish.pages.metadata import head
from resolution.publish.references import references


def pages(atlas: Atlas, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """One page per annex."""
    for annex in resolution.annexes:
        yield _page(atlas, resolution, site, annex)


def _page(atlas: Atlas, resolution: Resolution, site: Site, annex: Annex) -> OutputFile:
    path = annex_path(resolution, annex)
    own = names.resolution_name(resolution)
    called = {marker.marker for clause in annex.clauses for marker in clause.notes}
    notes = [note for note in resolution.notes if note.marker in called]
    views = Views(atlas, resolution, Page(path), frozenset(note.id for note in notes))
    return render(
        path,
        "annex",
        front(
            path,
            "annex",
            f"{annex.label} — {own}",
            f"{annex.label} de la {lower_first(own)}"
            + (f": {annex.title}." if annex.title else "."),
            resolution=resolution,
            crumbs=[crumb(own, resolution_path(resolution)), crumb(annex.label)],
            place=annex.id,
            head=partial(head, resolution, annex, atlas.collection, site),
        ),
        annex=annex,
        passages=tuple(passages(views, annex.clauses, annex.headings, annex.tables)),
        notes=tuple(map(views.note, notes)),
        cited=views.cited([*annex.clauses, *notes]),
        references=references(resolution, annex, site),
        permalink=site.permalink(path),
    )
