"""What answers queries in the browser: the scripts of the folder ``browser``, and lunr."""

from __future__ import annotations

import re
from importlib import resources

ORDER = (
    *("normalise", "query", "packed", "store", "layout", "lexicon", "parts", "order", "engine"),
    *("asking", "excerpt", "filters", "results", "dialog"),
)
"""The scripts, each after what it uses."""


def program() -> str:
    """All of them as one script."""
    folder = resources.files("resolution.publish.search").joinpath("browser")
    sources = [folder.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in ORDER]
    return _lunr() + "".join(map(_bare, sources))


_UNUSED = (
    ("lunr.idf = ", "lunr.Pipeline = "),
    ("lunr.Pipeline.registerFunction = ", "lunr.Vector = "),
    ("lunr.stemmer = ", "lunr.TokenSet = "),
    ("lunr.TokenSet.fromFuzzyString = ", "lunr.TokenSet.fromString = "),
    ("lunr.Index.prototype.search = ", "lunr.Index.prototype.query = "),
    ("lunr.Index.prototype.toJSON = ", "lunr.MatchData = "),
    ("lunr.QueryParseError = ", ";(function (root, factory)"),
)
"""What of lunr makes an index from texts, in English, or reads its query language: all between."""


def _lunr() -> str:
    """The ``lunr.js`` that MkDocs ships, as far as it is used, with the licence at its head."""
    shipped = resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js")
    licence, code = re.split(r"(?<=\*/)\n", shipped.read_text(encoding="utf-8"), maxsplit=1)
    code = _bare(code)
    for start, end in _UNUSED:
        before, _, rest = code.partition(start)
        code = before + end + rest.partition(end)[2]
    return f"{licence}\n{code}"


def _bare(code: str) -> str:
    """A script without comments on lines of their own: half of what would be downloaded."""
    code = re.sub(r"^[ \t]*/\*.*?\*/[ \t]*$", "", code, flags=re.DOTALL | re.MULTILINE)
    code = re.sub(r"^[ \t]*//.*$", "", code, flags=re.MULTILINE)
    return re.sub(r"\n\s*", "\n", code).lstrip()
