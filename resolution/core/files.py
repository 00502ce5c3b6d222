"""Files as people leave them: opened, bounded, decoded and parsed, or refused with their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import SafeConstructor

from resolution.core.errors import SourceError

LARGEST = 20_000_000
"""Bytes of the largest file that is loaded; what is larger is refused before it takes memory."""

_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What is no text, or would turn the direction of the text after it."""


def read_bytes(path: Path) -> bytes:
    """What a file holds.

    Raises:
        SourceError: naming the file, where there is none, it cannot be opened or is too large.
    """
    if not path.is_file():
        found = "no file" if path.exists() else "nothing"
        raise SourceError(f"{found} stands here", expected="a file that can be read", file=path)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        found = error.strerror or "no access"
        raise SourceError(found, expected="a file that can be read", file=path) from error
    if len(data) > LARGEST:
        found = f"a file of {path.stat().st_size} bytes"
        raise SourceError(found, expected=f"at most {LARGEST} bytes", file=path)
    return data


def read_text(path: Path) -> str:
    """The text that a file holds in UTF-8.

    Raises:
        SourceError: naming the file, and the line where its bytes are no text.
    """
    try:
        return decode(read_bytes(path))
    except SourceError as error:
        raise error.at(path) from error


def decode(data: bytes) -> str:
    """The text of the bytes.

    Raises:
        SourceError: naming the line of the first byte that is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02x} that is not UTF-8"
        remedy = "save it anew in UTF-8"
        raise SourceError(found, expected="text in UTF-8", line=line, remedy=remedy) from None


class _Strict(SafeConstructor):
    """Refuses what PyYAML takes in silence, or refuses without a line."""

    def get_single_node(self) -> yaml.Node | None:
        """The document, its mappings with each key once, its dates days of the calendar."""
        document: yaml.Node | None = super().get_single_node()  # type: ignore[misc]
        for mapping in _mappings(document):
            seen: set[tuple[str, str]] = set()
            for key, value in mapping.value:
                if isinstance(key, yaml.ScalarNode):
                    if (key.tag, key.value) in seen:
                        raise _refused(f"{key.value!r} is said twice", key, mapping)
                    seen.add((key.tag, key.value))
                if value.tag == "tag:yaml.org,2002:timestamp":
                    try:
                        self.construct_yaml_timestamp(value)
                    except ValueError as error:
                        raise _refused(f"{value.value}: {error}", value, mapping) from error
        return document


class _Quick(_Strict, yaml.CSafeLoader):
    """Ten times as fast as the other, and sparing of words."""


class _Telling(_Strict, yaml.SafeLoader):
    """Says best what is wrong, and where."""


def _mappings(document: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """Every mapping in a document; what aliases repeat is looked at once."""
    seen: set[int] = set()
    waiting = [document]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, yaml.CollectionNode) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            yield node
            waiting += [one for pair in node.value for one in pair]
        else:
            waiting += node.value


def _refused(problem: str, place: yaml.Node, entry: yaml.MappingNode) -> yaml.MarkedYAMLError:
    """The error at a place in an entry, which is called by its first words."""
    first = next((pair for pair in entry.value if _scalars(pair)), None)
    called = f"entry «{first[0].value}: {first[1].value}»: " if first else ""
    return yaml.MarkedYAMLError(problem=called + problem, problem_mark=place.start_mark)


def _scalars(nodes: Iterable[yaml.Node]) -> bool:
    return all(isinstance(node, yaml.ScalarNode) for node in nodes)


def parse_yaml(text: str) -> Any:
    """The values that YAML says: texts, numbers, dates, lists, mappings and nothing that runs.

    Raises:
        SourceError: naming the line where the text stops being YAML, as far as it is known.
    """
    line: int | None = None
    try:
        try:
            values = yaml.load(text, _Quick)  # noqa: S506 - a safe loader
        except (yaml.YAMLError, ValueError):
            values = yaml.load(text, _Telling)  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as error:
        found = error.problem or "no YAML"
        line = error.problem_mark.line + 1 if error.problem_mark else None
    except yaml.reader.ReaderError as error:
        found = f"control character U+{ord(text[error.position]):04X}"
        line = text.count("\n", 0, error.position) + 1
    except RecursionError:
        found = "values inside values without end"
    except ValueError as error:  # a date that no calendar has
        found = str(error)
    else:
        control = next(filter(None, map(_CONTROL.search, _texts(values))), None)
        if control is None:
            return values
        found = f"control character U+{ord(control[0]):04X}"
    raise SourceError(found, expected="valid YAML of plain text", line=line)


def _texts(values: Any) -> Iterator[str]:
    """Every text in the values; what aliases repeat is looked at once."""
    seen: set[int] = set()
    waiting = [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, (dict, list)) and id(value) not in seen:
            seen.add(id(value))
            waiting += [*value, *value.values()] if isinstance(value, dict) else value
