"""The index as scripts: a core that every search loads, and pieces that it loads as needed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from posixpath import split
from typing import Any

from resolution.core.place import Place
from resolution.languages.es import names as spanish
from resolution.languages.es.typography import long_date, lower_first
from resolution.publish.output import OutputFile
from resolution.publish.search.findables import Findable, Shelf
from resolution.publish.search.index import Index, Postings, Scorer
from resolution.publish.search.lemmas import function_words, paradigms
from resolution.publish.search.names import Name
from resolution.publish.search.normalise import unaccented, words_in
from resolution.publish.search.packed import SEPARATOR, digits, gaps, levels
from resolution.publish.search.pieces import (
    FOLDER,
    IndexPiece,
    Keyed,
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


def _terms(index: Index) -> Sequence[tuple[str, str, Postings, str]]:
    """Each term with its key, by which it is sorted and found, and its levels."""
    scorer = Scorer(index.lengths)
    every = [
        (unaccented(term), term, postings, _word_levels(postings, scorer))
        for term, postings in index.words.items()
    ]
    every += [
        (mark, mark, postings, levels(postings.weights)) for mark, postings in index.marks.items()
    ]
    return sorted(every, key=lambda one: one[:2])


def _word_levels(postings: Postings, scorer: Scorer) -> str:
    triples = zip(postings.refs, postings.weights, postings.heads, strict=True)
    return levels(
        [round(STEPS * scorer.share(ref, times)) + HEAD * head for ref, times, head in triples]
    )


def _postings(terms: Iterable[tuple[str, str, Postings, str]]) -> Iterator[IndexPiece]:
    items = [
        Keyed(key, len(term) + 2 * len(found.refs), (term, gaps(found.refs), told))
        for key, term, found, told in terms
    ]
    return pieces("postings", cut(items, _LEAST), _packed_postings)


def _packed_postings(items: Sequence[Keyed]) -> object:
    names, refs, told = zip(*(item.value for item in items), strict=True)
    return {"terms": " ".join(names), "refs": SEPARATOR.join(refs), "levels": "".join(told)}


def _words(
    index: Index, terms: Iterable[tuple[str, str, Postings, str]], names: Iterable[Name]
) -> Iterator[IndexPiece]:
    """The words that a query may have: terms, forms, names, and what is no misspelling."""
    items = [
        Keyed(key, len(term) + 2, ("term", (term, len(found.refs))))
        for key, term, found, _ in terms
    ]
    items += [Keyed(word, len(word) + 1, ("real", word)) for word in index.forms.real]
    items += [Keyed(_first(name), 2 * len(name.name), ("name", name)) for name in names]
    # a group stands wherever one may look for a word of it
    items += [Keyed(form, 1, ("group", group)) for group in index.forms.groups() for form in group]
    items.sort(key=lambda item: item.key)
    return pieces("words", cut(items, _LEAST), _packed_words)


def _first(name: Name) -> str:
    """The word that a name is looked for by: its first that is no function word."""
    said = [word.folded for word in words_in(name.name)]
    return next((word for word in said if word not in function_words()), said[0])


def _packed_words(items: Sequence[Keyed]) -> object:
    kinds: dict[str, dict[Any, None]] = defaultdict(dict)
    for item in items:
        kind, value = item.value
        kinds[kind][value] = None
    return {
        "terms": " ".join(term for term, _ in kinds["term"]),
        "counts": "".join(digits(count) for _, count in kinds["term"]),
        "groups": [
            {"endings": " ".join(endings), "stems": " ".join(stems)}
            for endings, stems in paradigms(sorted(kinds["group"])).items()
        ],
        "real": " ".join(kinds["real"]),
        "names": [
            _filled(name=name.name, keys=name.keys, phrases=name.phrases) for name in kinds["name"]
        ],
    }


# --------------------------------------------------------------------------- pairs


def _pairs(index: Index) -> Iterator[IndexPiece]:
    items = []
    for pair, refs in sorted(index.pairs.items()):
        first, second, *_ = pair.split(" ")
        items.append(Keyed(f"{first} {second}", len(pair) + len(refs), (pair, gaps(refs))))
    items.sort(key=lambda item: item.key)
    return pieces("pairs", cut(items, _LEAST), _packed_pairs)


def _packed_pairs(items: Sequence[Keyed]) -> object:
    said, refs = zip(*(item.value for item in items), strict=True)
    return {"pairs": "|".join(said), "refs": SEPARATOR.join(refs)}


# --------------------------------------------------------------------------- what is shown


def _texts(index: Index) -> Iterator[IndexPiece]:
    homes = [home for home, count in index.homes for _ in range(count)]
    several = len(index.homes) > 1
    items = []
    for ref, found in enumerate(index.findables):
        home = homes[ref] if ref < len(homes) else None
        record = _record(found, home, _others(index, ref), several=several)
        size = sum(len(str(value)) for value in record.values())
        items.append(Keyed(_sortable(ref), size, (home, record)))
    return pieces("texts", cut(items, _LEAST), _packed_texts)


def _record(
    found: Findable, home: Home | None, others: Sequence[object], *, several: bool
) -> dict[str, object]:
    """What results show of it and where they lead: its path, or its place in its home."""
    title = spanish.short(Place.parse(found.place)) if several and found.place else found.title
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


def _packed_texts(items: Sequence[Keyed]) -> object:
    values: list[tuple[Home | None, dict[str, object]]] = [item.value for item in items]
    homes = dict.fromkeys(home for home, _ in values)
    return {
        "first": int(items[0].key),
        "homes": [
            _filled(
                path=home.path,
                number=home.number,
                title=home.title,
                adopted=long_date(home.adopted) if home.adopted else "",
                records=[record for owner, record in values if owner is home],
            )
            if home
            else {"records": [record for owner, record in values if owner is None]}
            for home in homes
        ],
    }


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
    return pieces("verbs", [[Keyed("", 0, told)]], lambda some: {"verbs": some[0].value})


def _sortable(ref: int) -> str:
    return f"{ref:07}"


def _filled(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}
