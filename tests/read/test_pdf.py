from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.errors import DependencyError

from resolution.core.errors import SourceError
from resolution.core.model import Marker, Resolution
from resolution.core.place import Kind
from resolution.languages.es.names import printed_number, symbol_number
from resolution.read import pdf, read_source
from resolution.read.pdf import LARGEST, extract, pdf_text

COLUMNS = 84
LINES = 52
SIZE = 9
RULE = "_" * 15


@dataclass(frozen=True)
class Run:
    """Characters on a line; raised ones are footnote calls."""

    text: str
    raised: bool = False


Line = list[Run]


@dataclass
class Page:
    """What stands on a page: its lines, and the footnotes at its foot."""

    lines: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)

    def printed(self) -> list[Line]:
        return [*self.lines, *([[Run(RULE)], *self.notes] if self.notes else [])]


def wrap(text: str, markers: Sequence[Marker] = (), indent: int = 0) -> Iterator[Line]:
    """The lines of a paragraph, its calls raised after the words they belong to."""
    calls = {marker.offset: marker.marker for marker in markers}
    line: Line = [Run(" " * indent)] if indent else []
    used = indent
    for word in re.finditer(r"\S+", text):
        runs = _runs(word[0], word.start(), calls)
        length = sum(len(run.text) for run in runs) + 1
        if used + length > COLUMNS and used > indent:
            yield line
            line, used = [], 0
        line += [*([Run(" ")] if used and line[-1].text.strip() else []), *runs]
        used += length
    yield line


def _runs(word: str, start: int, calls: dict[int, str]) -> Line:
    runs, at = [], 0
    for offset in range(1, len(word) + 1):
        if start + offset in calls:
            runs += [Run(word[at:offset]), Run(calls[start + offset], raised=True)]
            at = offset
    return [*runs, *([Run(word[at:])] if word[at:] else [])]


def typeset(resolution: Resolution) -> list[Page]:
    """The resolution as the United Nations set it: footnotes at the foot of the page."""
    notes = {note.marker: note for note in resolution.notes}
    page = Page([[Run(f"{symbol_number(resolution.symbol)}. {resolution.title.text}")], []])
    page.lines += [[Run(f"   {resolution.enacting}")], []]
    pages = [page]
    for clause in resolution.clauses():
        printed = "" if clause.place.kind is Kind.PREAMBULAR else f"{printed_number(clause)} "
        shift = len(printed)
        markers = [Marker(m.marker, m.offset + shift) for m in clause.markers]
        for line in wrap(printed + clause.text, markers, indent=3):
            called = [notes[run.text] for run in line if run.raised]
            below = [row for note in called for row in wrap(f"{note.marker} {note.text}")]
            if len(page.printed()) + len(below) + 2 > LINES:
                page = Page([[Run(resolution.symbol)], []])
                pages.append(page)
            page.lines.append(line)
            page.notes += below
        page.lines.append([])
    assert resolution.adopted is not None
    page.lines += [[Run(str(resolution.meeting))], [Run("23 de diciembre de 2003")]]
    return pages


def pdf_of(pages: Sequence[Page]) -> bytes:
    """A PDF with the pages, in Courier, whose characters are all 0.6 of the size wide."""
    return assemble([content(page) for page in pages])


def content(page: Page) -> bytes:
    parts = []
    for row, line in enumerate(page.printed()):
        x, y = 60.0, 780.0 - row * 14
        for run in line:
            size, rise = (SIZE * 0.6, 3) if run.raised else (SIZE, 0)
            escaped = re.sub(r"([\\()])", r"\\\1", run.text).encode("cp1252")
            parts.append(b"BT /F1 %.1f Tf 1 0 0 1 %.2f %.2f Tm (" % (size, x, y + rise))
            parts.append(escaped + b") Tj ET\n")
            x += len(run.text) * size * 0.6
    return b"".join(parts)


def assemble(contents: Sequence[bytes], *, trailer: bytes = b"", filters: bytes = b"") -> bytes:
    """A PDF file around the contents of its pages."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for index, stream in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * index)
        )
        head = b"<< /Length %d %s >>" % (len(stream), filters)
        objects.append(head + b"\nstream\n" + stream + b"\nendstream")
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for index, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (index, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        trailer,
        start,
    )
    return bytes(out)


def test_the_resolution_is_the_same_from_its_pages(project: Path, tmp_path: Path) -> None:
    source = project / "content" / "resolutions" / "A-RES-58-208.es.txt"
    expected = read_source(source).resolution
    pages = typeset(expected)
    assert len(pages) > 3
    file = tmp_path / "A-RES-58-208.es.pdf"
    file.write_bytes(pdf_of(pages))
    assert read_source(file).resolution == expected


def test_pages_are_joined_by_form_feeds_and_calls_stand_at_their_words() -> None:
    one = Page(list(wrap("Recordando El Cairo, en 1994,", [Marker("1", 19)])))
    two = Page([[Run("Toma nota “así” (§ 1).")]])
    assert extract(pdf_of([one, two])) == "Recordando El Cairo1, en 1994,\fToma nota “así” (§ 1)."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no PDF; expected a file that begins with %PDF-"),
        (b"La Asamblea General,", "no PDF"),
        (b"%PDF-1.7\n" + b"\x00" * 100, "a broken PDF"),
        (b"%PDF-" + b" " * LARGEST, f"at most {LARGEST} bytes"),
        (pdf_of([Page([[Run("Hola")]])])[:300], "a broken PDF"),
        (pdf_of([Page()]), "a PDF without text; expected text, not the picture of a page"),
        (assemble([b""] * 401), "401 pages; expected at most 400 pages"),
        (
            assemble([b""], trailer=b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P 0 >>"
                     b" /ID [(a) (b)]"),
            "an encrypted PDF that asks for a password; expected one that opens without a password",
        ),
    ],
    ids=["empty", "text", "noise", "large", "truncated", "no text", "pages", "encrypted"],
)  # fmt: skip
def test_what_cannot_be_read_is_a_clear_error(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=re.escape(message)):
        pdf_text(data)


def locked(algorithm: str, user: str) -> bytes:
    """A page that a password of its owner protects, and perhaps one of its user."""
    written = io.BytesIO()
    writer = PdfWriter(io.BytesIO(pdf_of([Page([[Run("Recordando")]])])))
    writer.encrypt(user_password=user, owner_password="propia", algorithm=algorithm)  # noqa: S106
    writer.write(written)
    return written.getvalue()


ALGORITHMS = ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_pdf_that_only_its_owner_locked_is_read(algorithm: str) -> None:
    assert pdf_text(locked(algorithm, "")) == "Recordando"


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_pdf_that_asks_for_a_password_is_refused(algorithm: str) -> None:
    with pytest.raises(SourceError, match="asks for a password; expected one that opens without"):
        pdf_text(locked(algorithm, "clave"))


def test_a_cipher_that_nothing_installed_opens_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object) -> None:
        raise DependencyError

    monkeypatch.setattr("pypdf.PdfReader.decrypt", lacking)
    with pytest.raises(SourceError, match="no cryptography to open it; expected it: pip install"):
        extract(locked("RC4-40", ""))


def bomb() -> bytes:
    """A hundred million bytes, compressed."""
    return zlib.compress(bytes(100_000_000))


HOSTILE = {
    "bomb": lambda: assemble([bomb()], filters=b"/Filter /FlateDecode"),
    "nested bomb": lambda: assemble(
        [zlib.compress(bomb())], filters=b"/Filter [/FlateDecode /FlateDecode]"
    ),
    "count": lambda: assemble([b""]).replace(b"/Count 1", b"/Count 999999999"),
    "loop": lambda: assemble([b""]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"),
    "deep": lambda: assemble([b"[" * 200_000]),
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_refused(hostile: Callable[[], bytes]) -> None:
    with pytest.raises(SourceError):
        pdf_text(hostile())


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.001)
    with pytest.raises(SourceError, match=r"takes more than 0\.001 s"):
        pdf_text(pdf_of([Page([[Run("Hola")]])]))


@pytest.mark.parametrize(
    "costly",
    ["while time.process_time() < 20: pass", "data = bytes(pdf.MEMORY)"],
    ids=["time", "memory"],
)
def test_the_system_stops_a_reader_at_its_limits(costly: str) -> None:
    code = f"import time\nfrom resolution.read import pdf\npdf.SECONDS = 1\npdf._limit()\n{costly}"
    done = subprocess.run([sys.executable, "-c", code], check=False, stderr=subprocess.DEVNULL)
    assert done.returncode != 0


def test_without_pypdf_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_spec", lambda _: None)
    with pytest.raises(SourceError, match="pip install pypdf"):
        pdf_text(b"%PDF-1.7")


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.binary(max_size=300), st.integers(0, 900))
def test_any_bytes_give_text_or_a_clear_error(noise: bytes, at: int) -> None:
    whole = pdf_of([Page([[Run("Hola")]])])
    for data in (b"%PDF-1.7\n" + noise, whole[:at] + noise + whole[at + len(noise) :]):
        with contextlib.suppress(SourceError):
            extract(data)
