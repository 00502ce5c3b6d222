"""A collection of the project's own text, its index, and the search under Node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation, Clause, Resolution, Text
from resolution.publish.search import parts, publish
from resolution.publish.search.index import Index, joined_index
from resolution.read import read_source

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "resolution" / "publish" / "search" / "browser"
TEXT = ROOT / "content" / "resolutions" / "A-RES-58-208.es.txt"

CONVENTION = "Convención sobre los Derechos del Niño"
WOMEN = "Convención sobre la eliminación de todas las formas de discriminación contra la mujer"
DECLARATION = "Declaración Universal de Derechos Humanos"
PLATFORM = "Plataforma de Acción aprobada por la Cuarta Conferencia Mundial sobre la Mujer"

INSTRUMENTS = (
    Instrument("A/RES/44/25", InstrumentKind.TREATY, CONVENTION, CONVENTION, "A/RES/44/25"),
    Instrument(
        "A/RES/34/180", InstrumentKind.TREATY, WOMEN, WOMEN, "A/RES/34/180", aliases=("CEDAW",)
    ),
    Instrument(
        "A/RES/217(III)", InstrumentKind.DECLARATION, DECLARATION, DECLARATION, "A/RES/217(III)"
    ),
    Instrument(
        "instrumentos/plataforma-de-accion-de-beijing",
        InstrumentKind.PROGRAMME,
        PLATFORM,
        "Plataforma de Acción de Beijing",
        aliases=("Plataforma de Beijing", "Plataforma de Pekín"),
    ),
    Instrument(
        "A/RES/49/127", InstrumentKind.RESOLUTION, "Resolución 49/127", "Resolución 49/127",
        "A/RES/49/127",
    ),
    Instrument(
        "A/RES/57/270B", InstrumentKind.RESOLUTION, "Resolución 57/270 B", "Resolución 57/270 B",
        "A/RES/57/270B",
    ),
    Instrument(
        "E/DEC/1995/313", InstrumentKind.DECISION, "Decisión 1995/313", "Decisión 1995/313",
        "E/DEC/1995/313",
    ),
    Instrument("A/58/98", InstrumentKind.REPORT, "A/58/98", "A/58/98", "A/58/98"),
)  # fmt: skip

NAMES = {
    "OIM": "Organización Internacional para las Migraciones",
    "trabajadores migrantes": "trabajadores migratorios",
}


def cited(text: Text) -> Text:
    """A clause with its mentions of the instruments whose title it prints."""
    if not isinstance(text, Clause):
        return text
    found = tuple(
        Citation(instrument.target, start, start + len(title), title)
        for instrument in INSTRUMENTS
        for title in filter(None, [instrument.title])
        for start in [text.text.find(title)]
        if start >= 0
    )
    return replace(text, citations=found)


@pytest.fixture(scope="session")
def resolution() -> Resolution:
    return read_source(TEXT).resolution.rewritten(cited)


@pytest.fixture(scope="session")
def collection(resolution: Resolution) -> Collection:
    instruments = {instrument.target: instrument for instrument in INSTRUMENTS}
    return Collection({resolution.symbol: resolution}, instruments, {}, {}, NAMES)


@pytest.fixture(scope="session")
def index(collection: Collection) -> Index:
    return joined_index(parts(collection))


def write_search(collection: Collection, folder: Path) -> Path:
    """Writes what the build writes for the search of a collection."""
    for file in publish(collection):
        (folder / Path(file.path).name).write_bytes(file.content)
    return folder


@pytest.fixture(scope="session")
def published(collection: Collection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_search(collection, tmp_path_factory.mktemp("search"))


def run_node(program: str, folder: Path, questions: object) -> Any:
    """What a program of tests/js prints about the search in a folder, as JSON."""
    node = shutil.which("node")
    if node is None:
        message = "node is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    command = [node, str(ROOT / "tests" / "js" / program), str(folder)]
    run = subprocess.run(
        command, input=json.dumps(questions), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def node(published: Path) -> Ask:
    """Asks the search as the browser runs it; see tests/js/engine.js."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("node is not installed")

    def ask(**questions: Sequence[str]) -> dict[str, Any]:
        answers: dict[str, Any] = run_node("engine.js", published, questions)
        return answers

    return ask
