"""Akoma Ntoso as this project and the United Nations write it: names both reader and writer use.

The reader takes the official files (AKN4UN: Akoma Ntoso for the United Nations) and our own; the
writer follows the official ones. What Akoma Ntoso has no place for (how a clause cites, which part
it cites) stands in attributes of our own namespace, as the standard provides.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from resolution.core.place import Kind

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""Akoma Ntoso 3.0 (OASIS LegalDocML)."""

MENTIONS = "urn:x-resolution:mentions:1"
"""Our attributes.

Whatever has words, and a table, has its ``place``; a citation ``target``, ``relation``, ``verb``,
``pinpoint``, ``date``, ``via`` and ``part``; the call of a footnote ``relation`` and ``verb``; a
meeting ``name``, ``venue`` and ``dates``. An element of our own, ``correction``, has as attributes
what was put right in the source.
"""

EDITOR = "unofficialEditor"
"""Identifier of this project in the files it writes; official ones have ``DGACM``."""

ADOPTION = "adoptionMeeting"
"""Identifier of the event at which the resolution was adopted; also official files name it so."""

MASTHEAD: Mapping[tuple[str, str], Kind] = MappingProxyType(
    {
        ("inline", "agenda item"): Kind.AGENDA,
        ("inline", "agenda item name"): Kind.AGENDA,
        ("docTitle", ""): Kind.ADOPTION,
        ("docProponent", ""): Kind.ORIGIN,
    }
)
"""What stands on the cover, by the name of its element and its own name."""

LANGUAGES: Mapping[str, str] = MappingProxyType({"spa": "es", "eng": "en", "fra": "fr"})
"""Two-letter codes by the three-letter ones (ISO 639-2) of Akoma Ntoso."""


def akn(name: str) -> str:
    """Qualified name of an Akoma Ntoso element.

    >>> akn("ref")
    '{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}ref'
    """
    return f"{{{NAMESPACE}}}{name}"


def mentions(name: str) -> str:
    """Qualified name of one of our attributes, or of our element."""
    return f"{{{MENTIONS}}}{name}"
