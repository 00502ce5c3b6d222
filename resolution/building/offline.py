"""The offline bundle: the pages of the public site as files, with links that name files.

A page of the site is a folder (``parrafo/10/b/``); from a folder on a disk a browser would show a
listing of it. So each page becomes a file beside its folder (``parrafo/10/b.html``), and links
follow. Nothing is rendered again.

Of data the bundle has that of whole resolutions: files of some hundred bytes for each clause, note
and instrument would outnumber its pages by far.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from resolution.address import Address, relative
from resolution.publish.data.reference_files import FORMATS
from resolution.publish.output import Site

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_ATTRIBUTE = re.compile(r'(?<=\s)(href|src)="([^"]*)"')
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


def online_data(pages: Iterable[str], whole: str | None, site: Site) -> dict[str, str]:
    """The data that pages may have on the public site alone, each with what leads on from there.

    Reference managers hold documents: for a part of a resolution the bundle has its references. Of
    what is only cited it has none.

    Args:
        pages: paths of rendered pages of one resolution, or of others.
        whole: path of the page of that resolution (``es/A/RES/58/208``).
        site: the public site.

    Returns:
        Files of the bundle, or full addresses, by the paths of the files that it lacks.
    """
    places = {posixpath.dirname(page) for page in pages} - {whole, ""}
    return {
        place + suffix: (whole or site.permalink(Address(place)).rstrip("/")) + suffix
        for place in places
        for suffix in (".json", *FORMATS)
    }


def offline_page(page: str, path: str, lacking: Mapping[str, str]) -> str:
    """A page of the public site as it stands in the bundle.

    Args:
        page: the rendered page; its attributes stand in double quotes, as MkDocs writes them.
        path: where it stands on the public site (``es/A/RES/58/208/index.html``).
        lacking: files that the bundle lacks, each with what its links lead to there.
    """
    links = _Links(path, lacking)
    return _TAG.sub(
        lambda tag: _ATTRIBUTE.sub(lambda found: f'{found[1]}="{links.of(found[2])}"', tag[0]),
        _ONLINE.sub("", page),
    )


class _Links:
    """The links of one page."""

    def __init__(self, path: str, lacking: Mapping[str, str]) -> None:
        self._here = posixpath.dirname(path)
        self._folder = posixpath.dirname(offline_path(path))
        self._lacking = lacking

    def of(self, link: str) -> str:
        """A link to a page or file; what leaves the site, or stays on the page, is as it was."""
        target, sign, rest = re.match(r"([^?#]*)([?#]?)(.*)", link, re.DOTALL).groups()  # type: ignore[union-attr]
        if not target or _leaves(target):
            return link
        found = posixpath.normpath(posixpath.join(self._here, target))
        if target.endswith(("/", "..")) or target == ".":
            found = "index.html" if found == "." else f"{found}.html"
        elif there := self._lacking.get(unquote(found)):
            return there if _leaves(there) else relative(there, self._folder)
        return relative(found, self._folder) + sign + rest


def _leaves(link: str) -> bool:
    """Whether a link leads to another host, or by another scheme."""
    return re.match(r"[a-z][a-z0-9+.-]*:|//", link, re.IGNORECASE) is not None
