"""What is alike in several resolutions: kin of clauses, and series of resolutions."""

from __future__ import annotations

from dataclasses import dataclass

from resolution.core.place import Place


@dataclass(frozen=True)
class Kin:
    """A clause of another resolution that says nearly the same.

    Attributes:
        symbol: of that resolution.
        place: of the clause in it.
        similarity: twice the words in common by all words of both, from 0.6 to 1.
    """

    symbol: str
    place: Place
    similarity: float

    @property
    def same(self) -> bool:
        """Whether it says the same, word by word."""
        return self.similarity == 1


@dataclass(frozen=True)
class TakenOver:
    """How many clauses a resolution takes over from the one before it in its series.

    Attributes:
        same: those that stand in both, wherever.
        changed: those with words changed.
        new: those that only the later has.
        dropped: those that only the earlier has.
        moved: those of both, changed or not, that stand elsewhere.
    """

    same: int = 0
    changed: int = 0
    new: int = 0
    dropped: int = 0
    moved: int = 0

    @property
    def size(self) -> int:
        """How many clauses the later resolution has."""
        return self.same + self.changed + self.new


@dataclass(frozen=True)
class Member:
    """A resolution of a series.

    Attributes:
        symbol: its own.
        year: in which it was adopted, as far as known.
        taken: what it takes over from the member before it; of the first, all is new.
    """

    symbol: str
    year: int | None
    taken: TakenOver


@dataclass(frozen=True)
class ResolutionSeries:
    """Resolutions that continue each other from session to session.

    Attributes:
        title: that of the last.
        members: two or more, in the order of their sessions.
    """

    title: str
    members: tuple[Member, ...]

    def at(self, symbol: str) -> int:
        """Which of the members a resolution is."""
        return next(at for at, member in enumerate(self.members) if member.symbol == symbol)

    def before(self, symbol: str) -> Member | None:
        """The member before a resolution of the series."""
        at = self.at(symbol)
        return self.members[at - 1] if at else None

    def after(self, symbol: str) -> Member | None:
        """The member after a resolution of the series."""
        return next(iter(self.members[self.at(symbol) + 1 :]), None)


@dataclass(frozen=True)
class History:
    """Where else a clause stands, as far as its page shows it.

    Attributes:
        line: the clause of each resolution of its series that is alike, itself among them, in the
            order of the sessions; empty where there is none but itself.
        others: the nearest of resolutions beyond its series, one of each.
        beyond: how many resolutions beyond its series have one.
        usual: how many of these say the same, word by word.
        first: the earliest of all that is alike, itself among it.
        last: the latest.
    """

    first: Kin
    last: Kin
    line: tuple[Kin, ...] = ()
    others: tuple[Kin, ...] = ()
    beyond: int = 0
    usual: int = 0
