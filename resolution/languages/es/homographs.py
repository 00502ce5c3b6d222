"""Words that are forms of more than one word: exceptions to what a dictionary says of them."""

from __future__ import annotations

from resolution.languages.language import words

NOUNS = words("contenido cuidado estado junta mercado partido pasado resultado sentido")
"""Nouns that a dictionary takes for forms of a verb or an adjective, with their plurals."""

NOUNS_AFTER = words("de la una")
HOMOGRAPHS = words("corte era trata")
"""Nouns after one of those words, forms of a verb elsewhere: «la trata de personas»."""

PRONOUNS = words("le les nos que se")
"""After them a word that could be a noun is a verb: «que le informe»."""

ARTICLES_OR_PRONOUNS = words("la las lo los")
"""Pronouns after «que»: «para que la examine»."""

SPELLED_BEFORE_E = {"c": "z", "gu": "g", "qu": "c"}
"""How the end of a stem is spelled before e, and how elsewhere: aplique, aplicar."""
