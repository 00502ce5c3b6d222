"""Writes into the public site what its host reads, and what stands in for it on other hosts."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from resolution.building import tree
from resolution.building.assembling import OFFERED, Selection
from resolution.building.checks.site import read_page
from resolution.building.deploy.headers import headers_file
from resolution.building.deploy.policy import Policy
from resolution.building.deploy.redirects import paged, redirects_file
from resolution.building.deploy.sitemap import sitemaps
from resolution.building.making import Findings, Press, leads_of
from resolution.building.register import Register
from resolution.core.collection import Collection
from resolution.publish.output import OutputFile
from resolution.publish.pages import moved as moved_page


def prepare(
    collection: Collection, press: Press, web: Path, kept: Register, selection: Selection
) -> Findings:
    """Adds pages that lead elsewhere, sitemap, ``_headers`` and ``_redirects``.

    Args:
        collection: its resolutions and sessions have short links.
        press: tells where the site is published, and of its style.
        web: the folder of the public site.
        kept: every address of the site, and those that have moved.
        selection: what the site holds.

    Returns:
        What was added, and where it leads.
    """
    site = press.site
    taken = {address.casefold() for address in kept.published}
    pages = [
        moved_page.page(address, target, site, press.theme.extra["assets"]["site.css"])
        for address, target in paged(collection, site, kept.moved).items()
        if address.casefold() not in taken
    ]
    trees = {page.path: html.document_fromstring(page.content.decode()) for page in pages}
    policies = {path: Policy.of(parsed) for path, parsed in trees.items()}
    stated = [
        OutputFile.text(p.path, policies[p.path].stated_in(p.content.decode())) for p in pages
    ]
    policy = Policy.all_of((selection.policy, *policies.values()))
    files = sorted({*selection.files, *trees, *OFFERED})
    data = [
        OutputFile.text("_redirects", redirects_file(collection, site, kept.moved)),
        *sitemaps(kept.published, site),
        OutputFile.text("_headers", headers_file(policy, files, site)),
    ]
    tree.write([*stated, *data], web)
    built = {path: read_page(parsed) for path, parsed in trees.items()}
    return Findings(
        files=(*trees, *(file.path for file in data)),
        leads=leads_of(built, data, site),
    )
