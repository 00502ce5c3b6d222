"""The prebuilt index: what the browser loads when the search is first used."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lunr.builder import Builder

from resolution.publish.search.lemmas import Forms, forms, homes, paradigms, reading, term
from resolution.publish.search.names import Name
from resolution.publish.search.normalise import Word, grammar, words
from resolution.publish.search.records import Record, Shelf

MARK = "="
"""Before the key of a symbol, so that it is no word among the terms."""


@dataclass(frozen=True, slots=True)
class Index:
    """Records, the lunr index of their words and symbols, and the table of forms."""

    records: tuple[Record, ...]
    lunr: dict[str, Any]
    forms: Forms


def build(records: Sequence[Record]) -> Index:
    """The index of some records."""
    read = [_readings(record) for record in records]
    everything = [pair for pairs in read for pair in pairs]
    home = homes(everything)
    builder = Builder()
    builder.ref("ref")
    builder.field("terms")
    for place, (record, pairs) in enumerate(zip(records, read, strict=True)):
        terms = [term(word, lemma, home) for word, lemma in pairs]
        terms += [f"{MARK}{key}" for key in dict.fromkeys(record.own + record.cites)]
        builder.add({"ref": str(place), "terms": terms})
    return Index(tuple(records), builder.build().serialize(), forms(everything, home))


def _readings(record: Record) -> list[tuple[Word, str]]:
    """The words of a record with their lemmas: of its text, and of its title if that is a name."""
    titled = record.title if record.shelf is Shelf.INSTRUMENT else ""
    text = tuple(words(" ".join(filter(None, (titled, record.text, record.other)))))
    acts = record.shelf in {Shelf.PREAMBLE, Shelf.OPERATIVE}
    return [(word, reading(text, place, acts=acts)) for place, word in enumerate(text)]


def script(index: Index, names: Sequence[Name]) -> str:
    """The index as a script, which a page opened from a folder may load where data may not be."""
    endings, stems = paradigms(index.forms)
    data = {
        "grammar": grammar(),
        "shelves": [str(shelf) for shelf in Shelf],
        "records": [_row(record) for record in index.records],
        "names": [(name.name, name.keys, name.phrases) for name in names],
        "endings": endings,
        "real": " ".join(sorted(index.forms.real)),
        "stems": " ".join(f"{stem}:{number}" for stem, number in stems),
        "lunr": _packed(index.lunr),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for unsafe in ("<", "\u2028", "\u2029"):
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return f"(window.resolutionSearch=window.resolutionSearch||{{}}).data={text};\n"


def _row(record: Record) -> list[object]:
    row: list[object] = [
        list(Shelf).index(record.shelf),
        record.path,
        record.place,
        record.title,
        record.text,
        record.action,
        record.other,
        " ".join(record.own),
    ]
    while not row[-1]:
        row.pop()
    return row


def _packed(serialized: Mapping[str, Any]) -> dict[str, object]:
    """The lunr index without what follows from the rest: half of what would be downloaded.

    Terms are numbered in their order, vectors stand in the order of the records, and which
    records have a term is what the vectors say. ``lexicon.js`` unpacks it.
    """
    postings = sorted(serialized["invertedIndex"])
    place = {posting["_index"]: number for number, (_, posting) in enumerate(postings)}
    vectors = []
    for _, vector in serialized["fieldVectors"]:
        pairs = zip(vector[::2], vector[1::2], strict=True)
        ordered = sorted((place[term_index], score) for term_index, score in pairs)
        vectors.append([value for pair in ordered for value in pair])
    return {
        "version": serialized["version"],
        "terms": " ".join(term for term, _ in postings),
        "vectors": vectors,
    }
