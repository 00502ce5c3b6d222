"""What Spanish words are forms of: the reading of each word of the text, and a table for queries.

A dictionary (simplemma) knows the forms of each lemma. It gives one lemma per form and does not
look at the sentence, so three things are added: agreement (``adecuados`` belongs where
``adecuado`` belongs), participles (forms of their verb, whatever the dictionary calls them) and
homographs (``le informe`` is a verb, ``un informe`` is not).
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import takewhile
from typing import Any

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY

from resolution.search.normalise import Word, fold, grammar

PARTICIPLE = re.compile(r"(?P<stem>.{2,}[aií]d)(?:o|a|os|as)$")
INFINITIVE = re.compile(r".+[aeií]r$")
FINITE = re.compile(r"(?P<stem>.{2,}?)[ae]n?$")
SUBJUNCTIVE = re.compile(r"(?P<stem>.{2,}?)en?$")
PLAIN = re.compile(r"[a-z]+$")


@cache
def _lexicon() -> Mapping[str, Any]:
    source = resources.files("resolution.search").joinpath("lexicon.json")
    loaded: Mapping[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return loaded


@cache
def _context(name: str) -> frozenset[str]:
    return frozenset(_lexicon()[name].split())


@cache
def _vocabulary(name: str) -> frozenset[str]:
    return frozenset(grammar()[name].split())


def _dictionary() -> Mapping[str, str]:
    return DEFAULT_DICTIONARY_FACTORY.get_dictionary("es")


@cache
def lemma(word: str) -> str:
    """The lemma of a word (in small letters) that stands alone.

    >>> [lemma(word) for word in ("pide", "mujeres", "niñas", "adecuados", "estado", "alcanzarlos")]
    ['pedir', 'mujer', 'niño', 'adecuar', 'estado', 'alcanzar']
    """
    fixed: str | None = _lexicon()["lemmas"].get(word)
    if fixed:
        return fixed
    participle = PARTICIPLE.match(word)
    if participle:
        return _participle(f"{participle['stem']}o") or _agreed(word)
    return _agreed(word)


def _agreed(word: str) -> str:
    """The dictionary's lemma, the same for all genders and numbers of a word.

    The dictionary has ``niñas`` under ``niño`` but ``niña`` under itself, ``cuartas`` under
    ``cuarta`` and that under ``cuarto``: what the plural says, or the lemma of the lemma, counts.
    """
    found = simplemma.lemmatize(word, "es").lower()
    masculine = f"{word[:-1]}o"
    if found == word and word.endswith("a") and _dictionary().get(f"{word}s") == masculine:
        return masculine
    again = simplemma.lemmatize(found, "es").lower()
    return again if again == f"{found[:-1]}o" else found


def _participle(masculine: str) -> str | None:
    """The infinitive of a participle in its masculine singular, if the dictionary knows it."""
    fixed: str | None = _lexicon()["lemmas"].get(masculine)
    found = _dictionary().get(masculine)
    if fixed or found is None:
        return fixed
    if INFINITIVE.match(found):
        return found
    endings = ("ar",) if masculine.endswith("ado") else ("er", "ir")
    known = (masculine[:-3] + ending for ending in endings)
    return next((verb for verb in known if _dictionary().get(verb) == verb), None)


def reading(text: Sequence[Word], place: int) -> str:
    """The lemma of a word in its sentence.

    >>> from resolution.search.normalise import words
    >>> sentence = tuple(words("le informe sobre un informe que trata de la trata"))
    >>> [reading(sentence, place) for place in (1, 4, 6, 9)]
    ['informar', 'informe', 'tratar', 'trata']
    """
    word = text[place]
    alone = lemma(word.printed)
    before = text[place - 1].folded if place else ""
    earlier = text[place - 2].folded if place > 1 else ""
    if word.folded in _vocabulary("function_words"):
        return alone
    if before in _context("articles") and word.printed in _context("nouns"):
        return word.printed
    if before in _context("pronouns") or (
        before in _context("articles_or_pronouns") and earlier == "que"
    ):
        mood = SUBJUNCTIVE if before in _context("articles_or_pronouns") else FINITE
        return _verb(word.printed, mood) or alone
    return alone


def _verb(word: str, mood: re.Pattern[str]) -> str | None:
    """The infinitive of which ``word``, a noun or an adjective elsewhere, is a finite form."""
    finite = mood.match(word)
    if not finite or INFINITIVE.match(lemma(word)):
        return None
    stem = finite["stem"]
    stems = [stem] + [
        stem.removesuffix(written) + spoken
        for written, spoken in _lexicon()["before_e"].items()
        if stem.endswith(written)
    ]
    known = (stem + ending for stem in stems for ending in ("ar", "er", "ir"))
    return next((verb for verb in known if _dictionary().get(verb) == verb), None)


@dataclass(frozen=True, slots=True)
class Forms:
    """Words of the text and their relatives, for queries.

    Attributes:
        terms: for each lemma the index terms that carry it.
        others: for each lemma its other forms, which the text does not print.
        home: the lemma that a printed word (folded) most often has.
    """

    terms: Mapping[str, frozenset[str]]
    others: Mapping[str, frozenset[str]]
    home: Mapping[str, str]


def term(word: Word, lemma_here: str, home: Mapping[str, str]) -> str:
    """The index term of a word: itself folded, and its lemma where that is not the usual one."""
    usual = home[word.folded] == lemma_here
    return word.folded if usual else f"{word.folded}'{fold(lemma_here)}"


def homes(readings: Iterable[tuple[Word, str]]) -> dict[str, str]:
    """The lemma that each printed word, folded, most often has."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, lemma_here in readings:
        counts[word.folded][lemma_here] += 1
    return {folded: count.most_common(1)[0][0] for folded, count in counts.items()}


def forms(readings: Sequence[tuple[Word, str]], home: Mapping[str, str]) -> Forms:
    """All forms of the lemmas of a text, those it prints apart."""
    terms: dict[str, set[str]] = defaultdict(set)
    for word, lemma_here in readings:
        terms[lemma_here].add(term(word, lemma_here, home))
    others: dict[str, set[str]] = defaultdict(set)
    unwanted = home.keys() | _vocabulary("function_words")
    for form, lemma_here in _inflections(terms.keys()):
        folded = fold(form)
        if folded not in unwanted and PLAIN.match(folded):
            others[lemma_here].add(folded)
    return Forms(
        {key: frozenset(value) for key, value in terms.items()},
        {key: frozenset(value) for key, value in others.items()},
        home,
    )


def _inflections(lemmas: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every form of some lemmas, with its lemma: from the dictionary, else by number alone."""
    wanted = set(lemmas)
    dictionary = _dictionary()
    under = {found: found for found in wanted}
    for found in wanted:
        yield found, found
        if INFINITIVE.match(found):
            under |= {found[:-2] + ending: found for ending in ("ado", "ido")}
        elif found.endswith("o"):
            under[f"{found[:-1]}a"] = found
        if found not in dictionary:
            yield from ((found + ending, found) for ending in ("s", "es"))
    for form, found in dictionary.items():
        if found.lower() in under:
            actual = lemma(form)
            if actual in wanted:
                yield form, actual


def paradigms(table: Forms) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """The table made small: sets of endings, and for each lemma its stem and its set of endings.

    Lemmas that inflect alike share their endings. Lemmas with one form are left out: a word that
    is not in the table stands for itself.
    """
    endings: dict[str, int] = {}
    stems: list[tuple[str, int]] = []
    for found in sorted(table.terms):
        every = sorted(table.terms[found] | table.others.get(found, frozenset()))
        if len(every) > 1:
            stem = _common_start(every[0], every[-1])
            joined = ",".join(form[len(stem) :] for form in every)
            stems.append((stem, endings.setdefault(joined, len(endings))))
    return tuple(endings), tuple(stems)


def _common_start(one: str, other: str) -> str:
    """What two words start with; of sorted words the first and the last decide for all.

    >>> _common_start("pida", "piden")
    'pid'
    """
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in same)
