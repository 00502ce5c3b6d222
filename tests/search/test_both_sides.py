"""The browser reads words, symbols and forms as Python does, for every word there is."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from resolution.core.model import Resolution
from resolution.publish.search.index import Index
from resolution.publish.search.normalise import symbols, words
from tests.search.conftest import Ask

ODD = (
    "Straße ½ 1º 78ª nin\u0303o ﬁn «a» 217A(III),217 (III) A/C.2/54/2 57/270\u00a0B y 1995/313…",
    "İstanbul ΣΑΣ \u2028 S‑21/2 s.95.xiii.18; 10 b) irregular/indocumentada <script>a(1)</script>",
)


def texts(resolution: Resolution) -> list[str]:
    return [*(text.text for text in resolution.texts()), *ODD]


def relatives(index: Index) -> dict[str, list[str]]:
    """For each word, the terms it stands for: those of its lemma, and itself as printed."""
    found: dict[str, set[str]] = defaultdict(set)
    for lemma, terms in index.forms.terms.items():
        for form in terms | index.forms.others.get(lemma, frozenset()):
            found[form] |= terms
        for term in terms:
            found[term.split("'")[0]].add(term)
    return {form: sorted(terms) for form, terms in found.items() if "'" not in form}


def read(text: str) -> dict[str, object]:
    return {
        "words": [word.folded for word in words(text)],
        "symbols": [list(found) for found in symbols(text)],
    }


def test_texts(node: Ask, resolution: Resolution) -> None:
    asked = texts(resolution)
    assert node(texts=asked)["texts"] == [read(text) for text in asked]


def test_queries(node: Ask, shared: Path) -> None:
    queries = json.loads((shared / "search" / "queries.json").read_text("utf-8"))
    asked = [query["q"] for query in queries]
    assert node(texts=asked)["texts"] == [read(text) for text in asked]


def test_forms(node: Ask, index: Index) -> None:
    known = relatives(index)
    assert dict(zip(known, node(words=list(known))["words"], strict=True)) == known
