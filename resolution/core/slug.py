"""Addresses of what has a name but no symbol: ``instrumentos/<slug>``."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST = 90
_FOLDER = "instrumentos"


def slug(name: str) -> str:
    """The name in plain lower-case letters and figures, its words joined by hyphens.

    A name too long for a path is cut and told from its like by a digest.

    >>> slug("Declaración de Copenhague sobre Desarrollo Social")
    'declaracion-de-copenhague-sobre-desarrollo-social'
    """
    apart = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe"))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    joined = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(joined) <= _LONGEST:
        return joined or _digest(name)
    return f"{joined[:_LONGEST].rpartition('-')[0]}-{_digest(joined)}"


def slug_target(name: str) -> str:
    """The target of an instrument that only has a name.

    >>> slug_target("Carta de las Naciones Unidas")
    'instrumentos/carta-de-las-naciones-unidas'
    """
    return f"{_FOLDER}/{slug(name)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:6]
