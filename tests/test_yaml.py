"""YAML as people write it: what would be taken in silence is refused by its line."""

from __future__ import annotations

import pytest

from resolution.core.errors import SourceError
from resolution.core.files import parse_yaml

REFUSED = [
    ("a: 1\nb: 2\na: 3", ":3: entry «a: 1»: 'a' is said twice"),
    ("- title: T\n  names: [x]\n  'title': U", ":3: entry «title: T»: 'title' is said twice"),
    ("a:\n  b: [1]\n  c: {d: 1}\n  b: []", ":4: 'b' is said twice"),
    ("i:\n- title: T\n  date: 2000-02-30", ":3: entry «title: T»: 2000-02-30: day is out of range"),
    ("? [a]\n: 2000-13-41\nb: c", ":2: entry «b: c»: 2000-13-41: month must be in 1..12"),
]


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_what_cannot_be_meant_is_named_by_entry_and_line(text: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse_yaml(text)
    assert said in str(caught.value)


def test_what_is_written_once_is_kept() -> None:
    values = parse_yaml("a: &a {x: 1, y: 1}\nb: {<<: *a, x: 2}\n1: 1\n'1': 2")
    assert values == {"a": {"x": 1, "y": 1}, "b": {"x": 2, "y": 1}, 1: 1, "1": 2}
