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
from resolution.publish.search.normalise import symbols_in, unaccented, words_in
from resolution.publish.search.pieces import content
from resolution.publish.search.program import ORDER
from resolution.publish.search.protocol import protocol
from tests.search.conftest import ROOT, SCRIPTS, Ask, run_node

ODD = (
    "Straße ½ 1º 78ª nin\u0303o ﬁn «a» 217A(III),217 (III) A/C.2/54/2 57/270\u00a0B y 1995/313…",
    "İstanbul ΣΑΣ \u2028 S‑21/2 s.95.xiii.18; 10 b) irregular/indocumentada <script>a(1)</script>",
)


def texts(resolution: Resolution) -> list[str]:
    return [*(text.text for text in resolution.texts()), *ODD]


def relatives(index: Index) -> dict[str, list[str]]:
    """For each word, the terms it stands for: those of its lemma, and itself as printed."""
    mark = protocol()["marks"]["reading"]
    printed: dict[str, set[str]] = defaultdict(set)
    for term in index.words:
        printed[unaccented(term)].add(term)
    found: dict[str, set[str]] = defaultdict(set)
    for lemma, terms in index.forms.terms.items():
        every = {word for term in terms for word in printed[term]}
        for form in terms | index.forms.others.get(lemma, frozenset()):
            found[form] |= every
        for term in terms:
            found[term.split(mark)[0]] |= printed[term]
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


QUERIES = ["10 b", "anexo 1", "preámbulo 1", "nota 1", "CEDAW", "OIM", "remezas", "49/127"]
# The dialog shows these, and lists of endings are read as text.
SHOWN = {
    "core.examples",
    "core.examples[]",
    "core.protocol.paragraph",
    "core.protocol.paragraph.filter",
    "core.protocol.paragraph.label",
    "core.protocol.paragraph.name",
    "core.protocol.paragraph.of",
    "core.protocol.paragraph.of[]",
    "core.protocol.shelves.{}.filter",
    "core.protocol.shelves.{}.label",
}


def test_the_browser_reads_all_that_the_index_holds_and_no_more(published: Path) -> None:
    text = (published / "index.js").read_text("utf-8")
    held = set(paths(json.loads(text.split(".data=", 1)[1].removesuffix(";\n")), "core"))
    for file in published.glob("*.*.js"):
        held |= set(paths(content(file.read_text("utf-8")), file.name.split(".")[0]))
    read = set(run_node("reads.js", published, QUERIES))
    read |= {path.format(shelf) for path in SHOWN for shelf in Shelf}
    assert held - read == set()
    assert {path for path in read - held if not path.startswith("core.protocol")} == set()


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
    loader = (ROOT / "overrides" / "assets" / "js" / "search.js").read_text("utf-8")
    listed = re.findall(r'"([\w.]+\.js)"', loader)
    there = [file.name for file in published.glob("*.js") if file.name.count(".") == 1]
    assert sorted(listed) == sorted(there)
    assert sorted(ORDER) == sorted(file.stem for file in SCRIPTS.glob("*.js"))
