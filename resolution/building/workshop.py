"""The work of a build, divided into jobs: what is new is made, the rest taken from the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from resolution.building import content
from resolution.building.joining import Joined
from resolution.building.keys import Keys
from resolution.building.making import Findings, Press, Stock
from resolution.building.parts import SearchIndex, SitePart, divide, divide_shared
from resolution.building.places import Places, epoch, site
from resolution.building.remembering import keep_templates
from resolution.building.rendering import Theme
from resolution.building.report import Reporter
from resolution.building.store import Store, digest
from resolution.building.tallying import kept_work
from resolution.building.workers import LOCAL, done_by_workers
from resolution.core.errors import PromiseError
from resolution.know.excerpts import index_excerpt
from resolution.publish import assets, everything
from resolution.publish.data import feeds
from resolution.publish.output import OutputFile, Site

_TOGETHER = 400
"""So many pages are rendered in one run of MkDocs: many enough that starting it costs little."""


@dataclass(frozen=True)
class Job:
    """What is made in one go.

    Attributes:
        parts: by their keys.
        index: the key of the search index, if it is made.
        common: whether all that is about the collection as a whole is made, as far as it is new.
    """

    parts: Sequence[tuple[str, SitePart]] = ()
    index: str = ""
    common: bool = False


Outcome = tuple[Mapping[str, Findings | None], Sequence[str]]
"""Findings by keys, in a fixed order; what is wrong, as sentences: that has no findings."""


@dataclass(frozen=True)
class Workshop:
    """What does jobs, wherever they are done.

    Attributes:
        press: what all parts share.
        joined: what they are made of.
        keys: gives theirs.
        index: the search index.
    """

    press: Press
    joined: Joined
    keys: Keys
    index: SearchIndex

    def __call__(self, job: Job) -> Outcome:
        """Makes parts, and keeps them."""
        keep_templates(self.press.stock.store, self.joined.code)
        common = divide_shared(shared_files(self.joined, self.press.site)) if job.common else ()
        keyed = {part.key(self.keys): part for part in common}
        found = {key: self.press.stock.facts(key) for key in keyed}
        new = ((key, part) for key, part in keyed.items() if not found[key])
        index = [(job.index, self.index)] if job.index else []
        made, problems = self.press.make([*index, *job.parts, *new])
        return {**found, **made}, problems


def workshop_of(places: Places, joined: Joined) -> Workshop:
    """What is to be done: by the theme of the project, in its store."""
    extra = {
        "assets": {name: bundle.path for name, bundle in _assets(joined.content).items()},
        "several": joined.collection.several,
        "series": bool(joined.collection.series),
    }
    theme = Theme(places.project, site().url, extra, epoch(places))
    press = Press(site(), theme, Stock(Store(places.kept)))
    keys = Keys(digest([joined.code, repr(press.site), repr(theme)]))
    for read in joined.reads:
        keys.know(read.reading.resolution.texts(), read.digests)
    index = SearchIndex(
        index_excerpt(joined.collection), kept_work(press.stock.store, keys.stamped(joined.code))
    )
    return Workshop(press, joined, keys, index)


@contextmanager
def made_parts(
    workshop: Workshop, last: Mapping[str, Findings], reporter: Reporter, on: str = LOCAL
) -> Iterator[Iterator[tuple[str, Findings]]]:
    """Has made what the store does not hold.

    Args:
        workshop: what makes it.
        last: the findings of the last build: at hand, they need not be read one by one.
        reporter: what is told of the progress.
        on: where it is made, as :func:`done_by_workers` takes it.

    Yields:
        The key and the findings of each part, in a fixed order, as soon as it is made.

    Raises:
        PromiseError: naming everything that is wrong with what was made.
    """
    collection, stock = workshop.joined.collection, workshop.press.stock
    found: dict[str, Findings | None] = {}
    weights: list[int] = []

    def missing(parts: Iterable[SitePart]) -> Iterator[tuple[str, SitePart]]:
        for part in parts:
            key = part.key(workshop.keys)
            found[key] = stock.facts(key, last)
            if found[key] is None:
                weights.append(part.weight)
                yield key, part

    def jobs() -> Iterator[Job]:
        index = "".join(key for key, _ in missing([workshop.index]))
        parts = missing(divide(collection))
        if not collection.several:
            yield Job(tuple(parts), index, common=True)
            return
        # What takes longest is begun first, and done while this process seeks what else is new.
        if index:
            yield Job(index=index)
        batches = map(Job, _batches(parts))
        yield from islice(batches, 1)
        yield Job(common=True)
        yield from batches

    with done_by_workers(workshop, jobs(), on, little=not collection.several) as made:
        told = reporter.progress(made, "Making", lambda: 2 + sum(weights) // _TOGETHER)
        yield _in_order(found, told)


def _in_order(
    found: dict[str, Findings | None], made: Iterator[Outcome]
) -> Iterator[tuple[str, Findings]]:
    """Findings by their keys: of the parts that are known, then of others, then of the first."""
    problems: list[str] = []

    def awaited(keys: Iterable[str]) -> Iterator[tuple[str, Findings]]:
        for key in keys:
            while (facts := found[key]) is None:
                more, wrong = next(made, (None, ()))
                if more is None:
                    raise PromiseError("\n".join(problems))
                found.update(more)
                problems.extend(wrong)
            yield key, facts

    first, *known = found
    yield from awaited(known)
    for more, wrong in made:
        found.update(more)
        problems.extend(wrong)
    yield from awaited([*(key for key in found if key not in {first, *known}), first])


def _batches(parts: Iterable[tuple[str, SitePart]]) -> Iterator[tuple[tuple[str, SitePart], ...]]:
    """Parts that are made together; the first, which may be all that an edit changes, at once."""
    enough = 1
    batch: list[tuple[str, SitePart]] = []
    for one in parts:
        batch.append(one)
        if sum(part.weight for _, part in batch) >= enough:
            yield tuple(batch)
            enough, batch = _TOGETHER, []
    if batch:
        yield tuple(batch)


def shared_files(joined: Joined, site: Site) -> Iterator[OutputFile]:
    """The files about the collection as a whole, and those that all pages share."""
    left_out = [omission.told for omission in joined.omissions]
    # Mistakes are in what people wrote, and people wait to hear of them.
    yield from everything.written_files(joined.collection, site, joined.content.prose, left_out)
    yield from everything.common_files(joined.collection, site)
    yield from feeds.publish_news(joined.content.news, site)
    for bundle in _assets(joined.content).values():
        yield bundle.file
        yield bundle.plain


def _assets(loaded: content.Content) -> dict[str, assets.Bundle]:
    return {name: assets.join_sources(held, name) for name, held in loaded.assets.items()}
