"""Which pages measurements, pictures and browser tests visit: one of each kind."""

from __future__ import annotations

import re
from pathlib import Path

_KIND = re.compile(r'data-kind="(\w+)"')


def one_of_each_kind(site: Path) -> dict[str, str]:
    """A page of each kind, by kind: its path in the built tree (``es/datos/index.html``).

    The kinds are read from the pages themselves. The page for wrong addresses is none of them:
    only a host that knows its root can show it.
    """
    kinds: dict[str, str] = {}
    for file in sorted(set(site.rglob("*.html")) - {site / "404.html"}):
        found = _KIND.search(file.read_text("utf-8"))
        if found:
            kinds.setdefault(found[1], file.relative_to(site).as_posix())
    return kinds


def address_of(path: str) -> str:
    """The address at which a host serves a file of the tree.

    >>> address_of("es/datos/index.html")
    '/es/datos/'
    """
    return "/" + path.removesuffix("index.html")
