"""The words of the interface stand in one table; templates, scripts and styles have none."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import simplemma
import yaml

from resolution.languages.es.interface import TABLE, WORDS
from tests.conftest import PROJECT

TEMPLATES = sorted(
    [
        *(PROJECT / "resolution/publish/templates").rglob("*.j2"),
        *(PROJECT / "overrides").rglob("*.html"),
    ]
)
SCRIPTS = sorted(
    [
        *(PROJECT / "overrides/assets").rglob("*.js"),
        *(PROJECT / "resolution/publish/search/browser").glob("*.js"),
    ]
)
STYLES = sorted((PROJECT / "overrides/assets").rglob("*.css"))
MODULES = sorted((PROJECT / "resolution/publish").rglob("*.py"))

NAMES = {"Akoma Ntoso", "BibTeX", "CSL-JSON", "RIS"}
"""What is called so in every language."""

KEYS = {
    *(
        "citada",
        "citar",
        "citas",
        "copiar",
        "correcciones",
        "cronologia",
        "descargar",
        "encargos",
        "instrumentos",
        "metas",
        "notas",
        "preambular",
    ),
    *("tema", "texto", "verbo"),
    *("cita", "clase"),
    *("apartado", "encargos", "ordenar"),
    *("afines", "anexo", "nota", "otros", "parrafo", "preambulo", "seccion", "titulo"),
}
"""Not said to anyone: names of pages, anchors, events, of what is shared or stored and of data."""

ADDRESS = re.compile(r"\S*/\S*|\S+\.(?:csv|graphml|json|txt|xml|yml)\b")

OF_TEXTS = {
    "lemmas.py": "forms of Spanish words, for the index",
    "inline.py": "words of footnotes that print sets in italics",
    "views.py": "«Ibíd.» as footnotes begin with it",
}
"""Modules that read the words of resolutions, not of the interface."""


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def said_by(template: str) -> list[str]:
    """What a template itself says: its text, and what it has for attributes that are read out."""
    text = re.sub(r"\{#.*?#\}|<style.*?</style>|<script.*?</script>", "", template, flags=re.DOTALL)
    code = " ".join(re.findall(r"\{\{.*?\}\}|\{%.*?%\}", text, re.DOTALL))
    text = re.sub(r"\{\{(?!\{).*?\}\}|\{%.*?%\}", "", text, flags=re.DOTALL)
    read = re.findall(r'(?:aria-label|title|alt|placeholder|content)="([^"]*)"', text)
    text = re.sub(r"<[^>]*>|\]\([^)]*\)|\{[:.][^}]*\}|\{data-[^}]*\}|&\w+;", " ", text)
    text = re.sub("|".join(map(re.escape, NAMES)), "", text)
    words = re.findall(r"[^\W\d_]{2,}", text)
    return words + [word for one in read for word in spanish(one)] + spanish(*literals(code))


def literals(code: str) -> list[str]:
    return [a or b or c for a, b, c in re.findall(r'"([^"\n]*)"|\'([^\'\n]*)\'|`([^`]*)`', code)]


def spanish(*texts: str) -> list[str]:
    """The words in the texts that are Spanish and not English too."""
    plain = [ADDRESS.sub(" ", text) for text in texts]
    words = [word for text in plain for word in re.findall(r"[^\W\d_]{4,}", text)]
    return [
        word
        for word in words
        if word not in KEYS
        and simplemma.is_known(word, lang="es")
        and not simplemma.is_known(word, lang="en")
    ]


def strings(module: str) -> Iterator[str]:
    """The strings of a module, without its docstrings."""
    tree = ast.parse(module)
    alone = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def without_comments(code: str) -> str:
    return re.sub(r"/\*.*?\*/|^\s*//.*?$|\s//\s.*?$", "", code, flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_templates_have_no_words_of_their_own(template: Path) -> None:
    assert said_by(template.read_text("utf-8")) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_scripts_have_no_words_of_their_own(script: Path) -> None:
    assert spanish(*literals(without_comments(script.read_text("utf-8")))) == []


@pytest.mark.parametrize("style", STYLES, ids=name)
def test_styles_have_no_words_of_their_own(style: Path) -> None:
    shown = re.findall(r"content:\s*(\"[^\"]*\")", style.read_text("utf-8"))
    assert [
        text for text in shown if re.search(r"[^\W\d_]{2}", re.sub(r"\\[\dA-F]+", "", text))
    ] == []


@pytest.mark.parametrize("module", [m for m in MODULES if m.name not in OF_TEXTS], ids=name)
def test_publishers_have_no_words_of_their_own(module: Path) -> None:
    assert spanish(*strings(module.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<dt>Fecha</dt>", ["Fecha"]),
        ("## Original {: .section }", ["Original"]),
        ('<nav aria-label="Ruta">', ["Ruta"]),
        ('{{ "También en" if last }}', ["También"]),
        ("[Akoma Ntoso](<{{ href }}>){.download} {{ words.shared.notes }}", []),
    ],
)
def test_words_of_a_template_are_found(template: str, words: list[str]) -> None:
    assert said_by(template) == words


def test_scripts_say_all_that_the_table_has_and_nothing_else() -> None:
    code = "".join(script.read_text("utf-8") for script in SCRIPTS)
    said = set(re.findall(r'\bsay\((?:[^")]*\? )?"(\w+)"(?: : "(\w+)")?', code))
    names = {word for pair in said for word in pair if word} | {"automatic", "light", "dark"}
    assert names | CHOSEN == {*vars(WORDS.scripts), *vars(WORDS.scripts_lists)}


CHOSEN = {
    f"{kind}_{form}"
    for kind in ("apartado", "nota", "parrafo", "preambulo")
    for form in ("one", "more", "none", "lacks")
} | {"resolution", "decision", "document", "who_cites", "of_session"}
"""What wrong-address.js says by what it finds."""


def test_every_word_of_the_table_is_used() -> None:
    """What nothing reads any more would be translated in vain."""
    files = [*TEMPLATES, *STYLES, *(PROJECT / "resolution").rglob("*.py")]
    files += (PROJECT / "content/pages").glob("*.md")
    code = "".join(file.read_text("utf-8") for file in files)
    by_section = {s: v for s, v in vars(WORDS).items() if s not in WHOLE and not isinstance(v, str)}
    unused = [
        f"{section}.{word}"
        for section, words in by_section.items()
        for word in vars(words)
        if not re.search(rf"\b(?:words|WORDS|say)\.(?:{section}\.)?{word}\b", code)
    ]
    assert unused == []


WHOLE = {
    "changes",
    "relations",
    "leading",
    "families",
    "kinds",
    "events",
    "scripts",
    "scripts_lists",
    "styles",
    "search",
}
"""Sections that are read as a whole."""


def test_words_that_the_frame_says_are_no_methods() -> None:
    """MkDocs gives it the table as mappings: ``words.shared.copy`` would be their method."""
    frame = "".join(file.read_text("utf-8") for file in (PROJECT / "overrides").rglob("*.html"))
    said = set(re.findall(r"\bwords\.\w+\.(\w+)", frame))
    assert "permalink" in said
    assert [word for word in said if hasattr(dict, word)] == []


def test_mkdocs_has_the_words_of_the_interface() -> None:
    inherited = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))["INHERIT"]
    assert yaml.safe_load((PROJECT / inherited).read_text("utf-8")) == TABLE
