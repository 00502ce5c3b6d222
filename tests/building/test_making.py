"""What happens to rendered files: each kind of lie is told, and every build asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from resolution.building import builder, joining, making
from resolution.building.making import finished, squeezed
from resolution.building.places import Places
from resolution.building.report import Reporter
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError
from resolution.know.linking import link
from resolution.publish.data import feeds
from resolution.publish.output import OutputFile, Site
from tests.conftest import PROJECT
from tests.samples import clause, resolution

pytestmark = pytest.mark.long

OWN = resolution([clause("parrafo/1", "Pide al Secretario General que informe.")])
QUIET = Reporter(quiet=True)
SITE = Site("https://example.org/")

ROOT = "es/A/RES/58/208"
SOURCES = {
    f"{ROOT}.md": "# x\n",
    f"{ROOT}/parrafo/1.md": "x\n",
    f"{ROOT}.txt": "58/208. Migración\n\n1. Pide al Secretario General que informe.\n",
    f"{ROOT}.json": '{"page": "/es/A/RES/58/208/parrafo/1/"}',
    f"{ROOT}/parrafo/1.json": "{}",
    "robots.txt": "",
}
HEAD = '<!doctype html><html><head><meta charset="utf-8"></head><body>'
CLAUSE = '<p data-clause="parrafo/1">Pide al Secretario General que informe.</p>'
RENDERED = {
    f"{ROOT}/index.html": '<h1 id="t" data-text="titulo">Migración</h1>'
    f'{CLAUSE}<a href="../208.json">x</a>',
    f"{ROOT}/parrafo/1/index.html": f'{CLAUSE}<a href="../../#t">x</a>',
}


def made(
    sources: Mapping[str, str] | None = None, rendered: Mapping[str, str] | None = None
) -> tuple[making.Made, list[str]]:
    """The files of the resolution with some of them changed."""
    given = SOURCES | dict(sources or {})
    pages = RENDERED | dict(rendered or {})
    return finished(
        [OutputFile.text(path, text) for path, text in given.items()],
        {path: f"{HEAD}{page}".encode() for path, page in pages.items()},
        SITE,
        OWN,
    )


def test_a_part_without_fault_is_given_three_ways() -> None:
    files, problems = made()
    assert problems == []
    assert [file.path for file in files.tree] == list(SOURCES)
    data = (f"{ROOT}.txt", f"{ROOT}.json", f"{ROOT}/parrafo/1.json", "robots.txt")
    assert tuple(file.path for file in files.web) == files.facts.files == (*RENDERED, *data)
    assert [entry.path.removeprefix("resoluciones/") for entry in files.offline.entries] == [
        f"{ROOT}.html",
        f"{ROOT}/parrafo/1.html",
        *data[:2],
    ]
    assert files.facts.anchors == {f"{ROOT}/index.html": "t", f"{ROOT}/parrafo/1/index.html": ""}
    assert dict(files.facts.leads) == {
        f"{ROOT}.json": f"{ROOT}/index.html",
        f"{ROOT}/index.html#t": f"{ROOT}/parrafo/1/index.html",
        f"{ROOT}/parrafo/1/index.html": f"{ROOT}.json",
    }


def test_each_page_states_its_policy() -> None:
    files, _ = made()
    for file in files.web[:2]:
        assert b'<meta http-equiv="Content-Security-Policy"' in file.content


@pytest.mark.parametrize(
    ("sources", "rendered", "said"),
    [
        ({}, {f"{ROOT}/parrafo/1/index.html": "x"}, "1/index.html: the words of parrafo/1 are abs"),
        ({f"{ROOT}.txt": "58/208. Migración"}, {}, "208.txt: no words of parrafo/1 in their place"),
        ({}, {f"{ROOT}/parrafo/1/index.html": f'{CLAUSE}<img src="//a/b">'}, "loads //a/b from an"),
        ({}, {f"{ROOT}/parrafo/1/index.html": f'{CLAUSE}<p onclick="x">'}, "the attribute onclick"),
        ({f"{ROOT}.md": "[x](no/)"}, {}, "index.html: link to no/: read by one parser of Markdown"),
    ],
)
def test_faults_are_named(
    sources: Mapping[str, str], rendered: Mapping[str, str], said: str
) -> None:
    _, problems = made(sources, rendered)
    assert len(problems) == 1
    assert said in problems[0]


def test_blank_lines_go_and_preformatted_text_stays() -> None:
    page = "\n<p>\n  a\n</p>\n<pre>\n\n  b</pre>\n\n<p>"
    assert squeezed(page) == "<p>\na\n</p>\n<pre>\n\n  b</pre>\n<p>"


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

    monkeypatch.setattr(joining, "link", forgetful)
    with pytest.raises(PromiseError, match="A/58/98 has no backlink"):
        builder.build(places(tmp_path), QUIET)
    assert not (tmp_path / "build").exists()


def test_every_build_reads_what_was_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def empty(pages: Any, _: Any) -> dict[str, bytes]:
        return {making.rendered_path(page.path): HEAD.encode() for page in pages}

    monkeypatch.setattr(making, "render", empty)
    with pytest.raises(PromiseError) as raised:
        builder.build(places(tmp_path), QUIET)
    assert "parrafo/1/index.html: the words of parrafo/1 are absent" in str(raised.value)
    assert not (tmp_path / "site").exists()


def test_every_build_asks_where_its_addresses_lead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_more(*_: Any) -> Any:
        yield OutputFile.text("a.json", '{"page": "/no/"}')

    monkeypatch.setattr(feeds, "publish_news", with_more)
    with pytest.raises(PromiseError, match=r"a\.json: leads to no/index\.html, where nothing"):
        builder.build(places(tmp_path), QUIET)
    assert not (tmp_path / "site").exists()
