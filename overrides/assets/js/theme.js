/* The theme switches, in the header and among the places of a phone: automatic at first, then light,
 * then dark. The choice is kept, and set before the first paint by base.html. */
(function () {
  "use strict";

  const THEMES = [
    ["", "automatic"],
    ["light", "light"],
    ["dark", "dark"],
  ];
  const root = document.documentElement;
  const [first] = document.querySelectorAll("[data-theme-switch]");
  if (!first) return;
  first.innerHTML = `<span class="icon icon-theme" aria-hidden="true"></span><span></span>`;
  first.hidden = false;
  const switches = [first, first.cloneNode(true)];
  document.getElementById("menu").append(switches[1]);

  for (const button of switches) {
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
      button.lastChild.textContent = words;
      button.title = words;
    }
  }
})();
