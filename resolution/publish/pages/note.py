"""The pages of the notes: one for each, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from resolution import address
from resolution.core.model import Note, Resolution, Text
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.languages.es.labels import count
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import Views
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.front import Front, HeadOf, crumb, front, summary, title_line
from resolution.publish.pages.metadata import head
from resolution.publish.pages.panel import panel
from resolution.publish.references import references


def pages(atlas: Atlas, resolution: Resolution, site: Site) -> Iterator[OutputFile]:
    """One page per note in the order of their markers, then the index of the notes."""
    if not resolution.notes:
        return
    around = zip(
        (None, *resolution.notes), resolution.notes, (*resolution.notes[1:], None), strict=False
    )
    for before, note, after in around:
        yield _page(atlas, resolution, site, note, (before, after))
    if resolution.notes:
        yield _index(atlas, resolution)


def _page(
    atlas: Atlas,
    resolution: Resolution,
    site: Site,
    note: Note,
    neighbours: tuple[Note | None, Note | None],
) -> OutputFile:
    here = address.of(resolution, note.place)
    views = Views(atlas, resolution, here)
    return render(
        here.path,
        "note",
        _front(resolution, note, here.path, partial(head, resolution, note, atlas.collection, site))
        | panel(WORDS.note.cite, references(resolution, note, site)),
        name=names.title(note.place),
        note=views.note(note),
        callers=tuple(_contexts(views, note)),
        called_in=_called_in(views.register.callers.get(note.marker, ())),
        cited=views.cited([note]),
        meetings=note.meetings,
        neighbours=tuple(views.link(other.place) if other else None for other in neighbours),
        index=views.page.link(address.below(resolution, "notas")),
    )


def _called_in(callers: Sequence[Text]) -> str:
    """The heading above the places that call a note: paragraphs, or titles and cells among them."""
    say = WORDS.note
    paragraphs = all(text.place.is_clause for text in callers)
    return one_or_more(len(callers), say.called_in if paragraphs else say.called_elsewhere)


def _contexts(views: Views, note: Note) -> Iterator[tuple[str, str, str, str]]:
    """Each place that calls the note: its name, link, and what stands around the call.

    Before it are the words that lead to it, after it an ellipsis where the text goes on.
    """
    for text in views.register.callers.get(note.marker, ()):
        for marker in text.markers:
            if marker.marker == note.marker:
                words, after = text.text[: marker.offset], text.text[marker.offset :]
                cut = words.rfind(" ", 0, max(0, len(words) - 110)) + 1 if len(words) > 110 else 0
                link = views.link(text.place)
                before = ("…" if cut else "") + words[cut:]
                yield link.text, link.href, before, "…" if after else ""


def _front(resolution: Resolution, note: Note, path: str, head_of: HeadOf) -> Front:
    name = names.title(note.place)
    own = names.resolution_name(resolution)
    return front(
        path,
        "note",
        f"{name} — {names.symbol_number(resolution.symbol)}",
        summary(
            WORDS.clause.description.format(name=name, resolution=lower_first(own), text=note.text)
        ),
        resolution=resolution,
        line=title_line(resolution),
        place=note.id,
        head=head_of,
    )


def _index(atlas: Atlas, resolution: Resolution) -> OutputFile:
    here = address.below(resolution, "notas")
    own = names.resolution_name(resolution)
    views = Views(atlas, resolution, here)
    notes = tuple(map(views.note, resolution.notes))
    return render(
        here.path,
        "notes",
        front(
            here.path,
            "notes",
            f"{WORDS.shared.notes} — {own}",
            WORDS.note.description.format(
                notes=count(len(notes), *WORDS.counted.note), resolution=lower_first(own)
            ),
            resolution=resolution,
            crumbs=[crumb(own, address.of(resolution)), crumb(WORDS.shared.notes)],
        ),
        notes=notes,
        name=own,
    )
