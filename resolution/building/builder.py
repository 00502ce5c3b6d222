"""The build, step by step: sources in, a checked site and its bundle out.

What was made before and would come out the same is taken from the store. All that is new is made
below ``build/next``; the site, the bundle and the tree of the last good build are replaced only
when every check has passed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

from resolution.address import LEFT_OUT
from resolution.building import assembling, register
from resolution.building.assembling import LastBuild, Selection
from resolution.building.checks.leads import dead_leads
from resolution.building.deploy import host
from resolution.building.joining import Joined, code_stamp, join
from resolution.building.lock import alone_in
from resolution.building.making import Press
from resolution.building.places import DEFAULT_URL, Places, site
from resolution.building.register import Register
from resolution.building.report import Reporter, counted, size
from resolution.building.store import stamp_of
from resolution.building.workers import LOCAL
from resolution.building.workshop import made_parts, workshop_of
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError
from resolution.publish.pages.prose import readme

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
        workshop = workshop_of(places, joined)
        stock = workshop.press.stock
        last = LastBuild.of(places)
        found_last = stock.last()
        own = [readme(joined.collection, site())]
        with made_parts(workshop, found_last, reporter, on) as parts:
            last.look()  # while others are at work
            selection = assembling.lay_out(parts, stock, last, own)
        kept = register.keep_promises(places.content, selection.pages, joined.collection.joined)
        if consent:
            consent(joined.collection, kept)
        on_site = _complete(last, joined, workshop.press, selection, kept)
        assembling.replace_last(selection, last, on_site, inputs, left_out)
        if selection.facts != found_last:
            stock.keep_last(selection.facts)
        stock.store.prune()
    if consent:
        kept.record()
    else:
        reporter.warn(kept.warning())
    _summary(places, reporter, joined, len(kept.published))
    return not left_out


def _inputs(places: Places, keep_going: bool) -> str:
    """A digest of all that a build is made of."""
    stamped = os.environ.get("SOURCE_DATE_EPOCH", "")
    values = [code_stamp(places), repr(site()), stamped, repr(keep_going)]
    return stamp_of([places.content], values)


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
