"""Headers of the site: what pages may load, how long files keep, and nothing told to others."""

from __future__ import annotations

import re
from collections.abc import Iterable

from resolution.building.deploy.policy import Policy
from resolution.publish.output import Site

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


def headers_file(policy: Policy, files: Iterable[str], site: Site) -> str:
    """The content of ``_headers``: https://docs.netlify.com/manage/routing/headers/.

    No two rules set the same header for one path: how such rules combine is not promised.

    Args:
        policy: under which all pages work.
        files: paths of all files of the site; hashed ones may be kept for ever.
        site: where its files stand on the host.
    """
    everywhere = {"Content-Security-Policy": policy.header} | _SECURITY
    pages = {"Cache-Control": "no-cache"}
    # Open data: pages of others may read ours.
    shared = {"Access-Control-Allow-Origin": "*"}
    for_ever = {"Cache-Control": "public, max-age=31536000, immutable"}
    hashed = sorted(file for file in files if _HASHED.fullmatch(file))
    rules = [("*", everywhere), ("", pages), (f"{site.language}/*", pages | shared)]
    rules += [(file, for_ever) for file in hashed]
    return "\n".join(_rule(site.root + path, values) for path, values in rules)


def _rule(path: str, values: dict[str, str]) -> str:
    return "".join((f"{path}\n", *(f"  {name}: {value}\n" for name, value in values.items())))
