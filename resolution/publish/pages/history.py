"""The history of a paragraph: who said it before, who says it since, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from resolution import address
from resolution.core.kin import History, Kin, ResolutionSeries
from resolution.core.model import Clause
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.publish.markdown.marked import marked, unmarked
from resolution.publish.markdown.views import LinkView, Views

_USUAL = 20
"""Resolutions beyond the series that say just the same, from which on a clause is a formula."""

_LONG = 1200
"""Characters of a text beyond which earlier ones are folded: a window full."""

_SOUGHT = 12
"""Words of a formula that find it."""


@dataclass(frozen=True, slots=True)
class StandingView:
    """Where a text stands: the resolution's number and year, and the place in it."""

    number: str
    year: int | None
    place: str
    href: str
    title: str
    here: bool


@dataclass(frozen=True, slots=True)
class StopView:
    """A resolution of the series on the line: whether its text is the one before it."""

    number: str
    year: int | None
    state: str
    said: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A text of the line (Markdown), where it stands first, and where it stands again.

    ``fold`` is what a line says into which a long text is folded, if it is.
    """

    first: StandingView
    words: str
    fold: str
    again: tuple[StandingView, ...]


@dataclass(frozen=True, slots=True)
class OtherView:
    """A text beyond the series, with what differs from this one (Markdown) where something does."""

    standing: StandingView
    words: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """What the section shows."""

    series: LinkView | None
    lead: str
    span: str
    stops: tuple[StopView, ...]
    entries: tuple[HistoryEntry, ...]
    beyond: str
    others: tuple[OtherView, ...]
    search: LinkView | None
    compare: LinkView | None


def history_view(views: Views, clause: Clause) -> HistoryView | None:
    """The history of a clause on its page, if it has one."""
    collection = views.atlas.collection
    symbol = views.resolution.symbol
    history = collection.histories.get(symbol, {}).get(clause.place)
    if history is None:
        return None
    return _Teller(views, clause, history, collection.series.get(symbol)).view()


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the history of one clause."""

    views: Views
    clause: Clause
    history: History
    series: ResolutionSeries | None

    def view(self) -> HistoryView:
        formula = self.history.usual > _USUAL
        line = self.history.line
        texts = [list(run) for _, run in groupby(line, key=lambda kin: self._text(kin).text)]
        return HistoryView(
            series=self._series() if line else None,
            lead=self._lead(line, texts),
            span=self._span(),
            stops=tuple(self._stops(line)),
            entries=tuple(self._entries(texts)) if len(texts) > 1 else (),
            beyond=self._beyond(formula),
            others=tuple(map(self._other, self.history.others)),
            search=self._search(),
            compare=self._compare(line),
        )

    def _text(self, kin: Kin) -> Clause:
        if kin.symbol == self.views.resolution.symbol:
            return self.clause
        found = self.views.atlas.registers[kin.symbol].clause(kin.place)
        if found is None:
            raise ValueError(f"{kin.symbol}, {kin.place}: no clause; expected one in the excerpt")
        return found

    def _standing(self, kin: Kin) -> StandingView:
        resolution = self.views.atlas.collection.resolutions[kin.symbol]
        return StandingView(
            number=names.symbol_number(kin.symbol),
            year=resolution.adopted.year if resolution.adopted else None,
            place=names.short(kin.place),
            href=self.views.page.link(address.of(resolution, kin.place)),
            title=resolution.title.text,
            here=kin.symbol == self.views.resolution.symbol,
        )

    def _series(self) -> LinkView | None:
        if self.series is None:
            return None
        here = address.of(self.views.resolution)
        return LinkView(
            self.series.title, self.views.page.link(address.Address(here.path, "serie"))
        )

    def _lead(self, line: Sequence[Kin], texts: Sequence[Sequence[Kin]]) -> str:
        if len(texts) == 1 and self.series:
            whole = len(line) == len(self.series.members)
            every = WORDS.history.same_in_all if whole else WORDS.history.same_in_some
            return str(every.format(count=len(line), members=len(self.series.members)))
        return ""

    def _span(self) -> str:
        """What is the earliest and the latest that is alike."""
        say, own = WORDS.history, self.views.resolution.symbol
        first, last = self.history.first, self.history.last
        if first.symbol == own:
            return str(say.is_first.format(last=_called(last)))
        span = say.is_last if last.symbol == own else say.between
        return str(span.format(first=_called(first), last=_called(last)))

    def _stops(self, line: Sequence[Kin]) -> Iterator[StopView]:
        """The members of the series from the first of the line to its last."""
        if self.series is None or not line:
            return
        standing = {kin.symbol: kin for kin in line}
        first, last = self.series.at(line[0].symbol), self.series.at(line[-1].symbol)
        before: str | None = None
        for member in self.series.members[first : last + 1]:
            kin = standing.get(member.symbol)
            here = member.symbol == self.views.resolution.symbol
            number = names.symbol_number(member.symbol)
            if kin is None:
                yield StopView(number, member.year, "none", WORDS.history.states.none, "", here)
                continue
            text = self._text(kin).text
            state = "first" if before is None else "same" if text == before else "changed"
            href = self._standing(kin).href
            said = getattr(WORDS.history.states, state)
            yield StopView(number, member.year, state, said, href, here)
            before = text

    def _entries(self, texts: Sequence[Sequence[Kin]]) -> Iterator[HistoryEntry]:
        """The texts, the latest first; of long ones it alone is open."""
        long = any(len(self._text(run[0]).text) > _LONG for run in texts)
        for at in reversed(range(len(texts))):
            text = self._text(texts[at][0])
            before = self._text(texts[at - 1][0]) if at else None
            words = marked(before, text) if before else unmarked(text)
            said = WORDS.history.unfold if before else WORDS.history.unfold_first
            first, *again = map(self._standing, texts[at])
            fold = said if long and at < len(texts) - 1 else ""
            yield HistoryEntry(first, words, fold, tuple(again))

    def _beyond(self, formula: bool) -> str:
        number = self.history.beyond
        if not number:
            return ""
        say = WORDS.history
        forms = say.formula if formula else say.beyond if self.history.line else say.elsewhere
        most = "" if number == len(self.history.others) else say.nearest
        return one_or_more(number, forms).format(count=number) + most

    def _other(self, kin: Kin) -> OtherView:
        text = self._text(kin)
        same = kin.same or text.text == self.clause.text
        return OtherView(self._standing(kin), "" if same else marked(self.clause, text))

    def _search(self) -> LinkView | None:
        """Where all that say the same are found, if they are not all here."""
        if self.history.usual <= len(self.history.others):
            return None
        words = " ".join(self.clause.text.split()[:_SOUGHT]).rstrip(",.;:")
        text = WORDS.history.all.format(count=self.history.usual)
        return LinkView(text, "?q=" + quote(f"“{words}”"))

    def _compare(self, line: Sequence[Kin]) -> LinkView | None:
        own = self.views.resolution
        before = self.series.before(own.symbol) if self.series else None
        if before is None or all(kin.symbol != before.symbol for kin in line):
            return None
        numbers = [names.symbol_number(symbol) for symbol in (own.symbol, before.symbol)]
        where = address.comparison(own.symbol, before.symbol, own.language)
        text = WORDS.history.compare.format(new=numbers[0], old=numbers[1])
        return LinkView(text, self.views.page.link(where))


def _called(kin: Kin) -> str:
    return f"{names.symbol_number(kin.symbol)}, {names.short(kin.place)}"
