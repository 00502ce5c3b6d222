/* What a call or mention stands for, from what the page says elsewhere: its notes, and its list of
 * instruments, first as the clause of the mention cites them. Previews and insets show these cards. */
(function () {
  "use strict";

  const LINKS = "[data-note-call], .mention[data-target]";

  window.resolutionCards = { linkAt, of };

  /* The call or mention at an event, if it has a card. */
  function linkAt(event) {
    const link = event.target.closest?.(LINKS);
    return link && source(link) ? link : null;
  }

  /* The card of a call or mention: its lines, and links to the page of what it stands for and to
   * the original. */
  function of(link) {
    return isCall(link) ? note(link) : instrument(link);
  }

  function isCall(link) {
    return link.matches("[data-note-call]");
  }

  function source(link) {
    if (isCall(link)) {
      const stand = getComputedStyle(document.documentElement).getPropertyValue("--notes-stand");
      const seen = link.closest("[data-reading]") && stand.trim() === "beside";
      return seen ? null : document.getElementById(link.hash.slice(1));
    }
    const card = `[data-card="${CSS.escape(link.dataset.target)}"]`;
    const { clause, text } = link.closest("[data-clause], [data-text]")?.dataset ?? {};
    const own = `[data-citing="${CSS.escape(clause ?? text)}"] ${card}`;
    return document.querySelector(own) ?? document.querySelector(card);
  }

  function note(call) {
    const from = source(call);
    const marker = made("span", { className: "card__number" }, call.textContent);
    const words = made("p", { className: "card__note" }, marker, ...children(from, "[data-note]"));
    const number = from.querySelector(".note-number");
    const page = number ? number.href : `#${from.id}`;
    const label = say("see_note", { note: call.textContent });
    return { content: [words], links: [made("a", { href: page }, label)] };
  }

  function instrument(mention) {
    const from = source(mention);
    const content = [
      ["card__relation", ".relation"],
      ["card__title", ".name"],
      ["card__facts", ".facts"],
    ].map(([className, selector]) => made("p", { className }, ...children(from, selector)));
    content[1].textContent = content[1].textContent.trim();
    const official = content[2].querySelector(".official");
    official?.remove();
    content[2].textContent = content[2].textContent.replace(/[\s·]+$/, "");
    const page = made("a", { href: mention.href }, say("see_instrument"));
    return { content, links: official ? [page, official] : [page] };
  }

  function children(from, selector) {
    const copy = from.querySelector(selector)?.cloneNode(true);
    // where it stands the note may keep its links from the Tab key
    for (const link of copy?.querySelectorAll("[tabindex]") ?? []) link.removeAttribute("tabindex");
    return copy ? [...copy.childNodes] : [];
  }
})();
