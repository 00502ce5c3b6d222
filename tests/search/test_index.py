from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.output import Site
from resolution.publish.search import lunr_script, publish
from resolution.publish.search.findables import findables
from resolution.publish.search.index import Index, indexed, script
from tests.samples import clause


def test_the_same_collection_gives_the_same_bytes(collection: Collection, published: Path) -> None:
    files = {file.path: file.content for file in publish(collection, Site("https://example.org/"))}
    written = {f"assets/search/{file.name}": file.read_bytes() for file in published.iterdir()}
    assert files == written


def test_the_script_can_stand_anywhere(resolution: Resolution) -> None:
    first = clause("preambulo/1", "</script><!-- \u2028\u2029 «ñ»")
    found = Collection({"A/RES/1/1": replace(resolution, blocks=(first,))}, {}, {}, {})
    text = script(indexed(tuple(findables(found))), ())
    assert not re.search("[<\u2028\u2029]", text)
    data = json.loads(text.split(".data=", 1)[1].removesuffix(";\n"))
    assert data["findables"][0]["text"] == first.text


def test_terms_that_are_read_otherwise_than_usual_are_marked(index: Index) -> None:
    assert index.forms.terms["informar"] == {"informe'informar"}
    assert index.forms.terms["informe"] == {"informe"}


def test_the_library_keeps_its_licence_and_no_other_comment(published: Path) -> None:
    text = lunr_script()
    assert "@license MIT" in text.splitlines()[3]
    assert not re.search(r"^\s*(/\*|\*|//)", text[text.index("*/") + 2 :], re.MULTILINE)
    assert (published / "lunr.js").read_text("utf-8") == text
