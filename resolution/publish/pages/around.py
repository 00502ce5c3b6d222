"""What stands around a clause: the clauses before and after it, and those that are like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from resolution.core.model import Clause
from resolution.core.place import Kind
from resolution.languages import LANGUAGES
from resolution.languages.es import instruments, names
from resolution.languages.es.typography import bind, lower_first
from resolution.publish.figures.words import family_of
from resolution.publish.markdown.markup import escape
from resolution.publish.markdown.views import LinkView, Views

_PARAGRAPH = 388
_ITEM = 146
"""Characters shown of a paragraph, and of each of its subparagraphs: five lines, and two."""
_ROW = 46
"""Characters of a clause in a list: one line."""
_SHOWN = 6
"""Rows of a list at most."""


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A clause as it stands before or after another: its words are Markdown, without links."""

    number: str
    assigned: bool
    words: str
    depth: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A paragraph or subparagraph with what belongs to it, cut where it is long."""

    link: LinkView
    called: str
    lines: tuple[ContextLine, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """A clause in a list: ``href`` is empty for the one the page shows."""

    number: str
    assigned: bool
    name: str
    href: str
    family: str
    words: str


@dataclass(frozen=True, slots=True)
class SharedRow:
    """What other clauses of the resolution cite too, and these clauses."""

    title: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What a clause's page shows of other clauses.

    Attributes:
        before, after: what stands in place above and below the clause.
        steps: where reading goes back and on to.
        alike: clauses with an action of the same family, itself among them, or none.
        shared: what it cites that others cite too.
    """

    before: Neighbour | None
    after: Neighbour | None
    steps: tuple[LinkView | None, LinkView | None]
    alike: tuple[AlikeRow, ...]
    shared: tuple[SharedRow, ...]


def around(views: Views, clauses: Sequence[Clause], clause: Clause) -> Around:
    """What stands around a clause.

    Args:
        views: makes what its page shows.
        clauses: those of the same text, in reading order.
        clause: one of them.
    """
    before, after = _beside(views, clauses, clause)
    parent = views.register.clause(clause.place.chapeau)
    back = before or parent
    return Around(
        before=_neighbour(views, before) if before else None,
        after=_neighbour(views, after) if after else None,
        steps=(
            views.link(back.place) if back else None,
            views.link(after.place) if after else None,
        ),
        alike=tuple(_alike(views, clauses, clause)),
        shared=tuple(_shared(views, clause)),
    )


def _beside(
    views: Views, clauses: Sequence[Clause], clause: Clause
) -> tuple[Clause | None, Clause | None]:
    """The clauses before and after one on its level; after the last, what follows its parent."""
    parent = views.register.clause(clause.place.chapeau)
    level: Sequence[Clause] = (
        views.register.children[parent.place]
        if parent
        else [c for c in clauses if views.register.clause(c.place.chapeau) is None]
    )
    at = level.index(clause)
    before = level[at - 1] if at else None
    after = level[at + 1] if at + 1 < len(level) else None
    if after is None and parent:
        after = _beside(views, clauses, parent)[1]
    return before, after


def _neighbour(views: Views, clause: Clause) -> Neighbour:
    lines = [(clause, _PARAGRAPH), *((item, _ITEM) for item in _items(views, clause))]
    return Neighbour(
        link=views.link(clause.place),
        called=lower_first(names.title(clause.place)),
        lines=tuple(_line(views, one, length, clause) for one, length in lines),
        cut=any(len(one.text) > length for one, length in lines),
    )


def _items(views: Views, clause: Clause) -> Iterator[Clause]:
    """What belongs to a clause, in reading order."""
    for child in views.register.children.get(clause.place, ()):
        yield child
        yield from _items(views, child)


def _line(views: Views, clause: Clause, length: int, top: Clause) -> ContextLine:
    return ContextLine(
        number=names.printed_number(clause),
        assigned=clause.place.kind is Kind.PREAMBULAR,
        words=views.writer.opening(clause, length),
        depth=clause.place.depth - top.place.depth,
    )


def _alike(views: Views, clauses: Iterable[Clause], clause: Clause) -> Iterator[AlikeRow]:
    """The clauses of the same division whose action is of the same family, if there are others."""
    family = _family(views, clause)
    division = names.division(clause.place)
    found = [
        one
        for one in clauses
        if one.action and _family(views, one) == family and names.division(one.place) == division
    ]
    if clause not in found or len(found) == 1:
        return
    # As many as are shown, and the clause itself among them.
    start = max(0, min(found.index(clause) - _SHOWN // 2, len(found) - _SHOWN))
    for one in found[start : start + _SHOWN]:
        link = views.link(one.place)
        yield AlikeRow(
            number=names.printed_number(one).rstrip("."),
            assigned=one.place.kind is Kind.PREAMBULAR,
            name=names.title(one.place),
            href="" if one == clause else link.href,
            family=family,
            words=views.writer.opening(one, _ROW),
        )


def _family(views: Views, clause: Clause) -> str:
    return family_of(LANGUAGES[views.resolution.language].family(clause.action)).value


def _shared(views: Views, clause: Clause) -> Iterator[SharedRow]:
    """What cites the clause in its own resolution, then each instrument it shares with others."""
    symbol = views.resolution.symbol
    own = views.atlas.pinpointed.get((symbol, clause.place), ())
    said: dict[str, list[Clause]] = {}
    for backlink in own:
        if backlink.source == symbol and isinstance(backlink.text, Clause):
            said.setdefault(backlink.citation.text, []).append(backlink.text)
    for words, citing in said.items():
        yield from _row(views, clause, escape(bind(f"“{words}”")), citing)
    for target in dict.fromkeys(citation.target for citation in clause.citations):
        if target != symbol:
            title = instruments.label(views.atlas.collection.instruments[target])
            yield from _row(views, clause, escape(bind(title)), views.register.citing[target])


def _row(views: Views, clause: Clause, title: str, citing: Iterable[Clause]) -> Iterator[SharedRow]:
    places = dict.fromkeys(one.place for one in citing if one.place != clause.place)
    if places:
        yield SharedRow(title, tuple(map(views.link, places)))
