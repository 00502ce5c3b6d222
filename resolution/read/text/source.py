"""Bytes to lines: takes the file as it is, gives text that can be read, with its lines.

What print varies without meaning is made one kind: spaces, hyphens that do not break, line ends,
letters that a font draws as one, raised digits. What is never printed, as signs of format, is left
out. From here on every character keeps its place, so that spans into the text tell what became of
it; lines are those of the file.
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

_SOFT_HYPHEN = "\u00ad"
_MARKS = "\u200e\u200f"
_FORMAT = (
    "\u061c\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
INVISIBLE = _SOFT_HYPHEN + _FORMAT
"""Class of characters that are never printed, so never part of a text: those without width, those
that tell in which direction text runs, the soft hyphen. One at the end of a line breaks a word."""

_UNPRINTED = re.compile(rf"[{_FORMAT}]+|{_SOFT_HYPHEN}(?![ ]*(?:\n|\f|$))", re.MULTILINE)
_HIDING = re.compile(
    rf"""
    [{_MARKS}]+ (?=\d) | (?<=[^\W\d_]\d)[{_MARKS}]+ | (?<=[^\W\d_]\d\d)[{_MARKS}]+
    | ^ [{_MARKS}]+
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Official texts carry marks of direction (left to right) as parts of their words: they stay there,
but not where they would hide the call of a note or what opens a line."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_RAISED = re.compile(r"(?<!\bm)(?<!\b[ckdm]m)[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+")
"""Raised digits call notes, unless they square a measure: «km²»."""
_RETURN = re.compile(r"\r(?!\n)")

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
    """The text with one kind of space, hyphen, letter and line end, without what print never shows.

    Raises:
        SourceError: for empty or binary text.
    """
    if len(text) > LARGEST:
        raise SourceError(
            f"text of {len(text)} characters",
            expected=f"a resolution of at most {LARGEST} characters",
        )
    text = _RETURN.sub("\n", text).translate(_ONE_KIND)
    text = _HIDING.sub("", _UNPRINTED.sub("", text))
    text = unicodedata.normalize("NFC", text.translate(_LIGATURES))
    text = _RAISED.sub(_lowered, text)
    if not text.strip(" \n\f" + _SOFT_HYPHEN):
        raise SourceError("an empty file", expected="the text of a resolution")
    control = _CONTROL.search(text)
    if control:
        raise SourceError(
            f"control character U+{ord(control[0]):04X}",
            expected="plain text (is this a binary file?)",
            line=line_number(text, control.start()),
        )
    return text


def _lowered(digits: re.Match[str]) -> str:
    """Raised digits as they stand on the line."""
    return "".join(str(unicodedata.digit(char)) for char in digits[0])


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
        words = raw.strip()
        if not words.strip(_SOFT_HYPHEN):
            words = ""
        indent = raw.find(words[0]) if words else 0
        at = start + indent
        lines.append(Line(number, at, at + len(words), words, indent, new_page))
        start += len(raw)
        new_page = start < len(text) and text[start] == "\f"
        start += 1
    return lines
