"""Every form of citation has an example: without the form, the example would be read otherwise.

The examples are the texts of the tables in the modules beside this one. Whoever adds a pattern to
the grammar, or a word to what a language cites by, adds a row there that needs it.
"""

from __future__ import annotations

import dataclasses
import importlib
import re
from collections.abc import Iterator
from typing import Any

import pytest

from resolution.cite import cite
from resolution.cite.grammar import Grammar, grammar
from resolution.core.model import Resolution
from resolution.languages import LANGUAGES
from resolution.languages.citing import CitingWords
from tests.cite import test_vocabulary as vocabulary
from tests.cite.notation import resolution
from tests.cite.test_citing import FOUND, NOT_FOUND, OTHER_LANGUAGES
from tests.cite.test_documented import CHAINS, DOCUMENTED, REGISTRY, UNDOCUMENTED
from tests.cite.test_internal_references import CASES, GOVERNED, IN_OTHER_LANGUAGES
from tests.cite.test_limits import DATES, RELATIONS, TARGETS

CITE = importlib.import_module("resolution.cite")
GRAMMAR = importlib.import_module("resolution.cite.grammar")
NEVER = "(?!)"

UNTRIED: dict[str, dict[str, str]] = {
    "es": {
        "bodies": "Asamblea General|Asamblea",
        "bare_of": "de",
        "to": "al",
        "number": r"No\.",
        "parts": "apéndices?",
        "link": ",? e|,? o",
        "about": "para|relativ[ao]s? a",
        "outcomes": "documentos? final(?:es)?|declaraci(?:ón|ones) política?s?",
        "works": (
            "documentos?|cartas?|declaraci(?:ón|ones)|recomendaciones|directrices|principios|programas?"
        ),
        "said": (
            "presentad|elaborad|preparad|publicad|celebrad|emitid|titulad|aprobad|adoptad|"
            "que figura"
        ),
        "small": "e|su|sus|que|se",
        "breaking": "y|e|se",
        "relative": "que",
        "tail": ", (?:celebrad|en particular|en especial|incluid)",
        "indefinite": "una|unos|unas",
        "definite": "al|la|los|las|dicho|dicha|ese|esa|este|esta",
        "created": "a|al|con|sobre|para|que|en|por|sin|relativ[oa]s?|durante|bajo|entre|y|e",
        "above": "infra|anterior|precedente",
    },
    "en": {
        "bodies": "General Assembly|Assembly",
        "organ": "World Health",
        "bare_of": "of",
        "parts": "annex(?:es)?|appendix",
        "about": "relating to",
    },
    "fr": {
        "own": "[Ss]es",
        "bodies": "Assemblée générale|Assemblée|Conseil de sécurité",
        "bare_of": "de",
        "latest": "les? plus récentes? (?:est|étant|sont)",
        "parts": "annexes?",
        "about": "relative? à",
        "outcomes": "documents? fina(?:l|ls|ux)|déclarations? politiques?",
    },
}
"""Words that no row needs so far, by language and field: this list only becomes shorter."""

ROWS: list[Resolution] = [
    *(resolution({"preambulo/1": text}) for _, text, _ in FOUND),
    *(resolution({"preambulo/1": text}) for _, text in NOT_FOUND),
    *(resolution({"preambulo/1": f"Recordando {text}"}) for text, _ in DATES),
    *(resolution({"preambulo/1": text}) for text, _ in TARGETS),
    *(resolution({"preambulo/1": text}, notes) for _, text, notes, _ in DOCUMENTED),
    *(resolution({"preambulo/1": text}, {"1": note}) for _, text, note in UNDOCUMENTED),
    *(resolution({}, notes) for _, notes, _ in CHAINS),
    *(resolution(clauses) for _, clauses, _ in CASES),
    *(resolution({place: text}) for place, text, _ in GOVERNED),
    *(vocabulary.example(code, text) for code, text, _ in vocabulary.EXAMPLES),
    *(vocabulary.noted(*row) for row in vocabulary.NOTED),
    *(resolution({"preambulo/1": text}, language=code) for code, text, _ in OTHER_LANGUAGES),
    *(resolution({"preambulo/1": text}, language=code) for code, text in RELATIONS),
    *(resolution(clauses, language=code) for code, clauses, _ in IN_OTHER_LANGUAGES),
]


def texts_of(example: Resolution) -> str:
    return "\n".join(text.text for text in example.texts())


@dataclasses.dataclass(frozen=True)
class Examples:
    """The rows of one language, their words, and how they are read."""

    rows: list[Resolution]
    texts: list[str]
    read: list[Resolution]

    def need(self, form: str = "") -> bool:
        """Whether a row in which the form stands is read otherwise than before."""
        return any(
            cite(row, REGISTRY) != before
            for row, text, before in zip(self.rows, self.texts, self.read, strict=True)
            if re.search(form, text, re.IGNORECASE)
        )


@pytest.fixture(scope="module")
def examples() -> dict[str, Examples]:
    found = {}
    for code in LANGUAGES:
        rows = [row for row in ROWS if row.language == code]
        read = [cite(row, REGISTRY) for row in rows]
        found[code] = Examples(rows, [texts_of(row) for row in rows], read)
    return found


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its outermost level."""
    found, depth = [""], 0
    for sign in re.findall(r"\\.|.", pattern):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found


def forms(words: CitingWords, name: str) -> Iterator[tuple[str, Any]]:
    """Each alternative of a field, and the field without it."""
    value = getattr(words, name)
    if isinstance(value, str):
        every = alternatives(value)
        for form in every:
            yield form, "|".join(other for other in every if other != form) or NEVER
    elif name == "bodies":
        for body in value:
            yield body, {other: series for other, series in value.items() if other != body}


@pytest.mark.parametrize("name", [f.name for f in dataclasses.fields(Grammar)][2:])
def test_every_pattern_of_the_grammar_has_an_example(
    name: str, examples: dict[str, Examples], monkeypatch: pytest.MonkeyPatch
) -> None:
    never: dict[str, Any] = {name: re.compile(NEVER)}
    without = dataclasses.replace(grammar("es"), **never)
    monkeypatch.setattr(CITE, "grammar", lambda _: without)
    assert examples["es"].need(), f"no row of the tables in tests/cite needs «{name}»: add one"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", [f.name for f in dataclasses.fields(CitingWords)])
def test_every_word_of_a_language_has_an_example(
    code: str, name: str, examples: dict[str, Examples], monkeypatch: pytest.MonkeyPatch
) -> None:
    language = LANGUAGES[code]
    untried = set()
    for form, left in forms(language.citing, name):
        words = dataclasses.replace(language.citing, **{name: left})
        other = dataclasses.replace(language, citing=words)
        monkeypatch.setattr(GRAMMAR, "LANGUAGES", {code: other})
        without = grammar.__wrapped__(code)
        monkeypatch.setattr(CITE, "grammar", lambda _, without=without: without)
        untried |= set() if examples[code].need(form) else {form}
    known = set(alternatives(UNTRIED[code].get(name, ""))) - {""}
    assert not untried - known, "no row of the tables in tests/cite needs these: add one for each"
    assert not known - untried, "a row needs these now: take them out of UNTRIED"
