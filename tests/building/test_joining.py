"""What is made by the code that a process has loaded is not taken for what other code makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building import joining
from resolution.building.places import Places

CODE, TEMPLATE, STYLE = "resolution/a.py", "resolution/templates/a.md.j2", "overrides/a.css"


def stamps(project: Path, edited: str) -> tuple[str, str, str]:
    """The stamp before an edit, after it in the same process, and in one that begins then."""
    for name in (CODE, TEMPLATE, STYLE):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("old")
    places = Places(project, project, project)
    joining.loaded_code.cache_clear()
    before = joining.code_stamp(places)
    (project / edited).write_text("new")
    after = joining.code_stamp(places)
    joining.loaded_code.cache_clear()
    return before, after, joining.code_stamp(places)


def test_code_edited_since_it_was_loaded_is_neither_old_nor_new(tmp_path: Path) -> None:
    assert len(set(stamps(tmp_path, CODE))) == 3


@pytest.mark.parametrize("edited", [TEMPLATE, STYLE])
def test_what_is_read_at_each_build_is_new_at_once(tmp_path: Path, edited: str) -> None:
    before, after, fresh = stamps(tmp_path, edited)
    assert before != after == fresh
