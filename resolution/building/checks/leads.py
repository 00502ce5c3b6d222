"""Where the links and addresses of a site lead: to its own files and the anchors on its pages."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Iterator, Mapping
from urllib.parse import unquote, urlsplit

Lead = str
"""Where something leads: the path of a file of the site, with ``#`` and an anchor if not to all of
it. A site has tens of thousands for each hundred resolutions, so they are plain strings."""


def lead_of(link: str, path: str, root: str = "/") -> Lead | None:
    """Where a link on a page leads, if it stays on the site.

    Args:
        link: as the page has it.
        path: of the page among the files of the site.
        root: path of the site on its host, from which some links begin.

    >>> lead_of("../../nota/13/#x", "es/A/RES/58/208/parrafo/10/index.html")
    'es/A/RES/58/208/nota/13/index.html#x'
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    anchor = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    if not parts.path:
        return path + anchor
    joined = posixpath.join(root, posixpath.dirname(path), unquote(parts.path))
    target = posixpath.normpath(joined).removeprefix(root.rstrip("/")).lstrip("/")
    if parts.path.endswith("/") or not target:
        target = posixpath.join(target, "index.html")
    return target + anchor


def dead_leads(
    leads: Mapping[Lead, str], files: Container[str], anchors: Mapping[str, Container[str]]
) -> Iterator[str]:
    """Leads to nothing, one sentence each.

    Args:
        leads: where links and addresses lead, each with the path of a page or file that says so.
        files: the paths of all files of the site.
        anchors: those of each page, by its path; other files have none that count.
    """
    for lead, source in leads.items():
        file, _, fragment = lead.partition("#")
        if file not in files:
            yield f"{source}: leads to {file}, where nothing stands"
        # Text fragments are addressed by the browser itself.
        elif (
            fragment
            and not fragment.startswith(":~:")
            and fragment not in anchors.get(file, (fragment,))
        ):
            yield f"{source}: leads to {file}, which has no anchor «{fragment}»"
