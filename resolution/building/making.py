"""Makes parts of a site: their files published, rendered, checked, and packed for site and bundle.

All this is a pure function of the parts and of what they share, so it can be done by any process,
here or on another machine over a shared folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import html

from resolution import address
from resolution.building.bundle import Pack
from resolution.building.checks.addresses import data_leads, is_data
from resolution.building.checks.leads import Lead, lead_of
from resolution.building.checks.markdown import read_otherwise
from resolution.building.checks.site import (
    BuiltPage,
    lost_words,
    page_problems,
    read_page,
    wrong_words,
)
from resolution.building.deploy.policy import Policy
from resolution.building.offline import ONLINE_ONLY, offline_page, offline_path, online_data
from resolution.building.parts import THEME, SitePart
from resolution.building.remembering import remembered
from resolution.building.rendering import Theme, render
from resolution.building.store import Store
from resolution.core.model import Resolution
from resolution.publish.output import OutputFile, Site

_UNUSED = (
    # what MkDocs knows of its own run, which is of a part of the site
    "sitemap.xml",
    # sources of the theme: the pages load them joined, under hashed names
    *("assets/css/", "assets/js/"),
    *("assets/site.css", "assets/site.js", "assets/lists.css", "assets/lists.js"),
    # Material's own program and styles, in whose place the overrides stand
    *("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png"),
)
"""Files that MkDocs copies along and no page loads."""

_LAST = "findings-of-the-last-build"
"""Under this they are kept, whatever they are."""


@dataclass(frozen=True)
class Findings:
    """What the rest of a build needs to know of files that were made.

    Attributes:
        files: their paths on the public site.
        tree: their paths in the generated tree.
        anchors: those of each page by its path, with blanks between them.
        leads: where their links and addresses lead, each with the first page or file that says so.
        policy: under which all their pages work.
    """

    files: tuple[str, ...] = ()
    tree: tuple[str, ...] = ()
    anchors: Mapping[str, str] = field(default_factory=dict)
    leads: Mapping[Lead, str] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)


@dataclass(frozen=True)
class Made:
    """Files that were made: for the tree, for the public site and for the bundle."""

    tree: tuple[OutputFile, ...]
    web: tuple[OutputFile, ...]
    offline: Pack
    facts: Findings


@dataclass(frozen=True)
class Stock:
    """Where files that were made are kept, by the keys of their parts.

    Findings, files and bundle stand apart, for a build that changes little reads the findings of
    all and the files of few.

    Attributes:
        store: where all is kept.
    """

    store: Store

    def last(self) -> Mapping[str, Findings]:
        """The findings that the last build used, by their keys."""
        return self.store.find(_LAST) or {}

    def keep_last(self, found: Mapping[str, Findings]) -> None:
        """Keeps the findings that a build used, all together."""
        self.store.keep(_LAST, found)

    def put(self, key: str, made: Made) -> None:
        """Keeps what was made; the facts last, so that where they are the rest is too."""
        self.store.keep(f"{key}-files", (made.tree, made.web))
        self.store.keep(f"{key}-offline", made.offline, level=0)  # which is compressed
        self.store.keep(f"{key}-facts", made.facts)

    def facts(self, key: str, known: Mapping[str, Findings] | None = None) -> Findings | None:
        """The facts kept under a key, as long as the rest is kept too; some may be known."""
        if not all([self.store.holds(f"{key}-files"), self.store.holds(f"{key}-offline")]):
            return None
        found = (known or {}).get(key) or self.store.find(f"{key}-facts")
        return found if isinstance(found, Findings) else None

    def files(self, key: str) -> tuple[tuple[OutputFile, ...], tuple[OutputFile, ...]]:
        """The files kept under a key, of the tree and of the site."""
        found: tuple[tuple[OutputFile, ...], tuple[OutputFile, ...]] = self.store.get(
            f"{key}-files"
        )
        return found

    def offline(self, key: str) -> Pack:
        """The files of the bundle kept under a key."""
        found: Pack = self.store.get(f"{key}-offline")
        return found


@dataclass(frozen=True)
class Press:
    """What all parts of a site share while they are made.

    Attributes:
        site: where it is published.
        theme: by which its pages are rendered.
        stock: where what was made is kept.
    """

    site: Site
    theme: Theme
    stock: Stock

    def make(self, jobs: Sequence[tuple[str, SitePart]]) -> tuple[dict[str, Findings], list[str]]:
        """Makes parts, and keeps them by their keys.

        Args:
            jobs: keys, and the parts they are of.

        Returns:
            The findings of each by its key; what is wrong, as sentences: a part with a fault is
            not kept, and has no findings.
        """
        with remembered(self.stock.store):
            published = {key: tuple(part.files(self.site)) for key, part in jobs}
        pages = [f for files in published.values() for f in files if f.path.endswith(".md")]
        themed = any(part == THEME for _, part in jobs)
        rendered = render(pages, self.theme) if pages or themed else {}
        for key, part in jobs:
            if part == THEME:
                published[key] = tuple(_of_theme(rendered, pages))
        found: dict[str, Findings] = {}
        problems: list[str] = []
        for key, part in jobs:
            made, wrong = finished(published[key], rendered, self.site, part.own)
            problems += wrong
            if not wrong:
                self.stock.put(key, made)
                found[key] = made.facts
        return found, problems


def _of_theme(rendered: Mapping[str, bytes], pages: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """What MkDocs made besides pages."""
    paths = {rendered_path(page.path) for page in pages}
    for path, content in rendered.items():
        if path not in paths and not path.startswith(_UNUSED):
            yield OutputFile(path, content)


def finished(
    published: Sequence[OutputFile],
    rendered: Mapping[str, bytes],
    site: Site,
    own: Resolution | None = None,
) -> tuple[Made, list[str]]:
    """Rendered files as they stand on the site and in the bundle, and what is wrong with them.

    Args:
        published: the files as publishers gave them.
        rendered: rendered pages by their paths; those of others may be among them.
        site: where they are published.
        own: the resolution whose words they must hold.
    """
    data = [f for f in published if not f.path.endswith((".md", ".html"))]
    data = [file for file in data if not file.path.startswith(_UNUSED)]
    sources = {
        rendered_path(f.path): f.content.decode() for f in published if f.path.endswith(".md")
    }
    alone = [file.path for file in published if file.path.endswith(".html")]
    pages = {path: squeezed(rendered[path].decode()) for path in (*sources, *alone)}
    trees = {path: html.document_fromstring(page) for path, page in pages.items()}
    built = {path: read_page(tree) for path, tree in trees.items()}
    policies = {path: Policy.of(tree) for path, tree in trees.items()}
    problems = [p for path, page in built.items() for p in page_problems(path, page)]
    problems += [p for path, one in policies.items() for p in one.refused(path)]
    for path in _showing(own) if own else sources:
        problems += read_otherwise(path, sources[path], built[path])
    if own:
        plain = address.of(own).file(".txt")
        problems += wrong_words(own, built)
        problems += lost_words(own, next(f.content for f in data if f.path == plain).decode())
    web = [OutputFile.text(p, policies[p].stated_in(page)) for p, page in pages.items()]
    lacking = online_data(pages, address.of(own).path if own else None, site)
    offline = [
        OutputFile.text(offline_path(path), offline_page(page, path, lacking))
        for path, page in pages.items()
    ]
    left_out = ONLINE_ONLY | lacking.keys()
    pack = Pack.of(file for file in (*offline, *data) if file.path not in left_out)
    facts = Findings(
        files=tuple(file.path for file in (*web, *data)),
        tree=tuple(file.path for file in published),
        anchors={path: " ".join(sorted(page.anchors)) for path, page in built.items()},
        leads=leads_of(built, data, site),
        policy=Policy.all_of(policies.values()),
    )
    made = Made(tuple(published), (*web, *data), pack, facts)
    return made, problems


def squeezed(page: str) -> str:
    r"""A page without the blank lines and margins that templates leave between its elements.

    >>> squeezed("<p>a</p>\n\n  <pre>b\n\n  c</pre>\n")
    '<p>a</p>\n<pre>b\n\n  c</pre>\n'
    """
    pieces = re.split(r"(<pre\b.*?</pre>)", page, flags=re.DOTALL)
    pieces[::2] = (re.sub(r"\s*\n\s*", "\n", piece) for piece in pieces[::2])
    return "".join(pieces).lstrip()


def _showing(own: Resolution) -> frozenset[str]:
    """The pages that show all words of a resolution; its other pages show some of them again."""
    return frozenset(address.shown(own, text.place).rendered for text in own.texts())


def rendered_path(source: str) -> str:
    """Where the page of a Markdown file stands on the public site."""
    return address.Address(source.removesuffix(".md")).rendered


def leads_of(
    pages: Mapping[str, BuiltPage], data: Iterable[OutputFile], site: Site
) -> dict[Lead, str]:
    """Where pages and data lead, each with the path of the first that does."""
    found: dict[Lead, str] = {}
    for path, page in pages.items():
        for link in page.links:
            if lead := lead_of(link, path, site.root):
                found.setdefault(lead, path)
    for file in data:
        if is_data(file.path):
            for lead in data_leads(file.path, file.content.decode(), site.url):
                found.setdefault(lead, file.path)
    return found
