"""The page of the timeline: what a resolution cites, when it is from, and where it is cited."""

from __future__ import annotations

from resolution import address
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.languages.es import names
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
            f"Cronología de lo citado — {own}",
            f"Los instrumentos que cita la {lower_first(own)}, por fecha, "
            "y el párrafo en que se cita cada uno.",
            resolution=resolution,
            crumbs=[crumb(own, address.of(resolution)), crumb("Cronología")],
        ),
        figure=Figures(collection, here).timeline(resolution),
        number=len(cited),
        years=(years[0], years[-1]) if years else None,
    )
