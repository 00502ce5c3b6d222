"""The page at an address that leads elsewhere: for hosts that follow no rules of redirection."""

from __future__ import annotations

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
    source = address.strip("/")
    text = (
        environment()
        .get_template("moved.html.j2")
        .render(
            site=site,
            href=site.href(source, _path(target)),
            permalink=site.url + target.removeprefix("/"),
            home=site.href(source, "index"),
            style=style,
        )
    )
    return OutputFile.text(f"{source}/index.html", text)


def _path(address: str) -> str:
    """The path of the page at an address, with the place on it.

    >>> _path("/"), _path("/es/acerca-de/#promesas")
    ('index', 'es/acerca-de#promesas')
    """
    page, mark, fragment = address.partition("#")
    return (page.strip("/") or "index") + mark + fragment
