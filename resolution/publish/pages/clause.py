"""The page of a clause: its exact words large, and what a reader needs around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from resolution.address import anchor, clause_path, resolution_path
from resolution.core.model import Clause, Resolution
from resolution.languages.es import names
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas, Page, Register
from resolution.publish.markdown.passages import division
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import Views
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.backlinks import citing_clause
from resolution.publish.pages.front import Front, HeadOf, crumb, front, summary
from resolution.publish.pages.metadata import head
from resolution.publish.references import references


def pages(atlas: Atlas, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """One page per clause, in reading order; those of the annexes share the annex's page."""
    around = zip(
        (None, *resolution.clauses),
        resolution.clauses,
        (*resolution.clauses[1:], None),
        strict=False,
    )
    for before, clause, after in around:
        yield _page(
            Views(atlas, resolution, Page(clause_path(resolution, clause.id))),
            site,
            clause,
            (before, after),
        )


def _page(
    plain: Views, site: Site, clause: Clause, neighbours: tuple[Clause | None, Clause | None]
) -> OutputFile:
    register = plain.register
    resolution = plain.resolution
    path = plain.page.path
    notes = [
        register.notes[note] for note in dict.fromkeys(f"nota/{m.marker}" for m in clause.notes)
    ]
    views = replace(plain, notes_here=frozenset(note.id for note in notes))
    cited = views.cited([clause, *notes])
    documented = {item.note.id for item in cited if item.note}
    siblings = register.children.get(clause.parent or "", ())
    return render(
        path,
        "clause",
        _front(
            register, clause, path, partial(head, resolution, clause, plain.atlas.collection, site)
        ),
        name=names.title(clause.id),
        clause=views.clause(clause),
        chapeaux=tuple(map(plain.clause, _ancestors(register, clause))),
        children=tuple(map(plain.clause, register.children.get(clause.id, ()))),
        siblings=tuple(plain.clause(sibling) for sibling in siblings if sibling != clause),
        cited=cited,
        notes=tuple(views.note(note) for note in notes if note.id not in documented),
        internal=views.internal(clause),
        citing=citing_clause(plain.atlas, resolution.symbol, clause.id, plain.page),
        references=references(resolution, clause, site),
        neighbours=tuple(plain.link(n.id) if n else None for n in neighbours),
        permalink=site.permalink(path),
    )


def _front(register: Register, clause: Clause, path: str, head_of: HeadOf) -> Front:
    name = names.title(clause.id)
    own = names.resolution_name(register.resolution)
    return front(
        path,
        "clause",
        f"{name} — {own}",
        summary(f"{name} de la {lower_first(own)}: {clause.text}"),
        resolution=register.resolution,
        crumbs=_crumbs(register, clause),
        place=clause.id,
        head=head_of,
    )


def _crumbs(register: Register, clause: Clause) -> list[Front]:
    resolution = register.resolution
    part = "Preámbulo" if division(clause) == "preambulo" else "Parte dispositiva"
    first = next(c for c in resolution.clauses if division(c) == division(clause))
    return [
        crumb(names.resolution_name(resolution), resolution_path(resolution)),
        crumb(part, resolution_path(resolution), anchor(first.id)),
        *(
            crumb(names.step(a), clause_path(resolution, a.id))
            for a in _ancestors(register, clause)
        ),
        crumb(names.step(clause)),
    ]


def _ancestors(register: Register, clause: Clause) -> Iterator[Clause]:
    """The clauses this one belongs to, outermost first."""
    parent = register.clauses.get(clause.parent or "")
    if parent:
        yield from _ancestors(register, parent)
        yield parent
