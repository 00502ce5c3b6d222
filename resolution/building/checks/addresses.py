"""Checks every address that the site gives to programs: data, search, feeds, rules for the host.

Pages are checked by their links (:mod:`resolution.building.checks.site`); here whatever else
names a page of this site must lead to one, and to an anchor that is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from resolution.building.checks.leads import Lead, lead_of
from resolution.publish.search.script import paths_in

_KINDS = (".json", ".csv", ".graphml", ".xml", ".txt", ".bib", ".ris")
"""Files in which addresses stand written out."""

_RULES, _SEARCH = "_redirects", "assets/search/texts."
"""Files in which paths stand."""


def is_data(path: str) -> bool:
    """Whether a file at the path may hold addresses of the site.

    >>> is_data("es/A/RES/58/208.json"), is_data("_redirects"), is_data("index.html")
    (True, True, False)
    """
    return path == _RULES or path.startswith(_SEARCH) or path.endswith(_KINDS)


def data_leads(path: str, text: str, url: str) -> Iterator[Lead]:
    """Where the addresses in a file of data lead.

    Args:
        path: of the file.
        text: its content.
        url: public address of the site, with a slash at its end.
    """
    for found in dict.fromkeys(_addresses(path, text, url)):
        lead = lead_of(found.rstrip(".):"), "")
        if lead:
            yield lead


def _addresses(path: str, text: str, url: str) -> Iterator[str]:
    """What a file names below the site: paths from its root, with their fragments."""
    written = re.compile(re.escape(url) + r"[^\s\"'<>{}\\|,;“”»]*")
    root = urlsplit(url).path.rstrip("/")
    if path == _RULES:
        targets = (line.split()[1] for line in text.splitlines())
        yield from (to.removeprefix(root) for to in targets if ":" not in to)
    elif path.startswith(_SEARCH):
        yield from (f"/{found}/" for found in paths_in(text))
    else:
        yield from (f"/{found[0].removeprefix(url)}" for found in written.finditer(text))
        if path.endswith(".json"):
            yield from (page.removeprefix(root) for page in _pages_in(json.loads(text)))


def _pages_in(values: object) -> Iterator[str]:
    """The addresses that records give as ``page``."""
    if isinstance(values, dict):
        if isinstance(page := values.get("page"), str):
            yield page
        for value in values.values():
            yield from _pages_in(value)
    elif isinstance(values, list):
        for value in values:
            yield from _pages_in(value)
