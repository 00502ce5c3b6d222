"""Sources in: everything read, cited and linked, or all that is wrong named at once."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resolution.building import content
from resolution.building.checks.claims import taken_addresses
from resolution.building.likening import KeptLikeness
from resolution.building.omissions import Omission, divided
from resolution.building.places import Places, site
from resolution.building.reading import Read, read_all
from resolution.building.refusals import Refusals
from resolution.building.remembering import keep_templates
from resolution.building.report import Reporter
from resolution.building.store import Store, stamp_of
from resolution.building.workers import LOCAL
from resolution.core.collection import Collection
from resolution.know.linking import link, verify


@dataclass(frozen=True, slots=True)
class Joined:
    """What the content gives: all sources read, the collection they make, and what is left out.

    ``code`` is the stamp of the code that read them.
    """

    content: content.Content
    reads: tuple[Read, ...]
    collection: Collection
    code: str
    omissions: tuple[Omission, ...] = ()


def join(
    places: Places, reporter: Reporter, on: str = LOCAL, *, keep_going: bool = False
) -> Joined:
    """Reads, cites and links everything.

    Raises:
        ResolutionError: naming all that is missing, malformed, foreign or twice, each with its
            file and its line where it has one; with ``keep_going`` not for files of resolutions,
            as long as one is left.
    """
    store, stamp = Store(places.kept), code_stamp(places)
    keep_templates(store, stamp)
    refusals = Refusals()
    loaded = content.load(places.content, places.project / "overrides", refusals)
    for skipped in loaded.files.skipped:
        reporter.say(skipped)
    results = read_all(loaded.sources, loaded.registry, store, stamp, on)
    found = list(reporter.progress(results, "Reading", lambda: len(loaded.sources)))
    done, omissions = divided(found, loaded.files.lost, site().language)
    errors = [omission.error for omission in omissions]
    doubts = [doubt for read in done for doubt in read.doubts()]
    if not (keep_going and done):
        refusals.add(*errors)
    refusals.end(doubts)
    reporter.leave_out([str(error) for error in errors])
    reporter.warn(doubts)
    likener = KeptLikeness(store, stamp)
    collection = link([r.reading.resolution for r in done], loaded.registry, likener)
    refusals.add(*taken_addresses(collection, loaded.prose))
    refusals.end()
    verify(collection)
    return Joined(loaded, done, collection, stamp, omissions)


def code_stamp(places: Places) -> str:
    """A digest of what all depends on: the code, the theme and the versions installed.

    Code that was edited since it was loaded counts as neither the old nor the new: what a preview
    makes by the old must not be taken for what the new makes.
    """
    names = ("resolution", "overrides", "mkdocs.yml", "requirements")
    return stamp_of((places.project / name for name in names), [loaded_code(places.project)])


@cache
def loaded_code(project: Path) -> str:
    """A digest of the code as it was when this process first asked; templates are read anew."""
    files = (project / "resolution").rglob("*")
    held = (path for path in files if path.is_file() and path.suffix != ".j2")
    return stamp_of(held, [sys.version])
