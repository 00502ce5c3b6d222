"""The page of a clause: its exact words large, and what a reader needs around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby

from resolution import address
from resolution.core.model import Clause, Resolution, texts
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas, Contents
from resolution.publish.markdown.passages import table_rows
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import Views
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.backlinks import citing_clause
from resolution.publish.pages.front import Front, HeadOf, crumb, front, summary
from resolution.publish.pages.metadata import head
from resolution.publish.pages.panel import panel
from resolution.publish.references import references


def pages(atlas: Atlas, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """One page per clause, in reading order, those of the annexes too."""
    for _, group in groupby(resolution.clauses(), key=lambda clause: clause.place.annex):
        clauses = tuple(group)
        around = zip((None, *clauses), clauses, (*clauses[1:], None), strict=False)
        for before, clause, after in around:
            views = Views(atlas, resolution, address.of(resolution, clause.place))
            yield _page(views, site, clause, (before, after))


def _page(
    plain: Views, site: Site, clause: Clause, neighbours: tuple[Clause | None, Clause | None]
) -> OutputFile:
    register = plain.register
    resolution = plain.resolution
    path = plain.page.path
    tables = register.tables.get(clause.place, ())
    own = (clause, *texts(tables))
    notes = register.notes_of(*own)
    places = {text.place for text in own}
    standing = register.standing(lambda place: place in places)
    views = replace(plain, notes_here={note.place: standing[note.place] for note in notes})
    cited = views.cited([*own, *notes])
    documented = {item.note.id for item in cited if item.note}
    siblings = register.children.get(clause.place.chapeau or clause.place, ())
    return render(
        path,
        "clause",
        _front(
            register, clause, path, partial(head, resolution, clause, plain.atlas.collection, site)
        )
        | panel(
            WORDS.clause.cite_item if clause.place.chapeau else WORDS.clause.cite,
            references(resolution, clause, site),
        ),
        name=names.title(clause.place),
        clause=views.clause(clause),
        tables=tuple(table_rows(views, one) for one in tables),
        chapeaux=tuple(map(plain.clause, _ancestors(register, clause))),
        children=tuple(map(plain.clause, register.children.get(clause.place, ()))),
        siblings=tuple(
            plain.clause(sibling)
            for sibling in siblings
            if sibling != clause and clause.place.chapeau
        ),
        cited=cited,
        notes=tuple(views.note(note) for note in notes if note.id not in documented),
        citing=citing_clause(plain.atlas, resolution.symbol, clause.place, plain.page),
        neighbours=tuple(plain.link(n.place) if n else None for n in neighbours),
    )


def _front(register: Contents, clause: Clause, path: str, head_of: HeadOf) -> Front:
    name = names.title(clause.place)
    own = names.resolution_name(register.resolution)
    return front(
        path,
        "clause",
        f"{name} — {own}",
        summary(
            WORDS.clause.description.format(
                name=name, resolution=lower_first(own), text=clause.text
            )
        ),
        resolution=register.resolution,
        crumbs=_crumbs(register, clause),
        place=clause.id,
        head=head_of,
    )


def _crumbs(register: Contents, clause: Clause) -> list[Front]:
    resolution = register.resolution
    return [
        crumb(names.resolution_name(resolution), address.of(resolution)),
        _division_crumb(resolution, clause),
        *(
            crumb(names.step(a.place), address.of(resolution, a.place))
            for a in _ancestors(register, clause)
        ),
        crumb(names.step(clause.place)),
    ]


def _division_crumb(resolution: Resolution, clause: Clause) -> Front:
    """The annex that a clause stands in, or where in the text its division begins."""
    place = clause.place
    for annex in resolution.annexes:
        if annex.place == place.annex:
            label = annex.text or names.title(annex.place)
            return crumb(label, address.of(resolution, annex.place))
    division = names.division(place)
    first = next(c for c in resolution.clauses() if names.division(c.place) == division)
    return crumb(division, address.shown(resolution, first.place))


def _ancestors(register: Contents, clause: Clause) -> Iterator[Clause]:
    """The clauses this one belongs to, outermost first."""
    parent = register.clause(clause.place.chapeau)
    if parent:
        yield from _ancestors(register, parent)
        yield parent
