"""The build, step by step: sources in, a checked site and its bundle out.

What was made before and would come out the same is taken from the store. All that is new is made
below ``build/next``; the site, the bundle and the tree of the last good build are replaced only
when every check has passed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from resolution.building import assembling, content, register
from resolution.building.assembling import LastBuild, Selection
from resolution.building.checks.claims import taken_addresses
from resolution.building.checks.leads import dead_leads
from resolution.building.deploy import host
from resolution.building.likening import KeptLikeness
from resolution.building.lock import alone_in
from resolution.building.making import Findings, Press, Stock
from resolution.building.parts import SitePart, divide
from resolution.building.places import Places, epoch, site
from resolution.building.reading import Read, read_all
from resolution.building.refusals import Refusals
from resolution.building.register import Register
from resolution.building.rendering import Theme
from resolution.building.report import Reporter, size
from resolution.building.store import Store, digest, stamp_of
from resolution.building.tallying import KeptTallies
from resolution.building.workers import LOCAL, done_by_workers
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError, ResolutionError, SourceError
from resolution.know.linking import link, verify
from resolution.publish import assets, everything
from resolution.publish.data import feeds
from resolution.publish.output import OutputFile
from resolution.publish.pages.prose import readme
from resolution.publish.search import TallyMaker
from resolution.publish.search.tallies import tallied

_TOGETHER = 400
"""So many pages are rendered in one run of MkDocs: many enough that starting it costs little."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What the content gives: all sources read, and the collection they make."""

    content: content.Content
    reads: tuple[Read, ...]
    collection: Collection


Consent = Callable[[Collection, Register], None]
"""Asked whether new addresses may be promised for ever; raises where they may not."""


def build(
    places: Places, reporter: Reporter, consent: Consent | None = None, on: str = LOCAL
) -> None:
    """Builds ``site/`` and ``dist/offline.zip``.

    Args:
        places: where to read and write.
        reporter: what is told of the progress.
        consent: asked before the site takes its place; with it, the addresses are recorded.
        on: where parts are made, as :func:`done_by_workers` takes it.

    Raises:
        ResolutionError: for what is wrong; the last good build stays.
    """
    inputs = _inputs(places)
    if consent is None and LastBuild.of(places).stands(inputs):
        reporter.say(f"Nothing has changed since {places.output / 'site'} was built.")
        return
    joined = join(places, reporter, on)
    with alone_in(places.work.parent):
        shutil.rmtree(places.work, ignore_errors=True)
        press = _press(places, joined)
        keys = make(press, joined, code_stamp(places), reporter, on)
        selection = Selection(keys, {key: _facts(press.stock, key) for key in keys})
        kept = register.keep_promises(places.content, selection.pages, joined.collection.joined)
        if consent:
            consent(joined.collection, kept)
        _assemble(places, joined, press, selection, kept)
        assembling.replace_last(selection, places, inputs)
        press.stock.store.prune()
    if consent:
        kept.record()
    else:
        reporter.warn(kept.warning())
    _summary(places, reporter, joined, len(kept.published))


def join(places: Places, reporter: Reporter, on: str = LOCAL) -> Joined:
    """Reads, cites and links everything.

    Raises:
        ResolutionError: naming all that is missing, malformed, foreign or twice, each with its
            file and its line where it has one.
    """
    refusals = Refusals()
    loaded = content.load(places.content, places.project / "overrides", refusals)
    store, stamp = Store(places.kept), code_stamp(places)
    results = read_all(loaded.sources, loaded.registry, store, stamp, on)
    found = list(reporter.progress(results, "Reading", len(loaded.sources)))
    done = tuple(sorted((r for r in found if isinstance(r, Read)), key=lambda read: read.source))
    refusals.add(*sorted((r for r in found if not isinstance(r, Read)), key=str))
    reporter.warn(
        [f"{r.source.name}:{d.line or 1}: {d.message}" for r in done for d in r.reading.doubts]
    )
    refusals.add(*_foreign(done, site().language), *_twice(done))
    refusals.end()
    likener = KeptLikeness(store, stamp)
    collection = link([r.reading.resolution for r in done], loaded.registry, likener)
    refusals.add(*taken_addresses(collection, loaded.prose))
    refusals.end()
    verify(collection)
    return Joined(loaded, done, collection)


def code_stamp(places: Places) -> str:
    """A digest of what all depends on: the code, the theme and the versions installed."""
    names = ("resolution", "overrides", "mkdocs.yml", "requirements")
    return stamp_of((places.project / name for name in names), [sys.version])


def _inputs(places: Places) -> str:
    """A digest of all that a build is made of."""
    stamped = os.environ.get("SOURCE_DATE_EPOCH", "")
    return stamp_of([places.content], [code_stamp(places), repr(site()), stamped])


def _foreign(reads: Iterable[Read], language: str) -> Iterator[ResolutionError]:
    """Resolutions in languages that the site has no pages in, all in one error."""
    foreign = [r.source.name for r in reads if r.reading.resolution.language != language]
    if foreign:
        found = f"{', '.join(foreign)}: written in a language that the site has no pages in"
        yield ResolutionError(f"{found}; expected {language}")


def _twice(reads: Iterable[Read]) -> Iterator[ResolutionError]:
    """Second sources of one resolution."""
    sources: dict[str, Path] = {}
    for read in reads:
        symbol = read.reading.resolution.symbol
        first = sources.setdefault(symbol, read.source)
        if first != read.source:
            found = f"{symbol}, which {first.name} holds too"
            yield SourceError(found, expected="one source of each resolution", file=read.source)


def _press(places: Places, joined: Joined) -> Press:
    """What all parts share: site, theme and store."""
    css, js = _assets(joined.content)
    extra = {
        "site_css": css.path,
        "site_js": js.path,
        "several": joined.collection.several,
        "series": bool(joined.collection.series),
    }
    theme = Theme(places.project, site().url, extra, epoch(places))
    return Press(site(), theme, Stock(Store(places.kept)))


def make(
    press: Press, joined: Joined, code: str, reporter: Reporter, on: str = LOCAL
) -> tuple[str, ...]:
    """Makes what the store does not hold, and gives the keys of all parts, the common one last.

    Args:
        press: what all parts share.
        joined: what they are made of.
        code: stamp of the code that makes them.
        reporter: what is told of the progress.
        on: where they are made, as :func:`done_by_workers` takes it.

    Raises:
        PromiseError: naming everything that is wrong with what was made.
    """
    stamp = digest([code, repr(press.site), repr(press.theme)])
    keyed = {part.key(stamp): part for part in divide(joined.collection)}
    missing = [(key, part) for key, part in keyed.items() if press.stock.facts(key) is None]
    common = tuple(shared_files(joined, KeptTallies(press.stock.store, code)))
    own = digest([stamp, *(f"{f.path}:{f.content.hex()}" for f in common)])
    problems: list[str] = []
    jobs = tuple(_batches(missing))
    made = done_by_workers(partial(Press.make, press), jobs, on)
    for found in reporter.progress(made, "Making", len(jobs)):
        problems += found
    if press.stock.facts(own) is None:
        problems += press.make_common(own, common)
    if problems:
        raise PromiseError("\n".join(problems))
    return (*keyed, own)


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


def _facts(stock: Stock, key: str) -> Findings:
    facts = stock.facts(key)
    if facts is None:
        raise ResolutionError(f"{key}: gone from .cache during the build; build again")
    return facts


def shared_files(joined: Joined, part_of: TallyMaker = tallied) -> Iterator[OutputFile]:
    """The files about the collection as a whole, and those that all pages share."""
    yield from everything.common_files(joined.collection, site(), joined.content.prose, part_of)
    yield from feeds.publish_news(joined.content.news, site())
    for bundle in _assets(joined.content):
        yield bundle.file
        yield bundle.plain


def _assets(loaded: content.Content) -> tuple[assets.Bundle, assets.Bundle]:
    return assets.join_sources(loaded.styles, "css"), assets.join_sources(loaded.scripts, "js")


def _assemble(
    places: Places, joined: Joined, press: Press, selection: Selection, kept: Register
) -> None:
    """Puts site, bundle and tree together, and checks where they lead.

    Raises:
        PromiseError: naming every address that leads nowhere.
    """
    archive = places.work / "dist" / assembling.BUNDLE
    assembling.pack(selection, press.stock, [readme(joined.collection, site())], archive)
    assembling.write_site(selection, press.stock, places)
    web = places.work / "site"
    assembling.offer(web, archive)
    more = host.prepare(joined.collection, press, web, kept, selection)
    problems = dead_leads(
        {**selection.leads, **more.leads},
        selection.files | set(more.files) | set(assembling.OFFERED),
        {page: frozenset(ids.split()) for page, ids in selection.anchors.items()},
    )
    if found := list(problems):
        raise PromiseError("\n".join(found))


def _summary(places: Places, reporter: Reporter, joined: Joined, pages: int) -> None:
    """Says what was built, in one glance."""
    collection = joined.collection
    mentions = sum(map(len, collection.backlinks.values()))
    reporter.say(
        f"{len(collection.resolutions)} resolutions, {pages} pages, "
        f"{len(collection.instruments)} instruments, {mentions} mentions"
    )
    stages = "".join(f", {label.lower()} {took:.1f} s" for label, took in reporter.took.items())
    reporter.say(
        f"bundle {size((places.output / 'dist' / assembling.BUNDLE).stat().st_size)}"
        f"{stages}, {reporter.elapsed():.1f} s in all"
    )
