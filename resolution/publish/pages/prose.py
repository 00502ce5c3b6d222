"""The pages people write: home, about, how to cite. Markdown with a few values filled in.

Each file of ``content/pages`` begins with front matter: ``path`` (of the page, without slashes at
its ends), ``title`` (of the window), ``description`` (a sentence for search engines), and for the
first page ``kind: home``. Its text is a template that may use ``collection``, ``several`` (whether
it has several resolutions), ``resolution`` (the first of them), ``name``, ``body`` and ``path_of``
(of a resolution), ``home`` (what the first page tells), ``series``, ``networks`` (the parts of the
network of citations), ``alike`` (the tables of paragraphs that are alike), ``left_out`` (the files
that the collection lacks), ``site``, ``page``, ``link`` (to any page by its path), ``file`` (to any
file), ``references`` (of a place) and ``figures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath
from traceback import walk_tb
from types import TracebackType
from typing import Any, cast

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Template, TemplateSyntaxError

from resolution import address
from resolution.address import Address
from resolution.core.collection import Collection, LeftOut
from resolution.core.errors import ResolutionError, SourceError
from resolution.core.files import parse_yaml
from resolution.core.model import Resolution
from resolution.languages.es import names
from resolution.languages.es.interface import TABLE, WORDS
from resolution.publish.data.kindred import pairs_parts
from resolution.publish.data.network import network_parts
from resolution.publish.markdown.templates import environment, front_matter, tidy
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.drawings import Figures
from resolution.publish.pages.front import front
from resolution.publish.pages.home import FirstPage
from resolution.publish.pages.series import longest_first, series_rows
from resolution.publish.references import references

_REQUIRED = ("path", "title", "description")
_KNOWN = (*_REQUIRED, "kind")
_KINDS = ("plain", "home")
_DATA = re.compile(r"\]\(<?([^()<>\s:]+?((?:\.csl)?\.json|\.bib|\.ris))(?=[>)\s#?])")
_ABSOLUTE = re.compile(r"\]\((?P<path>/[^/\s)#][^\s)#]*)")


def publish(
    collection: Collection,
    site: Site,
    sources: Mapping[str, str],
    left_out: Sequence[LeftOut] = (),
) -> Iterator[OutputFile]:
    """The written pages.

    Args:
        collection: what the pages may speak of.
        site: where they are published.
        sources: text of each file, by its name.
        left_out: the files that the collection lacks.

    Raises:
        ResolutionError: where the front matter is missing or incomplete, or the text is no
            template that these values fill.
    """
    for name, source in sorted(sources.items()):
        values, text = split(name, source)
        path = values.pop("path")
        resolution = next(iter(collection.resolutions.values()))
        body = _filled(
            name,
            _in_place(source, text),
            collection=collection,
            resolution=resolution,
            site=site,
            page=Address(path),
            link=partial(_link, Address(path)),
            file=Address(path).link_to_file,
            networks=network_parts(collection),
            alike=pairs_parts(collection),
            series=longest_first(series_rows(collection, Address(path))),
            figures=Figures(collection, Address(path)),
            home=FirstPage(collection, Address(path)),
            several=collection.several,
            left_out=left_out,
            name=names.resolution_name,
            body=names.body_name,
            path_of=_path_of,
            references=partial(references, resolution),
        )
        _look_for_data(name, body, path, collection)
        matter = front(
            path,
            values.pop("kind", "plain"),
            values.pop("title"),
            values.pop("description"),
            resolution=None if collection.several else resolution,
            **values,
        )
        yield _file(name, path, front_matter(matter) + tidy(body))


def faults(sources: Mapping[str, str]) -> Iterator[ResolutionError]:
    """What is wrong with written pages whatever fills them, one error for each page at most.

    Args:
        sources: text of each file, by its name.
    """
    paths: dict[str, str] = {}
    for name, source in sorted(sources.items()):
        try:
            values, text = split(name, source)
            _parsed(name, _in_place(source, text))
            _file(name, values["path"], text)
            _look_for_absolute_links(name, source)
        except ResolutionError as error:
            yield error
            continue
        first = paths.setdefault(values["path"].casefold(), name)
        if first != name:
            yield ResolutionError(f"{name}:1: path {values['path']!r}, which {first} has too")


def readme(collection: Collection, site: Site) -> OutputFile:
    """The plain text in the offline bundle that says what it is and how to open it."""
    several = collection.several
    first = next(iter(collection.resolutions.values()))
    listed = (
        f"- {names.resolution_name(own)}, {own.title.text}\n  {_path_of(own)}.html"
        for own in collection.resolutions.values()
    )
    name = TABLE["site_name"] if several else names.resolution_name(first)
    text = WORDS.readme.format(url=site.url, list="\n".join(listed))
    return OutputFile.text("LEEME.txt", f"{name}\n{'=' * len(name)}\n\n{text}")


def _link(here: Address, path: str) -> str:
    return here.link(Address(path))


def _path_of(resolution: Resolution) -> str:
    return address.of(resolution).path


def _file(name: str, path: str, text: str) -> OutputFile:
    """The page as a file of the tree.

    Raises:
        ResolutionError: naming the written page, where its path is none.
    """
    try:
        return OutputFile.text(f"{path}.md", text)
    except ResolutionError as error:
        expected = "one below the site, without slashes at its ends, as in es/preguntas"
        raise ResolutionError(f"{name}:1: path {path!r}; expected {expected}") from error


def _look_for_absolute_links(name: str, source: str) -> None:
    """Refuses links that would leave a site below a path, or a folder.

    Raises:
        SourceError: naming the first one.
    """
    if found := _ABSOLUTE.search(source):
        path = found["path"]
        expected = f'a relative one, which {{{{ link("{path.strip("/")}") }}}} writes'
        line = source.count("\n", 0, found.start()) + 1
        raise SourceError(f"link to {path}", expected=expected, file=Path(name), line=line)


def _look_for_data(name: str, text: str, path: str, collection: Collection) -> None:
    """Refuses links to the data of a part, which the offline bundle lacks.

    Raises:
        SourceError: naming the first one.
    """
    wholes = {_path_of(own) for own in collection.resolutions.values()}
    for link, suffix in _DATA.findall(text):
        led = normpath(join(dirname(Address(path).rendered), link))
        if led.removesuffix(suffix) not in wholes and "/datos/" not in led:
            expected = (
                f"data that the offline bundle has too, or an address {{{{ site.url }}}}…{suffix}"
            )
            raise SourceError(f"link to {link}", expected=expected, file=Path(name))


def _in_place(source: str, text: str) -> str:
    """The text below as many empty lines as the front matter has, so that its lines keep number."""
    return "\n" * source.count("\n", 0, len(source) - len(text)) + text


def _parsed(written: str, text: str) -> Template:
    """The template that a text is.

    Raises:
        SourceError: naming file and line, where it is none.
    """
    given = environment()
    loader = ChoiceLoader([DictLoader({written: text}), cast("BaseLoader", given.loader)])
    try:
        return given.overlay(loader=loader).get_template(written)
    except TemplateSyntaxError as error:
        raise _fault(str(error.message), written, error.lineno) from error


def _filled(written: str, text: str, **values: Any) -> str:
    """The template with the values in it.

    Raises:
        SourceError: naming file and line, whatever goes wrong in it: a person wrote it.
    """
    template = _parsed(written, text)
    try:
        return template.render(values)
    except Exception as error:
        raise _fault(str(error), written, _template_line(error.__traceback__)) from error


def _fault(found: str, file: str, line: int) -> SourceError:
    expected = "a template that can be filled in"
    return SourceError(found.rstrip("."), expected=expected, file=Path(file), line=line)


def _template_line(trace: TracebackType | None) -> int:
    """The innermost line of the template itself that an error passed through."""
    lines = [line for frame, line in walk_tb(trace) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else 1


def split(name: str, source: str) -> tuple[dict[str, Any], str]:
    """Front matter and text of a written page.

    Raises:
        ResolutionError: where the front matter is missing, malformed, lacks a required value or
            has one that nothing reads.
    """
    if not source.startswith("---\n") or "\n---\n" not in source[4:]:
        raise ResolutionError(f"{name}:1: no front matter; expected a block between two --- lines")
    head, _, text = source[4:].partition("\n---\n")
    try:
        values = parse_yaml(f"\n{head}")  # below the line of ---, so that lines keep their number
    except SourceError as error:
        raise error.at(Path(name)) from error
    values = values if isinstance(values, dict) else {}
    missing = [key for key in _REQUIRED if not isinstance(values.get(key), str)]
    if missing:
        raise ResolutionError(f"{name}:1: front matter lacks {', '.join(missing)}; expected texts")
    for key, value in values.items():
        if key not in _KNOWN:
            raise _refused(name, source, key, f"unknown {key}", _KNOWN)
        if key == "kind" and value not in _KINDS:
            raise _refused(name, source, key, f"kind {value}", _KINDS)
    return values, text


def _refused(
    name: str, source: str, key: str, found: str, expected: Iterable[str]
) -> ResolutionError:
    """The error at a key of the front matter."""
    before = re.split(rf"^{re.escape(str(key))}[ ]*:", source, maxsplit=1, flags=re.MULTILINE)[0]
    line = before.count("\n") + 1
    return ResolutionError(f"{name}:{line}: {found}; expected {', '.join(expected)}")
