"""Runs MkDocs over the generated tree, once for the web and once for the offline bundle."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from resolution.errors import ResolutionError


@dataclass(frozen=True, slots=True)
class Variant:
    """One rendering of the tree.

    Attributes:
        config: the configuration file to write; it inherits the project's ``mkdocs.yml``.
        docs: the Markdown tree.
        site: where the rendered site goes.
        flat: whether pages are files (``10.html``) rather than folders (``10/``).
        extra: values for the theme.
    """

    config: Path
    docs: Path
    site: Path
    flat: bool
    extra: Mapping[str, Any]


def configure(variant: Variant, project: Path) -> None:
    """Writes the variant's configuration beside its tree."""
    here = variant.config.parent
    values = {
        "INHERIT": os.path.relpath(project / "mkdocs.yml", here),
        "docs_dir": os.path.relpath(variant.docs, here),
        "site_dir": os.path.relpath(variant.site, here),
        "use_directory_urls": not variant.flat,
        "theme": {"custom_dir": os.path.relpath(project / "overrides", here)},
        "extra": dict(variant.extra),
    }
    variant.config.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False))


def start(variant: Variant, epoch: int) -> subprocess.Popen[str]:
    """Starts ``mkdocs build --strict``; its warnings are errors."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    return subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
        [*command, "--config-file", str(variant.config)],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def finish(process: subprocess.Popen[str], variant: Variant) -> None:
    """Waits for a rendering.

    Raises:
        ResolutionError: with what MkDocs said, if it failed or warned.
    """
    said, _ = process.communicate()
    if process.returncode:
        raise ResolutionError(f"mkdocs build of {variant.docs.name} failed:\n{said.strip()}")
