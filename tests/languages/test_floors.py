"""The floors below the pages hold no word of any language: the tables do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "resolution"
FLOORS = ("core", "read", "cite", "know")

ALLOWED = {
    # Addresses of the site, and the official one.
    "": {"anexo", "docs", "instrumentos", "nota", "parrafo", "preambulo", "seccion"}
    # A part of a PDF, and what the site is made of.
    | {"page"},
    # Names of Akoma Ntoso, in the markup.
    "read/xml": {"agenda", "chapter", "date", "document", "item", "meta", "note", "notes"}
    | {"formula", "part", "section", "table", "target", "title"},
    # In messages, and a group in a pattern.
    "read/__init__.py": {"take"},
    "read/text/footnotes.py": {"apart"},
    "read/text/likely.py": {"after", "calls", "without"},
    "read/text/pagetext.py": {"above", "apart", "note", "rule", "without"},
    # A part of a PDF.
    "read/pdf.py": {"main"},
    # Names of groups in patterns.
    "cite/deadlines.py": {"month", "ordinal", "special", "year"},
    "cite/find.py": {"number"},
    # How lists count, and in a message.
    "read/lists.py": {"letters"},
    "read/numbering.py": {"paragraph"},
    # Names of what a correction has: in its file, in its message, in our markup.
    "read/corrections.py": {"after", "date", "with"},
    "read/xml/own.py": {"after", "before", "last"},
    # Names of types.
    "core/model.py": {"annex", "note"},
    # The letters that lists count with.
    "core/place.py": {"abcdefghijklmnñopqrstuvwxyz"},
    # Within document symbols, the same in every language: A/75/6 (Sect. 3).
    "core/symbol.py": {"part", "sect"},
    "cite/grammar.py": {"annex", "parts", "plan", "sect", "session"},
    # Measures of what is looked at before a noun or number.
    "cite/lists.py": {"como"},
    # An address: instrumentos/treaty-series-1577-27531.
    "cite/resolve.py": {"series", "treaty"},
    # Names of fields in instruments.yml, and of one in its messages.
    "know/registry.py": {
        "document",
        "resolutions",
        "date",
        "dated",
        "later",
        "number",
        "series",
        "target",
        "title",
        "treaty",
        "year",
    },
}
"""Technical names that are words of some table too, by the modules that need them."""

_WORD = re.compile(r"(?![IVXLC]+\b)[^\W\d_]{4,}")
_NO_WORDS = re.compile(r"\(\?P<\w+>|\\[A-Za-z]|(?<=[ \n])\#.*|\bresolution\.[\w.]+|\burn:\S+")
"""Names of groups, escapes and comments in patterns; names of modules and vocabularies."""

_MESSAGES = frozenset({"Doubt", "doubt", "_doubt"})
_GROUPS = frozenset({"end", "group", "start"})


def literals(source: str) -> Iterator[str]:
    """The texts of a module that work: no docstring, no message to people, no name in code."""
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif not _is_aside(node):
            waiting += ast.iter_child_nodes(node)


def _is_aside(node: ast.AST) -> bool:
    """Whether what stands below is for people, in the project's own language, or names things."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Subscript():
            return True
        case ast.ClassDef(bases=[ast.Name(id="Enum" | "StrEnum")]):
            return True
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in _MESSAGES | _GROUPS or name.endswith("Error")
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name in {"found", "message", "expected", "remedy"}
    return False


def words(source: str) -> set[str]:
    """The words of four letters or more in the texts of a module."""
    texts = (_NO_WORDS.sub(" ", text) for text in literals(source))
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


TABLES = {
    word
    for code in ("es", "en", "fr")
    for file in (PACKAGE / "languages" / code).rglob("*.py")
    for word in words(file.read_text("utf-8"))
}


@pytest.mark.parametrize("floor", FLOORS)
def test_no_word_of_any_language(floor: str) -> None:
    found: dict[str, set[str]] = {}
    for file in (PACKAGE / floor).rglob("*.py"):
        name = file.relative_to(PACKAGE).as_posix()
        allowed = set[str]().union(*(ALLOWED[start] for start in ALLOWED if name.startswith(start)))
        told = {word for word in words(file.read_text("utf-8")) - allowed if _is_word(word)}
        found |= {name: told} if told else {}
    assert found == {}


def _is_word(word: str) -> bool:
    return word in TABLES or not word.isascii()


def test_words_are_told_from_names_and_messages() -> None:
    source = '''
class Role(Enum):
    """The section of a resolution."""
    NOTE = "note"
PATTERN = re.compile(rf"\\\\b(?:sección|párr{x}|notes?)\\\\b[IVXL]  # the annex\\n(?P<paragraph>x)")
found = f"the paragraph {match['number']}"
raise SourceError("no resolution", expected="a symbol")
'''
    assert words(source) == {"sección", "párr", "notes"}
    assert {"sección", "paragraphs", "annexe"} <= TABLES
