"""The corpus beside the checkout: how many of its documents are read wholly right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from resolution.publish.data.values import resolution_to_json
from resolution.read import read_page_text

Structure = tuple[list[tuple[str, str]], dict[str, str], set[tuple[str, str]]]

FLOORS = [("es", 99, 70), ("en", 15, 10), ("fr", 15, 10)]
"""Documents of each language that must be right: of all, and of those without special features."""


def structure(model: dict[str, Any]) -> Structure:
    """Clauses with their words, notes with theirs, and which clause calls which note."""
    clauses = [c for c in model["clauses"] if not c["id"].startswith("anexo")]
    called = {
        (clause["id"], str(note["marker"] if isinstance(note, dict) else note))
        for clause in clauses
        for note in clause["notes"]
    }
    notes = [*model["notes"], *model.get("annex_notes", [])]
    return (
        [(clause["id"], " ".join(clause["text"].split())) for clause in clauses],
        {note["marker"]: note["text"] for note in notes},
        called,
    )


def wrong(folder: Path, stem: str, language: str) -> bool:
    gold = json.loads((folder / f"{stem}.json").read_text("utf-8"))
    text = (folder / f"{stem}.txt").read_text("utf-8")
    read = resolution_to_json(read_page_text(text, language=language, name_hint=stem).resolution)
    symbols = gold["symbol"].replace(" ", "") == read["symbol"]
    titles = (gold["title"], gold["adopted"]) == (read["title"], read["adopted"])
    return not (symbols and titles and structure(gold) == structure(read))


@pytest.mark.parametrize(("language", "all_", "plain"), FLOORS)
def test_corpus(shared: Path, language: str, all_: int, plain: int) -> None:
    folder = shared / "corpus" / language
    stems = sorted(path.stem for path in folder.glob("*.txt"))
    features = {
        stem: json.loads((folder / f"{stem}.json").read_text("utf-8"))["features"] for stem in stems
    }
    right = [stem for stem in stems if not wrong(folder, stem, language)]
    missed = sorted(set(stems) - set(right))
    assert len(right) >= all_, missed
    assert sum(not features[stem] for stem in right) >= plain, missed
