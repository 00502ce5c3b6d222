"""Where a build reads and writes, and what its environment says of the site."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from resolution.building import content
from resolution.core.errors import ResolutionError
from resolution.publish.output import Site

DEFAULT_URL = "https://resoluciones.example/"
"""A reserved name (RFC 2606): whoever publishes sets their own."""

_URL = re.compile(
    r"""
    https?://
    (?: [a-z0-9.-]+ | \[[0-9a-f:]+\] ) (?: :\d{1,5} )?  # a name or an address, and a port
    (?: / (?!\.{1,2}(?:/|$)) [\w.~%+@=()-]+ )*      # a path, if the site stands below one
    /?
    """,
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the build reads and writes.

    Attributes:
        project: the checkout, with ``mkdocs.yml`` and ``overrides``.
        content: what people write.
        output: where ``build``, ``site`` and ``dist`` are written.
        cache: where what was made is kept, if not below the same folder.
    """

    project: Path
    content: Path
    output: Path
    cache: Path | None = None

    @property
    def work(self) -> Path:
        """Where an unfinished build stands."""
        return self.output / "build" / "next"

    @property
    def kept(self) -> Path:
        """The folder of what was made before."""
        return self.cache or self.output / ".cache" / "parts"


def site() -> Site:
    """The site as publishers see it: its public address comes from the environment.

    Netlify sets ``URL``; ``SITE_URL`` wins over it. ``REPOSITORY_URL``, which Netlify sets too, is
    where readers report errors.

    Raises:
        ResolutionError: naming the variable that holds no address of a site.
    """
    name = next(filter(os.environ.get, ("SITE_URL", "URL")), None)
    url = os.environ[name] if name else DEFAULT_URL
    if not _URL.fullmatch(url):
        raise ResolutionError(
            f"{name}: {url!r} is no address of a site; expected one such as "
            "https://example.org/ or https://example.org/un/"
        )
    repository = os.environ.get("REPOSITORY_URL", "").removesuffix(".git")
    if repository and not _URL.fullmatch(repository):
        raise ResolutionError(f"REPOSITORY_URL: {repository!r} is no address such as https://…")
    return Site(url.rstrip("/") + "/", repository=repository)


def epoch(places: Places) -> int:
    """Seconds that stamp what is built: SOURCE_DATE_EPOCH, else the date of the last change.

    See https://reproducible-builds.org/specs/source-date-epoch/.

    Raises:
        ResolutionError: where the variable holds no number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return content.last_change(places.content)
    if not re.fullmatch(r"\d{1,11}", given, re.ASCII):
        raise ResolutionError(f"SOURCE_DATE_EPOCH: {given!r}; expected seconds since 1970")
    return int(given)
