"""No two classes or functions of the package have one name and different meanings."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "resolution"

SHARED = {
    "page": "the page that a module is about, or a template fills",
    "pages": "the pages of a kind, from each module of publish/pages",
    "publish": "the files of a kind, from each module that publishes",
    "title": "what pages call a place, or an instrument",
}
"""Names that say the same wherever they stand, each with what it says."""


def test_names_are_given_once() -> None:
    given = defaultdict(set)
    for file in PACKAGE.rglob("*.py"):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                private = isinstance(node, ast.FunctionDef) and node.name.startswith("_")
                if not private and node.name not in SHARED:
                    given[node.name.lstrip("_")].add(file.relative_to(PACKAGE).as_posix())
    assert {name: files for name, files in given.items() if len(files) > 1} == {}
