"""What happens to a rendered site: each kind of lie is told, and every build asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from resolution.building import builder, finishing
from resolution.building.checks.site import BuiltPage
from resolution.building.mkdocs import Variant
from resolution.building.places import Places
from resolution.building.report import Reporter
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError
from resolution.know.linking import link
from resolution.publish.output import Site
from tests.conftest import PROJECT
from tests.samples import clause, resolution

OWN = resolution([clause("parrafo/1", "Pide al Secretario General que informe.")])
COLLECTION = Collection({OWN.symbol: OWN}, {}, {}, {})
QUIET = Reporter(quiet=True)
SITE = Site("https://example.org/")

ROOT = "es/A/RES/58/208"
CLAUSE = '<p data-clause="parrafo/1">Pide al Secretario General que informe.</p>'
FILES = {
    "index.html": f'<a href="{ROOT}.html">x</a>',
    f"{ROOT}.html": f'<h1 data-text="titulo">Migración</h1>{CLAUSE}',
    f"{ROOT}/parrafo/1.html": CLAUSE,
    f"{ROOT}.txt": "58/208. Migración\n\n1. Pide al Secretario General que informe.\n",
    f"{ROOT}.json": '{"page": "/offline.zip"}',
    "offline.zip": "",
}


def written(folder: Path, files: Mapping[str, str], *, flat: bool = True) -> Variant:
    """A rendered site of the files."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return Variant(folder / "mkdocs.yml", folder / "docs", folder, SITE.url, flat=flat, extra={})


def test_a_site_without_fault_gives_its_pages(tmp_path: Path) -> None:
    variant = written(tmp_path, FILES)
    pages = finishing.check(COLLECTION, variant, QUIET)
    assert sorted(pages) == sorted(path for path in FILES if path.endswith(".html"))
    finishing.check_addresses(variant, pages, SITE)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("index.html", '<a href="no.html">x</a>', "index.html: link to no.html: nothing stands"),
        (f"{ROOT}/parrafo/1.html", "", "parrafo/1.html: the words of parrafo/1 are absent"),
        (f"{ROOT}.txt", "58/208. Migración", "208.txt: no words of parrafo/1 in their place"),
    ],
)
def test_faults_of_pages_are_named(tmp_path: Path, path: str, text: str, said: str) -> None:
    variant = written(tmp_path, FILES | {path: f"<p>{text}</p>"})
    with pytest.raises(PromiseError, match=said):
        finishing.check(COLLECTION, variant, QUIET)


def test_dead_addresses_are_named(tmp_path: Path) -> None:
    variant = written(tmp_path, FILES | {f"{ROOT}.json": '{"page": "/es/no/"}'})
    with pytest.raises(PromiseError, match=r"208\.json: /es/no/: nothing stands at es/no/index"):
        finishing.check_addresses(variant, {}, SITE)


@pytest.mark.parametrize("flat", [False, True])
def test_only_a_host_needs_a_page_for_wrong_addresses(tmp_path: Path, *, flat: bool) -> None:
    files = dict.fromkeys(("404.html", "index.html", "assets/css/10.css", "assets/site.css"), "")
    finishing.clear(written(tmp_path, files, flat=flat))
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert left == ({"index.html"} if flat else {"404.html", "index.html"})


def places(folder: Path) -> Places:
    """The project's own content without its register, to be built below a folder."""
    content = folder / "content"
    content.mkdir()
    for name in ("resolutions", "pages", "instruments.yml", "novedades.yml"):
        (content / name).symlink_to(PROJECT / "content" / name)
    return Places(PROJECT, content, folder)


def test_every_build_asks_whether_mentions_have_their_backlinks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(*arguments: Any) -> Collection:
        collection = link(*arguments)
        return replace(collection, backlinks=dict(list(collection.backlinks.items())[1:]))

    monkeypatch.setattr(builder, "link", forgetful)
    with pytest.raises(PromiseError, match="A/58/98 has no backlink"):
        builder.build(places(tmp_path), QUIET)
    assert not (tmp_path / "build").exists()


@pytest.fixture
def unrendered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts files that say nothing true in the place of all that MkDocs makes."""
    page = '<meta charset="utf-8"><p></p>'
    files = {"index.html": page, "a.json": '{"page": "/no/"}', f"{ROOT}.txt": ""}

    def render(*variants: Any) -> None:
        for variant in variants[:2]:
            written(variant.site, files)

    monkeypatch.setattr(builder, "_render", render)


@pytest.mark.usefixtures("unrendered")
def test_every_build_reads_its_pages_and_its_plain_text(tmp_path: Path) -> None:
    with pytest.raises(PromiseError) as raised:
        builder.build(places(tmp_path), QUIET)
    said = str(raised.value)
    assert "parrafo/1/index.html: the words of parrafo/1 are absent" in said
    assert "208.txt: no words of parrafo/1 in their place" in said


@pytest.mark.usefixtures("unrendered")
def test_every_build_asks_where_its_data_lead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = BuiltPage(frozenset(), (), ())
    monkeypatch.setattr(finishing, "check", lambda *_: {"index.html": page})
    with pytest.raises(PromiseError, match=r"a\.json: /no/: nothing stands at no/index\.html"):
        builder.build(places(tmp_path), QUIET)
    assert not (tmp_path / "site").exists()
