"""The panel of references, as the theme shows it: front matter, since none of it is prose.

``overrides/partials/cite.html`` puts it where the page says ``<div data-cite></div>``.
"""

from __future__ import annotations

from html import escape
from typing import Any

from resolution.languages.es.typography import bind
from resolution.publish.references import Reference, References


def panel(title: str, references: References, *, files: bool = True) -> dict[str, Any]:
    """The panel as front matter.

    Args:
        title: names what is cited («Citar este párrafo»).
        references: what it offers, in the order in which it is shown.
        files: whether the same stands in files beside the page.
    """
    tabs = [
        {
            "id": tab.id,
            "name": tab.name,
            "references": [{"label": one.label, "html": as_html(one)} for one in tab.references],
        }
        for tab in references.tabs
    ]
    return {"cite": {"title": title, "tabs": tabs, "files": files}}


def as_html(reference: Reference) -> str:
    r"""A reference with its titles in italics, its figures bound to what they count.

    >>> as_html(Reference("", "A & B, núm. 3", ((0, 1),)))
    '<em>A</em> &amp; B, núm.\xa03'
    """
    text = bind(reference.text)
    parts, at = [], 0
    for start, end in reference.italics:
        parts += [_safe(text[at:start]), f"<em>{_safe(text[start:end])}</em>"]
        at = end
    return "".join([*parts, _safe(text[at:])])


def _safe(text: str) -> str:
    return escape(text, quote=False)
