"""Templates of the figures, and how they write numbers and blocks."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from resolution.languages.es.interface import WORDS, one_or_more
from resolution.languages.es.labels import count
from resolution.languages.es.typography import bind, long_date


@cache
def _environment() -> Environment:
    templates = Environment(
        loader=PackageLoader("resolution.publish", "templates/figures"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    templates.filters |= {"n": decimal, "bind": bind, "long_date": long_date}
    templates.filters |= {"one_or_more": one_or_more}
    templates.globals |= {"count": count, "words": WORDS}
    return templates


def draw(template: str, **values: Any) -> str:
    """The figure as one block of markup, without blank lines or indentation."""
    text = _environment().get_template(f"{template}.svg.j2").render(**values)
    return "\n".join(filter(None, map(str.strip, text.splitlines())))


def decimal(value: float) -> str:
    """The number as SVG writes it: two places at most.

    >>> decimal(12.0), decimal(3.14159)
    ('12', '3.14')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")
