"""The registry as a value: what is known of instruments beyond the texts that cite them.

It names and enriches; it never decides what a printed symbol means. :mod:`resolution.know.registry`
loads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from resolution.core.collection import LaterCitation
from resolution.core.instrument import Fact, Instrument


@dataclass(frozen=True)
class Registry:
    """What is known, found by target, by printed name and by treaty series number.

    Attributes:
        instruments: by target.
        printed: target by each name that texts print, in lower case («declaración de copenhague»).
        treaties: target by volume and number of the United Nations *Treaty Series*.
        names: what people search for, and the words that the texts have for it (OIM →
            «Organización Internacional para las Migraciones»).
        lacking: what is known of resolutions of the site and their sources lack, by symbol.
        later: later resolutions that cite one of ours, by the symbol of ours.
    """

    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    printed: Mapping[str, str] = field(default_factory=dict)
    treaties: Mapping[tuple[int, int], str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    lacking: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    later: Mapping[str, tuple[LaterCitation, ...]] = field(default_factory=dict)
