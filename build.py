#!/usr/bin/env python3
"""The command that `make` runs: reads content/, writes build/, runs MkDocs, packs dist/.

build.py                 builds site/ and dist/offline.zip         (make)
build.py serve           previews with live reload                 (make serve)
build.py record          builds, and promises the new addresses    (make record)
build.py parse FILE…     writes what was read as JSON              (make parse)
build.py check FILE…     tells what was understood                 (make check)

Exit status: 0 where all is done, 1 where something is wrong, 3 where --keep-going left files out.
"""

from __future__ import annotations

import gc
import signal
import sys
from pathlib import Path

import click

from resolution.building import parsing, recording
from resolution.building.builder import Consent, build
from resolution.building.failures import in_words
from resolution.building.places import Places
from resolution.building.register import Register
from resolution.building.report import Reporter
from resolution.building.workers import LOCAL
from resolution.core.collection import Collection
from resolution.core.errors import ResolutionError
from resolution.know.registry import load_registry

PROJECT = Path(__file__).resolve().parent

KEEP_GOING = "resolution.keep_going"
"""Where the context has whether to publish the rest where files are refused."""

NOT_WHOLE = 3
"""Exit status of a build that left something out."""


@click.group(invoke_without_command=True)
@click.option("--content", type=click.Path(path_type=Path), help="Read this folder, not content/.")
@click.option(
    "--to", type=click.Path(path_type=Path, file_okay=False), help="Write below this folder."
)
@click.option("--quiet", is_flag=True, help="Say only what is wrong.")
@click.option(
    "--on",
    default=LOCAL,
    metavar="ADDRESS",
    help="Share the work with the workers of a Dask scheduler (tcp://…), over these folders.",
)
@click.option(
    "--keep-going", is_flag=True, help="Publish the rest where files of resolutions are refused."
)
@click.pass_context
def command(
    context: click.Context,
    content: Path | None,
    to: Path | None,
    quiet: bool,
    on: str,
    keep_going: bool,
) -> None:
    """Build the site and the offline bundle."""
    places = Places(PROJECT, content or PROJECT / "content", to or PROJECT)
    context.obj = places
    context.meta[KEEP_GOING] = keep_going
    if context.invoked_subcommand is None:
        _build(context, Reporter(quiet=quiet), on=on)


def _build(
    context: click.Context, reporter: Reporter, consent: Consent | None = None, on: str = LOCAL
) -> None:
    """Builds, and ends with a status of its own where files were left out."""
    places: Places = context.obj
    keep_going: bool = context.meta[KEEP_GOING]
    with in_words(places.output):
        whole = build(places, reporter, consent, on, keep_going=keep_going)
    if not whole:
        context.exit(NOT_WHOLE)


@command.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def record(context: click.Context, yes: bool) -> None:
    """Build the site, and promise its new addresses for ever."""

    def consent(collection: Collection, register: Register) -> None:
        new = register.unrecorded
        recording.refuse_sentences(new, collection)
        for line in recording.listing(new, collection):
            click.echo(line)
        if not new:
            click.echo("No address is new: every one is promised already.")
        elif not yes:
            click.confirm(f"Promise these {len(new)} addresses for ever?", abort=True)

    _build(context, Reporter(), consent)


@command.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.pass_obj
def serve(places: Places, port: int) -> None:
    """Preview the site; pages follow what is edited."""
    from resolution.building import preview  # with a server, which no other command waits for

    with in_words(places.output):
        preview.serve(places, port)


FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


@command.command()
@FILES
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.pass_context
def parse(context: click.Context, files: tuple[Path, ...], out: Path) -> None:
    """Write each FILE (page text, official XML or PDF) as JSON, one file per source."""
    with in_words(out):
        _read(context, files, parsing.written_below(out))


@command.command()
@FILES
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Tell what is understood of each FILE: outline, notes, citations, doubts."""
    _read(context, files, parsing.told)


def _read(context: click.Context, files: tuple[Path, ...], use: parsing.Use) -> None:
    places: Places = context.obj
    registry = load_registry(places.content / "instruments.yml")
    if not parsing.read_each(files, registry, use):
        context.exit(1)


def main() -> None:
    """Run the command; errors of the content are said without a traceback."""
    # What is read and joined is kept to the end: to look for garbage in it costs a fifth of all.
    gc.set_threshold(200_000, 50, 50)
    # Whoever is told to end ends its children too, as on Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        command()
    except ResolutionError as error:
        click.secho(f"error: {error}", fg="red", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
