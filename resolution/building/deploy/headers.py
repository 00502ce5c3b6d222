"""Headers of the site: what pages may load, how long files keep, and nothing told to others.

The theme puts small scripts into its pages. Each is allowed by its digest, so that no other
script can run; there are few, as they differ only with the depth of a page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

from lxml import html

from resolution.core.errors import PromiseError

# Scripts of any other type are data, which browsers do not run and policies do not govern.
_SCRIPT_TYPES = frozenset({"", "module", "text/javascript", "application/javascript"})

_HASHED = re.compile(r"assets/(?:.+/)?[\w-]+\.[0-9a-f]{8,}\.(?:min\.)?(?:css|js)")
"""Files that bear a digest of their content in their name: a new content is a new name."""

_SECURITY = {
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Nothing is asked of the device. Writing to the clipboard is not listed: copying needs it.
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media"),
            *("fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone", "midi"),
            *("payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock"),
            *("usb", "xr-spatial-tracking"),
        )
    ),
}


def content_security_policy(pages: Iterable[str]) -> str:
    """The strictest policy under which all the pages work.

    Args:
        pages: the HTML of every page of the site.

    Raises:
        PromiseError: if a page has an attribute that runs a script, such as ``onclick``: no
            digest can allow that.
    """
    scripts: set[str] = set()
    styles: set[str] = set()
    attributes: set[str] = set()
    for page in pages:
        tree = html.document_fromstring(page)
        _refuse_handlers(tree)
        scripts |= {
            element.text or ""
            for element in tree.iter("script")
            if element.get("src") is None and element.get("type", "") in _SCRIPT_TYPES
        }
        styles |= {element.text or "" for element in tree.iter("style")}
        attributes |= {
            style for element in tree.iter() if (style := element.get("style")) is not None
        }
    hashed = ["'unsafe-hashes'", *_digests(attributes)] if attributes else ["'none'"]
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *_digests(scripts))),
            " ".join(("style-src-elem 'self'", *_digests(styles))),
            " ".join(("style-src-attr", *hashed)),
            "img-src 'self' data:",  # the theme's icons are masks given as data
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )


def _refuse_handlers(tree: html.HtmlElement) -> None:
    for element in tree.iter():
        for name, value in element.attrib.items():
            if name.startswith("on"):
                raise PromiseError(
                    f"a page runs {value!r} from the attribute {name}; "
                    "expected scripts in files only"
                )


def _digests(sources: Iterable[str]) -> list[str]:
    return sorted(_digest(source) for source in sources)


def _digest(source: str) -> str:
    """The source as policies name it.

    >>> _digest("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def headers_file(policy: str, files: Iterable[str]) -> str:
    """The content of ``_headers``: https://docs.netlify.com/manage/routing/headers/.

    No two rules set the same header for one path: how such rules combine is not promised.

    Args:
        policy: the content security policy.
        files: paths of all files of the site; hashed ones may be kept for ever.
    """
    everywhere = {"Content-Security-Policy": policy} | _SECURITY
    pages = {"Cache-Control": "no-cache"}
    # Open data: pages of others may read ours.
    shared = {"Access-Control-Allow-Origin": "*"}
    for_ever = {"Cache-Control": "public, max-age=31536000, immutable"}
    hashed = sorted(file for file in files if _HASHED.fullmatch(file))
    rules = [("/*", everywhere), ("/", pages), ("/es/*", pages | shared)]
    rules += [(f"/{file}", for_ever) for file in hashed]
    return "\n".join(_rule(path, values) for path, values in rules)


def _rule(path: str, values: dict[str, str]) -> str:
    return "".join((f"{path}\n", *(f"  {name}: {value}\n" for name, value in values.items())))
