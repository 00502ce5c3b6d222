/* Fills the running head and foot of the printed page from what the page says of itself
 * ([data-print]), and the date of printing. The style sheet places them: see 90-print.css. Browsers
 * without margin boxes have the line at the end. */
(function () {
  "use strict";

  const source = document.querySelector("[data-print]");
  if (!source) return;

  addEventListener("beforeprint", fill);

  function fill() {
    const date = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    const printed = say("printed_on", { date });
    source.querySelector("[data-print-date]").textContent = printed;
    const { printHead, printSymbol, printSource } = source.dataset;
    set("--print-head", printHead);
    set("--print-symbol", printSymbol);
    set("--print-source", `${printSource} ${printed}`);
  }

  function set(name, words) {
    document.documentElement.style.setProperty(name, JSON.stringify(words || ""));
  }
})();
