from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest
from lunr.builder import Builder
from lunr.idf import idf

from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.search import parts, pieces, publish
from resolution.publish.search.index import Index, Scorer, joined_index
from resolution.publish.search.packed import SEPARATOR, digits, gaps, levels
from resolution.publish.search.pieces import as_json, content, cut
from resolution.publish.search.program import program
from resolution.publish.search.tallies import tallied
from tests.samples import clause, resolution


def test_the_same_collection_gives_the_same_bytes(collection: Collection, published: Path) -> None:
    files = {file.path: file.content for file in publish(collection)}
    written = {f"assets/search/{file.name}": file.read_bytes() for file in published.iterdir()}
    assert files == written


def test_scripts_can_stand_anywhere() -> None:
    text = "</script><!-- \u2028\u2029 «ñ»"
    assert not re.search("[<\u2028\u2029]", as_json(text))
    assert content(f'arrived("a",{as_json(text)});\n') == text


def test_terms_that_are_read_otherwise_than_usual_are_marked(index: Index) -> None:
    assert index.forms.terms["informar"] == {"informe'informar"}
    assert index.forms.terms["informe"] == {"informe"}


def test_the_library_keeps_its_licence_and_no_other_comment() -> None:
    text = program()
    assert "@license MIT" in text.splitlines()[3]
    assert not re.search(r"^\s*(/\*|\*|//)", text[text.index("*/") + 2 :], re.MULTILINE)
    assert "lunr.Index = " in text
    assert not re.search(r"lunr\.(stemmer|Builder|QueryParser) = ", text)


def test_joined_parts_have_the_scores_of_lunr_over_the_whole(index: Index) -> None:
    builder = Builder()
    builder.ref("ref")
    builder.field("words")
    said: list[list[str]] = [[] for _ in index.findables]
    for term, postings in index.words.items():
        for ref, times in zip(postings.refs, postings.weights, strict=True):
            said[ref] += [term] * times
    for ref, terms in enumerate(said):
        builder.add({"ref": ref, "words": terms})
    whole = builder.build()
    scorer = Scorer(index.lengths)
    for term, postings in index.words.items():
        rarity = idf(whole.inverted_index[term], len(said))
        number = whole.inverted_index[term]["_index"]
        for ref, times in zip(postings.refs, postings.weights, strict=True):
            vector = whole.field_vectors[f"words/{ref}"].elements
            expected = dict(zip(vector[::2], vector[1::2], strict=True))[number]
            assert round(rarity * scorer.share(index.lengths[ref], times), 3) == expected


SEVERAL = [
    resolution([clause("parrafo/1", text)], title=title, symbol=symbol)
    for symbol, title, text in (
        ("A/RES/75/9", "Mares", "Pide que se proteja el mar;"),
        ("A/RES/76/2", "Mares", "Pide: que se proteja el MAR."),
        ("A/RES/76/10", "Montes", "Insta a que se protejan los montes y los mares;"),
    )
]


def test_parts_may_be_kept() -> None:
    made = list(tallied(SEVERAL))
    kept = pickle.loads(pickle.dumps(made))  # noqa: S301 - made in the line before
    assert joined_index(kept) == joined_index(made)


def test_what_several_say_is_kept_once() -> None:
    own = resolution([clause(f"parrafo/{at}", "Pide que siga el mar.") for at in (1, 2)])
    [part] = pickle.loads(pickle.dumps(list(tallied([own]))))  # noqa: S301 - made here
    (_, *said), (_, *followed) = part.words, part.pairs
    for one, other in (*zip(said[0][0], said[1][0], strict=True), *zip(*followed, strict=True)):
        assert one is other


def test_the_latest_stands_first_and_what_says_the_same_is_known() -> None:
    index = joined_index(parts(Collection({own.symbol: own for own in SEVERAL}, {}, {}, {})))
    assert [home.number for home, _ in index.homes] == ["76/10", "76/2", "75/9"]
    paths = {found.path: ref for ref, found in enumerate(index.findables)}
    last, first = (paths[f"es/A/RES/{symbol}/parrafo/1"] for symbol in ("76/2", "75/9"))
    assert (index.same[last], index.same[first]) == ([first], [last])
    assert paths["es/A/RES/76/10/parrafo/1"] not in index.same


def test_what_says_the_same_in_one_resolution_stays_apart() -> None:
    own = resolution([clause("parrafo/1", "Decide;"), clause("parrafo/2", "Decide;")])
    assert joined_index(tallied([own])).same == {}


def test_pairs_are_content_words_with_what_stands_between() -> None:
    own = resolution([clause("parrafo/1", "Los derechos de las niñas, niños y mares.")])
    index = joined_index(tallied([own]))
    last = len(index.findables) - 1
    pairs = {pair for pair, refs in index.pairs.items() if last in refs}
    assert pairs == {"derechos ninas de las", "ninas ninos", "ninos mares y"}


@pytest.mark.parametrize("numbers", [[], [0], [0, 1, 5], [63, 64, 4000, 10**6]])
def test_numbers_are_written_so_that_gzip_makes_them_small(numbers: list[int]) -> None:
    assert SEPARATOR not in gaps(numbers) + "".join(map(digits, numbers)) + levels([0, 54, 90])


@pytest.mark.parametrize(
    ("keys", "sizes", "expected"),
    [
        ("", [], []),
        ("abc", [1, 1, 1], ["abc"]),
        ("abcd", [5, 5, 5, 5], ["ab", "cd"]),
        # what has one key stays together, though it would fit in part, or not at all
        ("abbc", [5, 5, 5, 5], ["a", "bb", "c"]),
        ("aaab", [5, 5, 5, 1], ["aaa", "b"]),
        ("abbb", [1, 9, 9, 9], ["a", "bbb"]),
        # and what has no size takes no room
        ("abcd", [10, 0, 0, 1], ["abc", "d"]),
        ("abc", [11, 0, 1], ["a", "bc"]),
    ],
)
def test_what_is_cut(
    keys: str, sizes: list[int], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "_WHOLE", 1)
    monkeypatch.setattr(pieces, "_GROWTH", 0)
    assert list(cut(keys, str, sizes, 10)) == expected


def test_pieces_grow_more_slowly_in_number_than_what_is_cut() -> None:
    def number(count: int) -> int:
        keys = [f"{key:06}" for key in range(count)]
        return len(list(cut(keys, str, [100] * count, 1000)))

    assert (number(100), number(40_000)) == (10, 2 * number(10_000))


def test_what_a_part_holds_is_of_its_resolution_alone(
    collection: Collection, resolution: Resolution
) -> None:
    assert next(iter(parts(collection))) == next(tallied([resolution]))
