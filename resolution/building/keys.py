"""Keys of parts: digests of all that they depend on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from resolution.building.store import digest
from resolution.core.collection import Backlink, Collection
from resolution.core.model import Resolution


@dataclass(frozen=True)
class Keys:
    """Digests of values that have much in common, whose words are gone through only once.

    Attributes:
        stamp: of the code and the theme that make parts of them.
    """

    stamp: str
    _told: dict[int, tuple[str, object]] = field(default_factory=dict)
    """Digests of what stands in many excerpts, by its identity; it stays, so that this does."""

    def __reduce__(self) -> tuple[Callable[..., Keys], tuple[object, ...]]:
        """Goes to other processes without identities, which are others there."""
        return _knowing, (self.stamp, tuple(self._told.values()))

    def stamped(self, stamp: str) -> Keys:
        """Keys of what depends on the same values otherwise."""
        return replace(self, stamp=stamp)

    def know(self, values: Iterable[object], digests: Iterable[str]) -> None:
        """Takes digests that were told before, of values that stay."""
        self._told.update(
            (id(value), (one, value)) for value, one in zip(values, digests, strict=True)
        )

    def of(self, *values: object) -> str:
        """The key of what depends on some values: strings, and frozen ones told by their words.

        >>> Keys("code").of("a", ("b",)) == Keys("code").of("a", "b")
        False
        """
        return digest([self.stamp, *(word for value in values for word in self._words(value))])

    def _words(self, value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield f"{len(value)} by key"
            for key, one in value.items():
                yield from self._words(key)
                yield from self._words(one)
        elif isinstance(value, tuple):
            yield f"{len(value)} in order"
            for one in value:
                yield from self._words(one)
        elif isinstance(value, (Collection, Resolution, Backlink)):  # of what others hold too
            for one in vars(value).values():
                yield from self._words(one)
        else:
            yield self._digest(value)

    def _digest(self, value: object) -> str:
        if id(value) not in self._told:
            self._told[id(value)] = (digest_of(value), value)
        return self._told[id(value)][0]


def _knowing(stamp: str, told: Iterable[tuple[str, object]]) -> Keys:
    return Keys(stamp, {id(value): (known, value) for known, value in told})


def digest_of(value: object) -> str:
    """A digest of all that a frozen value says of itself."""
    return digest([repr(value)])
