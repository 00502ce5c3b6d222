"""Serves a built tree on this machine as a host would: compressed, and kept by the browser."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

mimetypes.add_type("text/javascript", ".js")

_COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"})


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a tree (``http://127.0.0.1:40123``), for as long as the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = folder / unquote(urlsplit(self.path).path).lstrip("/")
            if file.is_dir():
                file /= "index.html"
            if not file.is_file():
                self.send_error(404)
                return
            content = file.read_bytes()
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_response(200)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            if file.suffix in _COMPRESSED:
                content = gzip.compress(content, 9)
                self.send_header("Content-Encoding", "gzip")
            age = 0 if file.suffix == ".html" else 31_536_000
            self.send_header("Cache-Control", f"public, max-age={age}")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Says nothing: what is measured is printed elsewhere."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
