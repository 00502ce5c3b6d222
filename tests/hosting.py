"""A host for tests that follows the rules of a built site as Netlify does.

A file comes before a rule, the first rule that matches is taken, ``/a`` and ``/a/`` match alike,
and a folder's index without its slash is one redirect away.
"""

from __future__ import annotations

import mimetypes
import re
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

mimetypes.add_type("text/javascript", ".js")


@dataclass(frozen=True)
class Redirect:
    source: str
    target: str
    status: int


@dataclass(frozen=True)
class Answer:
    status: int
    file: Path | None = None
    location: str | None = None


@dataclass(frozen=True)
class Host:
    """A built site and the configuration beside it."""

    site: Path
    configuration: Path

    @cached_property
    def redirects(self) -> tuple[Redirect, ...]:
        lines = (self.site / "_redirects").read_text("utf-8").splitlines()
        written = [Redirect(a, b, int(status)) for a, b, status in map(str.split, lines)]
        configured = tomllib.loads(self.configuration.read_text("utf-8"))["redirects"]
        return (*written, *(Redirect(r["from"], r["to"], r["status"]) for r in configured))

    @cached_property
    def headers(self) -> tuple[tuple[str, dict[str, str]], ...]:
        rules: list[tuple[str, dict[str, str]]] = []
        for line in (self.site / "_headers").read_text("utf-8").splitlines():
            if line.startswith(" "):
                name, _, value = line.strip().partition(": ")
                rules[-1][1][name] = value
            elif line:
                rules.append((line, {}))
        return tuple(rules)

    @cached_property
    def _exact(self) -> dict[str, Redirect]:
        exact: dict[str, Redirect] = {}
        for rule in self.redirects:
            exact.setdefault(rule.source.rstrip("/"), rule)
        return exact

    def answer(self, path: str) -> Answer:
        file = self.site / unquote(path).lstrip("/")
        if path.endswith("/") and (file / "index.html").is_file():
            return Answer(200, file / "index.html")
        if file.is_file():
            return Answer(200, file)
        if (file / "index.html").is_file():
            return Answer(301, location=f"{path}/")
        rule = self._rule(unquote(path).rstrip("/"))
        if rule:
            return Answer(301, location=rule)
        return Answer(404, self.site / "404.html")

    def _rule(self, path: str) -> str | None:
        if path in self._exact:
            return self._exact[path].target
        for rule in self.redirects:
            if rule.source.endswith("/*") and path.startswith(rule.source[:-1]):
                return rule.target.replace(":splat", path.removeprefix(rule.source[:-1]))
        return None

    def headers_for(self, path: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for pattern, values in self.headers:
            if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
                twice = found.keys() & values.keys()
                assert not twice, f"{path}: {twice} set by two rules"
                found |= values
        return found


@contextmanager
def served(host: Host) -> Iterator[str]:
    """The address of a server that answers as the host does, while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            answer = host.answer(path)
            body = answer.file.read_bytes() if answer.file else b""
            self.send_response(answer.status)
            for name, value in host.headers_for(path).items():
                self.send_header(name, value)
            if answer.location:
                self.send_header("Location", answer.location)
            kind = mimetypes.guess_type(answer.file.name)[0] if answer.file else None
            self.send_header("Content-Type", f"{kind or 'application/octet-stream'}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
