/* The line above the anatomy of a resolution says how the paragraph begins whose bar is pointed at
 * or focused; its words are those of the bar's link. */
(function () {
  "use strict";

  for (const figure of document.querySelectorAll("[data-anatomy]")) {
    const line = figure.querySelector("[data-anatomy-line]");
    const atRest = [...line.childNodes];

    const barOf = (event) => event.target.closest("[data-place]");
    const focused = () => figure.querySelector("[data-place]:focus-visible");
    const show = (bar) => {
      const words = bar?.querySelector(".anatomy-words");
      line.replaceChildren(...(words ? words.cloneNode(true).childNodes : atRest));
    };

    figure.addEventListener("pointerover", (event) => show(barOf(event) ?? focused()));
    figure.addEventListener("pointerleave", () => show(focused()));
    figure.addEventListener("focusin", (event) => show(barOf(event)));
    figure.addEventListener("focusout", () => show(null));
  }
})();
