"""Excerpts: of a collection just what the pages and data of one resolution or instrument show.

Whoever publishes from an excerpt depends on nothing else, so that what was made of it holds for as
long as the excerpt is the same, and can be made anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from resolution.core.collection import Backlink, Collection
from resolution.core.model import Annex, Note, Resolution, Text, texts
from resolution.core.place import Place


def resolution_excerpt(collection: Collection, symbol: str) -> Collection:
    """What shows of a collection where one of its resolutions is read."""
    own = collection.resolutions[symbol]
    series = collection.series.get(symbol)
    before = series.before(symbol) if series else None
    shown = collection.histories.get(symbol, {})
    alike = (one for history in shown.values() for one in (*history.line, *history.others))
    excerpt = _excerpt(collection, symbol, own, ((one.symbol, one.place) for one in alike))
    compared = {before.symbol: collection.resolutions[before.symbol]} if before else {}
    return replace(
        excerpt,
        resolutions=dict(sorted({**excerpt.resolutions, **compared}.items())),
        kin={symbol: kin} if (kin := collection.kin.get(symbol)) else {},
        series={symbol: series} if series else {},
        histories={symbol: shown} if shown else {},
    )


def instrument_excerpt(collection: Collection, target: str) -> Collection:
    """What shows of a collection where an instrument is shown whose text it does not hold."""
    return _excerpt(collection, target, None, ())


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


def _excerpt(
    collection: Collection,
    target: str,
    own: Resolution | None,
    alike: Iterable[tuple[str, Place]],
) -> Collection:
    """Who cites a target where, what is cited there and in its own text, and what is alike."""
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
    resolutions = {s: _reduced(collection.resolutions[s], places) for s, places in shown.items()}
    if own:
        resolutions[own.symbol] = own
    return Collection(
        resolutions=dict(sorted(resolutions.items())),
        instruments={t: collection.instruments[t] for t in cited if t in collection.instruments},
        backlinks={target: backlinks} if backlinks else {},
        later={target: later} if (later := collection.later.get(target)) else {},
        lacking={target: lacking} if (lacking := collection.lacking.get(target)) else {},
        of_several=collection.several,
    )


def _beside(citing: Resolution, backlink: Backlink) -> Iterator[Text]:
    """A text that cites, the note that documents the mention, and what calls the text if a note."""
    text, via = backlink.text, backlink.citation.via
    yield text
    for note in citing.notes:
        if note.place == via:
            yield note
    if isinstance(text, Note):
        yield from (t for t in citing.texts() if any(m.marker == text.marker for m in t.markers))


def _reduced(resolution: Resolution, places: Iterable[Place]) -> Resolution:
    """The resolution as others show it: its names and dates, and the texts at some places."""
    wanted = frozenset(places)
    kept = [text for text in texts(resolution.blocks) if text.place in wanted]
    blocks = (replace(t, title=None, blocks=()) if isinstance(t, Annex) else t for t in kept)
    notes = tuple(note for note in resolution.notes if note.place in wanted)
    return replace(resolution, blocks=tuple(blocks), notes=notes, corrections=())
