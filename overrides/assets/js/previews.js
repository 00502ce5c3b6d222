/* Shows the card of a mention or call below its words while a mouse rests on it or the keyboard's
 * focus is there. It goes with the pointer, with the focus, or with Esc, and can be pointed at:
 * https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus */
(function () {
  "use strict";

  const REST = 250; // ms
  const GAP = 8; // px between words and card

  const { linkAt, of } = window.resolutionCards;
  let timer = 0;
  let shown = null; // {link, card}

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkAt(event);
    if (link) soon(() => show(link));
    else if (shown?.card.contains(event.target)) clearTimeout(timer);
    else soon(hide);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link?.matches(":focus-visible")) soon(() => show(link));
    else if (!shown?.card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", hide);

  function soon(act) {
    clearTimeout(timer);
    timer = setTimeout(act, REST);
  }

  function show(link) {
    if (shown?.link === link || !link.isConnected) return;
    hide();
    const { content, links } = of(link);
    const foot = made("p", { className: "inset__foot" }, ...links);
    const card = made("div", { className: "preview", id: "preview" }, ...content, foot);
    document.querySelector("main").append(card);
    link.setAttribute("aria-describedby", card.id);
    shown = { link, card };
    stand(link, card);
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.link.removeAttribute("aria-describedby");
    shown.card.remove();
    shown = null;
  }

  /* Under the last line of the words, or above the first where there is no room below: never over
   * the line that is being read. */
  function stand(link, card) {
    const lines = link.getClientRects();
    const first = lines[0];
    const last = lines[lines.length - 1];
    const below = last.bottom + GAP;
    const above = first.top - GAP - card.offsetHeight;
    const fits = below + card.offsetHeight <= innerHeight || above < 0;
    const right = document.documentElement.clientWidth - card.offsetWidth - 2 * GAP;
    card.style.top = `${scrollY + (fits ? below : above)}px`;
    card.style.left = `${Math.max(2 * GAP, Math.min(last.left, right))}px`;
  }
})();
