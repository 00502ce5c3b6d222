/* One stop for the Tab key in a list of many: the arrows, Home and End go on from there, as
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/ has it for parts of a whole. */
(function () {
  "use strict";

  const hint = made("span", { id: "arrows", hidden: true }, say("arrows"));

  /* Makes what a selector finds in an element such a list; gives what sets its stop from outside.
   * `of` tells the one that an element belongs to, which is the stop once the focus is there. */
  globalThis.walk = (group, selector, of = (element) => element.closest(selector)) => {
    const items = () => [...group.querySelectorAll(selector)];
    let stop = null;

    for (const item of items()) item.tabIndex = -1;
    set(items()[0]);
    group.addEventListener("focusin", (event) => set(of(event.target)));
    group.addEventListener("focusout", (event) => describe(!group.contains(event.relatedTarget)));
    group.addEventListener("keydown", (event) => {
      if (!event.target.matches(selector) || event.ctrlKey || event.metaKey || event.altKey) return;
      const all = items();
      const to = target(event.key, all.indexOf(event.target), all.length - 1);
      if (to === null) return;
      event.preventDefault();
      describe(false);
      all[to].focus();
    });
    return set;

    function set(item) {
      if (!item || item === stop) return;
      if (stop) stop.tabIndex = -1;
      describe(false);
      stop = item;
      stop.tabIndex = 0;
      describe(!group.contains(document.activeElement));
    }

    /* That there are arrows is heard when the list is entered, and not again at each item. */
    function describe(said) {
      if (!hint.isConnected) document.body.append(hint);
      if (said) stop?.setAttribute("aria-describedby", hint.id);
      else stop?.removeAttribute("aria-describedby");
    }
  };

  function target(key, at, last) {
    switch (key) {
      case "ArrowDown":
      case "ArrowRight":
        return Math.min(at + 1, last);
      case "ArrowUp":
      case "ArrowLeft":
        return Math.max(at - 1, 0);
      case "Home":
        return 0;
      case "End":
        return last;
      default:
        return null;
    }
  }
})();
