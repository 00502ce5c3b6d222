"""What an editor put right in a source is said wherever its text is."""

from __future__ import annotations

import json
from datetime import date

import pytest

from resolution.core.collection import Collection
from resolution.core.model import Change, Correction
from resolution.core.registry import Registry
from resolution.know.linking import link
from resolution.languages.es.typography import NO_BREAK
from resolution.publish.data.feeds import plain_text
from resolution.publish.output import Site
from tests.publish.rendered import Rendered, render
from tests.publish.test_records import validator
from tests.publishing import of_parts
from tests.samples import clause, note, resolution

SITE = Site("https://example.org/")
DAY = date(2026, 11, 27)
SAID = {
    Correction(Change.MARKER, "El Cairo", "1", DAY, "Falta en la copia", 12): (
        "27 de noviembre de 2026, línea 12 del archivo: la llamada 1 está después de “El Cairo”. "
        "Falta en la copia."
    ),
    Correction(Change.HYPHEN, "socio-económico", "socio-económico", DAY, "Se partió.", 40): (
        "27 de noviembre de 2026, línea 40 del archivo: el guion es parte de “socio-económico”. "
        "Se partió."
    ),
    Correction(Change.ASIDE, "Sello " * 50, "", DAY, "Es un sello", 1, 4): (
        "27 de noviembre de 2026, líneas 1 a 4 del archivo: no es parte del texto “Sello Sello "
    ),
    Correction(Change.WORDS, "<b>*uno*", "</b>|dos", DAY, "Así no es [XML](x)", page=2): (
        "27 de noviembre de 2026, página 2 del archivo: donde dice “<b>*uno*” se lee “</b>|dos”. "
        "Así no es [XML](x)."
    ),
}
OWN = resolution(
    [clause("preambulo/1", "Recordando El Cairo[^1],")], [note("1", "A/58/1.")],
    corrections=tuple(SAID),
)  # fmt: skip


@pytest.fixture(scope="module")
def collection() -> Collection:
    return link([OWN], Registry())


@pytest.fixture(scope="module")
def pages(collection: Collection) -> dict[str, Rendered]:
    files = list(of_parts(collection, SITE))
    return {f.path.removesuffix(".md"): render(f) for f in files if f.path.endswith(".md")}


def words(text: str) -> str:
    return " ".join(text.replace(NO_BREAK, " ").split())


def test_the_page_of_a_resolution_lists_what_was_put_right(pages: dict[str, Rendered]) -> None:
    tree = pages["es/A/RES/58/208"].tree
    [heading] = tree.xpath("//h2[@id='correcciones']")
    assert heading.text_content() == "Texto corregido por el editor"
    shown = [words(item.text_content()) for item in heading.xpath("following-sibling::ul[1]/li")]
    assert [one[: len(said)] for one, said in zip(shown, SAID.values(), strict=True)] == [
        *SAID.values()
    ]
    assert all(len(one) < 260 for one in shown)
    assert tree.xpath("string(//a[@href='#correcciones'])") == "Corregido por el editor"


def test_every_other_page_of_it_leads_there(pages: dict[str, Rendered]) -> None:
    own = {path: page for path, page in pages.items() if path.startswith("es/A/RES/58/208")}
    assert {path.removeprefix("es/A/RES/58/208") for path in own} == {
        *("", "/preambulo/1", "/nota/1", "/notas", "/cronologia")
    }
    for page in own.values():
        document = page.front["resolution"]
        assert isinstance(document, dict)
        assert document["corrected"] == "correcciones"


def test_plain_text_says_it() -> None:
    lines = [line for line in plain_text(OWN, SITE).split("\n\n") if "corregido" in line]
    assert [
        words(line).removeprefix("Texto corregido por el editor: ")[: len(said)]
        for line, said in zip(lines, SAID.values(), strict=True)
    ] == [*SAID.values()]


def test_data_say_it(collection: Collection) -> None:
    files = {file.path: file.content for file in of_parts(collection, SITE)}
    record = json.loads(files["es/A/RES/58/208.json"])
    assert [error.message for error in validator().iter_errors(record)] == []
    assert record["corrections"][2] == {
        "change": "aside",
        "before": "Sello " * 50,
        "after": "",
        "date": "2026-11-27",
        "reason": "Es un sello",
        "line": 1,
        "last": 4,
    }
