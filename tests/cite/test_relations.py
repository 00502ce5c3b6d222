"""Relations in real paragraphs: each was read, and its mentions told apart by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from resolution.cite.relations import governance
from resolution.core.model import Clause
from resolution.core.place import Place
from resolution.languages import SPANISH

TABLE = Path(__file__).with_name("relations.txt").read_text("utf-8").splitlines()
ROWS = [line.split(" | ") for line in TABLE if line and not line.startswith("#")]
MENTION = re.compile(r"\[\[(?P<words>[^|]+)\|(?P<relation>\w+)\]\]")


@pytest.mark.parametrize(
    ("place", "marked"), [row[1:] for row in ROWS], ids=[" ".join(row[:2]) for row in ROWS]
)
def test_a_verb_governs_its_object_only(place: str, marked: str) -> None:
    text = MENTION.sub(r"\g<words>", marked)
    spans, expected = [], []
    for match in MENTION.finditer(marked):
        start = len(MENTION.sub(r"\g<words>", marked[: match.end()])) - len(match["words"])
        spans.append((start, start + len(match["words"])))
        expected.append(match["relation"])
    read = governance(Clause(Place.parse(place), text), SPANISH, None, spans)
    assert [str(read.at(start).relation) for start, _ in spans] == expected
