"""The anatomy of a resolution: every paragraph a bar, by length and action, that leads to it."""

from __future__ import annotations

from collections.abc import Callable

from resolution import address
from resolution.address import Address
from resolution.core.model import Resolution
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.publish.figures.bars import groups, segments
from resolution.publish.figures.drawing import draw
from resolution.publish.figures.words import legend

TALL = 160.0
"""Extent of the longest bar, in px; the style sheet gives the columns this height."""
SMALL = 64.0
"""The same where all bars are one link."""
_ONE_ROW = 27
"""As many bars as stand in one row of a window of 760 px, each 24 px apart; more are wrapped."""


def anatomy(resolution: Resolution, *, href: Callable[[Address], str]) -> str:
    """The strip that shows every paragraph by length and action, as markup.

    A list of links for each division; each holds a bar, its number and its opening words. Where
    there is no room for a link of 24 px to each bar, the style sheet shows in its place one link
    to the text, with all bars in small.

    Args:
        resolution: what to show.
        href: link to an address from the page that shows the figure.
    """
    divisions = groups(resolution)
    bars = [bar for group in divisions for bar in group.bars]
    if not bars:
        return ""
    longest = max(bar.length for bar in bars)
    return draw(
        "anatomy",
        groups=divisions,
        segments={bar.place: tuple(segments(bar, longest, TALL)) for bar in bars},
        small={bar.place: tuple(segments(bar, longest, SMALL)) for bar in bars},
        high=SMALL,
        called=one_or_more(len(bars), WORDS.anatomy.all).format(count=len(bars)),
        whole=address.of(resolution),
        wraps=len(bars) > _ONE_ROW,
        legend=legend((bar.family for bar in bars), other=WORDS.anatomy.other),
        href=href,
    )
