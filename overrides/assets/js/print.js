/* Fills the running head and foot of the printed page from what the footer says of it, and the date
 * of printing. The style sheet places them: see 90-print.css. Browsers
 * without margin boxes have the line at the end. */
(function () {
  "use strict";

  const source = document.querySelector("[data-print-head]");
  if (!source) return;

  const line = source.querySelector(".print-line");
  const address = line.textContent;
  const official = source.querySelector(".official");

  addEventListener("beforeprint", fill);

  function fill() {
    const date = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    const printed = say("printed_on", { date });
    line.textContent = `${address} ${printed}`;
    const told = [say("printed_from", { address }), printed];
    if (official) told.splice(1, 0, say("printed_official", { official: official.textContent }));
    set("--print-head", source.dataset.printHead);
    set("--print-symbol", source.dataset.printSymbol);
    set("--print-source", told.join(" "));
  }

  function set(name, words) {
    document.documentElement.style.setProperty(name, JSON.stringify(words || ""));
  }
})();
