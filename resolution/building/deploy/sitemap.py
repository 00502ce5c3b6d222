"""The list of pages for search engines: https://www.sitemaps.org/protocol.html."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from resolution.publish.output import Site

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(published: Iterable[str], site: Site) -> bytes:
    """The addresses of all pages, letter for letter as the pages name themselves."""
    root = etree.XML(f'<urlset xmlns="{NAMESPACE}"/>')
    for address in sorted(published):
        url = etree.SubElement(root, f"{{{NAMESPACE}}}url")
        etree.SubElement(url, f"{{{NAMESPACE}}}loc").text = site.url + address.removeprefix("/")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
