"""The index as scripts: a core that every search loads, and pieces that it loads as needed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from posixpath import split
from typing import Any

from resolution.core.place import Place
from resolution.languages.es import names as spanish
from resolution.languages.es.typography import long_date, lower_first
from resolution.publish.output import OutputFile
from resolution.publish.search.findables import Findable, Shelf
from resolution.publish.search.index import Index, Postings, Scorer
from resolution.publish.search.lemmas import function_words, paradigm
from resolution.publish.search.names import Name
from resolution.publish.search.normalise import folded, words_in
from resolution.publish.search.packed import SEPARATOR, digits, gaps, levels
from resolution.publish.search.pieces import (
    FOLDER,
    IndexPiece,
    as_json,
    content,
    cut,
    pieces,
)
from resolution.publish.search.protocol import protocol
from resolution.publish.search.tallies import Home

_LEAST = 8_192
"""Bytes of a piece, at least: some 4 KB as they travel."""
STEPS, HEAD = 10, 32
"""A level is a share of :class:`Scorer` in so many steps; so much is added at the head."""


def files(index: Index, names: Iterable[Name]) -> Iterator[OutputFile]:
    """All scripts of the index: the pieces, and the core, which lists them."""
    terms = _terms(index)
    made = {
        "words": _words(index, terms, names),
        "postings": _postings(terms),
        "pairs": _pairs(index),
        "texts": _texts(index),
        "verbs": _verbs(index),
    }
    listed = {kind: tuple(found) for kind, found in made.items()}
    for found in listed.values():
        yield from (piece.file for piece in found)
    core = as_json(_core(index, listed))
    text = f"(window.resolutionSearch=window.resolutionSearch||{{}}).data={core};\n"
    yield OutputFile.text(f"{FOLDER}/index.js", text)


def _core(index: Index, listed: Mapping[str, Sequence[IndexPiece]]) -> dict[str, object]:
    return {
        "protocol": protocol(),
        "sessions": list(_sessions(index)),
        "found": len(index.findables),
        "verbs": _verb_names(index),
        "examples": list(_examples(index)),
        "pieces": {
            kind: {
                "starts": SEPARATOR.join(piece.start for piece in found),
                "digest": found[0].digest if found else "",
                "count": len(found),
            }
            for kind, found in listed.items()
        },
    }


def _sessions(index: Index) -> Iterator[dict[str, object]]:
    """The resolutions by the folder of their pages, each with runs of what is found in it."""
    first = 0
    told = []
    for home, count in index.homes:
        shelves = (found.shelf for found in index.findables[first : first + count])
        runs = "".join(f"{shelf[0]}{sum(1 for _ in run)}" for shelf, run in groupby(shelves))
        told.append((*split(home.path), runs))
        first += count
    for folder, homes in groupby(told, lambda one: one[0]):
        yield {"path": folder, "homes": " ".join(f"{name}:{runs}" for _, name, runs in homes)}


def _examples(index: Index) -> Iterator[str]:
    """Numbers that lead somewhere in the collection, for the foot of the search."""
    if len(index.homes) > 1:
        (first, _), (second, _) = index.homes[:2]
        yield f"{first.number}, {spanish.short(Place.parse('parrafo/1'))}"
        yield second.number
        return
    clauses = (re.fullmatch(r"parrafo/(\d+)/([a-z])", found.place) for found in index.findables)
    lettered = [" ".join(match.groups()) for match in clauses if match]
    yield from lettered[1:2] or lettered[:1]
    notes = [found.title for found in index.findables if found.shelf is Shelf.NOTE]
    yield from (lower_first(title) for title in notes[-1:])
    keys = (key for found in index.findables for key in found.own)
    yield from [key for key in keys if re.fullmatch(r"\d+/\d+", key)][-1:]


# --------------------------------------------------------------------------- words and postings


Term = tuple[str, str, Sequence[int], str]
"""Its key, by which it is sorted and found; itself; where it stands, and its levels there."""

Asked = tuple[str, int, str, Any]
"""What a query may have: its key, its size, its kind, and itself."""


_key = itemgetter(0)


def _terms(index: Index) -> Sequence[Term]:
    scorer = Scorer(index.lengths)

    @cache
    def level(length: int, times: int, head: int) -> str:
        return levels([round(STEPS * scorer.share(length, times)) + HEAD * head])

    def word_levels(found: Postings) -> str:
        lengths = map(index.lengths.__getitem__, found.refs)
        return "".join(map(level, lengths, found.weights, found.heads))

    every = [
        (folded(term), term, found.refs, word_levels(found)) for term, found in index.words.items()
    ]
    every += [
        (mark, mark, found.refs, levels(found.weights)) for mark, found in index.marks.items()
    ]
    return sorted(every, key=itemgetter(0, 1))


def _postings(terms: Sequence[Term]) -> Iterator[IndexPiece]:
    sizes = (len(term) + 2 * len(refs) for _, term, refs, _ in terms)
    return pieces("postings", cut(terms, _key, sizes, _LEAST), _key, _packed_postings)


def _packed_postings(terms: Sequence[Term]) -> object:
    _, names, refs, told = zip(*terms, strict=True)
    return {
        "terms": " ".join(names),
        "refs": SEPARATOR.join(map(gaps, refs)),
        "levels": "".join(told),
    }


def _words(index: Index, terms: Iterable[Term], names: Iterable[Name]) -> Iterator[IndexPiece]:
    """The words that a query may have: terms, forms, names, and what is no misspelling."""
    items: list[Asked] = [
        (key, len(term) + 2, "term", (term, len(refs))) for key, term, refs, _ in terms
    ]
    items += [(word, len(word) + 1, "real", word) for word in index.forms.real]
    items += [(_first(name), 2 * len(name.name), "name", name) for name in names]
    for number, group in enumerate(sorted(set(index.forms.groups()))):
        told = (number, *paradigm(group))
        # a group stands wherever one may look for a word of it
        items += [(form, 1, "group", told) for form in group]
    items.sort(key=_key)
    sizes = map(itemgetter(1), items)
    return pieces("words", cut(items, _key, sizes, _LEAST), _key, _packed_words)


def _first(name: Name) -> str:
    """The word that a name is looked for by: its first that is no function word."""
    said = [word.folded for word in words_in(name.name)]
    return next((word for word in said if word not in function_words()), said[0])


def _packed_words(items: Sequence[Asked]) -> object:
    kinds: dict[str, list[Any]] = defaultdict(list)
    for _, _, kind, value in items:
        kinds[kind].append(value)
    stems: dict[str, list[str]] = defaultdict(list)
    for _, stem, endings in sorted(set(kinds["group"])):
        stems[endings].append(stem)
    return {
        "terms": " ".join(term for term, _ in kinds["term"]),
        "counts": "".join(digits(count) for _, count in kinds["term"]),
        "groups": [{"endings": one, "stems": " ".join(some)} for one, some in stems.items()],
        "real": " ".join(kinds["real"]),
        "names": [
            _filled(name=name.name, keys=name.keys, phrases=name.phrases) for name in kinds["name"]
        ],
    }


# --------------------------------------------------------------------------- pairs


Followed = tuple[str, int, str]
"""A pair, its size, and where it stands."""


def _pairs(index: Index) -> Iterator[IndexPiece]:
    items: list[Followed] = [
        (pair, len(pair) + len(refs), gaps(refs)) for pair, refs in index.pairs.items()
    ]
    items.sort(key=_key)
    cuts = cut(items, _content_words, map(itemgetter(1), items), _LEAST)
    return pieces("pairs", cuts, _content_words, _packed_pairs)


def _content_words(item: Followed) -> str:
    """The two words of a pair, without what stands between them."""
    return " ".join(item[0].split(" ", 2)[:2])


def _packed_pairs(items: Sequence[Followed]) -> object:
    pairs, _, refs = zip(*items, strict=True)
    return {"pairs": "|".join(pairs), "refs": SEPARATOR.join(refs)}


# --------------------------------------------------------------------------- what is shown


Shown = tuple[str, Home | None, dict[str, object]]
"""What results show of a findable: its number, by which it is found, its home, and its record."""


def _texts(index: Index) -> Iterator[IndexPiece]:
    homes: list[Home | None] = [home for home, count in index.homes for _ in range(count)]
    homes += [None] * (len(index.findables) - len(homes))
    several = len(index.homes) > 1
    items = [
        (_sortable(ref), home, _record(found, home, _others(index, ref), several=several))
        for ref, (found, home) in enumerate(zip(index.findables, homes, strict=True))
    ]
    sizes = (sum(len(str(value)) for value in record.values()) for _, _, record in items)
    return pieces("texts", cut(items, _key, sizes, _LEAST), _key, _packed_texts)


def _record(
    found: Findable, home: Home | None, others: Sequence[object], *, several: bool
) -> dict[str, object]:
    """What results show of it and where they lead: its path, or its place in its home."""
    title = (several and found.short) or found.title
    return _filled(
        path="" if home else found.path,
        place=found.place,
        title=title,
        text=found.text,
        action=found.action,
        same=others,
    )


def _others(index: Index, ref: int) -> Sequence[object]:
    """What says the same: numbers and places by turns."""
    others = index.same.get(ref, ())
    return [value for one in others for value in (one, index.findables[one].place)]


def _packed_texts(items: Sequence[Shown]) -> object:
    return {
        "first": int(items[0][0]),
        "homes": [
            _of_home(home, [record for _, _, record in some])
            for home, some in groupby(items, itemgetter(1))
        ],
    }


def _of_home(home: Home | None, records: Sequence[object]) -> object:
    if not home:
        return {"records": records}
    return _filled(
        path=home.path,
        number=home.number,
        title=home.title,
        adopted=long_date(home.adopted) if home.adopted else "",
        records=records,
    )


def paths_in(text: str) -> Iterator[str]:
    """The pages that a piece of texts leads to.

    Args:
        text: the script of the piece.
    """
    for home in content(text)["homes"]:
        for record in home["records"]:
            place = record.get("place")
            yield record.get("path") or (f"{home['path']}/{place}" if place else home["path"])


# --------------------------------------------------------------------------- filters


def _verb_names(index: Index) -> list[str]:
    """The verbs that clauses open with, the most frequent first."""
    counts = Counter(found.verb for found in index.findables if found.verb)
    return [verb for verb, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]


def _verbs(index: Index) -> Iterator[IndexPiece]:
    """For each findable the number of its verb, from 1; 0 for none."""
    numbers = {verb: number for number, verb in enumerate(_verb_names(index), 1)}
    told = "".join(digits(numbers.get(found.verb, 0)) for found in index.findables)
    # in one: who asks for one of them asks for all
    return pieces("verbs", [[told]], lambda _: "", lambda some: {"verbs": some[0]})


def _sortable(ref: int) -> str:
    return f"{ref:07}"


def _filled(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}
