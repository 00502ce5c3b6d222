"""An instrument that very many resolutions cite: how often in each session, and the latest.

The mentions of each session stand on a page of their own, below the instrument's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from resolution.address import Address
from resolution.core.instrument import Instrument
from resolution.languages.es import instruments, names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import count
from resolution.languages.es.typography import lower_first
from resolution.publish.atlas import Atlas
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import BacklinkView
from resolution.publish.output import OutputFile
from resolution.publish.pages.backlinks import CitingResolution, citing
from resolution.publish.pages.front import crumb, front

MANY = 60
"""Mentions that a page shows at most before it leaves those of each session to another."""

_LATEST = 6


@dataclass(frozen=True, slots=True)
class CitingSession:
    """The resolutions of a session that cite an instrument.

    Attributes:
        page: where its mentions stand.
        label: what the session is called.
        short: its number, or the letters of its series.
        mentions: how many there are.
        resolutions: symbols of those that cite.
        share: of the mentions of the session that has most, in hundredths.
    """

    page: Address
    label: str
    short: str
    mentions: int
    resolutions: tuple[str, ...]
    share: int

    @property
    def said(self) -> str:
        """How many mentions there are, and where."""
        mentions, resolutions = _counted(self.mentions, len(self.resolutions))
        return str(
            WORDS.citing.all.format(session=self.label, mentions=mentions, resolutions=resolutions)
        )


@dataclass(frozen=True, slots=True)
class MuchCited:
    """What the page of an instrument shows in place of all its mentions."""

    lead: str
    sessions: tuple[CitingSession, ...]
    latest: tuple[CitingResolution, ...]

    def ways(self, here: Address) -> list[tuple[CitingSession, str]]:
        """Each session with the link to its page."""
        return [(session, here.link(session.page)) for session in self.sessions]


def much_cited(atlas: Atlas, target: str, here: Address) -> MuchCited | None:
    """The sessions and the latest mentions of an instrument; None where few cite it.

    Args:
        atlas: the collection, with its backlinks.
        target: symbol or ``instrumentos/<slug>``.
        here: its page.
    """
    sources = [backlink.source for backlink in atlas.collection.citing(target)]
    if len(sources) <= MANY:
        return None
    found = [
        (folder, [*group])
        for folder, group in groupby(sources, key=lambda symbol: symbol.rpartition("/")[0])
    ]
    most = max(len(group) for _, group in found)
    sessions = tuple(_session(here, folder, group, most) for folder, group in found)
    mentions, resolutions = _counted(len(sources), len(set(sources)))
    lead = WORDS.citing.lead.format(mentions=mentions, resolutions=resolutions)
    last = sorted(dict.fromkeys(sources), key=partial(_adopted, atlas))[-_LATEST:]
    latest = _folded(citing(atlas, target, here, frozenset(last)))
    return MuchCited(lead, sessions, tuple(reversed(latest)))


def _session(here: Address, folder: str, group: Sequence[str], most: int) -> CitingSession:
    short = folder.rpartition("/")[2]
    return CitingSession(
        page=Address(f"{here.path}/sesion/{short}"),
        label=names.session_name(group[0]),
        short=short,
        mentions=len(group),
        resolutions=tuple(dict.fromkeys(group)),
        share=round(100 * len(group) / most),
    )


def session_pages(
    atlas: Atlas, instrument: Instrument, here: Address, cited: MuchCited
) -> Iterator[OutputFile]:
    """A page for each session, with all its mentions."""
    title = instruments.label(instrument)
    for session in cited.sessions:
        sources = frozenset(session.resolutions)
        groups = _folded(citing(atlas, instrument.target, session.page, sources))
        named = WORDS.citing.page.format(title=title, session=lower_first(session.label))
        crumbs = [
            crumb(WORDS.shared.instruments, Address(here.path.split("/")[0] + "/instrumentos")),
            crumb(instrument.symbol or instruments.label(instrument), here),
            crumb(session.label),
        ]
        yield render(
            session.page.path,
            "citing_session",
            front(
                session.page.path, "instrument", named, f"{named}. {session.said}.", crumbs=crumbs
            ),
            title=title,
            session=session,
            citing=groups,
        )


def _folded(groups: Iterable[CitingResolution]) -> tuple[CitingResolution, ...]:
    """The groups with the mention of each note inside that of the clause that calls it first."""
    return tuple(replace(group, mentions=tuple(_with_notes(group.mentions))) for group in groups)


def _with_notes(mentions: Iterable[BacklinkView]) -> Iterator[BacklinkView]:
    mentions = tuple(mentions)
    notes = {lower_first(mention.name): mention for mention in mentions if mention.calls}
    called = {mention.via for mention in mentions if not mention.calls}
    for mention in mentions:
        if not mention.calls:
            yield replace(mention, note=notes.pop(mention.via, None))
        elif lower_first(mention.name) not in called:
            yield mention


def _counted(mentions: int, resolutions: int) -> tuple[str, str]:
    return (
        count(mentions, *WORDS.counted.mention),
        count(resolutions, *WORDS.counted.resolution),
    )


def _adopted(atlas: Atlas, symbol: str) -> tuple[str, int]:
    resolutions = atlas.collection.resolutions
    adopted = resolutions[symbol].adopted
    return (adopted.isoformat() if adopted else "", list(resolutions).index(symbol))
