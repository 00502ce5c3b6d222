"""The workflow that publishes at GitHub Pages says what the Makefile and the build understand."""

from __future__ import annotations

from pathlib import Path

import yaml


def test_the_workflow_builds_for_the_address_of_its_pages(project: Path) -> None:
    text = (project / ".github/workflows/pages.yml").read_text("utf-8")
    steps = yaml.safe_load(text)["jobs"]["publish"]["steps"]
    by_name = {step.get("uses", "run").partition("@")[0]: step for step in steps}
    assert by_name["run"]["run"] == "make"
    assert by_name["actions/configure-pages"]["id"] == "pages"
    assert by_name["run"]["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}"}
    assert by_name["actions/upload-pages-artifact"]["with"] == {"path": "site"}
