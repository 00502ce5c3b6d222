"""Runs MkDocs over the generated tree, once for the web and once for the offline bundle."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from resolution.building.failures import last_words
from resolution.core.errors import ResolutionError

_READING = re.compile(r"DEBUG\s+-\s+Reading: (.+)")


@dataclass(frozen=True, slots=True)
class Variant:
    """One rendering of the tree.

    Attributes:
        config: the configuration file to write; it inherits the project's ``mkdocs.yml``.
        docs: the Markdown tree.
        site: where the rendered site goes.
        url: the public address of the site.
        flat: whether pages are files (``10.html``) rather than folders (``10/``).
        extra: values for the theme.
    """

    config: Path
    docs: Path
    site: Path
    url: str
    flat: bool
    extra: Mapping[str, Any]


def configure(variant: Variant, project: Path) -> None:
    """Writes the variant's configuration beside its tree."""
    here = variant.config.parent
    values = {
        "INHERIT": os.path.relpath(project / "mkdocs.yml", here),
        "docs_dir": os.path.relpath(variant.docs, here),
        "site_url": variant.url,
        "site_dir": os.path.relpath(variant.site, here),
        "use_directory_urls": not variant.flat,
        "theme": {"custom_dir": os.path.relpath(project / "overrides", here)},
        "extra": dict(variant.extra),
    }
    variant.config.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False))


@dataclass(frozen=True, slots=True)
class Rendering:
    """A run of ``mkdocs build --strict``, whose warnings are errors.

    Attributes:
        variant: what is rendered.
        process: the run; it says little unless it is followed.
        said: what it said so far of what is wrong.
    """

    variant: Variant
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    @classmethod
    def start(cls, variant: Variant, epoch: int, *, followed: bool = False) -> Rendering:
        """Starts a run.

        Args:
            variant: what to render.
            epoch: seconds that stamp what is made.
            followed: whether :meth:`pages` will be read while it runs. A pipe that nobody reads
                fills up, so only such a run may tell of every page.
        """
        # Not --quiet: what is not logged is not counted, and --strict goes by that count.
        command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        command += ["--verbose"] if followed else []
        command += ["--config-file", str(variant.config)]
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
            command,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return cls(variant, process)

    def pages(self) -> Iterator[str]:
        """Each page as MkDocs reads it; what it says is wrong is kept."""
        for line in self.process.stdout or ():
            page = _READING.match(line)
            if page:
                yield page[1]
            elif not line.startswith(("DEBUG", "INFO")):
                self.said.append(line)

    def finish(self) -> None:
        """Waits for the end.

        Raises:
            ResolutionError: with what MkDocs said, if it failed or warned.
        """
        for _ in self.pages():
            pass
        if self.process.wait():
            said = "".join(self.said).strip()
            if "Traceback (most recent call last)" in said:
                raise ResolutionError(last_words(said))
            raise ResolutionError(f"mkdocs build of {self.variant.docs.name} failed:\n{said}")

    def __enter__(self) -> Rendering:
        """The run, which does not outlive the context."""
        return self

    def __exit__(self, *_: object) -> None:
        """Ends the run where it has not ended."""
        self.process.terminate()
        with self.process:
            pass
