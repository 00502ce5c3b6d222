"""Bytes to lines: takes the file as it is, gives text that can be read, with its lines.

Every character keeps its place: what print varies without meaning (kinds of spaces, the hyphen
that does not break) is made one kind, one character for one, so that spans into the text are
spans into the source.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from resolution.core import files
from resolution.core.errors import SourceError

LARGEST = 2_000_000
"""Bytes of the largest source read. The longest resolution with its annexes is below one million;
what is larger is not a resolution, and is refused before it takes time and memory."""

LONGEST_LINE = 20_000
"""Characters of the longest line read: print has about a hundred, a paragraph a few thousand."""

MOST_LINES = 100_000
"""Lines of the longest source read: the longest resolutions have about ten thousand."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen and characters without width: never printed, so never part of a text."""

_SOFT_HYPHEN = "\u00ad"
_NO_WIDTH = " " + INVISIBLE.replace(_SOFT_HYPHEN, "")
"""What is no part of a line's words at its ends; a soft hyphen there breaks a word."""

_ONE_KIND = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009", " "),
        **dict.fromkeys("\u200a\u202f\u205f\u3000\t\r\v", " "),
        **dict.fromkeys("\u0085\u2028\u2029", "\n"),
        "\u2011": "-",
        "\u2010": "-",
    }
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: its number from 1, its span without outer blanks, and its words.

    ``indent`` counts the blanks before the words; ``new_page`` tells a form feed before it.
    """

    number: int
    start: int
    end: int
    text: str
    indent: int
    new_page: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text


def decode_source(data: bytes) -> str:
    """The text of the bytes, each line ended by a line feed or form feed.

    Raises:
        SourceError: for what is no text: empty, too large, binary, not UTF-8.
    """
    if len(data) > LARGEST:
        raise SourceError(
            f"file of {len(data)} bytes", expected=f"a resolution of at most {LARGEST} bytes"
        )
    return files.decode(data)


def straightened(text: str) -> str:
    """The text with one kind of space, hyphen and line end.

    Raises:
        SourceError: for empty or binary text.
    """
    if len(text) > LARGEST:
        raise SourceError(
            f"text of {len(text)} characters",
            expected=f"a resolution of at most {LARGEST} characters",
        )
    text = unicodedata.normalize("NFC", text.replace("\r\n", " \n")).translate(_ONE_KIND)
    if not text.strip(" \n\f" + INVISIBLE):
        raise SourceError("an empty file", expected="the text of a resolution")
    control = _CONTROL.search(text)
    if control:
        raise SourceError(
            f"control character U+{ord(control[0]):04X}",
            expected="plain text (is this a binary file?)",
            line=line_number(text, control.start()),
        )
    return text


def line_number(text: str, offset: int) -> int:
    """Number, from 1, of the line on which the offset stands."""
    return text.count("\n", 0, offset) + text.count("\f", 0, offset) + 1


def split_lines(text: str) -> list[Line]:
    """The lines of the text, in order.

    Raises:
        SourceError: for a line that is too long to be print, or for too many lines.
    """
    count = text.count("\n") + text.count("\f")
    if count > MOST_LINES:
        raise SourceError(f"{count} lines", expected=f"a resolution of at most {MOST_LINES} lines")
    lines: list[Line] = []
    start, new_page = 0, False
    for number, raw in enumerate(re.split(r"[\n\f]", text), start=1):
        if len(raw) > LONGEST_LINE:
            raise SourceError(
                f"a line of {len(raw)} characters",
                expected=f"lines of at most {LONGEST_LINE} characters",
                line=number,
            )
        words = raw.strip(_NO_WIDTH)
        if not words.strip(_SOFT_HYPHEN):
            words = ""
        indent = raw.find(words[0]) if words else 0
        at = start + indent
        lines.append(Line(number, at, at + len(words), words, indent, new_page))
        start += len(raw)
        new_page = start < len(text) and text[start] == "\f"
        start += 1
    return lines
