"""The templates, and the front matter each page begins with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from resolution.core.slug import slug
from resolution.languages.es.agreement import of_the, to_the
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.languages.es.labels import count
from resolution.languages.es.typography import bind, long_date, lower_first
from resolution.publish.markdown.markup import Span, annotate, escape, escape_line
from resolution.publish.output import OutputFile
from resolution.publish.references import Reference

# The same output from C where PyYAML has it: every page begins with front matter.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@cache
def environment() -> Environment:
    """The Jinja environment of the page templates: no guessing at missing values.

    Values are escaped where templates print them as Markdown (``|md``); those that already are
    Markdown, made from spans, are printed as they stand.
    """
    templates = Environment(
        loader=PackageLoader("resolution.publish"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the output is Markdown; the filters escape for it
    )
    templates.filters |= {
        "md": lambda text: escape(bind(str(text))),
        "line": lambda text: escape_line(bind(str(text))),
        "bind": bind,
        "long_date": long_date,
        "upper_first": lambda text: text[:1].upper() + text[1:],
        "lower_first": lower_first,
        "of_the": of_the,
        "led_to": lambda name: to_the(lower_first(name)),
        "set": _set,
        "slug": slug,
        "one_or_more": one_or_more,
    }
    templates.globals |= {"count": count, "words": WORDS}
    return templates


def _set(reference: Reference) -> str:
    """A reference as Markdown, with its titles in italics."""
    italics = (Span(start, end, "*", "*") for start, end in reference.italics)
    return annotate(bind(reference.text), italics)


def page(path: str, template: str, front: Mapping[str, Any], **values: Any) -> OutputFile:
    """One Markdown page: front matter and the template's text.

    Args:
        path: the page's path, without suffix.
        template: name of the template below ``templates``, without suffix.
        front: values for the theme; those that are ``None`` are left out.
        values: what the template arranges.
    """
    body = environment().get_template(f"{template}.md.j2").render(path=path, **values)
    return OutputFile.text(f"{path}.md", front_matter(front) + tidy(body))


def front_matter(values: Mapping[str, Any]) -> str:
    """YAML front matter of the values that are known, in the order given."""
    known = {key: value for key, value in values.items() if value is not None}
    block = yaml.dump(known, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{block}---\n\n"


def tidy(text: str) -> str:
    """The text with single blank lines between blocks, as a person would write it."""
    lines: list[str] = []
    for line in text.split("\n"):
        stripped = line.rstrip(" \t")
        if stripped or (lines and lines[-1]):
            lines.append(stripped)
    return "\n".join(lines).rstrip("\n") + "\n"
