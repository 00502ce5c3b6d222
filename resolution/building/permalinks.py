"""The promise of permanence: every address ever published leads to a page.

``content/permalinks.txt`` holds each public address, one per line, sorted. Addresses are only
added. A page that moves leaves a line in ``content/redirects.txt``: the old address and the new.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from resolution.address import LEFT_OUT
from resolution.core.errors import PromiseError, SourceError

_INDEX = "index.html"

_ADDRESS = re.compile(r"/(?:(?!\.{1,2}/)[\w.,()+@~%=-]+/)*")
"""The address of a page, from the root of the site."""

_PARAGRAPH = re.compile(r"(/.+?/)(?:preambulo|parrafo)/")
"""A paragraph of a resolution, below the address of the resolution."""


def addresses(files: Iterable[str]) -> frozenset[str]:
    """The addresses of pages among the files of a site; each page is the index of a folder.

    The page of what a build left out lasts no longer than that, and is not among them.

    >>> sorted(addresses(["index.html", "es/A/RES/58/208/index.html", "404.html", "a.json"]))
    ['/', '/es/A/RES/58/208/']
    """
    pages = (file for file in files if file == _INDEX or file.endswith(f"/{_INDEX}"))
    lasting = (page for page in pages if not page.endswith(f"/{LEFT_OUT}/{_INDEX}"))
    return frozenset(f"/{page.removesuffix(_INDEX)}" for page in lasting)


def read_register(text: str) -> tuple[str, ...]:
    """The addresses of a register; blank lines and lines that begin with # are notes.

    Raises:
        SourceError: for a line that is no address of a page.
    """
    found = []
    for line, words in _lines(text):
        if len(words) != 1 or not _ADDRESS.fullmatch(words[0]):
            raise SourceError(
                " ".join(words), expected="an address such as /es/A/RES/58/208/", line=line
            )
        found.append(words[0])
    return tuple(found)


def read_redirects(text: str) -> dict[str, str]:
    """Addresses that have moved, and where to.

    >>> read_redirects("/es/acerca/  /es/acerca-de/")
    {'/es/acerca/': '/es/acerca-de/'}

    Raises:
        SourceError: for a line that is not two addresses, or an address that moves twice.
    """
    moved: dict[str, str] = {}
    for line, words in _lines(text):
        expected = None
        pages = [words[0], *(word.partition("#")[0] for word in words[1:])]
        if len(pages) != 2 or not all(map(_ADDRESS.fullmatch, pages)):
            expected = "the old address and the new one, as in /es/acerca/ /es/acerca-de/"
        elif words[0] in moved:
            expected = "each old address once"
        if expected:
            raise SourceError(" ".join(words), expected=expected, line=line)
        moved[words[0]] = words[1]
    return moved


def _lines(text: str) -> Iterable[tuple[int, list[str]]]:
    for line, content in enumerate(text.splitlines(), 1):
        words = content.split()
        if words and not words[0].startswith("#"):
            yield line, words


def check_promises(
    register: Sequence[str], published: Collection[str], redirects: Mapping[str, str]
) -> None:
    """Checks that every registered address is a page, or moved to one.

    Args:
        register: every address published before.
        published: the addresses of the pages of this build.
        redirects: addresses that have moved, and where to.

    Raises:
        PromiseError: naming each address that would be lost, and each redirect that would miss
            or hide a page.
    """
    lost = [a for a in register if a not in published and a not in redirects]
    problems = list(_lost(lost, register, published))
    for old, new in redirects.items():
        if new.partition("#")[0] not in published:
            problems.append(f"{old}: redirected to {new}; expected a page there, in one step")
        if old in published:
            problems.append(f"{old}: redirected to {new}; expected no page at the old address")
    if problems:
        raise PromiseError("\n".join(problems))


def _lost(lost: Iterable[str], register: Sequence[str], published: Iterable[str]) -> Iterator[str]:
    """A sentence for each lost address, or one for all of a resolution that is not read any more.

    Its page may stand, if another resolution cites it; that of none of its paragraphs does.
    """
    kept = _roots(published)
    gone = [r for r in _roots(lost) if not any(r.startswith(k) or k.startswith(r) for k in kept)]
    for root in gone:
        source = "-".join(root.strip("/").split("/")[1:])
        promised = sum(address.startswith(root) for address in register)
        yield (
            f"{source} is gone; it promised {promised} addresses; expected its source in "
            "content/resolutions, or a line in redirects.txt for each address"
        )
    for address in lost:
        if not address.startswith(tuple(gone)):
            yield (
                f"{address}: published before, and no page now; expected the page, or a line in "
                "redirects.txt that says where it went"
            )


def _roots(addresses: Iterable[str]) -> list[str]:
    """The addresses of the resolutions that have paragraphs among these."""
    roots: list[str] = []
    for root in sorted({match[1] for match in map(_PARAGRAPH.match, addresses) if match}):
        if not roots or not root.startswith(roots[-1]):  # a section is no resolution
            roots.append(root)
    return roots


def unrecorded(register: Iterable[str], published: Iterable[str]) -> tuple[str, ...]:
    """Addresses of this build that the register does not hold yet."""
    return tuple(sorted(set(published) - set(register)))


def recorded(text: str, published: Iterable[str]) -> str:
    """The register with the addresses of this build added; its notes stay on top."""
    notes = [line for line in text.splitlines() if line.startswith("#")]
    lines = sorted({*read_register(text), *published})
    return "".join(f"{line}\n" for line in (*notes, *lines))
