"""What the first page tells of a site: how much it holds, what came last, what to search for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument
from resolution.core.model import Clause, Resolution
from resolution.core.place import Kind
from resolution.core.symbol import official_url
from resolution.languages.es import names
from resolution.languages.es.asked import session_years
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.languages.es.labels import count
from resolution.languages.es.typography import lower_first
from resolution.publish.markdown.views import LinkView
from resolution.publish.pages.asks import asking
from resolution.publish.pages.sessions import sessions

_LATEST = 5
"""Resolutions that the first page of a site of many shows."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many there are of something, where they stand, and a gloss."""

    number: int
    noun: str
    href: str
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session: its name, also short, its years and size, this in hundredths of the most."""

    label: str
    short: str
    href: str
    years: str
    size: str
    share: int


@dataclass(frozen=True, slots=True)
class LatestRow:
    """A resolution, and how much it changes of the one before in its series."""

    resolution: Resolution
    number: str
    href: str
    changes: LinkView | None


@dataclass(frozen=True, slots=True)
class FirstPage:
    """Finds what the first page tells.

    Args:
        collection: the data.
        here: the page that tells it.
    """

    collection: Collection
    here: Address

    def official(self, resolution: Resolution) -> str:
        """Where the official text stands."""
        return official_url(resolution.symbol, resolution.language)

    @property
    def cited(self) -> list[Instrument]:
        """The instruments that the texts cite."""
        return list(self.collection.cited_instruments())

    @property
    def years(self) -> list[int]:
        """When those are from whose year is known, in order."""
        return sorted(one.known_year for one in self.cited if one.known_year)

    def counts(self, own: Resolution) -> list[CountRow]:
        """Paragraphs, notes, instruments and what is asked, each as far as there are any."""
        text = address.of(own)
        preamble, operative = (
            sum(_is(clause, kind) for clause in own.clauses())
            for kind in (Kind.PREAMBULAR, Kind.PARAGRAPH)
        )
        both = WORDS.home.in_both.format(preamble=preamble, operative=operative)
        cited, years = self.cited, self.years
        span = WORDS.home.years.format(first=years[0], last=years[-1]) if years else ""
        notes, index = address.below(own, "notas"), Address(f"{own.language}/instrumentos")
        asks = Address(text.path, "encargos")
        nouns, glosses = WORDS.home.counted, WORDS.home.glosses
        rows = (
            (preamble + operative, nouns.paragraph, text, both if preamble and operative else ""),
            (len(own.notes), nouns.note, notes, glosses.notes),
            (len(cited), nouns.instrument, index, span),
            (len(asking(own)), nouns.asking, asks, glosses.asking),
        )
        return [
            CountRow(number, one_or_more(number, noun), self.here.link(to), gloss)
            for number, noun, to, gloss in rows
            if number
        ]

    def sessions(self) -> list[SessionRow]:
        """The sessions of the collection, the last first."""
        found = sessions(self.collection)
        most = max(len(session.resolutions) for session in found)
        rows = []
        for session in reversed(found):
            known = names.numbered_session(session.resolutions[0].symbol)
            number = known[0] if known else ""
            rows.append(
                SessionRow(
                    label=session.label,
                    short=number or session.label,
                    href=self.here.link(session.page),
                    years=session_years(int(number)) if number.isdecimal() else "",
                    size=count(len(session.resolutions), *WORDS.counted.resolution),
                    share=round(100 * len(session.resolutions) / most),
                )
            )
        return rows

    def latest(self) -> list[LatestRow]:
        """The resolutions that were adopted last, the last first."""
        rows = sorted(self._dated(), key=lambda row: row[0], reverse=True)[:_LATEST]
        return [
            LatestRow(
                own,
                names.symbol_number(own.symbol),
                self.here.link(address.of(own)),
                self._changes(own),
            )
            for _, own in rows
        ]

    def examples(self) -> list[str]:
        """What to search for: a number, a paragraph, an instrument; all of them are found."""
        several = self.collection.several
        own = self.latest()[0].resolution if self.latest() else self._first
        found = [names.symbol_number(own.symbol)] if several else []
        clauses = list(own.clauses())
        items = (clause for clause in clauses if clause.place.items)
        paragraphs = (clause for clause in clauses if _is(clause, Kind.PARAGRAPH))
        if clause := next(items, None) or next(paragraphs, None):
            called = names.short if several else names.title
            found.append(", ".join([*found, lower_first(called(clause.place))]))
        acts = (one.target for one in self.cited if "/RES/" in one.target)
        most = max(acts, key=lambda act: len(self.collection.citing(act)), default=None)
        return [*found, names.symbol_number(most)] if most else found

    @property
    def _first(self) -> Resolution:
        return next(iter(self.collection.resolutions.values()))

    def _dated(self) -> Iterator[tuple[tuple[date, int], Resolution]]:
        """Those whose date is known, with what tells their order."""
        for at, own in enumerate(self.collection.resolutions.values()):
            if own.adopted:
                yield (own.adopted, at), own

    def _changes(self, own: Resolution) -> LinkView | None:
        series = self.collection.series.get(own.symbol)
        before = series.before(own.symbol) if series else None
        if series is None or before is None:
            return None
        taken = series.members[series.at(own.symbol)].taken
        changes = taken.changed + taken.new + taken.dropped
        number = names.symbol_number(before.symbol)
        said = one_or_more(changes, WORDS.home.changes) if changes else WORDS.home.unchanged
        where = address.comparison(own.symbol, before.symbol, own.language)
        return LinkView(said.format(count=changes, number=number), self.here.link(where))


def _is(clause: Clause, kind: Kind) -> bool:
    return clause.place.kind is kind and clause.place.annex is None
