"""What a page may load and run: the strictest policy under which it works.

The theme puts small scripts into its pages. Each is allowed by its digest, so that no other
script can run. The policy stands in a header, and in the page itself for hosts that send no
headers of ours.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import html

from resolution.core.errors import PromiseError

# Scripts of any other type are data, which browsers do not run and policies do not govern.
_SCRIPT_TYPES = frozenset({"", "module", "text/javascript", "application/javascript"})

_CHARSET = '<meta charset="utf-8">'
"""After this each page bears its policy: before whatever it loads, within reach of the decoder."""


@dataclass(frozen=True)
class Policy:
    """A content security policy.

    Attributes:
        scripts: the source of each script that stands in the page and may run.
        styles: the source of each stylesheet in the page.
        attributes: each value of an attribute ``style``.
        handlers: attributes that run a script, such as ``onclick``, which no digest can allow.
    """

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    handlers: frozenset[str] = frozenset()

    @classmethod
    def of(cls, tree: html.HtmlElement) -> Policy:
        """What one page needs, given as :mod:`lxml` parses it."""
        return cls(
            scripts=frozenset(
                element.text or ""
                for element in tree.iter("script")
                if element.get("src") is None and element.get("type", "") in _SCRIPT_TYPES
            ),
            styles=frozenset(element.text or "" for element in tree.iter("style")),
            attributes=frozenset(
                style for element in tree.iter() if (style := element.get("style")) is not None
            ),
            handlers=frozenset(
                name for element in tree.iter() for name in element.attrib if name.startswith("on")
            ),
        )

    @classmethod
    def all_of(cls, policies: Iterable[Policy]) -> Policy:
        """The policy under which all pages work."""
        held = tuple(policies)
        return cls(
            frozenset().union(*(one.scripts for one in held)),
            frozenset().union(*(one.styles for one in held)),
            frozenset().union(*(one.attributes for one in held)),
        )

    def refused(self, path: str) -> Iterator[str]:
        """What no policy could let a page do, as sentences."""
        for name in sorted(self.handlers):
            yield f"{path}: runs a script from the attribute {name}; expected scripts in files only"

    @property
    def header(self) -> str:
        """As the value of a header."""
        return f"{self.meta}; frame-ancestors 'none'"

    @property
    def meta(self) -> str:
        """As a page can bear it: who may frame the page counts in a header only."""
        return "; ".join(
            (
                "default-src 'none'",
                " ".join(("script-src 'self'", *_digests(self.scripts))),
                " ".join(("style-src 'self'", *_digests(self.styles))),
                *self._of_attributes,
                "img-src 'self' data:",  # the theme's icons are masks given as data
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
            )
        )

    @property
    def _of_attributes(self) -> list[str]:
        """Where any are, they are allowed apart from style sheets."""
        digests = _digests(self.attributes)
        return [" ".join(("style-src-attr 'unsafe-hashes'", *digests))] if digests else []

    def stated_in(self, page: str) -> str:
        """The page with this policy in its head.

        Raises:
            PromiseError: if the page does not begin with its character set.
        """
        before, charset, after = page.partition(_CHARSET)
        if not charset:
            raise PromiseError(f"a page without {_CHARSET}; expected it at the top of its head")
        policy = f'<meta http-equiv="Content-Security-Policy" content="{self.meta}">'
        return f"{before}{charset}\n  {policy}{after}"


def _digests(sources: Iterable[str]) -> list[str]:
    return sorted(_digest(source) for source in sources)


def _digest(source: str) -> str:
    """The source as policies name it.

    >>> _digest("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
