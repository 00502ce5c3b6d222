"""A text has the same places and words from page text as from official XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.core.model import Annex, Block, Reading, Resolution, Table
from resolution.read import read_source
from resolution.read.text.pagetext import read_page_text
from resolution.read.xml.akn import read_akn
from tests.conftest import PROJECT
from tests.read.signs import official_xml, page_text

AWKWARD = PROJECT / "tests" / "fixtures" / "awkward"


def flat(blocks: Iterable[Block]) -> Iterator[tuple[str, str, list[tuple[str, int]]]]:
    """Ids with words and calls; a row is one text, since page text has no cells."""
    for block in blocks:
        if isinstance(block, Table):
            rows = [" ".join(cell.text for cell in row) for row in block.rows]
            yield block.id, "\n".join(rows), []
            continue
        # Official files print the ordinal of the meeting as «48a», their page texts as «48ª».
        words = block.text.replace("ª", "a")
        yield block.id, words, [(marker.marker, marker.offset) for marker in block.markers]
        if isinstance(block, Annex):
            yield from flat([block.title] if block.title else [])
            yield from flat(block.blocks)


def everything(resolution: Resolution) -> list[tuple[str, str, list[tuple[str, int]]]]:
    return [*flat([resolution.title, *resolution.blocks, *resolution.notes])]


def test_official_files_and_their_page_texts(shared: Path) -> None:
    files = sorted((shared / "corpus" / "akn").glob("*.xml"))
    assert files
    for xml in files:
        number = re.findall(r"\d+", xml.stem)[1]
        page = read_source(shared / "corpus" / "es" / f"A-RES-75-{number}.txt").resolution
        assert everything(page) == everything(read_source(xml).resolution), xml.name


def test_an_awkward_file_and_its_page_text() -> None:
    page = read_source(AWKWARD / "A-RES-97-901.es.txt").resolution
    xml = read_source(AWKWARD / "resolutions" / "A-RES-97-901.es.xml").resolution
    assert everything(page) == everything(xml)


def both(signs: str, *, marked: bool = True) -> tuple[Reading, Reading]:
    xml = official_xml(signs, marked=marked)
    return read_page_text(page_text(signs)), read_akn(xml, "A-RES-97-901.es.xml")


WRITTEN = [
    "F P P 1 2 a) b) 3 C C",
    "F P a) b) + P a) i) ii) b) 1 C C",
    "F P 1 a) i) ii) b) i) a) b) ii) c) + 2 a) + + b) C C",
    "F P 1 a) b) c) d) e) f) g) h) i) j) 2 a) i) ii) iii) iv) b) C C",
    "F P 1 m) n) ñ) o) z) aa) bb) C C",
    "F P 1 a) b) b) i) c) 2 b) c) 3 a) ii) b) 4 a) i) iii) b) a) C C",
    "F P u u a) b) u C C",
    "F P u 1 u a) b) 2 C C",
    "F P H 1 H H 2 a) H b) 3 C C",
    "F P 1 T 2 a) T b) T 3 C C",
    "F H P 1 2 H P P 1 a) H 1 C C",
    "F P 1 2 P P 1 1 C C",
    "F P 1 P a) b) 1 C C",
    "F A. P 1 B. P u C. 1 2 C C",
    "F H P 1 H P u u H 1 C C",
    "F P 1 P 2 a) P 3 C C",
]


@pytest.mark.parametrize("signs", WRITTEN)
@pytest.mark.parametrize("marked", [True, False])
def test_texts_of_our_own(signs: str, marked: bool) -> None:
    page, xml = both(signs, marked=marked)
    assert everything(page.resolution) == everything(xml.resolution)
    assert [doubt.message for doubt in page.doubts] == [doubt.message for doubt in xml.doubts]


ITEMS = ["a", "b", "c", "d", "e"]
NUMERALS = ["i", "ii", "iii", "iv"]


@st.composite
def items(draw: st.DrawFn, labels: list[str], below: list[str]) -> list[str]:
    """A list, at times with a label lost or repeated, and lists below its items."""
    signs: list[str] = []
    for label in draw(st.sampled_from([labels[:2], labels[:4], labels[:1] + labels[2:4]])):
        again = 1 + draw(st.sampled_from([0, 0, 0, 0, 1]))
        for _ in range(again):
            signs.append(f"{label})")
            if below and draw(st.sampled_from([False, False, True])):
                signs += draw(items(below, []))
    return signs


@st.composite
def paragraph(draw: st.DrawFn, sign: str) -> list[str]:
    """A paragraph with what may hang on it."""
    listed = draw(st.just([]) | items(ITEMS, NUMERALS))
    after = draw(st.sampled_from([[], [], ["+"], ["+", "+"]])) if listed else []
    table = draw(st.sampled_from([[], [], [], ["T"]])) if sign != "P" else []
    return [sign, *listed, *after, *table]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A resolution: preamble and numbered paragraphs, in sections that run on or begin anew."""
    signs = ["F"]
    last = 0
    for section in range(draw(st.integers(1, 4))):
        anew = section == 0 or draw(st.booleans())
        before = signs[-1]
        if before != "T":
            signs += draw(st.sampled_from([[], ["H"], ["H", "H"]]))
        if section == 0 or anew:
            for _ in range(draw(st.integers(section == 0, 2))):
                signs += draw(paragraph("P"))
        last = 0 if anew else last
        for _ in range(draw(st.integers(1, 3))):
            numbered = draw(st.sampled_from([True, True, False]))
            last += numbered
            signs += draw(paragraph(str(last) if numbered else "u"))
    return " ".join([*signs, "C", "C"])


@given(texts(), st.booleans())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_text_of_our_own(signs: str, marked: bool) -> None:
    page, xml = both(signs, marked=marked)
    assert everything(page.resolution) == everything(xml.resolution)
    clauses = [clause.place for clause in page.resolution.clauses()]
    assert len(set(clauses)) == len(clauses)
