"""The whole build on the real source: addresses, bytes, words, and what a failure leaves."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from lxml import html

from tests.conftest import Built, run_build

pytestmark = pytest.mark.long

SOURCE = "A-RES-58-208.es.txt"

CLAUSES = [
    *(f"preambulo/{number}" for number in range(1, 17)),
    *(f"parrafo/{number}" for number in range(1, 12)),
    *(f"parrafo/10/{letter}" for letter in "abcd"),
    *(f"nota/{number}" for number in range(1, 14)),
]

ADDRESSES = [
    "",
    "es/A/RES/58/208",
    *(f"es/A/RES/58/208/{clause}" for clause in CLAUSES),
    "es/A/RES/58/208/notas",
    "es/A/RES/58/208/cronologia",
    *(f"es/A/RES/{number}" for number in ("49/127", "50/123", "52/189", "54/212", "56/203")),
    *(f"es/A/RES/{number}" for number in ("57/270B", "S-21/2", "S-24/2", "S-25/2")),
    *(f"es/A/RES/{number}" for number in ("217(III)", "2106(XX)", "34/180", "44/25", "45/158")),
    "es/E/DEC/1995/313",
    "es/A/58/98",
    "es/A/C.2/54/2",
    "es/instrumentos",
    "es/instrumentos/carta-de-las-naciones-unidas",
    *(f"es/instrumentos/{number}" for number in ("S.95.XIII.18", "S.96.IV.8", "S.96.IV.13")),
    "es/acerca-de",
    "es/como-citar",
    "es/datos",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_stands_on_the_web_and_in_the_bundle(built: Built, address: str) -> None:
    assert (built.site / address / "index.html").is_file()
    page = f"{address}.html" if address else "index.html"
    with zipfile.ZipFile(built.bundle) as archive:
        assert f"resoluciones/{page}" in archive.namelist()


def test_the_bundle_begins_with_what_tells_how_to_open_it(built: Built) -> None:
    with zipfile.ZipFile(built.bundle) as archive:
        assert archive.namelist()[0] == "resoluciones/LEEME.txt"
        assert "  es/A/RES/58/208.html" in archive.read("resoluciones/LEEME.txt").decode()


def test_only_a_host_needs_its_files_and_the_page_for_wrong_addresses(built: Built) -> None:
    hosted = {"404.html", "_headers", "_redirects", "58/208/index.html"}
    assert {name for name in hosted if (built.site / name).is_file()} == hosted
    with zipfile.ZipFile(built.bundle) as archive:
        names = {name.removeprefix("resoluciones/") for name in archive.namelist()}
    assert names & hosted == set()


def test_sources_and_the_program_of_the_theme_are_not_published(built: Built) -> None:
    with zipfile.ZipFile(built.bundle) as archive:
        names = [name.removeprefix("resoluciones/") for name in archive.namelist()]
    names += [path.relative_to(built.site).as_posix() for path in built.site.rglob("*")]
    left = [name for name in names if name.startswith("assets/") and "." in name]
    assert {name for name in left if not name.startswith("assets/search/")} == {
        "assets/images/favicon.svg",
        *(
            name
            for name in left
            if re.fullmatch(r"assets/(?:site|lists)\.[0-9a-f]{8}\.(css|js)", name)
        ),
    }


def test_every_blank_for_the_download_is_filled(built: Built) -> None:
    pages = [page.read_text("utf-8") for page in built.site.rglob("*.html")]
    assert not [page for page in pages if "<!--bundle:" in page]
    data = (built.site / "es/datos/index.html").read_text("utf-8")
    content = (built.site / "offline.zip").read_bytes()
    assert f"<code>{hashlib.sha256(content).hexdigest()}</code>" in data
    assert f"({len(content) / 1024:.1f}\xa0KB)".replace(".", ",") in data


def test_clauses_and_notes_are_44_pages(built: Built) -> None:
    root = built.site / "es/A/RES/58/208"
    pages = {
        page.parent.relative_to(root).as_posix()
        for part in ("preambulo", "parrafo", "nota")
        for page in (root / part).rglob("index.html")
    }
    assert pages == set(CLAUSES)
    assert len(pages) == 44


def digest(folder: Path) -> dict[str, str]:
    """Digest of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_second_build_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    done = run_build(tmp_path)
    assert done.returncode == 0, done.stderr
    assert digest(tmp_path / "site") == digest(built.site)
    assert (tmp_path / "dist/offline.zip").read_bytes() == built.bundle.read_bytes()


def letters(text: str) -> str:
    """The text without white space, digits and rules: what line breaks and calls cannot touch."""
    return re.sub(r"[\s\d_]", "", text)


def test_words_of_all_pages_are_the_words_of_the_source(built: Built, project: Path) -> None:
    """Reads pages and source as text, without the project's own model in between.

    The clauses, in order, must be found in the source in order once the notes, which stand in the
    middle of it, are taken out; what is left over is heading, formula, numbers and closing.
    """
    rest = letters((project / "content/resolutions" / SOURCE).read_text("utf-8"))
    for clause in sorted(CLAUSES, key=lambda clause: not clause.startswith("nota")):
        attribute = "data-note" if clause.startswith("nota") else "data-clause"
        page = html.parse(str(built.site / "es/A/RES/58/208" / clause / "index.html"))
        texts = page.xpath(f"//*[@{attribute}='{clause}']//text()[not(ancestor::sup)]")
        words = letters("".join(texts))
        assert words, clause
        assert words in rest, clause
        rest = rest.replace(words, "", 1)
    known = ["/.Migracióninternacionalydesarrollo", "LaAsambleaGeneral,"]
    known += ["A/RES//", "ªsesiónplenaria", "dediciembrede"]
    for words in known:
        assert words in rest
        rest = rest.replace(words, "", 1)
    assert re.sub(r"\.|[a-d]\)", "", rest) == ""


def visible(page: Path) -> html.HtmlElement:
    return html.parse(str(page)).getroot()


def test_titles_and_descriptions_are_unique(built: Built) -> None:
    pages = [visible(page) for page in built.pages]
    titles = [page.findtext(".//title") for page in pages]
    assert len(set(titles)) == len(titles)
    descriptions = [page.xpath("string(//meta[@name='description']/@content)") for page in pages]
    assert len(set(descriptions)) == len(descriptions)
    assert "" not in descriptions
    assert [one for one in descriptions if re.match(r"(.{10,}?)\. \1", str(one))] == []


def test_zensical_builds_the_same_pages(built: Built, tmp_path: Path, project: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(built.folder / "build/docs", docs)
    config = {
        "site_name": "Zensical",
        "docs_dir": "docs",
        "site_dir": "site",
        "INHERIT": str(project / "resolution/languages/es/interface.yml"),
        "theme": {"name": "material", "language": "es", "custom_dir": str(project / "overrides")},
        "markdown_extensions": ["attr_list", "md_in_html"],
    }
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    zensical = Path(sys.executable).with_name("zensical")
    done = subprocess.run(
        [str(zensical), "build", "-f", "mkdocs.yml"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr

    site = tmp_path / "site"
    pages = {page.relative_to(site) for page in site.rglob("index.html")}
    assert pages == {page.relative_to(built.site) for page in built.pages}


def test_an_address_that_moves_to_nowhere_on_a_page_fails(tmp_path: Path, project: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(project / "content", content)
    (content / "redirects.txt").write_text("/es/acerca/ /es/acerca-de/#nada\n", "utf-8")
    done = run_build(tmp_path, "--content", str(content))
    assert done.returncode == 1
    assert (
        "es/acerca/index.html: leads to es/acerca-de/index.html, which has no anchor «nada»"
        in done.stderr
    )


BROKEN = [
    pytest.param("", "empty", id="empty"),
    pytest.param("Esto no es una resolución.\n", "expected", id="no formula"),
]


@pytest.mark.parametrize(("text", "said"), BROKEN)
def test_a_failed_build_leaves_the_last_good_one(
    built: Built, tmp_path: Path, project: Path, text: str, said: str
) -> None:
    content = tmp_path / "content"
    shutil.copytree(project / "content", content)
    source = content / "resolutions" / SOURCE
    source.write_text(text, "utf-8")
    shutil.copytree(built.site, tmp_path / "site")
    before = digest(tmp_path / "site")
    done = run_build(tmp_path, "--content", str(content))
    assert done.returncode == 1
    assert str(source) in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(tmp_path / "site") == before
