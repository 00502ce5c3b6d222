"""The words of the interface in Spanish, as ``interface.yml`` beside this module has them."""

from __future__ import annotations

import json
from importlib import resources
from types import SimpleNamespace
from typing import Any

from resolution.core.files import parse_yaml

TABLE: dict[str, Any] = parse_yaml(
    resources.files(__package__).joinpath("interface.yml").read_text(encoding="utf-8")
)
"""The whole table, as MkDocs inherits it."""

WORDS: Any = json.loads(
    json.dumps(TABLE["extra"]["words"]), object_hook=lambda entries: SimpleNamespace(**entries)
)
"""The words by section and name (``WORDS.shared.notes``), for Python and for templates."""


def one_or_more(number: int, forms: list[str]) -> str:
    """The form for one, or the form for any other number.

    >>> one_or_more(2, WORDS.counted.mention)
    'menciones'
    """
    return forms[number != 1]
