"""Written pages: front matter and its errors."""

from __future__ import annotations

import pytest

from resolution.core.errors import ResolutionError
from resolution.publish.markdown.templates import front_matter, tidy
from resolution.publish.pages.prose import split

PAGE = "---\npath: es/acerca-de\ntitle: Acerca\ndescription: Qué es.\n---\n# Acerca\n"


def test_split() -> None:
    values, text = split("acerca-de.md", PAGE)
    assert values == {"path": "es/acerca-de", "title": "Acerca", "description": "Qué es."}
    assert text == "# Acerca\n"


ERRORS = [
    ("# Acerca\n", "a.md:1: no front matter; expected a block between two --- lines"),
    ("---\npath: x\n---\n", "a.md:1: front matter lacks title, description"),
    ("---\n- x\n---\n", "a.md:1: front matter lacks path, title, description"),
    ("---\n{\n---\n", "a.md:2: "),
]


@pytest.mark.parametrize(("source", "message"), ERRORS)
def test_errors_name_file_and_lack(source: str, message: str) -> None:
    with pytest.raises(ResolutionError) as raised:
        split("a.md", source)
    assert str(raised.value).startswith(message)


def test_front_matter_leaves_out_what_is_not_known() -> None:
    assert front_matter({"title": "Párrafo 10 b)", "crumbs": None}) == (
        "---\ntitle: Párrafo 10 b)\n---\n\n"
    )


def test_tidy() -> None:
    assert tidy("\n\na  \n\n\n\nb\n   \n") == "a\n\nb\n"
