"""The Makefile: its commands are those that texts name, and it builds when there is a reason to."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml


def make(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    outer = {name for name in os.environ if name.startswith("MAKE") or name in ("MFLAGS", "FILE")}
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k not in outer} | environment,
    )


def told(text: str) -> set[str]:
    """What a text tells to type: in a line of its own, or in code quotes."""
    lines = re.findall(r"^    (make\b[^#\n]*)", text, re.MULTILINE)
    return {" ".join(command.split()) for command in lines + re.findall(r"`(make\b[^`]*)`", text)}


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("README.md", {"make", "make test", "make record"}),
        ("CONTRIBUTING.md", {"make test", "make golden", "make lint fast"}),
    ],
)
def test_the_commands_that_texts_name_are_there(project: Path, text: str, some: set[str]) -> None:
    commands = told((project / text).read_text("utf-8"))
    assert some <= commands
    for command in commands:
        done = make(project, "--dry-run", *command.split()[1:])
        assert done.returncode == 0, (command, done.stderr)
        shell = subprocess.run(["sh", "-n"], input=done.stdout, check=False, text=True)
        assert shell.returncode == 0, (command, done.stdout)


def test_github_publishes_what_make_builds_for_its_address(project: Path) -> None:
    workflow = yaml.safe_load((project / ".github/workflows/pages.yml").read_text("utf-8"))
    [job] = workflow["jobs"].values()
    steps = {step.get("uses", step.get("run")).split("@")[0]: step for step in job["steps"]}
    build, upload = steps["make"], steps["actions/upload-pages-artifact"]
    netlify = tomllib.loads((project / "netlify.toml").read_text("utf-8"))
    assert upload["with"]["path"] == netlify["build"]["publish"]
    origin = re.fullmatch(r"\$\{\{ steps\.(\w+)\.outputs\.base_url \}\}", build["env"]["SITE_URL"])
    assert origin
    assert steps["actions/configure-pages"]["id"] == origin[1]


def test_no_text_names_a_command_that_needs_the_environment(project: Path) -> None:
    texts = [project / "README.md", project / "CHANGELOG.md", *project.glob("resolution/**/*.py")]
    for text in texts:
        assert "python build.py" not in text.read_text("utf-8"), text


@pytest.mark.parametrize("command", ["parse", "check"])
def test_what_needs_a_file_says_so(checkout: Path, command: str) -> None:
    done = make(checkout, command)
    assert done.returncode != 0
    assert f"make {command} FILE=" in done.stdout


@pytest.mark.parametrize("command", ["build", "record"])
def test_whoever_wants_it_keeps_going(checkout: Path, command: str) -> None:
    def said(*arguments: str) -> str:
        return make(checkout, "--dry-run", command, *arguments).stdout

    assert "--keep-going" not in said()
    assert "build.py --keep-going" in said("KEEP_GOING=1")


@pytest.fixture
def checkout(tmp_path: Path, project: Path) -> Path:
    """A small project with the real Makefile."""
    folder = tmp_path / "a folder"
    for path, text in {
        "content/one.txt": "one",
        "content/deep/two.txt": "two",
        "overrides/main.css": "",
        "resolution/model.py": "",
        "requirements/site.txt": "",
        "mkdocs.yml": "",
        "build.py": "",
        ".venv/.site": "",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    shutil.copy(project / "Makefile", folder)
    (folder / ".venv/bin").mkdir()
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    (folder / ".venv/bin/pip").symlink_to(str(shutil.which("true")))
    return folder
