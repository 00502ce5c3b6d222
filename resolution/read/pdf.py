"""PDF to page text: what each page says, line by line, for the reader of page text.

A PDF is a program, and a broken or hostile one can ask for any amount of time and memory. It is
therefore read in a process of its own, which the system stops at fixed limits.
"""

from __future__ import annotations

import io
import json
import logging
import os
import re
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec

from resolution.core.errors import SourceError

LARGEST = 20_000_000
"""Bytes of the largest file read; official PDFs of resolutions stay below two million."""

PAGES = 400
"""Pages of the longest file read; the longest resolutions have about a hundred."""

LONGEST = 2_000_000
"""Characters of the longest text, as for page text."""

SECONDS = 60
MEMORY = 1_500_000_000
"""Bytes of address space for the process, the Python interpreter included."""

_REFUSED = 3
"""Status with which the process tells that it has said why it cannot read the file."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def pdf_text(data: bytes) -> str:
    """The text of a PDF: its lines as they stand on the pages, pages joined by form feeds.

    Raises:
        SourceError: where the bytes are no PDF, it is encrypted, broken, without text or too
            large, or pypdf is not installed.
    """
    if len(data) > LARGEST:
        raise SourceError(f"{len(data)} bytes", expected=f"at most {LARGEST} bytes of PDF")
    if b"%PDF-" not in data[:1024]:
        raise SourceError("no PDF", expected="a file that begins with %PDF-")
    if find_spec("pypdf") is None:
        raise SourceError("a PDF, and no pypdf to read it", expected="it: pip install pypdf")
    done = _run(data)
    if done.returncode == _REFUSED:
        raise SourceError(**json.loads(done.stdout))
    if done.returncode != 0:
        raise _too_costly()
    return done.stdout.decode()


def _run(data: bytes) -> subprocess.CompletedProcess[bytes]:
    """This module as a program: the PDF comes in, the text goes out."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        return subprocess.run(
            [sys.executable, "-m", "resolution.read.pdf"],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_costly() from error


def _too_costly() -> SourceError:
    return SourceError(
        f"a PDF that takes more than {SECONDS} s or {MEMORY // 10**6} MB to read",
        expected="a PDF of a resolution",
    )


def extract(data: bytes) -> str:
    """The same as :func:`pdf_text`, in this process and without its limits of time and memory.

    Raises:
        SourceError: where pypdf cannot read the bytes, or they hold more than a resolution may.
    """
    pypdf = import_module("pypdf")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            found = "an encrypted PDF that asks for a password"
            raise SourceError(found, expected="one that opens without a password")
        if len(reader.pages) > PAGES:
            raise SourceError(f"{len(reader.pages)} pages", expected=f"at most {PAGES} pages")
        pages = []
        length = 0
        for page in reader.pages:
            pages.append(clean(page.extract_text()))
            length += len(pages[-1])
            if length > LONGEST:
                raise SourceError("too much text", expected=f"at most {LONGEST} characters")
    except SourceError:
        raise
    except MemoryError as error:
        raise _too_costly() from error
    except pypdf.errors.DependencyError as error:
        found = "an encrypted PDF, and no cryptography to open it"
        raise SourceError(found, expected="it: pip install cryptography") from error
    except Exception as error:  # pypdf lets errors of many kinds through
        found = f"a broken PDF ({type(error).__name__}: {str(error)[:80]})"
        raise SourceError(found, expected="a PDF that opens in a viewer") from error
    if not "".join(pages).strip():
        raise SourceError("a PDF without text", expected="text, not the picture of a page")
    return "\f".join(pages)


def clean(text: str) -> str:
    r"""The text of a page without control characters, which broken fonts bring in.

    >>> clean("con fines de o\x00ficina")
    'con fines de oficina'
    """
    return _CONTROL.sub("", text).replace("\f", "\n")


def _limit() -> None:
    """Asks the system to stop this process at the limits, where it can."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main() -> int:
    """Reads a PDF from standard input and writes its text, or why there is none."""
    _limit()
    logging.disable()
    try:
        answer, status = extract(sys.stdin.buffer.read()), 0
    except SourceError as error:
        answer = json.dumps({"found": error.found, "expected": error.expected})
        status = _REFUSED
    sys.stdout.buffer.write(answer.encode("utf-8", "replace"))
    return status


if __name__ == "__main__":
    sys.exit(main())
