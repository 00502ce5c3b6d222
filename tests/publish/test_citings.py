"""What each text of a resolution cites, itself or by the notes it calls."""

from __future__ import annotations

import pytest

from resolution.core.model import Block, Citation, Note, Relation
from resolution.publish.citings import citings
from tests.samples import annex, clause, note, resolution, text


def cites(
    target: str, relation: Relation = Relation.CITES, pinpoint: str | None = None
) -> tuple[Citation, ...]:
    return (Citation(target, 0, 1, "R", relation, pinpoint),)


Row = tuple[str, str, Relation, tuple[str, ...], str | None]
"""Place, what it cites, how, which parts, by which notes."""

RECALLS, NOTES, CITES = Relation.RECALLS, Relation.NOTES, Relation.CITES
DOCUMENTS, SEE = Relation.DOCUMENTS, Relation.SEE


@pytest.mark.parametrize(
    ("blocks", "notes", "expected"),
    [
        pytest.param([clause("parrafo/1", "Pide")], [], [], id="nothing"),
        pytest.param(
            [clause("parrafo/1", citations=cites("A/RES/58/208"))], [], [], id="only itself"
        ),
        pytest.param(
            [clause("preambulo/1", "Recordando x[^1]", citations=cites("A", RECALLS))],
            [note("1", citations=cites("A", DOCUMENTS, "anexo"))],
            [("preambulo/1", "A", RECALLS, ("anexo",), None)],
            id="named and documented",
        ),
        pytest.param(
            [clause("parrafo/1", "Observa[^1]", citations=cites("B", NOTES))],
            [note("1", citations=cites("A", SEE, "anexo"))],
            [
                ("parrafo/1", "B", NOTES, (), None),
                ("parrafo/1", "A", SEE, ("anexo",), "nota/1"),
            ],
            id="only in the note",
        ),
        pytest.param(
            [clause("parrafo/1", "x[^1]"), clause("parrafo/1/a", "y[^1]")],
            [note("1", citations=cites("A", DOCUMENTS))],
            [
                ("parrafo/1", "A", DOCUMENTS, (), "nota/1"),
                ("parrafo/1/a", "A", DOCUMENTS, (), "nota/1"),
            ],
            id="a note called twice",
        ),
        pytest.param(
            [clause("parrafo/1", "x[^1], y[^2] y z[^3]")],
            [
                note("1", citations=cites("A", SEE, "anexo I")),
                note("2", citations=cites("A", SEE, "anexo II") + cites("A", SEE, "párr. 1")),
                note("3", citations=cites("B", SEE)),
            ],
            [
                ("parrafo/1", "A", SEE, ("anexo I", "anexo II", "párr. 1"), "nota/1 nota/2"),
                ("parrafo/1", "B", SEE, (), "nota/3"),
            ],
            id="in two notes",
        ),
        pytest.param(
            [clause("parrafo/1", "x[^2] y[^1]")],
            [note("1", citations=cites("A", SEE)), note("2", citations=cites("B", SEE))],
            [("parrafo/1", "B", SEE, (), "nota/2"), ("parrafo/1", "A", SEE, (), "nota/1")],
            id="notes as they are called",
        ),
        pytest.param(
            [clause("parrafo/1", "x")],
            [note("1", citations=cites("A", SEE))],
            [("nota/1", "A", SEE, (), None)],
            id="a note that nothing calls",
        ),
        pytest.param(
            [clause("parrafo/1", "x")],
            [note("1", "Véase[^2]"), note("2", citations=cites("A", SEE))],
            [("nota/2", "A", SEE, (), None)],
            id="a note that only a note calls",
        ),
        pytest.param(
            [
                clause(
                    "parrafo/1",
                    citations=cites("A", CITES, "párrafo 1")
                    + cites("A", NOTES, "párrafo 2")
                    + cites("A", RECALLS, "párrafo 1"),
                )
            ],
            [],
            [("parrafo/1", "A", NOTES, ("párrafo 1", "párrafo 2"), None)],
            id="several times",
        ),
        pytest.param(
            [
                clause("parrafo/1", citations=cites("B")),
                text("parrafo/2/epigrafe", "x", citations=cites("A")),
                annex("anexo", "Anexo", None, [clause("anexo/parrafo/1", citations=cites("B"))]),
            ],
            [],
            [
                ("parrafo/1", "B", CITES, (), None),
                ("parrafo/2/epigrafe", "A", CITES, (), None),
                ("anexo/parrafo/1", "B", CITES, (), None),
            ],
            id="in reading order",
        ),
    ],
)
def test_what_cites_what(blocks: list[Block], notes: list[Note], expected: list[Row]) -> None:
    found = [
        (
            str(one.place),
            one.citation.target,
            one.citation.relation,
            one.pinpoints,
            " ".join(map(str, one.notes)) or None,
        )
        for one in citings(resolution(blocks, notes))
    ]
    assert found == expected
