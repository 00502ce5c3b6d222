"""The page at an address that leads elsewhere: for hosts that follow no rules of redirection."""

from __future__ import annotations

from resolution.address import Address
from resolution.publish.markdown.templates import environment
from resolution.publish.output import OutputFile, Site


def page(address: str, target: str, site: Site, style: str) -> OutputFile:
    """A page that sends its reader on, and shows the link where a browser does not follow.

    Args:
        address: where it stands, from the root of the site (``/58/208/``).
        target: the address it leads to, perhaps a place on the page there.
        site: where both are published.
        style: path of the stylesheet.
    """
    source = _address(address)
    text = (
        environment()
        .get_template("moved.html.j2")
        .render(
            site=site,
            href=source.link(_address(target)),
            permalink=site.permalink(_address(target)),
            home=source.link(Address("index")),
            style=style,
        )
    )
    return OutputFile.text(f"{source.path}/index.html", text)


def _address(web: str) -> Address:
    """The address that a path from the root of the site is.

    >>> _address("/"), _address("/es/acerca-de/#promesas")
    (Address(path='index', anchor=''), Address(path='es/acerca-de', anchor='promesas'))
    """
    page, _, fragment = web.partition("#")
    return Address(page.strip("/") or "index", fragment)
