"""What publishers give: files below the root of the site, as values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from resolution.address import Address
from resolution.core.errors import ResolutionError

_PATH = re.compile(
    r"""
    (?: (?!\.{1,2}(?:/|\Z)) [\w.,()+@~%=-]{1,255} (?<![.]) / )*   # no empty, «.» or «..» segment
    (?!\.{1,2}\Z) [\w.,()+@~%=-]{1,255} (?<![.])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class OutputFile:
    """One file of the generated tree.

    Attributes:
        path: relative to the root of the site, with suffix (``es/A/RES/58/208.json``).
        content: its bytes.

    Raises:
        ResolutionError: where the path could leave the site, or could not be an address.
    """

    path: str
    content: bytes

    def __post_init__(self) -> None:
        if not _PATH.fullmatch(self.path):
            raise ResolutionError(f"{self.path!r}; expected a path below the site")

    @classmethod
    def text(cls, path: str, text: str) -> OutputFile:
        """A file holding ``text`` as UTF-8."""
        return cls(path, text.encode())


@dataclass(frozen=True)
class Site:
    """What publishers know of the site they write for.

    Attributes:
        url: public address, with a slash at the end; permalinks and data use it.
        language: language of pages and addresses.
        repository: address of the files it is built from, where that is given; for errors found.
    """

    url: str
    language: str = "es"
    repository: str = ""

    @property
    def root(self) -> str:
        """Path of the site on its host.

        >>> Site("https://example.org/").root, Site("https://example.org/un/").root
        ('/', '/un/')
        """
        return urlsplit(self.url).path

    def placed(self, address: str) -> str:
        """An address from the root of the site as an address from the root of its host.

        >>> Site("https://example.org/un/").placed("/es/A/RES/58/208/")
        '/un/es/A/RES/58/208/'
        """
        return self.root + address.removeprefix("/")

    def permalink(self, address: Address) -> str:
        """Full permanent address, as programs write it.

        >>> Site("https://example.org/").permalink(Address("es/A/RES/58/208"))
        'https://example.org/es/A/RES/58/208/'
        """
        return self.url + address.uri.removeprefix("/")
