"""Styles and scripts of the theme, each kind joined in files that browsers may keep for ever.

All pages load ``site.css`` and ``site.js``; ``lists.css`` and ``lists.js`` hold what pages beside
the documents need besides, so that a first visit to a clause costs no more than it shows.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from resolution.languages.es.interface import WORDS
from resolution.publish.output import OutputFile

_UNREAD = re.compile(r"^(?: */\*.*?\*/ *\n| *//[^\n]*\n|\n| +)", re.DOTALL | re.MULTILINE)
"""Comments on lines of their own, blank ones, indentation: a third of what readers would load."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One joined file: its content, and its path with a digest of it in the name."""

    file: OutputFile

    @property
    def path(self) -> str:
        """Path from the root of the site."""
        return self.file.path

    @property
    def plain(self) -> OutputFile:
        """The same under its plain name, for a build without the generated configuration."""
        stem, _, suffix = self.path.split(".")
        return OutputFile(f"{stem}.{suffix}", self.file.content)


def join_sources(sources: Mapping[str, str], name: str) -> Bundle:
    """The sources in the order of their names as one file.

    Args:
        sources: text by file name.
        name: of the file: ``site.css``.
    """
    stem, _, suffix = name.partition(".")
    sources = {f"00-words.{suffix}": _WORDS.get(name, str)(), **sources}
    # A semicolon between scripts: one that ends without it would swallow the next.
    glue = "\n;\n" if suffix == "js" else "\n"
    joined = glue.join(text for _, text in sorted(sources.items()))
    content = _UNREAD.sub("", joined).encode()
    digest = hashlib.sha256(content).hexdigest()[:8]
    return Bundle(OutputFile(f"assets/{stem}.{digest}.{suffix}", content))


def _script() -> str:
    """What scripts say, for ``say`` in the first of them."""
    return f"globalThis.resolutionWords = {json.dumps(vars(WORDS.scripts), ensure_ascii=False)};\n"


def _lists_script() -> str:
    """What the scripts of lists say besides."""
    said = json.dumps(vars(WORDS.scripts_lists), ensure_ascii=False)
    return f"Object.assign(globalThis.resolutionWords, {said});\n"


def _style() -> str:
    """What style sheets say, as custom properties."""
    words = vars(WORDS.styles).items()
    # Letters as they are: CSS has no escapes like those of JSON.
    said = ((name, json.dumps(text, ensure_ascii=False)) for name, text in words)
    return "".join(f":root {{ --words-{name}: {text}; }}\n" for name, text in said)


_WORDS = {"site.js": _script, "lists.js": _lists_script, "site.css": _style}
