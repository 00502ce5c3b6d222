"""Where the links and addresses of a site lead: to its own files and the anchors on its pages."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


class Lead(NamedTuple):
    """A file of the site, by its path, and an anchor there if not the whole."""

    file: str
    fragment: str


def lead_of(link: str, path: str, root: str = "/") -> Lead | None:
    """Where a link on a page leads, if it stays on the site.

    Args:
        link: as the page has it.
        path: of the page among the files of the site.
        root: path of the site on its host, from which some links begin.

    >>> lead_of("../../nota/13/#x", "es/A/RES/58/208/parrafo/10/index.html")
    Lead(file='es/A/RES/58/208/nota/13/index.html', fragment='x')
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return Lead(path, unquote(parts.fragment))
    joined = posixpath.join(root, posixpath.dirname(path), unquote(parts.path))
    target = posixpath.normpath(joined).removeprefix(root.rstrip("/")).lstrip("/")
    if parts.path.endswith("/") or not target:
        target = posixpath.join(target, "index.html")
    return Lead(target, unquote(parts.fragment))


def dead_leads(
    leads: Mapping[Lead, str], files: Container[str], anchors: Mapping[str, Container[str]]
) -> Iterator[str]:
    """Leads to nothing, one sentence each.

    Args:
        leads: where links and addresses lead, each with a page or file that says so.
        files: the paths of all files of the site.
        anchors: those of each page, by its path; other files have none that count.
    """
    for (file, fragment), said in leads.items():
        if file not in files:
            yield f"{said}: nothing stands at {file}"
        # Text fragments are addressed by the browser itself.
        elif (
            fragment
            and not fragment.startswith(":~:")
            and fragment not in anchors.get(file, (fragment,))
        ):
            yield f"{said}: no anchor «{fragment}» there"
