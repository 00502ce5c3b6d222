/* Opens the card of a call or mention in place, below its line, where it is tapped; calls also by
 * mouse or keyboard where notes do not stand beside the text. A second tap, «Cerrar» or Esc closes
 * it; several may be open. It stands in a <sup>, which is not part of the clause's words; that of a
 * mention in a note or in another card below the words of these, which it would break in two. */
(function () {
  "use strict";

  const { linkAt, of } = window.resolutionCards;
  const open = new Map(); // inset by link

  document.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !opens(link, event)) return;
    event.preventDefault();
    if (open.has(link)) close(link);
    else show(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open.size) return;
    const links = [...open.keys()];
    const near = links.find((link) => link === event.target || open.get(link).contains(event.target));
    close(near || links.at(-1));
  });

  function opens(link, event) {
    if (event.pointerType === "touch") return true;
    const stand = getComputedStyle(document.documentElement).getPropertyValue("--notes-stand");
    return link.matches("[data-note-call]") && stand.trim() === "below";
  }

  function show(link) {
    const { content, links } = of(link);
    const button = made("button", { type: "button" }, say("close"));
    button.addEventListener("click", () => close(link));
    const foot = made("span", { className: "inset__foot" }, ...links, button);
    const inset = made("sup", { className: "inset" }, ...content, foot);
    const words = link.closest(".inset > p, .note:not(.entry) > *");
    (words ?? link).after(inset);
    if (words) inset.scrollIntoView({ block: "nearest" });
    link.setAttribute("aria-expanded", "true");
    open.set(link, inset);
  }

  function close(link) {
    const inset = open.get(link);
    const inside = inset.contains(document.activeElement);
    for (const inner of [...open.keys()].filter((one) => inset.contains(one))) close(inner);
    inset.remove();
    open.delete(link);
    link.removeAttribute("aria-expanded");
    if (inside) link.focus({ preventScroll: true });
  }
})();
