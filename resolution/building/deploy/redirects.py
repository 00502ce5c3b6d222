"""Redirects of the site: other ways to write an address that lead to the one we promise.

They are patterns, as many as there are sessions and not as there are pages: hosts read a thousand
rules or so. The rules hold however a host of the two kinds that read ``_redirects`` goes about it:

- Netlify looks for a file before it looks for a rule, unless the rule is forced (``301!``), takes
  the first rule that matches, reads ``/a`` and ``/a/`` as the same, and does not tell letter case
  apart, in files and in rules alike.
- Cloudflare Pages looks for a rule first, tells letter case apart, and takes neither a forced rule
  nor one that answers 404.

So no pattern matches a page of the site, and where one leads into a folder that it matches itself
once letter case is put aside, a rule before it says that what is missing there is not found: else
such an address would go round for ever.

What no pattern can say (``….html``, ``10b``, a part's letter in the wrong case) the page for wrong
addresses finds out. What people type or find in old links is a page too, for hosts without rules
(:func:`paged`); there the rule is forced, so that where rules are read it wins over the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.place import Kind
from resolution.publish.output import Site

_SHORT = "A/RES/"
"""Resolutions of the General Assembly are known by their number alone: 58/208."""

_ORGANS = ("A", "E", "S")
"""What symbols begin with: an address without language may name any of them."""

_ACTS = re.compile(rf"(?:{'|'.join(_ORGANS)})(?:/[\w.]+)*/(?:RES|DEC)(?=/)")
"""The series of resolutions and decisions: ``A/RES``, ``A/HRC/RES``, ``E/DEC``."""

_OTHER_LANGUAGES = ("ar", "en", "fr", "ru", "zh")
"""Of the official languages those in which the site has no pages: it gives what it has."""

_PLACES = tuple(
    str(kind) for kind in (Kind.PREAMBULAR, Kind.PARAGRAPH, Kind.NOTE, Kind.ANNEX, Kind.SECTION)
)
"""What may follow the number of a resolution, besides the number of a paragraph."""

_MOST = 1000
"""Rules that a host reads at least."""


@dataclass(frozen=True, slots=True)
class _Rule:
    asked: str
    target: str
    status: str = "301"


def redirects_file(collection: Collection, site: Site, moved: Mapping[str, str]) -> str:
    """The content of ``_redirects``: https://docs.netlify.com/manage/routing/redirects/overview/.

    Args:
        collection: its sessions have short links, its series other letter case.
        site: gives the language of addresses, and where they stand on the host.
        moved: addresses that have moved, and where to; those that are too many have their page.
    """
    patterns = list(dict.fromkeys(_patterns(collection, f"/{site.language}")))
    rules = [_Rule(old, new, "301!") for old, new in moved.items()]
    rules = [*rules[: _MOST - 1 - len(patterns)], *patterns]
    lines = [(site.placed(rule.asked), site.placed(rule.target), rule.status) for rule in rules]
    width = max(len(asked) for asked, _, _ in lines)
    return "".join(f"{asked:<{width}}  {target}  {status}\n" for asked, target, status in lines)


def paged(collection: Collection, site: Site, moved: Mapping[str, str]) -> dict[str, str]:
    """The addresses that lead elsewhere by a page of their own, and where to.

    They are those that have moved, the language alone, and each resolution without language and
    by its number: few, whatever the number of clauses.
    """
    pages = {f"/{site.language}/": "/"}
    for resolution in collection.resolutions.values():
        target = address.of(resolution).web
        pages[Address(resolution.symbol).web] = target
        if resolution.symbol.startswith(_SHORT):
            pages[Address(resolution.symbol.removeprefix(_SHORT)).web] = target
    return pages | dict(moved)


def _patterns(collection: Collection, language: str) -> Iterator[_Rule]:
    yield _Rule(language, "/", "301!")
    for other in _OTHER_LANGUAGES:
        yield _Rule(f"/{other}/*", f"{language}/:splat")
    yield from _short(collection, f"{language}/{_SHORT}")
    symbols = [*collection.resolutions, *collection.instruments]
    acts = {match[0] for match in map(_ACTS.match, symbols) if match}
    for series in sorted(acts, key=lambda series: (-series.count("/"), series)):
        # The way the United Nations wrote symbols for some years.
        older = re.sub(r"\w+$", lambda last: last[0].capitalize(), series)
        yield from _cased(language, series, "301!", (older, series.lower()))
    for organ in _ORGANS:
        yield from _cased(language, organ, "301", (organ.lower(),))


def _short(collection: Collection, series: str) -> Iterator[_Rule]:
    """``/58/208``, ``/58/208/10/b``, and the longer ``/58/208/preambulo/4``."""
    numbers = (s.removeprefix(_SHORT) for s in collection.resolutions if s.startswith(_SHORT))
    sessions = dict.fromkeys(number.split("/")[0] for number in numbers if "/" in number)
    for place in _PLACES:
        yield _Rule(f"/:session/:number/{place}/*", f"{series}:session/:number/{place}/:splat")
    for session in sessions:
        asked, target = f"/{session}/:number", f"{series}{session}/:number"
        yield _Rule(asked, f"{target}/", "301!")
        below = ""
        for step in ("/:paragraph", "/:letter", "/:point"):
            below += step
            yield _Rule(f"{asked}{below}", f"{target}/parrafo{below}/")


def _cased(language: str, series: str, status: str, others: tuple[str, ...]) -> Iterator[_Rule]:
    """A series without language and in other letter case; in its own, what is missing ends here."""
    target = f"{language}/{series}/:splat"
    yield _Rule(f"/{series}/*", target, status)
    yield from (_Rule(f"/{other}/*", target) for other in others)
    yield _Rule(f"{language}/{series}/*", "/404.html", "404")
    yield from (_Rule(f"{language}/{other}/*", target) for other in others)
