"""MkDocs over some pages of a site, and what it said where it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building.rendering import Theme, render
from resolution.core.errors import ResolutionError
from resolution.publish.output import OutputFile

ONE, TWO = OutputFile("index.md", b"# Uno\n"), OutputFile("dos.md", b"# Dos\n\n[x](../tres/)\n")


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    """A small theme with a configuration of its own."""
    (tmp_path / "overrides").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Prueba\ntheme: {name: mkdocs}\nplugins: []\nnav: [index.md]\n"
        "not_in_nav: /dos.md\nvalidation: {unrecognized_links: ignore}\n"
    )
    return Theme(tmp_path, "https://example.org/", {"several": True}, 0)


def test_a_page_is_the_same_in_any_company(theme: Theme) -> None:
    alone, together = render([TWO], theme), render([ONE, TWO], theme)
    assert alone["dos/index.html"] == together["dos/index.html"]
    assert b'href="../tres/"' in alone["dos/index.html"]
    assert "index.html" not in alone


def test_what_mkdocs_warns_of_is_an_error(theme: Theme) -> None:
    with pytest.raises(ResolutionError, match=r"index\.md.*/no/"):
        render([OutputFile("index.md", b"[a](/no/)\n")], replace_validation(theme))


def replace_validation(theme: Theme) -> Theme:
    """The theme with links that MkDocs minds."""
    configured = theme.project / "mkdocs.yml"
    configured.write_text(
        configured.read_text().replace("unrecognized_links: ignore", "absolute_links: warn")
    )
    return theme


def test_a_broken_template_is_named_by_file_and_line(theme: Theme) -> None:
    (theme.project / "overrides" / "404.html").write_text("uno\n{{ nada.x }}\n")
    with pytest.raises(ResolutionError) as caught:
        render([ONE], theme)
    template = theme.project / "overrides/404.html"
    assert str(caught.value) == f"{template}:2: 'nada' is undefined"
