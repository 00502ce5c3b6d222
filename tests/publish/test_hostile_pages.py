"""What texts and registry say stays text: a page has just the markup that its template puts there.

A collection whose every text is hostile is rendered beside one of the same shape whose texts are
harmless; both must give the same elements with the same attributes and links.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from resolution import address
from resolution.building.checks.site import fold, read_page
from resolution.core.collection import Backlink, Collection, LaterCitation
from resolution.core.instrument import Fact, Instrument, InstrumentKind, Link
from resolution.core.model import Annex, Citation, Clause, Marker, Meeting, Table, Text
from resolution.core.place import Place
from resolution.publish.output import OutputFile, Site
from tests import samples
from tests.publish.rendered import Rendered, render
from tests.publishing import published

pytestmark = pytest.mark.long

SITE = Site("https://example.org/")
TRICKS = [
    *("<script>alert(1)</script>", "<b>x</b>", "</p></div>", "<!--", "-->", "]]>", "<?php", "<x"),
    *('" onload="x', "'; --", "&amp;&lt;", "&#60;b&#62;", "&", "\\", "\\<b>", "\\\\*x*"),
    *("*x*", "**x**", "_x_", "__x__", "`x`", "```", "~~~", "~~x~~", "^x^", "***", "___"),
    *("[x](javascript:alert(1))", "![x](y.png)", "!", "[x][y]", "[x]: y", "[^1]", "*[x]: y"),
    *("<https://x.example>", "https://x.example", "x@x.example", "[TOC]", "[[x]]"),
    *("{: onclick=x }", "{.x}", "{#x}", "{ x", "}", "{{ 7*7 }}", "{% raw %}", "{# x #}"),
    *("# x", "x #", "- x", "+ x", "1. x", "1) x", "> x", "=== x", "--- x", ": x", "| x |", "!!! x"),
    *("---", "...", "title: x", "&x", "*x", "!!python/x", "@x", "%x", "? x", "null", "2003-12-23"),
    *("../../x", "/etc/passwd", "..\\x", "%2e%2e", "x.md", "=cmd()", "\u202e", "\u200f", "\u2028"),
    *("\u00a0", "\u00ad", "wzxhzdk:0", "klzzwxh:0001", "W" * 300, "ﷺ", "𝔘", "e\u0301"),
]
TEXTS = st.lists(
    st.sampled_from(TRICKS)
    | st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8),
    min_size=1,
    max_size=4,
).map(lambda pieces: " ".join(" ".join(pieces).split()) + "x")


def harmless() -> str:
    """What stands where the other collection has something hostile."""
    return "palabras"


def collection(text: Callable[[], str]) -> Collection:
    """A resolution and what it cites, with a text in every place that can hold one."""

    def marked(place: str) -> Text:
        """Words that call a note and mention an instrument at their beginning."""
        name, rest = text(), text()
        return samples.text(place, "", **_said(f"{name} {rest}", 0, name, text()))

    def clause(place: str) -> Clause:
        name, rest = text(), text()
        said = _said(f"Pide {name} {rest}", 5, name, text())
        return samples.clause(place, action="Pide", **said)

    def cells(place: str) -> Table:
        held = samples.table(place, [["", ""], ["", ""]], heads=1)
        head = marked(str(held.rows[0][0].place))
        (first, *heads), *rows = ([replace(cell, text=text()) for cell in row] for row in held.rows)
        first = replace(first, text=head.text, markers=head.markers, citations=head.citations)
        return replace(held, rows=((first, *heads), *map(tuple, rows)))

    printed = text()
    note = samples.note(
        "1",
        printed,
        citations=(Citation("instrumentos/x", 0, len(printed), printed, pinpoint=text()),),
        meetings=(Meeting(text(), 0, 1, text(), text()),),
    )
    inside = (marked("anexo/parrafo/1/epigrafe"), clause("anexo/parrafo/1"), cells("anexo/tabla"))
    blocks = (
        marked("formula"), clause("preambulo/1"), marked("parrafo/1/epigrafe"),
        clause("parrafo/1"), clause("parrafo/1/a"), cells("parrafo/1/a/tabla"), marked("cierre"),
        Annex(Place.parse("anexo"), text(), title=marked("anexo/titulo"), blocks=inside),
    )  # fmt: skip
    resolution = replace(
        samples.resolution(blocks, (note,), adopted=date(2003, 12, 23), meeting=text()),
        title=marked("titulo"),
    )
    instrument = Instrument(
        "instrumentos/x", InstrumentKind.TREATY, text(), text(), number="I-1 " + text(),
        body=text(),
        date=date(2000, 1, 1), facts=(Fact(text(), text(), text()),),
        links=(Link(text(), "https://x.example/a?b&c"), Link(text(), "https://y.example/")),
    )  # fmt: skip
    backlinks = tuple(
        Backlink(resolution.symbol, held, citation)
        for held in resolution.texts()
        for citation in held.citations
    )
    later = LaterCitation("A/RES/69/229", text(), text())
    return Collection(
        {resolution.symbol: resolution},
        {instrument.target: instrument},
        {instrument.target: backlinks},
        {resolution.symbol: (later,)},
    )


def _said(words: str, at: int, name: str, pinpoint: str) -> dict[str, Any]:
    """Words as they are, a call of note 1 in them, and a mention of an instrument after it."""
    cited = Citation(
        "instrumentos/x", at, at + len(name), name, pinpoint=pinpoint, via=Place.parse("nota/1")
    )
    return {"text": words, "markers": (Marker("1", at),), "citations": (cited,)}


def files(held: Collection, written: dict[str, str]) -> Iterator[OutputFile]:
    """Every page of a collection, the written ones among them."""
    every = published(held, SITE, written)
    yield from (file for file in every if file.path.endswith(".md"))


def outline(tree: html.HtmlElement) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """The elements in their order, with the names of their attributes and what these lead to."""
    kept = {"href", "src", "class", "id", "data-clause", "data-note", "data-target", "style"}
    return [
        (
            str(e.tag),
            tuple(
                (n, str(v) if n in kept and e.tag not in {"h1", "h2", "h3"} else "")
                for n, v in sorted(e.items())
            ),
        )
        for e in tree.iter()
    ]


@pytest.fixture(scope="session")
def written(project: Path) -> dict[str, str]:
    """The site's own written pages."""
    return {p.name: p.read_text("utf-8") for p in (project / "content" / "pages").glob("*.md")}


def test_hostile_words_stay_words_on_every_page(written: dict[str, str]) -> None:
    expected = {file.path: render(file) for file in files(collection(harmless), written)}

    @settings(max_examples=5, deadline=None, derandomize=True, database=None)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        held = collection(lambda: data.draw(TEXTS))
        for file in files(held, written):
            page = render(file)
            assert outline(page.tree) == outline(expected[file.path].tree), file.path
            assert page.front.keys() == expected[file.path].front.keys()
        check_words(held, {file.path: render(file) for file in files(held, {})})

    check()


def check_words(held: Collection, shown: dict[str, Rendered]) -> None:
    """Every text stands on its page as it is, and its title in the front matter too."""
    (resolution,) = held.resolutions.values()
    (instrument,) = held.instruments.values()
    root = "es/A/RES/58/208"
    expected = {
        f"{root}.md": (resolution.meeting, instrument.title),
        f"{root}/nota/1.md": (meeting.name[1:] for meeting in resolution.notes[0].meetings),
        "es/instrumentos/x.md": (
            instrument.title, instrument.body,
            *(str(v) for f in instrument.facts for v in (f.what, f.value, f.origin)),
            *(link.label for link in instrument.links),
        ),
    }  # fmt: skip
    for path, texts in expected.items():
        words = fold("".join(shown[path].tree.itertext()))
        assert [text for text in texts if fold(str(text)) not in words] == []
    for text in resolution.texts():
        for where in (address.of(resolution, text.place), address.shown(resolution, text.place)):
            page = shown[where.file(".md")]
            assert read_page(html.document_fromstring(page.body)).words[text.id] == fold(text.text)
    title, named = (
        re.sub(r"\s", " ", str(words))
        for words in (shown["es/instrumentos/x.md"].front["title"], instrument.title)
    )
    kept, cut, _ = title.partition("…")
    assert title.startswith(named) or (cut and named.startswith(kept))  # long ones are cut
