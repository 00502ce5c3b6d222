"""A folder in which not every file can be published: what is said, left out, and published."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html

import build as program
from resolution.core.errors import ResolutionError
from tests.conftest import PROJECT

pytestmark = pytest.mark.long

TEXT = """91/{number}. Viajeros

 La Asamblea General,

 Recordando su resolución 58/208,

 1. Decide seguir;

 {second}. Decide descansar.

1ª sesión plenaria
23 de diciembre de 2036
"""
ENGLISH = """91/9. Travellers
 The General Assembly,
 Recalling its resolution 58/208,
 1. Decides to go on.
1st plenary meeting
23 December 2036
"""
CORRECTION = """- date: 2036-12-24
  reason: Falta en la copia
  line: 99
  replace: x
  by: y
"""

FILES = {
    "A-RES-91-1.es.txt": TEXT.format(number=1, second=2),
    "A-RES-91-2.es.txt": TEXT.format(number=2, second=3),
    "A-RES-91-3.es.xml": "<a>\n<b></a>",
    "A-RES-91-11.es.txt": TEXT.format(number=11, second=2),
    "A-RES-91-11.es.corrections.yml": CORRECTION,
    "A-RES-91-5.es.corrections.yml": CORRECTION,
    "A-RES-91-9.en.txt": ENGLISH,
    "91_6_S.txt": TEXT.format(number=6, second=2),
    "91_6_S_reissue.txt": TEXT.format(number=6, second=2).replace("seguir", "continuar"),
    "LEEME.txt": "Archivos de la sesión",
}

WORST_FIRST = [
    "A-RES-91-2.es.txt:9: paragraph 3 after paragraph 1; expected paragraph 2, or 1 where a",
    "A-RES-91-3.es.xml:2: Opening and ending tag mismatch",
    "A-RES-91-11.es.corrections.yml:1: no line 99 in the source; expected one that is there",
    "A-RES-91-5.es.corrections.yml: corrections of no source; expected A-RES-91-5.es.txt, ",
    "A-RES-91-9.en.txt: written in en, a language that the site has no pages in; expected es",
    "91_6_S.txt: A/RES/91/6, which 91_6_S_reissue.txt holds too; expected one source of each",
]


def run(content: Path, *arguments: str) -> Result:
    options = ["--content", str(content), "--to", str(content.parent)]
    return CliRunner().invoke(program.command, [*options, *arguments])


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("going") / "content"
    shutil.copytree(PROJECT / "content/pages", folder / "pages")
    shutil.copy(PROJECT / "content/novedades.yml", folder)
    (folder / "instruments.yml").write_text("instruments: []\n", "utf-8")
    (folder / "resolutions").mkdir()
    for name, text in FILES.items():
        (folder / "resolutions" / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def refused(content: Path) -> Result:
    return run(content)


@pytest.fixture(scope="module")
def kept_going(content: Path, refused: Result) -> Result:
    return run(content, "--keep-going")


def check_heads(said: str, content: Path) -> None:
    """Checks the first line of each problem, without its folder."""
    lines = [line for line in said.splitlines() if f"{content / 'resolutions'}/" in line]
    said_first = [line.rpartition("resolutions/")[2] for line in lines]
    ends = map(len, WORST_FIRST)
    assert [line[:end] for line, end in zip(said_first, ends, strict=True)] == WORST_FIRST


def test_by_default_every_problem_is_said_and_nothing_built(refused: Result, content: Path) -> None:
    assert isinstance(refused.exception, ResolutionError)
    check_heads(str(refused.exception), content)
    assert str(refused.exception).startswith("6 problems, the worst first\n")
    assert refused.stdout.endswith("LEEME.txt: skipped: it tells of other files\n")


def test_each_problem_says_what_stands_there_and_what_to_do(refused: Result) -> None:
    said = str(refused.exception)
    assert said.count("    to do: ") == len(WORST_FIRST)
    assert "    there: «3. Decide descansar.»\n    to do: where the file is wrong there, " in said


def test_keeping_going_publishes_the_rest(kept_going: Result, content: Path) -> None:
    assert kept_going.exit_code == 3, kept_going.exception
    site = content.parent / "site/es/A/RES/91"
    texts = {folder.name for folder in site.iterdir() if (folder / "parrafo").is_dir()}
    assert texts == {"1", "6"}
    assert kept_going.stdout.endswith("6 files left out, which /es/textos-que-faltan/ lists\n")
    assert "continuar" in (site / "6/index.html").read_text("utf-8")  # what was published anew


def test_what_is_left_out_is_said_at_once(kept_going: Result, content: Path) -> None:
    lines = [line for line in kept_going.stderr.splitlines() if line.startswith("left out: ")]
    check_heads("\n".join(lines), content)


def test_a_page_lists_what_is_left_out(kept_going: Result, content: Path) -> None:
    site = content.parent / "site"
    page = html.parse(site / "es/textos-que-faltan/index.html")
    rows = [[cell.text_content().strip() for cell in row.findall("td")]
            for row in page.iterfind(".//tbody/tr")]  # fmt: skip
    assert rows == [
        ["A-RES-91-2.es.txt A/RES/91/2", "No se pudo leer como resolución",
         "línea 9: “3. Decide descansar.”"],
        ["A-RES-91-3.es.xml A/RES/91/3", "No se pudo leer como resolución", "línea 2: “<b></a>”"],
        ["A-RES-91-11.es.txt A/RES/91/11", "Una corrección del editor no corresponde al texto",
         "línea 1"],
        ["A-RES-91-5.es.corrections.yml A/RES/91/5",
         "Una corrección del editor no corresponde al texto", "—"],
        ["A-RES-91-9.en.txt A/RES/91/9", "Está en un idioma en que este sitio no tiene páginas",
         "—"],
        ["91_6_S.txt", "Otro archivo tiene la misma resolución", "—"],
    ]  # fmt: skip
    home = html.parse(site / "index.html")
    assert home.xpath("string(//a[contains(@href, 'textos-que-faltan')])") == "Textos que faltan: 6"


def test_that_page_is_not_promised(kept_going: Result, content: Path) -> None:
    assert "textos-que-faltan" not in (content.parent / "site/sitemap.xml").read_text()
    recorded = run(content, "--keep-going", "record", "--yes")
    assert recorded.exit_code == 3, recorded.exception
    promised = (content / "permalinks.txt").read_text()
    assert "/es/A/RES/91/1/\n" in promised
    assert "textos-que-faltan" not in promised


def test_a_second_build_says_the_same(kept_going: Result, content: Path) -> None:
    run(content, "--keep-going")
    again = run(content, "--keep-going")
    assert again.exit_code == 3
    assert kept_going.stderr.startswith(again.stderr)
    assert again.stderr.startswith("left out: ")
    assert "Nothing has changed" in again.stdout


def test_a_site_that_lacks_something_is_none_by_default(kept_going: Result, content: Path) -> None:
    assert isinstance(run(content).exception, ResolutionError)


def test_without_any_text_nothing_is_published(content: Path, tmp_path: Path) -> None:
    shutil.copytree(content, tmp_path / "content")
    for file in (tmp_path / "content/resolutions").glob("*_S*"):
        file.unlink()
    (tmp_path / "content/resolutions/A-RES-91-1.es.txt").unlink()
    assert isinstance(run(tmp_path / "content", "--keep-going").exception, ResolutionError)


def test_what_nobody_foresaw_is_said_too(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: Path) -> None:
        raise KeyError("b")

    monkeypatch.setattr("resolution.building.reading.read_source", fails)
    file = str(content / "resolutions/A-RES-91-1.es.txt")
    done = run(content, "check", file)
    assert (done.exit_code, done.stderr.splitlines()[0]) == (
        1,
        f"error: {file}: the reader failed (KeyError: 'b'); "
        "expected a resolution, or what it cannot be read for",
    )


def parsed(content: Path, out: Path, *names: str) -> Result:
    files = [str(content / "resolutions" / name) for name in names]
    return run(content, "parse", *files, "--out", str(out))


def test_parse_writes_what_it_can(content: Path, tmp_path: Path) -> None:
    done = parsed(content, tmp_path, *sorted(FILES))
    assert done.exit_code == 1
    assert {file.name for file in tmp_path.iterdir()} == {
        *("91_6_S.json", "91_6_S_reissue.json", "A-RES-91-1.es.json", "A-RES-91-9.en.json"),
    }
    assert [line.partition(":")[0] for line in done.stderr.splitlines() if line[0] != " "] == [
        *["error"] * 4,
        str(content / "resolutions/LEEME.txt"),
    ]


def test_languages_of_one_resolution_stand_apart(content: Path, tmp_path: Path) -> None:
    folder = tmp_path / "resolutions"
    folder.mkdir()
    (folder / "A-RES-91-9.en.txt").write_text(ENGLISH, "utf-8")
    (folder / "A-RES-91-9.es.txt").write_text(TEXT.format(number=9, second=2), "utf-8")
    done = parsed(tmp_path, tmp_path / "out", "A-RES-91-9.en.txt", "A-RES-91-9.es.txt")
    assert done.exit_code == 0, done.stderr
    read = [json.loads(file.read_text("utf-8")) for file in sorted((tmp_path / "out").iterdir())]
    assert [(one["symbol"], one["language"]) for one in read] == [
        ("A/RES/91/9", "en"),
        ("A/RES/91/9", "es"),
    ]


def test_no_file_is_written_over_another(content: Path, tmp_path: Path) -> None:
    files = [tmp_path / folder / "A-RES-91-1.es.txt" for folder in "ab"]
    for file in files:
        file.parent.mkdir()
        shutil.copy(content / "resolutions/A-RES-91-1.es.txt", file)
    done = run(content, "parse", *map(str, files), "--out", str(tmp_path / "out"))
    assert done.exit_code == 1
    assert f"error: {files[1]}: its JSON would stand at " in done.stderr


@pytest.mark.parametrize("command", ["check", "parse"])
def test_files_that_are_no_sources_alone_are_a_mistake(
    content: Path, tmp_path: Path, command: str
) -> None:
    to = ["--out", str(tmp_path)] if command == "parse" else []
    done = run(content, command, *to, str(content / "resolutions/LEEME.txt"))
    assert (done.exit_code, done.stderr.partition("skipped: ")[2]) == (
        1,
        "it tells of other files\n",
    )
