"""Excerpts: of a collection just what the pages and data of one resolution or instrument show.

Whoever publishes from an excerpt depends on nothing else, so that what was made of it holds for as
long as the excerpt is the same, and can be made anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from resolution.core.collection import Backlink, Collection
from resolution.core.model import Annex, Note, Resolution, Text, texts
from resolution.core.place import Place


class Excerpts:
    """The excerpts of one collection."""

    def __init__(self, collection: Collection) -> None:
        """Takes the collection, whose texts are looked up by their places."""
        self._collection = collection
        self._at = {symbol: _by_place(one) for symbol, one in collection.resolutions.items()}

    def of_resolution(self, symbol: str) -> Collection:
        """What shows where one of the resolutions is read."""
        collection = self._collection
        own = collection.resolutions[symbol]
        series = collection.series.get(symbol)
        before = series.before(symbol) if series else None
        shown = collection.histories.get(symbol, {})
        alike = (one for history in shown.values() for one in (*history.line, *history.others))
        excerpt = self._of(symbol, own, ((one.symbol, one.place) for one in alike))
        compared = {before.symbol: collection.resolutions[before.symbol]} if before else {}
        return replace(
            excerpt,
            resolutions=dict(sorted({**excerpt.resolutions, **compared}.items())),
            kin={symbol: kin} if (kin := collection.kin.get(symbol)) else {},
            series={symbol: series} if series else {},
            histories={symbol: shown} if shown else {},
        )

    def of_instrument(self, target: str) -> Collection:
        """What shows where an instrument is shown whose text the collection does not hold."""
        return self._of(target, None, ())

    def _of(
        self,
        target: str,
        own: Resolution | None,
        alike: Iterable[tuple[str, Place]],
    ) -> Collection:
        """Who cites a target where, what is cited there and in its own text, and what is alike."""
        collection = self._collection
        backlinks = collection.backlinks.get(target, ())
        shown: dict[str, set[Place]] = {}
        for symbol, place in alike:
            shown.setdefault(symbol, set()).add(place)
        holders: list[Text] = list(own.texts()) if own else []
        for backlink in backlinks:
            beside = list(_beside(collection.resolutions[backlink.source], backlink))
            shown.setdefault(backlink.source, set()).update(text.place for text in beside)
            holders += beside
        cited = {target: None} | {c.target: None for text in holders for c in text.citations}
        for citation in (c for text in holders for c in text.citations):
            if citation.target in collection.resolutions:
                places = shown.setdefault(citation.target, set())
                if citation.part:
                    places.add(citation.part)
        resolutions = {s: self._reduced(s, places) for s, places in shown.items()}
        if own:
            resolutions[own.symbol] = own
        return Collection(
            resolutions=dict(sorted(resolutions.items())),
            instruments={
                t: collection.instruments[t] for t in cited if t in collection.instruments
            },
            backlinks={target: backlinks} if backlinks else {},
            later={target: later} if (later := collection.later.get(target)) else {},
            lacking={target: lacking} if (lacking := collection.lacking.get(target)) else {},
            of_several=collection.several,
        )

    def _reduced(self, symbol: str, places: Iterable[Place]) -> Resolution:
        """The resolution as others show it: its names and dates, and the texts at some places."""
        numbered = sorted(one for place in places for one in self._at[symbol].get(place, ()))
        kept = [text for _, text in numbered]
        return replace(
            self._collection.resolutions[symbol],
            blocks=tuple(text for text in kept if not isinstance(text, Note)),
            notes=tuple(text for text in kept if isinstance(text, Note)),
            corrections=(),
        )


def _by_place(resolution: Resolution) -> Mapping[Place, Sequence[tuple[int, Text]]]:
    """The texts of a resolution by their places, numbered as they are read; annexes are bare."""
    bare = (
        replace(text, title=None, blocks=()) if isinstance(text, Annex) else text
        for text in texts(resolution.blocks)
    )
    found: dict[Place, list[tuple[int, Text]]] = defaultdict(list)
    for number, text in enumerate(chain(bare, resolution.notes)):
        found[text.place].append((number, text))
    return found


def _beside(citing: Resolution, backlink: Backlink) -> Iterator[Text]:
    """A text that cites, the note that documents the mention, and what calls the text if a note."""
    text, via = backlink.text, backlink.citation.via
    yield text
    for note in citing.notes:
        if note.place == via:
            yield note
    if isinstance(text, Note):
        yield from (t for t in citing.texts() if any(m.marker == text.marker for m in t.markers))


def index_excerpt(collection: Collection) -> Collection:
    """What is searched of a collection: texts and series, what they cite, what people call that."""
    return Collection(
        resolutions=collection.resolutions,
        instruments=collection.instruments,
        backlinks={},
        later={},
        names=collection.names,
        series=collection.series,
    )
