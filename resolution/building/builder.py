"""The build, step by step: sources in, a checked site and its bundle out.

What was made before and would come out the same is taken from the store. All that is new is made
below ``build/next``; the site, the bundle and the tree of the last good build are replaced only
when every check has passed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import chain

from resolution.address import LEFT_OUT
from resolution.building import assembling, content, register
from resolution.building.assembling import LastBuild, Selection
from resolution.building.checks.claims import taken_addresses
from resolution.building.checks.leads import dead_leads
from resolution.building.deploy import host
from resolution.building.keys import Keys
from resolution.building.likening import KeptLikeness
from resolution.building.lock import alone_in
from resolution.building.making import Findings, Press, Stock
from resolution.building.omissions import Omission, divided
from resolution.building.parts import SearchIndex, SitePart, divide, divide_shared
from resolution.building.places import DEFAULT_URL, Places, epoch, site
from resolution.building.reading import Read, read_all
from resolution.building.refusals import Refusals
from resolution.building.register import Register
from resolution.building.rendering import Theme
from resolution.building.report import Reporter, counted, size
from resolution.building.store import Store, digest, stamp_of
from resolution.building.tallying import kept_work
from resolution.building.workers import LOCAL, done_by_workers, load_ahead
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError
from resolution.know.excerpts import index_excerpt
from resolution.know.linking import link, verify
from resolution.publish import assets, everything
from resolution.publish.data import feeds
from resolution.publish.output import OutputFile
from resolution.publish.pages.prose import readme

_TOGETHER = 400
"""So many pages are rendered in one run of MkDocs: many enough that starting it costs little."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What the content gives: all sources read, the collection they make, and what is left out."""

    content: content.Content
    reads: tuple[Read, ...]
    collection: Collection
    omissions: tuple[Omission, ...] = ()


Consent = Callable[[Collection, Register], None]
"""Asked whether new addresses may be promised for ever; raises where they may not."""


def build(
    places: Places,
    reporter: Reporter,
    consent: Consent | None = None,
    on: str = LOCAL,
    *,
    keep_going: bool = False,
) -> bool:
    """Builds ``site/`` and ``dist/offline.zip``.

    Args:
        places: where to read and write.
        reporter: what is told of the progress.
        consent: asked before the site takes its place; with it, the addresses are recorded.
        on: where parts are made, as :func:`done_by_workers` takes it.
        keep_going: publish the rest where files of resolutions are refused.

    Returns:
        Whether the site has every resolution.

    Raises:
        ResolutionError: for what is wrong; the last good build stays.
    """
    inputs = _inputs(places, keep_going)
    last = LastBuild.of(places)
    if consent is None and last.stands(inputs):
        reporter.leave_out(last.left_out)
        reporter.say(f"Nothing has changed since {places.output / 'site'} was built.")
        return not last.left_out
    joined = join(places, reporter, on, keep_going=keep_going)
    left_out = [str(omission.error) for omission in joined.omissions]
    with alone_in(places.work.parent):
        shutil.rmtree(places.work, ignore_errors=True)
        press = _press(places, joined)
        last = LastBuild.of(places)
        own = [readme(joined.collection, site())]
        with closing(make(press, joined, code_stamp(places), reporter, on)) as parts:
            selection = assembling.lay_out(parts, press.stock, last, own)
        kept = register.keep_promises(places.content, selection.pages, joined.collection.joined)
        if consent:
            consent(joined.collection, kept)
        on_site = _complete(last, joined, press, selection, kept)
        assembling.replace_last(selection, last, on_site, inputs, left_out)
        press.stock.used(selection.facts)
        press.stock.store.prune()
    if consent:
        kept.record()
    else:
        reporter.warn(kept.warning())
    _summary(places, reporter, joined, len(kept.published))
    return not left_out


def join(
    places: Places, reporter: Reporter, on: str = LOCAL, *, keep_going: bool = False
) -> Joined:
    """Reads, cites and links everything.

    Raises:
        ResolutionError: naming all that is missing, malformed, foreign or twice, each with its
            file and its line where it has one; with ``keep_going`` not for files of resolutions,
            as long as one is left.
    """
    refusals = Refusals()
    loaded = content.load(places.content, places.project / "overrides", refusals)
    for skipped in loaded.files.skipped:
        reporter.say(skipped)
    if len(loaded.sources) > 1:  # one is mostly made in this process
        load_ahead(on)
    store, stamp = Store(places.kept), code_stamp(places)
    results = read_all(loaded.sources, loaded.registry, store, stamp, on)
    found = list(reporter.progress(results, "Reading", lambda: len(loaded.sources)))
    done, omissions = divided(found, loaded.files.lost, site().language)
    errors = [omission.error for omission in omissions]
    doubts = [doubt for read in done for doubt in read.doubts()]
    if not (keep_going and done):
        refusals.add(*errors)
    refusals.end(doubts)
    reporter.leave_out([str(error) for error in errors])
    reporter.warn(doubts)
    likener = KeptLikeness(store, stamp)
    collection = link([r.reading.resolution for r in done], loaded.registry, likener)
    refusals.add(*taken_addresses(collection, loaded.prose))
    refusals.end()
    verify(collection)
    return Joined(loaded, done, collection, omissions)


def code_stamp(places: Places) -> str:
    """A digest of what all depends on: the code, the theme and the versions installed."""
    names = ("resolution", "overrides", "mkdocs.yml", "requirements")
    return stamp_of((places.project / name for name in names), [sys.version])


def _inputs(places: Places, keep_going: bool) -> str:
    """A digest of all that a build is made of."""
    stamped = os.environ.get("SOURCE_DATE_EPOCH", "")
    values = [code_stamp(places), repr(site()), stamped, repr(keep_going)]
    return stamp_of([places.content], values)


def _press(places: Places, joined: Joined) -> Press:
    """What all parts share: site, theme and store."""
    extra = {
        "assets": {name: bundle.path for name, bundle in _assets(joined.content).items()},
        "several": joined.collection.several,
        "series": bool(joined.collection.series),
    }
    theme = Theme(places.project, site().url, extra, epoch(places))
    return Press(site(), theme, Stock.of(Store(places.kept)))


def make(
    press: Press, joined: Joined, code: str, reporter: Reporter, on: str = LOCAL
) -> Generator[tuple[str, Findings], None, None]:
    """Makes what the store does not hold.

    Args:
        press: what all parts share.
        joined: what they are made of.
        code: stamp of the code that makes them.
        reporter: what is told of the progress.
        on: where they are made, as :func:`done_by_workers` takes it.

    Yields:
        The key and the findings of each part, in a fixed order, as soon as it is made.

    Raises:
        PromiseError: naming everything that is wrong with what was made.
    """
    keys = Keys(digest([code, repr(press.site), repr(press.theme)]))
    found: dict[str, Findings | None] = {}
    weights: list[int] = []

    def missing(parts: Iterable[SitePart]) -> Iterator[tuple[str, SitePart]]:
        for part in parts:
            key = part.key(keys)
            found[key] = press.stock.facts(key)
            if found[key] is None:
                weights.append(part.weight)
                yield key, part

    def parts() -> Iterator[Iterable[SitePart]]:
        # What takes longest is begun first.
        yield [SearchIndex(index_excerpt(joined.collection), kept_work(press.stock.store, code))]
        shared = shared_files(joined)
        yield divide(joined.collection)
        yield divide_shared(shared)

    several = joined.collection.several
    # Others make the first already while this process finds what else there is to make.
    lots = parts() if several else [chain.from_iterable(parts())]
    jobs = chain.from_iterable(_batches(missing(lot)) for lot in lots)
    # To others goes no more than they need: not what the last build found.
    lent = replace(press, stock=Stock(press.stock.store))
    with done_by_workers(lent.make, jobs, on, little=not several) as made:
        told = reporter.progress(made, "Making", lambda: 1 + sum(weights) // _TOGETHER)
        # What was begun first is waited for last.
        indexed, *others = found
        yield from _in_order([*others, indexed], found, told)


def _in_order(
    keys: Iterable[str],
    found: dict[str, Findings | None],
    made: Iterator[tuple[Mapping[str, Findings], Sequence[str]]],
) -> Iterator[tuple[str, Findings]]:
    """Findings by their keys; what is not yet found is waited for."""
    problems: list[str] = []
    for key in keys:
        while (facts := found[key]) is None:
            more, wrong = next(made, (None, ()))
            if more is None:
                raise PromiseError("\n".join(problems))
            found.update(more)
            problems += wrong
        yield key, facts
    for _ in made:  # whose progress ends with the last
        pass


def _batches(jobs: Iterable[tuple[str, SitePart]]) -> Iterator[list[tuple[str, SitePart]]]:
    """Jobs that are done together."""
    batch: list[tuple[str, SitePart]] = []
    for job in jobs:
        batch.append(job)
        if sum(part.weight for _, part in batch) >= _TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch


def shared_files(joined: Joined) -> Iterator[OutputFile]:
    """The files about the collection as a whole, and those that all pages share.

    What people wrote is read at once: mistakes are there, and people wait to hear of them.
    """
    left_out = tuple(omission.told for omission in joined.omissions)
    prose = joined.content.prose
    written = tuple(everything.written_files(joined.collection, site(), prose, left_out))
    return chain(
        written,
        everything.common_files(joined.collection, site()),
        feeds.publish_news(joined.content.news, site()),
        (
            file
            for bundle in _assets(joined.content).values()
            for file in (bundle.file, bundle.plain)
        ),
    )


def _assets(loaded: content.Content) -> dict[str, assets.Bundle]:
    return {name: assets.join_sources(held, name) for name, held in loaded.assets.items()}


def _complete(
    last: LastBuild, joined: Joined, press: Press, selection: Selection, kept: Register
) -> frozenset[str]:
    """Adds what is about the site as a whole, and checks where all of it leads.

    Returns:
        The paths of all files of the public site.

    Raises:
        PromiseError: naming every address that leads nowhere.
    """
    work = last.places.work
    web = work / "site"
    assembling.offer(web, work / "dist" / assembling.BUNDLE)
    more = host.prepare(joined.collection, press, web, kept, selection)
    on_site = selection.files.union(more.files, assembling.OFFERED)
    problems = dead_leads(
        {**selection.leads, **more.leads},
        on_site,
        {page: frozenset(ids.split()) for page, ids in selection.anchors.items()},
    )
    if found := list(problems):
        raise PromiseError("\n".join(found))
    return on_site


def _summary(places: Places, reporter: Reporter, joined: Joined, pages: int) -> None:
    """Says what was built, in one glance."""
    collection = joined.collection
    mentions = sum(map(len, collection.backlinks.values()))
    if site().url == DEFAULT_URL:
        reporter.say(f"permalinks say {DEFAULT_URL}, which is nobody's: publish with SITE_URL set")
    reporter.say(
        f"{counted(len(collection.resolutions), 'resolution')}, {counted(pages, 'page')}, "
        f"{counted(len(collection.instruments), 'instrument')}, {counted(mentions, 'mention')}"
    )
    stages = "".join(f", {label.lower()} {took:.1f} s" for label, took in reporter.took.items())
    reporter.say(
        f"bundle {size((places.output / 'dist' / assembling.BUNDLE).stat().st_size)}"
        f"{stages}, {reporter.elapsed():.1f} s in all"
    )
    if joined.omissions:
        place = f"/{site().language}/{LEFT_OUT}/"
        reporter.say(f"{counted(len(joined.omissions), 'file')} left out, which {place} lists")
