"""The register of permalinks on disk, beside the addresses of a build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from resolution.address import of_target
from resolution.building import permalinks
from resolution.core.errors import SourceError
from resolution.core.files import read_text


@dataclass(frozen=True, slots=True)
class Register:
    """The register of permalinks beside this build.

    Attributes:
        file: where it stands.
        text: what it holds.
        published: the address of every page of this build.
        moved: addresses that have moved, and where to.
    """

    file: Path
    text: str
    published: frozenset[str]
    moved: Mapping[str, str]

    @property
    def unrecorded(self) -> tuple[str, ...]:
        """Addresses that this build adds."""
        return permalinks.unrecorded(permalinks.read_register(self.text), self.published)

    def record(self) -> None:
        """Adds them to the register, which is never seen half written."""
        new = self.file.with_name(f"{self.file.name}.new")
        new.write_text(permalinks.recorded(self.text, self.published), "utf-8")
        new.replace(self.file)

    def warning(self) -> list[str]:
        """What to say while there are any."""
        new = self.unrecorded
        if not new:
            return []
        return [
            f"{self.file.name}: {len(new)} new addresses are not recorded, such as {new[0]}; "
            "promise them with: make record"
        ]


def keep_promises(content: Path, published: frozenset[str], joined: Mapping[str, str]) -> Register:
    """Checks that no address published before is lost, and gives the register.

    Args:
        content: the folder of ``permalinks.txt`` and ``redirects.txt``.
        published: the address of every page of this build.
        joined: instruments that turned out to be another by another name, and that other.

    Raises:
        PromiseError: naming each address that would be lost.
        SourceError: where one of the two files cannot be read.
    """
    file, redirects = content / "permalinks.txt", content / "redirects.txt"
    text = _text(file)
    try:
        register = permalinks.read_register(text)
    except SourceError as error:
        raise error.at(file) from error
    try:
        moved = permalinks.read_redirects(_text(redirects))
    except SourceError as error:
        raise error.at(redirects) from error
    moved = {of_target(name).web: of_target(other).web for name, other in joined.items()} | moved
    permalinks.check_promises(register, published, moved)
    return Register(file, text, published, moved)


def _text(file: Path) -> str:
    return read_text(file) if file.exists() else ""
