"""Writes into the public site what its host reads, and what stands in for it on other hosts."""

from __future__ import annotations

from collections.abc import Collection as Sized
from collections.abc import Mapping

from resolution.building import tree
from resolution.building.deploy.headers import headers_file
from resolution.building.deploy.policy import Policy
from resolution.building.deploy.redirects import paged, redirects_file
from resolution.building.deploy.sitemap import sitemaps
from resolution.building.mkdocs import Variant
from resolution.core.collection import Collection
from resolution.publish.output import Site
from resolution.publish.pages import moved as moved_page


def prepare(
    collection: Collection,
    site: Site,
    variant: Variant,
    published: Sized[str],
    moved: Mapping[str, str],
) -> None:
    """Adds headers, redirects, sitemap, pages that lead elsewhere, and to each page its policy.

    Args:
        collection: its resolutions and sessions have short links.
        site: where it is published.
        variant: the rendered public site.
        published: the address of every page.
        moved: addresses that have moved, and where to.

    Raises:
        PromiseError: where no policy could let a page work.
    """
    _write_moved(paged(collection, site, moved), site, variant, published)
    (variant.site / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' own: one file of any size
    tree.write(sitemaps(published, site), variant.site)
    policy = _state_policies(variant)
    files = [path.relative_to(variant.site).as_posix() for path in tree.files_below(variant.site)]
    headers = headers_file(policy, files, site)
    redirects = redirects_file(collection, site, moved)
    (variant.site / "_headers").write_text(headers, "utf-8")
    (variant.site / "_redirects").write_text(redirects, "utf-8")


def _write_moved(
    leads: Mapping[str, str], site: Site, variant: Variant, published: Sized[str]
) -> None:
    """A page at each address that leads elsewhere, where no page differs from it in case only."""
    taken = {address.casefold() for address in published}
    pages = (
        moved_page.page(address, target, site, variant.extra["site_css"])
        for address, target in leads.items()
        if address.casefold() not in taken
    )
    tree.write(pages, variant.site)


def _state_policies(variant: Variant) -> Policy:
    """States in each page what it needs, and gives what all of them need."""
    whole = Policy()
    for path in sorted(variant.site.rglob("*.html")):
        page = path.read_text("utf-8")
        own = Policy.of(page)
        path.write_text(own.stated_in(page), "utf-8")
        whole |= own
    return whole
