/* The theme switches: automatic at first, then light, then dark. The choice is kept, and set before
 * the first paint by partials/javascripts/base.html. */
(function () {
  "use strict";

  const THEMES = [
    ["", "automatic"],
    ["light", "light"],
    ["dark", "dark"],
  ];
  const root = document.documentElement;
  const switches = document.querySelectorAll("[data-theme-switch]");

  for (const button of switches) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = (current() + 1) % THEMES.length;
      choose(THEMES[next][0]);
      show();
    });
  }
  show();

  function current() {
    return Math.max(
      0,
      THEMES.findIndex(([theme]) => theme === (root.dataset.theme || "")),
    );
  }

  function choose(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    try {
      if (theme) localStorage.setItem("tema", theme);
      else localStorage.removeItem("tema");
    } catch {
      // storage may be closed to pages opened from a folder: the choice holds for this page
    }
  }

  function show() {
    const words = say("theme", { theme: say(THEMES[current()][1]) });
    for (const button of switches) {
      button.querySelector("[data-theme-label]").textContent = words;
      button.title = words;
    }
  }
})();
