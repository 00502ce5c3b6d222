"""What all tests share: the project's folder, the corpus beside it, golden files."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).resolve().parent.parent
# Not to be searched for doctests: several folders have a conftest.py, which would claim one name,
# and the fuzzers need a package that only `make fuzz` installs.
collect_ignore_glob = ["*conftest.py", "*fuzz_readers.py"]
IN_CI = os.environ.get("CI") == "true"
SHARED = PROJECT.parent / "shared"
NO_SHARED = "no ../shared beside the checkout"

Golden = Callable[[Path, str], None]

# A busy machine is slow: no example and no search for one is wrong for the time it takes.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI all that can be installed is, so a test skipped for want of it is a broken promise."""
    report = yield
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if IN_CI and skipped and not (call.excinfo and str(call.excinfo.value) == NO_SHARED):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, which CI does not allow: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def project() -> Path:
    """The checkout under test."""
    return PROJECT


@dataclass(frozen=True)
class Built:
    """A finished build: the folder it wrote to, and what the command said."""

    folder: Path
    said: str

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def pages(self) -> list[Path]:
        """The pages of the site, without those that only lead to one."""
        found = sorted(self.site.rglob("index.html"))
        return [page for page in found if 'http-equiv="refresh"' not in page.read_text("utf-8")]

    @property
    def bundle(self) -> Path:
        return self.folder / "dist" / "offline.zip"


def run_build(to: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs ``build.py`` as a user would, writing below ``to``."""
    return subprocess.run(
        [sys.executable, str(PROJECT / "build.py"), *arguments, "--to", str(to)],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        env=os.environ | environment,
    )


def awkward_content(folder: Path) -> Path:
    """The content of a site of awkward texts below a folder, with the project's own pages."""
    content = folder / "content"
    shutil.copytree(PROJECT / "tests" / "fixtures" / "awkward", content)
    shutil.copytree(PROJECT / "content" / "pages", content / "pages")
    return content


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the project's own content, built once for all tests."""
    folder = tmp_path_factory.mktemp("built")
    done = run_build(folder)
    assert done.returncode == 0, done.stderr
    return Built(folder, done.stdout)


@pytest.fixture(scope="session")
def below(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same content for an address below a path, with an address that has moved."""
    folder = tmp_path_factory.mktemp("below")
    content = folder / "content"
    shutil.copytree(PROJECT / "content", content)
    (content / "redirects.txt").write_text(
        "/es/acerca/ /es/acerca-de/#que-se-promete-del-texto\n", "utf-8"
    )
    done = run_build(folder, "--content", str(content), SITE_URL="https://example.org/un/")
    assert done.returncode == 0, done.stderr
    return Built(folder, done.stdout)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpus and queries beside the checkout; tests that need it skip without."""
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return SHARED


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with a golden file, or rewrites the file with ``--update-golden``."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        approved = path.read_text("utf-8") if path.exists() else ""
        if text != approved:
            pytest.fail(_difference(path, approved, text), pytrace=False)

    return compare


def _difference(path: Path, approved: str, text: str) -> str:
    """What a golden failure says: the lines that changed, and what to do about them."""
    name = path.relative_to(PROJECT).as_posix()
    lines = (approved.splitlines(), text.splitlines())
    changed = "\n".join(difflib.unified_diff(*lines, f"{name} (approved)", "now", "", "", 2, ""))
    return (
        f"{name} is no longer what was approved. Where the change below is meant, `make golden` "
        f"rewrites the golden files: read their diff before committing it.\n\n{changed}"
    )
