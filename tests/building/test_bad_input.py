"""What people get wrong, through the real command: one clear message, and the last build stays."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

import build as program
from resolution.core.errors import ResolutionError
from tests.conftest import PROJECT

pytestmark = pytest.mark.long

SOURCE = "resolutions/A-RES-58-208.es.txt"
REGISTRY = "instruments.yml"
ABOUT = "pages/acerca-de.md"
BELOW = f"acerca-de.md:{len((PROJECT / 'content' / ABOUT).read_text('utf-8').splitlines()) + 2}"
"""The line of what is added to that page after an empty one."""
NEWS = "novedades.yml"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><akomaNtoso>&c;</akomaNtoso>'
)

Spoil = Callable[[Path], object]


def replaced(file: str, pattern: str, by: str) -> Spoil:
    """Changes what a file says; the pattern must match once, so that no row tests nothing."""

    def spoil(content: Path) -> None:
        text, count = re.subn(pattern, by, (content / file).read_text("utf-8"), flags=re.MULTILINE)
        assert count == 1
        (content / file).write_text(text, "utf-8")

    return spoil


def written(file: str, data: str | bytes) -> Spoil:
    """Puts other bytes into a file."""
    return lambda content: (content / file).write_bytes(
        data if isinstance(data, bytes) else data.encode()
    )


def instead(name: str, data: str | bytes) -> Spoil:
    """Puts another source in the place of the resolution."""

    def spoil(content: Path) -> None:
        (content / SOURCE).unlink()
        written(f"resolutions/{name}", data)(content)

    return spoil


def cut(share: float) -> Spoil:
    """Leaves the beginning of the resolution."""

    def spoil(content: Path) -> None:
        text = (content / SOURCE).read_text("utf-8")
        (content / SOURCE).write_text(text[: int(len(text) * share)], "utf-8")

    return spoil


def added(file: str, text: str) -> Spoil:
    """Adds lines at the end of a file."""

    def spoil(content: Path) -> None:
        with (content / file).open("a", encoding="utf-8") as end:
            end.write(text)

    return spoil


def entry(fields: str) -> Spoil:
    """Adds an entry at the beginning of the registry."""
    return replaced(REGISTRY, "^instruments:\n", f"instruments:\n  - {{{fields}}}\n")


ENGLISH = """91/901. Travellers
 The General Assembly,
 Recalling its resolution 58/208,
 1. Decides to remain seized of the matter.
1st plenary meeting
23 December 2036
"""
FRENCH = """91/902. Voyageurs
 L’Assemblée générale,
 Rappelant sa résolution 58/208,
 1. Décide de rester saisie de la question.
1re séance plénière
23 décembre 2036
"""


def both(content: Path) -> None:
    """Puts a resolution in English and one in French beside the Spanish one."""
    written("resolutions/A-RES-91-901.en.txt", ENGLISH)(content)
    written("resolutions/A-RES-91-902.fr.txt", FRENCH)(content)


FULL = "symbol: A/RES/1/1, title: T, kind: treaty, origin: x"

ROWS: dict[str, tuple[Spoil, str]] = {
    "empty": (written(SOURCE, ""), "208.es.txt: an empty file; expected the text of a resolution"),
    "not UTF-8": (written(SOURCE, b"a\n\xf3"), "208.es.txt:2: byte 0xf3 that is not UTF-8"),
    "binary": (written(SOURCE, b"a\n\0\1"), "208.es.txt:2: control character U+0000; expected"),
    "noise": (written(SOURCE, b"0123456\n" * 6_500_000), "a file of 52000000 bytes; expected at"),
    "marker without note": (
        replaced(SOURCE, r"El Cairo1", "El Cairo1 y otras14"),
        "marker 14 without a note; expected",
    ),
    "note without marker": (
        replaced(SOURCE, r"El Cairo1", "El Cairo"),
        "footnote 1 without a marker; expected the number 1",
    ),
    "gap": (
        replaced(SOURCE, r"^(\s*)6\.(?=\s)", r"\g<1>8."),
        "paragraph 8 after paragraph 5; expected paragraph 6",
    ),
    "no formula": (
        replaced(SOURCE, "La Asamblea General, ?$", "Los reunidos,"),
        "no enacting formula; expected a line such as «La Asamblea General,»",
    ),
    "cut short": (cut(0.9), "expected the closing: number of the meeting and date"),
    "cut in two": (cut(0.5), "expected the closing: number of the meeting and date"),
    "folder as source": (
        lambda content: (content / "resolutions/x.txt").mkdir(),
        "x.txt: no file stands here; expected a file that can be read",
    ),
    "dangling link": (
        lambda content: (content / "resolutions/x.txt").symlink_to("/nowhere/x"),
        "x.txt: nothing stands here; expected a file that can be read",
    ),
    "two sources": (
        lambda content: shutil.copy(content / SOURCE, content / "resolutions/B.txt"),
        "B.txt: A/RES/58/208, which A-RES-58-208.es.txt holds too; expected one source",
    ),
    "another language": (
        instead("A-RES-91-901.en.txt", ENGLISH),
        "A-RES-91-901.en.txt: written in en, a language that the site has no pages in; expected es",
    ),
    "other languages": (
        both,
        "A-RES-91-902.fr.txt: written in fr, a language that the site has no pages in; expected es",
    ),
    "no content": (shutil.rmtree, "resolutions: no resolution; expected at least one file"),
    "no pages": (lambda content: shutil.rmtree(content / "pages"), "pages: no page; expected"),
    "no news": (lambda content: (content / NEWS).unlink(), "novedades.yml: no entries; expected"),
    "XML bomb": (instead("x.xml", BOMB), "x.xml: a document type declaration; expected XML"),
    "broken XML": (instead("x.xml", "<a>\n<b></a>"), "x.xml:2: "),
    "other XML": (instead("x.xml", "<html/>"), "x.xml: the root element html; expected"),
    "no PDF": (instead("x.pdf", "hola"), "x.pdf: no PDF; expected a file that begins with %PDF-"),
    "registry: no title": (entry("symbol: A/RES/1/1, kind: treaty, origin: x"),
                           "entry 'A/RES/1/1': 'title' is missing"),
    "registry: no kind": (entry("symbol: A/RES/1/1, title: T, origin: x"),
                          "entry 'T': 'kind' is missing"),
    "registry: no origin": (entry("symbol: A/RES/1/1, title: T, kind: treaty"),
                            "entry 'T': 'origin' is missing"),
    "registry: no text": (entry(f"{FULL}, label: [x]"), "entry 'T': found ['x']; expected text"),
    "registry: no alias": (entry(f"{FULL}, aliases: [1]"), "entry 'T': found 1; expected text"),
    "registry: no calendar": (
        entry(f"{FULL}, date: 2000-13-41"),
        "instruments.yml:22: entry «symbol: A/RES/1/1»: 2000-13-41: month must be in 1..12;",
    ),
    "registry: two titles": (
        entry(f"{FULL}, title: U"),
        "instruments.yml:22: entry «symbol: A/RES/1/1»: 'title' is said twice; expected valid",
    ),
    "registry: two lists": (
        added(REGISTRY, "\ninstruments: []\n"), "'instruments' is said twice; expected"
    ),
    "news: two titles": (
        added(NEWS, "- date: 2020-01-01\n  title: x\n  text: x\n  title: y\n"),
        "entry «date: 2020-01-01»: 'title' is said twice; expected",
    ),
    "registry: two slugs": (
        entry("title: CARTA de las Naciones unidas, kind: charter, origin: x"),
        "duplicate target 'instrumentos/carta-de-las-naciones-unidas'",
    ),
    "registry: symbol": (entry("symbol: A/../x, title: T, kind: treaty, origin: x"),
                         "entry 'T': 'A/../x' cannot be an address; expected a symbol"),
    "registry: script": (entry(f"{FULL}, links: [{{label: x, url: 'javascript:alert(1)'}}]"),
                         "entry 'T': link 'javascript:alert(1)' is not an https address"),
    "registry: markup": (entry(f"{FULL}, links: [{{label: x, url: 'https://x/> <b>'}}]"),
                         "entry 'T': link 'https://x/> <b>' is not an https address"),
    "registry: no YAML": (written(REGISTRY, "instruments: [\n  a: {"), "instruments.yml:2: "),
    "registry: not UTF-8": (written(REGISTRY, b"\xff"), "instruments.yml:1: byte 0xff that is"),
    "registry: control": (written(REGISTRY, "names: {x: \"\\x01\"}"), "control character U+0001"),
    "registry: program": (written(REGISTRY, "instruments: !!python/object/apply:os.getcwd []"),
                          "instruments.yml:1: could not determine a constructor"),
    "registry: depth": (written(REGISTRY, "[" * 4000), "values inside values without end"),
    "news: no YAML": (written(NEWS, "- date: ["), "novedades.yml:1: "),
    "news: no title": (written(NEWS, "- {date: 2020-01-01, text: x}"), "entry 1: no title; expec"),
    "news: an hour": (added(NEWS, "- {date: 2020-01-01 10:00:00, title: x, text: x}"),
                      "entry 2: no date; expected date, title and text"),
    "page: not UTF-8": (written(ABOUT, b"---\n\xf1"), "acerca-de.md:2: byte 0xf1 that is not"),
    "page: syntax": (added(ABOUT, "\n{% if %}\n"), f"{BELOW}: Expected an expression"),
    "page: filter": (added(ABOUT, "\n{{ 1 | nada }}\n"), f"{BELOW}: No filter named 'nada'"),
    "page: front matter": (replaced(ABOUT, "^title:.*", "title: ["), "acerca-de.md:4: "),
    "page: path": (
        replaced(ABOUT, "^path:.*", "path: ../../x"),
        "acerca-de.md:1: path '../../x'; expected one below the site, without slashes at its ends",
    ),
    "page: slashes": (
        replaced(ABOUT, "^path:.*", "path: /es/acerca-de/"), "acerca-de.md:1: path '/es/acerca-de/'"
    ),
    "page: link": (
        added(ABOUT, "\n[datos](/es/datos/#csv)\n"),
        f"{BELOW}: link to /es/datos/; expected a relative one, which "
        '{{ link("es/datos") }} writes',
    ),
    "page: clash": (
        replaced(ABOUT, "^path:.*", "path: es/a/res/58/208"),
        "acerca-de.md:1: path 'es/A/RES/58/208' is that of a page that is generated",
    ),
    "page: twice": (
        replaced(ABOUT, "^path:.*", "path: ES/Datos"),
        "datos.md:1: path 'es/datos', which acerca-de.md has too",
    ),
    "page: bare": (written(ABOUT, "hola"), "acerca-de.md:1: no front matter; expected"),
}  # fmt: skip

WRITTEN: dict[str, tuple[Spoil, str]] = {
    "undefined": (added(ABOUT, "\n{{ nada.x }}\n"), f"{BELOW}: 'nada' is undefined"),
    "lost clause": (
        replaced(SOURCE, r"^ *11\.(?s:.*?)(?=^ *78ª)", ""),
        "/es/A/RES/58/208/parrafo/11/: published before, and no page now; expected the page",
    ),
    "renamed clause": (
        replaced(SOURCE, r"^( *)d\)(?=\s)", r"\1e)"),
        "/es/A/RES/58/208/parrafo/10/d/: published before, and no page now; expected the page",
    ),
}


@pytest.mark.parametrize(("spoil", "said"), ROWS.values(), ids=ROWS)
def test_bad_input_is_named_before_anything_is_written(
    tmp_path: Path, project: Path, spoil: Spoil, said: str
) -> None:
    check(tmp_path, project, spoil, said)
    assert not (tmp_path / "build" / "next").exists()


def test_all_that_is_wrong_is_named_at_once(tmp_path: Path, project: Path) -> None:
    wrong = ("two sources", "other XML", "no PDF", "registry: no kind", "news: no title",
             "page: syntax")  # fmt: skip

    def spoil(content: Path) -> None:
        source = (content / SOURCE).read_bytes()
        for name in wrong:
            (content / SOURCE).write_bytes(source)
            ROWS[name][0](content)
        (content / SOURCE).write_bytes(source)

    for name in wrong:
        folder = tmp_path / name.replace(": ", "-")
        folder.mkdir()
        check(folder, project, spoil, ROWS[name][1])


@pytest.mark.parametrize(("spoil", "said"), WRITTEN.values(), ids=WRITTEN)
def test_bad_pages_are_named_before_anything_is_rendered(
    tmp_path: Path, project: Path, spoil: Spoil, said: str
) -> None:
    check(tmp_path, project, spoil, said)
    assert not list((tmp_path / "build").glob("next/site-*"))


def check(tmp_path: Path, project: Path, spoil: Spoil, said: str) -> None:
    """Builds a spoilt copy of the content, beside a site and a bundle that were good."""
    content = tmp_path / "content"
    shutil.copytree(project / "content", content)
    spoil(content)
    good = [tmp_path / "site/index.html", tmp_path / "dist/offline.zip"]
    for file in good:
        file.parent.mkdir()
        file.write_bytes(b"good")
    ran = CliRunner().invoke(program.command, ["--content", str(content), "--to", str(tmp_path)])
    # build.main prints an error of this kind and exits with 1; see test_build.py.
    assert isinstance(ran.exception, ResolutionError), ran.exception
    assert said in str(ran.exception)
    assert [file.read_bytes() for file in good] == [b"good", b"good"]
    assert [path for folder in ("site", "dist") for path in (tmp_path / folder).iterdir()] == good


def test_other_languages_can_be_parsed(tmp_path: Path) -> None:
    sources = {"A-RES-91-901.en.txt": ENGLISH, "A-RES-91-902.fr.txt": FRENCH}
    for name, text in sources.items():
        (tmp_path / name).write_text(text, "utf-8")
    files = [str(tmp_path / name) for name in sources]
    ran = CliRunner().invoke(program.command, ["parse", *files, "--out", str(tmp_path)])
    assert ran.exit_code == 0, ran.exception
    read = [
        json.loads((tmp_path / f"A-RES-91-{n}.json").read_text("utf-8"))
        for n in ("901.en", "902.fr")
    ]
    assert [values["language"] for values in read] == ["en", "fr"]
