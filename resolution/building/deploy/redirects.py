"""Redirects of the site: other ways to write an address that lead to the one we promise.

They are rules for a host that reads ``_redirects``. Netlify looks for a file before it looks for
a rule, takes the first rule that matches, and reads ``/a`` and ``/a/`` as the same. A rule's
target therefore ends in a slash, so that it is a page and not one more redirect.

For all other hosts the few that people type or find in old links are pages too (:func:`paged`);
their rules are forced (``301!``), so that where rules are read they win over the page.
"""

from __future__ import annotations

from collections.abc import Collection as Sized
from collections.abc import Iterator, Mapping

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.output import Site

_SHORT = "A/RES/"
"""Resolutions of the General Assembly are known by their number alone: 58/208."""

_ORGANS = ("A", "E", "S")
"""What symbols begin with: an address without language may name any of them."""


def redirects_file(
    collection: Collection, site: Site, published: Sized[str], moved: Mapping[str, str]
) -> str:
    """The content of ``_redirects``: https://docs.netlify.com/manage/routing/redirects/overview/.

    Args:
        collection: its resolutions have short links, and links in other letter case.
        site: gives the language of addresses, and where they stand on the host.
        published: the address of every page.
        moved: addresses that have moved, and where to.
    """
    rules = dict(moved)
    for rule, target in _rules(collection, site, published):
        if rule != target.rstrip("/"):
            rules.setdefault(rule, target)
    forced = {page.rstrip("/") for page in paged(collection, site, moved)}
    lines = [
        (site.placed(rule), site.placed(target), "301!" if rule.rstrip("/") in forced else "301")
        for rule, target in rules.items()
    ]
    width = max(len(rule) for rule, _, _ in lines)
    return "".join(f"{rule:<{width}}  {target}  {status}\n" for rule, target, status in lines)


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


def _rules(collection: Collection, site: Site, published: Sized[str]) -> Iterator[tuple[str, str]]:
    """Each rule and its target.

    All but the last are exact, one for each page: a rule for all that is below an address in lower
    case could match a missing page in its right case too, and send it round for ever.
    """
    language = f"/{site.language}"
    yield language, "/"
    for page in sorted(published):
        if page.startswith(f"{language}/"):
            yield f"{page.rstrip('/')}.html", page
            bare = page.removeprefix(language)
            for other in (bare, bare.lower(), page.lower()):
                yield other.rstrip("/"), page
    for resolution in collection.resolutions.values():
        yield from _short(resolution, published)
        # The way the United Nations wrote symbols for some years.
        older = resolution.symbol.replace("/RES/", "/Res/")
        for root in (f"/{older}", f"{language}/{older}"):
            yield root, address.of(resolution).web
    for organ in _ORGANS:
        yield f"/{organ}/*", f"{language}/{organ}/:splat"


def _short(resolution: Resolution, published: Sized[str]) -> Iterator[tuple[str, str]]:
    """``/58/208``, ``/58/208/10/b``, and the longer ``/58/208/preambulo/4``."""
    if not resolution.symbol.startswith(_SHORT):
        return
    root = f"/{resolution.symbol.removeprefix(_SHORT)}"
    yield root, address.of(resolution).web
    for text in (*resolution.clauses(), *resolution.annexes, *resolution.notes):
        target = address.of(resolution, text.place).web
        if target in published:
            yield f"{root}/{text.id}", target
            yield f"{root}/{text.id.removeprefix('parrafo/')}", target
