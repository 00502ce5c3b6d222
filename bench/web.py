"""``make bench-web``: Lighthouse, transfer sizes and valid HTML, beside a plain Material build.

Lighthouse and html-validate come from npm into ``.cache/node``; the browser is the system's
Chromium, or the one the environment's ``CHROMIUM`` names.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.measure import PROJECT, bare_mkdocs, chromium, run
from bench.pages import address_of, one_of_each_kind
from bench.serving import served

NODE = PROJECT / ".cache" / "node"
TOOLS = ("lighthouse@^12", "html-validate@^10")
KINDS = ("home", "resolution", "clause", "instrument")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = 3
GOALS = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
MOST = 95  # KB, on a first visit to the page of a clause


@dataclass(frozen=True, slots=True)
class Visit:
    """What Lighthouse says of a first visit, on a phone with a slow network."""

    scores: Mapping[str, int]
    kilobytes: float
    shift: float


def install() -> None:
    """Puts the tools into ``.cache/node``, once."""
    if all((NODE / "node_modules" / tool.split("@")[0]).is_dir() for tool in TOOLS):
        return
    NODE.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["npm", "install", "--prefix", str(NODE), "--no-audit", "--no-fund", "--silent", *TOOLS],
        check=True,
    )


def visit(url: str) -> Visit:
    """One run of Lighthouse with its mobile settings."""
    report: dict[str, Any] = json.loads(
        subprocess.run(
            [
                str(NODE / "node_modules" / ".bin" / "lighthouse"),
                url,
                "--quiet",
                "--output=json",
                "--chrome-flags=--headless=new --no-sandbox",
            ],
            env=os.environ | {"CHROME_PATH": chromium()},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        ).stdout
    )
    audits = report["audits"]
    return Visit(
        {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES},
        audits["total-byte-weight"]["numericValue"] / 1024,
        audits["cumulative-layout-shift"]["numericValue"],
    )


def typical(url: str) -> Visit:
    """The middle of several visits: other work on the machine disturbs single ones."""
    visits = [visit(url) for _ in range(TIMES)]
    return Visit(
        {name: int(statistics.median(v.scores[name] for v in visits)) for name in CATEGORIES},
        statistics.median(v.kilobytes for v in visits),
        statistics.median(v.shift for v in visits),
    )


def broken_rules(files: Iterable[Path]) -> Counter[str]:
    """How often pages break each of html-validate's recommended rules."""
    with tempfile.TemporaryDirectory() as folder:
        config, report = Path(folder, "rules.json"), Path(folder, "report.json")
        config.write_text('{"extends": ["html-validate:recommended"]}', "utf-8")
        command = [str(NODE / "node_modules" / ".bin" / "html-validate"), "--config", str(config)]
        # It ends with 1 where it finds anything; what it finds is in the report.
        subprocess.run(
            [*command, "-f", f"json={report}", *map(str, files)],
            check=False,
            stdout=subprocess.DEVNULL,
        )
        found = json.loads(report.read_text("utf-8"))
    return Counter(message["ruleId"] for file in found for message in file["messages"])


def row(name: str, figures: Visit) -> str:
    """One line of the table."""
    scores = "".join(f"{figures.scores[category]:>15}" for category in CATEGORIES)
    return f"{name:28}{scores}{figures.kilobytes:>9.1f}{figures.shift:>8.3f}"


def main() -> int:
    """Prints the table, and tells by its value whether every goal is met."""
    install()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        run([sys.executable, "build.py", "--quiet", "--to", str(here)])
        site, bare = here / "site", here / "bare" / "site"
        bare_mkdocs(here / "build" / "docs", here / "bare")
        pages = one_of_each_kind(site)
        with served(site) as ours, served(bare) as theirs:
            visits = {kind: typical(ours + address_of(pages[kind])) for kind in KINDS}
            peer = typical(theirs + address_of(pages["clause"]))
        new = broken_rules(site / path for path in pages.values())
        old = broken_rules(bare / path for path in pages.values())
    print(f"Lighthouse, mobile settings, the middle of {TIMES} visits")
    print(f"{'':28}{''.join(f'{name:>15}' for name in CATEGORIES)}{'KB':>9}{'shift':>8}")
    for kind, figures in visits.items():
        print(row(kind, figures))
    print(row("clause, plain Material", peer))
    worse = {rule: number for rule, number in new.items() if not old[rule]}
    print(f"rules of html-validate that plain Material keeps and we break: {worse or 'none'}")
    met = visits["clause"].kilobytes <= MOST and not worse
    for figures in visits.values():
        met = met and all(figures.scores[name] >= goal for name, goal in GOALS.items())
    print("all goals are met" if met else "some goal is missed")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
