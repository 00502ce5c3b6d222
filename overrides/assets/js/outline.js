/* Makes the outline of [data-outline] follow the reading: the paragraph at the height where the eye
 * rests is the current one. */
(function () {
  "use strict";

  const EYE = 0.2; // of the window's height, from its top

  const outline = document.querySelector("[data-outline]");
  if (!outline) return;
  const details = outline.querySelector("details");
  const summary = outline.querySelector("summary");
  const links = new Map(
    [...outline.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]),
  );

  const observer = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => mark(entry.target.id)),
    { rootMargin: `-${EYE * 100}% 0px -${99 - EYE * 100}% 0px` },
  );
  for (const id of links.keys()) observer.observe(document.getElementById(id));
  mark(links.keys().next().value);

  outline.addEventListener("click", (event) => {
    if (event.target.closest("a") && !atSide()) details.open = false;
  });
  addEventListener("resize", openAtSide);
  openAtSide();

  /* At the side of the text the style sheet shows the list and no summary. */
  function atSide() {
    return getComputedStyle(summary).display === "none";
  }

  function openAtSide() {
    if (atSide()) details.open = true;
  }

  function mark(id) {
    const link = links.get(id);
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
