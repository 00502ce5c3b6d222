"""The languages that can be read: one table each, found by its code or by the text itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from resolution.languages.en.reading import ENGLISH
from resolution.languages.es.reading import SPANISH
from resolution.languages.fr.reading import FRENCH
from resolution.languages.language import CAPITAL, Actions, Language

__all__ = ["CAPITAL", "ENGLISH", "FRENCH", "LANGUAGES", "SPANISH", "Actions", "Language", "detect"]

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {language.code: language for language in (SPANISH, ENGLISH, FRENCH)}
)


def detect(text: str) -> Language | None:
    r"""The language whose enacting formula stands first on a line of its own, or None.

    >>> detect("Title\n The General Assembly, \n Recalling").code
    'en'
    """
    found = []
    for language in LANGUAGES.values():
        alone = rf"^[^\S\n]*{language.enacting_pattern.pattern}[^\S\n]*$"
        match = re.search(alone, text, re.MULTILINE | re.IGNORECASE)
        if match:
            found.append((match.start(), language))
    return min(found, key=lambda item: item[0])[1] if found else None
