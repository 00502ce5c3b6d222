"""The page of a clause: its exact words large, and what a reader needs around them."""

from __future__ import annotations

from collections.abc import Iterator

from resolution import names
from resolution.addresses import clause_path, resolution_path
from resolution.collection import Collection
from resolution.model import Clause, Kind, Resolution
from resolution.output import OutputFile, Site
from resolution.publish.pages.backlinks import citing
from resolution.publish.pages.front import Front, crumb, front, summary
from resolution.publish.places import Page
from resolution.publish.templates import page as render
from resolution.publish.views import ClauseView, LinkView, Views
from resolution.references import references


def pages(collection: Collection, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """One page per clause, in reading order; those of the annexes share the annex's page."""
    children: dict[str, list[Clause]] = {}
    for clause in resolution.clauses:
        if clause.parent:
            children.setdefault(clause.parent, []).append(clause)
    for index, clause in enumerate(resolution.clauses):
        before = resolution.clauses[index - 1] if index else None
        after = resolution.clauses[index + 1] if index + 1 < len(resolution.clauses) else None
        yield _page(collection, resolution, site, clause, children, (before, after))


def _page(
    collection: Collection,
    resolution: Resolution,
    site: Site,
    clause: Clause,
    children: dict[str, list[Clause]],
    neighbours: tuple[Clause | None, Clause | None],
) -> OutputFile:
    path = clause_path(resolution, clause.id)
    here = Page(path)
    notes = [
        note for note in resolution.notes if any(m.marker == note.marker for m in clause.notes)
    ]
    views = Views(collection, resolution, here, frozenset(note.id for note in notes))
    plain = Views(collection, resolution, here)
    cited = views.cited([clause, *notes])
    documented = {note.id for item in cited for note in item.notes}
    siblings = children.get(clause.parent or "", [])
    return render(
        path,
        "clause",
        _front(resolution, clause, path),
        name=names.title(clause.id),
        clause=views.clause(clause),
        chapeaux=tuple(_chapeaux(plain, resolution, clause)),
        children=tuple(map(plain.clause, children.get(clause.id, ()))),
        siblings=tuple(plain.clause(sibling) for sibling in siblings if sibling != clause),
        cited=cited,
        notes=tuple(views.note(note) for note in notes if note.id not in documented),
        internal=views.internal(clause),
        citing=citing(collection, resolution.symbol, here, part=clause.id),
        references=references(resolution, clause, site),
        neighbours=tuple(_neighbour(plain, neighbour) for neighbour in neighbours),
        permalink=site.permalink(path),
    )


def _front(resolution: Resolution, clause: Clause, path: str) -> Front:
    name = names.title(clause.id)
    own = names.resolution_name(resolution)
    return front(
        path,
        "clause",
        f"{name} — {own}",
        summary(f"{name} de la {own[0].lower()}{own[1:]}: {clause.text}"),
        resolution=resolution,
        crumbs=_crumbs(resolution, clause),
        place=clause.id,
    )


def _crumbs(resolution: Resolution, clause: Clause) -> list[Front]:
    part = "Preámbulo" if "preambulo" in clause.id.split("/") else "Parte dispositiva"
    steps = [
        crumb(names.resolution_name(resolution), resolution_path(resolution)),
        crumb(part, f"{resolution_path(resolution)}#{_part_anchor(resolution, clause)}"),
    ]
    ancestors = list(_ancestors(resolution, clause))
    steps += [crumb(names.step(a), clause_path(resolution, a.id)) for a in ancestors]
    return [*steps, crumb(names.step(clause))]


def _part_anchor(resolution: Resolution, clause: Clause) -> str:
    """Anchor of the first clause of the part this one stands in."""
    preambular = "preambulo" in clause.id.split("/")
    kind = Kind.PREAMBULAR if preambular else Kind.OPERATIVE
    first = next((c for c in resolution.clauses if c.kind is kind), clause)
    return first.id.replace("/", "-")


def _ancestors(resolution: Resolution, clause: Clause) -> Iterator[Clause]:
    """The clauses this one belongs to, outermost first."""
    parent = next((c for c in resolution.clauses if c.id == clause.parent), None)
    if parent:
        yield from _ancestors(resolution, parent)
        yield parent


def _chapeaux(views: Views, resolution: Resolution, clause: Clause) -> Iterator[ClauseView]:
    return map(views.clause, _ancestors(resolution, clause))


def _neighbour(views: Views, clause: Clause | None) -> LinkView | None:
    return views.link(clause.id) if clause else None
