"""The pages people write: home, about, how to cite. Markdown with a few values filled in.

Each file of ``content/pages`` begins with front matter (``path``, ``title``, ``description``,
``kind``); its text is a template that may use ``collection``, ``resolution`` (the first of the
collection), ``sessions``, ``site``, ``page``, ``link`` (to any path), ``references`` (of a place)
and ``figures``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import yaml

from resolution import names
from resolution.addresses import resolution_path
from resolution.collection import Collection
from resolution.errors import ResolutionError
from resolution.instruments import Instrument
from resolution.output import OutputFile, Site
from resolution.publish.figures import Figures
from resolution.publish.pages.front import front
from resolution.publish.places import Atlas, Page
from resolution.publish.sessions import sessions
from resolution.publish.templates import environment, front_matter, tidy
from resolution.references import references

_REQUIRED = ("path", "title", "description")


def publish(collection: Collection, site: Site, sources: Mapping[str, str]) -> Iterator[OutputFile]:
    """The written pages.

    Args:
        collection: what the pages may speak of.
        site: where they are published.
        sources: text of each file, by its name.

    Raises:
        ResolutionError: where the front matter is missing or incomplete.
    """
    cited = list(Atlas.of(collection).cited_instruments())
    by_session = sessions(collection)
    for name, source in sorted(sources.items()):
        values, text = split(name, source)
        path = values.pop("path")
        resolution = next(iter(collection.resolutions.values()))
        body = (
            environment()
            .from_string(text)
            .render(
                collection=collection,
                resolution=resolution,
                site=site,
                page=Page(path),
                link=Page(path).to,
                sessions=by_session,
                figures=Figures(collection, site, path),
                several=len(collection.resolutions) > 1,
                cited=cited,
                dated=_dated(cited),
                name=names.resolution_name,
                body=names.body_name,
                path_of=resolution_path,
                references=partial(references, resolution),
            )
        )
        matter = front(
            path,
            values.pop("kind", "plain"),
            values.pop("title"),
            values.pop("description"),
            resolution=resolution if len(collection.resolutions) == 1 else None,
            **values,
        )
        yield OutputFile.text(f"{path}.md", front_matter(matter) + tidy(body))


def readme(collection: Collection, site: Site) -> OutputFile:
    """The plain text in the offline bundle that says what it is and how to open it."""
    several = len(collection.resolutions) > 1
    first = next(iter(collection.resolutions.values()))
    text = (
        environment()
        .get_template("LEEME.txt.j2")
        .render(
            collection=collection,
            site=site,
            title="Resoluciones de las Naciones Unidas"
            if several
            else names.resolution_name(first),
            name=names.resolution_name,
            path_of=resolution_path,
        )
    )
    return OutputFile.text("LEEME.txt", text)


def _dated(instruments: Iterable[Instrument]) -> list[Instrument]:
    """The instruments whose date or year is known, oldest first."""
    known = (i for i in instruments if i.known_year)
    return sorted(known, key=lambda i: (i.date.isoformat() if i.date else str(i.year), i.title))


def split(name: str, source: str) -> tuple[dict[str, Any], str]:
    """Front matter and text of a written page.

    Raises:
        ResolutionError: where the front matter is missing or lacks a required value.
    """
    if not source.startswith("---\n") or "\n---\n" not in source[4:]:
        raise ResolutionError(f"{name}:1: no front matter; expected a block between two --- lines")
    head, _, text = source[4:].partition("\n---\n")
    try:
        values = yaml.safe_load(head)
    except yaml.YAMLError as error:
        raise ResolutionError(f"{name}: front matter is not YAML: {error}") from error
    missing = [key for key in _REQUIRED if not isinstance(values, dict) or key not in values]
    if missing:
        raise ResolutionError(f"{name}:1: front matter lacks {', '.join(missing)}")
    return values, text
