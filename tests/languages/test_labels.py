"""How a mention is told: in the words of its text, as far as these are known in the present."""

from __future__ import annotations

import pytest

from resolution.core.model import Relation
from resolution.languages.es.labels import how

TOLD = [
    (Relation.RECALLS, "recordando", "recuerda"),
    (Relation.NOTES, "observando", "observa"),
    (Relation.NOTES, "tomando nota", "toma nota de"),
    (Relation.NOTES, "habiendo examinado", "ha examinado"),
    (Relation.NOTES, "habiendo recibido", "ha recibido"),
    (Relation.NOTES, "habiendo considerado", "ha considerado"),
    (Relation.NOTES, "teniendo presente", "tiene presente"),
    (Relation.NOTES, "teniendo presentes", "tiene presentes"),
    (Relation.NOTES, "teniendo en cuenta", "tiene en cuenta"),
    (Relation.NOTES, "tomando en consideración", "toma en consideración"),
    (Relation.RECOGNISES, "guiada", "se guía por"),
    (Relation.RECOGNISES, "guiándose", "se guía por"),
    (Relation.RECOGNISES, "basándose", "se basa en"),
    (Relation.NOTES, "habida cuenta", "habida cuenta"),
    (Relation.URGES, "exhorta", "exhorta"),
    (Relation.CITES, None, "cita"),
    (Relation.SEE, None, "remite a"),
]


@pytest.mark.parametrize(("relation", "verb", "said"), TOLD)
def test_a_mention_is_told_by_its_own_verb(relation: Relation, verb: str | None, said: str) -> None:
    assert how(relation, verb) == said
