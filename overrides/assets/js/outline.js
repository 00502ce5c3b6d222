/* Makes the outline of [data-outline] follow the reading: the paragraph at the top of the window,
 * where an address also brings it, is the current one. A verb that is pressed lowers all others, in
 * the outline and in the text; ?verbo= in the address keeps it. */
(function () {
  "use strict";

  const outline = document.querySelector("[data-outline]");
  if (!outline) return;
  const details = outline.querySelector("details");
  const summary = outline.querySelector("summary");
  const links = new Map(
    [...outline.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]),
  );
  const clauses = document.querySelectorAll("[data-reading] .clause[id]");
  const stopAt = walk(outline, "a");
  const verbs = outline.querySelector("[data-verbs]");
  let observer = null;

  mark(links.values().next().value);
  fit();
  addEventListener("resize", fit);
  outline.addEventListener("click", (event) => {
    if (event.target.closest("a") && !atSide()) details.open = false;
  });
  if (verbs) offer();

  /* At the side of the text the style sheet shows the list and no summary. */
  function atSide() {
    return getComputedStyle(summary).display === "none";
  }

  /* Watches a line just below where a clause comes to stand when it is jumped to. */
  function fit() {
    if (atSide()) details.open = true;
    const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
    observer?.disconnect();
    observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) mark(linkTo(target.id));
        }
      },
      { rootMargin: `-${top}px 0px ${top + 1 - innerHeight}px 0px` },
    );
    for (const clause of clauses) observer.observe(clause);
  }

  /* The link to a clause, or to the paragraph that it is part of: parrafo-10 for parrafo-10-b. */
  function linkTo(id) {
    return links.get(id) || (id.includes("-") ? linkTo(id.slice(0, id.lastIndexOf("-"))) : null);
  }

  function mark(link) {
    const last = outline.querySelector("[aria-current]");
    if (!link || last === link) return;
    last?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    if (!outline.contains(document.activeElement)) stopAt(link);
    const [box, view] = [link.getBoundingClientRect(), outline.getBoundingClientRect()];
    const margin = 3 * box.height;
    if (box.bottom + margin > view.bottom) outline.scrollTop += box.bottom + margin - view.bottom;
    if (box.top - margin < view.top) outline.scrollTop -= view.top - box.top + margin;
  }

  function offer() {
    const said = verbs.querySelector("[role=status]");
    const buttons = [...verbs.querySelectorAll("button")];
    const named = new URLSearchParams(location.search).get("verbo");
    verbs.hidden = false;
    walk(verbs, "button");
    verbs.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) press(button.getAttribute("aria-pressed") === "true" ? null : button);
    });
    outline.addEventListener("keydown", (event) => {
      if (event.key === "Escape") press(null);
    });
    if (named) {
      details.open = true;
      press(buttons.find((button) => button.dataset.verb === named));
    }

    function press(pressed) {
      const family = pressed?.className;
      const isLow = (link) => Boolean(family) && link?.className !== family;
      for (const button of buttons) button.setAttribute("aria-pressed", String(button === pressed));
      for (const clause of clauses) {
        const link = linkTo(clause.id);
        clause.toggleAttribute("data-low", isLow(link));
        link?.toggleAttribute("data-low", isLow(link));
      }
      const kept = [...links].filter(([, link]) => link.className === family);
      const names = kept.map(([id]) => document.getElementById(id)?.getAttribute("aria-label"));
      const list = new Intl.ListFormat(document.documentElement.lang).format(names.filter(Boolean));
      said.textContent = pressed ? `${kept.length}: ${list}` : "";
      share(pressed?.dataset.verb);
    }
  }

  function share(verb) {
    const url = new URL(location.href);
    if (verb) url.searchParams.set("verbo", verb);
    else url.searchParams.delete("verbo");
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // from a folder some browsers do not let the address change: nothing is lost by that
    }
  }
})();
