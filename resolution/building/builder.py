"""The build, step by step: sources in, a checked site and its bundle out.

All work happens below ``build/next``; the site, the bundle and the tree of the last good build
are replaced only when every check has passed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from resolution.building import content, finishing, mkdocs, register, tree
from resolution.building.bundle import bundle
from resolution.building.checks import markdown
from resolution.building.checks.claims import taken_addresses
from resolution.building.deploy import host
from resolution.building.lock import alone_in
from resolution.building.mkdocs import Rendering, Variant
from resolution.building.places import Places, epoch, site
from resolution.building.reading import Read, read_all
from resolution.building.refusals import Refusals
from resolution.building.register import Register
from resolution.building.report import Reporter, size
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError, ResolutionError, SourceError
from resolution.know.linking import link, verify
from resolution.publish import assets, everything
from resolution.publish.data import feeds
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.prose import readme

BUNDLE_FOLDER = "resoluciones"


@dataclass(frozen=True, slots=True)
class Joined:
    """What the content gives: all sources read, and the collection they make."""

    content: content.Content
    reads: tuple[Read, ...]
    collection: Collection


Consent = Callable[[Collection, Register], None]
"""Asked whether new addresses may be promised for ever; raises where they may not."""


def build(places: Places, reporter: Reporter, consent: Consent | None = None) -> None:
    """Builds ``site/`` and ``dist/offline.zip``.

    Args:
        places: where to read and write.
        reporter: what is told of the progress.
        consent: asked before the pages are rendered; with it, the addresses are recorded once
            every check has passed.

    Raises:
        ResolutionError: for the first thing that is wrong; the last good build stays.
    """
    public = site(flat=False)
    joined = join(places, reporter)
    stamp = epoch(places)
    with alone_in(places.work.parent):
        shutil.rmtree(places.work, ignore_errors=True)
        web, offline = write_trees(places, joined, reporter)
        # Whoever loses an address hears of it before the pages are rendered, which takes longest.
        names = joined.collection.joined
        planned = register.keep_promises(places.content, register.planned(web), names)
        if consent:
            consent(joined.collection, planned)
        _render(web, offline, stamp, reporter)
        kept = _finish(places, joined, public, (web, offline), reporter)
    if consent:
        kept.record()
    else:
        reporter.warn(kept.warning())
    _summary(places, reporter, joined, len(kept.published))


def _finish(
    places: Places,
    joined: Joined,
    public: Site,
    variants: tuple[Variant, Variant],
    reporter: Reporter,
) -> Register:
    """Puts site and bundle in their places, every check passed; gives the addresses they keep."""
    web, offline = variants
    for variant in variants:
        finishing.clear(variant)
    download = finishing.Download(pack(joined, offline.site))
    finishing.offer(web, download)
    names = joined.collection.joined
    kept = register.keep_promises(places.content, register.rendered(web), names)
    host.prepare(joined.collection, public, web, kept.published, kept.moved)
    pages = [finishing.check(joined.collection, variant, reporter) for variant in variants]
    finishing.check_addresses(variants[0], pages[0], public)
    _put_in_place(places, download.content)
    return kept


def join(places: Places, reporter: Reporter) -> Joined:
    """Reads, cites and links everything.

    Raises:
        ResolutionError: naming all that is missing, malformed, foreign or twice, each with its
            file and its line where it has one.
    """
    refusals = Refusals()
    loaded = content.load(places.content, places.project / "overrides", refusals)
    found = read_all(loaded.sources, loaded.registry)
    read = list(reporter.progress(found, "Reading", len(loaded.sources)))
    done = tuple(one for one in read if isinstance(one, Read))
    refusals.add(*(one for one in read if not isinstance(one, Read)))
    reporter.warn(
        [f"{r.source.name}:{d.line or 1}: {d.message}" for r in done for d in r.reading.doubts]
    )
    refusals.add(*_foreign(done, site(flat=False).language), *_twice(done))
    refusals.end()
    collection = link([r.reading.resolution for r in done], loaded.registry)
    refusals.add(*taken_addresses(collection, loaded.prose))
    refusals.end()
    verify(collection)
    return Joined(loaded, done, collection)


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
        first = sources.setdefault(symbol.casefold(), read.source)
        if first != read.source:
            found = f"{symbol}, which {first.name} holds too"
            yield SourceError(found, expected="one source of each resolution", file=read.source)


def write_trees(places: Places, joined: Joined, reporter: Reporter) -> tuple[Variant, Variant]:
    """The Markdown tree and its configuration, for the web and for the bundle.

    The two differ only in pages with figures, whose links MkDocs does not rewrite.

    Raises:
        PromiseError: if a link between pages leads nowhere.
    """
    web, offline = (_variant(places.work, joined, flat=flat) for flat in (False, True))
    expected = everything.about(joined.collection)
    files = list(reporter.progress(generated(joined), "Writing", expected))
    _check_links(files)
    tree.write(files, web.docs)
    tree.link_tree(web.docs, offline.docs)
    for file in generated_flat(joined):
        tree.replace_file(offline.docs / file.path, file.content)
    for variant in (web, offline):
        mkdocs.configure(variant, places.project)
    return web, offline


def generated(joined: Joined) -> Iterator[OutputFile]:
    """Every file of the Markdown tree."""
    yield from everything.publish(joined.collection, site(flat=False), joined.content.prose)
    yield from feeds.publish_news(joined.content.news, site(flat=False))
    for bundle_ in _assets(joined.content):
        yield bundle_.file
        yield bundle_.plain


def generated_flat(joined: Joined) -> Iterator[OutputFile]:
    """The files that the bundle has otherwise than the web."""
    yield from everything.figured(joined.collection, site(flat=True), joined.content.prose)


def pack(joined: Joined, folder: Path) -> bytes:
    """The offline bundle of a rendered site, with a file that says how to open it."""
    return bundle([readme(joined.collection, site(flat=True)), *tree.read(folder)], BUNDLE_FOLDER)


def _variant(folder: Path, joined: Joined, *, flat: bool) -> Variant:
    name = "offline" if flat else "web"
    css, js = _assets(joined.content)
    return Variant(
        config=folder / f"mkdocs-{name}.yml",
        docs=folder / f"docs-{name}",
        site=folder / f"site-{name}",
        url=site(flat=flat).url,
        flat=flat,
        extra={
            "site_css": css.path,
            "site_js": js.path,
            "several": len(joined.collection.resolutions) > 1,
        },
    )


def _assets(loaded: content.Content) -> tuple[assets.Bundle, assets.Bundle]:
    return assets.join_sources(loaded.styles, "css"), assets.join_sources(loaded.scripts, "js")


def _check_links(files: Iterable[OutputFile]) -> None:
    pages = {file.path: file.content.decode() for file in files if file.path.endswith(".md")}
    others = {file.path for file in files if not file.path.endswith(".md")}
    problems = markdown.dangling_links(pages, others)
    if problems:
        raise PromiseError("\n".join(problems))


def _render(web: Variant, offline: Variant, epoch: int, reporter: Reporter) -> None:
    """Renders both variants side by side; the first tells how far they are."""
    with (
        Rendering.start(web, epoch, followed=True) as run,
        Rendering.start(offline, epoch) as other,
    ):
        number = sum(1 for _ in web.docs.rglob("*.md"))
        for _ in reporter.progress(run.pages(), "Rendering", number):
            pass
        run.finish()
        other.finish()


def _put_in_place(places: Places, archive: bytes) -> None:
    """Replaces the last good build by this one, the public site last."""
    tree.replace_file(places.work / "dist" / finishing.BUNDLE, archive)
    for finished, place in (
        ("docs-web", "build/docs"),
        ("docs-offline", "build/docs-offline"),
        ("dist", "dist"),
        ("site-web", "site"),
    ):
        tree.put_in_place(places.work / finished, places.output / place)
    shutil.rmtree(places.work)


def _summary(places: Places, reporter: Reporter, joined: Joined, pages: int) -> None:
    """Says what was built, in one glance."""
    collection = joined.collection
    mentions = sum(map(len, collection.backlinks.values()))
    reporter.say(
        f"{len(collection.resolutions)} resolutions, {pages} pages, "
        f"{len(collection.instruments)} instruments, {mentions} mentions"
    )
    reporter.say(
        f"site {size(tree.bytes_of(places.output / 'site'))}, "
        f"bundle {size((places.output / 'dist' / 'offline.zip').stat().st_size)}, "
        f"{reporter.elapsed():.1f} s"
    )


def write_docs(places: Places, folder: Path, reporter: Reporter) -> Variant:
    """Writes the tree of the web below a folder, where it may stand already, for a preview.

    Raises:
        ResolutionError: for the first thing that is wrong.
    """
    joined = join(places, reporter)
    variant = _variant(folder, joined, flat=False)
    files = list(generated(joined))
    _check_links(files)
    tree.update(files, variant.docs)
    mkdocs.configure(variant, places.project)
    return variant
