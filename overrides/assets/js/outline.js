/* Makes the outline of [data-outline] follow the reading: the paragraph at the top of the window,
 * where an address also brings it, is the current one. */
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
  let observer = null;

  mark(links.values().next().value);
  fit();
  addEventListener("resize", fit);
  outline.addEventListener("click", (event) => {
    if (event.target.closest("a") && !atSide()) details.open = false;
  });

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
    const [box, view] = [link.getBoundingClientRect(), outline.getBoundingClientRect()];
    const margin = 3 * box.height;
    if (box.bottom + margin > view.bottom) outline.scrollTop += box.bottom + margin - view.bottom;
    if (box.top - margin < view.top) outline.scrollTop -= view.top - box.top + margin;
  }
})();
