"""What people write, loaded from disk: sources, registry, pages, styles and scripts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from resolution.building.refusals import Refusals
from resolution.building.sorting import SUFFIXES, Sorted, sort_out
from resolution.core.errors import ResolutionError
from resolution.core.files import read_text
from resolution.core.registry import Registry
from resolution.know.registry import load_registry
from resolution.publish.data.feeds import News, read_news
from resolution.publish.pages import prose


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a site.

    Attributes:
        files: those beside the resolutions, by what they are.
        registry: what is known of instruments.
        prose: text of each written page by file name.
        news: what changed, newest first.
        assets: sources of styles and scripts by file name, for each file that joins them.
        permalinks: every address published so far.
        folder: where all this was read from.
    """

    files: Sorted
    registry: Registry
    prose: Mapping[str, str]
    news: tuple[News, ...]
    assets: Mapping[str, Mapping[str, str]]
    folder: Path

    @property
    def sources(self) -> tuple[Path, ...]:
        """Files that each hold one resolution, in the order of their names."""
        return self.files.sources


def load(folder: Path, overrides: Path, refusals: Refusals) -> Content:
    """The content below a folder, with the styles and scripts of the theme's overrides.

    Args:
        folder: the content.
        overrides: of the theme.
        refusals: told of whatever is missing or malformed, which is left out.
    """
    written: dict[str, str] = refusals.made(lambda: page_sources(folder / "pages"), {})
    refusals.add(*prose.faults(written))
    return Content(
        files=refusals.made(lambda: sources(folder / "resolutions"), Sorted()),
        registry=refusals.made(lambda: load_registry(folder / "instruments.yml"), Registry()),
        prose=written,
        news=refusals.made(lambda: load_news(folder), ()),
        assets={
            f"{name}.{kind}": _texts((overrides / "assets" / kind / folder).glob(f"*.{kind}"))
            for name, folder in (("site", ""), ("lists", "lists"))
            for kind in ("css", "js")
        },
        folder=folder,
    )


def sources(folder: Path) -> Sorted:
    """The files in the folder of resolutions, by what they are.

    Raises:
        ResolutionError: if no resolution is among them.
    """
    found = sort_out(folder.glob("*"))
    if not found.sources:
        kinds = ", ".join(SUFFIXES)
        none = f"{folder}: no resolution; expected at least one file in {kinds}"
        raise ResolutionError("\n".join((none, *found.skipped)))
    return found


def page_sources(folder: Path) -> dict[str, str]:
    """The text of each written page in a folder, by the name of its file.

    Raises:
        ResolutionError: if there is none: every page links to them.
    """
    found = _texts(folder.glob("*.md"))
    if not found:
        raise ResolutionError(f"{folder}: no page; expected at least the home page in a .md file")
    return found


def _texts(paths: Iterable[Path]) -> dict[str, str]:
    return {path.name: read_text(path) for path in sorted(paths)}


def last_change(folder: Path) -> int:
    """When the content last changed, as the list of changes tells: seconds since 1970 in UTC.

    Raises:
        ResolutionError: if ``novedades.yml`` has no entry with a date.
    """
    newest = load_news(folder)[0]
    return int(datetime.combine(newest.date, time(), UTC).timestamp())


def load_news(folder: Path) -> tuple[News, ...]:
    """The list of changes, newest first.

    Raises:
        ResolutionError: if ``novedades.yml`` is not a list of entries with date, title and text.
    """
    file = folder / "novedades.yml"
    return read_news(read_text(file) if file.exists() else "", file)
