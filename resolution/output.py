"""What publishers give: files below the root of the site, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the generated tree.

    Attributes:
        path: relative to the root of the site, with suffix (``es/A/RES/58/208.json``).
        content: its bytes.
    """

    path: str
    content: bytes

    @classmethod
    def text(cls, path: str, text: str) -> OutputFile:
        """A file holding ``text`` as UTF-8."""
        return cls(path, text.encode())


@dataclass(frozen=True, slots=True)
class Site:
    """What publishers know of the site they write for.

    Attributes:
        url: public address, with a slash at the end; permalinks and data use it.
        language: language of pages and addresses.
    """

    url: str
    language: str = "es"

    def permalink(self, path: str) -> str:
        """Full permanent address of a path.

        >>> Site("https://example.org/").permalink("es/A/RES/58/208")
        'https://example.org/es/A/RES/58/208/'
        """
        return f"{self.url}{path}/"
