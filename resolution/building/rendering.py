"""Renders Markdown pages with MkDocs: some of a site, or all.

Links stand in the pages as they will be on the site, so pages can be rendered in any company:
nothing in a rendered page depends on which others are rendered beside it.
"""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

import yaml

from resolution.building import tree
from resolution.building.failures import last_words
from resolution.core.errors import ResolutionError
from resolution.publish.output import OutputFile

_ALONE = Lock()
"""MkDocs reads the environment and says what is wrong by a logger: one of each for a process."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What all pages of a site share when they are rendered.

    Attributes:
        project: the checkout, with ``mkdocs.yml`` and ``overrides``.
        url: the public address of the site.
        extra: values for the theme.
        epoch: seconds since 1970 that stamp what is made.
    """

    project: Path
    url: str
    extra: Mapping[str, Any]
    epoch: int

    def configuration(self, folder: Path) -> dict[str, Any]:
        """What ``mkdocs.yml`` in a folder says, to render ``docs`` there into ``site``."""
        return {
            "INHERIT": os.path.relpath(self.project / "mkdocs.yml", folder),
            "docs_dir": "docs",
            "site_url": self.url,
            "site_dir": "site",
            "theme": {"custom_dir": os.path.relpath(self.project / "overrides", folder)},
            "extra": dict(self.extra),
            # Some pages of a site need not have its first among them.
            "validation": {"nav": {"not_found": "ignore"}},
        }


def render(pages: Iterable[OutputFile], theme: Theme) -> dict[str, bytes]:
    """What MkDocs makes of pages: its files by their paths, those of the theme among them.

    Raises:
        ResolutionError: with what MkDocs said, if it failed or warned.
    """
    # Where nothing is new nobody waits for it.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    with _ALONE, TemporaryDirectory() as scratch:
        folder = Path(scratch).resolve()
        tree.write(pages, folder / "docs")
        configured = folder / "mkdocs.yml"
        values = theme.configuration(folder)
        configured.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False))
        os.environ["SOURCE_DATE_EPOCH"] = str(theme.epoch)
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        with _heard() as said:
            try:
                build(load_config(str(configured), strict=True))
            except Abort as error:
                raise ResolutionError("\n".join(said) or str(error)) from error
            except OSError:  # the disk, of which others speak
                raise
            except Exception as error:  # whatever a template gives
                raise ResolutionError(last_words(traceback.format_exc())) from error
        return {file.path: file.content for file in tree.read(folder / "site")}


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What MkDocs warns of, in place of its saying so."""
    said: list[str] = []

    class Hearing(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, hearing = logging.getLogger("mkdocs"), Hearing(logging.WARNING)
    logger.addHandler(hearing)
    propagates, logger.propagate = logger.propagate, False
    try:
        yield said
    finally:
        logger.propagate = propagates
        logger.removeHandler(hearing)
