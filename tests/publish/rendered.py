"""Generated pages as a browser would have them."""

from __future__ import annotations

from dataclasses import dataclass

import markdown
from lxml import html
from mkdocs.utils.meta import get_data

from resolution.publish.output import OutputFile

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
"""What MkDocs always turns on, and what ``mkdocs.yml`` adds."""


@dataclass(frozen=True)
class Rendered:
    """A page as a browser has it, and the values of its front matter."""

    body: str
    tree: html.HtmlElement
    front: dict[str, object]


def render(file: OutputFile) -> Rendered:
    """The page as MkDocs reads it."""
    text, front = get_data(file.content.decode())
    body = markdown.markdown(text, extensions=EXTENSIONS)
    return Rendered(body, html.fragment_fromstring(body, create_parent="main"), front)
