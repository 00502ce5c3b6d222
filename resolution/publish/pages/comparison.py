"""The page that sets a resolution beside the one before it in its series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.kin import TakenOver
from resolution.core.model import Clause, Resolution, Text
from resolution.core.place import Kind
from resolution.know.comparing import Row, compared
from resolution.languages.es import names
from resolution.languages.es.agreement import of_the, to_the
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import count
from resolution.languages.es.typography import lower_first
from resolution.publish.markdown.marked import marked, struck, unmarked
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import LinkView
from resolution.publish.output import OutputFile
from resolution.publish.pages.front import crumb, front, summary

_MUCH = 1 / 3
"""Share of clauses that are new, from which on two columns would be half empty."""


@dataclass(frozen=True, slots=True)
class NumberView:
    """The number of a clause or note, and its page; ``assigned`` where print has none."""

    text: str
    name: str
    href: str
    assigned: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """A row; its words are Markdown.

    Attributes:
        kind: how it is marked.
        said: the same in a word.
        note: where the text stood before, or stands now; ``link`` leads there.
        anchor: its own, where others of the page may lead to it.
        words: those of the later, with what changed; of what is dropped those of the earlier.
        before: those of the earlier by themselves, where they differ.
    """

    kind: str
    said: str
    note: str
    link: str
    anchor: str
    old: NumberView | None
    new: NumberView | None
    words: str
    before: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A row that differs, or the rows between two such, which are folded into one line."""

    rows: tuple[RowView, ...]
    folded: str


@dataclass(frozen=True, slots=True)
class PartView:
    """The preamble, the operative part, an annex, or the notes."""

    title: str
    groups: tuple[RowGroup, ...]


def comparison_pages(collection: Collection, own: Resolution) -> Iterator[OutputFile]:
    """The comparison with the resolution before it, if there is one."""
    series = collection.series.get(own.symbol)
    before = series.before(own.symbol) if series else None
    if before:
        yield _page(own, collection.resolutions[before.symbol])


def _page(own: Resolution, old: Resolution) -> OutputFile:
    here = address.comparison(own.symbol, old.symbol, own.language)
    found = compared(own, old)
    numbers = {
        "new": names.symbol_number(own.symbol),
        "old": names.symbol_number(old.symbol),
    }
    title = WORDS.comparison.title.format(**numbers)
    writer = _RowWriter(own, old, here)
    taken = found.taken
    return render(
        here.path,
        "comparison",
        front(
            here.path,
            "comparison",
            title,
            summary(WORDS.comparison.description.format(**numbers, title=own.title.text)),
            resolution=own,
            crumbs=[
                crumb(names.resolution_name(own), address.of(own)),
                crumb(WORDS.comparison.crumb.format(**numbers)),
            ],
        ),
        title=title,
        sides=tuple(
            (said, one, LinkView(names.symbol_number(one.symbol), here.link(address.of(one))))
            for said, one in ((WORDS.comparison.old, old), (WORDS.comparison.new, own))
        ),
        counts=tuple(_counts(taken)),
        columns=taken.new <= _MUCH * taken.size,
        parts=(*writer.parts(found.clauses), *writer.notes(found.notes)),
    )


def _counts(taken: TakenOver) -> Iterator[tuple[str, int, str]]:
    """What is counted: how it is marked, how many, what it is called."""
    for kind in ("same", "changed", "new", "dropped", "moved"):
        number = getattr(taken, kind)
        if number or kind != "moved":
            one, more = getattr(WORDS.comparison.counted, kind)
            yield kind, number, one if number == 1 else more


@dataclass(frozen=True, slots=True)
class _RowWriter:
    """Writes the rows of a comparison."""

    own: Resolution
    old: Resolution
    page: Address

    def parts(self, rows: Sequence[Row]) -> Iterator[PartView]:
        """The rows of clauses, division by division."""
        for title, some in groupby(rows, key=lambda row: _division_name(row.home)):
            yield PartView(title, tuple(self._groups(some)))

    def notes(self, rows: Sequence[Row]) -> Iterator[PartView]:
        """The rows of notes, where there are any."""
        if rows:
            yield PartView(WORDS.shared.notes, tuple(self._groups(rows)))

    def _groups(self, rows: Iterable[Row]) -> Iterator[RowGroup]:
        for kind, some in groupby(rows, key=_kind):
            run = list(some)
            views = tuple(map(self._row, run))
            if kind == "same":
                yield RowGroup(views, _folded(run))
            else:
                yield from (RowGroup((view,), "") for view in views)

    def _row(self, row: Row) -> RowView:
        kind = _kind(row)
        old, new = row.old, row.new
        place = row.shown.place
        note = link = ""
        if kind == "left":
            note, link = WORDS.comparison.now.format(place=names.short(place)), f"#{place.anchor}"
        elif old and new and old.place != new.place and kind != "same":
            note = WORDS.comparison.before.format(place=names.short(old.place))
        return RowView(
            kind=kind,
            said=getattr(WORDS.comparison.kinds, kind),
            note=note,
            link=link,
            anchor=place.anchor if row.moved else "",
            old=self._number(self.old, old),
            new=None if kind == "left" else self._number(self.own, new),
            words=_words(row, kind),
            before=struck(old, new) if old and new and kind.endswith("changed") else "",
        )

    def _number(self, resolution: Resolution, text: Text | None) -> NumberView | None:
        if text is None:
            return None
        printed = names.printed_number(text) if isinstance(text, Clause) else text.place.label
        place = lower_first(names.title(text.place))
        return NumberView(
            text=printed or "¶",
            name=f"{names.symbol_number(resolution.symbol)}, {place}",
            href=self.page.link(address.of(resolution, text.place)),
            assigned=not printed or text.place.kind is Kind.PREAMBULAR,
        )


def _words(row: Row, kind: str) -> str:
    if kind == "left":
        return ""
    if row.old and row.new and kind.endswith("changed"):
        return marked(row.old, row.new)
    return unmarked(row.shown, {"new": "ins", "dropped": "del"}.get(kind, ""))


def _division_name(text: Text) -> str:
    annex = text.place.annex
    return names.title(annex) if annex else names.division(text.place)


def _folded(rows: Sequence[Row]) -> str:
    """What a line says that rows are folded into: how many, and which."""
    places = [row.shown.place for row in rows]
    kinds = {"note" if p.kind is Kind.NOTE else "item" if p.depth else "paragraph" for p in places}
    nouns = getattr(WORDS.comparison.equal, kinds.pop() if len(kinds) == 1 else "clause")
    ends = [lower_first(names.bare(place)) for place in places]
    where = WORDS.shared.last.join(ends)
    if rows[2:]:
        where = f"{of_the(ends[0])} {to_the(ends[-1])}"
    return f"{count(len(rows), *nouns)}: {where}"


def _kind(row: Row) -> str:
    """How a row is marked."""
    if row.left:
        return "left"
    if row.old is None:
        return "new"
    if row.new is None:
        return "dropped"
    if row.moved:
        return "moved" if row.same else "moved_changed"
    return "same" if row.same else "changed"
