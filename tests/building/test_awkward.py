"""One site of texts with all that 58/208 lacks; its build asks for every promise."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import Built, awkward_content, run_build

pytestmark = pytest.mark.long

FUND, LANGUAGES, LETTERS = "es/A/RES/97/901", "es/A/RES/97/902A-B", "es/A/RES/97/903"


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the awkward texts, as the command builds it."""
    folder = tmp_path_factory.mktemp("awkward")
    done = run_build(folder, "--content", str(awkward_content(folder)))
    assert done.returncode == 0, done.stderr
    return Built(folder, done.stdout + done.stderr)


def page(built: Built, path: str) -> html.HtmlElement:
    return html.document_fromstring((built.site / path / "index.html").read_text("utf-8"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_what_is_doubtful_is_said_with_file_and_line(awkward: Built) -> None:
    warnings = [line for line in awkward.said.splitlines() if ".es." in line]
    assert all(line.startswith("warning: /") for line in warnings)
    assert [line.rpartition("/resolutions/")[2] for line in warnings] == [
        "A-RES-97-903.es.txt:32: parrafo/2/b stands twice",
        "A-RES-97-903.es.txt:33: d) stands after b)",
    ]


@pytest.mark.parametrize(
    ("path", "rows"),
    [
        (
            f"{FUND}/anexo/1",
            [
                ["Archivo", "Designado en", "Porcentaje"],
                ["Praia", "Resolución 95/47", "21,50"],
                ["Suva", "Resolución 96/112", "33,25"],
                ["Valparaíso5", "Decisión 96/505", "45,25"],
                ["Total", "100,00"],
            ],
        ),
        (
            FUND,
            [
                ["Procedencia", "Miles de dólares"],
                ["Cuotas", "1 250"],
                ["Contribuciones voluntarias", "480"],
                ["Total", "1 730"],
            ],
        ),
    ],
)
def test_tables_are_tables(awkward: Built, path: str, rows: list[list[str]]) -> None:
    [table] = page(awkward, path).xpath("//*[@data-reading]//table")
    assert [[words(cell) for cell in row] for row in table.iter("tr")] == rows


@pytest.mark.parametrize(
    ("path", "opening"),
    [
        (f"{FUND}/anexo/2/seccion/1/parrafo/1", "El Fondo financiará"),
        (f"{FUND}/anexo/2/seccion/2/parrafo/1", "Las solicitudes se presentarán"),
        (f"{LANGUAGES}/A/seccion/1/parrafo/1", "Pide a la Secretaría"),
        (f"{LANGUAGES}/A/seccion/2/parrafo/1", "Reconoce la labor"),
        (f"{LANGUAGES}/B/parrafo/1", "Observa que"),
        (f"{LETTERS}/parrafo/2/b", "Los concursos"),
        (f"{LETTERS}/parrafo/2/b-2", "Las emisiones"),
        (f"{LETTERS}/parrafo/3/ñ", "La ñ"),
        (f"{LETTERS}/parrafo/2/fin/2", "y alienta"),
    ],
)
def test_every_paragraph_has_a_page_of_its_own(awkward: Built, path: str, opening: str) -> None:
    [text] = page(awkward, path).xpath("//*[contains(@class, 'entry')]//*[@data-clause]")
    assert path.endswith(str(text.get("data-clause")))
    assert words(text).startswith(opening)


def test_the_bundle_holds_the_same_pages(awkward: Built) -> None:
    docs = awkward.folder / "build" / "docs"
    pages = {path.relative_to(docs).with_suffix("") for path in docs.rglob("*.md")}
    with zipfile.ZipFile(awkward.bundle) as archive:
        files = [Path(name) for name in archive.namelist() if name.endswith(".html")]
    assert {file.relative_to("resoluciones").with_suffix("") for file in files} == pages
    assert Path(LETTERS, "parrafo/3/ñ") in pages
