"""What goes wrong beyond the content, in words: the disk, the ports, templates of the theme."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError

from resolution.core.errors import ResolutionError

_FRAME = re.compile(
    r'^ *File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<what>.+)$', re.MULTILINE
)

_TEMPLATE = re.compile(r"template|top-level template code|block '.+'")
"""How Jinja calls what runs in a template."""

_REFUSED = re.compile(r"\[Errno \d+\] ")


@contextmanager
def in_words(place: Path) -> Iterator[None]:
    """Says what the system refuses while the context lasts, and what templates lack.

    Args:
        place: where the work is done, for failures that name no file: a full disk has none.

    Raises:
        ResolutionError: in place of an ``OSError`` or a ``TemplateError``.
    """
    try:
        yield
    except OSError as error:
        where = error.filename2 or error.filename or place  # of a copy, where it was to stand
        raise ResolutionError(f"{where}: {error.strerror or error}") from error
    except TemplateError as error:
        raise ResolutionError(last_words(traceback.format_exc())) from error


def last_words(trace: str) -> str:
    """The end of a traceback, after the innermost line of a template or else of a program.

    What the system refuses is not the fault of any line.

    >>> last_words('''Traceback (most recent call last):
    ...   File "theme/main.html", line 71, in block 'site_nav'
    ...   File "jinja2/environment.py", line 490, in getattr
    ... jinja2.exceptions.UndefinedError: 'nada' is undefined''')
    "theme/main.html:71: 'nada' is undefined"
    """
    frames = list(_FRAME.finditer(trace))
    templates = [frame for frame in frames if _TEMPLATE.fullmatch(frame["what"])]
    error = trace.rstrip().rpartition("\n")[2]
    said = error.partition(": ")[2] or error
    refused = _REFUSED.match(said)
    if refused:
        return said[refused.end() :]
    place = next(reversed(templates or frames), None)
    return f"{place['file']}:{place['line']}: {said}" if place else said
