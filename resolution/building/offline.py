"""The offline bundle: the pages of the public site as files, with links that name files.

A page of the site is a folder (``parrafo/10/b/``); from a folder on a disk a browser would show a
listing of it. So each page becomes a file beside its folder (``parrafo/10/b.html``), and links
follow. Nothing is rendered again.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_ATTRIBUTE = re.compile(r'(?<=\s)(href|src|data-root|data-assets|data-suffix)="([^"]*)"')
_ONLINE = re.compile(r"<!--online-->.*?<!--/online-->", re.DOTALL)
"""What only the public site says, such as the size of the bundle."""

ONLINE_ONLY = frozenset({"404.html", "robots.txt", "sitemap.xml", "es/portada.png"})
"""Files that hosts, crawlers and shared addresses ask for; a folder has none of these."""


def offline_path(path: str) -> str:
    """Where a file of the public site stands in the bundle.

    >>> offline_path("es/A/RES/58/208/index.html"), offline_path("index.html")
    ('es/A/RES/58/208.html', 'index.html')
    """
    return re.sub(r"(?<=.)/index\.html$", ".html", path)


def offline_page(page: str, path: str) -> str:
    """A page of the public site as it stands in the bundle.

    Args:
        page: the rendered page; its attributes stand in double quotes, as MkDocs writes them.
        path: where it stands on the public site (``es/A/RES/58/208/index.html``).
    """
    links = _Links(path)
    return _TAG.sub(
        lambda tag: _ATTRIBUTE.sub(lambda found: links.rewritten(found[1], found[2]), tag[0]),
        _ONLINE.sub("", page),
    )


class _Links:
    """The links of one page."""

    def __init__(self, path: str) -> None:
        self._here = posixpath.dirname(path)
        self._folder = posixpath.dirname(offline_path(path))

    def rewritten(self, name: str, value: str) -> str:
        """An attribute as it stands in the bundle."""
        how: dict[str, Callable[[str], str]] = {
            "data-suffix": lambda _: ".html",
            "data-root": self._below,
            "data-assets": self._below,
        }
        return f'{name}="{how.get(name, self._link)(value)}"'

    def _below(self, folder: str) -> str:
        """A folder, seen from the page."""
        found = posixpath.normpath(posixpath.join(self._here, folder))
        return self._relative(f"{found}/" if found != "." else "") or "./"

    def _link(self, link: str) -> str:
        """A link to a page or file; what leaves the site, or stays on the page, is as it was."""
        target, sign, rest = re.match(r"([^?#]*)([?#]?)(.*)", link, re.DOTALL).groups()  # type: ignore[union-attr]
        if not target or re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.IGNORECASE):
            return link
        found = posixpath.normpath(posixpath.join(self._here, target))
        if target.endswith(("/", "..")) or target == ".":
            found = "index.html" if found == "." else f"{found}.html"
        return self._relative(found) + sign + rest

    def _relative(self, path: str) -> str:
        """A file of the bundle, seen from the page."""
        steps, own = path.split("/"), [s for s in self._folder.split("/") if s]
        common = 0
        while common < min(len(steps) - 1, len(own)) and steps[common] == own[common]:
            common += 1
        return "../" * (len(own) - common) + "/".join(steps[common:])
