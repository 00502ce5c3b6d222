"""The page of a resolution: what it is, its whole text, its notes, and what it cites."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from resolution.address import anchor, resolution_path
from resolution.core.model import Clause, Kind, Resolution
from resolution.core.symbol import official_url
from resolution.languages.es import names
from resolution.languages.es.instruments import official
from resolution.languages.es.typography import long_date, lower_first
from resolution.publish.atlas import Atlas, Page, Place, annex_path
from resolution.publish.markdown.passages import passages
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView, Views
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.backlinks import citing
from resolution.publish.pages.front import Front, HeadOf, crumb, front, summary
from resolution.publish.pages.metadata import head
from resolution.publish.pages.sessions import session_path
from resolution.publish.references import references


def page(atlas: Atlas, resolution: Resolution, site: Site) -> OutputFile:
    """The reading page: an anchor per clause, calls that lead to the notes at the end."""
    path = resolution_path(resolution)
    here = Page(path)
    notes_here = frozenset(note.id for note in resolution.notes)
    views = Views(atlas, resolution, here, notes_here)
    return render(
        path,
        "resolution",
        _front(atlas, resolution, path, partial(head, resolution, None, atlas.collection, site)),
        resolution=resolution,
        views=views,
        number=names.number(resolution.symbol),
        title=views.writer.title(),
        body=names.body_name(resolution.symbol),
        original=official_url(resolution.symbol, resolution.language),
        outline=tuple(_outline(resolution)),
        passages=tuple(passages(views, resolution.clauses, resolution.headings, resolution.tables)),
        notes=tuple(map(views.note, resolution.notes)),
        cited=views.cited(resolution.every_place()),
        annexes=_annex_links(resolution, here),
        references=references(resolution, None, site),
        citing=citing(atlas, resolution.symbol, here),
        later=[(official(c.symbol), c) for c in atlas.collection.later.get(resolution.symbol, ())],
        permalink=site.permalink(path),
    )


def _front(atlas: Atlas, resolution: Resolution, path: str, head_of: HeadOf) -> Front:
    name = names.resolution_name(resolution)
    adopted = f", {_on(resolution)}" if resolution.adopted else ""
    several = len(atlas.collection.resolutions) > 1
    return front(
        path,
        "resolution",
        name if resolution.title == name else f"{resolution.title} — {name}",
        f"Texto íntegro de la {lower_first(name)}{adopted}, párrafo por párrafo: "
        "cada cláusula y cada nota con su enlace permanente, y todo lo que cita.",
        resolution=resolution,
        crumbs=_crumbs(resolution) if several else None,
        head=head_of,
    )


def _crumbs(resolution: Resolution) -> list[Front]:
    return [
        crumb("Resoluciones", "index"),
        crumb(names.session_name(resolution.symbol), session_path(resolution)),
        crumb(names.resolution_name(resolution)),
    ]


def _on(resolution: Resolution) -> str:
    return f"de {long_date(resolution.adopted)}" if resolution.adopted else ""


def _outline(resolution: Resolution) -> Iterable[Front]:
    """What the outline lists: paragraphs, not their subparagraphs."""
    for clause in resolution.clauses:
        if clause.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
            continue
        yield {
            "anchor": anchor(clause.id),
            "number": clause.number or "",
            "action": clause.action or summary(clause.text, 30),
            "part": _part(clause),
        }


def _part(clause: Clause) -> str:
    """What the outline calls the part a clause belongs to: «Sección II · Preámbulo»."""
    name = names.PlaceName.of(clause.id)
    steps = [f"Parte {name.part}"] if name.part else []
    steps += [f"Sección {names.roman(name.section)}"] if name.section else []
    if clause.kind is Kind.PREAMBULAR:
        return " · ".join([*steps, "Preámbulo"])
    return " · ".join(steps) or "Parte dispositiva"


def _annex_links(resolution: Resolution, here: Page) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(
            " — ".join(filter(None, (annex.label, annex.title))),
            here.to(Place(annex_path(resolution, annex))),
        )
        for annex in resolution.annexes
    )
