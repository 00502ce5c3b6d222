/* Turns the parts of [data-tabs] into tabs: what has an id in it. The heading of each, its name, gives
 * way to the tab. The last choice is kept.
 * Keys and roles: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
(function () {
  "use strict";

  for (const box of document.querySelectorAll("[data-tabs]")) build(box);

  function build(box) {
    const panels = [...box.querySelectorAll(":scope > [id]")];
    if (panels.length < 2) return;
    const list = document.createElement("div");
    list.className = "tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", box.getAttribute("aria-label") || say("ways_to_cite"));
    const tabs = panels.map((panel) => tabOf(panel));
    list.append(...tabs);
    panels[0].before(list);

    const select = (index, focus) => {
      tabs.forEach((tab, at) => {
        tab.setAttribute("aria-selected", String(at === index));
        tab.tabIndex = at === index ? 0 : -1;
        panels[at].hidden = at !== index;
      });
      if (focus) tabs[index].focus();
    };
    tabs.forEach((tab, index) =>
      tab.addEventListener("click", () => {
        select(index, false);
        remember(panels[index].id);
      }),
    );
    list.addEventListener("keydown", (event) => {
      const target = targetOf(event.key, tabs.indexOf(document.activeElement), tabs.length);
      if (target === null) return;
      event.preventDefault();
      select(target, true);
      remember(panels[target].id);
    });

    const wanted = [location.hash.slice(1), remembered()];
    const found = wanted.map((id) => panels.findIndex((panel) => panel.id === id));
    select(Math.max(0, found.find((index) => index >= 0) ?? 0), false);
  }

  function tabOf(panel) {
    const heading = panel.querySelector("h3");
    const tab = made("button", { type: "button", id: `${panel.id}-tab` }, heading.textContent);
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    heading.hidden = true;
    return tab;
  }

  function targetOf(key, current, count) {
    const moves = {
      ArrowRight: (current + 1) % count,
      ArrowLeft: (current + count - 1) % count,
      Home: 0,
      End: count - 1,
    };
    return moves[key] ?? null;
  }

  // Storage may be closed to pages opened from a folder.
  function remember(id) {
    try {
      localStorage.setItem("citar", id);
    } catch {
      /* the choice holds for this page only */
    }
  }

  function remembered() {
    try {
      return localStorage.getItem("citar");
    } catch {
      return null;
    }
  }
})();
