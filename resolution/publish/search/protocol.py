"""What the index and the browser agree on, written once: ``protocol.json``.

It travels inside the index. It holds the marks of terms that are no plain words, what results are
called and how people name places, the forms of symbols, and the words that mean little.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def protocol() -> Mapping[str, Any]:
    """The agreement as the browser reads it."""
    source = resources.files("resolution.publish.search").joinpath("protocol.json")
    loaded: Mapping[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return loaded
