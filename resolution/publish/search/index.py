"""The prebuilt index: what the browser loads when the search is first used."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lunr.builder import Builder

from resolution.publish.search.findables import Findable, Shelf
from resolution.publish.search.lemmas import Forms, forms, homes, paradigms, reading, term
from resolution.publish.search.names import Name
from resolution.publish.search.normalise import Word, words_in
from resolution.publish.search.protocol import protocol


@dataclass(frozen=True, slots=True)
class Index:
    """What can be found, the lunr index of its words and symbols, and the table of forms."""

    findables: tuple[Findable, ...]
    lunr: dict[str, Any]
    forms: Forms


def indexed(findables: Sequence[Findable]) -> Index:
    """The index of what can be found."""
    read = [_readings(findable) for findable in findables]
    everything = [pair for pairs in read for pair in pairs]
    home = homes(everything)
    mark = protocol()["marks"]["symbol"]
    builder = Builder()
    builder.ref("ref")
    builder.field("terms")
    for place, (findable, pairs) in enumerate(zip(findables, read, strict=True)):
        terms = [term(word, lemma, home) for word, lemma in pairs]
        terms += [f"{mark}{key}" for key in dict.fromkeys(findable.own + findable.cites)]
        builder.add({"ref": str(place), "terms": terms})
    return Index(tuple(findables), builder.build().serialize(), forms(everything, home))


def _readings(findable: Findable) -> list[tuple[Word, str]]:
    """What is searched, as words with their lemmas; a title is searched if it is a name."""
    titled = findable.title if findable.shelf is Shelf.INSTRUMENT else ""
    text = tuple(words_in(" ".join(filter(None, (titled, findable.text, findable.other)))))
    acts = findable.shelf in {Shelf.PREAMBLE, Shelf.OPERATIVE}
    return [(word, reading(text, place, acts=acts)) for place, word in enumerate(text)]


def script(index: Index, names: Sequence[Name]) -> str:
    """The index as a script, which a page opened from a folder may load where data may not be.

    Lists of words are written with blanks between them, which is smaller.
    """
    data = {
        "protocol": protocol(),
        "findables": [_shown(findable) for findable in index.findables],
        "names": [_filled(name=name.name, keys=name.keys, phrases=name.phrases) for name in names],
        "paradigms": [
            {"endings": " ".join(endings), "stems": " ".join(stems)}
            for endings, stems in paradigms(index.forms).items()
        ],
        "real": " ".join(sorted(index.forms.real)),
        "lunr": _packed(index.lunr),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for unsafe in ("<", "\u2028", "\u2029"):
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return f"(window.resolutionSearch=window.resolutionSearch||{{}}).data={text};\n"


def _shown(findable: Findable) -> dict[str, object]:
    """What the browser has of it: what results show and where they lead, and whose page it is."""
    return _filled(
        shelf=findable.shelf,
        path=findable.path,
        place=findable.place,
        title=findable.title,
        text=findable.text,
        action=findable.action,
        own=findable.own,
    )


def _filled(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}


def _packed(serialized: Mapping[str, Any]) -> dict[str, object]:
    """The lunr index without what follows from the rest: half of what would be downloaded.

    Terms are numbered in their order, vectors stand in the order of what can be found, and where
    a term stands is what the vectors say. ``lexicon.js`` unpacks it.
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
        "fields": serialized["fields"],
        "terms": " ".join(term for term, _ in postings),
        "vectors": vectors,
    }
