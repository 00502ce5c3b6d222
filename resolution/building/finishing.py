"""What happens to a rendered site before it takes its place: checks, and files made from it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from resolution import address
from resolution.building.checks.addresses import dead_addresses, is_data
from resolution.building.checks.site import (
    BuiltPage,
    broken_links,
    lost_words,
    read_page,
    wrong_words,
)
from resolution.building.mkdocs import Variant
from resolution.building.report import Reporter, size
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError
from resolution.publish.output import Site

BUNDLE = "offline.zip"
"""Name of the bundle at the root of the public site, and below ``dist``."""

_SOURCES = (
    # sources of the theme: the pages load them joined, under hashed names
    *("assets/css", "assets/js", "assets/site.css", "assets/site.js"),
    # Material's own program and styles, in whose place the overrides stand
    *("assets/javascripts", "assets/stylesheets", "assets/images/favicon.png"),
)
"""Files that MkDocs copies along and no page loads."""


_FOR_HOSTS = ("404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "es/portada.png")
"""Files that hosts, crawlers and shared addresses ask for; a folder has none of these."""


@dataclass(frozen=True, slots=True)
class Download:
    """What pages tell of the bundle in place of comments such as ``<!--bundle:size-->``."""

    content: bytes

    @property
    def values(self) -> Mapping[str, str]:
        """Text by the name that pages use."""
        return {
            "size": size(len(self.content)).replace(".", ",").replace(" ", "\u00a0"),
            "sha256": hashlib.sha256(self.content).hexdigest(),
        }


def clear(variant: Variant) -> None:
    """Removes what MkDocs copies and no page loads."""
    for name in (*_SOURCES, *(_FOR_HOSTS if variant.flat else ())):
        path = variant.site / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def offer(variant: Variant, download: Download) -> None:
    """Puts the bundle on the public site, and its size and digest on the pages that name them."""
    (variant.site / BUNDLE).write_bytes(download.content)
    digest = f"{download.values['sha256']}  {BUNDLE}\n"
    (variant.site / f"{BUNDLE}.sha256").write_text(digest)
    for path in _pages(variant.site):
        text = path.read_text("utf-8")
        if "<!--bundle:" in text:
            for name, value in download.values.items():
                text = text.replace(f"<!--bundle:{name}-->", value)
            path.write_text(text, "utf-8")


def check(collection: Collection, variant: Variant, reporter: Reporter) -> Mapping[str, BuiltPage]:
    """Checks the promises on a rendered site, and gives its pages.

    Raises:
        PromiseError: naming every broken link, foreign load and wrong word.
    """
    files = _pages(variant.site)
    pages = {
        path.relative_to(variant.site).as_posix(): read_page(path.read_bytes())
        for path in reporter.progress(files, "Checking", len(files))
    }
    root = urlsplit(variant.url).path
    problems = broken_links(pages, lambda path: (variant.site / path).is_file(), root)
    for resolution in collection.resolutions.values():
        problems += wrong_words(resolution, pages, flat=variant.flat)
        plain = variant.site / address.of(resolution).file(".txt")
        problems += lost_words(resolution, plain.read_text("utf-8"))
    if problems:
        raise PromiseError("\n".join(problems))
    return pages


def check_addresses(variant: Variant, pages: Mapping[str, BuiltPage], site: Site) -> None:
    """Checks that whatever the finished site gives to programs leads to its pages.

    Raises:
        PromiseError: naming every address that leads nowhere.
    """
    paths = sorted(path.relative_to(variant.site).as_posix() for path in variant.site.rglob("*"))
    files = ((path, (variant.site / path).read_text("utf-8")) for path in paths if is_data(path))
    problems = list(dead_addresses(files, pages, lambda p: (variant.site / p).is_file(), site.url))
    if problems:
        raise PromiseError("\n".join(problems))


def _pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))
