"""Addresses promised with open eyes: listed, asked for, and refused where a name is none."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import build as program
from resolution.building.recording import listing, refuse_sentences
from resolution.core.collection import Backlink, Collection
from resolution.core.errors import PromiseError
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation, Relation
from resolution.core.slug import slug_target
from tests.conftest import PROJECT
from tests.samples import clause

pytestmark = pytest.mark.long

SOURCE = "resolutions/A-RES-91-901.es.txt"
SENTENCE = {
    "Consciente de que una biblioteca abierta reduce la distancia entre los pueblos,": (
        "Recordando que el Convenio sobre Bibliotecas Públicas permite adoptar las "
        "conclusiones y medidas1,"
    ),
    "por un mes 1.": "por un mes 2.",
    " 1  A/91/77.": " 1  Naciones Unidas, Treaty Series, vol. 99, núm. 1234. \n 2  A/91/77.",
}
"""What the source says, and what it says where a mention runs on into its sentence."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The invented collection, of which nothing has been promised yet."""
    folder = tmp_path / "content"
    shutil.copytree(PROJECT / "tests" / "fixtures" / "collection", folder)
    shutil.copytree(PROJECT / "content" / "pages", folder / "pages")
    return folder


def record(content: Path, *arguments: str, answer: str = "") -> Result:
    given = ["--content", str(content), "--to", str(content.parent), "record", *arguments]
    return CliRunner().invoke(program.command, given, input=answer)


def test_new_addresses_are_listed_by_kind_and_recorded_when_agreed(content: Path) -> None:
    ran = record(content, answer="n\n")
    assert ran.exit_code == 1
    assert not (content / "permalinks.txt").exists()
    assert not (content.parent / "site").exists()
    assert re.search(r"^A/RES/91/901: \d\d\n  /es/A/RES/91/901/\n", ran.output, re.MULTILINE)
    assert re.search(r"^pages: \d+\n  /\n", ran.output, re.MULTILINE)
    assert re.search(r"Promise these \d\d\d? addresses for ever\? \[y/N\]: n\n", ran.output)

    ran = record(content, answer="y\n")
    assert ran.exit_code == 0, ran.output
    register = (content / "permalinks.txt").read_text("utf-8").splitlines()
    assert "/es/A/RES/91/901/parrafo/1/" in register
    assert f"Promise these {len(register)} addresses" in ran.output
    assert sum(int(n) for n in re.findall(r"^\S.*: (\d+)$", ran.output, re.MULTILINE)) == len(
        register
    )
    assert not list(content.glob("*.new"))

    ran = record(content)
    assert "No address is new: every one is promised already.\n" in ran.output


def test_few_of_a_kind_are_listed_and_every_name() -> None:
    found = collection(*(f"Carta {number}" for number in range(20)))
    pages = [f"/es/pagina/{number}/" for number in range(20)]
    lines = list(listing([*(f"/es/{target}/" for target in found.instruments), *pages], found))
    assert lines[0] == "instruments by name: 20"
    assert lines[20:24] == [
        "  /es/instrumentos/carta-19/",
        "pages: 20",
        *(f"  {p}" for p in pages[:2]),
    ]
    assert lines[-2:] == ["  /es/pagina/11/", "  and 8 more"]


def test_whoever_says_yes_is_not_asked(content: Path) -> None:
    ran = record(content, "--yes")
    assert ran.exit_code == 0, ran.output
    assert "Promise" not in ran.output
    assert (content / "permalinks.txt").exists()


def test_nothing_is_promised_of_a_build_that_fails(content: Path) -> None:
    page = content / "pages" / "acerca-de.md"
    page.write_text(page.read_text("utf-8") + "\n<a href='javascript:x'>x</a>\n", "utf-8")
    ran = record(content, "--yes")
    assert isinstance(ran.exception, PromiseError)
    assert not (content / "permalinks.txt").exists()


def test_a_sentence_is_refused_with_the_entry_that_names_it(content: Path) -> None:
    source = content / SOURCE
    text = source.read_text("utf-8")
    for plain, running in SENTENCE.items():
        assert plain in text
        text = text.replace(plain, running)
    source.write_text(text, "utf-8")
    ran = record(content, "--yes")
    assert isinstance(ran.exception, PromiseError)
    said, _, entries = str(ran.exception).partition("\n\n")
    assert "/es/instrumentos/convenio-sobre-bibliotecas-publicas-permite-adoptar" in said
    assert "title: Convenio sobre Bibliotecas Públicas\n" in entries
    assert not (content / "permalinks.txt").exists()

    (content / "instruments.yml").write_text(f"instruments:\n{entries}", "utf-8")
    ran = record(content, "--yes")
    assert ran.exit_code == 0, ran.exception
    assert "/es/instrumentos/convenio-sobre-bibliotecas-publicas/\n" in (
        content / "permalinks.txt"
    ).read_text("utf-8")


def collection(*titles: str, kind: InstrumentKind = InstrumentKind.TREATY) -> Collection:
    """What cites instruments by these names, none of which the registry knows."""
    instruments: dict[str, Instrument] = {}
    backlinks: dict[str, tuple[Backlink, ...]] = {}
    for number, title in enumerate(titles, 1):
        target = slug_target(title)
        citing = clause(f"parrafo/{number}", title)
        mention = Citation(target, 0, len(title), title, Relation.CITES)
        instruments[target] = Instrument(target=target, kind=kind, title=title)
        backlinks[target] = (Backlink("A/RES/58/208", citing, mention),)
    return Collection({}, instruments, backlinks, {})


def refused(found: Collection) -> str:
    new = [f"/es/{target}/" for target in found.instruments]
    try:
        refuse_sentences(new, found)
    except PromiseError as error:
        return str(error)
    return ""


LONG = (
    "Convención Internacional para la Protección de Todas las Personas contra las "
    "Desapariciones Forzadas"
)

NAMES = [
    "Carta de las Naciones Unidas",
    "Tratado sobre la No Proliferación de las Armas Nucleares",
    "Programa de Acción en favor de los Países Menos Adelantados",
    "Convenios de Ginebra de 12 de agosto de 1949",
    "Plan de Acción de la Primera Década",
    "Tratado para la Proscripción de las Armas Nucleares en la América Latina y el Caribe",
]


@pytest.mark.parametrize("title", NAMES)
def test_a_name_is_no_sentence(title: str) -> None:
    assert refused(collection(title)) == ""


SENTENCES = [
    ("Carta y cualquier enmienda a ella", "carta", "Carta"),
    (f"{LONG}", "convencion-internacional-para-la-proteccion-de-todas-las-personas", LONG),
    (
        "La A y la B o la C y la D o la E y F",
        "la-a-y-la-b-o-la-c-y-la-d-o-la-e-y-f",
        None,
    ),
]


@pytest.mark.parametrize(("title", "slug", "name"), SENTENCES)
def test_what_runs_on_is_cut_short_or_has_too_many_words_is_refused(
    title: str, slug: str, name: str | None
) -> None:
    said = refused(collection(title))
    assert said.startswith(f"/es/{slug_target(title)}/: a sentence, or a name cut short\n")
    assert f"\n  - target: instrumentos/{slug}\n    title: {name or title}"[:90] in said
    assert "origin: párrafo 1 de la resolución 58/208" in said


def test_two_sentences_around_one_name_give_one_entry() -> None:
    said = refused(
        collection("Carta y una enmienda a ella que", "Carta o las enmiendas a ella que")
    )
    assert said.count("- target:") == 1
    assert "- Carta y una enmienda" in said
    assert "- Carta o las enmiendas" in said


def test_two_names_that_begin_alike_give_two_addresses() -> None:
    said = refused(collection(f"{LONG} de Hoy", f"{LONG} de Ayer"))
    targets = re.findall(r"- target: (\S+)", said)
    assert len(set(targets)) == 2


def test_what_has_a_number_or_is_not_new_is_not_refused() -> None:
    title = (
        "Resolución 3/2005 de la Conferencia de la Organización de las Naciones Unidas para la Vida"
    )
    assert refused(collection(title, kind=InstrumentKind.RESOLUTION)) == ""
    refuse_sentences([], collection(LONG))
