/* In the timeline an instrument or paragraph that is pointed at or focused keeps its threads; the
 * rest steps back. A thread names both its ends, so what a mark is joined to are the other ends of
 * its threads. */
(function () {
  "use strict";

  for (const drawing of document.querySelectorAll("[data-timeline] .timeline-drawing")) {
    const marks = [...drawing.querySelectorAll("[data-mark]")];
    const threads = [...drawing.querySelectorAll(".thread")].map((thread) => thread.dataset);

    const keep = (link) => {
      const own = link?.dataset ?? {};
      const ends = threads.filter((thread) =>
        own.instrument ? thread.instrument === own.instrument : thread.place === own.place,
      );
      const instruments = new Set([own, ...ends].map((end) => end.instrument));
      const places = new Set([own, ...ends].map((end) => end.place));
      for (const mark of marks) {
        const { instrument, place } = mark.dataset;
        const kept =
          (!instrument || instruments.has(instrument)) && (!place || places.has(place));
        mark.classList.toggle("timeline-kept", Boolean(link) && kept);
      }
      drawing.classList.toggle("timeline-lowered", Boolean(link));
    };

    const linkOf = (event) => event.target.closest("a[data-mark]");
    const focused = () => drawing.querySelector("a[data-mark]:focus-visible");
    drawing.addEventListener("pointerover", (event) => keep(linkOf(event) ?? focused()));
    drawing.addEventListener("pointerleave", () => keep(focused()));
    drawing.addEventListener("focusin", (event) => keep(linkOf(event)));
    drawing.addEventListener("focusout", () => keep(null));
  }
})();
