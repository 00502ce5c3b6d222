"""The page of the texts that a build left out: which files, and why."""

from __future__ import annotations

from collections.abc import Sequence

from resolution.address import LEFT_OUT
from resolution.core.collection import LeftOut
from resolution.core.symbol import official_url
from resolution.languages.es.corrections import place_in_source
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import count
from resolution.publish.figures.words import shorten
from resolution.publish.markdown.templates import page as render
from resolution.publish.output import OutputFile, Site
from resolution.publish.pages.front import front


def page(left_out: Sequence[LeftOut], site: Site) -> OutputFile:
    """A row for each file, in the order given."""
    path = f"{site.language}/{LEFT_OUT}"
    words = WORDS.left_out
    lead = words.lead.format(count=count(len(left_out), *WORDS.counted.file))
    return render(
        path,
        "left_out",
        front(path, "plain", words.title, lead),
        lead=lead,
        rows=[(one, _official(one, site), _why(one), _place(one)) for one in left_out],
    )


def _official(one: LeftOut, site: Site) -> str | None:
    return official_url(one.symbol, site.language) if one.symbol else None


def _why(one: LeftOut) -> str:
    return str(getattr(WORDS.left_out.why, one.why))


def _place(one: LeftOut) -> str:
    """Where the file fails, with the words there."""
    place = place_in_source(one.line, None, one.page)
    said = f"“{shorten(one.words, 80)}”" if one.words else ""
    return ": ".join(filter(None, (place, said)))
