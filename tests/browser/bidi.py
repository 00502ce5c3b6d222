"""Firefox as it is installed, driven over WebDriver BiDi: https://w3c.github.io/webdriver-bidi/."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

_LISTEN = ("--remote-debugging-port", "0", "about:blank")
_LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_EVENTS = ["network.beforeRequestSent", "log.entryAdded"]
_PATIENCE = 180.0
"""Seconds until a Firefox that does not answer is given up."""
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.startup.page": 0,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}
"""A Firefox under test calls nobody by itself."""


@dataclass
class Firefox:
    """One tab. What it asks for and complains of is kept in ``requests`` and ``errors``."""

    socket: ClientConnection
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    tab: str = ""
    _number: int = 0

    def send(self, method: str, **parameters: Any) -> Any:
        """The result of a command; events that come before it are kept."""
        self._number += 1
        self.socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv(timeout=_PATIENCE))
            if message.get("id") == self._number:
                assert message["type"] == "success", message
                return message["result"]
            self._keep(message)

    def _keep(self, message: dict[str, Any]) -> None:
        values = message.get("params", {})
        if message.get("method") == "network.beforeRequestSent":
            self.requests.append(values["request"]["url"])
        elif message.get("method") == "log.entryAdded" and values["level"] == "error":
            self.errors.append(values["text"])

    def open(self, url: str) -> None:
        """Goes to an address and waits until all of it has loaded."""
        self.send("browsingContext.navigate", context=self.tab, url=url, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """The value of an expression: a string, a number, a boolean or nothing."""
        result = self.send(
            "script.evaluate",
            expression=expression,
            target={"context": self.tab},
            awaitPromise=True,
        )
        assert result["type"] == "success", result
        return result["result"].get("value")

    def wait_for(self, expression: str) -> Any:
        """The value of an expression as soon as it is true."""
        end = time.monotonic() + _PATIENCE
        while not (value := self.evaluate(expression)):
            assert time.monotonic() < end, f"waited in vain for {expression}"
            time.sleep(0.05)
        return value

    def point(self, selector: str, *, press: bool = False) -> None:
        """Moves the mouse over an element, and presses its button if asked."""
        where = f"document.querySelector({json.dumps(selector)})"
        self.evaluate(f"{where}.scrollIntoView({{block: 'center'}})")
        box = f"{where}.getClientRects()[0]"
        x = self.evaluate(f"Math.round({box}.x + {box}.width / 2)")
        y = self.evaluate(f"Math.round({box}.y + {box}.height / 2)")
        actions: list[dict[str, Any]] = [{"type": "pointerMove", "x": x, "y": y}]
        if press:
            actions += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        mouse = {"type": "pointer", "id": "mouse", "actions": actions}
        self.send("input.performActions", context=self.tab, actions=[mouse])

    def type(self, text: str) -> None:
        """Types a text where the focus is."""
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": keys}
        self.send("input.performActions", context=self.tab, actions=[keyboard])


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Firefox]:
    """A headless Firefox with a profile of its own, for as long as the context lasts."""
    preferences = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in _QUIET.items())
    (profile / "user.js").write_text("\n".join(preferences))
    log = profile / "log"
    with log.open("w") as said:
        process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", str(profile), *_LISTEN],
            stderr=said,
        )
    try:
        with connect(f"{_address(log)}/session", max_size=None) as socket:
            browser = Firefox(socket)
            browser.send("session.new", capabilities={})
            browser.tab = browser.send("browsingContext.create", type="tab")["context"]
            browser.send("session.subscribe", events=_EVENTS, contexts=[browser.tab])
            yield browser
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _address(log: Path) -> str:
    """Where Firefox listens, as soon as it says so."""
    end = time.monotonic() + _PATIENCE
    while not (found := _LISTENS.search(log.read_text("utf-8"))):
        assert time.monotonic() < end, "Firefox did not begin to listen"
        time.sleep(0.05)
    return found[1]
