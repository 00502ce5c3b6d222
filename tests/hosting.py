"""Hosts for tests: one that follows the rules of a built site as Netlify does, and a plain one."""

from __future__ import annotations

import mimetypes
import re
import threading
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
    force: bool


@dataclass(frozen=True)
class Answer:
    status: int
    file: Path | None = None
    location: str | None = None


@dataclass(frozen=True)
class Plain:
    """A host that knows files alone, as GitHub Pages does.

    A folder's index without its slash is one redirect away, and what is not there is answered
    with ``404.html``. The site stands below ``root``, and beside it there is nothing.
    """

    site: Path
    root: str = "/"

    def answer(self, path: str) -> Answer:
        if not path.startswith(self.root):
            return Answer(404)
        file = self.site / unquote(path.removeprefix(self.root))
        if path.endswith("/") and (file / "index.html").is_file():
            return Answer(200, file / "index.html")
        if file.is_file():
            return Answer(200, file)
        if (file / "index.html").is_file():
            return Answer(301, location=f"{path}/")
        return Answer(404, self.site / "404.html")

    def headers_for(self, _path: str, /) -> dict[str, str]:
        return {}


@dataclass(frozen=True)
class Host(Plain):
    """A host that follows ``_redirects`` and ``_headers``.

    A file comes before a rule unless the rule is forced, the first rule that matches is taken, and
    ``/a`` and ``/a/`` match alike.
    """

    @cached_property
    def redirects(self) -> tuple[Redirect, ...]:
        lines = (self.site / "_redirects").read_text("utf-8").splitlines()
        return tuple(
            Redirect(source, target, int(status.removesuffix("!")), status.endswith("!"))
            for source, target, status in map(str.split, lines)
        )

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
        found = super().answer(path)
        rule = self._exact.get(unquote(path).rstrip("/"))
        if rule and (rule.force or found.status == 404):
            return Answer(rule.status, location=rule.target)
        wild = self._wild(unquote(path)) if found.status == 404 else None
        return wild or found

    def _wild(self, path: str) -> Answer | None:
        for rule in self.redirects:
            if rule.source.endswith("/*") and path.startswith(rule.source[:-1]):
                rest = path.rstrip("/").removeprefix(rule.source[:-1])
                return Answer(rule.status, location=rule.target.replace(":splat", rest))
        return None

    def headers_for(self, path: str, /) -> dict[str, str]:
        found: dict[str, str] = {}
        for pattern, values in self.headers:
            if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
                twice = found.keys() & values.keys()
                assert not twice, f"{path}: {twice} set by two rules"
                found |= values
        return found


@contextmanager
def served(host: Plain) -> Iterator[str]:
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
