/* In the timeline an instrument or paragraph that is pointed at or focused keeps its threads; the
 * rest steps back. A thread names both its ends, so what a mark is joined to are the other ends of
 * its threads. */
(function () {
  "use strict";

  for (const chart of document.querySelectorAll("[data-timeline] .timeline-chart")) {
    const marks = [...chart.querySelectorAll("[data-mark]")];
    const threads = [...chart.querySelectorAll(".thread")].map((thread) => thread.dataset);

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
      chart.classList.toggle("timeline-lowered", Boolean(link));
    };

    const linkOf = (event) => event.target.closest("a");
    const focused = () => chart.querySelector("a:focus-visible");
    chart.addEventListener("pointerover", (event) => keep(linkOf(event) ?? focused()));
    chart.addEventListener("pointerleave", () => keep(focused()));
    chart.addEventListener("focusin", (event) => keep(linkOf(event)));
    chart.addEventListener("focusout", () => keep(null));
  }
})();
