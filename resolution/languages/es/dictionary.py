"""What the dictionary (simplemma) says of single Spanish words.

To open it takes a second, of which most builds after the first are spared: whoever builds may keep
what it said, and give it back.
"""

from __future__ import annotations

from simplemma import __version__, lemmatize

EDITION = __version__
"""Of the dictionary: another may say something else."""

SAID: dict[str, str] = {}
"""The lemmas of the words asked for so far."""


def lemma_of(word: str) -> str:
    """The lemma of a word that stands alone, as the dictionary has it.

    >>> lemma_of("fortalezcan")
    'fortalecer'
    """
    if word not in SAID:
        SAID[word] = str(lemmatize(word, "es"))
    return SAID[word]
