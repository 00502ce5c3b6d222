"""The browser reads words, symbols and forms as Python does, for every word there is."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from resolution.core.model import Resolution
from resolution.publish.search.findables import Shelf
from resolution.publish.search.index import Index
from resolution.publish.search.normalise import symbols_in, words_in
from resolution.publish.search.protocol import protocol
from tests.search.conftest import SCRIPTS, Ask, run_node

ODD = (
    "Straße ½ 1º 78ª nin\u0303o ﬁn «a» 217A(III),217 (III) A/C.2/54/2 57/270\u00a0B y 1995/313…",
    "İstanbul ΣΑΣ \u2028 S‑21/2 s.95.xiii.18; 10 b) irregular/indocumentada <script>a(1)</script>",
)


def texts(resolution: Resolution) -> list[str]:
    return [*(text.text for text in resolution.texts()), *ODD]


def relatives(index: Index) -> dict[str, list[str]]:
    """For each word, the terms it stands for: those of its lemma, and itself as printed."""
    mark = protocol()["marks"]["reading"]
    found: dict[str, set[str]] = defaultdict(set)
    for lemma, terms in index.forms.terms.items():
        for form in terms | index.forms.others.get(lemma, frozenset()):
            found[form] |= terms
        for term in terms:
            found[term.split(mark)[0]].add(term)
    return {form: sorted(terms) for form, terms in found.items() if mark not in form}


def read(text: str) -> dict[str, object]:
    return {
        "words": [word.folded for word in words_in(text)],
        "symbols": [list(found) for found in symbols_in(text)],
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


def paths(value: object, at: str = "") -> Iterator[str]:
    """Where values stand in the index: ``findables[].text``."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{at}.{key}" if at else key
            yield from paths(inner, f"{at}.{key}" if at else key)
    elif isinstance(value, list):
        for inner in value:
            yield f"{at}[]"
            yield from paths(inner, f"{at}[]")


def test_the_browser_reads_all_that_the_index_holds_and_no_more(published: Path) -> None:
    text = (published / "index.js").read_text("utf-8")
    index = json.loads(text.split(".data=", 1)[1].removesuffix(";\n"))
    queries = ["10 b", "anexo 1", "preámbulo 1", "nota 1", "CEDAW", "OIM", "remezas", "49/127"]
    read = set(run_node("reads.js", published, queries))
    # The dialog shows what the engine hands on of a shelf.
    shown = set(re.findall(r"\bshelf\.(\w+)", (SCRIPTS / "dialog.js").read_text("utf-8")))
    read |= {f"protocol.shelves.{shelf}.{name}" for shelf in Shelf for name in shown}
    assert read == set(paths(index))


def test_shelves_are_those_of_the_protocol_in_their_order() -> None:
    assert [str(shelf) for shelf in Shelf] == list(protocol()["shelves"])


def test_places_are_found_by_the_segment_of_their_shelf(index: Index) -> None:
    shelves = protocol()["shelves"]
    assert all(
        shelves[found.shelf]["segment"] in found.place.split("/")
        for found in index.findables
        if found.place
    )


def test_the_scripts_loaded_are_those_there_are(published: Path) -> None:
    loader = (SCRIPTS.parent / "js" / "search.js").read_text("utf-8")
    listed = re.findall(r'"([\w.]+\.js)"', loader)
    there = [file.name for folder in (published, SCRIPTS) for file in folder.glob("*.js")]
    assert sorted(listed) == sorted(there)
