from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from resolution.building import tree
from resolution.core.collection import Backlink, Collection
from resolution.core.errors import ResolutionError, SourceError
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Citation, Clause, Marker, Note, Resolution, Text
from resolution.core.place import Place
from resolution.publish.output import OutputFile, Site
from resolution.read import read_page_text
from resolution.read.pdf import extract
from resolution.read.text.source import decode_source
from resolution.read.xml.akn import read_akn
from tests.publishing import published

pytestmark = pytest.mark.long

SITE = Site("https://example.org/")

READERS: dict[str, Callable[[bytes], object]] = {
    "txt": lambda data: read_page_text(decode_source(data)),
    "xml": lambda data: read_akn(data, "sample.xml"),
    "pdf": extract,
}


def sample(kind: str) -> bytes:
    """A small resolution that a reader reads."""
    return (Path(__file__).parent / "seeds" / f"sample.{kind}").read_bytes()


TRICKS = st.sampled_from(
    [
        *(b"\n1. ", b"\n\x0c", b" 1", b"_______________\n", b"a) ", b"\n 2 ", b"II", b"Anexo"),
        *(b"<p>", b"</p>", b"<num>a)</num>", b'marker="2"', b"<sup>1</sup>", b"<section>", b"&#0;"),
        *(b" 0 R", b"<<", b">>", b"[", b"stream\n", b"/Filter /LZWDecode", b"endobj", b"-1"),
        *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", "\u202e".encode(), b"../", b"\r"),
    ]
)
"""Pieces that mean something to one of the readers."""


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A source with pieces cut out, doubled, put elsewhere, or replaced by tricks."""
    data = whole
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 60)))
        piece = draw(TRICKS | st.binary(max_size=8) | st.just(data[start:end] * 2))
        data = data[:start] + piece + data[end:]
    return data


@pytest.mark.parametrize("kind", READERS)
def test_the_samples_are_read(kind: str) -> None:
    assert READERS[kind](sample(kind))


@pytest.mark.parametrize("kind", READERS)
def test_damaged_sources_give_a_reading_or_a_clear_error(kind: str) -> None:
    @settings(max_examples=300, deadline=None, derandomize=True, database=None)
    @given(damaged(sample(kind)))
    def check(data: bytes) -> None:
        with contextlib.suppress(SourceError):
            READERS[kind](data)

    check()


@pytest.mark.parametrize(
    ("kind", "data", "message"),
    [("txt", b" 1/1. \n La Asamblea General,\n\nciembre de \n", "1: a number without a title")],
)
def test_what_fuzzing_found(kind: str, data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        READERS[kind](data)


HOSTILE = st.sampled_from(
    [
        *("<script>alert(1)</script>", "]]>", "&amp;&lt;", '" onload="x', "<!--", "{{ 7*7 }}"),
        *("{% raw %}", "---\ntitle: x", "=cmd()", "../../../etc/passwd", "..\\..\\x", "\u202e"),
        *("[x](javascript:alert(1))", "%00", "a\nb", "a\rb", "\u2028", "# x", "'; --"),
    ]
) | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    """A collection in which everything that comes from a text is hostile."""
    text = draw(HOSTILE) + "x"
    citation = Citation("A/58/98", 0, len(text), text, pinpoint=draw(HOSTILE))
    clause = Clause(
        Place.parse("parrafo/1"), text, (Marker("1", 1),), (citation,), number="1", action=text[:1]
    )
    heading = Text(Place.parse("parrafo/1/epigrafe"), draw(HOSTILE))
    formula = Text(Place.parse("formula"), draw(HOSTILE))
    resolution = Resolution(
        "A/RES/1/1",
        "es",
        Text(Place.parse("titulo"), draw(HOSTILE)),
        (formula, heading, clause),
        (Note.of("1", draw(HOSTILE)),),
        adopted=date(2003, 12, 23),
        meeting=draw(HOSTILE),
    )
    instrument = Instrument("A/58/98", InstrumentKind.REPORT, draw(HOSTILE), draw(HOSTILE))
    backlink = Backlink("A/RES/1/1", clause, citation)
    return Collection(
        {"A/RES/1/1": resolution}, {"A/58/98": instrument}, {"A/58/98": (backlink,)}, {}
    )


@settings(max_examples=15, deadline=None, derandomize=True, database=None)
@given(collections())
def test_hostile_words_stay_words_in_data(collection: Collection) -> None:
    for file in published(collection, SITE):
        if file.path.endswith(".json"):
            json.loads(file.content)
        if file.path.endswith((".xml", ".graphml")):
            tags = {etree.QName(e).localname for e in etree.fromstring(file.content).iter("*")}
            assert "script" not in tags


@pytest.mark.parametrize(
    "path",
    ["../x", "/etc/passwd", "es/../../x", "es/./x", "es//x", "", "es\\..\\x", "C:/x", "es/x\n.md",
     "es/x/", "es/\x00", "es/con..", "es/ x", "es/" + "x" * 256],
)  # fmt: skip
def test_paths_that_leave_the_output_are_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(ResolutionError, match="expected a path below the site"):
        OutputFile.text(path, "")


@pytest.mark.parametrize(
    "path",
    ["index.md", "es/A/RES/217(III).json", "es/A/C.2/54/2.md", "assets/a-1_c.js", "_headers"],
)
def test_paths_of_the_site_are_kept(path: str, tmp_path: Path) -> None:
    tree.write([OutputFile.text(path, "")], tmp_path)
    assert (tmp_path / path).is_file()
