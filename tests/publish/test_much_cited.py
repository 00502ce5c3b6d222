from __future__ import annotations

import re
from datetime import date

import pytest

from resolution import address
from resolution.cite import cite
from resolution.core.collection import Collection
from resolution.core.model import Citation
from resolution.core.registry import Registry
from resolution.know.linking import link
from resolution.publish.atlas import Atlas
from resolution.publish.output import Site
from resolution.publish.pages import index, instrument, much_cited
from tests.cite import notation
from tests.samples import clause, resolution

SITE = Site("https://example.org/")
TARGET = "A/RES/70/1"
HERE = address.of_target(TARGET)


def cited(*sources: tuple[str, int]) -> Collection:
    """A collection of resolutions that cite the target so many times each."""
    held = [
        resolution(
            [clause(f"parrafo/{n}", "70/1", citations=(Citation(TARGET, 0, 4, "70/1"),))
             for n in range(1, times + 1)],
            symbol=symbol, adopted=date(2020, 1, int(symbol.rpartition("/")[2])),
        )
        for symbol, times in sources
    ]  # fmt: skip
    return link(held, Registry())


def test_few_mentions_stand_on_the_page_itself() -> None:
    collection = cited(("A/RES/75/1", much_cited.MANY))
    assert much_cited.much_cited(Atlas.of(collection), TARGET, HERE) is None


def test_many_are_counted_by_session_and_stand_on_pages_of_theirs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(much_cited, "MANY", 5)
    atlas = Atlas.of(cited(("A/RES/9/2", 1), ("A/RES/75/9", 2), ("A/RES/75/10", 2)))
    found = much_cited.much_cited(atlas, TARGET, HERE)
    assert found is None
    atlas = Atlas.of(cited(("A/RES/9/2", 2), ("A/RES/75/9", 2), ("A/RES/75/10", 2)))
    found = much_cited.much_cited(atlas, TARGET, HERE)
    assert found is not None
    assert [(s.short, s.mentions, s.share) for s in found.sessions] == [
        ("9", 2, 50),
        ("75", 4, 100),
    ]
    assert [group.resolution.symbol for group in found.latest] == [
        "A/RES/75/10", "A/RES/75/9", "A/RES/9/2",
    ]  # fmt: skip
    files = {
        file.path: file.content.decode()
        for file in instrument.pages(atlas, atlas.collection.instruments[TARGET], SITE)
    }
    assert set(files) == {f"{HERE.path}{end}.md" for end in ("", "/sesion/9", "/sesion/75")}
    assert files[f"{HERE.path}/sesion/75.md"].count("data-backlink") == 4
    assert "6 menciones en 3 resoluciones, por período de sesiones" in files[f"{HERE.path}.md"]


def test_what_a_resolution_says_of_itself_counts_nowhere() -> None:
    whole = cited(("A/RES/75/1", 2), (TARGET, 3), ("A/RES/71/4", 1))
    assert [backlink.source for backlink in whole.citing(TARGET)] == [
        "A/RES/71/4",
        *["A/RES/75/1"] * 2,
    ]
    listed = next(index.pages(Atlas.of(whole), SITE)).content.decode()
    assert re.findall(r"^\| \[.*\| (\d+) \|$", listed, re.MULTILINE) == ["3"]


def test_the_mention_of_a_note_stands_in_that_of_the_clause_that_calls_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(much_cited, "MANY", 3)
    name = "la Agenda 2030 para el Desarrollo Sostenible"
    texts = {"preambulo/1": f"{name}[^1]", "parrafo/1": f"{name}", "parrafo/2": "los fines[^2]"}
    notes = {"1": "Resolución 70/1.", "2": "Véase la resolución 70/1."}
    read = cite(notation.resolution(texts, notes), Registry())
    atlas = Atlas.of(link([read], Registry()))
    found = much_cited.much_cited(atlas, TARGET, HERE)
    assert found is not None
    [group] = found.latest
    shown = [(m.place, m.note.place if m.note else None) for m in group.mentions]
    assert shown == [("preambulo/1", "nota/1"), ("parrafo/1", None), ("nota/2", None)]


@pytest.mark.parametrize(
    ("words", "note", "target", "document"),
    [
        ("la Convención sobre el Niño", "Resolución 44/25, anexo.", "A/RES/44/25", True),
        ("la Carta Social de X", "A/47/27, anexo.", "instrumentos/carta-social-de-x", True),
        ("el informe del Comité", "A/47/27, secc. III.", "A/47/27", False),
        (
            "la Convención de Viena sobre Relaciones Diplomáticas",
            "Naciones Unidas, Treaty Series, vol. 500, núm. 7310.",
            "instrumentos/convencion-de-viena-sobre-relaciones-diplomaticas",
            False,
        ),
    ],
)
def test_no_instrument_is_said_to_stand_in_itself(
    words: str, note: str, target: str, document: bool
) -> None:
    texts = {"preambulo/1": f"Recordando {words}[^1],"}
    read = cite(notation.resolution(texts, {"1": note}), Registry())
    atlas = Atlas.of(link([read], Registry()))
    (page,) = instrument.pages(atlas, atlas.collection.instruments[target], SITE)
    assert ("<dt>Documento</dt>" in page.content.decode()) is document
