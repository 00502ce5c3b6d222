"""The page of the timeline: what a resolution cites, when it is from, and where it is cited."""

from __future__ import annotations

from resolution import names
from resolution.addresses import resolution_path
from resolution.collection import Collection
from resolution.model import Resolution
from resolution.output import OutputFile, Site
from resolution.publish.figures import Figures
from resolution.publish.pages.front import crumb, front
from resolution.publish.templates import page as render
from resolution.publish.views import targets
from resolution.typography import lower_first


def page(collection: Collection, resolution: Resolution, site: Site) -> OutputFile:
    """The timeline with its table."""
    root = resolution_path(resolution)
    path = f"{root}/cronologia"
    own = names.resolution_name(resolution)
    cited = [collection.instruments[target] for target in targets(resolution)]
    years = sorted(year for instrument in cited if (year := instrument.known_year))
    return render(
        path,
        "chronology",
        front(
            path,
            "timeline",
            f"Cronología de lo citado — {own}",
            f"Los instrumentos que cita la {lower_first(own)}, por fecha, "
            "y el párrafo en que se cita cada uno.",
            resolution=resolution,
            crumbs=[crumb(own, root), crumb("Cronología")],
        ),
        figure=Figures(collection, site, path).timeline(resolution),
        number=len(cited),
        years=(years[0], years[-1]) if years else None,
    )
