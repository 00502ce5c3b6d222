"""Preview with live reload: what is served follows what is edited, and outlives every mistake.

Whenever a watched file changes, the site is built anew beside the last one, which is served until
the new one is whole and checked. MkDocs' server serves it and tells browsers to reload; its own
watching and building are not used, since it stops answering while a template is broken.
"""

from __future__ import annotations

import socket
import threading
import traceback
from dataclasses import replace
from pathlib import Path

import click
from mkdocs.livereload import LiveReloadServer
from watchfiles import watch

from resolution.building.builder import build
from resolution.building.failures import last_words
from resolution.building.places import Places, site
from resolution.building.report import Reporter
from resolution.core.errors import ResolutionError

_HOST = "localhost"
_WAIT = 300
"""Milliseconds until the first rendering: by then the watching has begun, and no edit is missed."""


def serve(places: Places, port: int) -> None:
    """Serves the site until it is interrupted.

    Args:
        places: where to read, and below which folder to write.
        port: where to serve it.

    Raises:
        ResolutionError: where there is no content, or the port or the folder is in use.
    """
    if not places.content.is_dir():
        raise ResolutionError(f"{places.content}: nothing stands here; expected a folder")
    folder = places.output / "build" / "preview"
    folder.mkdir(parents=True, exist_ok=True)
    server = _server(folder, port)
    try:
        _follow(replace(places, output=folder, cache=places.kept), server)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _server(folder: Path, port: int) -> LiveReloadServer:
    """The server of a rendered site; browsers reload whenever its stamp changes."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError as error:
            other = port + 1 if 1023 < port < 65535 else 8000  # those below are the system's
            raise ResolutionError(
                f"port {port}: {error.strerror}; expected a free one: make serve PORT={other}"
            ) from error
    rendered, stamp = folder / "site", folder / "stamp"
    server = LiveReloadServer(lambda: None, _HOST, port, str(rendered), site().root)
    missing = rendered / "404.html"
    server.error_handler = lambda _: missing.read_bytes() if missing.exists() else None
    stamp.touch()
    server.watch(str(stamp))
    return server


def _follow(places: Places, server: LiveReloadServer) -> None:
    """Renders the site, and again after every change, while the server serves the last one."""
    templates = places.project / "resolution" / "publish" / "templates"
    serving = threading.Thread(target=server.serve, daemon=True)
    watched = (places.content, places.project / "overrides", templates)
    for changes in watch(*watched, rust_timeout=_WAIT, yield_on_timeout=True):
        if serving.ident is None:
            serving.start()
        elif not changes:
            continue
        reporter = Reporter()
        if _renewed(places):
            reporter.say(f"{server.url} ({reporter.elapsed():.1f} s)")


def _renewed(places: Places) -> bool:
    """Builds the site, or says what is wrong: whether it did."""
    try:
        build(places, Reporter(quiet=True))
        (places.output / "stamp").touch()
    except ResolutionError as error:
        problem = str(error)
    except Exception:  # whatever a half-written template gives, or a file that is gone
        problem = last_words(traceback.format_exc())
    else:
        return True
    click.secho(f"error: {problem}", fg="red", err=True)
    return False
