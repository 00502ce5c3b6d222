/* Beside the clause whose number is pointed at or has the focus: copy its link, cite it. */
(function () {
  "use strict";

  const text = document.querySelector("[data-reading]");
  const permalink = document.querySelector("[data-copy-permalink]")?.dataset.copy;
  if (!text || !permalink) return;

  const copy = tool(made("button", { type: "button" }), "link");
  const cite = tool(made("a", {}), "copy");
  const keys = made("kbd", {}, "↑↓");
  keys.setAttribute("aria-hidden", "true");
  const tools = made("span", { className: "clause-tools" }, copy, cite, keys);
  let clause = null;

  text.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const number = event.target.closest(".clause-number");
    if (number) show(number);
    else if (clause && event.target.closest(".clause") !== clause) hide();
  });
  text.addEventListener("pointerleave", hide);
  text.addEventListener("focusin", (event) => {
    if (event.target.matches(".clause-number:focus-visible")) show(event.target);
    else if (!tools.contains(event.target)) hide();
  });
  copy.addEventListener("click", () => {
    const place = encodeURI(clause.querySelector("[data-clause]").dataset.clause);
    document.dispatchEvent(new CustomEvent("copiar", { detail: `${permalink}${place}/` }));
  });

  function tool(element, icon) {
    element.innerHTML = `<span class="icon icon-${icon}" aria-hidden="true"></span>`;
    return element;
  }

  function label(element, words) {
    element.setAttribute("aria-label", words);
    element.title = words;
  }

  function show(number) {
    hide();
    clause = number.closest(".clause");
    clause.dataset.pointed = "";
    const place = number.title[0].toLowerCase() + number.title.slice(1);
    label(copy, say("copy_link_of", { place }));
    label(cite, say("cite_place", { place }));
    cite.href = `${number.href}#citar`;
    number.after(tools);
  }

  function hide() {
    if (!clause) return;
    delete clause.dataset.pointed;
    tools.remove();
    clause = null;
  }
})();
