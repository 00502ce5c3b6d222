"""The page of the timeline: what a resolution cites, when it is from, and where it is cited."""

from __future__ import annotations

from collections.abc import Sequence

from resolution import address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS, one_or_more
from resolution.languages.es.typography import lower_first
from resolution.publish.markdown.templates import page as render
from resolution.publish.markdown.views import targets
from resolution.publish.output import OutputFile
from resolution.publish.pages.drawings import Figures
from resolution.publish.pages.front import crumb, front


def page(collection: Collection, resolution: Resolution) -> OutputFile:
    """The timeline with its table."""
    here = address.below(resolution, "cronologia")
    own = names.resolution_name(resolution)
    cited = [collection.instruments[target] for target in targets(resolution)]
    years = sorted(year for instrument in cited if (year := instrument.known_year))
    return render(
        here.path,
        "chronology",
        front(
            here.path,
            "timeline",
            f"{WORDS.timeline.title} — {own}",
            WORDS.timeline.description.format(resolution=lower_first(own)),
            resolution=resolution,
            crumbs=[crumb(own, address.of(resolution)), crumb(WORDS.shared.timeline)],
        ),
        figure=Figures(collection, here).timeline(resolution),
        lead=_lead(len(cited), years),
    )


def _lead(number: int, years: Sequence[int]) -> str:
    """What is shown, in a sentence; ``years`` in their order, of what is dated."""
    say = WORDS.timeline
    if not number:
        return str(say.nothing)
    span = one_or_more(len(set(years)), say.years) if years else ""
    return str(
        one_or_more(number, say.lead).format(
            count=number,
            years=span.format(first=years[0], last=years[-1]) if years else "",
        )
    )
