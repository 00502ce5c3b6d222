"""The page of a clause: its exact words large, and what a reader needs around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import dropwhile, groupby

from resolution import address
from resolution.core.model import Clause, Resolution, texts
from resolution.core.place import Kind
from resolution.languages import LANGUAGES
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.typography import lower_first, upper_first
from resolution.publish.atlas import Atlas, Contents
from resolution.publish.markdown.passages import table_rows
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import Views
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.around import Around, around
from resolution.publish.pages.asks import clause_asks
from resolution.publish.pages.backlinks import citing_clause
from resolution.publish.pages.front import Front, HeadOf, front, summary, title_line, windowed
from resolution.publish.pages.history import history_view
from resolution.publish.pages.metadata import head
from resolution.publish.pages.panel import panel
from resolution.publish.references import references


def pages(atlas: Atlas, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """One page per clause, in reading order, those of the annexes too."""
    for _, group in groupby(resolution.clauses(), key=lambda clause: clause.place.annex):
        clauses = tuple(group)
        for clause in clauses:
            views = Views(atlas, resolution, address.of(resolution, clause.place))
            yield _page(views, site, clause, around(views, clauses, clause))


def _page(plain: Views, site: Site, clause: Clause, place: Around) -> OutputFile:
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
    return render(
        path,
        "clause",
        _front(plain, clause, path, partial(head, resolution, clause, plain.atlas.collection, site))
        | panel(
            WORDS.clause.cite_item if clause.place.chapeau else WORDS.clause.cite,
            references(resolution, clause, site),
        ),
        name=names.title(clause.place),
        clause=views.clause(clause),
        tables=tuple(table_rows(views, one) for one in tables),
        titles=_titles(plain, clause),
        chapeaux=tuple(plain.clause(one) for one in _ancestors(register, clause) if one.text),
        children=tuple(map(plain.clause, register.children.get(clause.place, ()))),
        asks=clause_asks(plain, clause),
        cited=cited,
        notes=tuple(views.note(note) for note in notes if note.id not in documented),
        citing=tuple(
            citing
            for citing in citing_clause(plain.atlas, resolution.symbol, clause.place, plain.page)
            if citing.resolution != resolution
        ),
        history=history_view(plain, clause),
        around=place,
        whole=plain.page.link(address.shown(resolution, clause.place)),
    )


def _front(views: Views, clause: Clause, path: str, head_of: HeadOf) -> Front:
    name = names.title(clause.place)
    resolution = views.resolution
    own = names.resolution_name(resolution)
    return front(
        path,
        "clause",
        _title(views, clause),
        summary(
            WORDS.clause.description.format(
                name=name, resolution=lower_first(own), text=clause.text
            )
        ),
        resolution=resolution,
        line=title_line(resolution),
        place=clause.id,
        head=head_of,
    )


def _title(views: Views, clause: Clause) -> str:
    """«Párr. 9: diálogo de alto nivel — 58/208»: what it is about where that is known."""
    place = upper_first(names.short(clause.place))
    end = f" — {names.symbol_number(views.resolution.symbol)}"
    about = views.topic(clause)
    return windowed(f"{place}: {about}", end) if about else f"{place}{end}"


def _titles(views: Views, clause: Clause) -> tuple[str, ...]:
    """What print heads an article with, below its number."""
    if clause.place.kind is not Kind.ARTICLE:
        return ()
    heads = [
        text
        for text in views.resolution.texts()
        if text.place.kind is Kind.HEADING and text.place.parent == clause.place
    ]
    number = LANGUAGES[views.resolution.language].article_pattern
    after = dropwhile(lambda text: number.match(text.text) is None, heads)
    return tuple(map(views.writer.plain, list(after)[1:]))


def _ancestors(register: Contents, clause: Clause) -> Iterator[Clause]:
    """The clauses this one belongs to, outermost first."""
    parent = register.clause(clause.place.chapeau)
    if parent:
        yield from _ancestors(register, parent)
        yield parent
