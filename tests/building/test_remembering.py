"""What the dictionary said is not asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building.remembering import remembered
from resolution.building.store import Store
from resolution.languages.es import dictionary


def test_what_was_said_once_is_not_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dictionary, "SAID", {})

    def lemmatize(word: str, _: str) -> str:
        asked.append(word)
        return "ser"

    monkeypatch.setattr(dictionary, "lemmatize", lemmatize)
    store = Store(tmp_path)
    for words in (["es", "son"], ["son", "fue"]):
        with remembered(store):
            assert [dictionary.lemma_of(word) for word in words] == ["ser", "ser"]
        dictionary.SAID.clear()
    assert asked == ["es", "son", "fue"]


def test_another_edition_is_asked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary, "SAID", {})
    with remembered(Store(tmp_path)):
        dictionary.SAID["es"] = "eso"
    dictionary.SAID.clear()
    monkeypatch.setattr(dictionary, "EDITION", "another")
    with remembered(Store(tmp_path)):
        assert not dictionary.SAID
