/* Where the Tab key stops on a page of a whole text: at its mentions and calls, once at the numbers
 * of its clauses and once in the list of what it cites. What a note holds follows when the note has
 * the focus, to which its call leads. */
(function () {
  "use strict";

  const text = document.querySelector("[data-reading]");
  if (!text) return;

  const numberOf = (element) => element?.closest(".clause")?.querySelector(".clause-number");
  const stopAt = walk(text, ".clause-number", numberOf);
  const follow = () => stopAt(numberOf(text.querySelector(":target")));
  addEventListener("hashchange", follow);
  follow();
  walk(text.parentElement, ".citings a:not([hidden] *)");

  for (const note of text.querySelectorAll(".note[id]")) {
    if (!text.querySelector(`[data-note-call][href="#${note.id}"]`)) continue;
    reach(note, note.contains(document.activeElement));
    note.addEventListener("focusin", () => reach(note, true));
    note.addEventListener("focusout", (event) => reach(note, note.contains(event.relatedTarget)));
  }

  function reach(note, within) {
    for (const inside of note.querySelectorAll("a, button")) inside.tabIndex = within ? 0 : -1;
  }
})();
