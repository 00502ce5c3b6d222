"""Which files are sources, and what is to be said of the others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from resolution.core.errors import CorrectionError
from resolution.read.corrections import ENDING, corrections_file

SUFFIXES = (".txt", ".xml", ".pdf")

_CONVERTED = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".wpd"), "save it as PDF or as plain text"),
    **dict.fromkeys((".htm", ".html", ".epub", ".md"), "save its words as plain text"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff"), "make a PDF with text of it (OCR)"),
    **dict.fromkeys((".zip", ".gz", ".tar", ".7z"), "unpack it"),
}
"""Kinds of files that may hold a resolution, and what makes a source of them."""

_ABOUT = re.compile(r"(?:readme|l[eé]e?me|l[eé]ame|lisez-?moi|licen[cs]e|licencia)", re.IGNORECASE)
"""Names of files about other files."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Files by what they are.

    Attributes:
        sources: each to be read as a resolution, in the order of their names.
        skipped: a sentence for each file that is none.
        lost: an error for each file of corrections whose source is not there.
    """

    sources: tuple[Path, ...] = ()
    skipped: tuple[str, ...] = ()
    lost: tuple[CorrectionError, ...] = ()


def sort_out(files: Iterable[Path]) -> Sorted:
    """The files by what their names tell of them; none is opened."""
    sources: list[Path] = []
    skipped: list[str] = []
    corrections: list[Path] = []
    for file in sorted(files):
        if file.name.endswith(ENDING) and not file.name.startswith("."):
            corrections.append(file)
        elif why := _no_source(file):
            skipped.append(f"{file}: skipped: {why}")
        else:
            sources.append(file)
    return Sorted(tuple(sources), tuple(skipped), tuple(_lost(corrections)))


def _lost(corrections: Iterable[Path]) -> Iterable[CorrectionError]:
    for file in corrections:
        beside = file.parent.iterdir() if file.parent.is_dir() else ()
        if not any(
            other.suffix.lower() in SUFFIXES and corrections_file(other) == file for other in beside
        ):
            name = file.name.removesuffix(ENDING)
            yield CorrectionError(
                "corrections of no source",
                expected=f"{name}.txt, {name}.xml or {name}.pdf beside them",
                file=file,
                remedy="name them by their source, or take them out",
            )


def _no_source(file: Path) -> str:
    """Why a file is not read as a resolution; empty where it is."""
    kind = file.suffix.lower()
    if file.name.startswith("."):
        return "a hidden file"
    if _ABOUT.fullmatch(file.stem):
        return "it tells of other files"
    if kind in SUFFIXES:
        return ""
    if file.is_dir():
        return "a folder, in which no resolution is looked for"
    if remedy := _CONVERTED.get(kind):
        return f"{kind} is not read; to have it read, {remedy}"
    return f"{kind or 'a file without suffix'} is not read; resolutions are {', '.join(SUFFIXES)}"
