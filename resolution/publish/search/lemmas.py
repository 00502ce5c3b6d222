"""What Spanish words are forms of: the reading of each word of the text, and a table for queries.

A dictionary (simplemma) knows the forms of each lemma. It gives one lemma per form and does not
look at the sentence, so three things are added: agreement (``adecuados`` belongs where
``adecuado`` belongs), participles (forms of their verb, whatever the dictionary calls them) and
homographs (``le informe`` is a verb, ``un informe`` is not).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from os.path import commonprefix
from string import ascii_lowercase
from typing import cast

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import (
    DEFAULT_DICTIONARY_FACTORY,
    MappingStrToByteString,
)

from resolution.languages.es.homographs import (
    ARTICLES_OR_PRONOUNS,
    HOMOGRAPHS,
    NOUNS,
    NOUNS_AFTER,
    PRONOUNS,
    SPELLED_BEFORE_E,
)
from resolution.publish.search.normalise import Word, folded, unaccented
from resolution.publish.search.protocol import protocol

Relatives = Mapping[str, str]
"""Forms without accents, with blanks between, by the lemma that they are of."""

Entry = tuple[str, str, str]
"""Lemmas of a word: where it stands alone, where it is a finite verb, where a subjunctive."""

PARTICIPLE = re.compile(r"(?P<stem>.{2,}[aií]d)(?:o|a|os|as)$")
INFINITIVE = re.compile(r".+[aeií]r$")
SECOND_PERSON = re.compile(r".+[ae]s$")
FINITE = re.compile(r"(?P<stem>.{2,}?)[ae]n?$")
SUBJUNCTIVE = re.compile(r"(?P<stem>.{2,}?)en?$")
PLAIN = re.compile(r"[a-z]+$")


@cache
def function_words() -> frozenset[str]:
    """Words that say little by themselves, folded."""
    return frozenset(protocol()["function_words"].split())


def _dictionary() -> Mapping[str, str]:
    return DEFAULT_DICTIONARY_FACTORY.get_dictionary("es")


def _held() -> Mapping[bytes, bytes]:
    """The dictionary as it is held: to go through its own view of that takes ten times as long."""
    held: Mapping[bytes, bytes] = cast("MappingStrToByteString", _dictionary())._dict  # noqa: SLF001
    return held


def _is_lemma(word: str) -> bool:
    return _dictionary().get(word) == word


@cache
def lemma(word: str) -> str:
    """The lemma of a word (in small letters) that stands alone.

    >>> [lemma(word) for word in ("pide", "mujeres", "niñas", "adecuados", "estado", "alcanzarlos")]
    ['pedir', 'mujer', 'niño', 'adecuar', 'estado', 'alcanzar']
    """
    singular = word.removesuffix("s")
    if singular in NOUNS:
        return singular
    participle = PARTICIPLE.match(word)
    if not participle or _is_noun(singular):
        return _agreed(word)
    return _infinitive(f"{participle['stem']}o") or _agreed(word)


def _is_noun(singular: str) -> bool:
    """Whether a word that looks like a feminine participle is a noun: «medida», «entrada»."""
    plural = _dictionary().get(f"{singular}s")
    return singular.endswith("a") and _is_lemma(singular) and plural == singular


def _agreed(word: str) -> str:
    """The dictionary's lemma, the same for all genders and numbers of a word.

    The dictionary has ``niñas`` under ``niño`` but ``niña`` under itself, ``cuartas`` under
    ``cuarta`` and that under ``cuarto``: what the plural says, or the lemma of the lemma, counts.
    Plurals that it calls a verb's («desigualas») are plurals: no resolution says «tú».
    """
    found = simplemma.lemmatize(word, "es").lower()
    masculine = f"{word[:-1]}o"
    if found == word and word.endswith("a") and _dictionary().get(f"{word}s") == masculine:
        return masculine
    if found.endswith("rse") and _is_lemma(found[:-2]):
        return found[:-2]
    if INFINITIVE.match(found) and SECOND_PERSON.match(word):
        return next(_singular(word), found)
    again = simplemma.lemmatize(found, "es").lower()
    return again if again == f"{found[:-1]}o" else found


def _singular(plural: str) -> Iterator[str]:
    for ending, singular in (("s", ""), ("es", ""), ("ones", "ón"), ("ines", "ín")):
        if plural.endswith(ending):
            found = _dictionary().get(plural.removesuffix(ending) + singular)
            if found and not INFINITIVE.match(found):
                yield found


def _infinitive(masculine: str) -> str | None:
    """The infinitive of a participle in its masculine singular, if the dictionary knows it."""
    found = _dictionary().get(masculine)
    if found is None:
        return None
    if INFINITIVE.match(found):
        return found
    endings = ("ar",) if masculine.endswith("ado") else ("er", "ir")
    return next(filter(_is_lemma, (masculine[:-3] + ending for ending in endings)), None)


@cache
def entry_of(word: str) -> Entry:
    """What the dictionary says of a word (in small letters)."""
    alone = lemma(word)
    return alone, _verb(word, FINITE) or alone, _verb(word, SUBJUNCTIVE) or alone


def entries(words: Iterable[str]) -> dict[str, Entry]:
    """What the dictionary says of some words."""
    return {word: entry_of(word) for word in words}


def reading(
    text: Sequence[Word],
    place: int,
    *,
    acts: bool = False,
    look_up: Callable[[str], Entry] = entry_of,
) -> str:
    """The lemma of a word in its sentence.

    Args:
        text: the sentence.
        place: which of its words.
        acts: whether the sentence opens with what the Assembly does («Condena …»).
        look_up: gives what the dictionary says of a word.

    >>> from resolution.publish.search.normalise import words_in
    >>> sentence = tuple(words_in("le informe sobre un informe que trata de la trata"))
    >>> [reading(sentence, place) for place in (1, 4, 6, 9)]
    ['informar', 'informe', 'tratar', 'trata']
    """
    word = text[place]
    alone, finite, subjunctive = look_up(word.printed)
    before = text[place - 1].folded if place else ""
    earlier = text[place - 2].folded if place > 1 else ""
    if word.folded in function_words():
        return alone
    if before in NOUNS_AFTER and word.printed in HOMOGRAPHS:
        return word.printed
    if before in PRONOUNS or (acts and not place):
        return finite
    if before in ARTICLES_OR_PRONOUNS and earlier == "que":
        return subjunctive
    return alone


def _verb(word: str, mood: re.Pattern[str]) -> str | None:
    """The infinitive of which ``word``, a noun or an adjective elsewhere, is a finite form."""
    finite = mood.match(word)
    if not finite or INFINITIVE.match(lemma(word)):
        return None
    stem = finite["stem"]
    stems = [stem] + [
        stem.removesuffix(written) + spoken
        for written, spoken in SPELLED_BEFORE_E.items()
        if stem.endswith(written)
    ]
    known = (stem + ending for stem in stems for ending in ("ar", "er", "ir"))
    return next(filter(_is_lemma, known), None)


@dataclass(frozen=True, slots=True)
class Forms:
    """Words of the text and their relatives, for queries.

    Attributes:
        terms: for each lemma the index terms that carry it, folded.
        others: for each lemma its other forms, which the text does not print.
        real: words of the language that look like a misspelling of a printed word.
    """

    terms: Mapping[str, frozenset[str]]
    others: Mapping[str, frozenset[str]]
    real: frozenset[str]

    def groups(self) -> Iterator[tuple[str, ...]]:
        """For each lemma all its forms; none with one form: what is in no group is its own."""
        for found in sorted(self.terms):
            every = sorted(self.terms[found] | self.others.get(found, frozenset()))
            if len(every) > 1:
                yield tuple(every)


def term(word: str, lemma_here: str, home: Mapping[str, str]) -> str:
    """The index term of a word: itself, and its lemma where that is not the usual one."""
    usual = home[folded(word)] == lemma_here
    return word if usual else f"{word}'{unaccented(lemma_here)}"


def homes(readings: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """The lemma that each printed word, folded, most often has.

    Args:
        readings: how often each word has each lemma.
    """
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for (printed, lemma_here), count in readings.items():
        counts[folded(printed), lemma_here] += count
    ranked = sorted((count, found, word) for (word, found), count in counts.items())
    return {word: found for _, found, word in ranked}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the index asks of the dictionary, of some words at a time; answers may be kept.

    Attributes:
        entries: for each of some words what the dictionary says of it, as :func:`entries`.
        relatives: for each of some lemmas the forms that may be its own, as :func:`relatives`.
        lookalikes: for each of some words those of the language, as :func:`lookalikes`.
    """

    entries: Callable[[Collection[str]], Mapping[str, Entry]]
    relatives: Callable[[Collection[str]], Mapping[str, Relatives]]
    lookalikes: Callable[[Collection[str]], Mapping[str, tuple[str, ...]]]


def forms(readings: Iterable[tuple[str, str]], home: Mapping[str, str], lexicon: Lexicon) -> Forms:
    """All forms of the lemmas of some words."""
    terms: dict[str, set[str]] = defaultdict(set)
    for printed, lemma_here in readings:
        terms[lemma_here].add(term(folded(printed), lemma_here, home))
    others: dict[str, set[str]] = defaultdict(set)
    for related in lexicon.relatives(terms).values():
        for its_lemma, said in related.items():
            others[its_lemma].update(said.split())
    unwanted = home.keys() | function_words()
    wanted = {one: frozenset(others[one] - unwanted) for one in others.keys() & terms.keys()}
    alike = {word for words in lexicon.lookalikes(home).values() for word in words}
    return Forms(
        {key: frozenset(value) for key, value in terms.items()},
        wanted,
        frozenset(alike.difference(home, *wanted.values())),
    )


def relatives(lemmas: Iterable[str]) -> dict[str, Relatives]:
    """For each of some lemmas the forms that stand where its own may be in the dictionary.

    Each is told with the lemma that it is of; the lemma itself is among them.
    """
    found: dict[str, set[tuple[str, str]]] = {one: set(_by_number(one)) for one in lemmas}
    under: dict[bytes, list[str]] = defaultdict(list)
    for one in found:
        for key in _dictionary_lemmas(one):
            under[key.encode()].append(one)
    for held, its_lemma in _held().items():
        if its_lemma in under:
            form = held.decode()
            for one in under[its_lemma]:
                found[one].add((lemma(form), unaccented(form)))
    return {one: _by_lemma(some) for one, some in found.items()}


def _by_lemma(some: Iterable[tuple[str, str]]) -> Relatives:
    """Lemmas and forms of theirs, by lemma."""
    told: dict[str, list[str]] = defaultdict(list)
    for its_lemma, form in sorted(some):
        if PLAIN.match(form):
            told[its_lemma].append(form)
    return {one: " ".join(forms) for one, forms in told.items()}


def _dictionary_lemmas(found: str) -> Iterator[str]:
    """Under what the dictionary may have forms of a lemma: itself, participles, feminine."""
    yield found
    if INFINITIVE.match(found):
        yield from (found[:-2] + ending for ending in ("ado", "ido"))
    elif found.endswith("o"):
        yield f"{found[:-1]}a"


def _by_number(found: str) -> Iterator[tuple[str, str]]:
    """A lemma with itself, and if the dictionary does not have it with its plural."""
    endings = ("",) if found in _dictionary() else ("", "s", "es")
    yield from ((found, unaccented(found + ending)) for ending in endings)


def lookalikes(printed: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each of some words the words of the language that are one letter away.

    Whoever types one of them means it: it is no misspelling. Not those that sound like the
    printed word, for people write by ear, and the dictionary has some of their words.
    """
    shortest = protocol()["shortest_misspelt"]
    language = unaccented(b"\n".join(set(_held().values())).decode()).split("\n")
    long = {word for word in language if len(word) >= shortest}
    return {
        word: tuple(sorted(long.intersection(one_letter_away(word))))
        if len(word) >= shortest - 1 and PLAIN.match(word)
        else ()
        for word in printed
    }


DICTIONARY = Lexicon(entries, relatives, lookalikes)


def one_letter_away(word: str) -> list[str]:
    """Words with a letter of ``word`` left out, put in, replaced or swapped with the next.

    Letters that sound alike do not replace each other here.
    """
    found = []
    for at in range(len(word) + 1):
        head, rest = word[:at], word[at:]
        found += [head + rest[1:], head + rest[1:2] + rest[:1] + rest[2:]]
        found += _between(head, ascii_lowercase, rest)
        if rest:
            found += _between(head, _unlike()[rest[0]], rest[1:])
    return found


def _between(head: str, letters: str, rest: str) -> list[str]:
    """Words with each of some letters in the same place, made all at once.

    >>> _between("m", "ae", "sa")
    ['masa', 'mesa']
    """
    return f"{head}{f'{rest} {head}'.join(letters)}{rest}".split(" ")


@cache
def _unlike() -> Mapping[str, str]:
    """For each letter, those that do not sound like it."""
    alike = [set(sounds.split()) for sounds in protocol()["sound_alike"]]
    return {
        one: "".join(b for b in ascii_lowercase if not any({one, b} <= s for s in alike))
        for one in ascii_lowercase
    }


def paradigm(group: Sequence[str]) -> tuple[str, str]:
    """A group of words made small: by its stem, and its endings with blanks between.

    >>> paradigm(("mesa", "mesas"))
    ('mesa', ' s')
    """
    stem = commonprefix(group)  # noqa: RUF071 - letters, not paths, are compared
    return stem, " ".join(form.removeprefix(stem) for form in group)
