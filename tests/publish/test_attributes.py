"""What scripts look for on a page is there, and what is there for them is looked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import PROJECT, Built

pytestmark = pytest.mark.long

ASSETS = PROJECT / "overrides" / "assets"
SEARCH = PROJECT / "resolution" / "publish" / "search" / "browser"
CONTRACT = {
    "data-clause",
    "data-note",
    "data-text",
    "data-target",
    "data-backlink",
    "data-md-component",
}
"""Attributes promised to whoever reads the pages."""

QUERY = re.compile(r"\[(data-[a-z-]+)")
READ = re.compile(r"\bdataset\.(\w+)\b(?! = )")
TAKEN = re.compile(r"\{([^{}]*)\} = [\w.]*\.dataset\b")
WRITTEN = re.compile(r'\bdataset\.(\w+) = |(?:toggle|set)Attribute\("(data-[a-z-]+)"')
SELECTOR = re.compile(
    r"(?:(?:querySelector(?:All)?|closest|matches)\(|const [A-Z]+ = )(\"[^\"]*\"|`[^`]*`)"
)
CLASS = re.compile(r"\.([a-z][\w-]*)")
MADE = re.compile(r'(?:className(?: =|:) |classList\.\w+\(|class: )"([\w -]+)"')


def scripts() -> str:
    """All scripts of the site without their comments."""
    files = [*(ASSETS / "js").rglob("*.js"), *SEARCH.glob("*.js")]
    text = "\n".join(read(file) for file in files)
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", text, flags=re.DOTALL)


def attribute(name: str) -> str:
    """The attribute that scripts call ``dataset.noteCall``."""
    return "data-" + re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", name)


def asked_by_scripts() -> set[str]:
    code = scripts()
    taken = {name.strip() for names in TAKEN.findall(code) for name in names.split(",")}
    return set(QUERY.findall(code)) | {attribute(name) for name in taken | set(READ.findall(code))}


def written_by_scripts() -> set[str]:
    return {whole or attribute(name) for name, whole in WRITTEN.findall(scripts())}


IN_COLLECTIONS = {"data-filtered", "data-unfold"}
"""Attributes on pages that only many resolutions have."""
COMPARED = {"compare__same"}
"""Classes on pages that only many resolutions have."""


@pytest.fixture(scope="module")
def pages(built: Built) -> list[html.HtmlElement]:
    return [html.document_fromstring(read(file)) for file in built.site.rglob("*.html")]


@pytest.fixture(scope="module")
def there(pages: list[html.HtmlElement]) -> set[str]:
    """Attributes for scripts: on any page of the site, or set by a script."""
    names = {str(value.attrname) for page in pages for value in page.xpath("//@*")}
    found = {name for name in names if name.startswith("data-")}
    return found | written_by_scripts() | IN_COLLECTIONS


def read(file: Path) -> str:
    return file.read_text("utf-8")


def test_what_scripts_look_for_is_there(there: set[str]) -> None:
    assert asked_by_scripts() - there == set()


def test_what_is_there_is_looked_for(there: set[str]) -> None:
    readers = [*(ASSETS / "css").rglob("*.css"), *(PROJECT / "bench").glob("*.py")]
    others = {name for file in readers for name in re.findall(r"data-[a-z-]+", read(file))}
    assert there - asked_by_scripts() - others - CONTRACT == set()


def test_classes_that_scripts_select_are_there(pages: list[html.HtmlElement]) -> None:
    code = re.sub(r"\$\{[^{}]*\}", "", scripts())
    made = {name for names in MADE.findall(code) for name in names.split()}
    printed = {name for page in pages for value in page.xpath("//@class") for name in value.split()}
    selected = {name for query in SELECTOR.findall(code) for name in CLASS.findall(query)}
    assert selected - printed - made - COMPARED == set()
