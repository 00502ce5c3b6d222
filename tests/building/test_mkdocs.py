"""Runs of MkDocs: pages as they are read, and what it said where it fails."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from resolution.building.mkdocs import Rendering, Variant, configure
from resolution.core.errors import ResolutionError


def variant(folder: Path, pages: dict[str, str]) -> Variant:
    """A small tree with a configuration of its own."""
    (folder / "docs").mkdir()
    (folder / "overrides").mkdir()
    (folder / "mkdocs.yml").write_text("site_name: Prueba\ntheme: {name: mkdocs}\nplugins: []\n")
    for name, text in pages.items():
        (folder / "docs" / name).write_text(text)
    made = Variant(
        folder / "config.yml",
        folder / "docs",
        folder / "site",
        "https://example.org/",
        flat=False,
        extra={"several": True},
    )
    configure(made, folder)
    return made


def test_a_followed_run_tells_of_every_page(tmp_path: Path) -> None:
    made = variant(tmp_path, {"index.md": "# Uno\n", "dos.md": "# Dos\n"})
    with Rendering.start(made, 0, followed=True) as run:
        assert sorted(run.pages()) == ["dos.md", "index.md"]
        run.finish()
    assert (made.site / "dos" / "index.html").is_file()


@pytest.mark.parametrize("followed", [False, True])
def test_a_broken_link_fails_the_run(tmp_path: Path, *, followed: bool) -> None:
    run = Rendering.start(variant(tmp_path, {"index.md": "[a](no.md)\n"}), 0, followed=followed)
    with run, pytest.raises(ResolutionError, match=r"docs failed:\n(?s:.*)no\.md"):
        run.finish()


def test_a_broken_template_is_named_by_file_and_line(tmp_path: Path) -> None:
    made = variant(tmp_path, {"index.md": "# Uno\n"})
    (tmp_path / "overrides" / "404.html").write_text("uno\n{{ nada.x }}\n")
    with Rendering.start(made, 0) as run, pytest.raises(ResolutionError) as caught:
        run.finish()
    assert str(caught.value) == f"{tmp_path / 'overrides/404.html'}:2: 'nada' is undefined"


def test_a_run_does_not_outlive_its_context(tmp_path: Path) -> None:
    with Rendering.start(variant(tmp_path, {"index.md": "# Uno\n"}), 0) as run:
        pass
    assert run.process.returncode == -signal.SIGTERM
