"""What the dictionary said is not asked again, and templates are compiled once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from resolution.building.remembering import keep_templates, remembered
from resolution.building.store import Store
from resolution.languages.es import dictionary
from resolution.publish.markdown.templates import environment


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


def test_templates_are_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_now: Any = Environment.compile

    def compiling(self: Environment, source: str, name: str, *rest: object) -> object:
        compiled.append(name)
        return compile_now(self, source, name, *rest)

    monkeypatch.setattr(Environment, "compile", compiling)
    store = Store(tmp_path)
    for text, code in (("uno", ""), ("uno", ""), ("dos", ""), ("dos", ""), ("dos", "new")):
        keep_templates(store, code)
        given = environment().overlay(loader=DictLoader({"a": text, "b": f"no {text}"}))
        assert given.get_template("a").render() == text
        assert given.get_template("b").render() == f"no {text}"
    assert compiled == ["a", "b"] * 3
