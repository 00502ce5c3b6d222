"""What a finished site needs before it is published: kept promises, headers and redirects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from resolution.building import permalinks
from resolution.building.deploy.headers import content_security_policy, headers_file
from resolution.building.deploy.redirects import redirects_file
from resolution.building.mkdocs import Variant
from resolution.core.collection import Collection
from resolution.core.errors import SourceError
from resolution.core.files import read_text
from resolution.publish.output import Site


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
        """Adds them to the register."""
        self.file.write_text(permalinks.recorded(self.text, self.published), "utf-8")

    def warning(self) -> list[str]:
        """What to say while there are any."""
        new = self.unrecorded
        if not new:
            return []
        return [
            f"{self.file.name}: {len(new)} new addresses are not recorded, such as {new[0]}; "
            "promise them with: make record"
        ]


def keep_promises(content: Path, published: frozenset[str]) -> Register:
    """Checks that no address published before is lost, and gives the register.

    Args:
        content: the folder of ``permalinks.txt`` and ``redirects.txt``.
        published: the address of every page of this build.

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
    permalinks.check(register, published, moved)
    return Register(file, text, published, moved)


def rendered(variant: Variant) -> frozenset[str]:
    """The addresses of the pages of a rendered public site."""
    return permalinks.addresses(_files(variant))


def planned(variant: Variant) -> frozenset[str]:
    """The addresses that the pages of its Markdown tree will have."""
    pages = (path.relative_to(variant.docs) for path in variant.docs.rglob("*.md"))
    folders = (page.with_suffix("").as_posix() for page in pages)
    return frozenset("/" if folder == "index" else f"/{folder}/" for folder in folders)


def write_rules(collection: Collection, site: Site, variant: Variant, register: Register) -> None:
    """Writes ``_headers`` and ``_redirects``, which the host reads, into the public site."""
    pages = (page.read_text("utf-8") for page in sorted(variant.site.rglob("*.html")))
    headers = headers_file(content_security_policy(pages), _files(variant))
    redirects = redirects_file(collection, site, register.published, register.moved)
    (variant.site / "_headers").write_text(headers, "utf-8")
    (variant.site / "_redirects").write_text(redirects, "utf-8")


def _files(variant: Variant) -> list[str]:
    files = (path for path in variant.site.rglob("*") if path.is_file())
    return sorted(path.relative_to(variant.site).as_posix() for path in files)


def _text(file: Path) -> str:
    return read_text(file) if file.exists() else ""
