"""What the index and the browser agree on, written once.

It travels inside the index. ``protocol.json`` holds what all languages share: the marks of terms
that are no plain words, the shelves of results in their order, the forms of symbols. The interface
of the language adds what results are called, how people name places, and the words that mean
little.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from resolution.languages.es.interface import TABLE


@cache
def protocol() -> Mapping[str, Any]:
    """The agreement as the browser reads it."""
    source = resources.files("resolution.publish.search").joinpath("protocol.json")
    shared = json.loads(source.read_text(encoding="utf-8"))
    spoken = TABLE["extra"]["words"]["search"]
    shelves = {name: spoken["shelves"][name] | places for name, places in shared["shelves"].items()}
    paragraph = spoken["paragraph"] | shared["paragraph"]
    return {**shared, **spoken, "shelves": shelves, "paragraph": paragraph}
