"""Places given to pieces: sections, lists, repeated and lost numbers, parts, annexes.

What the signs mean is told in :mod:`tests.read.signs`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from resolution.core.model import Block, Clause, Doubt, Marker, Table
from resolution.core.place import Place
from resolution.languages.es import names
from resolution.read.numbering import FoundAnnex, Numbered, number_annexes, number_pieces, sectioned
from resolution.read.pieces import FoundCell, Piece, Role, Words
from tests.read.signs import pieces
from tests.samples import annex, clause, table, text


def placed(signs: str, whole: str = "") -> Numbered:
    return number_pieces(sectioned(pieces(signs)), Place.parse(whole))


def printed(block: Block) -> str:
    return block.rows[0][0].text if isinstance(block, Table) else block.text


LETTERS = [*"abcdefghijklmnñopqrstuvwxyz", "aa", "bb", "cc"]

PLACES = [
    (
        "a plain resolution",
        "F P P 1 2 a) b) 3 C C",
        "formula preambulo/1 preambulo/2 parrafo/1 parrafo/2 parrafo/2/a parrafo/2/b parrafo/3"
        " cierre cierre/2",
    ),
    (
        "lists in the preamble",
        "P a) b) P a)",
        "preambulo/1 preambulo/1/a preambulo/1/b preambulo/2 preambulo/2/a",
    ),
    (
        "lists in lists",
        "1 a) i) ii) b) i) a) b) ii) c) 2 a)",
        "parrafo/1 parrafo/1/a parrafo/1/a/i parrafo/1/a/ii parrafo/1/b parrafo/1/b/i"
        " parrafo/1/b/i/a parrafo/1/b/i/b parrafo/1/b/ii parrafo/1/c parrafo/2 parrafo/2/a",
    ),
    (
        "i) after h) is a letter, after a) a numeral",
        "1 a) b) c) d) e) f) g) h) i) j) 2 a) i) ii)",
        "parrafo/1 parrafo/1/a parrafo/1/b parrafo/1/c parrafo/1/d parrafo/1/e parrafo/1/f"
        " parrafo/1/g parrafo/1/h parrafo/1/i parrafo/1/j parrafo/2 parrafo/2/a parrafo/2/a/i"
        " parrafo/2/a/ii",
    ),
    (
        "the Spanish alphabet and beyond",
        "1 " + " ".join(f"{letter})" for letter in LETTERS),
        "parrafo/1 " + " ".join(f"parrafo/1/{letter}" for letter in LETTERS),
    ),
    (
        "figures under letters, and letters under figures",
        "1 a) 1) 2) b) 2 1) a) i) ii) b) 2)",
        "parrafo/1 parrafo/1/a parrafo/1/a/1 parrafo/1/a/2 parrafo/1/b parrafo/2 parrafo/2/1"
        " parrafo/2/1/a parrafo/2/1/a/i parrafo/2/1/a/ii parrafo/2/1/b parrafo/2/2",
    ),
    (
        "text that goes on after subparagraphs, twice, and a list that goes on after it",
        "1 a) i) + + b) + 2 P a) +",
        "parrafo/1 parrafo/1/a parrafo/1/a/i parrafo/1/fin parrafo/1/fin/2 parrafo/1/b"
        " parrafo/1/fin/3 parrafo/2 preambulo/1 preambulo/1/a preambulo/1/fin",
    ),
    ("text that goes on with nothing", "+ 1", "parrafo/s1 parrafo/1"),
    (
        "headings belong to what they stand before",
        "H F H P H H 1 H a) H T H C",
        "formula/epigrafe formula preambulo/1/epigrafe preambulo/1 parrafo/1/epigrafe"
        " parrafo/1/epigrafe/2 parrafo/1 parrafo/1/a/epigrafe parrafo/1/a"
        " parrafo/1/a/tabla/epigrafe parrafo/1/a/tabla cierre/epigrafe cierre",
    ),
    (
        "tables belong to what they stand after",
        "T F T 1 T T a) T b) + T 2",
        "tabla formula tabla/2 parrafo/1 parrafo/1/tabla parrafo/1/tabla/2 parrafo/1/a"
        " parrafo/1/a/tabla parrafo/1/b parrafo/1/fin parrafo/1/fin/tabla parrafo/2",
    ),
    (
        "no number at all",
        "F P u u a) u",
        "formula preambulo/1 parrafo/1 parrafo/2 parrafo/2/a parrafo/3",
    ),
    (
        "some without number among numbered ones",
        "u 1 u a) u 2 u",
        "parrafo/s1 parrafo/1 parrafo/s2 parrafo/s2/a parrafo/s3 parrafo/2 parrafo/s4",
    ),
    (
        "a list that no paragraph leads to",
        "a) i) ii) b) c) 1 a) b)",
        "parrafo/a parrafo/a/i parrafo/a/ii parrafo/b parrafo/c parrafo/1 parrafo/1/a parrafo/1/b",
    ),
]


UNLIKELY = {
    "H F H P H H 1 H a) H T H C": [
        "'H' is taken for a heading, before parrafo/1/a",
        "'H' is taken for a heading, before cierre",
    ],
    "u 1 u a) u 2 u": [
        "parrafo/s2 has no number, after parrafo/1",
        "parrafo/s4 has no number, after parrafo/2",
    ],
}


@pytest.mark.parametrize(("signs", "ids"), [r[1:] for r in PLACES], ids=[r[0] for r in PLACES])
@pytest.mark.parametrize("whole", ["", "anexo/2"])
def test_places(signs: str, ids: str, whole: str) -> None:
    done = placed(signs, whole)
    before = f"{whole}/" if whole else ""
    assert [block.id for block in done.blocks] == [f"{before}{id_}" for id_ in ids.split()]
    assert [printed(block) for block in done.blocks] == [p.words.text or "T" for p in pieces(signs)]
    assert [doubt.message.replace(before, "") for doubt in done.doubts] == UNLIKELY.get(signs, [])


SECTIONS = [
    (
        "the numbering starts again under headings",
        "F H P 1 2 H P P 1 a) H 1",
        "formula seccion/1/preambulo/1/epigrafe seccion/1/preambulo/1 seccion/1/parrafo/1"
        " seccion/1/parrafo/2 seccion/2/preambulo/1/epigrafe seccion/2/preambulo/1"
        " seccion/2/preambulo/2 seccion/2/parrafo/1 seccion/2/parrafo/1/a"
        " seccion/3/parrafo/1/epigrafe seccion/3/parrafo/1",
    ),
    (
        "what stands before the first heading is in no section",
        "F P 1 2 H P 1",
        "formula preambulo/1 parrafo/1 parrafo/2 seccion/1/preambulo/1/epigrafe"
        " seccion/1/preambulo/1 seccion/1/parrafo/1",
    ),
    (
        "headings where the numbers run on begin no section",
        "F P H 1 H H 2 H a) H 3",
        "formula preambulo/1 parrafo/1/epigrafe parrafo/1 parrafo/2/epigrafe"
        " parrafo/2/epigrafe/2 parrafo/2 parrafo/2/a/epigrafe parrafo/2/a parrafo/3/epigrafe"
        " parrafo/3",
    ),
    (
        "headings inside a section",
        "H P 1 H 2 H a) H 1",
        "seccion/1/preambulo/1/epigrafe seccion/1/preambulo/1 seccion/1/parrafo/1"
        " seccion/1/parrafo/2/epigrafe seccion/1/parrafo/2 seccion/1/parrafo/2/a/epigrafe"
        " seccion/1/parrafo/2/a seccion/2/parrafo/1/epigrafe seccion/2/parrafo/1",
    ),
    (
        "the numbering starts again without heading",
        "F P 1 2 a) P P 1 2 1",
        "formula preambulo/1 parrafo/1 parrafo/2 parrafo/2/a seccion/1/preambulo/1"
        " seccion/1/preambulo/2 seccion/1/parrafo/1 seccion/1/parrafo/2 seccion/2/parrafo/1",
    ),
    (
        "what hangs on the preamble of a section is in the section",
        "F P 1 P a) T + 1",
        "formula preambulo/1 parrafo/1 seccion/1/preambulo/1 seccion/1/preambulo/1/a"
        " seccion/1/preambulo/1/a/tabla seccion/1/preambulo/1/fin seccion/1/parrafo/1",
    ),
    (
        "what hangs on the paragraph before is not",
        "F 1 a) T + u 1",
        "formula parrafo/1 parrafo/1/a parrafo/1/a/tabla parrafo/1/fin parrafo/s1"
        " seccion/1/parrafo/1",
    ),
    (
        "a table under the heading of a section",
        "H P 1 H T 1 T H T 1",
        "seccion/1/preambulo/1/epigrafe seccion/1/preambulo/1 seccion/1/parrafo/1"
        " seccion/2/tabla/epigrafe seccion/2/tabla seccion/2/parrafo/1 seccion/2/parrafo/1/tabla"
        " seccion/3/tabla/epigrafe seccion/3/tabla seccion/3/parrafo/1",
    ),
    (
        "sections of paragraphs without number",
        "H P 1 H P u H u 1 H u",
        "seccion/1/preambulo/1/epigrafe seccion/1/preambulo/1 seccion/1/parrafo/1"
        " seccion/2/preambulo/1/epigrafe seccion/2/preambulo/1 seccion/2/parrafo/s1"
        " seccion/3/parrafo/s1/epigrafe seccion/3/parrafo/s1 seccion/3/parrafo/1"
        " seccion/4/parrafo/s1/epigrafe seccion/4/parrafo/s1",
    ),
    (
        "sections that begin with a preamble only",
        "H u H 1 H P u",
        "seccion/1/parrafo/s1/epigrafe seccion/1/parrafo/s1 seccion/2/parrafo/1/epigrafe"
        " seccion/2/parrafo/1 seccion/3/preambulo/1/epigrafe seccion/3/preambulo/1"
        " seccion/3/parrafo/s1",
    ),
    (
        "a preamble after paragraphs, without heading and without restart",
        "P 1 P 2",
        "preambulo/1 parrafo/1 preambulo/2 parrafo/2",
    ),
    (
        "sections that the source marks",
        "§1 H P 1 §2 H 1 H u 2",
        "seccion/1/preambulo/1/epigrafe seccion/1/preambulo/1 seccion/1/parrafo/1"
        " seccion/2/parrafo/1/epigrafe seccion/2/parrafo/1 seccion/2/parrafo/s1/epigrafe"
        " seccion/2/parrafo/s1 seccion/2/parrafo/2",
    ),
    (
        "marked sections with a preamble each, and what stands outside them",
        "P §1 P u §2 P u §0 u",
        "preambulo/1 seccion/1/preambulo/1 seccion/1/parrafo/1 seccion/2/preambulo/1"
        " seccion/2/parrafo/1 parrafo/1",
    ),
    (
        "marked sections through which the numbers run are none",
        "P §1 H 1 §2 H 2 u",
        "preambulo/1 parrafo/1/epigrafe parrafo/1 parrafo/2/epigrafe parrafo/2 parrafo/s1",
    ),
    (
        "figures of lists are no numbers of paragraphs",
        "§1 H 1 1) §2 H 2 1)",
        "parrafo/1/epigrafe parrafo/1 parrafo/1/1 parrafo/2/epigrafe parrafo/2 parrafo/2/1",
    ),
    (
        "a section that the source forgot to mark",
        "§1 P 1 §2 P 1 2 H P 1 §3 1",
        "seccion/1/preambulo/1 seccion/1/parrafo/1 seccion/2/preambulo/1 seccion/2/parrafo/1"
        " seccion/2/parrafo/2 seccion/3/preambulo/1/epigrafe seccion/3/preambulo/1"
        " seccion/3/parrafo/1 seccion/4/parrafo/1",
    ),
    (
        "lists end with their section",
        "§1 1 a) §2 b) T c) 1",
        "seccion/1/parrafo/1 seccion/1/parrafo/1/a seccion/2/parrafo/b seccion/2/parrafo/b/tabla"
        " seccion/2/parrafo/c seccion/2/parrafo/1",
    ),
    (
        "a closing is of no section",
        "H P 1 H P 1 C C",
        "seccion/1/preambulo/1/epigrafe seccion/1/preambulo/1 seccion/1/parrafo/1"
        " seccion/2/preambulo/1/epigrafe seccion/2/preambulo/1 seccion/2/parrafo/1 cierre cierre/2",
    ),
    (
        "parts number for themselves",
        "F A: H H F P u a) T u B: H F P 1 u",
        "formula A/formula/epigrafe A/formula/epigrafe/2 A/formula A/preambulo/1 A/parrafo/1"
        " A/parrafo/1/a A/parrafo/1/a/tabla A/parrafo/2 B/formula/epigrafe B/formula B/preambulo/1"
        " B/parrafo/1 B/parrafo/s1",
    ),
    (
        "parts with sections, and with closings of their own",
        "A: F H 1 H 1 C C B: F 1 : C C",
        "A/formula A/seccion/1/parrafo/1/epigrafe A/seccion/1/parrafo/1"
        " A/seccion/2/parrafo/1/epigrafe A/seccion/2/parrafo/1 A/cierre A/cierre/2 B/formula"
        " B/parrafo/1 cierre cierre/2",
    ),
    (
        "a list and a table do not reach into the next part",
        "A: 1 a) B: T b)",
        "A/parrafo/1 A/parrafo/1/a B/tabla B/parrafo/b",
    ),
]


@pytest.mark.parametrize(("signs", "ids"), [r[1:] for r in SECTIONS], ids=[r[0] for r in SECTIONS])
def test_sections_and_parts(signs: str, ids: str) -> None:
    done = placed(signs)
    assert [block.id for block in done.blocks] == ids.split()
    assert [printed(block) for block in done.blocks] == [p.words.text or "T" for p in pieces(signs)]


DOUBTFUL = [
    (
        "a letter repeated, and what it holds",
        "1 a) b) i) b) i) c)",
        "parrafo/1 parrafo/1/a parrafo/1/b parrafo/1/b/i parrafo/1/b-2 parrafo/1/b-2/i parrafo/1/c",
        [(5, "parrafo/1/b stands twice")],
    ),
    (
        "a letter three times",
        "1 a) a) a) b)",
        "parrafo/1 parrafo/1/a parrafo/1/a-2 parrafo/1/a-3 parrafo/1/b",
        [(3, "parrafo/1/a stands twice"), (4, "parrafo/1/a stands twice")],
    ),
    (
        "a second list under the same paragraph",
        "1 a) b) + a) b)",
        "parrafo/1 parrafo/1/a parrafo/1/b parrafo/1/fin parrafo/1/a-2 parrafo/1/b-2",
        [(5, "parrafo/1/a stands twice"), (6, "parrafo/1/b stands twice")],
    ),
    (
        "a numeral repeated",
        "1 a) i) i) ii) b)",
        "parrafo/1 parrafo/1/a parrafo/1/a/i parrafo/1/a/i-2 parrafo/1/a/ii parrafo/1/b",
        [(4, "parrafo/1/a/i stands twice")],
    ),
    (
        "a letter lost",
        "1 a) c) d)",
        "parrafo/1 parrafo/1/a parrafo/1/c parrafo/1/d",
        [(3, "c) stands after a)")],
    ),
    (
        "the first letter lost",
        "P b) c)",
        "preambulo/1 preambulo/1/b preambulo/1/c",
        [(2, "b) stands after the paragraph it belongs to")],
    ),
    (
        "a numeral lost, and the letter after it",
        "1 a) i) iii) c) d)",
        "parrafo/1 parrafo/1/a parrafo/1/a/i parrafo/1/a/iii parrafo/1/c parrafo/1/d",
        [(4, "iii) stands after i)"), (5, "c) stands after a)")],
    ),
    (
        "the first numeral lost",
        "1 a) ii) iii) b)",
        "parrafo/1 parrafo/1/a parrafo/1/a/ii parrafo/1/a/iii parrafo/1/b",
        [(3, "ii) stands after the paragraph it belongs to")],
    ),
    (
        "a letter lost after one repeated",
        "1 a) a) c)",
        "parrafo/1 parrafo/1/a parrafo/1/a-2 parrafo/1/c",
        [(3, "parrafo/1/a stands twice"), (4, "c) stands after a)")],
    ),
    (
        "the first letter lost where no paragraph leads to the list",
        "b) c) c)",
        "parrafo/b parrafo/c parrafo/c-2",
        [(1, "b) stands after the paragraph it belongs to"), (3, "parrafo/c stands twice")],
    ),
    (
        "a number repeated",
        "F 1 2 2 a) 3",
        "formula parrafo/1 parrafo/2 parrafo/2-2 parrafo/2-2/a parrafo/3",
        [(4, "parrafo/2 stands twice")],
    ),
    (
        "headings that nothing follows",
        "1 H H",
        "parrafo/1 epigrafe epigrafe/2",
        [(2, "nothing follows the heading 'H'"), (3, "nothing follows the heading 'H'")],
    ),
    (
        "a heading that nothing follows in a section, and after the closing",
        "H 1 H 1 H C H",
        "seccion/1/parrafo/1/epigrafe seccion/1/parrafo/1 seccion/2/parrafo/1/epigrafe"
        " seccion/2/parrafo/1 cierre/epigrafe cierre epigrafe",
        [
            (5, "'H' is taken for a heading, before cierre"),
            (7, "nothing follows the heading 'H'"),
        ],
    ),
    (
        "a heading that nothing follows in a part",
        "A: 1 B: 1 H",
        "A/parrafo/1 B/parrafo/1 B/epigrafe",
        [(3, "nothing follows the heading 'H'")],
    ),
]


@pytest.mark.parametrize(
    ("signs", "ids", "doubts"), [r[1:] for r in DOUBTFUL], ids=[r[0] for r in DOUBTFUL]
)
def test_what_is_not_certain_is_told_with_its_line(
    signs: str, ids: str, doubts: list[tuple[int, str]]
) -> None:
    done = placed(signs)
    assert [block.id for block in done.blocks] == ids.split()
    assert done.doubts == [Doubt(line, message) for line, message in doubts]


def test_numbers_are_as_printed_but_for_the_preamble() -> None:
    clauses = [c for c in placed("P P 1 1 a) a) + u").blocks if isinstance(c, Clause)]
    assert [(c.id, c.number) for c in clauses] == [
        ("preambulo/1", "1"),
        ("preambulo/2", "2"),
        ("parrafo/1", "1"),
        ("seccion/1/parrafo/1", "1"),
        ("seccion/1/parrafo/1/a", "a"),
        ("seccion/1/parrafo/1/a-2", "a"),
        ("seccion/1/parrafo/1/fin", None),
        ("seccion/1/parrafo/s1", None),
    ]


def test_blocks_have_all_that_was_found() -> None:
    calls = (Marker("1", 4),)
    words = Words("Pide", "Pide", calls)
    cells = (FoundCell(words, heads=True, columns=2, rows=3), FoundCell(Words("uno")))
    found = [
        Piece(Role.FORMULA, words, 1),
        Piece(Role.HEADING, words, 2),
        Piece(Role.PARAGRAPH, words, 3, "1"),
        Piece(Role.TABLE, Words(), 4, rows=(cells, cells[1:])),
    ]
    formula, heading, paragraph, rows = number_pieces(found, Place()).blocks
    assert formula == text("formula", "Pide[^1]")
    assert heading == text("parrafo/1/epigrafe", "Pide[^1]")
    assert paragraph == clause("parrafo/1", "Pide[^1]", action="Pide")
    assert isinstance(rows, Table)
    first, second = rows.rows
    assert [cell.id for cell in (*first, *second)] == [
        *("parrafo/1/tabla/celda/1-1", "parrafo/1/tabla/celda/1-2", "parrafo/1/tabla/celda/2-1")
    ]
    assert [(c.text, c.markers, c.heads, c.columns, c.rows) for c in first] == [
        ("Pide", calls, True, 2, 3),
        ("uno", (), False, 1, 1),
    ]


def annexes(*found: tuple[str | None, str | None, str]) -> Iterator[FoundAnnex]:
    """Annexes of a label, a title and what they hold."""
    for label, title, signs in found:
        yield FoundAnnex(
            Piece(Role.HEADING, Words(label), 1) if label is not None else None,
            Piece(Role.HEADING, Words(title), 2) if title else None,
            pieces(signs),
            [Doubt(9, f"a doubt of {label}")],
        )


ANNEXES = [
    ([("Anexo", None, "")], ["anexo"]),
    ([("Anexo II", None, "")], ["anexo"]),
    ([("Anexo I", None, ""), ("Anexo II.", None, "")], ["anexo/1", "anexo/2"]),
    ([("Anexo II", None, ""), ("Anexo IV", None, "")], ["anexo/2", "anexo/4"]),
    ([("Anexo 1", None, ""), ("Apéndice 3", None, "")], ["anexo/1", "anexo/3"]),
    ([("Anexo", None, ""), ("Apéndice", None, "")], ["anexo/1", "anexo/2"]),
    ([("Anexo I", None, ""), ("Anexo I", None, "")], ["anexo/1", "anexo/1-2"]),
    ([("Anexo I", None, ""), ("Apéndice", None, ""), ("Anexo II", None, ""),
      ("Apéndice", None, "")], ["anexo/1", "anexo/2", "anexo/2-2", "anexo/4"]),
]  # fmt: skip


@pytest.mark.parametrize(("found", "ids"), ANNEXES, ids=[" ".join(ids) for _, ids in ANNEXES])
def test_places_of_annexes(found: list[tuple[str, None, str]], ids: list[str]) -> None:
    done = number_annexes(annexes(*found))
    assert [block.id for block in done.blocks] == ids
    assert [printed(block) for block in done.blocks] == [label for label, *_ in found]


def test_what_annexes_hold() -> None:
    done = number_annexes(
        annexes(("Anexo I", "Programa", "H 1 a) u H"), (None, "Cuadro", "T u"), (None, None, ""))
    )
    assert done.blocks == [
        annex("anexo/1", "Anexo I", "Programa", [
            text("anexo/1/parrafo/1/epigrafe", "H"),
            clause("anexo/1/parrafo/1", "1"),
            clause("anexo/1/parrafo/1/a", "a)"),
            clause("anexo/1/parrafo/s1", "u"),
            text("anexo/1/epigrafe", "H"),
        ]),
        annex("anexo/2", "", "Cuadro", [
            table("anexo/2/tabla", [["T"]]),
            clause("anexo/2/parrafo/1", "u", number=None),
        ]),
        annex("anexo/3", ""),
    ]  # fmt: skip
    assert done.doubts == [
        Doubt(9, "a doubt of Anexo I"),
        Doubt(4, "anexo/1/parrafo/s1 has no number, after anexo/1/parrafo/1"),
        Doubt(5, "nothing follows the heading 'H'"),
        Doubt(9, "a doubt of None"),
        Doubt(1, "an annex without its label"),
        Doubt(9, "a doubt of None"),
    ]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("B", "Sección B, párrafo 1"),
        ("B. Desembolsos", "Sección B, párrafo 1"),
        ("II", "Sección II, párrafo 1"),
        ("IV Desembolsos", "Sección IV, párrafo 1"),
        ("2. Desembolsos", "Sección 2, párrafo 1"),
        ("Desembolsos", "Sección II, párrafo 1"),
        ("A los Estados", "Sección II, párrafo 1"),
    ],
)
def test_a_section_is_named_as_print_heads_it(heading: str, name: str) -> None:
    *before, head, last = pieces("H 1 2 H 1")
    headed = [*before, replace(head, words=Words(heading)), last]
    numbered = number_pieces(sectioned(headed), Place())
    place = numbered.blocks[-1].place
    assert (str(place), names.title(place)) == ("seccion/2/parrafo/1", name)
