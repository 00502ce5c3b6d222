"""Leading: what a name leads to, with the note that documents it, and whether they go together."""

from __future__ import annotations

import re

from resolution.cite import named
from resolution.cite.context import Context
from resolution.cite.grammar import Grammar
from resolution.cite.notes import Documented
from resolution.cite.printed import Form
from resolution.core.slug import slug_target


def is_annexed(source: Documented, rules: Grammar) -> bool:
    """Whether a note gives the annex of a document: an instrument that the document contains."""
    annex = source.pinpoint and re.match(rules.words.bare_parts, source.pinpoint)
    return source.form is Form.SYMBOL and annex is not None


def contradicts(name: str, source: Documented | None, context: Context) -> bool:
    """Whether the name is of another thing than the note documents.

    The registry may know it as another: then the note is on a longer name, «Declaración … de
    conformidad con la Carta de las Naciones Unidas⁸». And no declaration is a treaty: what print
    gives the place of one in the Treaty Series is the note of another name.
    """
    if source and source.form is Form.TREATY:
        return named.name_patterns(context.rules).declaration.match(name) is not None
    registered = context.registry.printed.get(name.casefold())
    return bool(
        registered
        and source
        and source.direct
        and source.form in (Form.NUMBER, Form.SYMBOL)
        and source.target not in (registered, _symbol_of(registered, context))
    )


def _symbol_of(target: str, context: Context) -> str | None:
    """The symbol that the registry gives for an instrument: several may be of one resolution."""
    instrument = context.registry.instruments.get(target)
    return instrument.symbol if instrument else None


def target_of(name: str, source: Documented | None, context: Context) -> str | None:
    """What a name leads to: the symbol of its note, what the registry knows, or itself."""
    annexed = source is not None and is_annexed(source, context.rules)
    registered = context.registry.printed.get(name.casefold())
    if source and source.direct and source.form in (Form.NUMBER, Form.SYMBOL) and not annexed:
        if registered and _symbol_of(registered, context) == source.target:
            return registered
        plain = source.form is Form.NUMBER or named.is_plain(name, context.rules)
        return source.target if plain else None
    treaty = source.target if source and source.form is Form.TREATY else None
    if treaty in context.registry.instruments:
        return treaty
    if registered:
        return registered
    if not named.is_distinctive(name, named.name_patterns(context.rules)):
        return treaty
    return slug_target(named.joined(name, context.rules))
