"""The sitemap: every page of the public site, in files of a size that search engines take.

At most 50,000 addresses stand in a file; an index names the files
(https://www.sitemaps.org/protocol.html).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from lxml import etree

from resolution.address import Address
from resolution.publish.output import OutputFile, Site

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

MOST = 50_000
"""Addresses in one file."""


def sitemaps(published: Iterable[str], site: Site) -> Iterator[OutputFile]:
    """``sitemap.xml``; of many pages it is the index of ``sitemap-1.xml`` and those that follow.

    Args:
        published: the address of every page.
        site: where they are published.
    """
    pages = [site.permalink(Address(page.strip("/") or "index")) for page in sorted(published)]
    if len(pages) <= MOST:
        yield OutputFile("sitemap.xml", _listed("urlset", "url", pages))
        return
    names = []
    for number, start in zip(count(1), range(0, len(pages), MOST), strict=False):
        names.append(f"sitemap-{number}.xml")
        yield OutputFile(names[-1], _listed("urlset", "url", pages[start : start + MOST]))
    files = [f"{site.url}{name}" for name in names]
    yield OutputFile("sitemap.xml", _listed("sitemapindex", "sitemap", files))


def _listed(root: str, entry: str, addresses: Sequence[str]) -> bytes:
    listed = etree.XML(f'<{root} xmlns="{_NAMESPACE}"/>')
    for address in addresses:
        element = etree.SubElement(listed, f"{{{_NAMESPACE}}}{entry}")
        etree.SubElement(element, f"{{{_NAMESPACE}}}loc").text = address
    return etree.tostring(listed, encoding="UTF-8", xml_declaration=True, pretty_print=True)
