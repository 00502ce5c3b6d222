"""Hosts for tests: one that follows the rules of a built site as Netlify does, and a plain one."""

from __future__ import annotations

import mimetypes
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

mimetypes.add_type("text/javascript", ".js")


@dataclass(frozen=True)
class Redirect:
    source: str
    target: str
    status: int
    force: bool

    def followed(self, path: str, *, folded: bool) -> str | None:
        """Where the rule sends a path, the values of its pattern filled in; None if it does not."""
        pattern = re.sub(r"/:(\w+)", r"/(?P<\1>[^/]+)", re.escape(self.source.rstrip("/")))
        pattern = re.sub(r"/\\\*$", "(?:/(?P<splat>.*))?", pattern)
        match = re.fullmatch(pattern, path, re.IGNORECASE if folded else 0)
        if match is None:
            return None
        return re.sub(r":(\w+)", lambda name: match[name[1]] or "", self.target)


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
    """A host that follows ``_redirects`` and ``_headers``, and tells letter case apart.

    A file comes before a rule unless the rule is forced, the first rule that matches is taken, and
    ``/a`` and ``/a/`` match alike.
    """

    folded: ClassVar = False

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

    def answer(self, path: str) -> Answer:
        found = self.file(path)
        rules = (rule for rule in self.redirects if rule.force or found.status == 404)
        return self.ruled(unquote(path).rstrip("/"), rules) or found

    def file(self, path: str) -> Answer:
        """What stands at a path, whatever the rules say."""
        return super().answer(path)

    def ruled(self, path: str, rules: Iterable[Redirect]) -> Answer | None:
        """What the first rule that matches answers."""
        for rule in rules:
            target = rule.followed(path, folded=self.folded)
            if target is not None and rule.status == 404:
                return Answer(404, self.site / target.removeprefix(self.root))
            if target is not None:
                return Answer(rule.status, location=target)
        return None

    def headers_for(self, path: str, /) -> dict[str, str]:
        found: dict[str, str] = {}
        for pattern, values in self.headers:
            if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
                twice = found.keys() & values.keys()
                assert not twice, f"{path}: {twice} set by two rules"
                found |= values
        return found


@dataclass(frozen=True)
class Folding(Host):
    """A host that puts letter case aside, as Netlify does."""

    folded = True

    @cached_property
    def _names(self) -> dict[str, str]:
        paths = (path.relative_to(self.site).as_posix() for path in self.site.rglob("*"))
        return {path.casefold(): path for path in paths}

    def file(self, path: str) -> Answer:
        name = unquote(path).removeprefix(self.root).strip("/")
        known = self._names.get(name.casefold(), name)
        return super().file(f"{self.root}{known}{'/' if name and path.endswith('/') else ''}")


@dataclass(frozen=True)
class RulesFirst(Host):
    """A host that looks for a rule before it looks for a file, as Cloudflare Pages does.

    It takes neither forced rules nor those that answer 404, and ``/a`` is not ``/a/``.
    """

    def answer(self, path: str) -> Answer:
        rules = (rule for rule in self.redirects if not rule.force and rule.status == 301)
        return self.ruled(unquote(path), rules) or self.file(path)


@contextmanager
def served(host: Plain) -> Iterator[str]:
    """The address of a server that answers as the host does, while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.do_GET()

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
            if self.command == "GET":
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
