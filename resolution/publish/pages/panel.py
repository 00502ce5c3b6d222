"""The panel of references, as the theme shows it: front matter, since none of it is prose.

``overrides/partials/cite.html`` puts it where the page says ``<div data-cite></div>``.
"""

from __future__ import annotations

from html import escape
from typing import Any

from resolution.languages.es.typography import bind
from resolution.publish.references import Reference, References, Tab


def panel(title: str, references: References) -> dict[str, Any]:
    """The panel as front matter.

    Args:
        title: names what is cited («Citar este párrafo»).
        references: what it offers, in the order in which it is shown.
    """
    return {"cite": {"title": title, "tabs": [_tab(tab) for tab in references.tabs]}}


def _tab(tab: Tab) -> dict[str, Any]:
    shown = [
        {"label": one.label, "html": escape(one.text) if tab.suffix else as_html(one)}
        for one in tab.references
    ]
    suffix = {"suffix": tab.suffix} if tab.suffix else {}
    return {"id": tab.id, "name": tab.name, **suffix, "references": shown}


def as_html(reference: Reference) -> str:
    r"""A reference with its titles in italics, its figures bound to what they count.

    >>> as_html(Reference("", "A & B, núm. 3", ((0, 1),)))
    '<em>A</em> &amp; B, núm.\xa03'
    """
    parts, at = [], 0
    text = bind(reference.text)
    for start, end in reference.italics:
        parts += [
            escape(text[at:start], quote=False),
            f"<em>{escape(text[start:end], quote=False)}</em>",
        ]
        at = end
    return "".join([*parts, escape(text[at:], quote=False)])
